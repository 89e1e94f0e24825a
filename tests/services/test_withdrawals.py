# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Withdrawing in one step: nothing more leaves the house, and who was told is informed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Status
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.consent_records import ConsentCard, RefusalDraft
from amstrat_desktop.services.consents import list_consents, refuse_consent
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_steps import issue_referral, send_referral
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.withdrawals import (
    Consequences,
    Withdrawal,
    consequences_of,
    withdraw_consent,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import announced, given, person
from tests.services.referral_office import agencies, begun, turned

TODAY = date(2026, 3, 16)
D = DataCategory


def printed(work: Work, referral_id: UUID) -> None:
    facts = work.write(prepare_print, referral_id).value
    work.write(
        record_print,
        PrintDraft(
            referral_id, facts.copy_no, b"%PDF-1", "ar", "standard", "slip 1", PrintWay.PRINTER
        ),
    )


def foreseen(work: Work, consent: ConsentCard) -> Consequences:
    return work.read(consequences_of, consent.id, actor=work.actor, on=TODAY)


def withdrawn(work: Work, consent: ConsentCard, remark: str = "") -> Withdrawal:
    return work.write(withdraw_consent, consent.id, remark).value


def tasks(work: Work) -> list[FollowUp]:
    return list(work.read(lambda s: s.scalars(select(FollowUp)).all()))


def test_printing_again_is_refused_and_a_task_appears(work: Work) -> None:
    """Scenario 5 of the domain model."""
    clock = turned(work)
    amina = person(work)
    consent = given(work, amina)
    card = announced(work, amina)
    printed(work, card.id)
    before = foreseen(work, consent)
    clock.forward(hours=1)
    done = withdrawn(work, consent, "am Telefon gesagt")
    assert done.consequences == before
    assert [slip.copy_no for slip in before.slips] == [1]
    assert [line.referral_id for line in before.referrals] == [card.id]
    assert done.consent.standing is Standing.WITHDRAWN
    assert (done.consent.withdrawal_remark, done.consent.withdrawn_by_name) == (
        "am Telefon gesagt",
        "Petra Probe",
    )
    after = work.read(read_referral, card.id)
    assert after.status is Status.REVOKED
    assert not after.reopenable
    with pytest.raises(Problem, match="no longer printed"):
        work.write(prepare_print, card.id)
    (task,) = tasks(work)
    assert (task.rule, task.text, task.due_on) == ("inform_agency", consent.receiver, TODAY)
    assert (task.person_id, task.referral_id, task.consent_id) == (amina, card.id, consent.id)


def test_nobody_is_informed_who_was_told_nothing(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    sent = announced(work, amina, mode=DeliveryMode.SENT)
    draft = announced(work, amina)
    work.write(issue_referral, sent.id)
    done = withdrawn(work, consent)
    assert done.consequences.told == ()
    assert tasks(work) == []
    assert work.read(read_referral, sent.id).status is Status.REVOKED
    assert work.read(read_referral, draft.id).status is Status.DRAFT
    with pytest.raises(Problem, match="was withdrawn"):
        work.write(issue_referral, draft.id)


def test_what_the_person_carries_goes_on(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    carried = begun(work, person_id=amina)
    printed(work, carried.id)
    other = begun(
        work, person_id=amina, organisation_id=agencies(work)[1], mode=DeliveryMode.CARRIED
    )
    done = withdrawn(work, consent)
    assert done.consequences.slips == ()
    assert work.read(read_referral, carried.id).status is Status.ISSUED
    printed(work, carried.id)
    printed(work, other.id)


def test_a_carried_slip_that_was_sent_as_well_ends(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    card = begun(work, person_id=amina)
    printed(work, card.id)
    work.write(send_referral, card.id)
    done = withdrawn(work, consent)
    assert len(done.consequences.slips) == 1
    assert work.read(read_referral, card.id).status is Status.REVOKED
    assert len(tasks(work)) == 1


def test_a_prolongation_ends_with_it(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    first = given(work, amina)
    clock.forward(days=300)
    second = given(work, amina)
    assert set(withdrawn(work, first).consequences.consents) == {first.id, second.id}
    cards = work.read(list_consents, amina, actor=work.actor, on=clock.now.date())
    assert {card.standing for card in cards} == {Standing.WITHDRAWN}


def test_only_a_new_consent_undoes_it(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    consent = given(work, amina)
    card = announced(work, amina)
    withdrawn(work, consent)
    with pytest.raises(Problem, match="already withdrawn"):
        withdrawn(work, consent)
    clock.forward(hours=1)
    given(work, amina)
    assert work.write(issue_referral, card.id).value.status is Status.ISSUED


def test_a_refusal_is_not_withdrawn(work: Work) -> None:
    draft = RefusalDraft(person(work), Purpose.CONTACT_AGAIN)
    with pytest.raises(Problem, match="nothing to withdraw"):
        withdrawn(work, work.write(refuse_consent, draft).value)


def test_without_the_special_consent_only_such_referrals_end(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    special = given(work, amina, [D.HEALTH], purpose=Purpose.SPECIAL)
    plain = announced(work, amina)
    health = announced(work, amina, topics=("pregnancy",))
    for card in (plain, health):
        printed(work, card.id)
    done = withdrawn(work, special)
    assert [slip.referral_id for slip in done.consequences.slips] == [health.id]
    assert work.read(read_referral, plain.id).status is Status.ISSUED
    assert work.read(read_referral, health.id).status is Status.REVOKED


def test_leave_to_answer_is_withdrawn_where_something_was_told(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    answer = given(work, amina, [D.RESULT], purpose=Purpose.AGENCY_ANSWERS)
    card = announced(work, amina)
    printed(work, card.id)
    done = withdrawn(work, answer)
    assert [told.name for told in done.consequences.told] == [answer.receiver]
    assert work.read(read_referral, card.id).status is Status.ISSUED


def test_a_release_alone_stops_nothing_where_the_office_asks_for_none(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    release = given(work, amina, legal_kind=LegalKind.RELEASE)
    card = announced(work, amina)
    work.write(issue_referral, card.id)
    done = withdrawn(work, release)
    assert done.consequences.referrals == ()
    assert [told.name for told in done.consequences.told] == [release.receiver]
    assert work.read(read_referral, card.id).status is Status.ISSUED


def test_the_first_name_of_a_child_goes(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina, [D.CHILD_NAME], purpose=Purpose.NAME_IN_LIST, organisation_id=None)
    member_id = work.write(_with_child, consent.id).value
    assert foreseen(work, consent).child_names == 1
    withdrawn(work, consent)
    child = work.read(lambda s: s.get_one(HouseholdMember, member_id))
    assert (child.first_name, child.name_consent_id) == ("", None)


def _with_child(session: Session, consent_id: UUID, *, actor: Actor, now: datetime) -> UUID:
    home = Household(
        id=uuid7(), office_id=actor.office_id, created_at=now, updated_at=now,
        created_by=actor.staff_id, updated_by=actor.staff_id,
    )  # fmt: skip
    child: Any = HouseholdMember(
        id=uuid7(), office_id=actor.office_id, role="child", first_name="Sami",
        name_consent_id=consent_id,
    )  # fmt: skip
    home.members = [child]
    session.add(home)
    return UUID(bytes=child.id.bytes)
