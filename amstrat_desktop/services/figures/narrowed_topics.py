# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts and people by topic, where a filter or single days narrow them.

A contact has several topics, and may come to the same row by two of them: it counts there once.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    CTE,
    Integer,
    Subquery,
    case,
    column,
    func,
    literal_column,
    select,
    values,
)
from sqlalchemy import String as Text
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.contacts import Sequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.services.figures.counted_codes import read_counted_codes
from amstrat_desktop.services.figures.dimensions import Counted, Dimension
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.narrowed import conditions

_NUMBER: Final = literal_column("contact.rowid", Integer).label("number")
_FIRST: Final = (Contact.sequence == Sequence.FIRST.value).label("first")


def narrowed_topics(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[str, Counted]:
    """By topic or group of topics: contacts, people and first contacts, no more."""
    met, again = _met(session, dimension, asked)
    if again:
        contacts = func.count(met.c.number.distinct())
        first = func.count(case((met.c.first, met.c.number)).distinct())
    else:
        contacts, first = func.count(), func.count().filter(met.c.first)
    people = func.count(met.c.person_id.distinct())
    query = select(met.c.row, contacts, people, first).group_by(met.c.row)
    return {row: Counted(*numbers) for row, *numbers in session.execute(query)}


def narrowed_topic_kinds(
    session: Session, dimension: Dimension, asked: FigureFilter
) -> dict[tuple[str, str], int]:
    """Contacts by kind of counselling and topic or group of topics."""
    met, again = _met(session, dimension, asked)
    kind, row = met.c.contact_kind, met.c.row
    contacts = func.count(met.c.number.distinct()) if again else func.count()
    query = select(kind, row, contacts).group_by(kind, row)
    return {(kind, row): number for kind, row, number in session.execute(query)}


def _met(session: Session, dimension: Dimension, asked: FigureFilter) -> tuple[Subquery, bool]:
    """Each contact with each of its topics, and once without one where it has none; and whether
    it may come to a row by two topics.

    The limit (of nothing) keeps SQLite from merging this into the query around it, which then
    sorts whole rows instead of these few values; a row's number takes half as long as its key.
    """
    counted = _counted_as(session, dimension)
    row: Any = ContactTopic.topic
    query = select(_NUMBER, Contact.person_id, Contact.contact_kind, _FIRST)
    told = query.outerjoin(ContactTopic, ContactTopic.contact_id == Contact.id)
    if counted:
        known = _listed(counted)
        told = told.outerjoin(known, known.c.topic == ContactTopic.topic)
        row = func.coalesce(known.c.row, "" if dimension is Dimension.TOPIC_GROUP else row)
    told = told.add_columns(func.coalesce(row, "").label("row"))
    return told.where(*conditions(session, asked)).limit(-1).subquery(), bool(counted)


def _listed(counted: Mapping[str, str]) -> CTE:
    told = values(column("topic", Text), column("row", Text), name="listed")
    return told.data(list(counted.items())).cte("listed")


def _counted_as(session: Session, dimension: Dimension) -> dict[str, str]:
    """Topic → the row that it counts in, where that is another code."""
    counted = read_counted_codes(session, ListName.TOPIC)
    if dimension is Dimension.TOPIC:
        return dict(counted.mapped)
    entries = select(CodeEntry.code, CodeEntry.group_code).where(
        CodeEntry.list_name == ListName.TOPIC.value
    )
    groups = {entry.code: entry.group_code for entry in session.execute(entries)}
    return {topic: groups.get(counted(topic), "") for topic in groups}
