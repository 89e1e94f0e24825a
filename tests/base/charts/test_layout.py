# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bars are as long as their numbers, gaps are none, and everything has its own place."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

import pytest

from amstrat_desktop.base.charts.axis import tick_values
from amstrat_desktop.base.charts.layout import lay_out
from amstrat_desktop.base.charts.shapes import (
    Bar,
    Box,
    Dot,
    Frame,
    Picture,
    Role,
    Shape,
    Trace,
    Writing,
)
from amstrat_desktop.base.charts.spec import ChartSpec, Form, Gap, Unit
from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, catalogue
from tests.base.charts.samples import SAMPLES, areas, many, months

ENGLISH = catalogue("en")
Kind = TypeVar("Kind", bound=Shape)


@dataclass(frozen=True)
class Monospace:
    """Every letter is as wide as another."""

    unit: float = 1.0
    letter: float = 7.0

    def width(self, text: str, role: Role) -> float:
        del role
        return len(text) * self.letter * self.unit

    def lines(self, text: str, role: Role, width: float) -> int:
        count, left = 1, width
        for word in text.split():
            if left < width and self.width(word, role) > left:
                count, left = count + 1, width
            left -= self.width(word + " ", role)
        return count

    def line(self, role: Role) -> float:
        del role
        return 20 * self.unit


def laid(
    spec: ChartSpec, *, width: float = 600, language: str = "en", unit: float = 1.0
) -> Picture:
    return lay_out(spec, catalogue(language), Monospace(unit), width)


def of(picture: Picture, kind: type[Kind]) -> list[Kind]:
    return [shape for shape in picture.shapes if isinstance(shape, kind)]


def bars(picture: Picture, series: int = 0) -> list[Bar]:
    return [bar for bar in of(picture, Bar) if bar.at >= 0 and bar.series == series]


def texts(picture: Picture) -> list[str]:
    return [writing.text for writing in of(picture, Writing)]


def test_bars_are_as_long_as_their_numbers() -> None:
    picture = laid(areas(120, 60, 30, 15))
    lengths = [bar.box.width for bar in bars(picture)]
    assert [round(length / lengths[-1], 6) for length in lengths] == [8, 4, 2, 1]
    assert len({bar.box.x for bar in bars(picture)}) == 1


def test_columns_are_as_high_as_their_numbers() -> None:
    picture = laid(months(Form.COLUMNS, 202601, (120, 60, 30, 15)))
    heights = [bar.box.height for bar in bars(picture)]
    assert [round(height / heights[-1], 6) for height in heights] == [8, 4, 2, 1]
    assert len({round(bar.box.y + bar.box.height, 6) for bar in bars(picture)}) == 1


@pytest.mark.parametrize("form", Form)
def test_a_hidden_value_has_a_sign_and_no_length(form: Form) -> None:
    picture = laid(months(form, 202601, (5, Gap.HIDDEN, 0, Gap.NOTHING, 5)))
    assert len(of(picture, Frame)) == 2, "one at its place, one in the legend"
    assert texts(picture).count(".") == 2
    assert "hidden to protect people" in texts(picture)
    assert texts(picture).count("–") == 1
    if form is Form.LINES:
        assert [len(trace.points) for trace in of(picture, Trace)] == []
        assert len(of(picture, Dot)) == 3
    else:
        assert sorted(bar.at for bar in bars(picture)) == [0, 4]


def test_a_line_is_parted_by_a_gap() -> None:
    picture = laid(months(Form.LINES, 202601, (5, 6, Gap.HIDDEN, 7, 8, 9)))
    assert [len(trace.points) for trace in of(picture, Trace)] == [2, 3]


def test_from_right_to_left_it_is_the_mirror_image() -> None:
    """What does not depend on the length of words stands as far from the other side."""
    latin, arabic = (laid(areas(12, 5, 0), language=code) for code in ("en", "ar"))
    assert [600 - bar.box.x - bar.box.width for bar in bars(arabic)] == pytest.approx(
        [bar.box.x for bar in bars(latin)]
    )
    assert [spot.box.y for spot in arabic.spots] == [spot.box.y for spot in latin.spots]
    assert texts(arabic) == texts(latin), "names of places, and Latin digits"


def test_months_run_from_right_to_left() -> None:
    columns = bars(laid(SAMPLES["year"], language="ar"))
    assert [bar.at for bar in sorted(columns, key=lambda bar: -bar.box.x)] == list(range(12))


