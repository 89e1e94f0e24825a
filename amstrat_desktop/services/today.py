# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the first screen shows: whose move it is, own tasks, appointments, today's figures.

Every query walks a few rows of an index; none reads a table from end to end. The office is
asked for only where an index begins with it: SQLite takes an equal column for rare and would
walk a whole index that begins with the office instead of one day of the right one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import end_of, midnight, office_day
from amstrat_desktop.base.vocabulary.referrals import Attendance, Party, Status
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.appointment_list import appointments_of_days
from amstrat_desktop.services.follow_up_list import (
    FollowUpFilter,
    FollowUpRow,
    count_open,
    due_for,
    rows_of,
)
from amstrat_desktop.services.handover_list import count_waiting
from amstrat_desktop.services.offers.offers_today import OfferNote, offers_today
from amstrat_desktop.services.office_hours import OfficeHourCard, running_office_hour
from amstrat_desktop.services.person_access import listed_name, of_visible, shown_name
from amstrat_desktop.services.referral_states import RULES, TASKS
from amstrat_desktop.services.work import Actor

MOVES: Final = 100
"""How many open moves the screen lists; the figure beside them says how many there are."""

APPOINTMENTS: Final = 50

_DID_NOT_GO: Final = (Attendance.NO_SHOW, Attendance.CANCELLED_BY_PERSON)
_OPEN: Final = tuple(status.value for status, rule in RULES.items() if not rule.ended)


@dataclass(frozen=True, slots=True)
class Move:
    """A referral that waits for the office. next_party: whose move it is on record; task: what
    the office does now.
    """

    id: UUID
    number: str | None
    organisation: str
    status: Status
    due_at: datetime
    overdue: bool
    next_party: Party
    task: Msg


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """An appointment, today or tomorrow. of_referral: id is the referral's, else the
    appointment's.

    person: of a person on record, as this reader may see the name.
    """

    id: UUID
    number: str | None
    organisation: str
    at: datetime
    place: str
    tomorrow: bool
    of_referral: bool = True
    person_id: UUID | None = None
    person: Msg | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen. contacts, referrals: of today. overdue: of all, not only the listed.

    tasks: the reader's own that are due. open_tasks: all of the reader's own, whenever due.
    handovers: how many wait for the reader's answer. offers: what runs of offers ask for.
    """

    office_hour: OfficeHourCard | None
    contacts: int
    referrals: int
    overdue: int
    moves: tuple[Move, ...]
    appointments: tuple[AppointmentLine, ...]
    tasks: tuple[FollowUpRow, ...] = ()
    open_tasks: int = 0
    handovers: int = 0
    offers: tuple[OfferNote, ...] = ()


def read_today(session: Session, *, office_id: UUID, staff_id: UUID, now: datetime) -> Today:
    """Everything that the first screen shows. Run `run_daily_rules` once a day before."""
    actor = Actor(staff_id, office_id)
    own = FollowUpFilter(staff_id, due_by=office_day(now))
    return Today(
        office_hour=running_office_hour(session, staff_id=staff_id, now=now),
        contacts=session.scalar(count_of_contacts(now)) or 0,
        referrals=session.scalar(count_of_referrals(office_id, now)) or 0,
        overdue=session.scalar(count_of_overdue(office_id, now)) or 0,
        moves=_moves(session, office_id, now),
        appointments=_appointments(session, actor, now),
        tasks=rows_of(session, due_for(staff_id, office_day(now)), own, actor=actor),
        open_tasks=count_open(session, staff_id, actor=actor),
        handovers=count_waiting(session, actor=actor),
        offers=offers_today(session, actor=actor, now=now),
    )


def count_of_contacts(now: datetime) -> Select[int]:
    """How many contacts of today count."""
    return select(func.count()).where(
        Contact.held_at >= midnight(office_day(now)),
        Contact.held_at < end_of(office_day(now)),
        Contact.voided_at.is_(None),
    )


def count_of_referrals(office_id: UUID, now: datetime) -> Select[int]:
    """How many referrals were begun today, without those entered in error."""
    return select(func.count()).where(
        Referral.office_id == office_id,
        Referral.created_at >= midnight(office_day(now)),
        Referral.created_at < end_of(office_day(now)),
        Referral.status != Status.ENTERED_IN_ERROR,
    )


def count_of_overdue(office_id: UUID, now: datetime) -> Select[int]:
    """How many referrals have a clock that ran out."""
    return select(func.count()).where(Referral.office_id == office_id, Referral.due_at <= now)


def overdue_moves(office_id: UUID, now: datetime) -> Select[UUID]:
    """Whatever is overdue: whoever's move it was, it is ours to ask. The longest first."""
    return _due(office_id, Referral.due_at <= now)


