# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is held about a person, in one action (Art. 15 GDPR, § 83 SGB X; R10).

Which rows are theirs says `services.holdings.belonging`, what is told of them
`services.holdings.exporting`. Nothing is blackened yet: that is `marking`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, inspect, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.models import Base
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.imported import ImportedRecord
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.data_requests.names import NamesOf
from amstrat_desktop.services.data_requests.records import (
    HeldChapter,
    Holdings,
    Plain,
    Record,
    Section,
    Value,
)
from amstrat_desktop.services.data_requests.terms import kept_sentences
from amstrat_desktop.services.holdings.belonging import record_ids, rows_of
from amstrat_desktop.services.holdings.exporting import EXPORT
from amstrat_desktop.services.holdings.telling import Chapter, Check, Part, Told
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.retention.terms import rules_on
from amstrat_desktop.services.work import Actor

Row = Any
"""A mapped row, read by the names of its columns."""

_ABOUT_SOMEBODY: Final = frozenset({Check.OTHER, Check.CHILD})


def collect_holdings(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> Holdings:
    """What is held about a person, before anybody looked it through.

    Raises Problem for a record that is not there, and ReasonNeeded for a restricted one.
    """
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    keys = record_ids(session, person_id)
    return Holdings(
        person_id=person_id,
        name=person.name,
        language=language_of(person),
        as_of=now,
        chapters=tuple(_chapters(session, keys)),
        kept=kept_sentences(rules_on(session, actor.office_id, office_day(now))),
    )


def language_of(person: Person) -> str:
    """What the person prefers to read; German where no paper has that language."""
    code = person.written_language or person.language
    return code if code in LANGUAGES else "de"


def condition_of(table: str, keys: Collection[UUID]) -> ColumnElement[bool] | None:
    """Which rows of a table are told to a person; None: of this table none.

    From which list a record came is told, though it is no data of the person's in itself.
    """
    if table == ImportedRecord.__tablename__:
        return ImportedRecord.object_id.in_(tuple(keys))
    return rows_of(_models()[table], keys)


def _chapters(session: Session, keys: Collection[UUID]) -> Iterator[HeldChapter]:
    names = NamesOf(session)
    parts = _parts(session, keys, names)
    for table, rule in EXPORT.items():
        if not isinstance(rule, Chapter):
            continue
        records = []
        for row in _ordered(_rows(session, table, keys), rule.order):
            sections = tuple(
                Section(inner, part.label, tuple(parts[inner][row.id]))
                for inner, part in EXPORT.items()
                if isinstance(part, Part) and part.of == table and row.id in parts[inner]
            )
            values = _values(row, rule.told, keys, names)
            if values or sections:
                records.append(Record(_key(table, row), values, sections))
        if records:
            yield HeldChapter(table, rule.heading, tuple(records))


def _parts(
    session: Session, keys: Collection[UUID], names: NamesOf
) -> Mapping[str, Mapping[UUID, list[Record]]]:
    """Table → key of the row within which it stands → its records."""
    found: dict[str, dict[UUID, list[Record]]] = {}
    for table, rule in EXPORT.items():
        if not isinstance(rule, Part):
            continue
        within = found[table] = defaultdict(list)
        for row in _rows(session, table, keys):
            values = _values(row, rule.told, keys, names)
            if values:
                within[getattr(row, rule.by)].append(Record(_key(table, row), values))
    return found


def _rows(session: Session, table: str, keys: Collection[UUID]) -> Sequence[Row]:
    condition = condition_of(table, keys)
    if condition is None:
        return ()
    model = _models()[table]
    order = list(inspect(model).primary_key)
    return session.scalars(select(model).where(condition).order_by(*order)).all()


def _ordered(rows: Iterable[Row], column: str) -> list[Row]:
    """The oldest first; what has no day last."""
    return sorted(rows, key=lambda row: (getattr(row, column) is None, getattr(row, column) or 0))


def _values(
    row: Row, told: Sequence[Told], keys: Collection[UUID], names: NamesOf
) -> tuple[Value, ...]:
    found = []
    for one in told:
        held = getattr(row, one.column)
        text = one.say(held, names)
        if text is not None and catalogue("de").text(text):
            check = _check(row, one.check, keys)
            found.append(Value(one.column, one.label, plain_of(held), text, check))
    return tuple(found)


def _check(row: Row, check: Check, keys: Collection[UUID]) -> Check:
    """The person's own line in the household is nobody else's; a child's is theirs to know."""
    if check in _ABOUT_SOMEBODY and isinstance(row, HouseholdMember):
        if row.person_id in keys:
            return Check.NONE
        return Check.CHILD if row.role == MemberRole.CHILD.value else Check.OTHER
    return check


def plain_of(held: Any) -> Plain:
    """As JSON writes it: ISO days and moments, keys as text."""
    if held is None or isinstance(held, bool | int | float | str):
        return held
    if isinstance(held, UUID):
        return str(held)
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, Mapping):
        return [f"{name}: {value}" for name, value in held.items()]
    return [str(one) for one in held]


def _key(table: str, row: Row) -> str:
    keys = inspect(row).identity or ()
    return ":".join([table, *(one.hex if isinstance(one, UUID) else str(one) for one in keys)])


def _models() -> Mapping[str, type[Base]]:
    return {
        str(mapper.local_table.name): mapper.class_  # type: ignore[attr-defined]  # a table
        for mapper in Base.registry.mappers
    }
