# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that could reveal an unlawful stay (R6)."""

import pytest

from amstrat_desktop.base.vocabulary.guarded_words import guarded_words, without_guarded_words


@pytest.mark.parametrize(
    "note",
    [
        "ist illegal hier",
        "Illegaler Aufenthalt seit 2020",
        "lebt ohne Papiere bei der Schwester",
        "ohne Aufenthaltserlaubnis",
        "ist untergetaucht",
        "papierlos",
        "Visum abgelaufen",
        "vollziehbar ausreisepflichtig",
        "undocumented",
        "overstayed her visa",
        "sans-papiers",
        "нелегально",
        "هو بدون أوراق",
        "kaçak",
    ],
)
def test_they_are_found_in_several_languages(note: str) -> None:
    assert guarded_words(note)
    assert guarded_words(without_guarded_words(note)) == ()


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Sucht eine Wohnung in Hamme",
        "Papiere sortiert, Aufenthaltstitel verlängern",
        "Visum der Mutter beantragen",
        "Legal und in Ordnung",
        "Wartet auf Unterlagen",
    ],
)
def test_everyday_notes_are_left_alone(note: str) -> None:
    assert guarded_words(note) == ()
    assert without_guarded_words(note) == note


def test_each_word_is_named_once_and_the_rest_stays() -> None:
    note = "Illegal eingereist, illegal beschäftigt.\nTermin am Montag."
    assert guarded_words(note) == ("Illegal", "illegal")
    assert without_guarded_words(note) == "eingereist, beschäftigt.\nTermin am Montag."
