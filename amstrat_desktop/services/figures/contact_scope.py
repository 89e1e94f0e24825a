# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which contacts stand behind a row of a figure: those that were counted, and no other.

The filter is the one by which the figures count; the row is a condition more.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.services.figures.counted_codes import codes_behind, read_counted_codes
from amstrat_desktop.services.figures.dimensions import LISTS, Dimension
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.narrowed import conditions

_COLUMNS: Final[Mapping[Dimension, Any]] = MappingProxyType(
    {
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


@dataclass(frozen=True, slots=True)
class ContactScope:
    """What a figure was asked for. by, code: one of its rows; by ALL: all of them.

    timed: only contacts whose duration is known.
    """

    asked: FigureFilter
    by: Dimension = Dimension.ALL
    code: str = ""
    timed: bool = False


def contacts_in_scope(session: Session, scope: ContactScope) -> list[ColumnElement[bool]]:
    """The conditions of the contacts that are counted."""
    period = scope.asked.period
    shown = [
        *conditions(session, scope.asked),
        # The list is sorted by the time: with its bounds it is read from that index.
        Contact.held_at >= midnight(period.first),
        Contact.held_at < end_of(period.last),
    ]
    if scope.timed:
        shown.append(Contact.duration.is_not(None))
    if scope.by is not Dimension.ALL:
        shown.append(_of_row(session, scope.by, scope.code))
    return shown


def _of_row(session: Session, by: Dimension, code: str) -> ColumnElement[bool]:
    if by is Dimension.AREA:
        return Contact.area_id == UUID(code) if code else Contact.area_id.is_(None)
    if by is Dimension.TOPIC:
        return _about(codes_behind(session, ListName.TOPIC, [code]), nothing=not code)
    if by is Dimension.TOPIC_GROUP:
        return _about(_in_group(session, code), nothing=not code)
    codes = codes_behind(session, LISTS[by], [code]) if by in LISTS else (code,)
    condition: ColumnElement[bool] = _COLUMNS[by].in_(codes)
    return condition


def _about(topics: Collection[str], *, nothing: bool) -> ColumnElement[bool]:
    """nothing: also what has no topic at all."""
    about = Contact.id.in_(select(ContactTopic.contact_id).where(ContactTopic.topic.in_(topics)))
    if not nothing:
        return about
    return about | Contact.id.not_in(select(ContactTopic.contact_id))


def _in_group(session: Session, group: str) -> list[str]:
    """The topics that are counted in a group; "": those of which the list knows no group."""
    entries = select(CodeEntry.code, CodeEntry.group_code)
    groups = dict(session.execute(entries.where(CodeEntry.list_name == ListName.TOPIC.value)).all())
    counted = read_counted_codes(session, ListName.TOPIC)
    known = {code for code in groups if groups.get(counted(code), "") == group}
    if group:
        return sorted(known)
    written = session.scalars(select(ContactTopic.topic).distinct())
    return sorted(known | {code for code in written if code not in groups})
