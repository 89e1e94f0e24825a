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
    written = _numbers_fit(sheet, axis.slot - apart if count == 1 else wide + apart)
    for number, series in enumerate(spec.series):
        for at, value in enumerate(series.values):
            x = axis.middle(at) - whole / 2 + number * (wide + apart)
            if not isinstance(value, Gap) and value > 0:
                top = axis.height(value)
                box = Box(x, top, wide, axis.base - top)
                sheet.shapes.append(Bar(box, number, at, spec.categories[at].rest))
            if written or isinstance(value, Gap):
                _number(sheet, axis, x + wide / 2, number, value)


def _lines(sheet: Sheet, axis: Axis) -> None:
    """From the last series to the first, which lies on top."""
    spec = sheet.spec
    for number in reversed(range(len(spec.series))):
        _line(sheet, axis, number)
    if len(spec.series) == 1 and _numbers_fit(sheet, axis.slot - sheet.px(_APART)):
        for at, value in enumerate(spec.series[0].values):
            if not isinstance(value, Gap):
                _number(sheet, axis, axis.middle(at), 0, value, lifted=6)


def _line(sheet: Sheet, axis: Axis, number: int) -> None:
    """The line of one series; a gap parts it."""
    values = list(enumerate(sheet.spec.series[number].values))
    for parted, run in groupby(values, lambda pair: isinstance(pair[1], Gap)):
        if parted:
            for at, value in run:
                _number(sheet, axis, axis.middle(at), number, value)
            continue
        points = [
            (axis.middle(at), axis.height(value)) for at, value in run if not isinstance(value, Gap)
        ]
        if len(points) > 1:
            sheet.shapes.append(Trace(tuple(points), number))
        sheet.shapes += (Dot(x, y, number) for x, y in points)


def _numbers_fit(sheet: Sheet, room: float) -> bool:
    return all(
        sheet.type.width(sheet.value(value), sheet.role(number)) <= room
        for number, series in enumerate(sheet.spec.series)
        for value in series.values
    )


def _number(
    sheet: Sheet, axis: Axis, middle: float, series: int, value: Value, lifted: float = 0
) -> None:
    """A value above its column or point, or the sign of a gap above the axis."""
    if value is Gap.HIDDEN:
        side = sheet.px(SIGN)
        sheet.sign(middle - side / 2, axis.base - side - sheet.px(4))
        return
    role = sheet.role(series)
    line, text = sheet.type.line(role), sheet.value(value)
    bottom = axis.base if isinstance(value, Gap) else axis.height(value) - sheet.px(lifted)
    wide = sheet.type.width(text, role) + 2
    sheet.write(text, Box(middle - wide / 2, bottom - line, wide, line), role, Align.CENTRE)
