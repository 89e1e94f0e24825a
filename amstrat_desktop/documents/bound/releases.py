# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An approved table on a paper for others: where it comes from, its chart, its numbers.

Only what is published is at hand here; a hidden number is a “.” in the chart, too. The labels of
a release are German, as the release itself is.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from amstrat_desktop.base.charts.folding import folded
from amstrat_desktop.base.charts.sentences import HIDDEN as HIDDEN_WORDS
from amstrat_desktop.base.charts.spec import (
    MOST_SERIES,
    Category,
    ChartSpec,
    Form,
    Gap,
    Series,
    Value,
)
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.disclosure.table import TOTAL, Place
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.tables import TableColumn, TableRow
from amstrat_desktop.services.releases.catalogue import AxisName, release_table
from amstrat_desktop.services.releases.frozen import HIDDEN, FrozenAxis, FrozenCode, FrozenTable

_ALL_ZERO: Final = _("Every number of it is 0.")
_NOTHING: Final = ("", "0")
_LEAST: Final = 2
"""Bars that are worth a chart."""


def source(table: FrozenTable) -> Msg:
    """Which release it is."""
    if table.approved_on is None:
        # Translators: Aus Freigabe Nr. {number} (table for planning)
        return _("From release no. {number}.", number=table.number)
    # Translators: Aus Freigabe Nr. {number} vom {day} (table for planning)
    return _("From release no. {number} of {day}.", number=table.number, day=table.approved_on)


def title_of(table: FrozenTable) -> Msg:
    """What is counted, and of which months."""
    period = Period.of_months(*table.months)
    return _("{title}, {period}", title=release_table(table.key).title, period=period_name(period))


def release_section(composer: Composer, table: FrozenTable) -> None:
    """Heading, source, chart, and all of its numbers."""
    with composer.together():
        composer.heading(title_of(table), 1)
        told = [source(table), _hidden()] if table.hidden else [source(table)]
        composer.words(composer.voice.join(map(composer.voice.say, told), " "), small=True)
        if not any(value != 0 for value in table.cells.values()):
            composer.say(_ALL_ZERO)
            return
        chart = chart_of_release(table)
        if chart is not None:
            composer.chart(chart)
        _numbers(composer, table)


def _numbers(composer: Composer, table: FrozenTable) -> None:
    for heading, names, columns, rows in _sheets(composer, table):
        if heading is not None:
            composer.gap(2, keep=True)
            composer.words(heading, strong=True)
        if any(words.text not in _NOTHING for row in rows for words in row.cells):
            composer.table(names, columns, rows)
        else:
            composer.say(_ALL_ZERO, small=True)


def _hidden() -> Msg:
    # Translators: „.“ = verdeckt, zum Schutz der Menschen
    return _("“.” is {meaning}.", meaning=HIDDEN_WORDS)


def chart_of_release(table: FrozenTable) -> ChartSpec | None:
    """Of its margins; None where they were left out, or where there is too little to draw."""
    drawn, beside = _drawn_axes(table)
    codes = _codes(drawn)
    series = [
        _series(table, name, [{**fixed, drawn.name: code.key} for code in codes])
        for name, fixed in _beside(table, beside)
    ]
    known = [one for one in series if one is not None]
    if len(codes) < _LEAST or len(known) < len(series):
        return None
    title = release_table(table.key).title
    categories = tuple(Category(_label(code)) for code in codes)
    return folded(ChartSpec(title, Form.BARS, categories, tuple(known)), adds_up=False)


def _drawn_axes(table: FrozenTable) -> tuple[FrozenAxis, FrozenAxis | None]:
    """What the bars stand for, and what makes several of them for each; None: nothing does."""
    time, others = _time_and_others(table)
    if len(others) == 1:
        return others[0], time if len(_codes(time)) > 1 else None
    few = [axis for axis in others if 1 < len(_codes(axis)) <= MOST_SERIES]
    if not few:
        return others[-1], None
    return [axis for axis in others if axis is not few[-1]][-1], few[-1]


