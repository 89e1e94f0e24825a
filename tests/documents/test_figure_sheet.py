# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One figure on paper: its numbers, how it is counted, and for whom it is."""

from datetime import UTC, datetime

import pytest

from amstrat_desktop.base.lang import LANGUAGES, verbatim
from amstrat_desktop.base.periods import Period
from amstrat_desktop.documents.figure_sheet import render, sheet_title
from amstrat_desktop.documents.voice import voice
from amstrat_desktop.services.figures.figure import FigureFilter, FigureTable, Row
from amstrat_desktop.services.figures.reading import definition_of
from amstrat_desktop.services.figures.row_labels import TOTAL
from tests.documents.reading import page_count, text_of

OFFICE = "Quartiersbüro Probe"


def table(rows: int, *, compare: bool = False) -> FigureTable:
    """Areas with 1, 2, 3 … contacts."""
    definition = definition_of("contacts_by_area")
    nothing = (0,) * (len(definition.columns) - 1)

    def row(label: str, number: int) -> Row:
        before = (number * 2, *nothing) if compare else ()
        return Row(label, verbatim(label), (number, *nothing), before)

    numbers = range(1, rows + 1)
    total = row("", sum(numbers))
    return FigureTable(
        definition,
        FigureFilter(Period.of_month(202603), compare=compare),
        tuple(row(f"Probegebiet {number}", number) for number in numbers),
        Row("", TOTAL, total.values, total.before),
        datetime(2026, 4, 1, 9, tzinfo=UTC),
        (verbatim("Nur Telefon."),),
    )


def test_a_short_figure_stands_on_one_page_with_all_that_it_says() -> None:
    pdf = render(table(6, compare=True), OFFICE, "en")
    assert page_count(pdf) == 1
    text = " ".join(text_of(pdf).split())
    shown = table(6)
    words = voice("en").catalogue
    assert "March 2026" in text
    assert "February 2026" in text
    assert "Only for the office" in text
    assert "Nur Telefon." in text
    assert "Probegebiet 6" in text
    for sentence in shown.definition.counted:
        assert words.text(sentence) in text


def test_a_long_one_begins_on_the_first_page() -> None:
    pdf = render(table(40, compare=True), OFFICE, "de")
    assert 1 < page_count(pdf) < 5
    assert "Probegebiet 40" in text_of(pdf)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_draws_it(code: str) -> None:
    assert page_count(render(table(3), OFFICE, code)) == 1


def test_the_same_figure_gives_the_same_bytes() -> None:
    assert render(table(3), OFFICE, "de") == render(table(3), OFFICE, "de")


def test_the_title_is_the_figure_and_its_period() -> None:
    assert voice("en").catalogue.text(sheet_title(table(1))) == (
        "Contacts and persons by area, March 2026"
    )


def test_an_empty_figure_says_so() -> None:
    text = text_of(render(table(0), OFFICE, "en"))
    assert "Nothing was counted in this period." in text
