# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of the answer: a label in both languages, and between them what is held."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final
from unicodedata import bidirectional

from amstrat_desktop.base.lang import Msg, catalogue, isolate
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.bound.composing import pieces_of
from amstrat_desktop.documents.bound.pieces import Gap, Piece, Placed, Sheet, Strip
from amstrat_desktop.documents.colours import HAIR, MUTED
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.subject_access.black import draw_boxes, settable
from amstrat_desktop.documents.voice import Voice

_TEXT: Final = Style(9, 1.4)
_ARABIC: Final = 1.1
_LABEL: Final = Style(8.2, 1.36, colour=MUTED)
_OWN: Final = Style(8.6, 1.4, colour=MUTED)
_APART: Final = 1.2
_LABELS: Final = 40 * MM
_GUTTER: Final = 4 * MM
_STRONG: Final = frozenset({"L", "R", "AL"})
_FEW: Final = 6
"""Lines of a long text that are placed together."""


class Later:
    """What is drawn at the end of a page: the texts that run from right to left.

    Two texts that stand on one height and follow each other in the file are copied as one line,
    and an Arabic one is turned round then.
    """

    def __init__(self) -> None:
        self._waiting: list[Callable[[], object]] = []

    def put_off(self, draw: Callable[[], object]) -> None:
        """Draw it when the page is done."""
        self._waiting.append(draw)

    def draw(self) -> None:
        """The page is done."""
        for draw in self._waiting:
            draw()
        self._waiting.clear()


@dataclass(frozen=True)
class HeldLines(Strip):
    """A strip whose texts may have black boxes. rule: a hair line above it."""

    later: Later = field(default_factory=Later)
    rule: bool = False

    def draw(self, sheet: Sheet, y: float) -> None:
        if self.rule:
            sheet.page.rule(y - 1.5, weight=0.4, colour=HAIR)
        for placed in self.blocks:
            draw = partial(_draw, sheet.page, placed, y + placed.top)
            if placed.block.rtl:
                self.later.put_off(draw)
            else:
                draw()


def _draw(page: Page, placed: Placed, y: float) -> None:
    x = MARGIN + placed.start
    page.text(placed.block, x, y)
    draw_boxes(page, placed.block, x, y)


class FieldSetter:
    """Sets fields in the columns of one paper: German label, what is held, the other label."""

    def __init__(self, page: Page, voices: Sequence[Voice], later: Later) -> None:
        self._page = page
        self._later = later
        self._voices = voices
        self._width = INNER_WIDTH - len(voices) * (_LABELS + _GUTTER)

    def field(
        self, labels: Sequence[Block], texts: Sequence[Block], *, rule: bool = False
    ) -> list[Piece]:
        """The labels stand beside the first lines; a long text goes on below and breaks there."""
        starts = (0.0, INNER_WIDTH - _LABELS)
        placed = [Placed(block, at, 0) for block, at in zip(labels, starts, strict=False)]
        tallest = max((block.height for block in labels), default=0)
        strips: list[Piece] = []
        for part in _in_strips(texts):
            y = 0.0
            for block in part:
                placed.append(Placed(block, _LABELS + _GUTTER, y))
                y += block.height
            first = rule and not strips
            strips.append(HeldLines(tuple(placed), max(y, tallest), later=self._later, rule=first))
            placed, tallest = [], 0
        return [*strips, Gap(_APART)]

    def label(self, text: Msg, *, strong: bool = False) -> list[Block]:
        """A label in both languages."""
        style = replace(_LABEL, bold=strong)
        return [
            self._page.setter.set(one.say(text), _for(one, style), _LABELS) for one in self._voices
        ]

    def said(self, text: Msg) -> list[Block]:
        """Words of the program, a day or a number: in both languages where they differ."""
        blocks = []
        for one in self._voices:
            style = _TEXT if one.is_german else _OWN
            if one.is_german or _differs(one, text):
                words = one.say(text)
                blocks.append(self._page.setter.set(words, _for(one, style), self._width))
        return blocks

    def joined(self, texts: Sequence[Msg]) -> list[Block]:
        """Several of them on a line, in both languages where they differ."""
        german = self._voices[0]
        blocks = []
        for one in self._voices:
            words = one.join([one.say(text) for text in texts])
            if one is german or any(_differs(one, text) for text in texts):
                style = _TEXT if one is german else _OWN
                blocks.append(self._page.setter.set(words, _for(one, style), self._width))
        return blocks

    def typed(self, text: str) -> list[Block]:
        """What somebody wrote: as it is, all of it. Cleaning would take boxes for white space."""
        return [
            self._page.setter.set(_as_written(piece), _TEXT, self._width)
            for line in text.split("\n")
            for piece in pieces_of(line)
        ]


def _in_strips(blocks: Sequence[Block]) -> list[list[Block]]:
    """Lines that are placed together: a few at a time."""
    strips: list[list[Block]] = [[]]
    lines = 0
    for block in blocks:
        for at in range(0, len(block.lines), _FEW):
            part = Block(block.lines[at : at + _FEW], block.style, block.width, block.rtl)
            if strips[-1] and lines + len(part.lines) > _FEW:
                strips.append([])
                lines = 0
            strips[-1].append(part)
            lines += len(part.lines)
    return strips


def _as_written(text: str) -> Words:
    """In the direction of its first letter that has one."""
    strong = (bidirectional(letter) for letter in text)
    rtl = next((kind for kind in strong if kind in _STRONG), "L") != "L"
    return Words(isolate(settable(text)), rtl=rtl)


def _differs(one: Voice, text: Msg) -> bool:
    return one.catalogue.text(text) != catalogue("de").text(text)


def _for(one: Voice, style: Style) -> Style:
    return replace(style, leading=style.leading * _ARABIC) if one.catalogue.rtl else style
