# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a slip, and the frozen copies of what left the house."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from sqlalchemy import delete, text
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue, own_text
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Priority, Status
from amstrat_desktop.models.referral import ReferralSlip
from amstrat_desktop.services.directory import edit_organisation, read_organisation
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import ReferralDraft, Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.slip_copies import (
    PrintDraft,
    frozen_pdf,
    frozen_slips,
    prepare_print,
    record_print,
)
from amstrat_desktop.services.slips import SlipFacts, draft_facts, slip_facts
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import agencies, begun, draft_for, handed_out, turned

PDF = b"%PDF-1.7\nnot a real one, but these very bytes\n%%EOF"


def printed(facts: SlipFacts, card_id: UUID, pdf: bytes = PDF) -> PrintDraft:
    return PrintDraft(card_id, facts.copy_no, pdf, "ar", "standard", "slip-1", PrintWay.PRINTER)


def test_the_facts_come_from_the_office_the_directory_and_the_record(work: Work) -> None:
    clock = turned(work)
    organisation = work.read(read_organisation, agencies(work)[0])
    changed = replace(
        organisation.draft, hours="Mo–Fr 8–12", stop="Rathaus", languages=("ar", "de")
    )
    work.write(edit_organisation, organisation.id, changed, version=organisation.version)
    card = handed_out(
        work,
        priority=Priority.URGENT,
        topics=("flat_search",),
        documents=("identity",),
        appointment_at=datetime(2026, 4, 1, 8, 30, tzinfo=UTC),
        appointment_place="Zimmer 12",
        children=(1, None),
    )
    clock.forward(days=2)
    facts = work.read(slip_facts, card.id, now=clock())
    assert facts.number == card.number
    assert (facts.issued, facts.printed) == (date(2026, 3, 16), date(2026, 3, 18))
    assert facts.sender.name == "Quartiersbüro Probe"
    assert facts.sender.place == "44793 Bochum"
    assert facts.sender.counsellor == "Petra Probe"
    assert facts.receiver.name == organisation.draft.name
    german = own_text("Mo–Fr 8–12", {}), own_text("Rathaus", {})
    assert (facts.receiver.hours, facts.receiver.stop) == german
    assert facts.receiver.languages == ("ar", "de")
    assert facts.receiver.verified_on is None
    assert facts.appointment is not None
    assert (facts.appointment.day, facts.appointment.at) == (date(2026, 4, 1), time(10, 30))
    assert facts.person.children == (1, None)
    assert catalogue("en").text(facts.concern.topics[0]) == "Looking for a flat"
    assert facts.priority is Priority.URGENT


def test_an_appointment_at_midnight_is_a_day(work: Work) -> None:
    draft = draft_for(work, appointment_at=datetime(2026, 3, 31, 22, 0, tzinfo=UTC))
    facts = preview(work, draft)
    assert facts.appointment is not None
    assert (facts.appointment.day, facts.appointment.at) == (date(2026, 4, 1), None)


def test_a_form_that_is_not_saved_has_its_preview(work: Work) -> None:
    facts = preview(work, draft_for(work, organisation_id=None, person_name="Sonne"))
    assert (facts.number, facts.copy_no, facts.receiver.name) == ("", 1, "")
    assert facts.person.name == "Sonne"


def preview(work: Work, draft: ReferralDraft) -> SlipFacts:
    return work.read(
        draft_facts,
        draft,
        office_id=work.actor.office_id,
        staff_id=work.actor.staff_id,
        now=work.clock(),
    )


def test_printing_a_draft_hands_it_out(work: Work) -> None:
    card = begun(work)
    facts = work.write(prepare_print, card.id).value
    after = work.read(read_referral, card.id)
    assert (after.status, after.number) == (Status.ISSUED, facts.number)
    assert facts.copy_no == 1
    again = work.write(prepare_print, card.id)
    assert again.value.number == facts.number
    assert not again.changed


def test_every_print_is_kept_as_it_left_the_house(work: Work) -> None:
    card = begun(work)
    prints = [PDF + bytes([n]) for n in range(3)]
    for copy_no, pdf in enumerate(prints, start=1):
        facts = work.write(prepare_print, card.id).value
        line = work.write(record_print, printed(facts, card.id, pdf)).value
        assert (line.copy_no, line.sha256) == (copy_no, hashlib.sha256(pdf).hexdigest())
    lines = work.read(frozen_slips, card.id)
    assert [line.copy_no for line in lines] == [1, 2, 3]
    assert [work.read(frozen_pdf, line.id) for line in lines] == prints
    assert work.read(read_referral, card.id).slips == lines
    assert {line.printed_by_name for line in lines} == {"Petra Probe"}


def test_a_copy_is_counted_once(work: Work) -> None:
    card = begun(work)
    facts = work.write(prepare_print, card.id).value
    work.write(record_print, printed(facts, card.id))
    with pytest.raises(Problem, match="printed in the meantime"):
        work.write(record_print, printed(facts, card.id))


def test_without_a_number_nothing_leaves(work: Work) -> None:
    card = begun(work)
    facts = work.read(slip_facts, card.id, now=work.clock())
    with pytest.raises(Problem, match="no number yet"):
        work.write(record_print, printed(facts, card.id))
    with pytest.raises(ValueError, match="PDF"):
        work.write(record_print, printed(work.write(prepare_print, card.id).value, card.id, b"x"))


def test_what_tells_the_agency_is_not_printed_without_a_consent(work: Work) -> None:
    card = begun(work, mode=DeliveryMode.SENT)
    with pytest.raises(Problem, match="no consent"):
        work.write(prepare_print, card.id)
    assert work.read(read_referral, card.id).status is Status.DRAFT


def test_an_ended_referral_is_printed_no_more_but_its_copies_stay(work: Work) -> None:
    card = begun(work)
    facts = work.write(prepare_print, card.id).value
    line = work.write(record_print, printed(facts, card.id)).value
    work.write(take_step, card.id, Step(Status.OBSOLETE, reason="umgezogen"))
    with pytest.raises(Problem, match="no longer printed"):
        work.write(prepare_print, card.id)
    assert work.read(frozen_pdf, line.id) == PDF


def test_a_copy_that_was_changed_is_noticed(work: Work) -> None:
    card = begun(work)
    facts = work.write(prepare_print, card.id).value
    line = work.write(record_print, printed(facts, card.id)).value
    work.write(_forge, line.id)
    with pytest.raises(Problem, match="Don't trust it"):
        work.read(frozen_pdf, line.id)
    with pytest.raises(Problem, match="no longer exists"):
        work.read(frozen_pdf, uuid7())


def _forge(session: Session, slip_id: UUID, *, actor: Actor, now: datetime) -> None:
    """As somebody with the key and another tool could: the trigger only hinders UPDATE."""
    row = (
        session.execute(text("SELECT * FROM referral_slip WHERE id = :id"), {"id": slip_id.bytes})
        .mappings()
        .one()
    )
    session.execute(delete(ReferralSlip).where(ReferralSlip.id == slip_id))
    forged = {**row, "pdf": b"%PDF-forged"}
    columns = ", ".join(forged)
    values = ", ".join(f":{name}" for name in forged)
    session.execute(text(f"INSERT INTO referral_slip ({columns}) VALUES ({values})"), forged)
