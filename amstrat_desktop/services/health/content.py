# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the office's own records tell of its health: the chain of the log, and the clock."""

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit_chain import Anchor, verify_log
from amstrat_desktop.store.finding import Finding, Mending, Part, Severity

_TOLERATED: Final = timedelta(minutes=5)
"""By so much the clocks of two computers of one office may differ."""

_LONG: Final = timedelta(days=400)
"""Nobody worked for so long: either the office slept, or the clock is wrong."""


def read_content(
    session: Session,
    anchors: Collection[Anchor],
    report: Callable[[int, int], object] = lambda _done, _total: None,
    *,
    now: datetime,
) -> tuple[Finding, ...]:
    """anchors: what the backups noted of the log's end. report: may raise Cancelled."""
    return (*_log(session, anchors, report), *_clock(session, now))


def _log(
    session: Session, anchors: Collection[Anchor], report: Callable[[int, int], object]
) -> Iterator[Finding]:
    found = verify_log(session, anchors, report=report)
    if not found.whole:
        yield Finding(
            Severity.DAMAGE,
            ngettext(
                "The log is not whole: {count} place in it was changed from outside.",
                "The log is not whole: {count} places in it were changed from outside.",
                len(found.faults),
            ),
            _("Look which lines they are, and tell your data-protection officer."),
            Part.LOG,
            Mending.SEE_LOG,
        )


def _clock(session: Session, now: datetime) -> Iterator[Finding]:
    last = session.scalar(select(func.max(AuditEvent.at)))
    if last is None:
        return
    if now < last - _TOLERATED:
        yield Finding(
            Severity.WARNING,
            _("The clock of this computer is slow: the log has entries that are later than now."),
            _("Set date and time of this computer; terms and appointments go by them."),
            Part.CLOCK,
        )
    elif now > last + _LONG:
        yield Finding(
            Severity.WARNING,
            _("The clock of this computer says that nobody has worked here for over a year."),
            _("If that is wrong, set date and time of this computer before you go on."),
            Part.CLOCK,
        )
