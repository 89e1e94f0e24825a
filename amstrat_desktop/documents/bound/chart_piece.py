# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chart as a piece of a paper, with the text that stands for it."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.charts.sentences import sentences
from amstrat_desktop.base.charts.spec import ChartSpec, said
from amstrat_desktop.documents.bound.marking import figure
from amstrat_desktop.documents.bound.pieces import Piece, Sheet
from amstrat_desktop.documents.charts import PaperChart
from amstrat_desktop.documents.frame import INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.voice import Voice

_AIR: Final = 2 * MM


@dataclass(frozen=True)
class ChartPiece:
    """A chart over the whole width; it stands on one page with the head of its table."""

    chart: PaperChart
    text: str
    keep: bool = True
    soft: bool = False
    repeat: Piece | None = None

    @property
    def height(self) -> float:
        return self.chart.height + 2 * _AIR

    def draw(self, sheet: Sheet, y: float) -> None:
        with figure(sheet.page.canvas, self.text):
            self.chart.draw(MARGIN, y + _AIR)


def chart_piece(page: Page, voice: Voice, spec: ChartSpec) -> ChartPiece:
    """As high as the chart needs in this language."""
    words = voice.catalogue
    text = "\n".join((said(spec.title, words), *sentences(spec, words)))
    return ChartPiece(PaperChart(page, spec, words.code, INNER_WIDTH), text)
