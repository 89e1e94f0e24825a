# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.passphrases import estimate
from amstrat_desktop.base.strength import MINIMUM_GUESSES, Strength, time_in_words

EN = catalogue("en")
YEAR = 365.25 * 86_400


@pytest.mark.parametrize(
    "weak",
    [
        "", "hallo", "Sommer2026!", "qwertzuiop", "aaaaaaaaaaaaaaaaaaaa", "12345678901234567890",
        "Sonnenblume", "Regenbogenforelle", "tisch wolke", "Passwort Bochum", "ghjkl 24.12.2025",
        "пароль", "Стол окно",
    ],
)  # fmt: skip
def test_what_is_easy_to_guess_is_refused_and_says_why(weak: str) -> None:
    strength = estimate(weak)
    assert not strength.enough
    assert strength.warning is not None or not weak


@pytest.mark.parametrize(
    "strong",
    [
        "kaffee lampe wal nebel",
        "бумага стол ветер окно",
        "hGt7xQ2m9LpZ4v",
        "masa bulut kalem rüzgar",
    ],
)
def test_four_words_or_a_random_string_are_enough(strong: str) -> None:
    strength = estimate(strong)
    assert strength.enough
    assert strength.warning is None


def test_the_offices_own_names_add_little() -> None:
    words = ("Stadtteilladen Hamme", "Amtsstraße 1")
    passphrase = "stadtteilladen amtsstraße"
    known = estimate(passphrase, words)
    assert known.guesses < estimate(passphrase).guesses
    assert known.warning is not None
    assert "own names" in known.warning.msgid


def test_a_text_of_any_length_is_answered() -> None:
    assert estimate("kaffee lampe wal nebel " * 1_000).enough


def test_levels_rise_with_the_guesses() -> None:
    levels = [Strength(guesses).level for guesses in (1, 1e5, 1e9, MINIMUM_GUESSES, 1e16)]
    assert levels == [0, 1, 2, 3, 4]
    assert Strength(MINIMUM_GUESSES).enough


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"), (90, "about 2 minutes"), (5_400, "about 2 hours"),
        (3 * 86_400, "about 3 days"), (YEAR / 2, "about 6 months"), (30 * YEAR, "about 30 years"),
        (1e4 * YEAR, "thousands of years"),
    ],
)  # fmt: skip
def test_times_are_told_in_their_largest_unit(seconds: float, words: str) -> None:
    assert EN.text(time_in_words(seconds)) == words
