# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of follow-ups: mine, everybody's, what is overdue, those of a person.

The open ones are found by partial indexes that hold nothing else: however many were done in
ten years, a list walks only what it shows.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.follow_ups import title_of, whose
from amstrat_desktop.services.person_access import is_opened, listed_name, of_visible, shown_name
from amstrat_desktop.services.work import Actor

MOST: Final = 200
"""Lines of one list; who has more has another problem than a list can solve."""

TODAY: Final = 50


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """Which tasks. staff_id None: everybody's. due_by: up to this day. done: those instead."""

    staff_id: UUID | None = None
    due_by: date | None = None
    person_id: UUID | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One line. title, person: as this reader may see them. run_id: of the booking."""

    id: UUID
    title: Msg
    due_on: date
    staff_id: UUID
    staff_name: str
    person_id: UUID | None
    person: Msg | None
    referral_id: UUID | None
    referral_number: str
    done_at: datetime | None
    result: str
    booking_id: UUID | None = None
    run_id: UUID | None = None


def list_follow_ups(
    session: Session, wanted: FollowUpFilter, *, actor: Actor, limit: int = MOST
) -> tuple[FollowUpRow, ...]:
    """What is longest due first; of done ones the last first."""
    return rows_of(session, ids_of(wanted, limit), wanted, actor=actor)


def due_for(staff_id: UUID, today: date, *, limit: int = TODAY) -> Select[UUID]:
    """What somebody has to do today or should have done before."""
    return ids_of(FollowUpFilter(staff_id, due_by=today), limit)


def count_open(session: Session, staff_id: UUID, *, actor: Actor) -> int:
    """How many tasks somebody has, whenever they are due."""
    query = select(func.count()).where(
        FollowUp.staff_id == staff_id, FollowUp.done_at.is_(None), of_visible(FollowUp, actor)
    )
    return session.scalar(query) or 0


def ids_of(wanted: FollowUpFilter, limit: int) -> Select[UUID]:
    """The keys of a list's rows: a walk along one index."""
    query = select(FollowUp.id).where(*_conditions(wanted)).limit(limit)
    if wanted.done:
        return query.order_by(FollowUp.done_at.desc(), FollowUp.id)
    return query.order_by(FollowUp.due_on, FollowUp.id)


def rows_of(
    session: Session, ids: Select[UUID], wanted: FollowUpFilter, *, actor: Actor
) -> tuple[FollowUpRow, ...]:
    """The rows of these keys, without those of people whom the actor may not know of."""
    order = (
        (FollowUp.done_at.desc(), FollowUp.id) if wanted.done else (FollowUp.due_on, FollowUp.id)
    )
    query = (
        select(
            FollowUp.id,
            FollowUp.text,
            FollowUp.rule,
            FollowUp.due_on,
            FollowUp.staff_id,
            Staff.name.label("staff_name"),
            FollowUp.person_id,
            listed_name().label("person_name"),
            Person.restricted_at,
            FollowUp.referral_id,
            Referral.number,
            FollowUp.done_at,
            FollowUp.result,
            FollowUp.booking_id,
            Booking.run_id,
        )
        .join(Staff, Staff.id == FollowUp.staff_id)
        .outerjoin(Person, Person.id == whose())
        .outerjoin(Referral, Referral.id == FollowUp.referral_id)
        .outerjoin(Booking, Booking.id == FollowUp.booking_id)
        .where(FollowUp.id.in_(session.scalars(ids).all()), of_visible(FollowUp, actor))
        .order_by(*order)
    )
    opened = wanted.person_id is not None and is_opened(session, wanted.person_id, actor=actor)
    return tuple(_row(row, opened=opened) for row in session.execute(query))


def _conditions(wanted: FollowUpFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        FollowUp.done_at.is_not(None) if wanted.done else FollowUp.done_at.is_(None)
    ]
    if wanted.person_id is not None:
        conditions.append(FollowUp.person_id == wanted.person_id)
    if wanted.staff_id is not None:
        conditions.append(FollowUp.staff_id == wanted.staff_id)
    if wanted.due_by is not None:
        conditions.append(FollowUp.due_on <= wanted.due_by)
    return conditions


def _row(row: Any, *, opened: bool) -> FollowUpRow:
    restricted = row.restricted_at is not None
    return FollowUpRow(
        id=row.id,
        title=title_of(row.text, row.rule, restricted=restricted and not opened),
        due_on=row.due_on,
        staff_id=row.staff_id,
        staff_name=row.staff_name,
        person_id=row.person_id,
        person=None if row.person_id is None else shown_name(row.person_name, row.restricted_at),
        referral_id=row.referral_id,
        referral_number=row.number or "",
        done_at=row.done_at,
        result="" if restricted and not opened else row.result,
        booking_id=row.booking_id,
        run_id=None if restricted and not opened else row.run_id,
    )
