# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chart of a figure: what of its table is drawn, and how."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from amstrat_desktop.base.charts import spec as charts
from amstrat_desktop.base.charts.folding import MOST, folded
from amstrat_desktop.base.charts.spec import Category, ChartSpec, Form, Gap, Series
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureTable,
    Row,
    Value,
)

_AS_LINE: Final = 18
"""From so many months on a line is read more easily than columns."""


def chart_of(table: FigureTable, columns: Sequence[str] = (), *, most: int = MOST) -> ChartSpec:
    """The chart beside a table. columns: keys, instead of those that the definition charts.

    Only columns with the unit of the first are drawn together. Compared with the period before,
    it is the first column alone, now and then. More than `most` rows that have no order are
    drawn as the largest of them and the others together.
    """
    shown = _shown(table.definition, columns)
    compared = table.asked.compare and all(row.before for row in table.rows)
    if compared:
        shown = shown[:1]
    in_time = table.definition.in_time and all(_is_month(row.code) for row in table.rows)
    spec = ChartSpec(
        table.definition.title,
        _form(table, in_time=in_time),
        tuple(_category(row, in_time=in_time) for row in table.rows),
        _now_and_before(table, shown[0]) if compared else _columns(table, shown),
        charts.Unit(shown[0].unit.value),
    )
    if in_time:
        return spec
    return folded(spec, adds_up=all(column.adds_up for column in shown), most=most)


def _shown(definition: Definition, wanted: Sequence[str]) -> list[Column]:
    keys = wanted or definition.charted or (definition.columns[0].key,)
    found = [column for column in definition.columns if column.key in keys]
    return [column for column in found if column.unit is found[0].unit][: charts.MOST_SERIES]


def _form(table: FigureTable, *, in_time: bool) -> Form:
    if in_time and len(table.rows) >= _AS_LINE:
        return Form.LINES
    return Form.COLUMNS if table.definition.chart is ChartForm.COLUMNS else Form.BARS


def _columns(table: FigureTable, shown: list[Column]) -> tuple[Series, ...]:
    places = [table.definition.columns.index(column) for column in shown]
    return tuple(
        Series(column.title, tuple(_value(row.values[place]) for row in table.rows))
        for column, place in zip(shown, places, strict=True)
    )


def _now_and_before(table: FigureTable, column: Column) -> tuple[Series, ...]:
    place, period = table.definition.columns.index(column), table.asked.period
    now = tuple(_value(row.values[place]) for row in table.rows)
    before = tuple(_value(row.before[place]) for row in table.rows)
    return Series(_name(column, period), now), Series(_name(column, period.before()), before)


def _value(value: Value) -> charts.Value:
    return Gap.NOTHING if value is None else value


def _name(column: Column, period: Period) -> Msg:
    # Translators: legend of a chart: what is counted, and of which period: “Contacts, May 2026”
    return _("{name}, {period}", name=column.title, period=period_name(period))


def _category(row: Row, *, in_time: bool) -> Category:
    if not in_time:
        return Category(row.label, row.code)
    month = int(row.code)
    return Category(row.label, row.code, _short_month(month), _year(month))


def _is_month(code: str) -> bool:
    return len(code) == len("202603") and code.isdecimal()


def _short_month(month: int) -> Callable[[Catalogue], str]:
    day = date(month // 100, month % 100, 1)
    return lambda words: words.short_month(day)


def _year(month: int) -> Callable[[Catalogue], str]:
    return lambda _words: str(month // 100)
