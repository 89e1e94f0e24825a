# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Black boxes in a text. What is under them is not in the file: it was taken out before.

The boxes are drawn over spaces, so a copied text holds spaces there and nothing else.
"""

from typing import Final

from amstrat_desktop.documents.blocks import Block
from amstrat_desktop.documents.colours import INK, operands
from amstrat_desktop.documents.fonts import UNITS
from amstrat_desktop.documents.frame import HEIGHT, Page
from amstrat_desktop.documents.typesetting import runs_of, width_of

_FULL: Final = "\u2588"
_SPACE: Final = "\u2007"
"""As wide as a digit, and no line is broken there."""
_HIGH: Final = 0.95
"""Height of a box, in sizes of the text."""


def settable(text: str) -> str:
    """A text with room for its boxes, as it is set."""
    return text.replace(_FULL, _SPACE)


def draw_boxes(page: Page, block: Block, x: float, y: float) -> None:
    """Draw the boxes of a block that stands at x, y."""
    size = block.style.size
    step = size * block.style.leading
    for number, (shaped, span) in enumerate(block.lines):
        left = x
        if block.rtl:
            left += block.width - width_of(shaped, span) * size / UNITS
        pen = 0
        begun: int | None = None
        edges: list[tuple[int, int]] = []
        for run in runs_of(shaped, span):
            for start, sign in run.clusters:
                if shaped.text[start] == _SPACE:
                    begun = pen if begun is None else begun
                elif begun is not None:
                    edges.append((begun, pen))
                    begun = None
                pen += sign.advance
        if begun is not None:
            edges.append((begun, pen))
        top = y + number * step + (step - size * _HIGH) / 2
        for first, last in edges:
            width = (last - first) * size / UNITS
            at = left + first * size / UNITS
            low = HEIGHT - top - size * _HIGH
            page.canvas.addLiteral(
                f"q {operands(INK)} rg {at:.2f} {low:.2f} {width:.2f} {size * _HIGH:.2f} re f Q"
            )
