# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The four shipped faces, as HarfBuzz sees them, and which of them sets which character."""

import unicodedata
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from amstrat_desktop.base.paths import resource

UNITS: Final = 1000
"""Font units per em; all lengths of shaped text are in these."""

_ZERO_WIDTH_JOINERS: Final = "\u200c\u200d"


class Face:
    """One font file. ascent and descent in font units, descent below the line positive."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.hb_face = hb.Face(hb.Blob.from_file_path(path))
        self.hb_font = hb.Font(self.hb_face)
        if self.hb_face.upem != UNITS:
            raise ValueError(f"{name} has {self.hb_face.upem} units per em, {UNITS} expected")
        self.characters = frozenset(map(chr, self.hb_face.unicodes))
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent = extents.ascender
        self.descent = -extents.descender

    @cached_property
    def ready_to_subset(self) -> hb.Face:
        """The same face, prepared for being subset many times."""
        return hb.subset_preprocess(self.hb_face)


@cache
def faces(*, bold: bool) -> tuple[Face, Face]:
    """Noto Sans and Noto Sans Arabic in one weight."""
    style = "Bold" if bold else "Regular"
    latin, arabic = f"NotoSans-{style}", f"NotoSansArabic-{style}"
    return (
        Face(latin, resource("fonts", f"{latin}.ttf")),
        Face(arabic, resource("fonts", f"{arabic}.ttf")),
    )


@cache
def _belongs_to_neighbour(character: str) -> bool:
    """Marks and joiners keep the face of the letter that they stand on."""
    return character in _ZERO_WIDTH_JOINERS or unicodedata.category(character) in ("Mn", "Me")


def face_runs(
    text: str, start: int, end: int, *, bold: bool, rtl: bool
) -> list[tuple[int, int, Face]]:
    """Split ``text[start:end]`` by the face that has its characters.

    rtl: the direction of this piece; digits, spaces and brackets take the face of its script.
    A character that neither face has is set in the first one, as an empty box.
    """
    first, second = reversed(faces(bold=bold)) if rtl else faces(bold=bold)
    if first.characters.issuperset(text[start:end]):
        return [(start, end, first)]
    runs: list[tuple[int, int, Face]] = []
    for index in range(start, end):
        character = text[index]
        before = runs[-1][2] if runs else None
        face = first
        if before and _belongs_to_neighbour(character) and character in before.characters:
            face = before
        elif character not in first.characters and character in second.characters:
            face = second
        if face is before:
            runs[-1] = (runs[-1][0], index + 1, face)
        else:
            runs.append((index, index + 1, face))
    return runs
