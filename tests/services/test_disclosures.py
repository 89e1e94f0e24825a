# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The log of what was told: written with the step that tells it, or by hand; never changed."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    DisclosureBasis,
    DisclosureWay,
    LegalKind,
    Purpose,
)
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.services.disclosure_records import (
    DisclosureDraft,
    DisclosureLine,
    EmergencyDraft,
)
from amstrat_desktop.services.disclosures import (
    list_disclosures,
    record_disclosure,
    record_emergency,
)
from amstrat_desktop.services.referral_steps import issue_referral, send_referral
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Actor, Work
from tests.services.consent_office import USUAL, announced, given, person
from tests.services.referral_office import MONDAY, agencies, begun, turned

D = DataCategory


def log(work: Work, person_id: Any) -> tuple[DisclosureLine, ...]:
    return work.read(list_disclosures, person_id, actor=work.actor)


@pytest.mark.parametrize(
    ("mode", "way"),
    [
        (DeliveryMode.ANNOUNCED, DisclosureWay.TELEPHONE),
        (DeliveryMode.ACCOMPANIED, DisclosureWay.IN_PERSON),
    ],
)
def test_handing_out_such_a_slip_writes_its_line(
    work: Work, mode: DeliveryMode, way: DisclosureWay
) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    card = work.write(issue_referral, announced(work, amina, mode=mode, topics=("flat_search",)).id)
    (line,) = log(work, amina)
    assert (line.basis, line.way, line.at) == (DisclosureBasis.CONSENT, way, MONDAY)
    assert (line.consent_id, line.consent_on) == (consent.id, date(2026, 3, 16))
    assert (line.data, line.receiver) == (USUAL, card.value.organisation.name)
    assert line.referral_number == card.value.number
    assert card.value.number in line.content
    assert line.staff_name == "Petra Probe"


def test_what_is_to_be_sent_is_told_when_it_is_sent(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    card = announced(work, amina, mode=DeliveryMode.SENT)
    work.write(issue_referral, card.id)
    assert log(work, amina) == ()
    work.write(send_referral, card.id)
    (line,) = log(work, amina)
    assert line.way is DisclosureWay.SLIP


def test_what_the_person_carries_is_no_disclosure(work: Work) -> None:
    amina = person(work)
    work.write(issue_referral, begun(work, person_id=amina).id)
    assert log(work, amina) == ()


def test_each_consent_has_its_line(work: Work) -> None:
    turned(work)
    amina = person(work)
    given(work, amina)
    given(work, amina, [D.HEALTH], purpose=Purpose.SPECIAL)
    work.write(issue_referral, announced(work, amina, topics=("pregnancy",)).id)
    assert sorted(line.data for line in log(work, amina)) == sorted([USUAL, (D.HEALTH,)])


def told(person_id: Any, consent_id: Any, **fields: Any) -> DisclosureDraft:
    usual = {"data": (D.NAME,), "content": "kommt am Montag"}
    return DisclosureDraft(person_id, consent_id, **{**usual, **fields})


def test_a_call_is_written_by_hand(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    work.write(record_disclosure, told(amina, consent.id))
    (line,) = log(work, amina)
    assert (line.content, line.receiver) == ("kommt am Montag", consent.receiver)
    assert line.way is DisclosureWay.TELEPHONE


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("consent_id", {"consent_id": None}),
        ("data", {"data": ()}),
        ("data", {"data": (D.TELEPHONE,)}),
        ("content", {"content": " "}),
        ("at", {"at": MONDAY + timedelta(days=1)}),
        ("consent_id", {"at": MONDAY - timedelta(days=3)}),
    ],
)
def test_what_can_not_stand_in_the_log_is_said(
    work: Work, field: str, change: dict[str, Any]
) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina)
    with pytest.raises(FieldProblem) as raised:
        work.write(record_disclosure, replace(told(amina, consent.id), **change))
    assert raised.value.field == field
    assert log(work, amina) == ()


def test_a_list_without_an_agency_needs_a_receiver(work: Work) -> None:
    turned(work)
    amina = person(work)
    consent = given(work, amina, [D.NAME], purpose=Purpose.NAME_IN_LIST, organisation_id=None)
    with pytest.raises(FieldProblem, match="to whom"):
        work.write(record_disclosure, told(amina, consent.id))
    work.write(record_disclosure, told(amina, consent.id, receiver="Nähkurs"))
    assert log(work, amina)[0].receiver == "Nähkurs"


