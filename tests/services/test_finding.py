# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl+K: finds anything, and with a wrong slip number nothing at all."""

from collections import Counter
from dataclasses import replace

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.finding import DATED, PEOPLE, Finding, find_anything
from amstrat_desktop.services.hits import Hit
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_access import HIDDEN_NAME
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.referral_office import begun, handed_out, turned


def found(work: Work, text: str, limit: int = 50) -> Finding:
    return work.read(find_anything, text, actor=work.actor, limit=limit)


def kinds(finding: Finding) -> list[Kind]:
    return [hit.kind for hit in finding.hits]


def said(hit: Hit) -> str:
    return "" if hit.detail is None else catalogue("en").text(hit.detail)


def test_a_slip_number_finds_its_referral_alone(work: Work) -> None:
    cards = [handed_out(work) for _n in range(2)]
    assert cards[0].number is not None
    finding = found(work, cards[0].number.lower().replace("-", ""))
    assert [hit.id for hit in finding.hits] == [cards[0].id]
    assert finding.remark is None
    assert catalogue("en").text(finding.hits[0].title).startswith("Referral to Agentur")
    assert cards[0].number in said(finding.hits[0])


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
    assert said(finding.hits[4]) == "Telephone, Looking for a flat"
    assert said(finding.hits[6]) == "Open office hour"
    assert said(finding.hits[5]) == "Draft"
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


def test_people_are_found_written_before_sounding_with_the_reason(work: Work) -> None:
    sounding = work.write(record_person, PersonDraft(name="Ayşe Schahin-Muster")).value
    begins = work.write(record_person, PersonDraft(name="Sahinoglu Probe")).value
    written = work.write(record_person, PersonDraft(name="Ali Şahin", birth_year=1990)).value
    hits = found(work, "sahin").hits
    assert [hit.id for hit in hits] == [written.id, begins.id, sounding.id]
    assert [said(hit) for hit in hits] == ["born 1990", "", "sounds like “sahin”"]


def test_a_telephone_number_finds_people_and_agencies(work: Work) -> None:
    channel = ChannelDraft(ChannelKind.MOBILE, "0171 3920001")
    person = work.write(record_person, PersonDraft(name="Ali Probe", channels=(channel,))).value
    (hit,) = found(work, "+49 171 392").hits
    assert (hit.kind, hit.id) == (Kind.PERSON, person.id)
    assert hit.detail is not None
    assert catalogue("en").text(hit.detail) == "0171 3920001"
    agency = work.write(
        add_organisation,
        OrganisationDraft(name="Probestelle", telephone="0234 9100-0"),
    ).value
    assert [hit.id for hit in found(work, "0234/9100").hits] == [agency.id]
    assert [hit.id for hit in found(work, "9100-0").hits] == [agency.id]


def test_a_hidden_person_is_found_by_nobody_else(work: Work) -> None:
    person = work.write(record_person, PersonDraft(name="Geheim Probe")).value
    work.write(restrict_person, person.id, RestrictionDraft("wird bedroht"))
    (hit,) = found(work, "geheim").hits
    assert hit.title == HIDDEN_NAME
    assert hit.detail is None
    other = replace(work.actor, staff_id=uuid7())
    theirs = work.read(find_anything, "geheim", actor=other)
    assert theirs.hits == ()


def test_no_kind_floods_the_others(work: Work) -> None:
    for _each in range(PEOPLE + 3):
        work.write(record_person, PersonDraft(name="Ali Kirschbaum"))
        work.write(record_contact, ContactDraft(channel="open_hour", note="Kirschbaum"))
    counted = Counter(kinds(found(work, "kirschbaum")))
    assert counted[Kind.PERSON] == PEOPLE
    assert 0 < counted[Kind.CONTACT] <= DATED
