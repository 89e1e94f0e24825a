# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a chart may hold, how its numbers are written, and what stands for one that is hidden."""

import math

import pytest

from amstrat_desktop.base.charts.sentences import category_text, number_text, sentences
from amstrat_desktop.base.charts.spec import (
    Category,
    ChartSpec,
    Form,
    Gap,
    Series,
    Unit,
    Value,
    plain,
    said,
)
from amstrat_desktop.base.lang import LANGUAGES, _, catalogue, verbatim
from tests.base.charts.samples import NOW, SAMPLES, areas

ENGLISH = catalogue("en")


@pytest.mark.parametrize("value", [-1, -0.1, math.nan, math.inf])
def test_a_bar_has_a_length(value: Value) -> None:
    with pytest.raises(ValueError, match="long"):
        areas(3, value)


def test_each_category_has_a_value_in_each_series() -> None:
    names = (Category(verbatim("a")), Category(verbatim("b")))
    with pytest.raises(ValueError, match="1 values, 2 categories"):
        ChartSpec(NOW, Form.BARS, names, (Series(NOW, (1,)),))


@pytest.mark.parametrize("count", [0, 5])
def test_no_more_series_than_are_told_apart(count: int) -> None:
    series = tuple(Series(NOW, (1,)) for _number in range(count))
    with pytest.raises(ValueError, match=f"{count} series"):
        ChartSpec(NOW, Form.BARS, (Category(NOW),), series)


@pytest.mark.parametrize(
    ("value", "unit", "german", "turkish"),
    [
        (1234567, Unit.COUNT, "1.234.567", "1.234.567"),
        (0, Unit.COUNT, "0", "0"),
        (7, Unit.HOURS, "7,0", "7,0"),
        (96.25, Unit.HOURS, "96,3", "96,3"),
        (0.04, Unit.DAYS, "0,0", "0,0"),
        (12.5, Unit.PERCENT, "12,5\u00a0%", "%12,5"),
        (Gap.HIDDEN, Unit.COUNT, ".", "."),
        (Gap.NOTHING, Unit.PERCENT, "–", "–"),
        (None, Unit.HOURS, "–", "–"),
    ],
)
def test_numbers_as_the_language_writes_them(
    value: Value | None, unit: Unit, german: str, turkish: str
) -> None:
    assert number_text(value, unit, catalogue("de")) == german
    assert number_text(value, unit, catalogue("tr")) == turkish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", Unit)
def test_digits_are_latin_in_every_language(language: str, unit: Unit) -> None:
    text = number_text(1234, unit, catalogue(language))
    digits = [letter for letter in text if letter.isdigit()]
    assert digits[:4] == ["1", "2", "3", "4"]


def test_a_bar_in_words() -> None:
    spec = areas(128, Gap.HIDDEN, before=(96, 0))
    assert category_text(spec, 0, ENGLISH) == "Innenstadt-Nord\n2026: 128\n2025: 96"
    assert category_text(spec, 1, ENGLISH) == "Hordel\n2026: hidden to protect people\n2025: 0"
    assert list(sentences(areas(7), ENGLISH)) == ["Innenstadt-Nord: 7"]
    assert list(sentences(areas(), ENGLISH)) == ["There is nothing to show for this choice."]


def test_a_hidden_value_is_read_as_hidden_and_never_as_a_number() -> None:
    for sentence in sentences(SAMPLES["hidden"], ENGLISH):
        assert not sentence.endswith(": 0")
    told = "\n".join(sentences(SAMPLES["hidden"], ENGLISH))
    assert told.count("hidden to protect people") == 2
    assert told.count("nothing to count") == 1


def test_a_label_that_a_language_lacks_is_german() -> None:
    label = _("Telephone")
    missing = [code for code in LANGUAGES if not catalogue(code).has(label)]
    for code in missing:
        assert said(label, catalogue(code)) == catalogue("de").text(label)
    assert said(label, catalogue("tr")) == catalogue("tr").text(label)


def test_a_plain_chart_for_papers() -> None:
    spec = plain(NOW, Form.BARS, [(verbatim("a"), 3), (verbatim("b"), Gap.HIDDEN)])
    assert [series.values for series in spec.series] == [(3, Gap.HIDDEN)]
    assert spec.hides
    assert spec.highest == 3