def _beside(table: FrozenTable, axis: FrozenAxis | None) -> list[tuple[str, Mapping[str, str]]]:
    """Name and place of each series."""
    if axis is None:
        return [(table.unit, {})]
    return [(code.label, {axis.name: code.key}) for code in _codes(axis)[-MOST_SERIES:]]


def _series(table: FrozenTable, name: str, places: Sequence[Mapping[str, str]]) -> Series | None:
    """None where one of the places was left out."""
    values = [_value(table, place) for place in places]
    known = tuple(value for value in values if value is not None)
    return Series(verbatim(name), known) if len(known) == len(values) else None


def _time_and_others(table: FrozenTable) -> tuple[FrozenAxis, list[FrozenAxis]]:
    time = table.axis(AxisName.TIME)
    return time, [axis for axis in table.axes if axis is not time]


def _codes(axis: FrozenAxis) -> list[FrozenCode]:
    return [code for code in axis.codes if code.kind == "code"]


def _label(code: FrozenCode) -> Msg:
    return verbatim(" ".join(part for part in (code.number, code.label) if part))


def _value(table: FrozenTable, wanted: Mapping[str, str]) -> Value | None:
    """What is published there, over everything else together; None: it was left out."""
    place = []
    for axis in table.axes:
        keys = [code.key for code in axis.codes]
        whole = TOTAL if TOTAL in keys else keys[0] if len(keys) == 1 else ""
        place.append(wanted.get(axis.name, whole))
    if not table.has(tuple(place)):
        return None
    value = table.cells[tuple(place)]
    return Gap.HIDDEN if value is None else value


_Sheet = tuple[Words | None, Words, Sequence[TableColumn], Sequence[TableRow]]


def _sheets(composer: Composer, table: FrozenTable) -> Iterator[_Sheet]:
    """One for each code of the axes that are neither rows nor columns."""
    time, others = _time_and_others(table)
    rows = others[0]
    columns = others[-1] if len(others) > 1 else time
    apart = [axis for axis in table.axes if axis is not rows and axis is not columns]
    german = composer.voice
    heads = [TableColumn(german.name(_head(table, columns, code))) for code in columns.codes]
    grouped = any(code.kind == "group" for code in rows.codes)
    for chosen in product(*(_all_first(axis) for axis in apart)):
        fixed = {axis.name: code.key for axis, code in zip(apart, chosen, strict=True)}
        told = [code.label for axis, code in zip(apart, chosen, strict=True) if len(axis.codes) > 1]
        heading = german.name(" · ".join(told)) if told else None
        lines = [
            TableRow(
                german.name(" ".join(part for part in (code.number, code.label) if part)),
                [_cell(table, {**fixed, rows.name: code.key}, columns, at) for at in columns.codes],
                strong=code.kind != "code",
                inset=bool(code.number) and code.kind == "code" and grouped,
            )
            for code in rows.codes
        ]
        yield heading, german.name(rows.heading), heads, lines


def _head(table: FrozenTable, columns: FrozenAxis, code: FrozenCode) -> str:
    """A table of one period says what is counted; which period it is stands above it."""
    only = columns.name == AxisName.TIME and len(columns.codes) == 1
    return table.unit if only else code.label


def _all_first(axis: FrozenAxis) -> list[FrozenCode]:
    """All together stands before its parts."""
    return sorted(axis.codes, key=lambda code: code.kind != "total")


def _cell(
    table: FrozenTable, fixed: Mapping[str, str], columns: FrozenAxis, at: FrozenCode
) -> Words:
    wanted = {**fixed, columns.name: at.key}
    place: Place = tuple(wanted[axis.name] for axis in table.axes)
    if not table.has(place):
        return Words("")
    value = table.cells[place]
    return Words(HIDDEN if value is None else str(value))
