# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the office says of itself on the information sheet, and the terms as they hold."""

from dataclasses import replace

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.retention import TERMS, DataClass, Term
from amstrat_desktop.services.data_requests.sheet import read_sheet_facts
from amstrat_desktop.services.data_requests.terms import kept_sentences
from amstrat_desktop.services.offices import BODY_LIMIT, edit_office
from amstrat_desktop.services.work import Work
from tests.offices import DRAFT


def test_who_is_responsible_stands_as_it_was_entered(work: Work) -> None:
    body = "Stadt Probe\nMarkt 1\n44777 Bochum"
    draft = replace(DRAFT, responsible_body=f" {body}\r\n", dpo_contact="x" * (BODY_LIMIT + 50))
    work.write(edit_office, draft)
    office = work.read(read_sheet_facts, actor=work.actor, now=work.clock()).office
    assert office.responsible_body == body
    assert len(office.dpo_contact) == BODY_LIMIT


def test_the_terms_of_the_office_are_told(work: Work) -> None:
    facts = work.read(read_sheet_facts, actor=work.actor, now=work.clock())
    assert facts.kept == kept_sentences(TERMS)


def test_terms_are_said_in_years_where_they_are_years() -> None:
    terms = {
        DataClass.PERSON: Term(12, False, TERMS[DataClass.PERSON].ground),
        DataClass.CASE: Term(36, True, TERMS[DataClass.CASE].ground),
        DataClass.REFERRAL_PAPERS: Term(18, False, TERMS[DataClass.CASE].ground),
        DataClass.PROOF: Term(None, False, TERMS[DataClass.CASE].ground),
    }
    person, case, papers, proof = (
        catalogue("en").text(sentence) for sentence in kept_sentences(terms)
    )
    assert "12 months from the last contact." in person
    assert "3 years and to the end of that year from" in case
    assert "18 months" in papers
    assert "for good" in proof
