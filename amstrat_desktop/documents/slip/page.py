# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The upper part of the slip: sections in one or two columns, as large as the page allows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.referrals import PRIORITY_LABELS, Priority
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Block, Style
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.slip import texts
from amstrat_desktop.documents.slip.content import SECTIONS, Item, Section
from amstrat_desktop.documents.slip.data import SlipData
from amstrat_desktop.documents.voice import Voice

_BODY: Final = 9.6
_LABEL: Final = 7.6
_PICTOGRAM: Final = 9.5 * MM
_BESIDE_PICTOGRAM: Final = 4 * MM
_GUTTER: Final = 6 * MM
_SIGNATURE: Final = 10 * MM
_LABEL_COLUMN: Final = 38 * MM
"""For the labels where there is one language: they stand beside the text, not above it."""

_LATIN_LEADING: Final = 1.3
_ARABIC_LEADING: Final = 1.4
"""Arabic has taller letters; beside it the German lines keep the same distance."""

_LARGEST: Final = 1.16
_STEP: Final = 0.04


@dataclass(frozen=True, slots=True)
class _Room:
    """How far text may shrink, and how many lines it then has (0: any number).

    free: of the counsellor's own words. field: of any other text.
    """

    smallest: float
    free: int
    field: int


_ROOMS: Final = (
    _Room(0.74, 0, 3),
    _Room(0.74, 6, 3),
    _Room(0.74, 3, 3),
    _Room(0.68, 2, 2),
    _Room(0.62, 1, 2),
    _Room(0.5, 1, 1),
)
"""First everything shrinks, then the counsellor's own words are cut, and what is longer than
any name in a directory only as the last resort."""

_BOX_INDENT: Final = 1.45
"""Room for a box to tick, in sizes of the text behind it."""

_CHOICE_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class _Column:
    """One language's half. label_width: where labels stand beside the text, else 0."""

    voice: Voice
    x: float
    width: float
    label_width: float = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block, its distance from the section's top, its box to tick."""

    block: Block
    x: float
    y: float
    box: bool = False
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    pictogram: str
    placed: tuple[_Placed, ...]
    height: float
    signed: bool = False


