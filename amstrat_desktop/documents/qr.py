# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A QR code as one path of the page: sharp at every resolution, and small."""

from itertools import groupby
from typing import Final

import segno
from reportlab.pdfgen.canvas import Canvas

_MASK: Final = 4
"""Of the eight patterns that any reader undoes; trying all of them takes four milliseconds."""


def draw(canvas: Canvas, content: str, x: float, y: float, side: float) -> None:
    """Draw the code, lower left corner at x, y (PDF coordinates).

    No content, no code. The quiet zone of four modules around it is the caller's white space.
    """
    if not content:
        return
    code = segno.make(content, error="m", micro=False, boost_error=False, mask=_MASK)
    rows = code.matrix
    module = side / len(rows)
    rectangles: list[str] = []
    for number, row in enumerate(rows):
        column = 0
        for dark, group in groupby(row):
            length = sum(1 for _ in group)
            if dark:
                bottom = len(rows) - number - 1
                rectangles.append(f"{column} {bottom} {length} 1 re")
            column += length
    canvas.addLiteral(
        f"q {module:.4f} 0 0 {module:.4f} {x:.2f} {y:.2f} cm 0 g {' '.join(rectangles)} f Q"
    )
