# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A referral for somebody on record: offered, not ticked; its ways open with a consent."""

from uuid import UUID

import pytest

from amstrat_desktop.base.vocabulary.consents import DataCategory
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.drafts import read_form
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.ui.referrals.form_values import FORM, from_json
from amstrat_desktop.ui.shell.doors import NewConsent, NewReferralOf, OpenPerson
from tests.services.consent_office import given, person
from tests.services.referral_office import turned
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Desk, agency
from tests.ui.referrals.test_form import choose_agency

D = DataCategory


@pytest.fixture
def amina(desk: Desk) -> UUID:
    """Her referral is begun from her record."""
    turned(desk.work)
    person_id = person(
        desk.work,
        "Amina Beispiel",
        language="ar",
        literacy="primary",
        interpreter_need="interpreter",
        telephones=(("0151 1111", "no"), ("0151 2222", "yes")),
    )
    desk.screen.open_item(NewReferralOf(person_id))
    return person_id


def test_what_the_record_knows_is_offered_and_not_ticked(desk: Desk, amina: UUID) -> None:
    form = desk.screen.form.form
    draft = form.draft()
    assert (draft.person_id, draft.language) == (amina, "ar")
    assert (draft.interpreter_needed, draft.reads) == (True, False)
    assert (draft.person_name, draft.person_telephone) == ("", "")
    assert "Amina Beispiel" in form.person_line.text()
    assert form.person_line.isVisible()
    form.person.part("person_name").tick.click()
    form.person.part("person_telephone").tick.click()
    draft = form.draft()
    assert (draft.person_name, draft.person_telephone) == ("Amina Beispiel", "0151 2222")
    assert_all_named(desk.screen)


def test_the_record_is_one_click_away(desk: Desk, amina: UUID) -> None:
    desk.screen.form.form.person_line.button.click()
    assert desk.went == [("people", OpenPerson(amina))]
    assert desk.screen.form.is_open


def test_a_closed_way_leads_to_the_consent_that_opens_it(desk: Desk, amina: UUID) -> None:
    form = desk.screen.form.form
    choose_agency(desk)
    form.concern.set_text("Sucht eine Wohnung.")
    desk.screen.form.check()
    assert "The other ways are closed." in form.passage.note.text()
    assert not form.passage.warning.isVisible()
    form.mode.chip(DeliveryMode.SENT).click()
    assert "there is no consent" in form.passage.text()
    form.passage.button.click()
    jobcenter = agency(desk.work)
    wish = NewConsent(jobcenter, data=("language", "concern"))
    assert desk.went == [("people", OpenPerson(amina, "consents", wish))]
    given(desk.work, amina, [D.LANGUAGE, D.CONCERN], organisation_id=jobcenter)
    desk.screen.reload()
    assert "no release from secrecy" in form.passage.text()
    desk.screen.save()
    card = desk.work.read(read_referral, desk.card().id)
    assert (card.draft.person_id, card.draft.mode) == (amina, DeliveryMode.SENT)


def test_typing_more_than_was_agreed_is_said_while_one_types(desk: Desk, amina: UUID) -> None:
    form = desk.screen.form.form
    choose_agency(desk)
    given(desk.work, amina, [D.LANGUAGE, D.CONCERN], organisation_id=agency(desk.work))
    form.mode.chip(DeliveryMode.ANNOUNCED).click()
    assert "no release" in form.passage.text()
    form.person.part("person_name").tick.click()
    desk.screen.form._draw()
    assert "does not cover" in form.passage.text()


def test_a_withdrawal_elsewhere_closes_the_way_at_once(desk: Desk, amina: UUID) -> None:
    form = desk.screen.form.form
    choose_agency(desk)
    consent = given(desk.work, amina, [D.LANGUAGE, D.CONCERN], organisation_id=agency(desk.work))
    form.mode.chip(DeliveryMode.ANNOUNCED).click()
    assert "no release" in form.passage.text()
    desk.work.write(withdraw_consent, consent.id)
    desk.screen.reload()
    assert "was withdrawn" in form.passage.text()


def test_an_unsaved_form_remembers_whose_it_is(desk: Desk, amina: UUID) -> None:
    desk.screen.form.form.concern.set_text("Sucht eine Wohnung.")
    desk.screen.leave()
    kept = desk.work.read(read_form, FORM, actor=desk.work.actor)
    assert kept is not None
    assert from_json(kept.payload).draft.person_id == amina


def test_a_contact_of_somebody_on_record_brings_the_person(desk: Desk) -> None:
    turned(desk.work)
    bela = person(desk.work, "Bela Beispiel", literacy="latin")
    contact = desk.work.write(record_contact, ContactDraft(channel="open_hour", person_id=bela))
    desk.screen.open_item(ReferralDraft(contact_id=contact.value.id))
    draft = desk.screen.form.form.draft()
    assert (draft.person_id, draft.reads) == (bela, True)


def test_a_hidden_record_opens_no_form(desk: Desk) -> None:
    clock = turned(desk.work)
    hidden = person(desk.work, "Geheim Beispiel", restricted_at=clock.now)
    desk.screen.open_item(NewReferralOf(hidden))
    assert not desk.screen.form.is_open
