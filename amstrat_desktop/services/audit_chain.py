# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the log is whole: its chain is walked, and compared with anchors kept outside the file.

Each line seals the one before it, see `amstrat_desktop.services.audit`. Whoever changes a line,
takes one out or puts one elsewhere breaks the chain. Whoever holds the key of the file can seal
the log anew as a whole, or cut off its end: an anchor that was noted elsewhere, on a backup's
manifest or on paper, tells.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import CursorResult, delete, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.models.trail import AuditChain, AuditEvent
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.audit_walk import (
    SHORT_SEAL,
    Anchor,
    Fault,
    Line,
    LogCheck,
    LogFault,
    Walk,
)
from amstrat_desktop.services.work import Actor, mark_changed

__all__ = [
    "Anchor",
    "Fault",
    "LogCheck",
    "LogFault",
    "current_anchor",
    "prune_log",
    "read_anchor",
    "verify_log",
]

Report = Callable[[int, int], object]

_BLOCK: Final = 2000
_LARGEST: Final = 2**62
"""Beyond every number: a text in its place sorts behind, and is left out."""
_LINE: Final = (
    AuditEvent.id,
    AuditEvent.office_id,
    AuditEvent.sequence,
    AuditEvent.at,
    AuditEvent.staff_id,
    AuditEvent.action,
    AuditEvent.object_kind,
    AuditEvent.object_id,
    AuditEvent.fields,
    AuditEvent.seal,
)


def current_anchor(session: Session) -> Anchor | None:
    """The end of the log as it is now; None where nothing is in it."""
    last = session.execute(
        select(AuditEvent.sequence, AuditEvent.seal).order_by(AuditEvent.sequence.desc()).limit(1)
    ).one_or_none()
    return None if last is None else Anchor.of(last.sequence, last.seal)


def read_anchor(typed: str) -> Anchor:
    """An anchor as somebody types it from paper. Raises FieldProblem where it can't be one."""
    number, _space, rest = re.sub(r"[^0-9a-f]+", " ", typed.lower()).strip().partition(" ")
    seal = rest.replace(" ", "")
    if not number.isdecimal() or len(seal) not in {SHORT_SEAL, 64}:
        raise FieldProblem(
            "anchor",
            _("Type the number of the line and the {digits} signs behind it.", digits=SHORT_SEAL),
        )
    return Anchor(int(number), seal)


def verify_log(
    session: Session,
    anchors: Collection[Anchor] = (),
    *,
    report: Report = lambda _done, _total: None,
) -> LogCheck:
    """Walk the whole log. anchors: what was noted of it outside. report: may raise Cancelled."""
    chain = session.execute(
        select(AuditChain.office_id, AuditChain.key, AuditChain.first, AuditChain.before)
    ).one_or_none()
    total = session.scalar(select(func.count()).select_from(AuditEvent)) or 0
    if chain is None:
        return LogCheck(total, 1, None, (LogFault(Fault.NO_KEY, 1, max(total, 1)),), 0, 0)
    walk = Walk(chain.key, chain.first, chain.before, {one.sequence for one in anchors})
    for block in _blocks(session):
        report(walk.lines, total)
        for line in block:
            walk.step(line)
    if walk.lines != total:
        walk.note(Fault.ALTERED, walk.sequence)  # lines whose number is none, or stands twice
    too_old = sum(not walk.compare(anchor) for anchor in anchors)
    report(total, total)
    return LogCheck(
        lines=walk.lines,
        first=chain.first,
        anchor=current_anchor(session),
        faults=tuple(walk.faults),
        compared=len(anchors) - too_old,
        too_old=too_old,
    )


def prune_log(session: Session, before: datetime, *, actor: Actor, now: datetime) -> int:
    """Take off the lines older than `before`, and say how many; what is left stays a chain.

    Only from the beginning up to the first line that is younger, so that no gap arises where
    the computer's clock once went back.
    """
    chain = session.get_one(AuditChain, actor.office_id)
    of_office = AuditEvent.office_id == actor.office_id
    kept = session.scalar(
        select(func.min(AuditEvent.sequence)).where(of_office, AuditEvent.at >= before)
    )
    older = of_office if kept is None else of_office & (AuditEvent.sequence < kept)
    last = session.execute(
        select(AuditEvent.sequence, AuditEvent.seal)
        .where(older)
        .order_by(AuditEvent.sequence.desc())
        .limit(1)
    ).one_or_none()
    if last is None:
        return 0
    # Before the lines go, so that this one seals what is taken off.
    write_audit(session, "shorten", Kind.AUDIT, actor.office_id, actor=actor, now=now)
    session.flush()
    of_old = of_office & (AuditEvent.sequence <= last.sequence)
    gone = session.execute(
        delete(AuditEvent).where(of_old), execution_options={"synchronize_session": False}
    )
    chain.first, chain.before = last.sequence + 1, last.seal
    session.flush()
    mark_changed(session, Kind.AUDIT)
    return cast("CursorResult[Any]", gone).rowcount


def _blocks(session: Session) -> Iterator[Sequence[Line]]:
    """Every line, in the order of the numbers."""
    after = -1
    while numbers := session.scalars(
        select(AuditEvent.sequence)
        .where(AuditEvent.sequence.between(after + 1, _LARGEST))
        .order_by(AuditEvent.sequence)
        .limit(_BLOCK)
    ).all():
        yield _readable(session, after + 1, numbers[-1]) or [
            line
            for number in sorted(set(numbers))
            for line in _readable(session, number, number) or [number]
        ]
        after = numbers[-1]


def _readable(session: Session, first: int, last: int) -> Sequence[Line]:
    """The lines first to last; none where one of them holds what no line can hold."""
    lines = (
        select(*_LINE)
        .where(AuditEvent.sequence.between(first, last))
        .order_by(AuditEvent.sequence, AuditEvent.id)
    )
    try:
        return session.execute(lines).all()
    except (ValueError, TypeError, OverflowError):
        return ()
    except OperationalError as error:
        if "decode" not in str(error.orig):
            raise
        return ()
