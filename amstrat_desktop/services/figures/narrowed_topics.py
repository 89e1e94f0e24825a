# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts and people by topic, where a filter or single days narrow them.

A contact has several topics, and may come to the same row by two of them: it counts there once.
"""

from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Subquery,
    case,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session, aliased

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
    contacts: ColumnElement[int] = func.count()
    first: ColumnElement[int] = func.count().filter(met.c.first)
    if again:
        contacts = func.count(met.c.number.distinct())
        first = func.count(case((met.c.first, met.c.number)).distinct())
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
    query = select(_NUMBER, Contact.person_id, Contact.contact_kind, _FIRST)
    told = query.outerjoin(ContactTopic, ContactTopic.contact_id == Contact.id)
    again = dimension is Dimension.TOPIC_GROUP
    again = again or bool(read_counted_codes(session, ListName.TOPIC).mapped)
    row: Any = ContactTopic.topic
    if again:
        known = _listed(dimension)
        told = told.outerjoin(known, known.c.topic == ContactTopic.topic)
        row = func.coalesce(known.c.row, "" if dimension is Dimension.TOPIC_GROUP else row)
    told = told.add_columns(func.coalesce(row, "").label("row"))
    return told.where(*conditions(session, asked)).limit(-1).subquery(), again


def _listed(dimension: Dimension) -> CTE:
    """Topic → the row that it counts in. Read first, and once: SQLite would look each up."""
    meant = aliased(CodeEntry)
    code = func.coalesce(func.nullif(CodeEntry.maps_to, ""), CodeEntry.code)
    group = (
        select(meant.group_code)
        .where(meant.list_name == ListName.TOPIC.value, meant.code == code)
        .correlate(CodeEntry)
        .scalar_subquery()
    )
    row = code if dimension is Dimension.TOPIC else group
    listed = select(CodeEntry.code.label("topic"), row.label("row"))
    found = listed.where(CodeEntry.list_name == ListName.TOPIC.value)
    return found.cte("listed").prefix_with("MATERIALIZED")
