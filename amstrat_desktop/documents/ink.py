# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shaped lines written into a PDF page."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.documents.colours import MUTED, Colour, operands
from amstrat_desktop.documents.copying import Letter, stream_order
from amstrat_desktop.documents.embedding import EmbeddedFont
from amstrat_desktop.documents.fonts import UNITS, Face
from amstrat_desktop.documents.shaping import Run, Shaped, Sign
from amstrat_desktop.documents.typesetting import Span, runs_of


class _Glyph(NamedTuple):
    """A sign of a run: the first character that it stands for, its left edge in font units."""

    start: int
    run: int
    x: int
    sign: Sign


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
        left, y = at
        runs = runs_of(shaped, span)
        glyphs = _glyphs(runs)
        if any(run.rtl for run in runs):
            glyphs = _in_stream_order(shaped, span, runs, glyphs)
        for index, run in enumerate(runs):
            own = [glyph for glyph in glyphs if glyph.run == index]
            if not own:
                continue  # nothing but characters that nobody sees
            font = self._font(run.face)
            aside = any(start <= run.start < end for start, end in shaped.aside)
            shade = operands(MUTED if aside else colour)
            x, shown = left + own[0].x * size / UNITS, _shown(font, own)
            self.canvas.addLiteral(
                f"BT /{font.name} {size:.4g} Tf {shade} rg {x:.2f} {y:.2f} Td {shown} ET"
            )

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, self._document)
        return font


def _glyphs(runs: Sequence[Run]) -> list[_Glyph]:
    """The glyphs of a line from left to right."""
    glyphs: list[_Glyph] = []
    x = 0
    for index, run in enumerate(runs):
        for start, sign in run.clusters:
            glyphs.append(_Glyph(start, index, x, sign))
            x += sign.advance
    return glyphs


def _in_stream_order(
    shaped: Shaped, span: Span, runs: Sequence[Run], glyphs: Sequence[_Glyph]
) -> list[_Glyph]:
    """The glyphs in the order in which they are copied, each with the text that it brings."""
    numbers = sorted(range(len(glyphs)), key=lambda number: glyphs[number].start)
    starts = [glyphs[number].start for number in numbers]
    letters: list[Letter] = []
    for index in range(*span):
        number = numbers[max(bisect_right(starts, index) - 1, 0)]
        letters.append(Letter(shaped.text[index], number, runs[glyphs[number].run].level))
    texts: dict[int, str] = {}
    for letter in stream_order(letters, rtl=shaped.rtl):
        texts[letter.glyph] = texts.get(letter.glyph, "") + letter.character
    silent = [number for number in numbers if number not in texts]
    return [
        glyphs[number]._replace(sign=glyphs[number].sign._replace(text=texts.get(number, "")))
        for number in (*texts, *silent)
    ]


def _shown(font: EmbeddedFont, glyphs: Sequence[_Glyph]) -> str:
    """The operator that shows these glyphs, with the jumps between them."""
    parts: list[str] = []
    codes = ""
    pen = glyphs[0].x
    for glyph in glyphs:
        if glyph.x != pen:
            parts.append(f"<{codes}>{pen - glyph.x}")
            codes = ""
        codes += font.code(glyph.sign)
        pen = glyph.x + glyph.sign.advance
    return f"[{''.join(parts)}<{codes}>] TJ" if parts else f"<{codes}> Tj"
