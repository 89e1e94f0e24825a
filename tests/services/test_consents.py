# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consents: one purpose, one receiver, listed data, a day, a paper; refusals; corrections."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    Decision,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.consent_records import ConsentDraft, RefusalDraft
from amstrat_desktop.services.consents import (
    correct_consent,
    list_consents,
    record_consent,
    refuse_consent,
)
from amstrat_desktop.services.person_access import GONE
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Work
from tests.services.consent_office import USUAL, announced, given, person
from tests.services.referral_office import agencies, turned

TODAY = date(2026, 3, 16)


def listed(work: Work, person_id: Any, on: date = TODAY) -> list[Standing]:
    cards = work.read(list_consents, person_id, actor=work.actor, on=on)
    return [card.standing for card in cards]


def test_a_consent_says_everything_that_was_agreed(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = given(
        work,
        amina,
        [DataCategory.CONCERN, DataCategory.NAME, DataCategory.NAME],
        interpreter="mediator",
        interpreter_name=" Frau  Muster ",
        scan="Ordner 3",
    )
    assert card.decision is Decision.GIVEN
    assert card.data == (DataCategory.NAME, DataCategory.CONCERN)
    assert (card.form, card.form_language, card.given_on) == ("consent/1", "ar", TODAY)
    assert card.expires_on == date(2027, 3, 16)
    assert (card.interpreter_name, card.scan) == ("Frau Muster", "Ordner 3")
    assert (card.standing, card.used, card.receiver != "") == (Standing.VALID, False, True)
    assert work.read(list_consents, amina, actor=work.actor, on=TODAY) == (card,)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("organisation_id", {"organisation_id": None}),
        ("data", {"data": ()}),
        ("data", {"data": (DataCategory.HEALTH,)}),
        ("data", {"data": (DataCategory.NAME, DataCategory.CHILD_NAME)}),
        ("given_on", {"given_on": TODAY + timedelta(days=1)}),
        ("expires_on", {"expires_on": TODAY - timedelta(days=1)}),
        ("expires_on", {"expires_on": date(2029, 3, 17)}),
        ("spoken_reason", {"how": How.SPOKEN, "spoken_reason": "  "}),
        ("form_language", {"form_language": ""}),
        ("form_language", {"form_language": "xx"}),
        ("guardian_name", {"given_by": GivenBy.GUARDIAN}),
        ("purpose", {"legal_kind": LegalKind.RELEASE, "purpose": Purpose.FUNDER}),
        ("interpreter", {"interpreter": "nobody knows"}),
    ],
)
def test_what_a_consent_lacks_is_said(work: Work, field: str, change: dict[str, Any]) -> None:
    turned(work)
    draft = ConsentDraft(
        person_id=person(work),
        purpose=Purpose.TELL_AGENCY,
        organisation_id=agencies(work)[0],
        data=USUAL,
        form="consent/1",
        form_language="ar",
    )
    with pytest.raises(FieldProblem) as raised:
        work.write(record_consent, replace(draft, **change))
    assert raised.value.field == field
    assert listed(work, draft.person_id) == []


def test_nobody_outside_receives_anything_when_we_call_again(work: Work) -> None:
    draft = ConsentDraft(
        person_id=person(work),
        purpose=Purpose.CONTACT_AGAIN,
        organisation_id=agencies(work)[0],
        data=(DataCategory.TELEPHONE,),
        how=How.SPOKEN,
        spoken_reason="am Telefon",
    )
    with pytest.raises(FieldProblem, match="Nobody outside"):
        work.write(record_consent, draft)
    card = work.write(record_consent, replace(draft, organisation_id=None)).value
    assert (card.receiver, card.standing) == ("", Standing.VALID)


def test_it_holds_until_its_last_day_and_three_years_at_most(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    card = given(work, amina, expires_on=date(2029, 3, 16))
    assert card.expires_on == date(2029, 3, 16)
    assert listed(work, amina, date(2029, 3, 16)) == [Standing.VALID]
    assert listed(work, amina, date(2029, 3, 17)) == [Standing.EXPIRED]
    clock.forward(days=400)
    prolonged = given(work, amina)
    assert prolonged.id != card.id
    assert prolonged.expires_on == date(2028, 4, 20)


def test_a_refusal_is_kept_and_later_consent_counts(work: Work) -> None:
    clock = turned(work)
    amina = person(work)
    refusal = RefusalDraft(amina, Purpose.TELL_AGENCY, organisation_id=agencies(work)[0])
    card = work.write(refuse_consent, refusal).value
    assert (card.decision, card.standing) == (Decision.REFUSED, Standing.REFUSED)
    clock.forward(hours=1)
    given(work, amina)
    assert listed(work, amina) == [Standing.VALID, Standing.REFUSED]
    with pytest.raises(Problem, match="Withdraw it instead"):
        work.write(refuse_consent, refusal)


def test_who_refuses_for_a_child_is_named(work: Work) -> None:
    draft = RefusalDraft(
        person(work), Purpose.CONTACT_AGAIN, given_by=GivenBy.GUARDIAN, guardian_name=" Frau X "
    )
    assert work.write(refuse_consent, draft).value.guardian_name == "Frau X"


def test_a_typing_error_is_mended_before_any_use(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = given(work, amina)
    better = replace(card.draft(), interpreter_name="Frau Muster", data=(DataCategory.NAME,))
    after = work.write(correct_consent, card.id, better, version=card.version).value
    assert (after.interpreter_name, after.data) == ("Frau Muster", (DataCategory.NAME,))
    line = work.read(_last_line)
    assert (line.action, line.fields) == ("correct", ["data", "interpreter_name"])
    with pytest.raises(Problem, match="changed"):
        work.write(correct_consent, card.id, better, version=card.version)


def _last_line(session: Any) -> Any:
    return session.scalars(
        select(AuditEvent)
        .where(AuditEvent.object_kind == Kind.CONSENT.value)
        .order_by(AuditEvent.id.desc())
        .limit(1)
    ).one()


def test_what_was_used_stays_as_it_is(work: Work) -> None:
    turned(work)
    amina = person(work)
    card = given(work, amina)
    work.write(issue_referral, announced(work, amina).id)
    with pytest.raises(Problem, match="already told"):
        work.write(correct_consent, card.id, card.draft(), version=card.version)


def test_what_was_withdrawn_stays_as_it_is(work: Work) -> None:
    turned(work)
    card = given(work, person(work))
    withdrawn = work.write(withdraw_consent, card.id).value.consent
    with pytest.raises(Problem, match="stays as it is"):
        work.write(correct_consent, card.id, card.draft(), version=withdrawn.version)


def test_a_restricted_record_keeps_its_consents_to_itself(work: Work) -> None:
    clock = turned(work)
    hidden = person(work, restricted_at=clock.now)
    for use_case in (
        lambda: work.read(list_consents, hidden, actor=work.actor, on=TODAY),
        lambda: given(work, hidden),
        lambda: work.write(refuse_consent, RefusalDraft(hidden, Purpose.CONTACT_AGAIN)),
    ):
        with pytest.raises(Problem) as raised:
            use_case()
        assert raised.value.message == GONE


def test_what_is_no_consent_is_audited_without_contents(work: Work) -> None:
    turned(work)
    given(work, person(work), scan="Ordner Geheim")
    line = work.read(_last_line)
    assert (line.action, line.fields) == ("record", [])
