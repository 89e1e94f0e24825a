# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lying bars: a row for each thing, its words before and its numbers behind the bar."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.charts.shapes import Align, Bar, Box, Role, Rule, Spot
from amstrat_desktop.base.charts.sheet import SIGN, Sheet
from amstrat_desktop.base.charts.spec import Gap, said

_LABELS: Final = 0.4
"""The share of the width that words may take; longer ones wrap, and are then shortened."""
_LABEL_LINES: Final = 2
_TRIES: Final = 6
_THICK: Final = (18, 14, 12, 10)
"""Of a bar where there are one, two, three, four series."""
_APART: Final = 2
"""Between the bars of one thing."""
_ROW_GAP: Final = 10
_BEFORE_BAR: Final = 10
_BEHIND_BAR: Final = 6
_LEAST_ROOM: Final = 24
_BESIDE: Final = 5
"""At both ends of a row, so that a ring around it crosses no letter."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """words: their width. axis: where bars begin. scale: length of one."""

    words: float
    axis: float
    scale: float
    thick: float
    apart: float


def lay_bars(sheet: Sheet, top: float) -> float:
    """Lay out the rows; gives back where they end."""
    columns = _columns(sheet)
    y = top
    for at in range(len(sheet.spec.categories)):
        y = _row(sheet, columns, at, y)
    sheet.shapes.append(Rule(columns.axis, top, columns.axis, y, axis=True))
    return y


def _columns(sheet: Sheet) -> _Columns:
    spec = sheet.spec
    words = _words_width(sheet)
    numbers = max(
        sheet.type.width(sheet.value(value), sheet.role(at))
        for at, series in enumerate(spec.series)
        for value in series.values
    )
    axis = sheet.px(_BESIDE) + words + sheet.px(_BEFORE_BAR)
    behind = sheet.px(_BEHIND_BAR) + max(numbers + 1, sheet.px(SIGN[0])) + sheet.px(_BESIDE)
    room = max(sheet.width - axis - behind, sheet.px(_LEAST_ROOM))
    thick = sheet.px(_THICK[len(spec.series) - 1])
    scale = room / spec.highest if spec.highest else 0
    return _Columns(words, axis, scale, thick, sheet.px(_APART))


def _words_width(sheet: Sheet) -> float:
    """What labels take. Where some wrap: so narrow that none needs a line more, for longer bars."""
    labels = [said(category.label, sheet.words) for category in sheet.spec.categories]
    natural, most = _widest(sheet, labels), sheet.width * _LABELS
    if natural <= most:
        return natural
    least = min(_widest(sheet, [word for label in labels for word in label.split()]), most)
    lines = _lines(sheet, labels, most)
    if max(lines) > _LABEL_LINES:
        return most
    for step in range(_TRIES):
        narrow = least + (most - least) * step / _TRIES
        if _lines(sheet, labels, narrow) == lines:
            return narrow
    return most


def _widest(sheet: Sheet, texts: list[str]) -> float:
    return max(sheet.type.width(text, Role.LABEL) for text in texts) + 1


def _lines(sheet: Sheet, labels: list[str], width: float) -> list[int]:
    return [sheet.type.lines(label, Role.LABEL, width) for label in labels]


def _row(sheet: Sheet, columns: _Columns, at: int, top: float) -> float:
    """One thing; gives back where its row ends."""
    spec = sheet.spec
    category = spec.categories[at]
    label = said(category.label, sheet.words)
    lines = min(_LABEL_LINES, sheet.type.lines(label, Role.LABEL, columns.words))
    bars = len(spec.series) * (columns.thick + columns.apart) - columns.apart
    words = lines * sheet.type.line(Role.LABEL)
    height = max(bars, words) + sheet.px(_ROW_GAP)
    middle = top + height / 2
    room = Box(sheet.px(_BESIDE), middle - words / 2, columns.words, words)
    sheet.write(label, room, Role.LABEL, Align.END, lines)
    y = middle - bars / 2
    for series in range(len(spec.series)):
        _bar(sheet, columns, (series, at), y)
        y += columns.thick + columns.apart
    sheet.spots.append(Spot(Box(0, top, sheet.width, height), at))
    return top + height


def _bar(sheet: Sheet, columns: _Columns, place: tuple[int, int], y: float) -> None:
    series, at = place
    value = sheet.spec.series[series].values[at]
    behind = columns.axis + sheet.px(_BEHIND_BAR)
    if value is Gap.HIDDEN:
        sheet.sign(behind + sheet.px(SIGN[0]) / 2, y + columns.thick / 2)
        return
    if not isinstance(value, Gap) and value > 0:
        length = value * columns.scale
        box = Box(columns.axis, y, length, columns.thick)
        sheet.shapes.append(Bar(box, series, at, sheet.spec.categories[at].rest))
        behind += length
    role = sheet.role(series)
    line = sheet.type.line(role)
    room = Box(behind, y + (columns.thick - line) / 2, max(sheet.width - behind, 1), line)
    sheet.write(sheet.value(value), room, role)
