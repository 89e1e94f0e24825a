# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows that point to a person: they go over to another record, and come back.

Found by the foreign keys of all tables, so that a new table is not forgotten. Rows that have a
version get the next one: a form that somebody opened before must not write the old person back.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Date, Table, delete, func, insert, select, update
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models import Base
from amstrat_desktop.models.column_types import Key, UtcDateTime
from amstrat_desktop.services.work import mark_changed

Plain = str | int | float | bool | None
PlainRow = dict[str, Plain]

_PERSON: Final = "person"
STAYING: Final = frozenset(
    {"person", "person_merge", "not_twice", "person_access", "restricted_opening"}
)
"""What is no part of what moves: merges themselves, who may open which record, and who did."""


UNTOLD: Final = frozenset({"personal_note"})
"""What moves without being counted: that they exist is their author's alone to know (R7)."""


def references() -> Iterator[Column[Any]]:
    """The columns that say whose a row is, in the order of their tables."""
    for table in Base.metadata.sorted_tables:
        if table.name in STAYING:
            continue
        for column in table.columns:
            if any(key.column.table.name == _PERSON for key in column.foreign_keys):
                yield column


def count_rows(session: Session, person_id: UUID) -> dict[Kind, int]:
    """How many rows of each kind point to a person."""
    counts: dict[Kind, int] = {}
    for column in references():
        if column.table.name in UNTOLD:
            continue
        kind = kind_of(column.table)
        number = session.scalar(
            select(func.count()).select_from(column.table).where(column == person_id)
        )
        if kind is not None and number:
            counts[kind] = counts.get(kind, 0) + number
    return counts


def move_rows(
    session: Session, from_id: UUID, to_id: UUID, *, but: Collection[UUID] = ()
) -> dict[str, list[str]]:
    """Let everything of one person be another's, but these rows; gives the keys by column."""
    moved: dict[str, list[str]] = {}
    for column in references():
        of_person = select(column.table.c.id).where(column == from_id)
        keys = [key for key in session.scalars(of_person) if key not in but]
        if keys:
            moved[str(column)] = [str(key) for key in keys]
            _point(session, column, keys, from_id, to_id)
    return moved


def return_rows(
    session: Session, moved: Mapping[str, Iterable[str]], from_id: UUID, to_id: UUID
) -> int:
    """Give them back; returns how many are no longer there or somebody else's by now."""
    missing = 0
    for column in references():
        keys = [UUID(key) for key in moved.get(str(column), ())]
        if keys:
            missing += len(keys) - _point(session, column, keys, from_id, to_id)
    return missing


def park_rows(session: Session, table: Table, keys: Iterable[UUID]) -> list[PlainRow]:
    """Take rows out that can't stand beside those of the other record; gives what they held."""
    wanted = table.c.id.in_(list(keys))
    rows = session.execute(select(table).where(wanted)).mappings().all()
    session.execute(delete(table).where(wanted))
    _tell(session, table)
    return [{name: plain(value) for name, value in row.items()} for row in rows]


def unpark_rows(session: Session, table: Table, rows: Iterable[Mapping[str, Plain]]) -> None:
    """Put rows back that were parked."""
    for row in rows:
        values = {name: value_of(table.c[name], each) for name, each in row.items()}
        session.execute(insert(table).values(values))
        _tell(session, table)


def plain(value: Any) -> Plain:
    """A value of a column as JSON can hold it."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"not for JSON: {type(value).__name__}")


def value_of(column: Column[Any], held: Plain) -> Any:
    """What the column held."""
    if not isinstance(held, str):
        return held
    if isinstance(column.type, Key):
        return UUID(held)
    if isinstance(column.type, UtcDateTime):
        return datetime.fromisoformat(held)
    return date.fromisoformat(held) if isinstance(column.type, Date) else held


def kind_of(table: Table) -> Kind | None:
    """What a change of this table is reported as."""
    for mapper in Base.registry.mappers:
        if mapper.local_table is table:
            kind: Kind | None = mapper.class_.kind
            return kind
    return None


def _point(
    session: Session, column: Column[Any], keys: Iterable[UUID], from_id: UUID, to_id: UUID
) -> int:
    table = column.table
    values: dict[str, Any] = {column.name: to_id}
    if "version" in table.c:
        values["version"] = table.c.version + 1
    done = session.execute(
        update(table).where(table.c.id.in_(list(keys)), column == from_id).values(values)
    )
    _tell(session, table)
    return int(done.rowcount)  # type: ignore[attr-defined]  # an UPDATE has one


def _tell(session: Session, table: Table) -> None:
    kind = kind_of(table)
    if kind is not None:
        mark_changed(session, kind)
