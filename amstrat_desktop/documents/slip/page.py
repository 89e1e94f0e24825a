# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The upper part of the slip: sections in one or two columns, as large as the page allows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.referrals import PRIORITY_LABELS, Priority
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Style
from amstrat_desktop.documents.colours import INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, MARGIN, MM, Page
from amstrat_desktop.documents.slip import texts
from amstrat_desktop.documents.slip.choices import Choices
from amstrat_desktop.documents.slip.content import SECTIONS, Item, Section
from amstrat_desktop.documents.slip.data import SlipData
from amstrat_desktop.documents.slip.placing import (
    BOX_INDENT,
    PICTOGRAM,
    Column,
    Placed,
    columns,
    draw_box,
)
from amstrat_desktop.documents.slip.shortening import LADDER, shortened
from amstrat_desktop.documents.voice import Voice

_BODY: Final = 9.6
_LABEL: Final = 7.6
_SIGNATURE: Final = 10 * MM
_LATIN: Final = (1.3, 1.2)
_ARABIC: Final = (1.4, 1.33)
"""Leading, and where a full page has to be set small. Arabic has taller letters; beside it the
German lines keep the same distance."""

_SMALL: Final = 0.8
_LARGEST: Final = 1.16
_STEP: Final = 0.03

_SMALLEST: Final = 0.68
"""All of it is printed as long as it fits in this size."""

_ROOMS: Final = tuple(zip((_SMALLEST, _SMALLEST, _SMALLEST, 0.66, 0.62), LADDER, strict=True))
"""Then what people typed gets shorter, and the size that it may shrink to smaller."""


@dataclass(frozen=True, slots=True)
class _Row:
    """halves: what stands in each column."""

    pictogram: str
    halves: list[list[Placed]]
    height: float
    signed: bool = False


