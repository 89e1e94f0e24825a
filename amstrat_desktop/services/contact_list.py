# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of contacts: filtered, sorted, read window by window."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.figures.contact_scope import ContactScope, contacts_in_scope
from amstrat_desktop.services.person_access import listed_name, shown_name
from amstrat_desktop.store import search

FOUND: Final = 500
"""How many hits of a full-text search a list shows, the newest first."""


class ContactSort(StrEnum):
    """The columns that a list can be sorted by; each has an index."""

    HELD_AT = "held_at"
    CHANNEL = "channel"
    LANGUAGE = "language"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """What a list shows. "" and None leave a field open; days are the office's wall clock.

    person_id: of one person on record; named: of anybody on record (True), of nobody (False).
    voided: show the ones that don't count, too. counted: what stands behind a figure.
    """

    words: str = ""
    from_day: date | None = None
    to_day: date | None = None
    channel: str = ""
    area_id: UUID | None = None
    topic: str = ""
    language: str = ""
    result: str = ""
    office_hour_id: UUID | None = None
    person_id: UUID | None = None
    named: bool | None = None
    voided: bool = False
    counted: ContactScope | None = None
    sort: ContactSort = ContactSort.HELD_AT
    descending: bool = True


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of a list; codes are turned into words by `codes.Labels`.

    person: as lists show the name, None for a contact without one.
    """

    id: UUID
    held_at: datetime
    channel: str
    area: str
    language: str
    age_band: str
    gender: str
    result: str
    topics: tuple[str, ...]
    voided: bool
    person: Msg | None = None


def count_contacts(session: Session, wanted: ContactFilter) -> int:
    """How many contacts a filter shows."""
    return session.scalar(_filtered(session, select(func.count()), wanted)) or 0


def window_of_contacts(
    session: Session, wanted: ContactFilter, start: int, size: int, total: int
) -> Sequence[ContactRow]:
    """The rows from position start on, at most size of them, in the filter's order.

    total: what `count_contacts` said. The position is counted on a covering index from the
    nearer end, so that the end of a long list is as near as its beginning.
    """
    size = min(size, total - start)
    if size <= 0:
        return ()
    from_end = start > total // 2
    offset = total - start - size if from_end else start
    keys = _filtered(session, select(Contact.id), wanted)
    keys = keys.order_by(*_order(wanted, reverse=from_end)).limit(size).offset(offset)
    ids = list(session.scalars(keys))
    if from_end:
        ids.reverse()
    return _rows(session, ids)


def _rows(session: Session, ids: Sequence[UUID]) -> Sequence[ContactRow]:
    topics: dict[UUID, list[str]] = {}
    for contact_id, topic in session.execute(
        select(ContactTopic.contact_id, ContactTopic.topic)
        .where(ContactTopic.contact_id.in_(ids))
        .order_by(ContactTopic.contact_id, ContactTopic.position)
    ):
        topics.setdefault(contact_id, []).append(topic)
    found = session.execute(
        select(
            Contact.id,
            Contact.held_at,
            Contact.channel,
            Area.name,
            Contact.language,
            Contact.age_band,
            Contact.gender,
            Contact.result,
            Contact.voided_at,
            Contact.person_id,
            listed_name().label("person_name"),
            Person.restricted_at,
        )
        .outerjoin(Area, Area.id == Contact.area_id)
        .outerjoin(Person, Person.id == Contact.person_id)
        .where(Contact.id.in_(ids))
    )
    rows = {row.id: _row(row, tuple(topics.get(row.id, ()))) for row in found}
    return tuple(rows[contact_id] for contact_id in ids if contact_id in rows)


def _row(row: Row[*tuple[Any, ...]], topics: tuple[str, ...]) -> ContactRow:
    return ContactRow(
        row.id,
        row.held_at,
        row.channel,
        row.name or "",
        row.language,
        row.age_band,
        row.gender,
        row.result,
        topics,
        row.voided_at is not None,
        shown_name(row.person_name, row.restricted_at) if row.person_id else None,
    )


def _order(wanted: ContactFilter, *, reverse: bool) -> list[ColumnElement[Any]]:
    columns: list[Any] = [Contact.held_at, Contact.id]
    if wanted.sort is not ContactSort.HELD_AT:
        columns.insert(0, getattr(Contact, wanted.sort.value))
    descending = wanted.descending != reverse
    return [column.desc() if descending else column.asc() for column in columns]


def _filtered(session: Session, query: Select[Any], wanted: ContactFilter) -> Select[Any]:
    if not wanted.voided:
        query = query.where(Contact.voided_at.is_(None))
    if wanted.words.strip():
        found = search.find(session.connection(), wanted.words, Kind.CONTACT.value, limit=FOUND)
        query = query.where(Contact.id.in_(found))
    if wanted.from_day:
        query = query.where(Contact.held_at >= midnight(wanted.from_day))
    if wanted.to_day:
        query = query.where(Contact.held_at < end_of(wanted.to_day))
    for name in ("channel", "language", "result", "area_id", "office_hour_id", "person_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Contact, name) == value)
    if wanted.named is not None:
        nobody = Contact.person_id.is_(None)
        query = query.where(~nobody if wanted.named else nobody)
    if wanted.topic:
        about = select(ContactTopic.contact_id).where(ContactTopic.topic == wanted.topic)
        query = query.where(Contact.id.in_(about))
    if wanted.counted is not None:
        query = query.where(*contacts_in_scope(session, wanted.counted))
    return query.select_from(Contact)
