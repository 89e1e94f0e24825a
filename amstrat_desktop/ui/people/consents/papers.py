# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The papers of this panel, from what is on record to the bytes of a PDF. No Qt."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents import consent_form, disclosure_log, withdrawal_note
from amstrat_desktop.documents.consent_form import ConsentForm
from amstrat_desktop.documents.disclosure_log import DisclosureLog
from amstrat_desktop.documents.slip.data import Office, Variant
from amstrat_desktop.documents.withdrawal_note import WithdrawalNote
from amstrat_desktop.services.consent_records import ConsentDraft, expiry
from amstrat_desktop.services.directory import read_organisation
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.offices import read_office
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.withdrawals import Withdrawal
from amstrat_desktop.services.work import Work

ADULT: int = 18
"""Years (§ 2 BGB); below, somebody with custody signs as well."""


@dataclass(frozen=True, slots=True)
class PaperOf:
    """Whose paper it is, and in which language."""

    name: str
    language: str
    minor: bool


def paper_language(person: PersonDraft) -> str:
    """What the person prefers to read; German where no paper has that language."""
    code = person.written_language or person.language
    return code if code in LANGUAGES else "de"


def is_minor(person: PersonDraft, today: date) -> bool:
    """Whether somebody may still be under eighteen in this year."""
    return person.birth_year is not None and today.year - person.birth_year <= ADULT


def draw_form(work: Work, draft: ConsentDraft, language: str, variant: Variant) -> bytes:
    """The paper to be signed for a consent that is being entered."""
    today = office_day(work.clock())
    person = work.read(read_person, draft.person_id, actor=work.actor).draft
    receiver = place = ""
    if draft.organisation_id is not None:
        agency = work.read(read_organisation, draft.organisation_id).draft
        receiver = agency.name
        town = f"{agency.postcode} {agency.city}".strip()
        place = ", ".join(part for part in (agency.street, town) if part)
    form = ConsentForm(
        legal_kind=draft.legal_kind,
        purpose=draft.purpose,
        office=_office(work),
        valid_until=expiry(draft.given_on or today, draft.expires_on),
        data=draft.data,
        receiver=receiver,
        receiver_place=place,
        person=person.name,
        minor=is_minor(person, today),
        variant=variant,
    )
    return consent_form.render(form, language)


def draw_log(work: Work, person_id: UUID) -> bytes:
    """What was told about a person, in the language that the person reads."""
    person = work.read(read_person, person_id, actor=work.actor).draft
    lines = work.read(list_disclosures, person_id, actor=work.actor)
    log = DisclosureLog(_office(work), person.name, office_day(work.clock()), lines)
    return disclosure_log.render(log, paper_language(person))


def draw_note(work: Work, withdrawal: Withdrawal) -> bytes:
    """What the person takes home after withdrawing a consent."""
    consent = withdrawal.consent
    person = work.read(read_person, consent.person_id, actor=work.actor).draft
    note = WithdrawalNote(
        office=_office(work),
        person=person.name,
        legal_kind=consent.legal_kind,
        purpose=consent.purpose,
        withdrawn_on=office_day(consent.withdrawn_at or work.clock()),
        receiver=consent.receiver,
        told=tuple(told.name for told in withdrawal.consequences.told),
    )
    return withdrawal_note.render(note, paper_language(person))


def _office(work: Work) -> Office:
    card = work.read(read_office, work.actor)
    return Office(
        name=card.name,
        street=card.street,
        place=f"{card.postcode} {card.city}".strip(),
        phone=card.telephone,
        hours=card.hours,
    )