def own_moves(office_id: UUID, now: datetime) -> Select[UUID]:
    """What is not overdue yet but waits for the office."""
    return _due(office_id, Referral.due_at > now).where(Referral.next_party == Party.OFFICE.value)


def appointments_between(office_id: UUID, start: datetime, end: datetime) -> Select[UUID]:
    """Referrals whose appointment falls into a span of time."""
    return (
        select(Referral.id)
        .where(
            Referral.office_id == office_id,
            Referral.appointment_at >= start,
            Referral.appointment_at < end,
        )
        .order_by(Referral.appointment_at)
        .limit(APPOINTMENTS)
    )


def _due(office_id: UUID, when: ColumnElement[bool]) -> Select[UUID]:
    return (
        select(Referral.id)
        .where(Referral.office_id == office_id, when)
        .order_by(Referral.due_at, Referral.id)
        .limit(MOVES)
    )


def _moves(session: Session, office_id: UUID, now: datetime) -> tuple[Move, ...]:
    ids = [
        *session.scalars(overdue_moves(office_id, now)),
        *session.scalars(own_moves(office_id, now)),
    ][:MOVES]
    found = session.execute(
        select(
            Referral.id,
            Referral.number,
            Organisation.name,
            Referral.status,
            Referral.due_at,
            Referral.next_party,
            Referral.attendance,
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.id.in_(ids))
        .order_by(Referral.due_at, Referral.id)
    )
    return tuple(
        Move(
            id=row.id,
            number=row.number,
            organisation=row.name,
            status=Status(row.status),
            due_at=row.due_at,
            overdue=row.due_at <= now,
            next_party=Party(row.next_party),
            task=_task(Status(row.status), Attendance(row.attendance)),
        )
        for row in found
    )


def _task(status: Status, attendance: Attendance) -> Msg:
    if attendance in _DID_NOT_GO and not RULES[status].ended:
        return _("Ask the person what kept them from going.")
    if attendance is Attendance.CANCELLED_BY_AGENCY and not RULES[status].ended:
        return _("Ask the agency for another appointment.")
    return TASKS[status]


def _appointments(session: Session, actor: Actor, now: datetime) -> tuple[AppointmentLine, ...]:
    """Those on record here and those of referrals, by time."""
    today = office_day(now)
    start, tomorrow, end = midnight(today), end_of(today), end_of(today + timedelta(days=1))
    here = (
        AppointmentLine(
            id=line.id,
            number=None,
            organisation=line.where,
            at=line.starts_at,
            place=line.place,
            tomorrow=line.tomorrow,
            of_referral=False,
            person_id=line.person_id,
            person=line.person,
        )
        for line in appointments_of_days(session, start, tomorrow, end, actor=actor)
    )
    lines = [*here, *_of_referrals(session, actor, (start, tomorrow, end))]
    return tuple(sorted(lines, key=lambda line: line.at))


def _of_referrals(
    session: Session, actor: Actor, days: tuple[datetime, datetime, datetime]
) -> list[AppointmentLine]:
    start, tomorrow, end = days
    ids = session.scalars(appointments_between(actor.office_id, start, end)).all()
    found = session.execute(
        select(
            Referral.id,
            Referral.number,
            Organisation.name,
            Referral.appointment_at,
            Referral.appointment_place,
            Referral.person_id,
            listed_name().label("person_name"),
            Person.restricted_at,
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .outerjoin(Person, Person.id == Referral.person_id)
        .where(Referral.id.in_(ids), Referral.status.in_(_OPEN), of_visible(Referral, actor))
        .order_by(Referral.appointment_at, Referral.id)
    )
    return [
        AppointmentLine(
            id=row.id,
            number=row.number,
            organisation=row.name,
            at=row.appointment_at,
            place=row.appointment_place,
            tomorrow=row.appointment_at >= tomorrow,
            person_id=row.person_id,
            person=(shown_name(row.person_name, row.restricted_at) if row.person_id else None),
        )
        for row in found
        if row.appointment_at is not None
    ]
