# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where everything of a chart stands, on a screen as on paper."""

from typing import Final

from amstrat_desktop.base.charts.bars import lay_bars
from amstrat_desktop.base.charts.sentences import EMPTY
from amstrat_desktop.base.charts.shapes import Picture, Role, Type
from amstrat_desktop.base.charts.sheet import Sheet
from amstrat_desktop.base.charts.spec import ChartSpec, Form, said
from amstrat_desktop.base.charts.upright import fits_upright, lay_upright
from amstrat_desktop.base.lang import Catalogue

UPRIGHT: Final = 240
"""Height of columns and lines with their labels, where none is wished."""
_APART: Final = 8


def lay_out(
    spec: ChartSpec,
    words: Catalogue,
    lettering: Type,
    width: float,
    *,
    height: float = 0,
    titled: bool = False,
) -> Picture:
    """Lay out a chart in a width; a language that runs from right to left mirrors it.

    height: wished for columns and lines without legend and remark; lying bars need what they need.
    """
    sheet = Sheet(spec, words, lettering, width)
    y = 0.0
    if titled:
        y = sheet.paragraph(said(spec.title, words), Role.TITLE, y) + sheet.px(_APART)
    if not spec.categories:
        y = sheet.paragraph(words.text(EMPTY), Role.LABEL, y)
    else:
        y = sheet.legend(y)
        if spec.form is Form.BARS or not fits_upright(sheet):
            y = lay_bars(sheet, y)
        else:
            y = lay_upright(sheet, y, height or sheet.px(UPRIGHT))
    for number, remark in enumerate(spec.remarks):
        y += 0 if number else sheet.px(_APART)
        y = sheet.paragraph(said(remark, words), Role.REMARK, y)
    picture = Picture(width, y, tuple(sheet.shapes), tuple(sheet.spots))
    return picture.mirrored() if words.rtl else picture
