# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tables for planning are counted from: the records of some months, by their finest codes.

Whoever stands behind a record is told as a household or a person, and only to see whether few
stand behind many: that never leaves this package.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, distinct, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.periods import Period
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.releases.area_axis import CityAreas
from amstrat_desktop.services.releases.axes import AxisCodes, group_of_topics
from amstrat_desktop.services.releases.catalogue import AxisName, ReleaseTable


class Line(NamedTuple):
    """So many units of a month and of one code of each axis. carrier: who they all belong to;
    None: each to somebody else.
    """

    month: int
    codes: tuple[str, ...]
    units: int
    carrier: UUID | None


@dataclass(frozen=True, slots=True)
class Asked:
    """as_of: as the records stood then (of a closed month); None: as they stand now."""

    table: ReleaseTable
    period: Period
    areas: CityAreas
    axes: Mapping[AxisName, AxisCodes]
    carriers: Mapping[UUID, UUID]
    as_of: datetime | None = None

    def key(self, name: AxisName, raw: str) -> str:
        return self.axes[name].key_of(raw)

    def carrier(self, person_id: UUID | None) -> UUID | None:
        return None if person_id is None else self.carriers.get(person_id, person_id)


Reader = Callable[[Session, Asked], Iterator[Line]]

_COLUMNS: Final[Mapping[AxisName, InstrumentedAttribute[Any]]] = MappingProxyType(
    {
        AxisName.AREA: Contact.area_id,
        AxisName.LANGUAGE: Contact.language,
        AxisName.AGE: Contact.age_band,
        AxisName.GENDER: Contact.gender,
        AxisName.WAY: Contact.channel,
        AxisName.SEQUENCE: Contact.sequence,
        AxisName.FORM: Contact.contact_kind,
    }
)


def read_carriers(session: Session) -> Mapping[UUID, UUID]:
    """Person → household, or the record with which theirs was merged; to be read for everybody.

    Who lives in no known household is not in it, unless merged.
    """
    merged: dict[UUID, UUID] = {
        row.id: row.merged_into_id
        for row in session.execute(
            select(Person.id, Person.merged_into_id).where(Person.merged_into_id.is_not(None))
        )
    }
    households: dict[UUID, UUID] = {
        row.person_id: row.household_id
        for row in session.execute(
            select(HouseholdMember.person_id, HouseholdMember.household_id).where(
                HouseholdMember.person_id.is_not(None), HouseholdMember.left_on.is_(None)
            )
        )
    }
    found = dict(households)
    for person_id in merged:
        kept = person_id
        while kept in merged:
            kept = merged[kept]
        found[person_id] = households.get(kept, kept)
    return found


def read_contacts(session: Session, asked: Asked) -> Iterator[Line]:
    """Contacts, put together by the database as far as it knows the codes."""
    names = asked.table.axes
    columns = [_COLUMNS[name] for name in names]
    rows = session.execute(
        select(Contact.month, Contact.person_id, func.count(), *columns)
        .where(*_held(asked))
        .group_by(Contact.month, Contact.person_id, *columns)
    )
    for month, person_id, count, *raw in rows:
        yield Line(month, _codes(asked, names, raw), count, asked.carrier(person_id))


def read_topics(session: Session, asked: Asked) -> Iterator[Line]:
    """Groups of topics, each once per contact; the restricted ones are no part of it."""
    topics = group_of_topics(session)
    by_group: dict[str, list[str]] = {}
    for topic, group in topics.items():
        by_group.setdefault(group, []).append(topic)
    for group, members in by_group.items():
        code = asked.key(AxisName.TOPIC, group)
        rows = session.execute(
            select(
                Contact.month,
                Contact.area_id,
                Contact.person_id,
                func.count(distinct(Contact.id)),
            )
            .join(ContactTopic, ContactTopic.contact_id == Contact.id)
            .where(*_held(asked), ContactTopic.topic.in_(members))
            .group_by(Contact.month, Contact.area_id, Contact.person_id)
        )
        for month, area_id, person_id, count in rows:
            codes = (asked.areas.finest(area_id), code)
            yield Line(month, codes, count, asked.carrier(person_id))


def _codes(asked: Asked, names: Iterable[AxisName], raw: Iterable[Any]) -> tuple[str, ...]:
    return tuple(
        asked.areas.finest(value) if name is AxisName.AREA else asked.key(name, value)
        for name, value in zip(names, raw, strict=True)
    )


def _held(asked: Asked) -> tuple[ColumnElement[bool], ...]:
    """The contacts of the period that count, now or as they stood when the month was closed."""
    start, end = midnight(asked.period.first), end_of(asked.period.last)
    inside = and_(Contact.held_at >= start, Contact.held_at < end)
    if asked.as_of is None:
        return inside, Contact.voided_at.is_(None)
    counted = or_(Contact.voided_at.is_(None), Contact.voided_at > asked.as_of)
    return inside, counted, Contact.created_at <= asked.as_of
