# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person on record, a colleague and a referral of that person, for tests of planning."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.base.vocabulary.people import ChannelKind, Safe
from amstrat_desktop.models.person import Person, PersonAccess, PersonChannel
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import handed_out


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment on the office's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=OFFICE_ZONE)


def known(work: Work, name: str = "Nour Beispiel", **fields: Any) -> UUID:
    """Somebody on record."""
    return work.write(_put, name, fields).value


def restricted(work: Work, *, seen_by: UUID | None = None) -> UUID:
    """Somebody whose record is hidden from all, or all but one."""
    person_id = known(work, "Geheime Person")
    work.write(restrict, person_id, seen_by)
    return person_id


def channel_of(work: Work, person_id: UUID, safe: Safe = Safe.YES) -> UUID:
    """A mobile number of somebody."""
    return work.write(_put_channel, person_id, safe).value


def colleague(work: Work, name: str = "Kim Kollege") -> Work:
    """The same office, open for somebody else who works there."""
    card = work.write(add_staff, StaffDraft(name)).value
    engine = work._sessions.kw["bind"]
    return Work(engine, Actor(card.id, work.actor.office_id), work.clock)


def referral_of(work: Work, person_id: UUID, **changes: Any) -> UUID:
    """A slip of this person that was handed out."""
    card = handed_out(work, **changes)
    work.write(_join, card.id, person_id)
    return card.id


def _put(
    session: Session, name: str, fields: dict[str, Any], *, actor: Actor, now: datetime
) -> UUID:
    person = Person(
        id=uuid7(),
        office_id=actor.office_id,
        name=name,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
        **fields,
    )
    session.add(person)
    return person.id


def restrict(
    session: Session, person_id: UUID, seen_by: UUID | None, *, actor: Actor, now: datetime
) -> None:
    """A use case of the tests: hide the record from all, or all but one."""
    session.get_one(Person, person_id).restricted_at = now
    if seen_by is not None:
        access = PersonAccess(
            person_id=person_id, staff_id=seen_by, granted_at=now, granted_by=actor.staff_id
        )
        session.add(access)


def _put_channel(
    session: Session, person_id: UUID, safe: Safe, *, actor: Actor, now: datetime
) -> UUID:
    del now
    channel = PersonChannel(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        channel_kind=ChannelKind.MOBILE.value,
        value="0152 000000",
        safe=safe.value,
    )
    session.add(channel)
    return channel.id


def _join(
    session: Session, referral_id: UUID, person_id: UUID, *, actor: Actor, now: datetime
) -> None:
    del actor, now
    session.get_one(Referral, referral_id).person_id = person_id
