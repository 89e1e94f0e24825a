# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""First and follow-up contacts of one person: nobody comes for the first time twice.

Each contact keeps what was said of it when it was recorded; while several belong to one person,
the earliest that was called a first one counts as such, the later ones as follow-ups.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.contacts import Sequence
from amstrat_desktop.models.contact import Contact, ContactJoin
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor


def settle_sequences(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Let one first contact of a person count; call it when contacts come, go or move in time.

    Also after records of people were merged or parted again: what a contact said goes with it.
    """
    session.flush()
    was_first = exists().where(
        ContactJoin.contact_id == Contact.id,
        ContactJoin.parted_at.is_(None),
        ContactJoin.sequence_before == Sequence.FIRST.value,
    )
    contacts = session.scalars(
        select(Contact)
        .where(
            Contact.person_id == person_id,
            Contact.voided_at.is_(None),
            or_(Contact.sequence == Sequence.FIRST.value, was_first),
        )
        .order_by(Contact.held_at, Contact.id)
    ).all()
    joins = open_joins(session, (contact.id for contact in contacts))
    met_first = False
    for contact in contacts:
        join = joins.get(contact.id)
        if join is not None:
            join.person_id = person_id
        said = join.sequence_before if join else contact.sequence
        counts_as = Sequence.FOLLOW_UP.value if said == Sequence.FIRST and met_first else said
        met_first = met_first or said == Sequence.FIRST
        if contact.sequence == counts_as:
            continue
        if join is None:
            session.add(joined(contact, person_id, actor=actor, now=now))
        contact.sequence = counts_as
        contact.updated_at, contact.updated_by = now, actor.staff_id
        write_audit(
            session, "settle", Kind.CONTACT, contact.id, actor=actor, now=now, fields=["sequence"]
        )
    session.flush()


def say_sequence(session: Session, contact: Contact) -> None:
    """Somebody corrected whether this was a first contact: that is what it says from now on."""
    join = open_joins(session, (contact.id,)).get(contact.id)
    if join is not None:
        join.sequence_before = contact.sequence


def open_joins(session: Session, contact_ids: Iterable[UUID]) -> dict[UUID, ContactJoin]:
    """By contact, how it came to its person and what it said before."""
    found = session.scalars(
        select(ContactJoin).where(
            ContactJoin.contact_id.in_(list(contact_ids)), ContactJoin.parted_at.is_(None)
        )
    )
    return {join.contact_id: join for join in found}


def parted_since(
    session: Session, contact_ids: Iterable[UUID], moment: datetime
) -> frozenset[UUID]:
    """The contacts that were taken from their person after a moment, wherever they are now."""
    found = select(ContactJoin.contact_id).where(
        ContactJoin.contact_id.in_(list(contact_ids)), ContactJoin.parted_at > moment
    )
    return frozenset(session.scalars(found))


def joined(contact: Contact, person_id: UUID, *, actor: Actor, now: datetime) -> ContactJoin:
    """The note that a contact is this person's, with what it says now."""
    return ContactJoin(
        id=uuid7(),
        office_id=contact.office_id,
        contact_id=contact.id,
        person_id=person_id,
        at=now,
        staff_id=actor.staff_id,
        sequence_before=contact.sequence,
    )
