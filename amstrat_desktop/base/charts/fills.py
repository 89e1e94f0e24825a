# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How series are told apart: by lightness and by pattern, so also in grey and in any eyes.

The first is dark and plain, the second light and hatched, the third of middle lightness and
lined, the fourth an outline. Media give the colours; where the lines of a pattern run is the
same for all of them.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from amstrat_desktop.base.charts.shapes import Box


class Pattern(StrEnum):
    """What is drawn over the ground of a bar."""

    PLAIN = "plain"
    HATCHED = "hatched"
    LINED = "lined"
    EMPTY = "empty"


PATTERNS: Final = (Pattern.PLAIN, Pattern.HATCHED, Pattern.LINED, Pattern.EMPTY)
"""Of the series, in their order."""

DASHES: Final[tuple[tuple[float, ...], ...]] = ((), (6, 3), (1.5, 3), (8, 3, 1.5, 3))
"""Of the lines of series: drawn and left out, in units."""

APART: Final = {Pattern.HATCHED: 6.5, Pattern.LINED: 4.0}
"""Units from one line of a pattern to the next, across or down."""
THICK: Final = 1.1
"""Of these lines, in units."""

Segment = tuple[float, float, float, float]


def pattern_lines(pattern: Pattern, box: Box, unit: float) -> Iterator[Segment]:
    """The lines of a pattern, x, y, x, y; they reach over the box and are clipped to it."""
    apart = APART.get(pattern, 0.0) * unit
    if pattern is Pattern.HATCHED:
        at = box.x + apart / 2
        while at < box.x + box.width + box.height:
            yield at, box.y, at - box.height, box.y + box.height
            at += apart
    elif pattern is Pattern.LINED:
        at = box.y + apart / 2
        while at < box.y + box.height:
            yield box.x, at, box.x + box.width, at
            at += apart
