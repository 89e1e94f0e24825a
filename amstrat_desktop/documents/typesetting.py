# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines: where a shaped paragraph breaks, and the blocks of text that a page is made of."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from amstrat_desktop.documents.bidi import visual_order
from amstrat_desktop.documents.opportunities import SPACES
from amstrat_desktop.documents.shaping import Run, Shaped

ELLIPSIS: Final = "…"
_PARTING: Final = "\u00a0·"


Span = tuple[int, int]
"""A line: from, to in the paragraph."""


def break_lines(shaped: Shaped, width: float) -> list[Span]:
    """Where the lines begin and end, in logical order; width in font units."""
    text, edges = shaped.text, shaped.edges
    if edges[-1] <= width:
        return [(0, _trimmed(text, 0, len(text)))] if text else []
    good, poor = shaped.opportunities
    spans: list[Span] = []
    start = 0
    while start < len(text) and edges[-1] - edges[start] > width:
        # The first character that would reach over the edge: a line holds one at least.
        fits = max(bisect_right(edges, edges[start] + width) - 1, start + 1)
        if fits < len(text) and text[fits] in SPACES:
            cut = fits
        else:
            cut = _last(good, start, fits) or _last(poor, start, fits)
            cut = cut or _cluster_start(shaped, start, fits)
        spans.append((start, _trimmed(text, start, cut)))
        start = _after_spaces(text, cut)
    if start < len(text):
        spans.append((start, _trimmed(text, start, len(text))))
    return spans


def runs_of(shaped: Shaped, span: Span) -> list[Run]:
    """The runs of one line from left to right."""
    start, end = span
    return visual_order(
        [run.part(start, end) for run in shaped.runs if run.start < end and start < run.end]
    )


def width_of(shaped: Shaped, span: Span) -> int:
    """In font units."""
    return shaped.edges[span[1]] - shaped.edges[span[0]]


def _last(opportunities: Sequence[int], start: int, end: int) -> int:
    """The last place in ``start`` to ``end`` where a line may begin; 0 where there is none."""
    index = bisect_right(opportunities, end) - 1
    return opportunities[index] if index >= 0 and opportunities[index] > start else 0


def _cluster_start(shaped: Shaped, start: int, end: int) -> int:
    """A word wider than the line is broken where a glyph begins."""
    cut = end
    while cut > start + 1 and cut not in shaped.starts:
        cut -= 1
    while cut < len(shaped.text) and cut not in shaped.starts:
        cut += 1
    return cut


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a line ends without its last spaces, and without a dot that parts it from the next."""
    while end > start and text[end - 1] in SPACES + _PARTING:
        end -= 1
    return end


def _after_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start] in SPACES:
        start += 1
    return start
