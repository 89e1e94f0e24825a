# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paragraph turned into glyphs once, in font units, before anybody knows where lines break.

Copied text: readers of PDF (pdfium, poppler and others) expect the characters of a page from
left to right and turn right-to-left words round by themselves. So each cluster has the text of
its letter and the letters stand as seen; a run's text in logical order as an ActualText was
tried, and both pdfium and poppler turned it round once more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final, NamedTuple

import uharfbuzz as hb

from amstrat_desktop.base.lang import FSI, PDI
from amstrat_desktop.documents.bidi import levels
from amstrat_desktop.documents.composites import PARTS, Part
from amstrat_desktop.documents.fonts import Face, face_runs
from amstrat_desktop.documents.opportunities import opportunities

Pieces = tuple[tuple[int, int], ...]
"""From, to of pieces of a paragraph."""

_LONE_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_REACH: Final = 2000
"""How far from its letter a mark stands at most (font units): who stacks more wants to paint
over the neighbours."""

_ISOLATES: Final = str.maketrans("", "", FSI + PDI)


class Sign(NamedTuple):
    """Glyphs that stand for one letter (or a few that share a glyph), drawn together.

    advance in font units. text: what is copied from it where all goes from left to right.
    """

    parts: tuple[Part, ...]
    advance: int
    text: str


class Cluster(NamedTuple):
    """A sign and the first character of the paragraph that it stands for."""

    start: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``start`` to ``end`` of one level and one face; clusters from left to right."""

    start: int
    end: int
    level: int
    face: Face
    clusters: tuple[Cluster, ...]

    @property
    def rtl(self) -> bool:
        return self.level % 2 == 1

    def part(self, start: int, end: int) -> "Run":
        """What of this run stands in ``start`` to ``end`` of the paragraph."""
        if start <= self.start and self.end <= end:
            return self
        start, end = max(start, self.start), min(end, self.end)
        clusters = tuple(cluster for cluster in self.clusters if start <= cluster.start < end)
        return Run(start, end, self.level, self.face, clusters)


@dataclass(frozen=True)
class Shaped:
    """A paragraph. edges: where each character begins, and at the end the whole width.

    A ligature's width belongs to its first character. aside: pieces in a colour of their own.
    """

    text: str
    rtl: bool
    runs: tuple[Run, ...]
    edges: tuple[int, ...]
    aside: Pieces

    @cached_property
    def opportunities(self) -> tuple[list[int], list[int]]:
        """Where a line may begin: the good places, and those inside an isolate, if need be."""
        return opportunities(self.text)

    @cached_property
    def starts(self) -> frozenset[int]:
        """The characters at which a glyph begins."""
        return frozenset(cluster.start for run in self.runs for cluster in run.clusters)


def shape(text: str, *, bold: bool, rtl: bool, language: str, aside: Pieces = ()) -> Shaped:
    """Shape one paragraph.

    language: BCP 47, for the letter forms of that language. aside: pieces that get a colour
    of their own, so that runs end at their edges.
    """
    text = _LONE_SURROGATES.sub("\ufffd", text)
    runs: list[Run] = []
    advances = [0] * len(text)
    for level, start, end in _level_runs(levels(text, rtl=rtl), aside):
        odd = level % 2 == 1
        for first, last, face in face_runs(text, start, end, bold=bold, rtl=odd):
            run = _run(text, first, last, face=face, level=level, language=language)
            for index, sign in run.clusters:
                advances[index] = sign.advance
            if run.clusters:
                runs.append(run)
    return Shaped(text, rtl, tuple(runs), tuple(accumulate(advances, initial=0)), aside)


def _level_runs(levels_of: list[int], aside: Pieces) -> Iterator[tuple[int, int, int]]:
    """Level, start and end of each piece of one level and one colour."""
    cuts = {edge for piece in aside for edge in piece}
    start = 0
    for end in range(1, len(levels_of) + 1):
        if end == len(levels_of) or levels_of[end] != levels_of[start] or end in cuts:
            yield levels_of[start], start, end
            start = end


def _run(text: str, start: int, end: int, *, face: Face, level: int, language: str) -> Run:
    rtl = level % 2 == 1
    characters = text[start:end]
    glyphs = _glyphs(characters, face, language, rtl=rtl)
    if not rtl and _one_by_one(glyphs, len(characters)):
        clusters = [
            Cluster(start + index, _sign(gid, advance, own))
            for (index, gid, (_, _, advance, _)), own in zip(glyphs, characters, strict=True)
        ]
    else:
        clusters = list(_clusters(text, start, end, glyphs))
    return Run(start, end, level, face, tuple(clusters))


_Glyph = tuple[int, int, tuple[int, int, int, int]]
"""Index of the character, glyph id; x and y offset, x and y advance."""


def _glyphs(text: str, face: Face, language: str, *, rtl: bool) -> list[_Glyph]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(face.hb_font, buffer)
    return [
        (info.cluster, info.codepoint, position.position)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def _one_by_one(glyphs: list[_Glyph], count: int) -> bool:
    """Whether each character has one glyph, where it would stand anyway: nearly all Latin."""
    return len(glyphs) == count and all(
        index == place and not x and not y for place, (index, _, (x, y, _, _)) in enumerate(glyphs)
    )


@lru_cache(maxsize=4096)
def _sign(gid: int, advance: int, text: str) -> Sign:
    return Sign((Part(gid, 0, 0),), advance, text)


def _clusters(text: str, start: int, end: int, glyphs: list[_Glyph]) -> Iterator[Cluster]:
    """Glyphs that share characters together, with the text that is copied from them."""
    starts = sorted({start + index for index, _, _ in glyphs})
    ends = dict(zip(starts, (*starts[1:], end), strict=False))
    for index, group in groupby(glyphs, itemgetter(0)):
        first = start + index
        characters = text[first : ends[first]]
        if len(characters) > 1:
            characters = characters.translate(_ISOLATES)
        yield Cluster(first, _set_together(list(group), characters))


def _set_together(glyphs: list[_Glyph], characters: str) -> Sign:
    if len(glyphs) == 1:
        _, gid, (x, y, advance, _) = glyphs[0]
        if not (x or y) and len(characters) == 1:
            return _sign(gid, advance, characters)
    advance = 0
    parts: list[Part] = []
    for _, gid, (x, y, glyph_advance, _) in glyphs:
        if len(parts) < PARTS and abs(x) < _REACH and abs(y) < _REACH:
            parts.append(Part(gid, advance + x, y))
        advance += glyph_advance
    return Sign(tuple(parts), advance, characters)
