# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A QR code as one path of the page: sharp at every resolution, and small."""

from itertools import groupby
from typing import Final

import segno
from reportlab.pdfgen.canvas import Canvas

_MASK: Final = 4
"""Of the eight patterns that any reader undoes; trying all of them takes four milliseconds."""


class QrCode:
    """The code of one content, to be drawn any number of times; without content, none."""

    def __init__(self, content: str) -> None:
        self._path = ""
        self._modules = 1
        if content:
            code = segno.make(content, error="m", micro=False, boost_error=False, mask=_MASK)
            self._modules = len(code.matrix)
            self._path = " ".join(self._rectangles(code.matrix))

    def _rectangles(self, rows: tuple[bytearray, ...]) -> list[str]:
        rectangles: list[str] = []
        for number, row in enumerate(rows):
            column = 0
            for dark, group in groupby(row):
                length = sum(1 for _ in group)
                if dark:
                    rectangles.append(f"{column} {self._modules - number - 1} {length} 1 re")
                column += length
        return rectangles

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self._path)

    def draw(self, canvas: Canvas, x: float, y: float, side: float) -> None:
        """Draw the code, lower left corner at x, y (PDF coordinates).

        The quiet zone of four modules around it is the caller's white space.
        """
        if self._path:
            module = side / self._modules
            canvas.addLiteral(
                f"q {module:.4f} 0 0 {module:.4f} {x:.2f} {y:.2f} cm 0 g {self._path} f Q"
            )
