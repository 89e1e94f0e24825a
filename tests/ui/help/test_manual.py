# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest

from amstrat_desktop.ui.help.manual import Manual, Page, anchor_of, language_for
from amstrat_desktop.ui.help.trail import Trail
from tests.ui.help.manuals import make_manual


@pytest.fixture
def manual(tmp_path: Path) -> Manual:
    return Manual("de", make_manual(tmp_path))


def test_the_pages_come_in_the_order_of_the_index_below_their_headings(manual: Manual) -> None:
    assert manual.pages == (
        Page("first-day", "Der erste Tag", "Beratung"),
        Page("contact", "Einen Kontakt erfassen", "Beratung"),
        Page("admin-colleagues", "Kolleg*innen", "Verwaltung"),
    )
    assert manual.page("nowhere") is None


def test_what_a_picture_shows_stands_below_it_and_comments_nowhere(manual: Manual) -> None:
    text = manual.text("contact")
    assert text.startswith("# Einen Kontakt erfassen")
    assert "\n\n*Die Schnelleingabe*\n" in text
    assert "*weit weg*" not in text  # in the midst of a sentence


def test_a_manual_that_is_not_there_is_empty(tmp_path: Path) -> None:
    nothing = Manual("de", tmp_path / "gone")
    assert nothing.pages == ()
    assert nothing.text("contact") == ""
    assert nothing.find("Kontakt") == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kontakt", ["contact"]),
        ("ubersetzung sprache", ["contact"]),  # without marks and capitals
        ("tur", ["first-day"]),
        ("kolleg*innen", ["admin-colleagues"]),
        ("kontakt nirgends", []),
        ("entry.png", []),  # the name of a file is no text
        ("   ", []),
    ],
)
def test_a_search_needs_all_words(manual: Manual, typed: str, found: list[str]) -> None:
    assert [hit.page.slug for hit in manual.find(typed)] == found


def test_titles_come_first_and_each_hit_shows_its_line(manual: Manual) -> None:
    hits = manual.find("er")
    assert hits[0].page.slug == "first-day"
    (hit,) = manual.find("gesundheitsdaten")
    assert hit.line == "Gesundheitsdaten gehören nicht hinein."


@pytest.mark.parametrize(
    ("heading", "anchor"), [("So geht es", "so-geht-es"), ("Was nun?  Zwei", "was-nun--zwei")]
)
def test_anchors_are_those_of_the_web(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_german_serves_whoever_speaks_neither() -> None:
    assert [language_for(code) for code in ("de", "en", "ar", "ku")] == ["de", "en", "de", "de"]


def test_back_and_forward() -> None:
    trail = Trail()
    for page in ("one", "two", "two", "three"):
        trail.go(page)
    assert (trail.back(), trail.back(), trail.back()) == ("two", "one", None)
    assert trail.forward() == "two"
    trail.go("four")
    assert trail.forward() is None
    assert trail.back() == "two"
