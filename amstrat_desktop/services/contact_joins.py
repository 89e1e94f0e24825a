# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact without a name turns out to be a person's: joining, parting, a record made of it.

The contact stays one contact, and nothing is ever joined by itself: a recognition code is a
hint, and several people may have chosen the same word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Disclosure
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.contact_sequences import joined, open_joins, settle_sequences
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_access import (
    require_open,
    require_reason,
    shown_name,
    visible_people,
)
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.services.recognition_codes import written_as
from amstrat_desktop.services.work import Actor

SUGGESTED: Final = 20

_CHOSEN_TWICE: Final = _("Somebody else may have chosen the same word.")


@dataclass(frozen=True, slots=True)
class SuggestedContact:
    """A contact that may be the person's. reasons: why it is suggested; against: what speaks
    against it.
    """

    id: UUID
    held_at: datetime
    channel: str
    area: str
    reasons: tuple[Msg, ...]
    against: tuple[Msg, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The likeliest first. remark: how little a shared word proves, None without any."""

    contacts: tuple[SuggestedContact, ...] = ()
    remark: Msg | None = None


@dataclass(frozen=True, slots=True)
class SuggestedPerson:
    """Somebody on record who may have been there. name: as lists show it."""

    id: UUID
    name: Msg
    reasons: tuple[Msg, ...]


def join_contact(
    session: Session, contact_id: UUID, person_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Let a contact without a name, and what came of it, be a person's: referrals, bookings."""
    join_contacts(session, (contact_id,), person_id, actor=actor, now=now)


def join_contacts(
    session: Session,
    contact_ids: Iterable[UUID],
    person_id: UUID,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """As `join_contact`, all of them or none. Raises `Problem`."""
    require_open(session, person_id, actor=actor)
    for contact_id in dict.fromkeys(contact_ids):
        contact = _contact(session, contact_id)
        if contact.person_id == person_id:
            continue
        if contact.person_id is not None:
            raise Problem(_("This contact is somebody's already. Part it from that record first."))
        if contact.voided_at is not None:
            raise Problem(_("This contact does not count. Let it count again first."))
        session.add(joined(contact, person_id, actor=actor, now=now))
        contact.person_id = person_id
        contact.updated_at, contact.updated_by = now, actor.staff_id
        _take_referrals_along(session, contact_id, None, person_id)
        _take_bookings_along(session, contact_id, None, person_id)
        _audit(session, "join", contact_id, actor=actor, now=now)
    settle_sequences(session, person_id, actor=actor, now=now)


def part_contact(session: Session, contact_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take it back: the contact is without a name again and says what it said before.

    A referral that somebody was told about in the person's name stays with the person.
    """
    contact = _contact(session, contact_id)
    person_id = contact.person_id
    if person_id is None:
        return
    require_open(session, person_id, actor=actor)
    join = open_joins(session, (contact_id,)).get(contact_id)
    if join is None:  # recorded with the person: that it was theirs once is kept, too
        join = joined(contact, person_id, actor=actor, now=now)
        session.add(join)
    contact.sequence = join.sequence_before
    join.parted_at = now
    contact.person_id = None
    contact.updated_at, contact.updated_by = now, actor.staff_id
    _take_referrals_along(session, contact_id, person_id, None)
    _take_bookings_along(session, contact_id, person_id, None)
    _audit(session, "part", contact_id, actor=actor, now=now)
    settle_sequences(session, person_id, actor=actor, now=now)


def draft_from_contact(session: Session, contact_id: UUID) -> PersonDraft:
    """What a new record takes over from a contact; the name is still to be asked."""
    contact = _contact(session, contact_id)
    require_reason(session, contact.person_id)
    return PersonDraft(
        name="",
        language=contact.language,
        gender=contact.gender,
        area_id=contact.area_id,
        recognition_code=contact.recognition_code,
    )


def upgrade_contact(
    session: Session, contact_id: UUID, draft: PersonDraft, *, actor: Actor, now: datetime
) -> PersonCard:
    """Make a record of the person of a contact. draft: as `draft_from_contact`, with a name."""
    card = record_person(session, draft, actor=actor, now=now)
    join_contact(session, contact_id, card.id, actor=actor, now=now)
    return card


def suggested_contacts(session: Session, person_id: UUID, *, actor: Actor) -> Suggestions:
    """Contacts without a name that have the person's recognition code, to be looked at."""
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    spellings = written_as(session, Contact, person.recognition_code, office_id=actor.office_id)
    if not spellings:
        return Suggestions()
    found = session.scalars(
        select(Contact)
        .where(
            Contact.office_id == actor.office_id,
            Contact.recognition_code.in_(spellings),
            Contact.person_id.is_(None),
            Contact.voided_at.is_(None),
        )
        .order_by(Contact.held_at.desc(), Contact.id.desc())
        .limit(SUGGESTED * 5)
    ).all()
    ranked = sorted(found, key=lambda contact: _likeness(contact, person), reverse=True)
    if not ranked:
        return Suggestions()
    return Suggestions(
        tuple(_suggested(session, contact, person) for contact in ranked[:SUGGESTED]),
        _remark(session, person.recognition_code, actor),
    )


def suggested_people(
    session: Session, contact_id: UUID, *, actor: Actor
) -> tuple[SuggestedPerson, ...]:
    """People on record with the recognition code of a contact, to be looked at."""
    contact = _contact(session, contact_id)
    spellings = written_as(session, Person, contact.recognition_code, office_id=actor.office_id)
    if not spellings or contact.person_id is not None:
        return ()
    people = session.scalars(
        select(Person).where(
            Person.recognition_code.in_(spellings),
            Person.restricted_at.is_(None),
            visible_people(actor),
        )
    ).all()
    ranked = sorted(people, key=lambda person: _likeness(contact, person), reverse=True)
    return tuple(
        SuggestedPerson(person.id, shown_name(person.name), _reasons(contact, person))
        for person in ranked[:SUGGESTED]
    )


def _contact(session: Session, contact_id: UUID) -> Contact:
    contact = session.get(Contact, contact_id)
    if contact is None:
        raise Problem(_("This contact no longer exists."))
    return contact


def _take_referrals_along(
    session: Session, contact_id: UUID, before: UUID | None, after: UUID | None
) -> None:
    of_contact = select(Referral).where(Referral.contact_id == contact_id)
    if before is None:
        of_contact = of_contact.where(Referral.person_id.is_(None))
    else:
        told = exists().where(Disclosure.referral_id == Referral.id)
        of_contact = of_contact.where(Referral.person_id == before, ~told)
    for referral in session.scalars(of_contact):
        referral.person_id = after


def _take_bookings_along(
    session: Session, contact_id: UUID, before: UUID | None, after: UUID | None
) -> None:
    """A place that was booked without a name is the person's, too; with it go its children."""
    whose = Booking.person_id.is_(None) if before is None else Booking.person_id == before
    for booking in session.scalars(select(Booking).where(Booking.contact_id == contact_id, whose)):
        booking.person_id = after
        if after is None:
            booking.name_consent_id = None


def _likeness(contact: Contact, person: Person) -> tuple[int, int]:
    """More that agrees, less that contradicts; the newest first among equals (sorting is
    stable).
    """
    return -len(_against(contact, person)), len(_reasons(contact, person))


def _suggested(session: Session, contact: Contact, person: Person) -> SuggestedContact:
    area = session.get(Area, contact.area_id) if contact.area_id else None
    return SuggestedContact(
        contact.id,
        contact.held_at,
        contact.channel,
        area.name if area else "",
        _reasons(contact, person),
        _against(contact, person),
    )


def _reasons(contact: Contact, person: Person) -> tuple[Msg, ...]:
    reasons = [_("same recognition code")]
    if contact.language and contact.language == person.language:
        reasons.append(_("same language"))
    if contact.area_id is not None and contact.area_id == person.area_id:
        reasons.append(_("same area"))
    if contact.gender and contact.gender == person.gender:
        reasons.append(_("same gender"))
    return tuple(reasons)


def _against(contact: Contact, person: Person) -> tuple[Msg, ...]:
    against = []
    if contact.language and person.language and contact.language != person.language:
        against.append(_("another language"))
    if contact.gender and person.gender and contact.gender != person.gender:
        against.append(_("another gender"))
    return tuple(against)


def _remark(session: Session, code: str, actor: Actor) -> Msg:
    spellings = written_as(session, Person, code, office_id=actor.office_id)
    people = session.scalar(
        select(func.count()).where(Person.recognition_code.in_(spellings), visible_people(actor))
    )
    if (people or 0) > 1:
        return _("Several people on record chose this word. Look at each contact.")
    return _CHOSEN_TWICE


def _audit(session: Session, action: str, contact_id: UUID, *, actor: Actor, now: datetime) -> None:
    write_audit(
        session, action, Kind.CONTACT, contact_id, actor=actor, now=now, fields=["person_id"]
    )