def test_the_call_before_the_withdrawal_may_still_be_written(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    consent = given(work, amina)
    clock.forward(hours=2)
    work.write(withdraw_consent, consent.id)
    clock.forward(hours=2)
    earlier = told(amina, consent.id, at=MONDAY + timedelta(hours=1))
    work.write(record_disclosure, earlier)
    with pytest.raises(FieldProblem, match="did not hold then"):
        work.write(record_disclosure, replace(earlier, at=None))


def test_a_withdrawal_makes_no_consent_longer(work: Work) -> None:
    """It held neither before it was given nor after it ran out, whenever it was withdrawn."""
    clock = turned(work)
    amina = person(work)
    day = MONDAY.date()
    consent = given(work, amina, expires_on=day)
    clock.forward(hours=72)
    work.write(withdraw_consent, consent.id)
    for days in (-1, 2):
        late = told(amina, consent.id, at=MONDAY + timedelta(days=days))
        with pytest.raises(FieldProblem, match="did not hold then"):
            work.write(record_disclosure, late)
    work.write(record_disclosure, told(amina, consent.id, at=MONDAY))


def test_another_persons_consent_is_refused(work: Work) -> None:
    turned(work)
    consent = given(work, person(work, "Bela Beispiel"))
    with pytest.raises(Problem, match="another person"):
        work.write(record_disclosure, told(person(work), consent.id))


def test_a_release_is_its_own_ground(work: Work) -> None:
    turned(work)
    amina = person(work)
    release = given(work, amina, legal_kind=LegalKind.RELEASE)
    work.write(record_disclosure, told(amina, release.id))
    assert log(work, amina)[0].basis is DisclosureBasis.RELEASE


DANGER = {
    "reason": "Das Kind war in Gefahr.",
    "decided_by": "Petra Probe",
    "person_told": False,
    "receiver": "Jugendamt",
    "data": (D.NAME, D.FAMILY, D.PROTECTION),
    "content": "Anruf beim Notdienst",
}


def test_an_emergency_is_logged_apart(work: Work) -> None:
    turned(work)
    amina = person(work)
    work.write(record_emergency, EmergencyDraft(amina, **DANGER))
    (line,) = log(work, amina)
    assert line.is_emergency
    assert (line.reason, line.decided_by) == (DANGER["reason"], "Petra Probe")
    assert (line.person_told, line.consent_id) == (False, None)


@pytest.mark.parametrize("field", ["reason", "decided_by", "person_told", "receiver", "data"])
def test_an_emergency_says_why_and_who(work: Work, field: str) -> None:
    amina = person(work)
    empty: Any = {"person_told": None, "data": ()}.get(field, " ")
    with pytest.raises(FieldProblem) as raised:
        work.write(record_emergency, EmergencyDraft(amina, **{**DANGER, field: empty}))
    assert raised.value.field == field
    assert log(work, amina) == ()


def test_an_emergency_names_an_agency_of_the_directory(work: Work) -> None:
    amina = person(work)
    draft = EmergencyDraft(amina, **{**DANGER, "organisation_id": agencies(work)[0]})
    work.write(record_emergency, draft)
    assert log(work, amina)[0].receiver != "Jugendamt"


def test_a_line_is_never_changed(work: Work) -> None:
    amina = person(work)
    work.write(record_emergency, EmergencyDraft(amina, **DANGER))
    with pytest.raises(DBAPIError, match="never"):
        work.write(_rewrite)


def _rewrite(session: Session, *, actor: Actor, now: datetime) -> None:
    session.execute(text("UPDATE disclosure SET receiver = 'niemand'"))


def test_a_hidden_record_keeps_its_log_to_itself(work: Work) -> None:
    amina = person(work, restricted_at=MONDAY)
    with pytest.raises(Problem, match="no longer on record"):
        log(work, amina)
    with pytest.raises(Problem, match="no longer on record"):
        work.write(record_emergency, EmergencyDraft(amina, **DANGER))
