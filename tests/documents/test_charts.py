# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts on paper: every word and number can be read and copied, in each language."""

import pytest

from amstrat_desktop.base.charts.sentences import number_text
from amstrat_desktop.base.charts.spec import ChartSpec, Gap, Unit, said
from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.documents.charts import PaperChart
from amstrat_desktop.documents.colours import PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, paper
from amstrat_desktop.documents.raster import page_pictures
from tests.base.charts.samples import SAMPLES, areas
from tests.documents.reading import page_count, text_boxes, text_of

TOP = 100.0
DPI = 72


def printed(spec: ChartSpec, language: str = "de", *, titled: bool = False) -> tuple[bytes, float]:
    """A page with the chart, and where it ends."""
    with paper("Chart", language) as (page, out):
        chart = PaperChart(page, spec, language, INNER_WIDTH, titled=titled)
        end = chart.draw(MARGIN, TOP)
        assert end == pytest.approx(TOP + chart.height)
    return out.getvalue(), end


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "two-hundred"])
@pytest.mark.parametrize("language", ["de", "ar", "tr"])
def test_it_stays_in_its_place(name: str, language: str) -> None:
    pdf, end = printed(SAMPLES[name], language)
    assert page_count(pdf) == 1
    for left, bottom, right, top in text_boxes(pdf):
        assert left >= MARGIN - 4
        assert right <= MARGIN + INNER_WIDTH + 4
        assert HEIGHT - top >= TOP - 3
        assert HEIGHT - bottom <= end + 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_numbers_are_there(language: str) -> None:
    spec, words = SAMPLES["channels"], catalogue(language)
    text = " ".join(text_of(printed(spec, language, titled=True)[0]).split())
    for value in spec.series[0].values:
        assert number_text(value, Unit.COUNT, words) in text
    if not words.rtl:
        found = [said(category.label, words) for category in spec.categories]
        assert [label for label in found if label.split()[0] not in text] == []


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_hidden_value_is_a_point(language: str) -> None:
    text = text_of(printed(areas(34, Gap.HIDDEN, 0), language)[0])
    assert text.split().count(".") == 2, "at its place and in the legend"
    assert text.split().count("0") == 1


def ink(pdf: bytes, y: float) -> list[int]:
    """The columns of a row of the page that have the colour of bars."""
    (page,) = page_pictures(pdf, DPI)
    start = round(y) * page.width * 3
    row = page.rgb[start : start + page.width * 3]
    bar = bytes(round(part * 255) for part in PRIMARY)
    return [x for x in range(page.width) if row[3 * x : 3 * x + 3] == bar]


def test_bars_are_mirrored_in_arabic() -> None:
    y = TOP + 10
    latin, arabic = (ink(printed(areas(34), code)[0], y) for code in ("de", "ar"))
    assert len(latin) > 200
    width = MARGIN * 2 + INNER_WIDTH
    assert arabic[0] == pytest.approx(width - latin[-1], abs=3)
    assert arabic[-1] == pytest.approx(width - latin[0], abs=3)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert printed(SAMPLES["compared"])[0] == printed(SAMPLES["compared"])[0]


def test_a_larger_one_for_the_notice_board() -> None:
    with paper("Chart", "de") as (page, _out):
        plain = PaperChart(page, SAMPLES["areas"], "de", INNER_WIDTH)
        large = PaperChart(page, SAMPLES["areas"], "de", INNER_WIDTH, scale=1.5)
        assert large.height > plain.height * 1.3
        plain.draw(MARGIN, TOP)
