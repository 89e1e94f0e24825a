# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows for every table that the models know, whatever its columns are today."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, types
from uuid_utils.compat import uuid7

from amstrat_desktop.models import Base
from amstrat_desktop.models.column_types import Key, UtcDateTime

_numbers = count(1)


def fill(connection: Connection, canary: str, rows: int = 1) -> int:
    """Put rows with the canary in each text into each table; the number of texts."""
    texts = 0
    for _ in range(rows):
        made: dict[str, dict[str, Any]] = {}
        for table in Base.metadata.sorted_tables:
            values = dict(_values(table, canary, made))
            made[table.name] = values
            connection.execute(table.insert().values(**values))
            texts += sum(canary in str(value) for value in values.values())
    return texts


def _values(
    table: Table, canary: str, made: dict[str, dict[str, Any]]
) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        key = next(iter(column.foreign_keys), None)
        if key is not None:
            target = key.column
            yield column.name, made.get(target.table.name, {}).get(target.name)
        else:
            yield column.name, _value(column, canary)


def _value(column: Column[Any], canary: str) -> Any:
    kind, number = column.type, next(_numbers)
    if isinstance(kind, UtcDateTime):
        return datetime.now(UTC)
    plain: dict[type[Any], Any] = {
        types.JSON: {"text": f"{canary} {number}"},
        types.LargeBinary: f"{canary} {number}".encode(),
        Key: uuid7(),
        types.Boolean: True,
        types.Integer: number,
        types.Numeric: number,
        types.Date: date(2026, 1, 5),
        types.Time: time(9, 30),
        types.DateTime: datetime(2026, 1, 5, 9, 30),  # noqa: DTZ001 - a column without zone
        types.String: f"{canary} {number}",
    }
    return next(value for of, value in plain.items() if isinstance(kind, of))


def office_ids(connection: Connection) -> list[UUID]:
    table = Base.metadata.tables["office"]
    return list(connection.scalars(table.select().with_only_columns(table.c.id)))