def boxes(picture: Picture) -> Iterable[Box]:
    for shape in picture.shapes:
        if isinstance(shape, Bar | Frame | Writing):
            yield shape.box


@pytest.mark.parametrize("language", [language.code for language in INTERFACE_LANGUAGES])
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", [260, 420, 900])
def test_nothing_stands_outside(language: str, name: str, width: float) -> None:
    picture = laid(SAMPLES[name], width=width, language=language)
    for box in boxes(picture):
        assert box.x >= -0.01
        assert box.x + box.width <= width + 8, "a number over the last column may reach over"
        assert box.y + box.height <= picture.height + 0.01
        assert box.width >= 0


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width - 0.1
        and other.x < one.x + one.width - 0.1
        and one.y < other.y + other.height - 0.1
        and other.y < one.y + one.height - 0.1
    )


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "two-hundred"])
@pytest.mark.parametrize("width", [300, 600, 900])
def test_words_do_not_stand_on_words(name: str, width: float) -> None:
    """Labels, legend, ticks and remarks; numbers of neighbours are tried in the pictures."""
    picture = laid(SAMPLES[name], width=width)
    numbers = {Role.VALUE, Role.ASIDE}
    written = [shape for shape in of(picture, Writing) if shape.role not in numbers]
    for one, other in combinations(written, 2):
        assert not overlap(one.box, other.box), (one.text, other.text)


@pytest.mark.parametrize("count", [0, 1, 14, 200])
@pytest.mark.parametrize("form", Form)
def test_any_number_of_things(count: int, form: Form) -> None:
    picture = laid(many(count, form))
    assert [spot.at for spot in picture.spots] == list(range(count))
    assert picture.height > 0
    if count == 0:
        assert texts(picture) == ["There is nothing to show for this choice."]


def test_all_zeros_divide_by_nothing() -> None:
    for form in Form:
        picture = laid(months(form, 202601, (0, 0, 0)))
        assert bars(picture) == []
        assert "0" in texts(picture)


def test_words_that_find_no_room_below_columns_lie_down() -> None:
    """The same ages stand in a wide place and lie in a narrow one."""
    ages = SAMPLES["ages"]
    assert len({bar.box.width for bar in bars(laid(ages, width=900))}) == 1
    assert len({bar.box.height for bar in bars(laid(ages, width=300))}) == 1


def test_every_january_is_written_where_months_are_left_out() -> None:
    picture = laid(SAMPLES["line"], width=420)
    assert texts(picture).count("Jan") == 3
    assert texts(picture).count("Feb") == 0
    assert {"2025", "2026"} <= set(texts(picture))


def test_the_rest_is_set_off() -> None:
    from amstrat_desktop.base.charts.folding import folded

    picture = laid(folded(many(40), adds_up=True))
    assert [bar.rest for bar in bars(picture)].count(True) == 1


@pytest.mark.parametrize("highest", [1, 2, 3, 4, 7, 12, 53, 99, 100, 101, 4321, 1_000_000])
@pytest.mark.parametrize("unit", [Unit.COUNT, Unit.HOURS])
def test_rules_stand_at_round_numbers(highest: int, unit: Unit) -> None:
    ticks = tick_values(highest, unit)
    assert ticks[0] == 0
    assert ticks[-2] < highest <= ticks[-1]
    assert 2 <= len(ticks) <= 6
    if unit is Unit.COUNT:
        assert all(float(tick).is_integer() for tick in ticks)


def test_rules_have_decimal_places_only_where_they_need_them() -> None:
    hours = texts(laid(months(Form.COLUMNS, 202601, (37.5, 12.25), unit=Unit.HOURS)))
    assert {"0", "10", "20", "30", "40", "37.5", "12.3"} <= set(hours)
    assert {"0.0", "0.2", "0.4"} <= set(
        texts(laid(months(Form.COLUMNS, 202601, (0.6,), unit=Unit.HOURS)))
    )


def test_a_small_number_has_fine_rules() -> None:
    assert tick_values(0.4, Unit.HOURS) == pytest.approx([0, 0.1, 0.2, 0.3, 0.4])
    assert tick_values(0, Unit.COUNT) == [0]


def test_text_twice_as_large_needs_a_taller_chart() -> None:
    assert laid(SAMPLES["areas"], unit=2).height > laid(SAMPLES["areas"]).height * 1.6
