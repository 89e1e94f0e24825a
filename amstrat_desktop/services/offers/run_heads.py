# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every paper of a run begins with: who holds it, what, where, and on which days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import TAKES_PART, BookingStatus
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.office import Office, Staff
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.appointments import address_of
from amstrat_desktop.services.own_texts import Said, read_own_texts
from amstrat_desktop.services.work import Actor

RUN_GONE = _("This offer is no longer held here.")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting that was not called off. room: "" is the run's. sequence: counts changes."""

    id: UUID
    starts_at: datetime
    minutes: int
    room: str
    topic: str
    sequence: int
    changed_at: datetime

    @property
    def ends_at(self) -> datetime:
        """Reckoned in UTC: on the wall clock an hour may be missing in between."""
        return self.starts_at.astimezone(UTC) + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class RunHead:
    """A run as it stands at the top of a paper. office_place: postcode and city of the office.

    site: the house. step_free: reached without a step, None where nobody looked. telephone: of
    whoever looks after the run, else of the office. ended: who took part has completed it.
    """

    run_id: UUID
    title: str
    label: str
    leader: str
    site: str
    room: str
    address: str
    stop: Said
    step_free: bool | None
    accessibility: Said
    starts_on: date
    ends_on: date
    places_max: int
    meetings: tuple[Meeting, ...]
    ended: bool
    office: str
    office_street: str
    office_place: str
    telephone: str


def listed_statuses(*, ended: bool) -> frozenset[BookingStatus]:
    """Whose names stand in the lists of a run: who takes part, or took part to its end."""
    return TAKES_PART | {BookingStatus.COMPLETED} if ended else TAKES_PART


def read_run_head(session: Session, run_id: UUID, *, actor: Actor) -> RunHead:
    """The head of a run's papers. Raises `Problem` where there is no such run."""
    run = session.get(OfferRun, run_id)
    if run is None or run.office_id != actor.office_id:
        raise Problem(RUN_GONE)
    offer = session.get_one(Offer, run.offer_id)
    office = session.get_one(Office, run.office_id)
    site = session.get(Site, run.site_id) if run.site_id else None
    room = session.get(Room, run.room_id) if run.room_id else None
    staff = session.get(Staff, run.staff_id) if run.staff_id else None
    own = read_own_texts(session, run.site_id)
    step_free = site.step_free if site else None
    if room is not None and room.step_free is False:
        step_free = False
    return RunHead(
        run_id=run.id,
        title=offer.title,
        label=run.label,
        leader=run.leader,
        site=site.name if site else "",
        room=room.name if room else "",
        address=address_of(site.street, site.postcode, site.city) if site else "",
        stop=own(site.id, OwnField.STOP, site.stop) if site else "",
        step_free=step_free,
        accessibility=own(site.id, OwnField.ACCESSIBILITY, site.accessibility) if site else "",
        starts_on=run.starts_on,
        ends_on=run.ends_on,
        places_max=run.places_max,
        meetings=_meetings(session, run.id),
        ended=run.status == RunStatus.ENDED,
        office=office.name,
        office_street=office.street,
        office_place=f"{office.postcode} {office.city}".strip(),
        telephone=(staff.telephone if staff else "") or office.telephone,
    )


def _meetings(session: Session, run_id: UUID) -> tuple[Meeting, ...]:
    found = session.execute(
        select(RunSession, Room.name)
        .outerjoin(Room, Room.id == RunSession.room_id)
        .where(RunSession.run_id == run_id, RunSession.status != SessionStatus.CANCELLED.value)
        .order_by(RunSession.starts_at, RunSession.id)
    )
    return tuple(
        Meeting(
            id=row.id,
            starts_at=row.starts_at,
            minutes=row.duration,
            room=room or "",
            topic=row.topic,
            sequence=row.version - 1,
            changed_at=row.updated_at,
        )
        for row, room in found
    )
