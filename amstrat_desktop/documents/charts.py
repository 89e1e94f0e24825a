# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts on paper: the same layout as on a screen, in colours that last on a grey copy."""

from dataclasses import replace
from typing import Final

from amstrat_desktop.base.charts.fills import (
    DASHES,
    HATCH_APART,
    HATCH_THICK,
    PATTERNS,
    Pattern,
    pattern_lines,
)
from amstrat_desktop.base.charts.layout import lay_out
from amstrat_desktop.base.charts.shapes import (
    Align,
    Bar,
    Box,
    Dot,
    Frame,
    Picture,
    Role,
    Rule,
    Trace,
    Writing,
)
from amstrat_desktop.base.charts.spec import ChartSpec
from amstrat_desktop.base.lang import has_rtl, isolate
from amstrat_desktop.documents.blocks import Block, Setter, Style, Words
from amstrat_desktop.documents.colours import (
    GROUND,
    HAIR,
    INK,
    MUTED,
    PRIMARY,
    Colour,
    operands,
)
from amstrat_desktop.documents.fonts import UNITS
from amstrat_desktop.documents.frame import HEIGHT, Page
from amstrat_desktop.documents.typesetting import width_of
from amstrat_desktop.documents.voice import Voice, voice

UNIT: Final = 0.66
"""Points for a unit of the layout: a pixel of a screen at 100 %."""
_WHITE: Final[Colour] = (1, 1, 1)
_MIDDLE: Final[Colour] = (0.55, 0.59, 0.63)
_STYLES: Final = {
    Role.TITLE: Style(11, 1.36, bold=True),
    Role.LABEL: Style(9.2, 1.3),
    Role.VALUE: Style(9.2, 1.3, bold=True),
    Role.ASIDE: Style(8.4, 1.3, colour=MUTED),
    Role.TICK: Style(8.2, 1.3, colour=MUTED),
    Role.LEGEND: Style(8.4, 1.5),
    Role.REMARK: Style(8.4, 1.36, colour=MUTED),
}
_GROUNDS: Final = (PRIMARY, _WHITE, _MIDDLE, _WHITE)
_LINES: Final = (PRIMARY, PRIMARY, _WHITE, INK)
_EDGES: Final = (PRIMARY, PRIMARY, MUTED, INK)
_TRACES: Final = (PRIMARY, INK, _MIDDLE, MUTED)


def chart_height(
    page: Page, spec: ChartSpec, language: str, width: float, *, height: float = 0, titled=False
) -> float:
    """How tall it will be in a width, in points."""
    return _picture(page, spec, voice(language), width, (height, titled)).height
