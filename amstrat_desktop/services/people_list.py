# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People as a list: filtered, sorted, read window by window; and suggested as one types.

Nobody hidden from the asker is in it, and a restricted record only as a line without a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, false, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.people import InterpreterNeed, PersonStatus
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.person import Person, PersonLanguage
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.person_access import listed_name, shown_name, visible_people
from amstrat_desktop.services.person_index import matching_people
from amstrat_desktop.services.work import Actor

SUGGESTED: Final = 8

CURRENT: Final = (PersonStatus.ACTIVE, PersonStatus.DORMANT)


class PersonSort(StrEnum):
    """The columns that the list can be sorted by; each has an index."""

    NAME = "sort_name"
    UPDATED = "updated_at"


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """What the list shows; "" and None leave a field open.

    text: names in any spelling, telephone numbers. language: preferred or spoken. staff_id:
    people this colleague is responsible for, deputises for, or is preferred by. status: None
    shows the current ones (active and dormant). with_case: whether there is an open case.
    """

    text: str = ""
    area_id: UUID | None = None
    language: str = ""
    staff_id: UUID | None = None
    status: PersonStatus | None = None
    with_case: bool | None = None
    sort: PersonSort = PersonSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a list or of a picker. Of a restricted record it tells nothing but its state.

    language: a code. responsible: of the newest open case, "" without one; preferred_staff:
    whom the person asked for. last_contact_at: None where there was none.
    """

    id: UUID
    name: str
    name_latin: str
    code_name: bool
    birth_year: int | None
    language: str
    interpreter_need: InterpreterNeed
    area: str
    status: PersonStatus
    responsible: str
    preferred_staff: str
    last_contact_at: datetime | None
    updated_at: datetime
    restricted: bool

    @property
    def shown(self) -> Msg:
        """What the line says as name."""
        return shown_name(self.name, self.restricted)


def count_people(session: Session, wanted: PersonFilter, *, actor: Actor) -> int:
    """How many people a filter shows to this actor."""
    return session.scalar(_filtered(select(func.count()), wanted, actor)) or 0


def window_of_people(
    session: Session, wanted: PersonFilter, start: int, size: int, total: int, *, actor: Actor
) -> Sequence[PersonRow]:
    """The rows from position start on, at most size of them, in the filter's order.

    total: what `count_people` said; the position is counted from the nearer end.
    """
    size = min(size, total - start)
    if size <= 0:
        return ()
    from_end = start > total // 2
    offset = total - start - size if from_end else start
    keys = _filtered(select(Person.id), wanted, actor)
    keys = keys.order_by(*_order(wanted, reverse=from_end)).limit(size).offset(offset)
    ids = list(session.scalars(keys))
    if from_end:
        ids.reverse()
    return rows_of(session, ids, actor=actor)


def suggest_people(
    session: Session, text: str, *, actor: Actor, limit: int = SUGGESTED
) -> Sequence[PersonRow]:
    """For a picker: who fits the letters, the lately changed first; without letters, these."""
    lately = PersonFilter(text=text, sort=PersonSort.UPDATED, descending=True)
    return window_of_people(session, lately, 0, limit, limit, actor=actor)


def rows_of(session: Session, ids: Sequence[UUID], *, actor: Actor) -> Sequence[PersonRow]:
    """The lines of these people in the order of ids, without those hidden from the actor."""
    found = session.execute(
        select(
            Person.id,
            listed_name().label("name"),
            Person.name_latin,
            Person.code_name,
            Person.birth_year,
            Person.language,
            Person.interpreter_need,
            Area.name.label("area"),
            Person.status,
            Staff.name.label("preferred"),
            Person.updated_at,
            Person.restricted_at,
        )
        .outerjoin(Area, Area.id == Person.area_id)
        .outerjoin(Staff, Staff.id == Person.preferred_staff_id)
        .where(Person.id.in_(ids), visible_people(actor))
    ).all()
    responsible = _responsible(session, ids)
    seen = _last_contacts(session, ids)
    rows = {
        row.id: _hidden(row)
        if row.restricted_at is not None
        else _row(row, responsible.get(row.id, ""), seen.get(row.id))
        for row in found
    }
    return tuple(rows[person_id] for person_id in ids if person_id in rows)


def _row(
    row: Row[*tuple[Any, ...]], responsible: str, last_contact_at: datetime | None
) -> PersonRow:
    return PersonRow(
        id=row.id,
        name=row.name,
        name_latin=row.name_latin,
        code_name=row.code_name,
        birth_year=row.birth_year,
        language=row.language,
        interpreter_need=InterpreterNeed(row.interpreter_need),
        area=row.area or "",
        status=PersonStatus(row.status),
        responsible=responsible,
        preferred_staff=row.preferred or "",
        last_contact_at=last_contact_at,
        updated_at=row.updated_at,
        restricted=False,
    )


def _hidden(row: Row[*tuple[Any, ...]]) -> PersonRow:
    return PersonRow(
        id=row.id,
        name="",
        name_latin="",
        code_name=False,
        birth_year=None,
        language="",
        interpreter_need=InterpreterNeed.NOT_ASKED,
        area="",
        status=PersonStatus(row.status),
        responsible="",
        preferred_staff="",
        last_contact_at=None,
        updated_at=row.updated_at,
        restricted=True,
    )


def _responsible(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The names of who is responsible; of several open cases the newest counts."""
    found = session.execute(
        select(SupportCase.person_id, Staff.name)
        .join(Staff, Staff.id == SupportCase.responsible_id)
        .where(SupportCase.person_id.in_(ids), SupportCase.status == "open")
        .order_by(SupportCase.id)
    )
    return {row.person_id: row.name for row in found}


