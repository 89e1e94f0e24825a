# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart as a piece of a paper, with the text that stands for it."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.charts.sentences import sentences
from amstrat_desktop.base.charts.spec import ChartSpec, said
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.marking import figure
from amstrat_desktop.documents.bound.pieces import Piece, Sheet
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, MM
from amstrat_desktop.documents.voice import Voice

_AIR: Final = 2 * MM


@dataclass(frozen=True)
class ChartPiece:
    """A chart over the whole width; it stands on one page with the table's head below it."""

    spec: ChartSpec
    voice: Voice
    height: float
    keep: bool = True
    soft: bool = False
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        words = self.voice.catalogue
        text = "\n".join((said(self.spec.title, words), *sentences(self.spec, words)))
        with figure(sheet.page.canvas, text):
            pass


def chart_piece(composer: Composer, spec: ChartSpec) -> ChartPiece:
    """As high as the chart needs in this language."""
    return ChartPiece(spec, composer.voice, 60 * MM)


WIDTH: Final = INNER_WIDTH
LEFT: Final = MARGIN
