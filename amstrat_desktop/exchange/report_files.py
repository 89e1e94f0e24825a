# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of a whole report as one file: a workbook with a sheet for each table, and a CSV in
which all tables stand below each other, a line for each number.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, catalogue, pgettext
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.exchange.release_files import release_lines
from amstrat_desktop.exchange.written_tables import (
    Notes,
    Report,
    Value,
    WrittenTable,
    csv_of,
    workbook_of,
)
from amstrat_desktop.services.figures.figure import FigureTable, Row, Unit
from amstrat_desktop.services.figures.row_labels import TOTAL
from amstrat_desktop.services.releases.frozen import FrozenTable

# Translators: Zahl (which figure it is; column of a file)
_FIGURE: Final = pgettext("column of a file", "Figure")
# Translators: Zeile (what the number is counted for; column of a file)
_ROW: Final = pgettext("column of a file", "Row")
# Translators: Spalte (what is counted; column of a file)
_COLUMN: Final = pgettext("column of a file", "Column")
# Translators: Tabelle (which table for planning; column of a file)
_TABLE: Final = pgettext("column of a file", "Table")
# Translators: Gliederung (area, topic … that a number is for; column of a file)
_FOR: Final = pgettext("column of a file", "Broken down by")
# Translators: Wert (column of a file)
_VALUE: Final = pgettext("column of a file", "Value")
_NOTES: Final = pgettext("sheet of a workbook", "Notes")
_RELEASE_COLUMNS: Final = 3
"""Number, first and last month stand before the rest in each line of a release."""


def figures_csv(tables: Sequence[FigureTable], words: Catalogue) -> bytes:
    """A line for each number of each figure, with the period before where it was compared."""
    headings = [words.text(text) for text in (_FIGURE, _ROW, _COLUMN)]
    first = tables[0] if tables else None
    if first is not None:
        headings.append(period_name(first.asked.period)(words))
        headings.append(period_name(first.asked.period.before())(words))
    lines = [line for table in tables for line in _figure_lines(table, words)]
    return csv_of(WrittenTable("", headings, lines))


def _figure_lines(table: FigureTable, words: Catalogue) -> Iterator[list[Value]]:
    rows = [(row, words.text(row.label)) for row in table.rows]
    for row, label in (*rows, (table.total, words.text(TOTAL))):
        for at, column in enumerate(table.definition.columns):
            head: list[Value] = [words.text(table.definition.title), label]
            now, before = _numbers(row, at, column.unit)
            yield [*head, words.text(column.title), now, before]


def _numbers(row: Row, at: int, unit: Unit) -> tuple[Value, Value]:
    kind: Callable[[float], Value] = int if unit is Unit.COUNT else float
    values = (row.values[at], row.before[at] if row.before else None)
    now, before = (None if value is None else kind(value) for value in values)
    return now, before


def releases_csv(tables: Sequence[FrozenTable]) -> bytes:
    """A line for each place of each table: release, months, table, what it is for, number."""
    words = catalogue("de")
    lines: list[list[Value]] = []
    headings: list[str] = []
    for table in tables:
        written = release_lines(table)
        headings = headings or list(written.headings[:_RELEASE_COLUMNS])
        for row in written.rows:
            *parts, value = row[_RELEASE_COLUMNS:]
            what = " · ".join(str(part) for part in parts if part)
            lines.append([*row[:_RELEASE_COLUMNS], table.title, what, value])
    headings += [words.text(text) for text in (_TABLE, _FOR, _VALUE)]
    return csv_of(WrittenTable("", headings, lines))


def releases_workbook(
    tables: Sequence[FrozenTable],
    *,
    title: Msg,
    author: str,
    report: Report = lambda _done, _total: None,
) -> bytes:
    """A sheet for each approved table, in German as they were approved, and one with notes."""
    words = catalogue("de")
    sheets: list[WrittenTable | Notes] = [release_lines(table) for table in tables]
    lines = [words.text(title), author]
    for table in tables:
        lines += ["", f"{table.title}, {table.period}", *table.notes]
    sheets.append(Notes(words.text(_NOTES), lines))
    return workbook_of(words.text(title), author, sheets, report=report)
