# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is up for a place and who is at work, in lists: without anybody hidden from the reader."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY, HurdleState, PlacementStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.placement import Placement, PlacementHurdle, Vacancy
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.person_access import listed_name, of_visible, shown_name
from amstrat_desktop.services.work import Actor

MOST: Final = 500


@dataclass(frozen=True, slots=True)
class PlacementFilter:
    """Which placements. status None: what goes on. coach_id: those whom a colleague looks after."""

    status: PlacementStatus | None = None
    vacancy_id: UUID | None = None
    coach_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """One line. person: as this reader may see the name. next_on: the next task's day."""

    id: UUID
    person_id: UUID
    person: Msg
    vacancy_id: UUID
    title: str
    employer: str
    status: PlacementStatus
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None
    funding_until: date | None
    coach: str
    open_hurdles: int
    next_on: date | None


def list_placements(
    session: Session, wanted: PlacementFilter, *, actor: Actor
) -> tuple[PlacementRow, ...]:
    """Who is at work first, whose funding runs out soonest first; then the candidates."""
    found = session.execute(
        select(
            Placement.id,
            Placement.person_id,
            listed_name().label("person_name"),
            Person.restricted_at,
            Placement.vacancy_id,
            Vacancy.title,
            Organisation.name.label("employer"),
            Placement.status,
            Placement.starts_on,
            Placement.ends_on,
            Placement.ended_on,
            Placement.funding_until,
            Staff.name.label("coach"),
        )
        .join(Person, Person.id == Placement.person_id)
        .join(Vacancy, Vacancy.id == Placement.vacancy_id)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .outerjoin(Staff, Staff.id == Placement.coach_id)
        .where(Placement.office_id == actor.office_id, of_visible(Placement, actor))
        .where(*_conditions(wanted))
        .order_by(
            Placement.status != PlacementStatus.STARTED.value,
            Placement.funding_until.is_(None),
            Placement.funding_until,
            Placement.id.desc(),
        )
        .limit(MOST)
    ).all()
    ids = [row.id for row in found]
    hurdles, tasks = _open_hurdles(session, ids), _next_tasks(session, ids)
    return tuple(_row(row, hurdles.get(row.id, 0), tasks.get(row.id)) for row in found)


def _conditions(wanted: PlacementFilter) -> list[ColumnElement[bool]]:
    shown: list[ColumnElement[bool]] = []
    if wanted.vacancy_id is not None:
        shown.append(Placement.vacancy_id == wanted.vacancy_id)
    if wanted.coach_id is not None:
        shown.append(Placement.coach_id == wanted.coach_id)
    if wanted.status is not None:
        shown.append(Placement.status == wanted.status)
    elif wanted.vacancy_id is None:
        shown.append(Placement.status.in_(UNDER_WAY))
    return shown


def _open_hurdles(session: Session, ids: Collection[UUID]) -> Mapping[UUID, int]:
    found = session.execute(
        select(PlacementHurdle.placement_id, func.count())
        .where(
            PlacementHurdle.placement_id.in_(ids),
            PlacementHurdle.state == HurdleState.OPEN.value,
        )
        .group_by(PlacementHurdle.placement_id)
    )
    return {row[0]: row[1] for row in found}


def _next_tasks(session: Session, ids: Collection[UUID]) -> Mapping[UUID, date]:
    found = session.execute(
        select(FollowUp.placement_id, func.min(FollowUp.due_on))
        .where(FollowUp.placement_id.in_(ids), FollowUp.done_at.is_(None))
        .group_by(FollowUp.placement_id)
    )
    return {row[0]: row[1] for row in found if row[0] is not None}


def _row(row: Any, open_hurdles: int, next_on: date | None) -> PlacementRow:
    return PlacementRow(
        id=row.id,
        person_id=row.person_id,
        person=shown_name(row.person_name, row.restricted_at),
        vacancy_id=row.vacancy_id,
        title=row.title,
        employer=row.employer,
        status=PlacementStatus(row.status),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        ended_on=row.ended_on,
        funding_until=row.funding_until,
        coach=row.coach or "",
        open_hurdles=open_hurdles,
        next_on=next_on,
    )