def _last_contacts(session: Session, ids: Sequence[UUID]) -> dict[UUID, datetime]:
    found = session.execute(
        select(Contact.person_id, func.max(Contact.held_at))
        .where(Contact.person_id.in_(ids), Contact.voided_at.is_(None))
        .group_by(Contact.person_id)
    )
    return {row[0]: row[1] for row in found if row[0] is not None}


def _order(wanted: PersonFilter, *, reverse: bool) -> list[ColumnElement[Any]]:
    columns: list[Any] = [getattr(Person, wanted.sort.value), Person.id]
    descending = wanted.descending != reverse
    return [column.desc() if descending else column.asc() for column in columns]


def _filtered(query: Select[Any], wanted: PersonFilter, actor: Actor) -> Select[Any]:
    shown = CURRENT if wanted.status is None else (wanted.status,)
    query = query.select_from(Person).where(visible_people(actor), Person.status.in_(shown))
    if wanted.text.strip():
        found = matching_people(wanted.text)
        query = query.where(false() if found is None else Person.id.in_(found))
    if wanted.area_id:
        query = query.where(Person.area_id == wanted.area_id)
    if wanted.language:
        query = query.where(_speaks(wanted.language))
    if wanted.staff_id:
        query = query.where(_belongs_to(wanted.staff_id))
    if wanted.with_case is not None:
        with_case = Person.id.in_(_open_cases())
        query = query.where(with_case if wanted.with_case else ~with_case)
    return query


def _speaks(language: str) -> ColumnElement[bool]:
    speakers = select(PersonLanguage.person_id).where(PersonLanguage.language == language)
    return or_(Person.language == language, Person.id.in_(speakers))


def _belongs_to(staff_id: UUID) -> ColumnElement[bool]:
    cases = _open_cases().where(
        or_(SupportCase.responsible_id == staff_id, SupportCase.deputy_id == staff_id)
    )
    return or_(Person.preferred_staff_id == staff_id, Person.id.in_(cases))


def _open_cases() -> Select[UUID]:
    return select(SupportCase.person_id).where(SupportCase.status == "open")