class Body:
    """The sections of one slip between two heights of the page."""

    def __init__(self, page: Page, data: SlipData, voices: Sequence[Voice]) -> None:
        self._page = page
        self._data = data
        self._leadings = _ARABIC if any(v.catalogue.rtl for v in voices) else _LATIN
        self._columns = columns(voices)
        self._sections = self._items(data)

    def draw(self, top: float, bottom: float) -> None:
        """Draw as large as fits; cut the counsellor's own words when nothing else helps."""
        scale, rows = self._fit(bottom - top)
        rest = bottom - top - _height(rows, scale)
        gap = _padding(scale) + min(rest / (2 * len(rows)), 2.2 * MM)
        tops: list[float] = []
        y = top
        for row in rows:
            if tops:
                self._page.rule(y)
            y += gap
            tops.append(y)
            self._draw_pictogram(row, y, scale)
            y += row.height + gap
        self._draw_halves(rows, tops, scale)

    def _items(self, data: SlipData) -> list[tuple[Section, list[list[Item]]]]:
        """The sections that say something, each with what it says in each column."""
        found = [
            (section, [section.items(data, column.voice) for column in self._columns])
            for section in SECTIONS
        ]
        return [(section, halves) for section, halves in found if any(halves)]

    def _fit(self, height: float) -> tuple[float, list[_Row]]:
        """The largest size that fits, of the longest texts that fit at all."""
        smallest, rows = _SMALLEST, self._rows(_SMALLEST)
        for room, lengths in _ROOMS:
            if _height(rows, smallest) <= height:
                break
            self._sections = self._items(shortened(self._data, lengths))
            smallest, rows = room, self._rows(room)
        while _height(rows, smallest) > height:
            smallest *= 0.95
            rows = self._rows(smallest)
        return self._enlarge(smallest, rows, height)

    def _enlarge(self, fits: float, rows: list[_Row], height: float) -> tuple[float, list[_Row]]:
        """Found by halving."""
        too_large = _LARGEST + _STEP
        while too_large - fits > _STEP:
            scale = (fits + too_large) / 2
            larger = self._rows(scale)
            if _height(larger, scale) <= height:
                fits, rows = scale, larger
            else:
                too_large = scale
        return fits, rows

    def _rows(self, scale: float) -> list[_Row]:
        rows = [self._row(section, halves, scale) for section, halves in self._sections]
        return [self._priority(scale), *rows]

    def _row(self, section: Section, halves: list[list[Item]], scale: float) -> _Row:
        placed: list[list[Placed]] = [[] for _ in halves]
        alone = len(halves) > 1 and not any(item.free for item in halves[1])
        for column, items, half in zip(self._columns, halves, placed, strict=True):
            if items:
                beside = [item for item in items if not (alone and item.free)]
                label, y = self._label(section.label, column, scale)
                half += [label, *self._blocks(beside, column, y, scale)]
        height = _bottom(placed)
        if alone:
            # Nothing stands beside the counsellor's German words: they go through both halves.
            free = [item for item in halves[0] if item.free]
            width = self._columns[1].x + self._columns[1].width - self._columns[0].x
            placed[0] += self._blocks(free, replace(self._columns[0], width=width), height, scale)
        height = max(_bottom(placed), PICTOGRAM * min(scale, 1))
        if section.signed:
            height += _SIGNATURE
        return _Row(section.pictogram, placed, height, section.signed)

    def _blocks(
        self, items: Sequence[Item], column: Column, y: float, scale: float
    ) -> list[Placed]:
        """Items one below the other from y on."""
        placed = []
        x, width = column.x + column.label_width, column.text_width
        for item in items:
            style = self._style(item, scale)
            indent = style.size * BOX_INDENT if item.box else 0
            block = self._page.setter.set(item.words, style, width - indent)
            left = x if column.voice.catalogue.rtl else x + indent
            placed.append(Placed(block, left, y, box=item.box))
            y += block.height
        return placed

    def _leading(self, scale: float) -> float:
        return self._leadings[scale < _SMALL]

    def _label(self, label: Msg, column: Column, scale: float) -> tuple[Placed, float]:
        if column.label_width:
            style = Style(_BODY * scale, self._leading(scale), bold=True, colour=PRIMARY)
            block = self._page.setter.set(
                column.voice.say(label), style, column.label_width - 3 * MM
            )
            return Placed(block, column.x, 0), 0
        style = Style(_LABEL * scale, self._leading(scale), bold=True, colour=MUTED)
        block = self._page.setter.set(column.voice.say(label), style, column.width)
        return Placed(block, column.x, 0), block.height

    def _style(self, item: Item, scale: float) -> Style:
        if item.small:
            return Style(_LABEL * 1.05 * scale, self._leading(scale), colour=MUTED)
        return Style(_BODY * scale, self._leading(scale), bold=item.lead)

    def _priority(self, scale: float) -> _Row:
        """The boxes of the priority, in the same arrangement in both languages."""
        style = Style(_BODY * 0.92 * scale, self._leading(scale))
        labels = [self._label(texts.URGENCY, column, scale) for column in self._columns]
        options = [(PRIORITY_LABELS[one], one is self._data.priority) for one in Priority]
        choices = Choices(self._page.setter, style, options)
        boxes = choices.place(self._columns, [top for _, top in labels])
        halves = [[label, *half] for (label, _), half in zip(labels, boxes, strict=True)]
        return _Row("clock", halves, max(PICTOGRAM * min(scale, 1), _bottom(halves)))

    def _draw_pictogram(self, row: _Row, y: float, scale: float) -> None:
        side = PICTOGRAM * min(scale, 1)
        pictograms.draw(
            self._page.canvas,
            row.pictogram,
            MARGIN,
            HEIGHT - y - side,
            side,
            colour=PRIMARY,
            stroke=1.6,
        )

    def _draw_halves(self, rows: Sequence[_Row], tops: Sequence[float], scale: float) -> None:
        """One column after the other, as they are read, copied and spoken."""
        for index, column in enumerate(self._columns):
            for row, y in zip(rows, tops, strict=True):
                for placed in row.halves[index]:
                    if placed.box:
                        draw_box(self._page, placed, y)
                    self._page.text(placed.block, placed.x, y + placed.y)
                if row.signed:
                    self._signature(column, y + row.height, scale)

    def _signature(self, column: Column, y: float, scale: float) -> None:
        style = Style(_LABEL * scale, self._leading(scale), colour=MUTED)
        x, width = column.x + column.label_width, column.text_width
        block = self._page.setter.set(column.voice.say(texts.SIGNATURE), style, width)
        self._page.rule(y - block.height - 1, x, width, colour=INK)
        self._page.text(block, x, y - block.height)


def _bottom(halves: Sequence[Sequence[Placed]]) -> float:
    return max((placed.bottom for half in halves for placed in half), default=0)


def _padding(scale: float) -> float:
    return 0.95 * MM * scale


def _height(rows: Sequence[_Row], scale: float) -> float:
    return sum(row.height + 2 * _padding(scale) for row in rows)
