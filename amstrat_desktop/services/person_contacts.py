# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The latest contacts of a person on record, for the overview."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

LATEST: Final = 6


@dataclass(frozen=True, slots=True)
class PersonContact:
    """One contact; channel and topics are codes."""

    id: UUID
    held_at: datetime
    channel: str
    topics: tuple[str, ...]
    staff: str


@dataclass(frozen=True, slots=True)
class LatestContacts:
    """rows: the latest first. total: how many count."""

    rows: Sequence[PersonContact]
    total: int


def read_latest_contacts(
    session: Session, person_id: UUID, *, actor: Actor, limit: int = LATEST
) -> LatestContacts:
    """What a person came for lately; contacts that don't count are left out."""
    require_open(session, person_id, actor=actor)
    counts = (Contact.person_id == person_id, Contact.voided_at.is_(None))
    found = session.execute(
        select(Contact.id, Contact.held_at, Contact.channel, Staff.name)
        .join(Staff, Staff.id == Contact.staff_id)
        .where(*counts)
        .order_by(Contact.held_at.desc(), Contact.id.desc())
        .limit(limit)
    ).all()
    topics = _topics(session, [row.id for row in found])
    rows = tuple(
        PersonContact(row.id, row.held_at, row.channel, tuple(topics.get(row.id, ())), row.name)
        for row in found
    )
    total = session.scalar(select(func.count()).select_from(Contact).where(*counts)) or 0
    return LatestContacts(rows, total)


def _topics(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    topics: dict[UUID, list[str]] = {}
    for contact_id, topic in session.execute(
        select(ContactTopic.contact_id, ContactTopic.topic)
        .where(ContactTopic.contact_id.in_(ids))
        .order_by(ContactTopic.contact_id, ContactTopic.position)
    ):
        topics.setdefault(contact_id, []).append(topic)
    return topics
