# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts and people that a filter or single days narrow, counted on a covering index."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.counted_codes import codes_behind, read_counted_codes
from amstrat_desktop.services.figures.dimensions import LISTS, Counted, Dimension
from amstrat_desktop.services.figures.figure import FigureFilter

_COLUMNS: Final[Mapping[Dimension, Any]] = MappingProxyType(
    {
        Dimension.AREA: Contact.area_id,
        Dimension.CHANNEL: Contact.channel,
        Dimension.LANGUAGE: Contact.language,
        Dimension.AGE_BAND: Contact.age_band,
        Dimension.GENDER: Contact.gender,
        Dimension.REACHED_THROUGH: Contact.reached_through,
        Dimension.RESULT: Contact.result,
        Dimension.SEQUENCE: Contact.sequence,
        Dimension.KIND: Contact.contact_kind,
    }
)
_SEQUENCES: Final = (
    Contact.sequence == ContactSequence.FIRST.value,
    Contact.sequence == ContactSequence.FOLLOW_UP.value,
)
_NUMBERS: Final[tuple[ColumnElement[Any], ...]] = (
    func.count(),
    func.count(Contact.person_id.distinct()),
    *(func.count().filter(it) for it in _SEQUENCES),
    func.coalesce(func.sum(Contact.duration), 0),
    func.count(Contact.duration),
)
"""As `Counted` holds them."""


def narrowed_counts(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[str, Counted]:
    """By code, for what is a column of the contact itself."""
    column = _column(session, dimension)
    query = select(column, *_NUMBERS).where(*conditions(session, asked)).group_by(column)
    return {_code(key): Counted(*numbers) for key, *numbers in session.execute(query)}


def narrowed_total(session: Session, asked: FigureFilter) -> Counted:
    """Over everything."""
    return Counted(*session.execute(select(*_NUMBERS).where(*conditions(session, asked))).one())


def narrowed_months(session: Session, asked: FigureFilter) -> dict[int, Counted]:
    """By month."""
    query = select(Contact.month, *_NUMBERS).where(*conditions(session, asked))
    found = session.execute(query.group_by(Contact.month))
    return {month: Counted(*numbers) for month, *numbers in found}


def narrowed_kinds(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[tuple[str, str], int]:
    """Contacts by kind of counselling and code, for what is a column of the contact itself."""
    kind, column = Contact.contact_kind, _column(session, dimension)
    query = select(kind, column, func.count()).where(*conditions(session, asked))
    found = session.execute(query.group_by(kind, column))
    return {(kind, _code(key)): number for kind, key, number in found}


def conditions(session: Session, asked: FigureFilter) -> Sequence[ColumnElement[bool]]:
    """What a contact must be to count for a filter."""
    period = asked.period
    found: list[ColumnElement[bool]] = [
        Contact.voided_at.is_(None),
        Contact.month.between(period.first_month, period.last_month),
    ]
    if not period.whole_months:
        found.append(Contact.held_at >= midnight(period.first))
        found.append(Contact.held_at < end_of(period.last))
    if asked.area_ids:
        found.append(Contact.area_id.in_(areas_within(session, asked.area_ids)))
    if asked.channels:
        found.append(Contact.channel.in_(codes_behind(session, ListName.CHANNEL, asked.channels)))
    if asked.languages:
        found.append(
            Contact.language.in_(codes_behind(session, ListName.LANGUAGE, asked.languages))
        )
    if asked.topics:
        topics = codes_behind(session, ListName.TOPIC, asked.topics)
        about = select(ContactTopic.contact_id).where(ContactTopic.topic.in_(topics))
        found.append(Contact.id.in_(about))
    if asked.contact_kinds:
        found.append(Contact.contact_kind.in_(asked.contact_kinds))
    if asked.staff_id is not None:
        found.append(Contact.staff_id == asked.staff_id)
    return found


def _column(session: Session, dimension: Dimension) -> ColumnElement[Any]:
    column: ColumnElement[Any] = _COLUMNS[dimension]
    if dimension not in LISTS:
        return column
    mapped = read_counted_codes(session, LISTS[dimension]).mapped
    return case(dict(mapped), value=column, else_=column) if mapped else column


def _code(key: str | UUID | None) -> str:
    return key.hex if isinstance(key, UUID) else key or ""
