# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a word in the quick line means."""

from datetime import UTC, datetime

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.contact_entry import read_entry_choices
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations.entry import Entry
from amstrat_desktop.ui.consultations.quick_words import QuickWords, give_back, take


@pytest.fixture
def words(work: Work) -> QuickWords:
    today = datetime.now(UTC).date()
    choices = work.read(read_entry_choices, staff_id=work.actor.staff_id, on=today)
    return QuickWords(choices, catalogue("en"))


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("ar", "language", "ar"),
        ("UKR", "language", "uk"),
        ("kurm", "language", "ku"),
        ("debt", "topic", "debt"),
        ("fol", "sequence", "follow_up"),
        ("tele", "channel", "telephone"),
        ("0", "children", "0_2"),
        ("5", "children", "3_5"),
        ("17", "children", "14_17"),
        ("18", "age_band", "18_24"),
        ("70", "age_band", "65_plus"),
        ("15m", "duration", 15),
        ("120min", "duration", 120),
    ],
)
def test_the_first_letters_are_enough(
    words: QuickWords, typed: str, field: str, value: object
) -> None:
    meant = words.find(typed, Entry())[0]
    assert (meant.field, meant.value) == (field, value)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("ar", "15د"), ("ar", "١٥د"), ("uk", "15хв"), ("uk", "15х"), ("tr", "15dk"), ("tr", "15m")],
)
def test_minutes_are_typed_as_the_language_writes_them(
    work: Work, language: str, typed: str
) -> None:
    today = datetime.now(UTC).date()
    choices = work.read(read_entry_choices, staff_id=work.actor.staff_id, on=today)
    (meant,) = QuickWords(choices, catalogue(language)).find(typed, Entry())
    assert (meant.field, meant.value) == ("duration", 15)


@pytest.mark.parametrize("typed", ["", " ", "xyzzy", "100", "0m", "9999m", "%", "<b>"])
def test_what_means_nothing_finds_nothing(words: QuickWords, typed: str) -> None:
    assert not words.find(typed, Entry())


def test_a_number_below_18_can_also_be_the_persons_own_age(words: QuickWords) -> None:
    assert [meant.field for meant in words.find("16", Entry())] == ["children", "age_band"]


def test_an_answered_question_comes_last(words: QuickWords) -> None:
    first = words.find("a", Entry())[0]
    assert first.field == "language"
    assert words.find("a", Entry(language="ar"))[0].field != "language"


def test_a_chosen_topic_is_not_offered_again(words: QuickWords) -> None:
    assert words.find("debt", Entry())[0].value == "debt"
    assert "debt" not in [m.value for m in words.find("debt", Entry(topics=("debt",)))]


@pytest.mark.parametrize("typed", ["ar", "debt", "goldh", "fol", "4", "25m", "33"])
def test_taking_and_giving_back_cancel_out(words: QuickWords, typed: str) -> None:
    meant = words.find(typed, Entry())[0]
    taken = Entry(**take(Entry(), meant))
    assert taken != Entry()
    assert Entry(**give_back(taken, meant)) == Entry()
