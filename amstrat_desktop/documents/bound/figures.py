# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure of the office on paper: its chart, its table beside the period before, its remarks."""

from collections.abc import Iterable, Sequence
from typing import Final

from amstrat_desktop.base.charts.folding import MOST
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.tables import TableColumn, TableRow
from amstrat_desktop.services.figures.changes import short_change, value_words
from amstrat_desktop.services.figures.charting import chart_of
from amstrat_desktop.services.figures.figure import (
    Definition,
    FigureTable,
    Row,
    Value,
)
from amstrat_desktop.services.figures.row_labels import TOTAL

# Translators: Zählweise (chapter at the end of a report)
HOW_COUNTED: Final = _("How it is counted")
_NOTHING: Final = _("Nothing was counted in this period.")
_WORTH_A_CHART: Final = 2
_BARS: Final = 10
"""Bars of a chart in a report of many: its table follows with all rows."""
_KEY_COLUMNS: Final = 2
_KEY_NUMBERS: Final = 8


def figure_section(composer: Composer, table: FigureTable) -> None:
    """Heading, chart, table and remarks of one figure."""
    with composer.together():
        composer.heading(table.definition.title, 1)
        figure_body(composer, table, most=_BARS)


def figure_body(
    composer: Composer, table: FigureTable, *, keep: bool = True, most: int = MOST
) -> None:
    """Chart, table and remarks, without a heading. keep: the chart stands with its table.

    most: bars of the chart.
    """
    if not table.rows:
        composer.say(_NOTHING)
        return
    if len(table.rows) >= _WORTH_A_CHART:
        composer.chart(chart_of(table, most=most), keep=keep)
    figure_table(composer, table)
    for remark in table.remarks:
        composer.say(remark, small=True)


def figure_table(composer: Composer, table: FigureTable) -> None:
    """Every row and the total; what it was in the period before stands in grey."""
    figure = table.definition
    words = composer.voice.catalogue
    compared = bool(table.total.before)
    before = period_name(table.asked.period.before())
    columns = []
    for column in figure.columns:
        columns.append(TableColumn(composer.voice.say(column.title)))
        if compared:
            columns.append(TableColumn(composer.voice.words(before(words)), aside=True))
    rows = [_row(composer, table, row, row.label) for row in table.rows]
    rows.append(_row(composer, table, table.total, TOTAL, strong=True))
    composer.table(figure.rows, columns, rows)


def _row(
    composer: Composer, table: FigureTable, row: Row, label: Msg, *, strong: bool = False
) -> TableRow:
    words = composer.voice.catalogue
    cells: list[Words] = []
    for number, column in enumerate(table.definition.columns):
        cells.append(_number(value_words(row.values[number], column.unit)(words)))
        if table.total.before:
            earlier: Value = row.before[number] if row.before else None
            cells.append(_number(value_words(earlier, column.unit)(words)))
    return TableRow(composer.voice.say(label), cells, strong=strong)


def _number(text: str) -> Words:
    """Numbers run from left to right in every language."""
    return Words(text)


def key_numbers(composer: Composer, tables: Iterable[FigureTable]) -> None:
    """The totals of some figures, large: the first columns of each, each column once."""
    words: Catalogue = composer.voice.catalogue
    cards: dict[Msg, tuple[Words, Words, Words | None]] = {}
    for table in tables:
        for number, column in enumerate(table.definition.columns[:_KEY_COLUMNS]):
            value = table.total.values[number]
            below = None
            if table.total.before:
                change = short_change(value, table.total.before[number], column.unit)
                below = composer.voice.words(change(words))
            cards.setdefault(
                column.title,
                (
                    _number(value_words(value, column.unit)(words)),
                    composer.voice.say(column.title),
                    below,
                ),
            )
    composer.cards(list(cards.values())[:_KEY_NUMBERS])


def definitions(composer: Composer, figures: Sequence[Definition]) -> None:
    """The chapter that says how each figure is counted: the same sentences as on the screen."""
    composer.next_page()
    composer.heading(HOW_COUNTED)
    for figure in figures:
        composer.heading(figure.title, 1, listed=False)
        composer.points(figure.counted, small=True)
