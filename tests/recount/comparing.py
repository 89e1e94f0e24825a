# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bridge between both worlds: exports the tables, asks the program, compares."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.reading import list_definitions, read_figure
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.tables import row_counts
from tests.recount.raw import Question, Raw, Table
from tests.recount.registry import RECOUNTS


def export(session: Session, folder: Path) -> Raw:
    """Write each table as it lies in the file: keys in hex, moments in microseconds."""
    folder.mkdir(parents=True, exist_ok=True)
    driver: Any = session.connection().connection.driver_connection
    for table in row_counts(driver):
        found = driver.execute(f'SELECT * FROM "{table}"')
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(column[0] for column in found.description)
            writer.writerows(map(_plain, row) for row in found)
    return Raw(folder)


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


@dataclass(frozen=True)
class Difference:
    """One figure for which both do not say the same."""

    key: str
    asked: Question
    program: Table
    recount: Table

    def __str__(self) -> str:
        rows, total = self.program
        others, other_total = self.recount
        apart = [
            f"  {code or '(not known)'}: program {rows.get(code)}, recount {others.get(code)}"
            for code in sorted(rows.keys() | others.keys())
            if rows.get(code) != others.get(code)
        ]
        if total != other_total:
            apart.append(f"  total: program {total}, recount {other_total}")
        return "\n".join((f"{self.key}, {self.asked}", *apart))


def differences(
    work: Work, raw: Raw, asked: Question, takes: frozenset[str], only: str = ""
) -> Iterator[Difference]:
    """Of all figures that can be narrowed by these fields of the filter; only: whose key begins
    so.
    """
    for definition in list_definitions():
        if not definition.key.startswith(only) or not takes <= set(definition.takes):
            continue
        program = _asked(work, definition.key, asked)
        recount = RECOUNTS[definition.key](raw, asked)
        if program != recount:
            yield Difference(definition.key, asked, program, recount)


def _asked(work: Work, key: str, asked: Question) -> Table:
    table = work.read(read_figure, key, _filter(asked), now=work.clock())
    rows = {_code(row.code): row.values for row in table.rows}
    if len(rows) != len(table.rows):
        raise AssertionError(f"{key} has two rows of one code")
    return rows, table.total.values


def _code(code: str) -> str:
    """A key of a record is 32 hex digits, however it is written."""
    try:
        return UUID(code).hex
    except ValueError:
        return code


def _filter(asked: Question) -> FigureFilter:
    return FigureFilter(
        Period(asked.first, asked.last),
        area_ids=tuple(map(UUID, asked.areas)),
        channels=tuple(asked.channels),
        languages=tuple(asked.languages),
        topics=tuple(asked.topics),
        contact_kinds=tuple(asked.kinds),
        staff_id=UUID(asked.staff) if asked.staff else None,
    )


FIELDS: Mapping[str, str] = {
    "areas": "area_ids",
    "channels": "channels",
    "languages": "languages",
    "topics": "topics",
    "kinds": "contact_kinds",
    "staff": "staff_id",
}
"""A question's field → the one of the program's filter."""


def taken(asked: Question) -> frozenset[str]:
    """What a figure must be narrowed by to answer a question."""
    return frozenset(name for field, name in FIELDS.items() if getattr(asked, field))
