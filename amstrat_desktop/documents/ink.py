# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shaped lines written into a PDF page."""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.documents.colours import MUTED, Colour, operands
from amstrat_desktop.documents.copying import Letter, stream_order
from amstrat_desktop.documents.embedding import EmbeddedFont
from amstrat_desktop.documents.fonts import UNITS, Face
from amstrat_desktop.documents.shaping import Run, Shaped, Sign
from amstrat_desktop.documents.typesetting import Span, runs_of


class _Glyph(NamedTuple):
    """A sign, the first character that it stands for, its left edge in the line (font units)."""

    start: int
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
        shown = _mixed(shaped, span, runs) if any(run.rtl for run in runs) else _plain(runs)
        for run, glyphs in zip(runs, shown, strict=True):
            if not glyphs:
                continue  # nothing but characters that nobody sees
            font = self._font(run.face)
            aside = any(start <= run.start < end for start, end in shaped.aside)
            shade = operands(MUTED if aside else colour)
            x = left + glyphs[0].x * size / UNITS
            self.canvas.addLiteral(
                f"BT /{font.name} {size:.4g} Tf {shade} rg {x:.2f} {y:.2f} Td "
                f"{_operator(font, glyphs)} ET"
            )

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, self._document)
        return font


def _plain(runs: Sequence[Run]) -> list[list[_Glyph]]:
    """The glyphs of each run from left to right."""
    shown: list[list[_Glyph]] = []
    x = 0
    for run in runs:
        glyphs: list[_Glyph] = []
        for start, sign in run.clusters:
            glyphs.append(_Glyph(start, x, sign))
            x += sign.advance
        shown.append(glyphs)
    return shown


def _mixed(shaped: Shaped, span: Span, runs: Sequence[Run]) -> list[list[_Glyph]]:
    """The glyphs of each run in the order in which they are copied, with the text they bring."""
    seen = [
        (glyph.start, run, glyph) for run, glyphs in enumerate(_plain(runs)) for glyph in glyphs
    ]
    seen.sort(key=itemgetter(0))
    letters: list[Letter] = []
    number = 0
    for index in range(*span):
        while number + 1 < len(seen) and seen[number + 1][0] <= index:
            number += 1
        letters.append(Letter(shaped.text[index], number, runs[seen[number][1]].level))
    texts: dict[int, str] = {}
    for letter in stream_order(letters, rtl=shaped.rtl):
        texts[letter.glyph] = texts.get(letter.glyph, "") + letter.character
    silent = [number for number in range(len(seen)) if number not in texts]
    shown: list[list[_Glyph]] = [[] for _ in runs]
    for number in (*texts, *silent):
        _, run, glyph = seen[number]
        parts, advance, _ = glyph.sign
        sign = Sign(parts, advance, texts.get(number, ""))
        shown[run].append(_Glyph(glyph.start, glyph.x, sign))
    return shown


def _operator(font: EmbeddedFont, glyphs: Sequence[_Glyph]) -> str:
    """What shows these glyphs, with the jumps between them."""
    parts: list[str] = []
    codes: list[str] = []
    pen = glyphs[0].x
    for _, x, sign in glyphs:
        if x != pen:
            parts.append(f"<{''.join(codes)}>{pen - x}")
            codes = []
        codes.append(font.code(sign))
        pen = x + sign.advance
    text = "".join(codes)
    return f"[{''.join(parts)}<{text}>] TJ" if parts else f"<{text}> Tj"
