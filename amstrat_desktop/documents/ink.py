# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shaped lines written into a PDF page."""

from itertools import zip_longest
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.documents.colours import MUTED, Colour, operands
from amstrat_desktop.documents.embedding import EmbeddedFont
from amstrat_desktop.documents.fonts import UNITS, Face
from amstrat_desktop.documents.shaping import Run, Shaped
from amstrat_desktop.documents.typesetting import Span, runs_of

RLM: Final = "\u200f"
"""After a bracket or full stop that belongs to the right-to-left text on its left: else it is
copied as a part of the Latin word or the number on its right."""


class Ink:
    """The fonts of one document and its canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._document = canvas._doc  # noqa: SLF001  # reportlab's own font code does so
        self._fonts: dict[Face, EmbeddedFont] = {}

    def line(
        self, shaped: Shaped, span: Span, at: tuple[float, float], size: float, colour: Colour
    ) -> None:
        """Draw one line of a paragraph; at: the left end of its baseline."""
        pen, y = at
        runs = runs_of(shaped, span)
        for run, right_neighbour in zip_longest(runs, runs[1:]):
            font = self._font(run.face)
            turns = right_neighbour is not None and run.rtl and not right_neighbour.rtl
            codes, advance = _codes(font, run, turns=turns)
            aside = any(start <= run.start < end for start, end in shaped.aside)
            shade = operands(MUTED if aside else colour)
            self.canvas.addLiteral(
                f"BT /{font.name} {size:.4g} Tf {shade} rg {pen:.2f} {y:.2f} Td <{codes}> Tj ET"
            )
            pen += advance * size / UNITS

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, self._document)
        return font


def _codes(font: EmbeddedFont, run: Run, *, turns: bool) -> tuple[str, int]:
    """The run's codes in hexadecimal, from left to right, and its width in font units.

    turns: a left-to-right run follows on the right of this right-to-left one.
    """
    codes = [font.code(cluster.sign) for cluster in run.clusters]
    if turns:
        last = run.clusters[-1].sign
        if not (last.text.isalpha() or last.text.isspace()):
            codes[-1] = font.code(last._replace(text=last.text + RLM))
    return "".join(codes), sum(cluster.sign.advance for cluster in run.clusters)
