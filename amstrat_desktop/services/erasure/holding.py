# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keys of everything that is somebody's, looked up once before anything goes.

While rows go, what leads from one to another goes with them; so nothing is asked twice.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, insert, select, tuple_, update
from sqlalchemy.orm import Session

from amstrat_desktop.models import Base
from amstrat_desktop.services.erasure.rules import RULES, Blank, Delete
from amstrat_desktop.services.holdings.belonging import BELONGING, Theirs, rows_of
from amstrat_desktop.services.merge_rows import kind_of
from amstrat_desktop.services.work import mark_changed

BATCH = 500
"""Keys in one statement."""


@dataclass
class Holding:
    """Table → the keys of the rows, each a tuple of the key's columns."""

    keys: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def of(self, name: str) -> list[UUID]:
        """The keys of a table with one key column."""
        return [key for (key,) in self.keys.get(name, ())]

    def all_ids(self) -> set[UUID]:
        """Every key of a record."""
        return {key for keys in self.keys.values() for (key, *more) in keys if not more}


def holding_of(
    session: Session, person_ids: Collection[UUID], *, only: frozenset[str] | None = None
) -> Holding:
    """Everything that belongs to one person, or to several; person_ids: all of their records.

    only: of these tables.
    """
    found = Holding()
    for table in Base.metadata.sorted_tables:
        if only is not None and table.name not in only:
            continue
        condition = rows_of(table, person_ids)
        if condition is not None:
            found.keys[table.name] = _keys(session, table, condition)
    return found


def holding_below(session: Session, name: str, keys: Iterable[UUID]) -> Holding:
    """Some rows of one table, and whatever belongs to them."""
    table = Base.metadata.tables[name]
    found = Holding({name: [(key,) for key in keys]})
    for below in Base.metadata.sorted_tables:
        belongs = BELONGING[below.name]
        if not isinstance(belongs, Theirs) or below is table:
            continue
        rows = [
            row
            for column, parent in belongs.parents
            if parent in found.keys
            for batch in batches(found.of(parent))
            for row in _keys(session, below, below.c[column].in_(batch))
        ]
        if rows:
            found.keys.setdefault(below.name, []).extend(dict.fromkeys(rows))
    return found


def erase_rows(session: Session, holding: Holding, *, keep: frozenset[str] = frozenset()) -> None:
    """Do what `RULES` says to every row that is deleted or blanked; keep: tables left as they
    are. What another function does (`Apart`) is done before.
    """
    for table in reversed(Base.metadata.sorted_tables):
        keys = holding.keys.get(table.name)
        rule = RULES.get(table.name)
        if not keys or table.name in keep:
            continue
        if isinstance(rule, Delete):
            detach(session, table, keys)
            delete_rows(session, table, keys)
        elif isinstance(rule, Blank):
            blank_rows(session, table, keys, rule)


def delete_rows(session: Session, table: Table, keys: Iterable[tuple[Any, ...]]) -> None:
    for batch in batches(keys):
        session.execute(delete(table).where(_is(table, batch)))
    _tell(session, table)


def blank_rows(
    session: Session, table: Table, keys: Iterable[tuple[Any, ...]], rule: Blank
) -> None:
    """Let rows go on counting without saying of whom."""
    if not (rule.values or rule.codes):
        return
    for batch in batches(keys):
        if rule.anew:
            _write_anew(session, table, batch, rule)
        else:
            session.execute(update(table).where(_is(table, batch)).values(dict(rule.values)))
    _tell(session, table)


def detach(session: Session, table: Table, keys: Iterable[tuple[Any, ...]]) -> None:
    """What points to rows that go, and may point to nothing, points to nothing."""
    if len(table.primary_key.columns) != 1:
        return
    gone = [key for (key,) in keys]
    for other in Base.metadata.sorted_tables:
        for column in other.columns:
            if column.nullable and any(key.column.table is table for key in column.foreign_keys):
                for batch in batches(gone):
                    session.execute(
                        update(other).where(column.in_(batch)).values({column.name: None})
                    )


def _write_anew(session: Session, table: Table, keys: list[tuple[Any, ...]], rule: Blank) -> None:
    rows = session.execute(select(table).where(_is(table, keys))).mappings().all()
    session.execute(delete(table).where(_is(table, keys)))
    session.execute(insert(table), [_blanked(row, rule) for row in rows])


def _blanked(row: Mapping[Any, Any], rule: Blank) -> dict[str, Any]:
    kept = {
        column: {name: value for name, value in (row[column] or {}).items() if name in names}
        for column, names in rule.codes.items()
    }
    return {**row, **rule.values, **kept}


def _keys(session: Session, table: Table, condition: ColumnElement[bool]) -> list[tuple[Any, ...]]:
    found = session.execute(select(*table.primary_key.columns).where(condition))
    return [tuple(row) for row in found]


def _is(table: Table, keys: list[tuple[Any, ...]]) -> ColumnElement[bool]:
    columns = list(table.primary_key.columns)
    if len(columns) == 1:
        return columns[0].in_([key for (key,) in keys])
    return tuple_(*columns).in_(keys)


def batches(keys: Iterable[Any]) -> Iterable[list[Any]]:
    """As many as one statement takes at a time."""
    wanted = list(keys)
    return (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH))


def _tell(session: Session, table: Table) -> None:
    kind = kind_of(table)
    if kind is not None:
        mark_changed(session, kind)
