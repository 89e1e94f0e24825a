# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a paper in German and beside it in the person's language, line by line.

Each sentence stands beside its translation, so that somebody who explains the paper finds it.
All is set as large as the room allows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Style, Words
from amstrat_desktop.documents.colours import MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, MARGIN, MM, Page
from amstrat_desktop.documents.slip.placing import (
    BOX_INDENT,
    PICTOGRAM,
    Column,
    Placed,
    columns,
    draw_box,
)
from amstrat_desktop.documents.voice import Voice

_BODY: Final = 10.4
_LABEL: Final = 8.6
_LATIN: Final = 1.3
_ARABIC: Final = 1.46
_SCALES: Final = tuple(1.12 - 0.04 * step for step in range(16))
_BETWEEN: Final = 2.4
"""Points between two sentences."""
_PADDING: Final = 1.1 * MM
_WIDEST_GAP: Final = 3 * MM


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence or fact. ticked: None where there is no box before it."""

    say: Callable[[Voice], Words]
    lead: bool = False
    small: bool = False
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it."""

    pictogram: str
    label: Msg
    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class _Row:
    pictogram: str
    halves: list[list[Placed]]
    height: float


def said(text: Msg) -> Callable[[Voice], Words]:
    """A text of the program, for an `Item`."""
    return lambda one: one.say(text)


def named(text: str) -> Callable[[Voice], Words]:
    """A name or a text of a person, for an `Item`."""
    return lambda one: one.name(text)


def draw_parts(
    page: Page, voices: Sequence[Voice], parts: Sequence[Part], top: float, bottom: float
) -> float:
    """Draw as large as fits between two heights; return where it ends."""
    sides = columns(voices)
    rows, scale = _fit(page, sides, parts, bottom - top)
    gap = (bottom - top - _height(rows)) / (2 * len(rows))
    gap = max(min(gap, _WIDEST_GAP), 0) + _PADDING
    y = top
    tops: list[float] = []
    for row in rows:
        if tops:
            page.rule(y)
        y += gap
        tops.append(y)
        side = PICTOGRAM * min(scale, 1)
        at = (MARGIN, HEIGHT - y - side)
        pictograms.draw(page.canvas, row.pictogram, *at, side, colour=PRIMARY, stroke=1.6)
        y += row.height + gap
    for index in range(len(sides)):
        for row, start in zip(rows, tops, strict=True):
            for placed in row.halves[index]:
                if placed.box:
                    draw_box(page, placed, start)
                page.text(placed.block, placed.x, start + placed.y)
    return y


def pages_of(
    page: Page,
    voices: Sequence[Voice],
    parts: Sequence[Part],
    rooms: tuple[float, float],
    *,
    least: float,
) -> list[list[Part]]:
    """The parts of each page, so that none has to be set smaller than least.

    rooms: heights of the first page and of each one after it. A part that is higher than a page
    has one of its own.
    """
    sides = columns(voices)
    first, later = rooms
    pages: list[list[Part]] = [[]]
    left = first
    for part in parts:
        height = _height([_row(page, sides, part, least)])
        if height > left and pages[-1]:
            pages.append([])
            left = later
        pages[-1].append(part)
        left -= height
    return pages


def _fit(
    page: Page, sides: Sequence[Column], parts: Sequence[Part], room: float
) -> tuple[list[_Row], float]:
    """The largest letters that have room; the smallest where none have."""
    *larger, smallest = _SCALES
    for scale in larger:
        rows = [_row(page, sides, part, scale) for part in parts]
        if _height(rows) <= room:
            return rows, scale
    return [_row(page, sides, part, smallest) for part in parts], smallest


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height + 2 * _PADDING for row in rows)


def _row(page: Page, sides: Sequence[Column], part: Part, scale: float) -> _Row:
    leading = max(_leading(column.voice) for column in sides)
    halves: list[list[Placed]] = [[] for _ in sides]
    y = 0.0
    for column, half in zip(sides, halves, strict=True):
        half.append(_label(page, column, part.label, scale, leading))
    if not sides[0].label_width:
        y = max(half[0].bottom for half in halves)
    for item in part.items:
        below = y
        for column, half in zip(sides, halves, strict=True):
            style = _style(item, scale, _leading(column.voice))
            placed = _placed(page, column, item, style, y + _lowered(style, leading))
            half.append(placed)
            below = max(below, placed.bottom)
        y = below + _BETWEEN
    height = max(placed.bottom for half in halves for placed in half)
    return _Row(part.pictogram, halves, max(height, PICTOGRAM * min(scale, 1)))


def _label(page: Page, column: Column, label: Msg, scale: float, leading: float) -> Placed:
    if column.label_width:
        style = Style(_BODY * 0.92 * scale, _LATIN, bold=True, colour=PRIMARY)
        width = column.label_width - 3 * MM
    else:
        style = Style(_LABEL * scale, _leading(column.voice), bold=True, colour=MUTED)
        width = column.width
    block = page.setter.set(column.voice.say(label), style, width)
    return Placed(block, column.x, _lowered(style, leading))


def _placed(page: Page, column: Column, item: Item, style: Style, y: float) -> Placed:
    indent = style.size * BOX_INDENT if item.ticked is not None else 0
    block = page.setter.set(item.say(column.voice), style, column.text_width - indent)
    left = column.x + column.label_width
    if not column.voice.catalogue.rtl:
        left += indent
    return Placed(block, left, y, box=item.ticked is not None, ticked=bool(item.ticked))


def _leading(voice: Voice) -> float:
    return _ARABIC if voice.catalogue.rtl else _LATIN


def _lowered(style: Style, leading: float) -> float:
    """How much lower a text begins, so that its first line stands level with the other half's."""
    return (leading - style.leading) / 2 * style.size


def _style(item: Item, scale: float, leading: float) -> Style:
    if item.small:
        return Style(_LABEL * scale, leading, colour=MUTED)
    return Style(_BODY * scale, leading, bold=item.lead)
