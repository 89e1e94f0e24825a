# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many contacts and how many people: two figures that are never added up."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.contacts import Sequence
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.visibility import everybody


@dataclass(frozen=True, slots=True)
class Counts:
    """Of a period. A contact is one contact, whoever it turns out to have been.

    persons: those on record who had a contact; two records that were merged are one person.
    anonymous_contacts: of nobody on record; they count as contacts only.
    """

    contacts: int
    persons: int
    anonymous_contacts: int
    first_contacts: int


def count_contacts_and_persons(session: Session, *, start: datetime, end: datetime) -> Counts:
    """Count the contacts that were held from start up to, but not including, end.

    Void ones don't count. Restricted records do: these are figures without names.
    """
    with everybody(session):
        return _count(session, start, end)


def _count(session: Session, start: datetime, end: datetime) -> Counts:
    held = (Contact.held_at >= start, Contact.held_at < end, Contact.voided_at.is_(None))
    first = Contact.sequence == Sequence.FIRST.value
    contacts, named, firsts = session.execute(
        select(func.count(), func.count(Contact.person_id), func.count().filter(first)).where(*held)
    ).one()
    people = session.scalars(
        select(Contact.person_id).where(*held, Contact.person_id.is_not(None)).distinct()
    )
    merges = session.execute(
        select(Person.id, Person.merged_into_id).where(Person.merged_into_id.is_not(None))
    )
    merged = {row.id: row.merged_into_id for row in merges}
    kept = {_kept(person_id, merged) for person_id in people if person_id is not None}
    return Counts(contacts, len(kept), contacts - named, firsts)


def _kept(person_id: UUID, merged: dict[UUID, UUID | None]) -> UUID:
    """The record that stands for this one now."""
    while (into := merged.get(person_id)) is not None:
        person_id = into
    return person_id
