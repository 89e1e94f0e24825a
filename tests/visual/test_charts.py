# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of charts on the screen and on paper, to be looked at.

AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_charts.py
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.charts.spec import said
from amstrat_desktop.documents.charts import PaperChart
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, paper
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chart import Chart
from tests.base.charts.samples import SAMPLES

WALKS = (("de", "light", 100), ("ar", "light", 100), ("tr", "dark", 100), ("de", "light", 200))
WIDTH = 620


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = Path(os.environ.get("AMSTRAT_PICTURES", tmp_path)) / "charts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply("light", 100)
    set_language("en")


@pytest.mark.parametrize("walk", WALKS, ids=str)
def test_on_the_screen(qtbot: QtBot, folder: Path, walk: tuple[str, str, int]) -> None:
    language, colours, percent = walk
    theme.apply("dark" if colours == "dark" else "light", percent)
    set_language(language)
    wall = QWidget()
    qtbot.addWidget(wall)
    column = QVBoxLayout(wall)
    for spec in SAMPLES.values():
        card = Card(lambda words, spec=spec: said(spec.title, words))
        chart = Chart(opens=True)
        chart.show_chart(spec)
        card.add(chart)
        column.addWidget(card)
    width = WIDTH * (100 + percent) // 200
    wall.resize(width, column.totalHeightForWidth(width))
    wall.show()
    picture = wall.grab()
    assert picture.height() > 2_000
    step = 1_500
    for at, top in enumerate(range(0, picture.height(), step)):
        part = picture.copy(0, top, picture.width(), min(step, picture.height() - top))
        assert part.save(str(folder / f"screen-{language}-{colours}-{percent}-{at}.png"))


@pytest.mark.parametrize("language", ["de", "ar", "tr", "uk"])
def test_on_paper(folder: Path, language: str) -> None:
    with paper("Charts", language) as (page, out):
        y = EDGE
        for spec in SAMPLES.values():
            chart = PaperChart(page, spec, language, INNER_WIDTH, titled=True, height=130)
            if y + chart.height > HEIGHT - EDGE:
                page.turn()
                y = EDGE
            y = chart.draw(MARGIN, y) + 18
    for number, picture in enumerate(page_pictures(out.getvalue(), 80), start=1):
        (folder / f"paper-{language}-{number}.png").write_bytes(png(picture))
