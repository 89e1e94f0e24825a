# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""No slip goes its way without its right: the guard of announcing, sending and going along."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import (
    DATA_LABELS,
    DataCategory,
    Decision,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Status
from amstrat_desktop.services.consent_guard import Passage, cover, disclosed_data, read_passage
from amstrat_desktop.services.consent_records import ConsentCard, RefusalDraft, Said, standings
from amstrat_desktop.services.consents import refuse_consent
from amstrat_desktop.services.offices import edit_office
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referral_steps import issue_referral, send_referral
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.slips import slip_facts
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Work
from tests.offices import DRAFT as OFFICE
from tests.services.consent_office import USUAL, announced, given, person
from tests.services.referral_office import MONDAY, agencies, begun, said, turned

DISCLOSING = [mode for mode in DeliveryMode if mode is not DeliveryMode.CARRIED]
D = DataCategory

STANDING = ConsentCard(
    id=uuid7(),
    version=1,
    person_id=uuid7(),
    legal_kind=LegalKind.CONSENT,
    purpose=Purpose.TELL_AGENCY,
    decision=Decision.GIVEN,
    organisation_id=uuid7(),
    receiver="Jobcenter",
    data=(),
    form="consent/1",
    form_language="ar",
    given_on=office_day(MONDAY),
    how=How.SIGNED,
    spoken_reason="",
    given_by=GivenBy.PERSON,
    guardian_name="",
    interpreter="",
    interpreter_name="",
    expires_on=date(2027, 3, 16),
    scan="",
    created_at=MONDAY,
    created_by_name="Petra Probe",
    withdrawn_at=None,
    withdrawn_by_name="",
    withdrawal_remark="",
    standing=Standing.VALID,
    used=False,
)


def passage(work: Work, card: ReferralCard) -> Passage:
    return work.read(read_passage, card.draft, actor=work.actor, now=work.clock())


def refused(work: Work, card: ReferralCard) -> str:
    """The sentence with which handing out is refused; the form says the same."""
    shown = passage(work, card).problem
    with pytest.raises(Problem) as raised:
        work.write(issue_referral, card.id)
    assert raised.value.message == shown or shown is not None
    return said(raised.value)


@pytest.mark.parametrize("mode", DISCLOSING)
def test_a_consent_opens_the_way(work: Work, mode: DeliveryMode) -> None:
    turned(work)
    amina = person(work)
    card = announced(work, amina, mode=mode)
    assert "no consent" in refused(work, card)
    consent = given(work, amina)
    assert [use.consent_id for use in passage(work, card).uses] == [consent.id]
    assert work.write(issue_referral, card.id).value.status is Status.ISSUED


def test_what_the_slip_says_is_computed(work: Work) -> None:
    draft = ReferralDraft(
        person_name="Amina",
        person_birth_date=date(1990, 1, 1),
        person_telephone="0151",
        children=(1,),
        concern="Wohnung",
        done_so_far="angerufen",
        appointment_at=datetime(2026, 3, 20, tzinfo=UTC),
        customer_number="123A456789",
        topics=("pregnancy", "violence", "residence_question"),
    )
    everything = set(D) - {D.ADDRESS, D.CHILD_NAME, D.RESULT}
    assert set(work.read(disclosed_data, draft)) == everything
    assert work.read(disclosed_data, ReferralDraft()) == (D.LANGUAGE,)
    assert D.FAMILY in work.read(disclosed_data, ReferralDraft(guardian="Frau X"))


def test_what_is_missing_is_named(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina, [D.NAME, D.LANGUAGE])
    card = announced(work, amina, person_telephone="0151 0")
    text = refused(work, card)
    assert "Telephone number and What it is about" in text
    need = passage(work, card).need
    assert need is not None
    assert need.data == (D.NAME, D.TELEPHONE, D.LANGUAGE, D.CONCERN)
    given(work, amina, [D.TELEPHONE, D.CONCERN])
    uses = passage(work, card).uses
    assert {use.data for use in uses} == {(D.NAME, D.LANGUAGE), (D.TELEPHONE, D.CONCERN)}


