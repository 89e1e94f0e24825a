# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that an office holds, table by table, for the day it leaves this program.

Hidden and restricted people are in it: it is the whole office, and only the lead may ask for it.
Sums and the search index are not: both are made of the rest.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Table, select, types
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models import Base
from amstrat_desktop.models.column_types import Key, UtcDateTime
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor

BLOCK: Final = 500
"""Rows read at a time: what is in memory stays small."""

Value = None | bool | int | float | str | bytes | UUID | datetime | date | time | Mapping[str, Any]
Row = Mapping[str, Any]

_KINDS: Final[tuple[tuple[type[Any], str], ...]] = (
    (Key, "key"),
    (UtcDateTime, "moment"),
    (types.JSON, "json"),
    (types.Boolean, "yes_no"),
    (types.Integer, "integer"),
    (types.Numeric, "number"),
    (types.Date, "day"),
    (types.Time, "clock"),
    (types.LargeBinary, "bytes"),
    (types.String, "text"),
)


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """kind: key, moment, day, clock, yes_no, integer, number, text, json, or bytes. refers_to:
    the table whose row it names, "" for none.
    """

    name: str
    kind: str
    optional: bool
    refers_to: str


@dataclass(frozen=True, slots=True)
class TableShape:
    """about: what a row of it is, in a sentence. key: what names a row."""

    name: str
    about: str
    columns: tuple[ColumnShape, ...]
    key: tuple[str, ...]


class Sink:
    """Where the rows go; the exporting floor gives one."""

    def __init__(
        self, begin: Callable[[TableShape], object], put: Callable[[TableShape, Row], object]
    ) -> None:
        self.begin: Final = begin
        self.put: Final = put


def shapes() -> tuple[TableShape, ...]:
    """The tables, each after those that it refers to."""
    about = {mapper.local_table: _first_line(mapper.class_) for mapper in Base.registry.mappers}
    return tuple(_shape(table, about.get(table, "")) for table in Base.metadata.sorted_tables)


def export_rows(session: Session, sink: Sink, *, actor: Actor) -> dict[str, int]:
    """Hand every row of every table to the sink, in one state of the file; rows per table.

    Bytes, keys and times come as Python has them; raises what the sink raises.
    """
    del actor  # the file holds one office, and all of it leaves
    counts: dict[str, int] = {}
    tables = Base.metadata.tables
    for shape in shapes():
        sink.begin(shape)
        counts[shape.name] = 0
        for row in _rows(session, tables[shape.name]):
            sink.put(shape, row)
            counts[shape.name] += 1
    return counts


def note_export(session: Session, *, actor: Actor, now: datetime) -> None:
    """The log says who took the office out of the house, before it is done."""
    write_audit(session, "export_office", Kind.OFFICE, actor.office_id, actor=actor, now=now)


def _rows(session: Session, table: Table) -> Iterator[Row]:
    # Of columns, not of mapped classes: what hides people from a screen hides nobody here.
    query = select(*table.columns).order_by(*table.primary_key.columns)
    for row in session.connection().execute(query, execution_options={"yield_per": BLOCK}):
        yield row._asdict()


def _shape(table: Table, about: str) -> TableShape:
    columns = tuple(_column(column) for column in table.columns)
    return TableShape(table.name, about, columns, tuple(c.name for c in table.primary_key.columns))


def _column(column: Column[Any]) -> ColumnShape:
    kind = next(name for of, name in _KINDS if isinstance(column.type, of))
    key = next(iter(column.foreign_keys), None)
    refers_to = "" if key is None else key.column.table.name
    return ColumnShape(column.name, kind, bool(column.nullable), refers_to)


def _first_line(mapped: type[Any]) -> str:
    return (mapped.__doc__ or "").strip().partition("\n\n")[0].replace("\n    ", " ")
