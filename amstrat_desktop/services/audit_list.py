# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log as it is read: who did what, who opened a person's or a referral's record.

Lines hold keys and no names; whoever reads them sees the names of colleagues only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select, union_all
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.audit import DEEDS, Deed
from amstrat_desktop.models import Base
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.holdings.belonging import household_keys, record_ids
from amstrat_desktop.services.person_access import visible_people
from amstrat_desktop.services.work import Actor

EXPORTED: Final = 100_000
"""Lines of the log in one file at most, the newest."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is shown; None leaves a field open. person_id: the person and all that is theirs.

    number: of a referral's slip, as it is printed.
    """

    staff_id: UUID | None = None
    deed: Deed | None = None
    from_day: date | None = None
    to_day: date | None = None
    person_id: UUID | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line. fields: the names of what was changed, as the file calls them."""

    sequence: int
    at: datetime
    staff_id: UUID
    staff: str
    action: str
    object_kind: str
    object_id: UUID
    fields: tuple[str, ...]


def count_log(session: Session, wanted: LogFilter, *, actor: Actor) -> int:
    """How many lines a filter shows."""
    return session.scalar(_filtered(session, select(func.count()), wanted, actor)) or 0


def window_of_log(
    session: Session, wanted: LogFilter, start: int, size: int, total: int, *, actor: Actor
) -> Sequence[LogRow]:
    """The lines from position start on, at most size of them, the newest first.

    total: what `count_log` said; the position is counted from the nearer end, on an index.
    """
    size = min(size, total - start)
    if size <= 0:
        return ()
    from_end = start > total // 2
    offset = total - start - size if from_end else start
    order = AuditEvent.sequence.asc() if from_end else AuditEvent.sequence.desc()
    keys = _filtered(session, select(AuditEvent.sequence), wanted, actor)
    numbers = session.scalars(keys.order_by(order).limit(size).offset(offset)).all()
    return _rows(session, numbers, actor)


def list_log(session: Session, wanted: LogFilter, *, actor: Actor) -> Sequence[LogRow]:
    """All lines of a filter for a file, the newest first and at most `EXPORTED`."""
    query = _filtered(session, _COLUMNS, wanted, actor)
    found = session.execute(query.order_by(AuditEvent.sequence.desc()).limit(EXPORTED))
    return tuple(_row(line) for line in found)


def note_log_saved(session: Session, *, actor: Actor, now: datetime) -> None:
    """Lines of the log left the office as a file."""
    write_audit(session, "export", Kind.AUDIT, actor.office_id, actor=actor, now=now)


_COLUMNS: Final[Select[Any]] = select(
    AuditEvent.sequence,
    AuditEvent.at,
    AuditEvent.staff_id,
    select(Staff.name).where(Staff.id == AuditEvent.staff_id).scalar_subquery().label("staff"),
    AuditEvent.action,
    AuditEvent.object_kind,
    AuditEvent.object_id,
    AuditEvent.fields,
)


def _rows(session: Session, numbers: Sequence[int], actor: Actor) -> Sequence[LogRow]:
    lines = _COLUMNS.where(
        AuditEvent.office_id == actor.office_id, AuditEvent.sequence.in_(numbers)
    )
    found = session.execute(lines.order_by(AuditEvent.sequence.desc()))
    return tuple(_row(line) for line in found)


def _row(line: Any) -> LogRow:
    return LogRow(
        line.sequence,
        line.at,
        line.staff_id,
        line.staff or "",
        line.action,
        line.object_kind,
        line.object_id,
        tuple(line.fields),
    )


def _filtered(session: Session, query: Select[Any], wanted: LogFilter, actor: Actor) -> Select[Any]:
    query = query.select_from(AuditEvent).where(AuditEvent.office_id == actor.office_id)
    if wanted.staff_id is not None:
        query = query.where(AuditEvent.staff_id == wanted.staff_id)
    if wanted.deed is not None:
        query = query.where(_did(wanted.deed))
    if wanted.from_day is not None:
        query = query.where(AuditEvent.at >= midnight(wanted.from_day))
    if wanted.to_day is not None:
        query = query.where(AuditEvent.at < end_of(wanted.to_day))
    if wanted.person_id is not None:
        query = query.where(_of_person(session, wanted.person_id, actor))
    if wanted.number:
        query = query.where(AuditEvent.object_id.in_(_of_number(wanted.number)))
    return query


def _did(deed: Deed) -> ColumnElement[bool]:
    if deed is Deed.CHANGED:
        return AuditEvent.action.not_in(DEEDS[Deed.OPENED])
    return AuditEvent.action.in_(DEEDS[deed])


def _of_person(session: Session, person_id: UUID, actor: Actor) -> ColumnElement[bool]:
    """The record, those merged into it, and every record that says whose it is; nothing of
    somebody hidden: `visible_people` finds the one of them that is shown.
    """
    ids = record_ids(session, person_id)
    known = select(Person.id).where(Person.id.in_(ids), visible_people(actor))
    if session.scalar(known) is None:
        return AuditEvent.object_id.in_(())
    theirs = [
        select(table.c.id).where(table.c.person_id.in_(ids))
        for table in Base.metadata.sorted_tables
        if {"id", "person_id"} <= set(table.c.keys())
    ]
    return or_(
        AuditEvent.object_id.in_(ids),
        AuditEvent.object_id.in_(union_all(*theirs, household_keys(ids))),
    )


def _of_number(number: str) -> Select[Any]:
    return select(Referral.id).where(Referral.number == number)
