# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of every paper: an A4 page, its margins, colours and rules, and its metadata.

Lengths are in points; y counts down from the top edge of the page, as one reads.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.documents.blocks import Block, Setter
from amstrat_desktop.documents.colours import HAIR, INK, Colour, operands

# Nothing on a paper may name a file or an address that reportlab would fetch.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []
# Streams as bytes: as text (ASCII 85) they are a quarter larger.
rl_config.useA85 = 0

MM: Final = 72 / 25.4
WIDTH: Final = 210 * MM
HEIGHT: Final = 297 * MM
MARGIN: Final = 15 * MM
"""At the sides; printers cut what lies within 13 mm of the edge."""
EDGE: Final = 13 * MM
"""At the top and the bottom."""
INNER_WIDTH: Final = WIDTH - 2 * MARGIN


class Page:
    """One page in the making: text, rules and boxes. Get one with `paper`."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.setter = Setter(canvas, HEIGHT)

    def text(self, block: Block, x: float, y: float) -> float:
        """Draw a block with its top left corner at x, y; return the y of its lower edge."""
        self.setter.draw(block, x, y)
        return y + block.height

    def turn(self) -> None:
        """Begin the next sheet; what was drawn is finished."""
        self.canvas.showPage()

    def rule(
        self,
        y: float,
        x: float = MARGIN,
        width: float = INNER_WIDTH,
        *,
        weight: float = 0.5,
        colour: Colour = HAIR,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A horizontal line."""
        pattern = f"[{dash[0]:g} {dash[1]:g}] 0 d " if dash else ""
        self.canvas.addLiteral(
            f"q {operands(colour)} RG {weight:g} w {pattern}"
            f"{x:.2f} {HEIGHT - y:.2f} m {x + width:.2f} {HEIGHT - y:.2f} l S Q"
        )

    def box(self, x: float, y: float, side: float, *, ticked: bool = False) -> None:
        """A box to tick, top left corner at x, y."""
        low = HEIGHT - y - side
        frame = f"0.9 w {x:.2f} {low:.2f} {side:.2f} {side:.2f} re S"
        cross = ""
        if ticked:
            inset = side * 0.22
            left, right, bottom, top = x + inset, x + side - inset, low + inset, low + side - inset
            cross = (
                f" 1.5 w 1 J {left:.2f} {bottom:.2f} m {right:.2f} {top:.2f} l "
                f"{left:.2f} {top:.2f} m {right:.2f} {bottom:.2f} l S"
            )
        self.canvas.addLiteral(f"q {operands(INK)} RG {frame}{cross} Q")

    def panel(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour,
        *,
        radius: float = 4,
    ) -> None:
        """A coloured ground with round corners."""
        self.canvas.saveState()
        self.canvas.setFillColorRGB(*colour)
        self.canvas.roundRect(x, HEIGHT - y - height, width, height, radius, stroke=0, fill=1)
        self.canvas.restoreState()


@contextmanager
def paper(
    title: str, language: str, *, author: str = "AmStrat Desktop", subject: str = ""
) -> Iterator[tuple[Page, BytesIO]]:
    """A page, and the bytes of the PDF that are there when the block ends.

    title, author (the office of a report), subject: shown by every viewer and spooler, so
    nothing of a person. The same page gives the same bytes each time (no time of making, no
    random id).
    """
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        lang=language,
        initialFontName="Helvetica",
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(subject)
    canvas.setCreator("AmStrat Desktop")
    yield Page(canvas), out
    canvas.showPage()
    canvas.save()
