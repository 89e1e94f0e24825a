# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person's appointments: those on record here, and those that agencies gave on referrals.

A referral's appointment is read from the referral and changed there; a line of it carries the
referral's id and `of_referral`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.referrals import Attendance
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import Appointment
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.person_access import (
    listed_name,
    of_visible,
    require_open,
    shown_name,
)
from amstrat_desktop.services.planning_days import day_hint
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.work import Actor

MOST: Final = 100
TODAY: Final = 50
USUAL_LENGTH: Final = timedelta(minutes=30)
"""How long an appointment is taken to last of which nobody said."""

_OPEN: Final = tuple(status.value for status, rule in RULES.items() if not rule.ended)
_OF_ATTENDANCE: Final = {
    Attendance.UNKNOWN: AppointmentStatus.PLANNED,
    Attendance.ATTENDED: AppointmentStatus.ATTENDED,
    Attendance.ATTENDED_ACCOMPANIED: AppointmentStatus.ATTENDED,
    Attendance.NO_SHOW: AppointmentStatus.NO_SHOW,
    Attendance.CANCELLED_BY_PERSON: AppointmentStatus.CANCELLED_BY_PERSON,
    Attendance.CANCELLED_BY_AGENCY: AppointmentStatus.CANCELLED_BY_AGENCY,
    Attendance.POSTPONED: AppointmentStatus.MOVED,
}


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One line. id: the appointment's, or the referral's where of_referral. duration: minutes.

    where: agency, or with whom. moved_to: when the one in its place is.
    """

    id: UUID
    of_referral: bool
    starts_at: datetime
    duration: int | None
    subject: str
    where: str
    place: str
    status: AppointmentStatus
    referral_number: str = ""
    moved_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class AppointmentOfDay:
    """One line of the first screen. person: as this reader may see the name."""

    id: UUID
    person_id: UUID
    person: Msg
    starts_at: datetime
    where: str
    place: str
    tomorrow: bool


def list_appointments(
    session: Session, person_id: UUID, *, actor: Actor
) -> tuple[AppointmentRow, ...]:
    """A person's appointments, the latest first. Raises Problem as `require_open` does."""
    require_open(session, person_id, actor=actor)
    rows = [*_own(session, person_id, actor), *_of_referrals(session, person_id, actor)]
    return tuple(sorted(rows, key=lambda row: row.starts_at, reverse=True)[:MOST])


def next_of(rows: Iterable[AppointmentRow], now: datetime) -> AppointmentRow | None:
    """The one that comes next; all of today counts as still to come."""
    today = midnight(office_day(now))
    ahead = [
        row for row in rows if row.status is AppointmentStatus.PLANNED and row.starts_at >= today
    ]
    return min(ahead, key=lambda row: row.starts_at, default=None)


def appointments_between(office_id: UUID, start: datetime, end: datetime) -> Select[UUID]:
    """The keys of the office's appointments in a span of time: a walk along one index."""
    return (
        select(Appointment.id)
        .where(
            Appointment.office_id == office_id,
            Appointment.starts_at >= start,
            Appointment.starts_at < end,
        )
        .order_by(Appointment.starts_at)
        .limit(TODAY)
    )


