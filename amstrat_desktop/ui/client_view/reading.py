# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what is on record to the page that a person is shown. No Qt here."""

from uuid import UUID

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents.appointment_card.from_facts import card_data
from amstrat_desktop.exchange.calendar_file import Told, calendar_code, event_of
from amstrat_desktop.services.appointment_papers import (
    PaperFacts,
    appointment_facts,
    referral_appointment_facts,
)
from amstrat_desktop.services.client_view import ConsentShown, Showable, ShownKind, list_showable
from amstrat_desktop.services.consent_records import ConsentDraft, expiry
from amstrat_desktop.services.directory import read_organisation
from amstrat_desktop.services.slips import slip_facts
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.client_view.page import ClientPage
from amstrat_desktop.ui.client_view.pages import appointment_page, consent_page, slip_page


def read_showable(work: Work, person_id: UUID) -> tuple[Showable, ...]:
    """What there is to show. Raises Problem."""
    return work.read(list_showable, person_id, actor=work.actor, now=work.clock())


def read_page(work: Work, wanted: Showable, language: str) -> ClientPage:
    """The page of one of them. Raises Problem where it is gone by now."""
    if wanted.consent is not None:
        return consent_page(wanted.consent, language)
    if wanted.kind is ShownKind.SLIP:
        return page_of_slip(work, wanted.id, language)
    of_referral = wanted.kind is ShownKind.REFERRAL_APPOINTMENT
    read = referral_appointment_facts if of_referral else appointment_facts
    return page_of_appointment(work.read(read, wanted.id, actor=work.actor), language)


def page_of_slip(work: Work, referral_id: UUID, language: str) -> ClientPage:
    """The page of a referral's slip. Raises Problem where it is gone by now."""
    return slip_page(work.read(slip_facts, referral_id, now=work.clock()), language)


def page_of_draft(work: Work, draft: ConsentDraft, language: str) -> ClientPage:
    """The page of a consent that is being asked for."""
    receiver = ""
    if draft.organisation_id is not None:
        receiver = work.read(read_organisation, draft.organisation_id).draft.name
    today = office_day(work.clock())
    until = expiry(draft.given_on or today, draft.expires_on)
    shown = ConsentShown(draft.legal_kind, draft.purpose, draft.data, receiver, until)
    return consent_page(shown, language)


def page_of_appointment(facts: PaperFacts, language: str) -> ClientPage:
    """The page of an appointment; its code says time and place, and not what it is about."""
    code = calendar_code(event_of(facts, catalogue(language), Told(subject=False, bring=False)))
    return appointment_page(card_data(facts, code), language)
