# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves the house of an appointment: for the card on paper and the file for a calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.base.vocabulary.people import Literacy
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Office, Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointments import (
    AppointmentCard,
    address_of,
    appointment_of,
    card_of,
)
from amstrat_desktop.services.codes import list_options, read_labels
from amstrat_desktop.services.own_texts import Said, read_own_texts
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

GERMAN: Final = "de"
_DOES_NOT_READ: Final = frozenset({Literacy.PRIMARY, Literacy.FUNCTIONAL})
_CALLED_OFF: Final = frozenset(
    {
        AppointmentStatus.CANCELLED_BY_AGENCY,
        AppointmentStatus.CANCELLED_BY_PERSON,
        AppointmentStatus.MOVED,
    }
)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One appointment for the person to take along; nothing of the person but the language.

    where: agency, or with whom. room: where in the house. stop, bring: `Msg` where the program
    or the office knows the words. language: of `LANGUAGES`. plain: the person does not read.
    sequence: counts up with each change.
    """

    id: UUID
    starts_at: datetime
    minutes: int | None
    where: str
    room: str
    address: str
    stop: Said
    subject: str
    bring: tuple[Msg | str, ...]
    companion: str
    office: str
    telephone: str
    language: str
    plain: bool
    sequence: int
    changed_at: datetime
    cancelled: bool


def appointment_facts(session: Session, appointment_id: UUID, *, actor: Actor) -> PaperFacts:
    """Of an appointment on record here."""
    row = appointment_of(session, appointment_id, actor=actor)
    require_open(session, row.person_id, actor=actor)
    card = card_of(session, row)
    person = session.get_one(Person, row.person_id)
    office = session.get_one(Office, row.office_id)
    at_office = not (card.organisation or card.draft.with_whom)
    return PaperFacts(
        id=card.id,
        starts_at=card.starts_at,
        minutes=card.draft.duration,
        where=card.organisation or card.draft.with_whom or office.name,
        room=card.draft.place,
        address=(
            address_of(office.street, office.postcode, office.city) if at_office else card.address
        ),
        stop=_stop(session, row.organisation_id, card.stop),
        subject=card.draft.subject,
        bring=in_words(session, card),
        companion=card.accompanied_by_name,
        office=office.name,
        telephone=_telephone(session, row.staff_id, office),
        language=_language(person),
        plain=_plain(person),
        sequence=card.sequence,
        changed_at=card.updated_at,
        cancelled=card.status in _CALLED_OFF,
    )


def referral_appointment_facts(session: Session, referral_id: UUID, *, actor: Actor) -> PaperFacts:
    """Of the appointment that an agency gave on a person's referral."""
    referral = session.get(Referral, referral_id)
    if referral is None or referral.appointment_at is None or referral.person_id is None:
        raise Problem(_("This appointment no longer exists."))
    require_open(session, referral.person_id, actor=actor)
    agency = session.get_one(Organisation, referral.organisation_id)
    office = session.get_one(Office, referral.office_id)
    person = session.get_one(Person, referral.person_id)
    labels = read_labels(session)
    return PaperFacts(
        id=referral.id,
        starts_at=referral.appointment_at,
        minutes=None,
        where=agency.name,
        room=referral.appointment_place,
        address=address_of(agency.street, agency.postcode, agency.city),
        stop=_stop(session, agency.id, agency.stop),
        subject="",
        bring=tuple(labels(ListName.DOCUMENT, line.document) for line in referral.documents),
        companion="",
        office=office.name,
        telephone=_telephone(session, referral.staff_id, office),
        language=_language(person),
        plain=_plain(person),
        sequence=referral.version - 1,
        changed_at=referral.updated_at,
        cancelled=False,
    )


def in_words(session: Session, card: AppointmentCard) -> tuple[Msg | str, ...]:
    """What to bring: a line that is a known paper's German name is said in every language."""
    lines = [line.strip() for line in card.draft.bring.splitlines()]
    known = {catalogue(GERMAN).text(label).casefold(): label for label in _papers(session, card)}
    return tuple(known.get(line.casefold(), line) for line in lines if line)


def _stop(session: Session, organisation_id: UUID | None, stop: str) -> Said:
    if organisation_id is None:
        return stop
    return read_own_texts(session, organisation_id)(organisation_id, OwnField.STOP, stop)


def _papers(session: Session, card: AppointmentCard) -> Iterable[Msg]:
    day = office_day(card.created_at)
    return (option.label for option in list_options(session, ListName.DOCUMENT, on=day))


def _language(person: Person) -> str:
    """What the person reads, or else speaks, as far as papers are printed in it."""
    wanted = (person.written_language, person.language)
    return next((code for code in wanted if code in LANGUAGES), GERMAN)


def _plain(person: Person) -> bool:
    return Literacy(person.literacy) in _DOES_NOT_READ


def _telephone(session: Session, staff_id: UUID, office: Office) -> str:
    return session.get_one(Staff, staff_id).telephone or office.telephone
