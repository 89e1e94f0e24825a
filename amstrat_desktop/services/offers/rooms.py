# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which rooms of a site are taken, by what, and which are free."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.offers.meetings import care_between, meetings_between
from amstrat_desktop.services.offers.spans import Span, end_of_span, overlap
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class RoomUse:
    """A room is taken for a while. group_id: by a childcare group, None by the meeting."""

    room_id: UUID
    starts_at: datetime
    duration: int
    title: Msg
    session_id: UUID
    run_id: UUID
    group_id: UUID | None = None

    @property
    def span(self) -> Span:
        """When it is taken."""
        return self.starts_at, self.duration


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room. site: the name of its house. seats: None where nobody counted."""

    id: UUID
    site_id: UUID
    name: str
    site: str
    seats: int | None
    for_children: bool
    step_free: bool | None


@dataclass(frozen=True, slots=True)
class FreeRoom:
    """A room and what it is taken by in the span asked for; free where nothing is."""

    room: RoomRow
    taken_by: tuple[RoomUse, ...]

    @property
    def free(self) -> bool:
        return not self.taken_by


def rooms_of(session: Session, site_id: UUID | None = None, *, actor: Actor) -> tuple[RoomRow, ...]:
    """The rooms in use, house by house, in their order; site_id: of one house."""
    query = (
        select(
            Room.id,
            Room.site_id,
            Room.name,
            Site.name.label("site"),
            Room.seats,
            Room.for_children,
            Room.step_free,
        )
        .join(Site, Site.id == Room.site_id)
        .where(
            Room.office_id == actor.office_id, Room.retired_on.is_(None), Site.retired_on.is_(None)
        )
        .order_by(Site.name, Site.id, Room.position, Room.name)
    )
    if site_id is not None:
        query = query.where(Room.site_id == site_id)
    return tuple(RoomRow(*row) for row in session.execute(query))


def room_use(
    session: Session, site_id: UUID | None, first: date, last: date, *, actor: Actor
) -> tuple[RoomUse, ...]:
    """What the rooms of a site are taken by on these days, the earliest first."""
    return uses_between(
        session, midnight(first), end_of(last), office_id=actor.office_id, site_id=site_id
    )


def free_rooms(
    session: Session,
    site_id: UUID | None,
    span: Span,
    *,
    but_session: UUID | None = None,
    actor: Actor,
) -> tuple[FreeRoom, ...]:
    """All rooms of a site, with what each is taken by then; the free ones first.

    but_session: the meeting that a room is looked for; its childcare keeps its room taken.
    """
    uses = uses_between(session, span[0], end_of_span(*span), office_id=actor.office_id)
    taken = by_room(use for use in uses if not _is_meeting(use, but_session))
    rooms = [
        FreeRoom(room, tuple(use for use in taken.get(room.id, ()) if overlap(use.span, span)))
        for room in rooms_of(session, site_id, actor=actor)
    ]
    return tuple(sorted(rooms, key=lambda each: not each.free))


def uses_between(
    session: Session,
    start: datetime,
    end: datetime,
    *,
    office_id: UUID,
    site_id: UUID | None = None,
) -> tuple[RoomUse, ...]:
    """What takes place in any room then; nothing that was cancelled."""
    meetings = meetings_between(session, start, end, office_id=office_id, site_id=site_id)
    care = care_between(session, start, end, office_id=office_id, site_id=site_id)
    of_meetings = [
        RoomUse(each.room_id, *each.span, verbatim(each.title), each.session_id, each.run_id)
        for each in meetings
        if each.room_id is not None and each.takes_place
    ]
    of_care = [
        RoomUse(
            each.room_id,
            *each.meeting.span,
            _("Childcare: {title}", title=each.meeting.title),
            each.meeting.session_id,
            each.meeting.run_id,
            each.group_id,
        )
        for each in care
        if each.room_id is not None and each.meeting.takes_place
    ]
    return tuple(sorted((*of_meetings, *of_care), key=lambda use: use.starts_at))


def by_room(uses: Iterable[RoomUse]) -> dict[UUID, list[RoomUse]]:
    """Room → what it is taken by."""
    found: dict[UUID, list[RoomUse]] = defaultdict(list)
    for use in uses:
        found[use.room_id].append(use)
    return found


def _is_meeting(use: RoomUse, session_id: UUID | None) -> bool:
    return use.session_id == session_id and use.group_id is None