class Body:
    """The sections of one slip between two heights of the page."""

    def __init__(self, page: Page, data: SlipData, voices: Sequence[Voice]) -> None:
        self._page = page
        self._data = data
        self._leading = _ARABIC_LEADING if any(v.catalogue.rtl for v in voices) else _LATIN_LEADING
        self._columns = columns(voices)
        self._sections = [
            (section, [section.items(data, column.voice) for column in self._columns])
            for section in SECTIONS
        ]

    def draw(self, top: float, bottom: float) -> None:
        """Draw as large as fits; cut the counsellor's own words when nothing else helps."""
        scale, rows = self._fit(bottom - top)
        rest = bottom - top - _height(rows, scale)
        gap = _padding(scale) + min(rest / (2 * len(rows)), 2.2 * MM)
        y = top
        for index, row in enumerate(rows):
            if index:
                self._page.rule(y)
            y += gap
            self._draw_row(row, y, scale)
            y += row.height + gap

    def _fit(self, height: float) -> tuple[float, list[_Row]]:
        """The largest size that fits, found by halving; in the first room that has one."""
        for room in _ROOMS:
            rows = self._rows(room.smallest, room)
            if _height(rows, room.smallest) <= height:
                return self._enlarge(room, rows, height)
        scale = _ROOMS[-1].smallest
        rows = self._rows(scale, _ROOMS[-1])
        while _height(rows, scale) > height:
            scale *= 0.95
            rows = self._rows(scale, _ROOMS[-1])
        return scale, rows

    def _enlarge(self, room: _Room, rows: list[_Row], height: float) -> tuple[float, list[_Row]]:
        fits, too_large = room.smallest, _LARGEST + _STEP
        while too_large - fits > _STEP:
            scale = (fits + too_large) / 2
            larger = self._rows(scale, room)
            if _height(larger, scale) <= height:
                fits, rows = scale, larger
            else:
                too_large = scale
        return fits, rows

    def _rows(self, scale: float, room: _Room) -> list[_Row]:
        rows = [self._priority(scale)]
        for section, halves in self._sections:
            if any(halves):
                rows.append(self._row(section, halves, scale, room))
        return rows

    def _row(self, section: Section, halves: list[list[Item]], scale: float, room: _Room) -> _Row:
        placed: list[_Placed] = []
        height = _PICTOGRAM * min(scale, 1)
        alone = len(halves) > 1 and not any(item.free for item in halves[1])
        for column, items in zip(self._columns, halves, strict=True):
            if not items:
                continue
            label, y = self._label(section.label, column, scale)
            placed.append(label)
            beside = [item for item in items if not (alone and item.free)]
            blocks, y = self._blocks(beside, column, y, scale, room)
            placed += blocks
            height = max(height, y)
        if alone:
            # Nothing stands beside the counsellor's German words: they go through both halves.
            free = [item for item in halves[0] if item.free]
            width = self._columns[1].x + self._columns[1].width - self._columns[0].x
            wide = replace(self._columns[0], width=width)
            low = max((one.y + one.block.height for one in placed), default=0)
            blocks, y = self._blocks(free, wide, low, scale, room)
            placed += blocks
            height = max(height, y)
        if section.signed:
            height += _SIGNATURE
        return _Row(section.pictogram, tuple(placed), height, section.signed)

    def _blocks(
        self, items: Sequence[Item], column: _Column, y: float, scale: float, room: _Room
    ) -> tuple[list[_Placed], float]:
        """Items one below the other from y on, and where they end."""
        placed = []
        x, width = column.x + column.label_width, column.width - column.label_width
        for item in items:
            style = self._style(item, scale)
            indent = style.size * _BOX_INDENT if item.box else 0
            block = self._page.setter.set(
                item.words,
                style,
                width - indent,
                max_lines=room.free if item.free else room.field,
            )
            left = x if column.voice.catalogue.rtl else x + indent
            placed.append(_Placed(block, left, y, box=item.box))
            y += block.height
        return placed, y

    def _label(self, label: Msg, column: _Column, scale: float) -> tuple[_Placed, float]:
        if column.label_width:
            style = Style(_BODY * scale, self._leading, bold=True, colour=PRIMARY)
            block = self._page.setter.set(
                column.voice.say(label), style, column.label_width - 3 * MM
            )
            return _Placed(block, column.x, 0), 0
        style = Style(_LABEL * scale, self._leading, bold=True, colour=MUTED)
        block = self._page.setter.set(column.voice.say(label), style, column.width)
        return _Placed(block, column.x, 0), block.height

    def _style(self, item: Item, scale: float) -> Style:
        if item.small:
            return Style(_LABEL * 1.05 * scale, self._leading, colour=MUTED)
        return Style(_BODY * scale, self._leading, bold=item.lead)

    def _priority(self, scale: float) -> _Row:
        placed: list[_Placed] = []
        height = _PICTOGRAM * min(scale, 1)
        for column in self._columns:
            label, y = self._label(texts.URGENCY, column, scale)
            placed.append(label)
            style = Style(_BODY * 0.92 * scale, self._leading)
            choices = self._choices(column, style, y)
            placed += choices
            height = max(height, *(one.y + one.block.height for one in choices))
        return _Row("clock", tuple(placed), height)

    def _choices(self, column: _Column, style: Style, y: float) -> list[_Placed]:
        """The boxes of the priority in reading order: on one line, or else in thirds."""
        across = column.width - column.label_width
        indent = style.size * _BOX_INDENT
        strong = replace(style, bold=True)
        entries = [
            (column.voice.say(PRIORITY_LABELS[one]), one is self._data.priority) for one in Priority
        ]
        gap = style.size * 0.9
        third = across / len(entries) - indent - gap
        on_one_line = [
            self._page.setter.set(words, strong if ticked else style, across).widest + 0.1
            for words, ticked in entries
        ]
        widths = on_one_line
        if sum(on_one_line) + len(entries) * (indent + gap) > across:
            widths = [third] * len(entries)
        gap = (across - sum(widths) - len(entries) * indent) / len(entries)
        placed: list[_Placed] = []
        start = 0.0
        for (words, ticked), width in zip(entries, widths, strict=True):
            block = self._page.setter.set(
                words, strong if ticked else style, width, max_lines=_CHOICE_LINES
            )
            left = column.x + column.label_width + start + indent
            if column.voice.catalogue.rtl:
                left = column.x + column.width - start - indent - width
            placed.append(_Placed(block, left, y, box=True, ticked=ticked))
            start += indent + width + gap
        return placed

    def _draw_row(self, row: _Row, y: float, scale: float) -> None:
        side = _PICTOGRAM * min(scale, 1)
        pictograms.draw(
            self._page.canvas,
            row.pictogram,
            MARGIN,
            HEIGHT - y - side,
            side,
            colour=PRIMARY,
            stroke=1.6,
        )
        for placed in row.placed:
            if placed.box:
                _draw_box(self._page, placed, y)
            self._page.text(placed.block, placed.x, y + placed.y)
        if row.signed:
            self._signature(y + row.height, scale)

    def _signature(self, y: float, scale: float) -> None:
        style = Style(_LABEL * scale, colour=MUTED)
        for column in self._columns:
            x, width = column.x + column.label_width, column.width - column.label_width
            block = self._page.setter.set(column.voice.say(texts.SIGNATURE), style, width)
            self._page.rule(y - block.height - 1, x, width, colour=INK)
            self._page.text(block, x, y - block.height)


def columns(voices: Sequence[Voice]) -> list[_Column]:
    """German alone takes the whole width; beside another language it has the left half."""
    left = MARGIN + _PICTOGRAM + _BESIDE_PICTOGRAM
    room = INNER_WIDTH - _PICTOGRAM - _BESIDE_PICTOGRAM
    if len(voices) == 1:
        return [_Column(voices[0], left, room, _LABEL_COLUMN)]
    half = (room - _GUTTER) / 2
    return [
        _Column(voice, left + index * (half + _GUTTER), half) for index, voice in enumerate(voices)
    ]


def _draw_box(page: Page, placed: _Placed, y: float) -> None:
    style = placed.block.style
    side = style.size * 0.92
    top = y + placed.y + (style.size * style.leading - side) / 2
    x = placed.x - style.size * _BOX_INDENT
    if placed.block.rtl:
        x = placed.x + placed.block.width + style.size * _BOX_INDENT - side
    page.box(x, top, side, ticked=placed.ticked)


def _padding(scale: float) -> float:
    return 0.95 * MM * scale


def _height(rows: Sequence[_Row], scale: float) -> float:
    return sum(row.height + 2 * _padding(scale) for row in rows)
