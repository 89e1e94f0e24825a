# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns and lines: what has an order, over an axis with rules to read off by."""

from itertools import groupby
from typing import Final

from amstrat_desktop.base.charts.axis import (
    Axis,
    axis_width,
    below_axis,
    draw_labels,
    draw_rules,
    labels_fit,
    tick_values,
)
from amstrat_desktop.base.charts.shapes import Align, Bar, Box, Dot, Role, Spot, Trace
from amstrat_desktop.base.charts.sheet import SIGN, Sheet
from amstrat_desktop.base.charts.spec import Form, Gap, Value

_FILLED: Final = 0.72
"""The share of its slot that the columns of one thing take."""
_WIDEST: Final = 48
_NARROWEST: Final = 1
_APART: Final = 2
_LOWEST: Final = 60
_BESIDE_LINE: Final = 14
"""What the number of a point leaves of its slot, or it lies on the line to the next."""
_LIFTED: Final = 6
"""A number over its point."""


def fits_upright(sheet: Sheet) -> bool:
    """Whether the words have room below columns; else the same is drawn as lying bars."""
    spec = sheet.spec
    if spec.form is Form.LINES or any(category.short for category in spec.categories):
        return True
    ticks = tick_values(spec.highest, spec.unit)
    return labels_fit(sheet, (sheet.width - axis_width(sheet, ticks)) / len(spec.categories))


def lay_upright(sheet: Sheet, top: float, height: float) -> float:
    """Lay out columns or lines in a height, labels included; gives back where they end."""
    spec = sheet.spec
    ticks = tick_values(spec.highest, spec.unit)
    left = axis_width(sheet, ticks)
    slot = (sheet.width - left) / len(spec.categories)
    below = below_axis(sheet, slot)
    above = top + sheet.type.line(Role.VALUE)
    base = max(top + height - below, above + sheet.px(_LOWEST))
    axis = Axis(left, base, slot, (base - above) / (ticks[-1] or 1))
    draw_rules(sheet, axis, ticks)
    if spec.form is Form.LINES:
        _lines(sheet, axis)
    else:
        _columns(sheet, axis)
    draw_labels(sheet, axis)
    for at in range(len(spec.categories)):
        box = Box(left + at * slot, top, slot, base + below - top)
        sheet.spots.append(Spot(box, at))
    return base + below


def _columns(sheet: Sheet, axis: Axis) -> None:
    spec = sheet.spec
    count, apart = len(spec.series), min(sheet.px(_APART), axis.slot * 0.1)
    room = min(axis.slot * _FILLED, sheet.px(_WIDEST) * count)
    wide = max((room - (count - 1) * apart) / count, _NARROWEST)
    whole = count * (wide + apart) - apart
    written = _written(sheet, axis.slot - apart if count == 1 else wide + apart)
    for number, series in enumerate(spec.series):
        for at, value in enumerate(series.values):
            x = axis.middle(at) - whole / 2 + number * (wide + apart)
            if not isinstance(value, Gap) and value > 0:
                top = axis.height(value)
                box = Box(x, top, wide, axis.base - top)
                sheet.shapes.append(Bar(box, number, at, spec.categories[at].rest))
            if number < written or isinstance(value, Gap):
                _number(sheet, axis, Box(x, 0, wide, 0), number, value)


def _lines(sheet: Sheet, axis: Axis) -> None:
    """From the last series to the first, which lies on top."""
    spec = sheet.spec
    for number in reversed(range(len(spec.series))):
        _line(sheet, axis, number)
    if len(spec.series) == 1 and _written(sheet, axis.slot - sheet.px(_BESIDE_LINE)):
        for at, value in enumerate(spec.series[0].values):
            if not isinstance(value, Gap):
                _number(sheet, axis, axis.place(at), 0, value)


def _line(sheet: Sheet, axis: Axis, number: int) -> None:
    """The line of one series; a gap parts it."""
    values = list(enumerate(sheet.spec.series[number].values))
    for parted, run in groupby(values, lambda pair: isinstance(pair[1], Gap)):
        if parted:
            for at, value in run:
                _number(sheet, axis, axis.place(at), number, value)
            continue
        points = [
            (axis.middle(at), axis.height(value)) for at, value in run if not isinstance(value, Gap)
        ]
        if len(points) > 1:
            sheet.shapes.append(Trace(tuple(points), number))
        sheet.shapes += (Dot(x, y, number) for x, y in points)


def _written(sheet: Sheet, room: float) -> int:
    """How many series, from the first on, have their numbers written: all, the first or none."""
    apart = sheet.px(_APART)
    widest = [
        max(sheet.type.width(sheet.value(value), sheet.role(number)) for value in series.values)
        for number, series in enumerate(sheet.spec.series)
    ]
    if max(widest) + apart <= room:
        return len(widest)
    return 1 if widest[0] <= room + apart and len(widest) > 1 else 0


def _number(sheet: Sheet, axis: Axis, place: Box, series: int, value: Value) -> None:
    """A value above its column or point, or the sign of a gap above the axis."""
    middle = place.x + place.width / 2
    if value is Gap.HIDDEN:
        above = axis.base - sheet.px(SIGN[1] / 2 + 4)
        sheet.sign(middle, above, place.width)
        return
    role = sheet.role(series)
    line, text = sheet.type.line(role), sheet.value(value)
    bottom = axis.base if isinstance(value, Gap) else axis.height(value)
    if sheet.spec.form is Form.LINES:
        bottom -= sheet.px(_LIFTED)
    wide = sheet.type.width(text, role) + 2
    sheet.write(text, Box(middle - wide / 2, bottom - line, wide, line), role, Align.CENTRE)
