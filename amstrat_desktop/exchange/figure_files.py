# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of the office as files: CSV of one figure, a workbook of any number of them.

The table stands by itself, ready to be read by another program; what it is and how it is
counted stands in the workbook's last sheet.
"""

from collections.abc import Sequence

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.period_words import period_name
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

# Translators: Zählweise (name of a sheet in a workbook: how the figures are counted)
HOW_COUNTED: Msg = _("How it is counted")


def counted_at(table: FigureTable) -> Msg:
    # Translators: Gezählt am {moment}.
    return _("Counted on {moment}.", moment=table.counted_at)


def figure_csv(table: FigureTable, words: Catalogue) -> bytes:
    """One figure: a row for each row, the total last."""
    return csv_of(written(table, words))


def figure_workbook(
    tables: Sequence[FigureTable],
    words: Catalogue,
    *,
    title: Msg,
    author: str,
    remarks: Sequence[Msg] = (),
    report: Report = lambda _done, _total: None,
) -> bytes:
    """A sheet for each figure, and one that says how all are counted.

    author: the office. remarks: sentences about the whole file.
    """
    sheets: list[WrittenTable | Notes] = [written(table, words) for table in tables]
    sheets.append(_notes(tables, words, title, author, remarks))
    return workbook_of(words.text(title), author, sheets, rtl=words.rtl, report=report)


def written(table: FigureTable, words: Catalogue) -> WrittenTable:
    """The table as it stands in a file: with the columns of the period before, if compared."""
    figure = table.definition
    headings = [words.text(figure.rows)]
    period = period_name(table.asked.period)(words)
    before = period_name(table.asked.period.before())(words)
    compared = bool(table.total.before)
    for column in figure.columns:
        name = words.text(column.title)
        headings += [f"{name} ({period})", f"{name} ({before})"] if compared else [name]
    rows = [_row(row, words.text(row.label), table) for row in table.rows]
    rows.append(_row(table.total, words.text(TOTAL), table))
    return WrittenTable(words.text(figure.title), headings, rows, totals=1)


def _row(row: Row, label: str, table: FigureTable) -> list[Value]:
    cells: list[Value] = [label]
    compared = bool(table.total.before)
    for number, column in enumerate(table.definition.columns):
        cells.append(_cell(row.values[number], column.unit))
        if compared:
            cells.append(_cell(row.before[number] if row.before else None, column.unit))
    return cells


def _cell(value: float | None, unit: Unit) -> Value:
    """Hours, days and per cent keep their decimal place where it is 0."""
    return value if value is None or unit is Unit.COUNT else float(value)


def _notes(
    tables: Sequence[FigureTable],
    words: Catalogue,
    title: Msg,
    author: str,
    remarks: Sequence[Msg],
) -> Notes:
    lines = [words.text(title), author, *(words.text(remark) for remark in remarks)]
    for table in tables:
        figure = table.definition
        lines += ["", words.text(figure.title)]
        lines.append(period_name(table.asked.period)(words))
        lines += [words.text(sentence) for sentence in (*figure.counted, *table.remarks)]
        lines.append(words.text(counted_at(table)))
    return Notes(words.text(HOW_COUNTED), lines)
