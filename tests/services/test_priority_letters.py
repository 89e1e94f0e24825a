# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that a childcare place is urgent: what stands on it, and that it stays as printed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.base.vocabulary.people import Literacy
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.priority_letter import letter_data, render, template
from amstrat_desktop.models.kita import PriorityLetter
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.people import edit_person, read_person
from amstrat_desktop.services.priority_letters import (
    LetterDraft,
    LetterFacts,
    PrintedLetter,
    letter_facts,
    read_frozen_letter,
    read_letter_start,
    record_letter,
)
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.kita_office import Family, family, search_of
from tests.services.supported import Clock, colleague, new_person, stopped

GROUNDS = (Ground.SINGLE_PARENT, Ground.WORK_STARTS)


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def home(work: Work, clock: Clock) -> Family:
    assert clock.today == date(2026, 3, 2)
    return family(work)


def facts_of(work: Work, of: Family, draft: LetterDraft) -> LetterFacts:
    return work.read(letter_facts, of.mother_id, draft, actor=work.actor, now=work.clock())


def printed(work: Work, of: Family, pdf: bytes = b"%PDF-1.7 probe") -> UUID:
    letter = PrintedLetter(LetterDraft(of.son_id, GROUNDS), pdf, template(), PrintWay.PRINTER)
    return work.write(record_letter, of.mother_id, letter).value


def test_a_letter_begins_in_the_language_that_the_parent_reads(work: Work, home: Family) -> None:
    person = work.read(read_person, home.mother_id, actor=work.actor)
    draft = replace(person.draft, language="ar", written_language="", literacy=Literacy.PRIMARY)
    work.write(edit_person, home.mother_id, draft, version=person.version)
    start = work.read(read_letter_start, home.mother_id, home.son_id, actor=work.actor)
    assert (start.language, start.grounds, start.child_name) == ("ar", (), "")


def test_what_stands_on_it(work: Work, home: Family) -> None:
    agency = work.write(
        add_organisation,
        OrganisationDraft(
            "Kita Beispielhof", "nursery", street="Musterweg 3", postcode="44793", city="Bochum"
        ),
    ).value
    draft = LetterDraft(
        home.son_id,
        GROUNDS,
        organisation_id=agency.id,
        recipient="etwas anderes",
        words="  Der Dienst beginnt\num 7 Uhr. ",
    )
    facts = facts_of(work, home, draft)
    assert (facts.parent, facts.birth_year, facts.issued_on) == (
        "Probe, Amal",
        2022,
        date(2026, 3, 2),
    )
    assert (facts.recipient, facts.recipient_place) == (
        "Kita Beispielhof",
        "Musterweg 3, 44793 Bochum",
    )
    assert facts.draft.grounds == (Ground.WORK_STARTS, Ground.SINGLE_PARENT)
    assert (facts.staff_name, facts.office.name) == ("Petra Probe", "Quartiersbüro Probe")


@pytest.mark.parametrize(
    ("fields", "field"), [({"grounds": ()}, "grounds"), ({"language": "xx"}, "language")]
)
def test_what_is_not_right_is_said_at_its_field(
    work: Work, home: Family, fields: dict[str, object], field: str
) -> None:
    draft = replace(LetterDraft(home.son_id, GROUNDS), **fields)  # type: ignore[arg-type]  # fields of the draft
    with pytest.raises(FieldProblem) as raised:
        facts_of(work, home, draft)
    assert raised.value.field == field


def test_exactly_what_left_the_house_comes_again(work: Work, clock: Clock, home: Family) -> None:
    facts = facts_of(work, home, LetterDraft(home.son_id, GROUNDS, language="ar"))
    pdf = render(letter_data(facts), "ar")
    letter_id = printed(work, home, pdf)
    clock.pass_days(40)
    person = work.read(read_person, home.mother_id, actor=work.actor)
    renamed = replace(person.draft, name="Neuer Name")
    work.write(edit_person, home.mother_id, renamed, version=person.version)
    assert work.read(read_frozen_letter, letter_id, actor=work.actor) == pdf
    line = search_of(work, home).letters[0]
    assert (line.issued_on, line.printed_by) == (date(2026, 3, 2), "Petra Probe")


def test_the_newest_letter_stands_first(work: Work, clock: Clock, home: Family) -> None:
    printed(work, home)
    clock.pass_days(3)
    printed(work, home)
    assert [one.issued_on.day for one in search_of(work, home).letters] == [5, 2]


def test_a_letter_that_was_tampered_with_is_not_trusted(work: Work, home: Family) -> None:
    letter_id = printed(work, home)

    def tamper(session: Session, *, actor: object, now: object) -> None:
        del actor, now
        session.execute(
            update(PriorityLetter).where(PriorityLetter.id == letter_id).values(pdf=b"%PDF-1.7 no")
        )

    work.write(tamper)
    with pytest.raises(Problem, match="changed after it was printed"):
        work.read(read_frozen_letter, letter_id, actor=work.actor)


def test_no_letter_for_somebody_elses_child(work: Work, home: Family) -> None:
    stranger = new_person(work, "Fremd, Nora")
    letter = PrintedLetter(LetterDraft(home.son_id, GROUNDS), b"%PDF-", template(), PrintWay.FILE)
    with pytest.raises(Problem, match="no longer in the household"):
        work.write(record_letter, stranger, letter)


def test_who_may_not_know_of_the_parent_gets_no_letter(work: Work, home: Family) -> None:
    letter_id = printed(work, home)
    kim = colleague(work)
    work.write(restrict_person, home.mother_id, RestrictionDraft("Schutz"))
    with pytest.raises(Problem, match="no longer exists"):
        kim.read(read_frozen_letter, letter_id, actor=kim.actor)
