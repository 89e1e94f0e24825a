# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the program reminds somebody of on the first screen, and where it is done.

A source is one line in `SOURCES`: it asks whether the actor's role has to do with it at all.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.services.data_requests.requests import count_pressing
from amstrat_desktop.services.retention.due import count_due
from amstrat_desktop.services.rights import Right, read_rights
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class Reminder:
    """One bar. action: on its button. screen, item: where that leads. urgent: a term is over."""

    key: str
    text: Msg
    action: Msg
    screen: str
    item: object = None
    urgent: bool = False


Source = Callable[[Session, Actor, datetime], Iterable[Reminder]]


def list_reminders(session: Session, *, actor: Actor, now: datetime) -> tuple[Reminder, ...]:
    """All that there are for this actor, the urgent first."""
    found = [reminder for source in SOURCES for reminder in source(session, actor, now)]
    return tuple(sorted(found, key=lambda reminder: not reminder.urgent))


def _of_retention(session: Session, actor: Actor, now: datetime) -> Iterable[Reminder]:
    if not read_rights(session, actor=actor).may(Right.ERASE):
        return
    number = count_due(session, actor=actor, now=now)
    if number:
        yield Reminder(
            "retention",
            ngettext(
                "{count} record has been kept long enough.",
                "{count} records have been kept long enough.",
                number,
            ),
            _("Look and erase"),
            "settings",
            "retention",
        )


def _of_requests(session: Session, actor: Actor, now: datetime) -> Iterable[Reminder]:
    if not read_rights(session, actor=actor).may(Right.ANSWER_REQUESTS):
        return
    number, late = count_pressing(session, actor=actor, now=now)
    if number:
        yield Reminder(
            "requests",
            # Translators: Auskunft, Löschung und andere Anträge zum eigenen Datenschutz
            ngettext(
                "{count} request about data has to be answered this week.",
                "{count} requests about data have to be answered this week.",
                number,
            ),
            _("Look and answer"),
            "people",
            "requests",
            urgent=late > 0,
        )


SOURCES: Final[Sequence[Source]] = (_of_requests, _of_retention)
"""In the order in which they are asked."""
