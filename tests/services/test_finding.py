# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl+K: finds anything, and with a wrong slip number nothing at all."""

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.finding import Finding, find_anything
from amstrat_desktop.services.work import Work
from tests.services.referral_office import begun, handed_out, turned


def found(work: Work, text: str, limit: int = 50) -> Finding:
    return work.read(find_anything, text, actor=work.actor, limit=limit)


def kinds(finding: Finding) -> list[Kind]:
    return [hit.kind for hit in finding.hits]


def test_a_slip_number_finds_its_referral_alone(work: Work) -> None:
    cards = [handed_out(work) for _n in range(2)]
    assert cards[0].number is not None
    finding = found(work, cards[0].number.lower().replace("-", ""))
    assert [hit.id for hit in finding.hits] == [cards[0].id]
    assert finding.remark is None
    assert catalogue("en").text(finding.hits[0].title).startswith("Referral to Agentur")
    assert cards[0].number in catalogue("en").text(finding.hits[0].detail)


def test_a_wrong_slip_number_finds_nothing_and_says_why(work: Work) -> None:
    number = handed_out(work).number
    assert number is not None
    wrong = number[:-1] + ("2" if number[-1] != "2" else "3")
    for typed, why in ((wrong, "One character"), (number[:-1], "incomplete")):
        finding = found(work, typed)
        assert finding.hits == ()
        assert finding.remark is not None
        assert why in catalogue("en").text(finding.remark)
    unknown = found(work, "BO-26-4K7-PQR")
    assert unknown.remark is not None
    assert "No slip" in catalogue("en").text(unknown.remark)


def test_words_find_agencies_first_then_the_newest(work: Work) -> None:
    clock = turned(work)
    work.write(record_contact, ContactDraft(channel="open_hour", note="Fragt nach Jobcenter"))
    clock.forward(days=1)
    begun(work, concern="Termin im Jobcenter", topics=("flat_search",))
    clock.forward(days=1)
    work.write(
        record_contact,
        ContactDraft(
            channel="telephone", topics=("flat_search",), note="Jobcenter hat geschrieben"
        ),
    )
    finding = found(work, "jobcen")
    assert kinds(finding) == [
        *[Kind.ORGANISATION] * 4, Kind.CONTACT, Kind.REFERRAL, Kind.CONTACT,
    ]  # fmt: skip
    english = catalogue("en").text
    assert english(finding.hits[4].title) == "Contact of 18.03.2026 10:00"
    assert english(finding.hits[4].detail) == "Telephone, Looking for a flat"
    assert english(finding.hits[6].detail) == "Open office hour"
    assert english(finding.hits[5].detail) == "Draft"
    assert len(found(work, "jobcen", limit=5).hits) == 5


def test_a_recognition_code_finds_its_contact(work: Work) -> None:
    contact = work.write(
        record_contact, ContactDraft(channel="open_hour", recognition_code="Kirschbaum 7")
    ).value
    assert [hit.id for hit in found(work, "kirschb").hits] == [contact.id]
    work.write(void_contact, contact.id, "doppelt")
    assert found(work, "kirschb").hits == ()


@pytest.mark.parametrize("text", ["", " ", "a", "…", '"', "a OR b", "'; DROP TABLE x", "\x00"])
def test_no_text_breaks_it(work: Work, text: str) -> None:
    assert found(work, text).remark is None
