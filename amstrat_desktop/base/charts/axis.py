# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The axes of columns and lines: round numbers beside it, words and months below it."""

from dataclasses import dataclass
from itertools import groupby, pairwise
from math import floor, log10
from typing import Final

from amstrat_desktop.base.charts.shapes import Align, Box, Role, Rule
from amstrat_desktop.base.charts.sheet import Sheet
from amstrat_desktop.base.charts.spec import Unit, said

_RULES: Final = 4
"""So many rules above the axis at most."""
_SIDE: Final = 8
"""Between the numbers of the rules and the axis."""
_LABEL_LINES: Final = 3
_LABEL_GAP: Final = 6
"""From the axis to the words."""
_WORD_GAP: Final = 3
"""Between the words of two columns; between short ones twice as much."""
_STEPS: Final = (1, 2, 3, 4, 6, 12, 24, 60, 120)
"""Each, every second … of the short labels is written."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where columns stand. slot: width for one thing; scale: height of one."""

    left: float
    base: float
    slot: float
    scale: float

    def place(self, at: int) -> Box:
        """The slot of one thing; only x and width say something."""
        return Box(self.left + at * self.slot, 0, self.slot, 0)

    def middle(self, at: int) -> float:
        return self.left + (at + 0.5) * self.slot

    def height(self, value: float) -> float:
        return self.base - value * self.scale


def tick_values(highest: float, unit: Unit) -> list[int | float]:
    """Round numbers from 0 to the first that no value passes, in steps of 1, 2 or 5."""
    if highest <= 0:
        return [0]
    rough = highest / _RULES
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    if unit is Unit.COUNT:
        step = max(1, round(step))
    count = 1
    while count * step < highest * 0.999:
        count += 1
    return [at * step for at in range(count + 1)]


def axis_width(sheet: Sheet, ticks: list[int | float]) -> float:
    """What the numbers beside the axis take."""
    widest = max(sheet.type.width(text, Role.TICK) for text in _tick_texts(sheet, ticks))
    return widest + 1 + sheet.px(_SIDE)


def draw_rules(sheet: Sheet, axis: Axis, ticks: list[int | float]) -> None:
    """The rules to read off by, each with its number."""
    line = sheet.type.line(Role.TICK)
    for tick, text in zip(ticks, _tick_texts(sheet, ticks), strict=True):
        y = axis.height(tick)
        sheet.shapes.append(Rule(axis.left, y, sheet.width, y, axis=tick == 0))
        box = Box(0, y - line / 2, axis.left - sheet.px(_SIDE), line)
        sheet.write(text, box, Role.TICK, Align.END)


def _tick_texts(sheet: Sheet, ticks: list[int | float]) -> list[str]:
    """Without decimal places where none is needed; the legend says what is counted in."""
    if all(float(tick).is_integer() for tick in ticks):
        return [sheet.words.number(round(tick)) for tick in ticks]
    return [sheet.value(tick) for tick in ticks]


def labels_fit(sheet: Sheet, slot: float) -> bool:
    """Whether the whole words have room below their columns; months are always short."""
    room = slot - sheet.px(_WORD_GAP)
    grouped = any(category.group for category in sheet.spec.categories)
    return not grouped and all(_fits(sheet, label, room) for label in _labels(sheet))


def below_axis(sheet: Sheet, slot: float) -> float:
    """The height that words and groups need below the axis."""
    lines = 1
    if labels_fit(sheet, slot):
        room = slot - sheet.px(_WORD_GAP)
        lines = max(sheet.type.lines(label, Role.TICK, room) for label in _labels(sheet))
    elif any(category.group for category in sheet.spec.categories):
        lines = 2
    return lines * sheet.type.line(Role.TICK) + sheet.px(_LABEL_GAP)


def draw_labels(sheet: Sheet, axis: Axis) -> None:
    """Whole words where all of them fit; else short ones, if need be not each of them."""
    top, line = axis.base + sheet.px(_LABEL_GAP), sheet.type.line(Role.TICK)
    if labels_fit(sheet, axis.slot):
        room = axis.slot - sheet.px(_WORD_GAP)
        for at, label in enumerate(_labels(sheet)):
            lines = sheet.type.lines(label, Role.TICK, room)
            box = Box(axis.middle(at) - room / 2, top, room, lines * line)
            sheet.write(label, box, Role.TICK, Align.CENTRE, lines)
        return
    _short_labels(sheet, axis, top)
    _groups(sheet, axis, top + line)


def _short_labels(sheet: Sheet, axis: Axis, top: float) -> None:
    categories = sheet.spec.categories
    labels = [said(each.short or each.label, sheet.words) for each in categories]
    widest = max(sheet.type.width(label, Role.TICK) for label in labels) + 2
    needed = widest + 2 * sheet.px(_WORD_GAP)
    step = next((step for step in _STEPS if step * axis.slot >= needed), _STEPS[-1])
    room = min(widest, step * axis.slot)
    line = sheet.type.line(Role.TICK)
    for at in range(_first(sheet, step), len(categories), step):
        x = min(max(axis.middle(at) - room / 2, 0), sheet.width - room)
        sheet.write(labels[at], Box(x, top, room, line), Role.TICK, Align.CENTRE)


def _first(sheet: Sheet, step: int) -> int:
    """The first that is written, so that beginnings of groups are: each January, say."""
    changes = (
        at
        for at, (before, now) in enumerate(pairwise(_group_names(sheet)), start=1)
        if before != now
    )
    return next(changes, 0) % step


def _groups(sheet: Sheet, axis: Axis, top: float) -> None:
    names = _group_names(sheet)
    if not any(names):
        return
    line, start = sheet.type.line(Role.TICK), 0
    for name, run in groupby(names):
        length = len(list(run))
        x, room = axis.left + start * axis.slot, length * axis.slot
        if start:
            sheet.shapes.append(Rule(x, top, x, top + line))
        if sheet.type.width(name, Role.TICK) + 2 <= room:
            sheet.write(name, Box(x, top, room, line), Role.TICK, Align.CENTRE)
        start += length


def _group_names(sheet: Sheet) -> list[str]:
    return [
        said(category.group, sheet.words) if category.group else ""
        for category in sheet.spec.categories
    ]


def _labels(sheet: Sheet) -> list[str]:
    return [said(category.label, sheet.words) for category in sheet.spec.categories]


def _fits(sheet: Sheet, label: str, room: float) -> bool:
    """No word of it is broken, and it needs few lines."""
    if any(sheet.type.width(word, Role.TICK) + 1 > room for word in label.split()):
        return False
    return sheet.type.lines(label, Role.TICK, room) <= _LABEL_LINES
