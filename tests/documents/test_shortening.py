# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people typed gets shorter; what the program says, and numbers, do not."""

from dataclasses import replace

import pytest

from amstrat_desktop.base.lang import catalogue, verbatim
from amstrat_desktop.documents.slip import Concern, SlipData
from amstrat_desktop.documents.slip.shortening import LADDER, Lengths, shortened
from tests.documents.samples import FULL, USUAL, longest

SHORT = Lengths(field=20, free=30, entries=3)


def test_texts_end_at_a_word_with_an_ellipsis() -> None:
    receiver = replace(USUAL.receiver, name="Beratungsstelle Mitte und Nord")
    data = shortened(replace(USUAL, receiver=receiver), SHORT)
    assert data.receiver.name == "Beratungsstelle…"
    assert data.concern.text == "Erstantrag SGB II; der…"
    assert data.office.name == USUAL.office.name


def test_a_word_without_end_is_cut_anywhere() -> None:
    data = shortened(replace(USUAL, concern=Concern(text="x" * 200_000)), SHORT)
    assert data.concern.text == "x" * 29 + "…"


def test_lists_end_in_an_ellipsis() -> None:
    topics = tuple(verbatim(f"Thema {number}") for number in range(4))
    data = shortened(replace(USUAL, concern=Concern(topics=topics)), SHORT)
    assert data.concern.topics == (*topics[:3], verbatim("…"))


def test_the_programs_words_and_the_number_stay() -> None:
    data = shortened(USUAL, SHORT)
    assert data.number == USUAL.number
    assert data.concern.topics == USUAL.concern.topics
    assert data.receiver.languages == USUAL.receiver.languages
    assert (data.appointment, data.person.children) == (USUAL.appointment, (1, 4))
    assert data.return_ways == USUAL.return_ways


@pytest.mark.parametrize("data", [USUAL, FULL])
def test_a_usual_slip_is_not_changed_by_the_first_steps(data: SlipData) -> None:
    for lengths in LADDER[:2]:
        assert shortened(data, lengths) == data


def test_each_step_is_shorter_than_the_one_before() -> None:
    sizes = [len(repr(shortened(longest("ar"), lengths))) for lengths in LADDER]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


def test_own_entries_of_the_office_are_cut_too() -> None:
    data = replace(USUAL, concern=Concern(topics=(verbatim("Angebot " * 10),)))
    (topic,) = shortened(data, SHORT).concern.topics
    assert not isinstance(topic, str)
    assert catalogue("de").text(topic) == "Angebot Angebot…"
