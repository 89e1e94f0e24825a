# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""*Lebenslagen*: what a family needs, at a glance.

The person and those of the household whose records the asker may read now. What is known of a
restricted member stays out until their own record is opened.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import GAPS
from amstrat_desktop.base.vocabulary.people import InterpreterNeed
from amstrat_desktop.base.vocabulary.referrals import Party, Status
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointment_list import (
    AppointmentRow,
    list_appointments,
    next_of,
)
from amstrat_desktop.services.follow_ups import title_of
from amstrat_desktop.services.household_records import HouseholdCard, MemberCard
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.work import Actor

MOST: Final = 5
"""Lines of one kind; the rest is counted."""

NO_OFFER: Final = "no_offer"
"""The result of a contact for which there was no suitable offer."""

_OPEN: Final = tuple(status.value for status, rule in RULES.items() if not rule.ended)


@dataclass(frozen=True, slots=True)
class Speaks:
    """What a conversation with somebody needs. Codes: `base.vocabulary.people`."""

    person_id: UUID
    language: str
    written_language: str
    interpreter_need: InterpreterNeed


@dataclass(frozen=True, slots=True)
class OpenReferral:
    """A referral that has not ended; due_at: None where nobody has a deadline."""

    id: UUID
    person_id: UUID
    organisation: str
    status: Status
    next_party: Party
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class NextAppointment:
    """The one that comes next."""

    person_id: UUID
    row: AppointmentRow


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """What is still to be done."""

    id: UUID
    person_id: UUID
    due_on: date
    title: Msg


@dataclass(frozen=True, slots=True)
class UnmetNeed:
    """A contact for which there was no suitable offer."""

    contact_id: UUID
    held_at: datetime
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """A family at a glance. on: the day it is looked at; since: from when contacts count.

    names: of the people whose records were read, the person first. Lists hold the most urgent
    or the newest; *_more: how many stand behind them. topics: group → contacts about it.
    """

    person_id: UUID
    on: date
    since: date
    household: HouseholdCard
    names: Mapping[UUID, Msg | None]
    speaks: tuple[Speaks, ...]
    referrals: tuple[OpenReferral, ...]
    referrals_more: int
    appointment: NextAppointment | None
    follow_ups: tuple[OpenFollowUp, ...]
    follow_ups_more: int
    contacts: int
    topics: tuple[tuple[str, int], ...]
    unmet: tuple[UnmetNeed, ...]

    @property
    def adults(self) -> tuple[MemberCard, ...]:
        """Those who are no children."""
        return tuple(member for member in self.household.members if not member.is_child)

    @property
    def children(self) -> tuple[MemberCard, ...]:
        """The children, the youngest first; those without a birth year last."""
        children = [member for member in self.household.members if member.is_child]
        return tuple(sorted(children, key=lambda child: -(child.birth_year or 0)))

    @property
    def childcare_gaps(self) -> tuple[MemberCard, ...]:
        """Children for whom a place is wanted and there is none."""
        return tuple(child for child in self.children if child.draft.childcare in GAPS)