def test_special_data_needs_a_consent_of_its_own(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    card = announced(work, amina, topics=("mental_strain",))
    assert "a consent of its own" in refused(work, card)
    assert passage(work, card).need is not None
    given(work, amina, [D.HEALTH], purpose=Purpose.SPECIAL)
    assert passage(work, card).problem is None
    assert len(passage(work, card).uses) == 2


def test_another_agency_person_or_purpose_does_not_count(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = announced(work, amina)
    given(work, amina, organisation_id=agencies(work)[1])
    given(work, person(work, "Bela Beispiel"))
    given(work, amina, [D.CONCERN, D.RESULT], purpose=Purpose.AGENCY_ANSWERS)
    given(work, amina, legal_kind=LegalKind.RELEASE)
    assert "no consent" in refused(work, card)


def test_it_runs_out_on_the_offices_day(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    given(work, amina, expires_on=date(2026, 3, 20))
    card = announced(work, amina)
    clock.now = datetime(2026, 3, 20, 22, 30, tzinfo=UTC)  # half past eleven at night in Bochum
    assert passage(work, card).problem is None
    clock.forward(hours=1)
    assert "ran out on 20.03.2026" in refused(work, card)


def test_a_refusal_and_a_withdrawal_are_said_as_such(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    card = announced(work, amina)
    draft = RefusalDraft(amina, Purpose.TELL_AGENCY, organisation_id=agencies(work)[0])
    work.write(refuse_consent, draft)
    assert "does not want" in refused(work, card)
    clock.forward(hours=1)
    consent = given(work, amina)
    assert passage(work, card).problem is None
    clock.forward(hours=1)
    work.write(withdraw_consent, consent.id)
    assert "was withdrawn on 16.03.2026" in refused(work, card)


def test_the_release_is_a_warning_unless_the_office_asks_for_it(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    card = announced(work, amina)
    found = passage(work, card)
    assert found.problem is None
    assert found.warning is not None
    work.write(edit_office, replace(OFFICE, release_needed=True))
    assert "no release from secrecy" in refused(work, card)
    need = passage(work, card).need
    assert need is not None
    assert need.legal_kind is LegalKind.RELEASE
    given(work, amina, legal_kind=LegalKind.RELEASE)
    found = passage(work, card)
    assert (found.problem, found.warning) == (None, None)


def test_sending_a_carried_slip_needs_the_consent(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = begun(work, person_id=amina, person_name="Amina")
    work.write(issue_referral, card.id)
    with pytest.raises(Problem, match="no consent"):
        work.write(send_referral, card.id)
    given(work, amina)
    assert work.write(send_referral, card.id).value.status is Status.SENT


def test_a_slip_is_not_even_printed_again(work: Work) -> None:
    """Between looking at it and keeping its copy the consent may have been withdrawn."""
    clock = turned(work)
    amina = person(work)
    consent = given(work, amina)
    card = announced(work, amina)
    facts = work.write(prepare_print, card.id).value
    kept = PrintDraft(card.id, facts.copy_no, b"%PDF-1", "ar", "standard", "slip 1", PrintWay.FILE)
    work.write(record_print, kept)
    clock.now = MONDAY + timedelta(days=500)
    for use_case, argument in ((prepare_print, card.id), (record_print, kept)):
        with pytest.raises(Problem, match="ran out"):
            work.write(use_case, argument)
    clock.now = MONDAY + timedelta(hours=1)
    work.write(withdraw_consent, consent.id)
    with pytest.raises(Problem, match="no longer printed"):
        work.write(prepare_print, card.id)


def test_the_slip_says_on_which_consent_it_goes(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = announced(work, amina)
    assert work.read(slip_facts, card.id, now=MONDAY).consent is None
    given(work, amina, interpreter="mediator", interpreter_name="Nour Beispiel")
    consent = work.read(slip_facts, card.id, now=MONDAY).consent
    assert consent is not None
    assert consent.data == tuple(DATA_LABELS[category] for category in USUAL)
    assert (consent.valid_until, consent.interpreter) == (date(2027, 3, 16), "Nour Beispiel")
    carried = begun(work, person_id=amina)
    assert work.read(slip_facts, carried.id, now=MONDAY).consent is None


DAYS = st.integers(0, 9)


def moment(day: int) -> datetime:
    return MONDAY + timedelta(days=day)


@st.composite
def histories(draw: st.DrawFn) -> list[Said]:
    """What somebody said about one matter in ten days, in any order, from any record."""
    found = []
    for _ in range(draw(st.integers(1, 6))):
        written = draw(DAYS)
        spoken = draw(st.integers(0, written))
        withdrawn = draw(st.none() | st.integers(written, 9))
        refused = draw(st.booleans())
        found.append(
            Said(
                matter=("consent", "tell_agency", None),
                refused=refused,
                given_on=office_day(moment(spoken)),
                expires_on=None if refused else office_day(moment(spoken + draw(DAYS))),
                created_at=moment(written),
                withdrawn_at=None if refused or withdrawn is None else moment(withdrawn),
            )
        )
    return found


@drawn(histories(), DAYS)
def test_whatever_was_said_the_last_no_holds(history: list[Said], day: int) -> None:
    """A consent counts only if it was given after every “no”, and on the days it was given for."""
    on = office_day(moment(day))
    noes = [one.no_at for one in history if one.no_at is not None]
    for one, standing in zip(history, standings(history, on), strict=True):
        if standing is Standing.VALID:
            assert not one.refused
            assert one.withdrawn_at is None
            assert all(one.created_at >= no and one.given_on >= office_day(no) for no in noes)
            assert one.expires_on is not None
            assert one.given_on <= on <= one.expires_on


@drawn(
    data=st.sets(st.sampled_from([c for c in D if c in set(USUAL) | {D.TELEPHONE, D.DONE}])),
    fields=st.fixed_dictionaries(
        {
            "person_name": st.sampled_from(["", "Amina"]),
            "person_telephone": st.sampled_from(["", "0151"]),
            "done_so_far": st.sampled_from(["", "angerufen"]),
        }
    ),
)
def test_nothing_unticked_leaves_the_house(data: set[DataCategory], fields: dict[str, Any]) -> None:
    """The guard's arithmetic alone: what is told is covered, or it is refused."""
    told = [
        category
        for category, name in (
            (D.NAME, "person_name"),
            (D.TELEPHONE, "person_telephone"),
            (D.DONE, "done_so_far"),
        )
        if fields[name]
    ]
    card = replace(STANDING, data=tuple(data))
    uses, missing = cover([card], told)
    covered = {category for use in uses for category in use.data}
    assert covered <= data
    assert covered | set(missing) == set(told)
    assert not covered & set(missing)
