# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that a place is urgent on paper: whole, on one page, in all languages."""

from dataclasses import replace
from datetime import date

import pytest

from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.base.vocabulary.kita import GROUND_LABELS, Ground
from amstrat_desktop.documents.priority_letter import LetterData, render, template, texts
from amstrat_desktop.services.priority_letters import WORDS_LIMIT
from tests.documents.reading import metadata, page_count, text_of
from tests.documents.samples import OFFICE
from tests.documents.test_consent_papers import LONG, check_place
from tests.documents.test_fixed_texts import letters, missing

USUAL = LetterData(
    office=OFFICE,
    parent="Amal Beispiel",
    grounds=(Ground.WORK_STARTS, Ground.SINGLE_PARENT),
    issued_on=date(2026, 3, 2),
    staff="Petra Probe",
    position="Quartierskümmererin",
    birth_year=2022,
    recipient="Kita Beispielhof",
    recipient_place="Musterweg 3, 44793 Bochum",
    starts_on=date(2026, 8, 1),
    words="Der Dienst beginnt um 7 Uhr.",
)
LONGEST = replace(
    USUAL,
    grounds=tuple(Ground),
    parent=LONG[:100],
    child="Maximiliane-Alexandra " * 2,
    recipient=LONG[:120],
    recipient_place=LONG[:150],
    words=("Donaudampfschifffahrt und mehr " * 20)[:WORDS_LIMIT],
    staff=LONG[:80],
    position=LONG[:80],
)
FIXED = (
    texts.TITLE,
    texts.FOR_WHOM,
    texts.CHILD,
    texts.WHY,
    texts.FROM_WHEN,
    texts.REQUEST,
    texts.PLEASE,
    texts.FAMILY_DECIDES,
    texts.NO_CLAIM,
    texts.SIGN,
)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("data", [USUAL, LONGEST], ids=["usual", "longest"])
def test_it_is_one_page_and_nothing_reaches_into_its_neighbour(
    language: str, data: LetterData
) -> None:
    pdf = render(data, language)
    assert page_count(pdf) == 1
    check_place(pdf)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_fixed_text_stands_on_it_in_both_languages(language: str) -> None:
    page = text_of(render(USUAL, language))
    said = [*FIXED, *(GROUND_LABELS[ground] for ground in USUAL.grounds)]
    for code in ("de", language):
        assert missing(page, said, code) == []


def test_facts_stand_on_it_once_in_each_language() -> None:
    read = letters(text_of(render(USUAL, "tr")))
    for fact in ("Amal Beispiel", "Kita Beispielhof", "01.08.2026", "2022", "Petra Probe"):
        assert read.count(letters(fact)) >= 2, fact
    assert read.count(letters("Dienst beginnt")) == 1


def test_without_a_name_a_line_is_left_and_without_a_receiver_it_is_for_every_nursery() -> None:
    read = text_of(render(replace(USUAL, recipient="", recipient_place=""), "de"))
    assert "____" in read
    assert catalogue("de").text(texts.EVERY_NURSERY) in read.replace("\n", " ")
    assert "____" not in text_of(render(replace(USUAL, child="Sami"), "de"))


def test_the_file_tells_nothing_of_the_family() -> None:
    told = str(metadata(render(USUAL, "ar")))
    assert "Beispiel" not in told


def test_its_name_has_a_version() -> None:
    assert template() == "priority_letter/1"
