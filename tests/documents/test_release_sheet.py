# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table for planning on paper: whole, the same each time, and silent about what is hidden."""

import re

import pypdfium2
import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.documents.release_sheet import render, texts
from amstrat_desktop.services.releases.crosstab import leaves_out, sheets_of
from tests.documents.released import SECRETS, frozen


def text_of(pdf: bytes) -> str:
    """Of all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_same_release_gives_the_same_bytes() -> None:
    assert render(frozen()) == render(frozen())


@pytest.mark.parametrize("dropped", [frozenset(), frozenset({"time"}), frozenset({"area"})])
def test_no_hidden_number_is_in_the_text_of_the_paper(dropped: frozenset[str]) -> None:
    pdf = render(frozen(dropped))
    text = re.sub(r"[.\s]", "", text_of(pdf))
    assert "1100" in text
    for secret in SECRETS:
        assert str(secret) not in text


def test_it_says_which_release_it_is_and_how_it_is_counted() -> None:
    text = text_of(render(frozen()))
    for said in ("20.07.2026", "Quartiersbüro Probe", "1. Halbjahr 2026", "Ein Punkt", "Hamme"):
        assert said in text


def test_a_proposal_says_on_paper_that_it_must_not_leave() -> None:
    said = catalogue("de").text(texts.DRAFT)
    assert said in " ".join(text_of(render(frozen(number=0))).split())


def test_each_quarter_is_a_sheet_and_empty_areas_are_left_out() -> None:
    sheets = sheets_of(frozen())
    assert [sheet.heading for sheet in sheets] == [
        "Zeitraum: 1. Quartal 2026",
        "Zeitraum: 2. Quartal 2026",
        "Zeitraum: Zusammen",
    ]
    assert "Gerthe" not in {code.label for code in sheets[0].lines.codes}
    assert leaves_out(frozen())


def test_totals_that_are_left_out_stand_nowhere() -> None:
    table = frozen(frozenset({"time"}))
    assert len(sheets_of(table)) == 2
    assert not [place for place in table.cells if place[2] == "*"]
