# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boxes of which one is ticked: on one line, in equal parts, or one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents.blocks import Setter, Style, Words
from amstrat_desktop.documents.slip.placing import BOX_INDENT, Column, Placed

_PART_LINES: Final = 2
"""Higher than that, equal parts are harder to read than a list."""


class Arrangement(IntEnum):
    """In the order in which they are wished for."""

    LINE = 0
    PARTS = 1
    LIST = 2


@dataclass(frozen=True, slots=True)
class Choices:
    """options: a text and whether it is ticked; the same in every column."""

    setter: Setter
    style: Style
    options: Sequence[tuple[Msg, bool]]

    def place(self, columns: Sequence[Column], tops: Sequence[float]) -> list[list[Placed]]:
        """The boxes of each column, arranged in the same way; tops: where they begin."""
        wanted = max(self._wish(column) for column in columns)
        return [self._in(column, top, wanted) for column, top in zip(columns, tops, strict=True)]

    @property
    def _indent(self) -> float:
        return self.style.size * BOX_INDENT

    def _said(self, column: Column) -> list[tuple[Words, Style, bool]]:
        strong = replace(self.style, bold=True)
        return [
            (column.voice.say(text), strong if ticked else self.style, ticked)
            for text, ticked in self.options
        ]

    def _natural(self, column: Column) -> list[float]:
        """The width of each text on one line."""
        width = column.text_width - self._indent
        return [
            self.setter.set(words, style, width).widest + 0.1
            if len(self.setter.set(words, style, width).lines) == 1
            else column.text_width
            for words, style, _ in self._said(column)
        ]

    def _part(self, column: Column) -> float:
        gap = self.style.size * 0.9
        return column.text_width / len(self.options) - self._indent - gap

    def _wish(self, column: Column) -> Arrangement:
        gaps = len(self.options) * (self._indent + self.style.size * 0.9)
        if sum(self._natural(column)) + gaps <= column.text_width:
            return Arrangement.LINE
        blocks = [
            self.setter.set(words, style, self._part(column))
            for words, style, _ in self._said(column)
        ]
        fits = max(len(block.lines) for block in blocks) <= _PART_LINES
        return Arrangement.PARTS if fits else Arrangement.LIST

    def _in(self, column: Column, top: float, arrangement: Arrangement) -> list[Placed]:
        if arrangement is Arrangement.LIST:
            return self._list(column, top)
        count = len(self.options)
        widths = [self._part(column)] * count
        if arrangement is Arrangement.LINE:
            widths = self._natural(column)
        gap = (column.text_width - sum(widths) - count * self._indent) / count
        placed: list[Placed] = []
        start = 0.0
        for (words, style, ticked), width in zip(self._said(column), widths, strict=True):
            block = self.setter.set(words, style, width)
            left = column.x + column.label_width + start + self._indent
            if column.voice.catalogue.rtl:
                left = column.x + column.width - start - self._indent - width
            placed.append(Placed(block, left, top, box=True, ticked=ticked))
            start += self._indent + width + gap
        return placed

    def _list(self, column: Column, top: float) -> list[Placed]:
        placed: list[Placed] = []
        for words, style, ticked in self._said(column):
            block = self.setter.set(words, style, column.text_width - self._indent)
            left = column.x + column.label_width
            if not column.voice.catalogue.rtl:
                left += self._indent
            placed.append(Placed(block, left, top, box=True, ticked=ticked))
            top += block.height
        return placed
