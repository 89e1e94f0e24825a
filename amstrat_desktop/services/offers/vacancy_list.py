# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of places and employers: what is open, what is free, and at whose firm."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.placement import Vacancy
from amstrat_desktop.services.offers.vacancies import EMPLOYER, count_people
from amstrat_desktop.store.search import folded

MOST: Final = 500
"""Lines of the list: an office that keeps more places than that narrows it."""


@dataclass(frozen=True, slots=True)
class VacancyFilter:
    """Which places; "" and None leave a field open. text: of title or employer. free: only where
    a place is free. closed: those, too, which are closed or can no longer be taken.
    """

    text: str = ""
    kind: str = ""
    area_id: UUID | None = None
    organisation_id: UUID | None = None
    free: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """One line. kind, level: codes. over: closed, or its last day has passed."""

    id: UUID
    title: str
    employer: str
    kind: str
    level: str
    area: str
    hours: int | None
    places: int
    taken: int
    candidates: int
    open_until: date | None
    over: bool

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return max(0, self.places - self.taken)


@dataclass(frozen=True, slots=True)
class EmployerOption:
    """Somebody in the directory who may have places. retired: no longer in it."""

    id: UUID
    name: str
    city: str
    contact_person: str
    retired: bool


def list_vacancies(
    session: Session, wanted: VacancyFilter, *, office_id: UUID, on: date
) -> tuple[VacancyRow, ...]:
    """What a filter shows: what can still be taken first, then by employer and title."""
    passed = and_(Vacancy.open_until.is_not(None), Vacancy.open_until < on)
    over = or_(Vacancy.closed_on.is_not(None), passed)
    found = session.execute(
        select(
            Vacancy.id,
            Vacancy.title,
            Vacancy.placement_kind,
            Vacancy.level,
            Vacancy.hours,
            Vacancy.places,
            Vacancy.open_until,
            Vacancy.closed_on,
            Organisation.name.label("employer"),
            Area.name.label("area"),
        )
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .outerjoin(Area, Area.id == Vacancy.area_id)
        .where(Vacancy.office_id == office_id, *_conditions(wanted, on))
        .order_by(over, Organisation.name, Vacancy.title, Vacancy.id)
    ).all()
    people = count_people(session, [row.id for row in found])
    rows = (_row(row, people, on) for row in found)
    letters = folded(wanted.text)
    shown = (
        row
        for row in rows
        if letters in folded(f"{row.title} {row.employer}") and (row.free or not wanted.free)
    )
    return tuple(islice(shown, MOST))


def list_employers(
    session: Session, *, office_id: UUID, keep: UUID | None = None
) -> tuple[EmployerOption, ...]:
    """Who may have places: the directory's employers and whoever had some before.

    keep: one that is offered though no longer in the directory.
    """
    had = select(Vacancy.organisation_id).where(Vacancy.office_id == office_id)
    found = session.execute(
        select(
            Organisation.id,
            Organisation.name,
            Organisation.city,
            Organisation.contact_person,
            Organisation.retired_on,
        )
        .where(
            Organisation.office_id == office_id,
            or_(
                Organisation.id == keep,
                and_(
                    Organisation.retired_on.is_(None),
                    or_(Organisation.organisation_kind == EMPLOYER, Organisation.id.in_(had)),
                ),
            ),
        )
        .order_by(Organisation.name, Organisation.id)
    )
    return tuple(
        EmployerOption(
            row.id, row.name, row.city, row.contact_person, retired=row.retired_on is not None
        )
        for row in found
    )


def _conditions(wanted: VacancyFilter, on: date) -> list[ColumnElement[bool]]:
    shown: list[ColumnElement[bool]] = []
    if wanted.kind:
        shown.append(Vacancy.placement_kind == wanted.kind)
    if wanted.area_id is not None:
        shown.append(Vacancy.area_id == wanted.area_id)
    if wanted.organisation_id is not None:
        shown.append(Vacancy.organisation_id == wanted.organisation_id)
    if not wanted.closed:
        still = or_(Vacancy.open_until.is_(None), Vacancy.open_until >= on)
        shown.append(and_(Vacancy.closed_on.is_(None), still))
    return shown


def _row(row: Any, people: Mapping[tuple[UUID, PlacementStatus], int], on: date) -> VacancyRow:
    passed = row.open_until is not None and row.open_until < on
    return VacancyRow(
        id=row.id,
        title=row.title,
        employer=row.employer,
        kind=row.placement_kind,
        level=row.level,
        area=row.area or "",
        hours=row.hours,
        places=row.places,
        taken=people.get((row.id, PlacementStatus.STARTED), 0),
        candidates=people.get((row.id, PlacementStatus.CANDIDATE), 0),
        open_until=row.open_until,
        over=row.closed_on is not None or passed,
    )
