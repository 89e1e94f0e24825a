# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where text stands on the upper part of a slip: its columns, and blocks with their boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.documents.blocks import Block
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.voice import Voice

PICTOGRAM: Final = 9.5 * MM
BOX_INDENT: Final = 1.45
"""Room for a box to tick, in sizes of the text behind it."""

_BESIDE_PICTOGRAM: Final = 4 * MM
_GUTTER: Final = 6 * MM
_LABEL_COLUMN: Final = 38 * MM
"""For the labels where there is one language: they stand beside the text, not above it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One language's half. label_width: where labels stand beside the text, else 0."""

    voice: Voice
    x: float
    width: float
    label_width: float = 0

    @property
    def text_width(self) -> float:
        return self.width - self.label_width


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, its left edge, its distance from the section's top, its box to tick."""

    block: Block
    x: float
    y: float
    box: bool = False
    ticked: bool = False

    @property
    def bottom(self) -> float:
        return self.y + self.block.height


def columns(voices: Sequence[Voice]) -> list[Column]:
    """German alone takes the whole width; beside another language it has the left half."""
    left = MARGIN + PICTOGRAM + _BESIDE_PICTOGRAM
    room = INNER_WIDTH - PICTOGRAM - _BESIDE_PICTOGRAM
    if len(voices) == 1:
        return [Column(voices[0], left, room, _LABEL_COLUMN)]
    half = (room - _GUTTER) / 2
    return [
        Column(voice, left + index * (half + _GUTTER), half) for index, voice in enumerate(voices)
    ]


def draw_box(page: Page, placed: Placed, y: float) -> None:
    """The box before a block, on its first line; y: the section's top."""
    style = placed.block.style
    side = style.size * 0.92
    top = y + placed.y + (style.size * style.leading - side) / 2
    x = placed.x - style.size * BOX_INDENT
    if placed.block.rtl:
        x = placed.x + placed.block.width + style.size * BOX_INDENT - side
    page.box(x, top, side, ticked=placed.ticked)
