# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a slip: gathered from the record, the directory and the office.

Plain values and texts without a language; drawing them is the business of `documents`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import DATA_LABELS
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Priority, Status
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Office, Staff
from amstrat_desktop.models.referral import Referral, ReferralEvent, ReferralSlip
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.consent_guard import passage_of
from amstrat_desktop.services.consent_records import in_order
from amstrat_desktop.services.consents import consents_of
from amstrat_desktop.services.own_texts import Said, read_own_texts
from amstrat_desktop.services.referral_cards import draft_of, referral_of
from amstrat_desktop.services.referral_records import ReferralDraft


@dataclass(frozen=True, slots=True)
class Sender:
    """The office as printed. place: postcode and city."""

    name: str
    street: str
    place: str
    telephone: str
    fax: str
    email: str
    hours: Said
    counsellor: str
    counsellor_telephone: str


@dataclass(frozen=True, slots=True)
class Receiver:
    """The agency as printed; all empty while none is chosen. languages: codes."""

    name: str = ""
    contact_person: str = ""
    street: str = ""
    place: str = ""
    telephone: str = ""
    hours: Said = ""
    stop: Said = ""
    languages: tuple[str, ...] = ()
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Who comes: only what was filled in."""

    name: str
    birth_date: date | None
    telephone: str
    children: tuple[int | None, ...] | None
    guardian: str


@dataclass(frozen=True, slots=True)
class ConcernFacts:
    """What it is about; documents: what to bring."""

    topics: tuple[Msg, ...]
    needs: tuple[Msg, ...]
    documents: tuple[Msg, ...]
    text: str
    translation: str
    done: str


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    """Day and wall-clock time in the office; at None: only the day is known."""

    day: date
    at: time | None
    place: str


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """On what the office tells the agency what the slip says. valid_until: the earliest end."""

    data: tuple[Msg, ...]
    valid_until: date | None
    interpreter: str


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """One slip. number: "" until it is handed out. issued: the day on which it was.

    copy_no: the one that the next print gets; from 2 on it is a reprint.
    """

    number: str
    issued: date
    printed: date
    copy_no: int
    sender: Sender
    receiver: Receiver
    mode: DeliveryMode
    priority: Priority
    person: PersonFacts
    language: str
    interpreter_needed: bool | None
    reads: bool | None
    concern: ConcernFacts
    appointment: AppointmentFacts | None
    benefit_community_number: str
    customer_number: str
    consent: ConsentFacts | None = None


def slip_facts(session: Session, referral_id: UUID, *, now: datetime) -> SlipFacts:
    """What the next print of a referral says; raises Problem when it no longer exists."""
    referral = referral_of(session, referral_id)
    return _facts(
        session,
        draft_of(referral),
        office_id=referral.office_id,
        sender=_sender(session, referral.office_id, referral.staff_id),
        number=referral.number or "",
        issued=_issued_on(session, referral) or office_day(now),
        copy_no=next_copy(session, referral.id),
        now=now,
    )


def draft_facts(
    session: Session, draft: ReferralDraft, *, office_id: UUID, staff_id: UUID, now: datetime
) -> SlipFacts:
    """What the slip of an unsaved form would say, for its preview."""
    return _facts(
        session,
        draft,
        office_id=office_id,
        sender=_sender(session, office_id, staff_id),
        number="",
        issued=office_day(now),
        copy_no=1,
        now=now,
    )


def next_copy(session: Session, referral_id: UUID) -> int:
    """The number of the next print: 1 for the first."""
    last = select(func.max(ReferralSlip.copy_no)).where(ReferralSlip.referral_id == referral_id)
    return (session.scalar(last) or 0) + 1


def _facts(
    session: Session,
    draft: ReferralDraft,
    *,
    office_id: UUID,
    sender: Sender,
    number: str,
    issued: date,
    copy_no: int,
    now: datetime,
) -> SlipFacts:
    return SlipFacts(
        number=number,
        issued=issued,
        printed=office_day(now),
        copy_no=copy_no,
        sender=sender,
        receiver=_receiver(session, draft.organisation_id),
        mode=draft.mode,
        priority=draft.priority,
        person=PersonFacts(
            draft.person_name,
            draft.person_birth_date,
            draft.person_telephone,
            draft.children,
            draft.guardian,
        ),
        language=draft.language,
        interpreter_needed=draft.interpreter_needed,
        reads=draft.reads,
        concern=_concern(read_labels(session), draft),
        appointment=_appointment(draft),
        benefit_community_number=draft.benefit_community_number,
        customer_number=draft.customer_number,
        consent=_consent(session, draft, office_id=office_id, on=office_day(now)),
    )


def _consent(
    session: Session, draft: ReferralDraft, *, office_id: UUID, on: date
) -> ConsentFacts | None:
    """What the person agreed to, where the way discloses and the consents hold."""
    uses = passage_of(session, draft, office_id=office_id, on=on).uses
    if not uses or draft.person_id is None:
        return None
    used = {use.consent_id for use in uses}
    cards = [card for card in consents_of(session, draft.person_id, on=on) if card.id in used]
    told = in_order(category for use in uses for category in use.data)
    names = dict.fromkeys(card.interpreter_name for card in cards if card.interpreter_name)
    return ConsentFacts(
        data=tuple(DATA_LABELS[category] for category in told),
        valid_until=min(card.expires_on for card in cards if card.expires_on),
        interpreter=", ".join(names),
    )


def _sender(session: Session, office_id: UUID, staff_id: UUID) -> Sender:
    office = session.get_one(Office, office_id)
    staff = session.get_one(Staff, staff_id)
    own = read_own_texts(session, office.id)
    return Sender(
        name=office.name,
        street=office.street,
        place=f"{office.postcode} {office.city}".strip(),
        telephone=office.telephone,
        fax=office.fax,
        email=office.email,
        hours=own(office.id, OwnField.HOURS, office.hours),
        counsellor=staff.name,
        counsellor_telephone=staff.telephone,
    )


def _receiver(session: Session, organisation_id: UUID | None) -> Receiver:
    organisation = session.get(Organisation, organisation_id) if organisation_id else None
    if organisation is None:
        return Receiver()
    own = read_own_texts(session, organisation.id)
    return Receiver(
        name=organisation.name,
        contact_person=organisation.contact_person,
        street=organisation.street,
        place=f"{organisation.postcode} {organisation.city}".strip(),
        telephone=organisation.telephone,
        hours=own(organisation.id, OwnField.HOURS, organisation.hours),
        stop=own(organisation.id, OwnField.STOP, organisation.stop),
        languages=tuple(line.language for line in organisation.languages),
        verified_on=organisation.verified_on,
    )


def _concern(labels: Labels, draft: ReferralDraft) -> ConcernFacts:
    def named(list_name: ListName, codes: Iterable[str]) -> tuple[Msg, ...]:
        return tuple(labels(list_name, code) for code in codes)

    return ConcernFacts(
        topics=named(ListName.TOPIC, draft.topics),
        needs=named(ListName.NEED, draft.needs),
        documents=named(ListName.DOCUMENT, draft.documents),
        text=draft.concern,
        translation=draft.concern_translated,
        done=draft.done_so_far,
    )


def _appointment(draft: ReferralDraft) -> AppointmentFacts | None:
    """An appointment at midnight is one of which only the day was said."""
    if draft.appointment_at is None:
        return None
    local = draft.appointment_at.astimezone(OFFICE_ZONE)
    at = local.time().replace(second=0, microsecond=0)
    return AppointmentFacts(local.date(), at if at != time() else None, draft.appointment_place)


def _issued_on(session: Session, referral: Referral) -> date | None:
    handed_out = session.scalar(
        select(ReferralEvent.at)
        .where(
            ReferralEvent.referral_id == referral.id,
            ReferralEvent.step == EventKind.STATUS.value,
            ReferralEvent.status.in_([Status.ISSUED.value, Status.SENT.value]),
        )
        .order_by(ReferralEvent.id)
        .limit(1)
    )
    return None if handed_out is None else office_day(handed_out)
