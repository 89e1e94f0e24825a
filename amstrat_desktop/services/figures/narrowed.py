# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts and people that a filter or single days narrow, counted on a covering index."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, func, literal, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.counted_codes import read_counted_codes
from amstrat_desktop.services.figures.dimensions import LISTS, OF_TOPICS, Counted, Dimension
from amstrat_desktop.services.figures.figure import FigureFilter

_Select = Select[*tuple[Any, ...]]

_COLUMNS: Final[dict[Dimension, Any]] = {
    Dimension.ALL: literal(""),
    Dimension.AREA: func.lower(func.hex(func.coalesce(Contact.area_id, ""))),
    Dimension.CHANNEL: Contact.channel,
    Dimension.LANGUAGE: Contact.language,
    Dimension.AGE_BAND: Contact.age_band,
    Dimension.GENDER: Contact.gender,
    Dimension.REACHED_THROUGH: Contact.reached_through,
    Dimension.RESULT: Contact.result,
    Dimension.SEQUENCE: Contact.sequence,
    Dimension.KIND: Contact.contact_kind,
}
_SEQUENCES: Final = (
    Contact.sequence == ContactSequence.FIRST.value,
    Contact.sequence == ContactSequence.FOLLOW_UP.value,
)


def narrowed_counts(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[str, Counted]:
    """By code; without minutes where a contact may stand in several rows."""
    numbers = _numbers(again=dimension in OF_TOPICS)
    query = _rows(session, dimension, lambda code: select(code, *numbers).group_by(code))
    return _read(session, query, asked)


def narrowed_months(session: Session, asked: FigureFilter) -> dict[int, Counted]:
    """By month."""
    return _read(session, select(Contact.month, *_numbers()).group_by(Contact.month), asked)


def narrowed_kinds(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[tuple[str, str], int]:
    """Contacts by kind of counselling and code."""
    kind = Contact.contact_kind
    contacts = func.count(Contact.id.distinct()) if dimension in OF_TOPICS else func.count()
    query = _rows(
        session, dimension, lambda code: select(kind, code, contacts).group_by(kind, code)
    )
    found = session.execute(query.where(*conditions(session, asked)))
    return {(kind, code): number for kind, code, number in found}


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
        found.append(Contact.channel.in_(_behind(session, ListName.CHANNEL, asked.channels)))
    if asked.languages:
        found.append(Contact.language.in_(_behind(session, ListName.LANGUAGE, asked.languages)))
    if asked.topics:
        topics = _behind(session, ListName.TOPIC, asked.topics)
        about = select(ContactTopic.contact_id).where(ContactTopic.topic.in_(topics))
        found.append(Contact.id.in_(about))
    if asked.contact_kinds:
        found.append(Contact.contact_kind.in_(asked.contact_kinds))
    if asked.staff_id is not None:
        found.append(Contact.staff_id == asked.staff_id)
    return found


def _read(session: Session, query: _Select, asked: FigureFilter) -> dict[Any, Counted]:
    found = session.execute(query.where(*conditions(session, asked)))
    return {code: Counted(contacts, *numbers) for code, contacts, *numbers in found if contacts}


def _numbers(*, again: bool = False) -> tuple[ColumnElement[Any], ...]:
    """again: a contact may be met twice for one row; its minutes are not asked for there."""
    people = func.count(Contact.person_id.distinct())
    if again:
        first, follow_up = (func.count(case((it, Contact.id)).distinct()) for it in _SEQUENCES)
        return func.count(Contact.id.distinct()), people, first, follow_up, literal(0), literal(0)
    firsts, follow_ups = (func.count().filter(it) for it in _SEQUENCES)
    minutes = func.coalesce(func.sum(Contact.duration), 0)
    return func.count(), people, firsts, follow_ups, minutes, func.count(Contact.duration)


def _rows(session: Session, dimension: Dimension, query: Callable[..., _Select]) -> _Select:
    """A query by the code that a contact is counted under. query: makes it from that code."""
    if dimension not in OF_TOPICS:
        column: ColumnElement[Any] = _COLUMNS[dimension]
        return query(_mapped(session, LISTS[dimension], column) if dimension in LISTS else column)
    topic = _mapped(session, ListName.TOPIC, func.coalesce(ContactTopic.topic, ""))
    told = ContactTopic.contact_id == Contact.id
    if dimension is Dimension.TOPIC:
        return query(topic).select_from(Contact).outerjoin(ContactTopic, told)
    entry = (CodeEntry.list_name == ListName.TOPIC.value) & (CodeEntry.code == topic)
    found = query(func.coalesce(CodeEntry.group_code, "")).select_from(Contact)
    return found.outerjoin(ContactTopic, told).outerjoin(CodeEntry, entry)


def _mapped(session: Session, name: ListName, column: ColumnElement[Any]) -> ColumnElement[Any]:
    mapped = read_counted_codes(session, name).mapped
    return case(dict(mapped), value=column, else_=column) if mapped else column


def _behind(session: Session, name: ListName, codes: Sequence[str]) -> list[str]:
    counted = read_counted_codes(session, name)
    return [each for code in codes for each in counted.behind(code)]
