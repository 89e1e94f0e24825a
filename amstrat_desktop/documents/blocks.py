# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of text: set to a width first, so that a page can be measured, and drawn later."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.documents.bidi import alone
from amstrat_desktop.documents.colours import INK, Colour
from amstrat_desktop.documents.fonts import UNITS
from amstrat_desktop.documents.ink import Ink
from amstrat_desktop.documents.shaping import Pieces, Shaped, shape
from amstrat_desktop.documents.typesetting import ELLIPSIS, Span, break_lines, width_of

CHARACTERS: Final = 1500
"""What is looked at of a text; more has no room on a page, however small it is set."""

GERMAN: Final = "de"
"""The language of names and addresses."""

_BASELINE: Final = 0.36
"""Half the height of a capital letter, in ems: where text sits in the middle of its line."""


@dataclass(frozen=True, slots=True)
class Style:
    """size in points; leading: from baseline to baseline, in sizes."""

    size: float
    leading: float = 1.34
    bold: bool = False
    colour: Colour = INK

    def scaled(self, factor: float) -> "Style":
        return replace(self, size=self.size * factor)


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one language.

    aside: from, to of pieces that stand back, in grey. fixed: a text of the program without
    anything of a person in it, which may be remembered.
    """

    text: str
    language: str = GERMAN
    rtl: bool = False
    aside: Pieces = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in a style. width: the room it was set for; rtl blocks stand at its right edge."""

    lines: tuple[tuple[Shaped, Span], ...]
    style: Style
    width: float
    rtl: bool

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.size * self.style.leading

    @property
    def widest(self) -> float:
        """Width of the longest line in points."""
        units = max((width_of(*line) for line in self.lines), default=0)
        return units * self.style.size / UNITS


def _shape(words: Words, bold: bool) -> Shaped:  # a part of the cache's key
    name = alone(words.text) if words.rtl else None
    if name is not None and not words.aside:
        return shape(name, bold=bold, rtl=False, language=GERMAN)
    return shape(words.text, bold=bold, rtl=words.rtl, language=words.language, aside=words.aside)


_shape_fixed: Final = lru_cache(maxsize=2000)(_shape)
"""The program's own words in a dozen languages: the same on each paper."""


class Setter:
    """Sets and draws the text of one document; what it shaped it remembers until the end."""

    def __init__(self, canvas: Canvas, page_height: float) -> None:
        self._canvas = canvas
        self._page_height = page_height
        self._ink = Ink(canvas)
        self._shaped: dict[tuple[Words, bool], Shaped] = {}

    def set(self, words: Words, style: Style, width: float, *, max_lines: int = 0) -> Block:
        """Break a text into lines; more than max_lines (0: any number) end in an ellipsis."""
        text = words.text if len(words.text) <= CHARACTERS else words.text[:CHARACTERS] + ELLIPSIS
        lines: list[tuple[Shaped, Span]] = []
        units = width * UNITS / style.size
        for paragraph in text.split("\n"):
            part = words if paragraph == words.text else replace(words, text=paragraph)
            shaped = self._shape(part, bold=style.bold)
            lines += [(shaped, span) for span in break_lines(shaped, units)]
            if max_lines and len(lines) > max_lines:
                last = lines[max_lines - 1]
                lines[max_lines - 1 :] = [self._cut(last, words, style, units)]
                break
        return Block(tuple(lines), style, width, words.rtl)

    def _cut(
        self, last: tuple[Shaped, Span], words: Words, style: Style, units: float
    ) -> tuple[Shaped, Span]:
        """The last line that has room, its end replaced by an ellipsis."""
        shaped, (start, end) = last
        while True:
            rest = shaped.text[start:end].rstrip(" ,;·–(")
            aside = tuple(
                (max(first - start, 0), min(last - start, len(rest)))
                for first, last in shaped.aside
                if first < start + len(rest) and last > start
            )
            short = self._shape(
                replace(words, text=rest + ELLIPSIS, aside=aside, fixed=False), bold=style.bold
            )
            lines = break_lines(short, units)
            if len(lines) == 1 or end <= start:
                return short, lines[0]
            space = shaped.text.rfind(" ", start + (end - start) * 3 // 5, end)
            end = space if space > 0 else end - 1

    def _shape(self, words: Words, *, bold: bool) -> Shaped:
        if words.fixed:
            return _shape_fixed(words, bold)
        key = (words, bold)
        shaped = self._shaped.get(key)
        if shaped is None:
            shaped = self._shaped[key] = _shape(words, bold)
        return shaped

    def draw(self, block: Block, x: float, y: float) -> None:
        """Draw a block with its top left corner at x, y (points, from the top of the page)."""
        size = block.style.size
        step = size * block.style.leading
        baseline = self._page_height - y - step / 2 - size * _BASELINE
        for shaped, span in block.lines:
            left = x
            if block.rtl:
                left += block.width - width_of(shaped, span) * size / UNITS
            self._ink.line(shaped, span, (left, baseline), size, block.style.colour)
            baseline -= step
