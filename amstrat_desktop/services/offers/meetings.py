# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What takes place in a span of time, and in which room: meetings of runs, and the childcare
beside them. Two queries, however many runs there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.offers.spans import LONGEST, Span, end_of_span


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. room_id: its own room, or that of its run. site_id: of the room, or of the
    run. title: of the offer. label: what tells the run from others.
    """

    session_id: UUID
    run_id: UUID
    starts_at: datetime
    duration: int
    status: SessionStatus
    version: int
    topic: str
    room_id: UUID | None
    site_id: UUID | None
    offer_kind: str
    title: str
    label: str
    leader: str
    staff_id: UUID | None
    run_status: RunStatus
    bookable: bool

    @property
    def span(self) -> Span:
        """When it is."""
        return self.starts_at, self.duration

    @property
    def takes_place(self) -> bool:
        """Whether it needs its room: neither it nor its run was cancelled."""
        return (
            self.status is not SessionStatus.CANCELLED
            and self.run_status is not RunStatus.CANCELLED
        )


@dataclass(frozen=True, slots=True)
class Care:
    """A childcare group during one meeting. name: of the group, may be ""."""

    group_id: UUID
    meeting: Meeting
    name: str
    room_id: UUID | None
    site_id: UUID | None


def meetings_between(
    session: Session,
    start: datetime,
    end: datetime,
    *,
    office_id: UUID,
    site_id: UUID | None = None,
) -> tuple[Meeting, ...]:
    """Whatever goes on at some moment of the span, the earliest first; cancelled ones, too.

    site_id: only what takes place there.
    """
    query = (
        _query().where(*_within(start, end, office_id)).order_by(RunSession.starts_at, Offer.title)
    )
    if site_id is not None:
        query = query.where(_site == site_id)
    found = (_meeting(row) for row in session.execute(query))
    return tuple(each for each in found if _still_on(each, start))


def care_between(
    session: Session,
    start: datetime,
    end: datetime,
    *,
    office_id: UUID,
    site_id: UUID | None = None,
) -> tuple[Care, ...]:
    """The childcare in a span; site_id: in a room there, or beside a meeting there."""
    theirs = aliased(Room)
    place = func.coalesce(theirs.site_id, _site)
    query = (
        _query(
            ChildcareGroup.id.label("group_id"),
            ChildcareGroup.name.label("group_name"),
            ChildcareGroup.room_id.label("group_room_id"),
            place.label("group_site_id"),
        )
        .join(ChildcareGroup, ChildcareGroup.run_id == OfferRun.id)
        .outerjoin(theirs, theirs.id == ChildcareGroup.room_id)
        .where(*_within(start, end, office_id))
        .order_by(RunSession.starts_at, ChildcareGroup.position)
    )
    if site_id is not None:
        query = query.where(place == site_id)
    found = (
        Care(row.group_id, _meeting(row), row.group_name, row.group_room_id, row.group_site_id)
        for row in session.execute(query)
    )
    return tuple(each for each in found if _still_on(each.meeting, start))


def meeting_of(session: Session, session_id: UUID) -> Meeting | None:
    """One meeting; None when there is none."""
    row = session.execute(_query().where(RunSession.id == session_id)).one_or_none()
    return None if row is None else _meeting(row)


def taking_place(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Without the cancelled ones."""
    return tuple(each for each in meetings if each.takes_place)


_room = func.coalesce(RunSession.room_id, OfferRun.room_id)
_site: ColumnElement[UUID | None] = func.coalesce(Room.site_id, OfferRun.site_id)


def _query(*more: Any) -> Any:
    return (
        select(
            RunSession.id,
            RunSession.run_id,
            RunSession.starts_at,
            RunSession.duration,
            RunSession.status,
            RunSession.version,
            RunSession.topic,
            _room.label("room_id"),
            _site.label("site_id"),
            Offer.offer_kind,
            Offer.title,
            OfferRun.label,
            OfferRun.leader,
            OfferRun.staff_id,
            OfferRun.status.label("run_status"),
            OfferRun.bookable,
            *more,
        )
        .join(OfferRun, OfferRun.id == RunSession.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Room, Room.id == _room)
    )


def _within(start: datetime, end: datetime, office_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return (
        RunSession.office_id == office_id,
        RunSession.starts_at > start - LONGEST,
        RunSession.starts_at < end,
    )


def _still_on(meeting: Meeting, start: datetime) -> bool:
    return end_of_span(*meeting.span) > start


def _meeting(row: Any) -> Meeting:
    return Meeting(
        session_id=row.id,
        run_id=row.run_id,
        starts_at=row.starts_at,
        duration=row.duration,
        status=SessionStatus(row.status),
        version=row.version,
        topic=row.topic,
        room_id=row.room_id,
        site_id=row.site_id,
        offer_kind=row.offer_kind,
        title=row.title,
        label=row.label,
        leader=row.leader,
        staff_id=row.staff_id,
        run_status=RunStatus(row.run_status),
        bookable=row.bookable,
    )
