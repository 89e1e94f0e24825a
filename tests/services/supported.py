# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record and colleagues, for the tests of support, notes and timeline."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Actor, Work

NOON = datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: float) -> datetime:
        self.now += timedelta(days=days)
        return self.now

    @property
    def today(self) -> date:
        return self.now.date()


def stopped(work: Work) -> Clock:
    """Let the office live by a clock that only moves when it is told to."""
    clock = Clock()
    work.clock = clock
    return clock


def new_person(work: Work, name: str = "Probe, Selda") -> UUID:
    return work.write(record_person, PersonDraft(name=name)).value.id


def colleague(work: Work, name: str = "Kollege Probe", role: Role = Role.COUNSELLING) -> Work:
    """Somebody else of the office, with an own key of their own, on the same file."""
    staff = work.write(add_staff, StaffDraft(name, role=role)).value
    actor = Actor(staff.id, work.actor.office_id, own_key=os.urandom(32))
    return as_actor(work, actor)


def in_role(work: Work, role: Role, name: str = "Kim Probe") -> Work:
    """Another colleague, who has this role."""
    kim = colleague(work, name)
    work.write(_give_role, kim.actor.staff_id, role)
    return kim


def as_actor(work: Work, actor: Actor) -> Work:
    """The same open file for somebody else."""
    with work._sessions() as session:
        engine = session.get_bind().engine
    return Work(engine, actor, work.clock)


def without_key(work: Work) -> Work:
    """The same user, opened in a way that gives no own key."""
    return as_actor(work, replace(work.actor, own_key=None))


def saw(work: Work, person_id: UUID, **fields: object) -> UUID:
    """A consultation with a person on record."""
    draft = ContactDraft(channel="open_hour", person_id=person_id, **fields)  # type: ignore[arg-type]  # fields of the draft
    return work.write(record_contact, draft).value.id


def _give_role(
    session: Session, staff_id: UUID, role: Role, *, actor: Actor, now: datetime
) -> None:
    session.get_one(Staff, staff_id).role = role.value