def appointments_of_days(
    session: Session, start: datetime, tomorrow: datetime, end: datetime, *, actor: Actor
) -> tuple[AppointmentOfDay, ...]:
    """The planned ones from start to end; tomorrow: where the second day begins."""
    ids = session.scalars(appointments_between(actor.office_id, start, end)).all()
    query = (
        select(
            Appointment.id,
            Appointment.person_id,
            Appointment.starts_at,
            Appointment.with_whom,
            Appointment.subject,
            Appointment.place,
            Organisation.name.label("organisation"),
            listed_name().label("person_name"),
            Person.restricted_at,
        )
        .join(Person, Person.id == Appointment.person_id)
        .outerjoin(Organisation, Organisation.id == Appointment.organisation_id)
        .where(
            Appointment.id.in_(ids),
            Appointment.status == AppointmentStatus.PLANNED,
            of_visible(Appointment, actor),
        )
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return tuple(_of_day(row, tomorrow) for row in session.execute(query))


def hints_for(
    session: Session,
    starts_at: datetime,
    duration: int | None,
    *,
    person_id: UUID,
    staff_id: UUID,
    actor: Actor,
    now: datetime,
    except_id: UUID | None = None,
) -> tuple[Msg, ...]:
    """What somebody may want to know before saving; nothing of it refuses.

    except_id: the appointment that is being changed.
    """
    hints: list[Msg] = []
    day = day_hint(office_day(starts_at))
    if day is not None:
        hints.append(day)
    if starts_at < now and office_day(starts_at) < office_day(now):
        hints.append(_("This day is past."))
    if starts_at == midnight(office_day(starts_at)):
        return tuple(hints)
    end = starts_at + _length(duration)
    for row in list_appointments(session, person_id, actor=actor):
        if row.id != except_id and _overlaps(
            row.starts_at, row.duration, row.status, starts_at, end
        ):
            hints.append(_("The person has another appointment at {moment}.", moment=row.starts_at))
            break
    own = _staff_at(session, staff_id, starts_at, end, except_id)
    if own is not None:
        hints.append(_("At {moment} there is another appointment with you.", moment=own))
    return tuple(hints)


def _own(session: Session, person_id: UUID, actor: Actor) -> list[AppointmentRow]:
    later = select(Appointment.id, Appointment.starts_at).subquery()
    query = (
        select(
            Appointment.id,
            Appointment.starts_at,
            Appointment.duration,
            Appointment.subject,
            Appointment.with_whom,
            Appointment.place,
            Appointment.status,
            Organisation.name.label("organisation"),
            later.c.starts_at.label("moved_to"),
        )
        .outerjoin(Organisation, Organisation.id == Appointment.organisation_id)
        .outerjoin(later, later.c.id == Appointment.moved_to_id)
        .where(Appointment.person_id == person_id, of_visible(Appointment, actor))
        .order_by(Appointment.starts_at.desc())
        .limit(MOST)
    )
    return [
        AppointmentRow(
            id=row.id,
            of_referral=False,
            starts_at=row.starts_at,
            duration=row.duration,
            subject=row.subject,
            where=row.organisation or row.with_whom,
            place=row.place,
            status=AppointmentStatus(row.status),
            moved_to=row.moved_to,
        )
        for row in session.execute(query)
    ]


def _of_referrals(session: Session, person_id: UUID, actor: Actor) -> list[AppointmentRow]:
    """Of referrals that are open, or of which it is known what became of the appointment."""
    query = (
        select(
            Referral.id,
            Referral.number,
            Referral.appointment_at,
            Referral.appointment_place,
            Referral.attendance,
            Organisation.name.label("organisation"),
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(
            Referral.person_id == person_id,
            Referral.appointment_at.is_not(None),
            or_(Referral.status.in_(_OPEN), Referral.attendance != Attendance.UNKNOWN),
            of_visible(Referral, actor),
        )
        .order_by(Referral.appointment_at.desc())
        .limit(MOST)
    )
    return [
        AppointmentRow(
            id=row.id,
            of_referral=True,
            starts_at=row.appointment_at,
            duration=None,
            subject="",
            where=row.organisation,
            place=row.appointment_place,
            status=_OF_ATTENDANCE[Attendance(row.attendance)],
            referral_number=row.number or "",
        )
        for row in session.execute(query)
    ]


def _staff_at(
    session: Session, staff_id: UUID, start: datetime, end: datetime, except_id: UUID | None
) -> datetime | None:
    """When somebody of the office is taken already in that span; whose it is nobody is told."""
    query = select(Appointment.id, Appointment.starts_at, Appointment.duration).where(
        or_(Appointment.staff_id == staff_id, Appointment.accompanied_by == staff_id),
        Appointment.starts_at > start - timedelta(hours=12),
        Appointment.starts_at < end,
        Appointment.status == AppointmentStatus.PLANNED,
    )
    planned = AppointmentStatus.PLANNED
    for key, begins, duration in session.execute(query):
        if key != except_id and _overlaps(begins, duration, planned, start, end):
            return begins
    return None


def _overlaps(
    begins: datetime,
    duration: int | None,
    status: AppointmentStatus,
    start: datetime,
    end: datetime,
) -> bool:
    timed = begins != midnight(office_day(begins))
    planned = status is AppointmentStatus.PLANNED
    return planned and timed and begins < end and begins + _length(duration) > start


def _length(duration: int | None) -> timedelta:
    return USUAL_LENGTH if duration is None else timedelta(minutes=duration)


def _of_day(row: Any, tomorrow: datetime) -> AppointmentOfDay:
    restricted = row.restricted_at is not None
    return AppointmentOfDay(
        id=row.id,
        person_id=row.person_id,
        person=shown_name(row.person_name, row.restricted_at),
        starts_at=row.starts_at,
        where="" if restricted else row.organisation or row.with_whom or row.subject,
        place="" if restricted else row.place,
        tomorrow=row.starts_at >= tomorrow,
    )