def read_situation(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> Situation:
    """What a person and their household need now. Raises `Problem` as `require_open`."""
    today = office_day(now)
    since = _year_before(today)
    household = read_household_of(session, person_id, actor=actor, on=today)
    names = _read(household, person_id)
    ids = tuple(names)
    referrals = _referrals(session, ids)
    follow_ups = _follow_ups(session, ids)
    contacts = (
        Contact.person_id.in_(ids),
        Contact.voided_at.is_(None),
        Contact.held_at >= midnight(since),
    )
    return Situation(
        person_id=person_id,
        on=today,
        since=since,
        household=household,
        names=names,
        speaks=_speaks(session, ids),
        referrals=referrals[:MOST],
        referrals_more=max(0, len(referrals) - MOST),
        appointment=_next_appointment(session, ids, actor=actor, now=now),
        follow_ups=follow_ups[:MOST],
        follow_ups_more=max(0, len(follow_ups) - MOST),
        contacts=session.scalar(select(func.count()).where(*contacts)) or 0,
        topics=_topics(session, contacts),
        unmet=_unmet(session, contacts),
    )


def _year_before(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)


def _read(household: HouseholdCard, person_id: UUID) -> dict[UUID, Msg | None]:
    """The person first, then the others whose records stand open to everybody."""
    names: dict[UUID, Msg | None] = {person_id: None}
    for member in household.members:
        other = member.draft.person_id
        if other is not None and (other == person_id or not member.restricted):
            names[other] = member.name
    return names


def _speaks(session: Session, ids: Collection[UUID]) -> tuple[Speaks, ...]:
    found = session.execute(
        select(Person.id, Person.language, Person.written_language, Person.interpreter_need).where(
            Person.id.in_(ids)
        )
    )
    by_id = {
        row.id: Speaks(
            row.id, row.language, row.written_language, InterpreterNeed(row.interpreter_need)
        )
        for row in found
    }
    return tuple(by_id[person_id] for person_id in ids if person_id in by_id)


def _referrals(session: Session, ids: Collection[UUID]) -> tuple[OpenReferral, ...]:
    """Those with a deadline first, the most urgent of them on top."""
    found = session.execute(
        select(
            Referral.id,
            Referral.person_id,
            Organisation.name,
            Referral.status,
            Referral.next_party,
            Referral.due_at,
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.person_id.in_(ids), Referral.status.in_(_OPEN))
        .order_by(Referral.due_at.is_(None), Referral.due_at, Referral.id)
    )
    return tuple(
        OpenReferral(
            row.id,
            row.person_id,
            row.name,
            Status(row.status),
            Party(row.next_party),
            row.due_at,
        )
        for row in found
    )


def _next_appointment(
    session: Session, ids: Collection[UUID], *, actor: Actor, now: datetime
) -> NextAppointment | None:
    coming = [
        NextAppointment(person_id, row)
        for person_id in ids
        if (row := next_of(list_appointments(session, person_id, actor=actor), now)) is not None
    ]
    return min(coming, key=lambda found: found.row.starts_at, default=None)


def _follow_ups(session: Session, ids: Collection[UUID]) -> tuple[OpenFollowUp, ...]:
    found = session.execute(
        select(FollowUp.id, FollowUp.person_id, FollowUp.due_on, FollowUp.text, FollowUp.rule)
        .where(FollowUp.person_id.in_(ids), FollowUp.done_at.is_(None))
        .order_by(FollowUp.due_on, FollowUp.id)
    )
    return tuple(
        OpenFollowUp(
            row.id, row.person_id, row.due_on, title_of(row.text, row.rule, restricted=False)
        )
        for row in found
    )


def _topics(
    session: Session, contacts: tuple[ColumnElement[bool], ...]
) -> tuple[tuple[str, int], ...]:
    """By group, in how many contacts it was about that; the most frequent first."""
    counted = func.count(Contact.id.distinct())
    found = session.execute(
        select(CodeEntry.group_code, counted)
        .join(ContactTopic, ContactTopic.topic == CodeEntry.code)
        .join(Contact, Contact.id == ContactTopic.contact_id)
        .where(CodeEntry.list_name == ListName.TOPIC.value, *contacts)
        .group_by(CodeEntry.group_code)
        .order_by(counted.desc(), CodeEntry.group_code)
    )
    return tuple((row[0], row[1]) for row in found)


def _unmet(session: Session, contacts: tuple[ColumnElement[bool], ...]) -> tuple[UnmetNeed, ...]:
    found = session.execute(
        select(Contact.id, Contact.held_at)
        .where(Contact.result == NO_OFFER, *contacts)
        .order_by(Contact.held_at.desc(), Contact.id.desc())
        .limit(MOST)
    ).all()
    topics: dict[UUID, list[str]] = {}
    for contact_id, topic in session.execute(
        select(ContactTopic.contact_id, ContactTopic.topic)
        .where(ContactTopic.contact_id.in_([row.id for row in found]))
        .order_by(ContactTopic.contact_id, ContactTopic.position)
    ):
        topics.setdefault(contact_id, []).append(topic)
    return tuple(UnmetNeed(row.id, row.held_at, tuple(topics.get(row.id, ()))) for row in found)
