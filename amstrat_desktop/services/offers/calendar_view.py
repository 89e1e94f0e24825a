# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a site: what takes place on which day and in which room.

Ten questions to the store for any number of days, rooms and runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.office_days import end_of, midnight, office_day
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.childcare import GroupPlaces, read_groups
from amstrat_desktop.services.offers.free_days import FreeDay, free_days
from amstrat_desktop.services.offers.meetings import (
    Care,
    Meeting,
    care_between,
    meetings_between,
)
from amstrat_desktop.services.offers.rooms import RoomRow, rooms_of
from amstrat_desktop.services.offers.spans import Span, end_of_span
from amstrat_desktop.services.work import Actor


class BlockKind(StrEnum):
    """What a block of the calendar is of; each has its own colour and its own icon."""

    COURSE = "course"
    OPEN = "open"
    COUNSELLING = "counselling"
    CHILDCARE = "childcare"
    OTHER = "other"


KIND_LABELS: Final[dict[BlockKind, Msg]] = {
    # Translators: Kurse (in the calendar of a site)
    BlockKind.COURSE: pgettext("calendar", "Courses"),
    # Translators: offene Angebote: Elterncafé, Treff, Freizeit
    BlockKind.OPEN: pgettext("calendar", "Open meetings"),
    # Translators: Sprechstunden von Stellen in unseren Räumen
    BlockKind.COUNSELLING: pgettext("calendar", "Counselling hours"),
    # Translators: Kinderbeaufsichtigung
    BlockKind.CHILDCARE: pgettext("calendar", "Childcare"),
    # Translators: sonstige Angebote
    BlockKind.OTHER: pgettext("calendar", "Others"),
}

_KIND_OF: Final[Mapping[str, BlockKind]] = {
    "language_course": BlockKind.COURSE,
    "craft_language": BlockKind.COURSE,
    "parents_cafe": BlockKind.OPEN,
    "meeting_point": BlockKind.OPEN,
    "leisure": BlockKind.OPEN,
    "agency_hour": BlockKind.COUNSELLING,
}
_OVER: Final = frozenset({RunStatus.CANCELLED, RunStatus.ENDED})


@dataclass(frozen=True, slots=True)
class Block:
    """One meeting, or one childcare group during it (group_id). room_id: where that is.

    taken, places, waiting: people, or children of a group; places 0 where nobody enrols.
    short: more children than the carers who are there that day may look after. fixed: whoever
    looks may not move it.
    """

    kind: BlockKind
    session_id: UUID
    group_id: UUID | None
    run_id: UUID
    title: str
    label: str
    topic: str
    starts_at: datetime
    duration: int
    room_id: UUID | None
    room: str
    site_id: UUID | None
    leaders: tuple[str, ...]
    status: SessionStatus
    run_status: RunStatus
    version: int
    taken: int = 0
    places: int = 0
    waiting: int = 0
    short: bool = False
    fixed: bool = False

    @property
    def key(self) -> tuple[UUID, UUID | None]:
        """Tells it from every other block."""
        return self.session_id, self.group_id

    @property
    def span(self) -> Span:
        """When it is."""
        return self.starts_at, self.duration

    @property
    def ends_at(self) -> datetime:
        return end_of_span(*self.span)

    @property
    def cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.status is SessionStatus.CANCELLED or self.run_status is RunStatus.CANCELLED

    @property
    def movable(self) -> bool:
        """Whether the meeting can be put elsewhere; childcare goes where its meeting goes."""
        return (
            self.group_id is None
            and not self.fixed
            and self.status is SessionStatus.PLANNED
            and self.run_status not in _OVER
        )


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site that has a calendar."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Some days of a site, or of all. blocks: the earliest first, childcare after its meeting."""

    site_id: UUID | None
    first: date
    last: date
    sites: tuple[SiteChoice, ...]
    rooms: tuple[RoomRow, ...]
    blocks: tuple[Block, ...]
    free: tuple[FreeDay, ...]

    @property
    def many_sites(self) -> bool:
        """Whether a room must say in which house it is."""
        return self.site_id is None and len(self.sites) > 1


def read_calendar(
    session: Session,
    first: date,
    last: date,
    *,
    site_id: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> Calendar:
    """What takes place from first to last; site_id None: everywhere, and where nobody said."""
    start, end = midnight(first), end_of(last)
    office = actor.office_id
    meetings = meetings_between(session, start, end, office_id=office, site_id=site_id)
    care = care_between(session, start, end, office_id=office, site_id=site_id)
    rooms = rooms_of(session, actor=actor)
    names: dict[UUID | None, str] = {room.id: room.name for room in rooms}
    capacity = read_capacity(session, {each.run_id for each in meetings})
    groups = {
        group.group_id: group
        for of_run in read_groups(session, {each.meeting.run_id for each in care}, now=now).values()
        for group in of_run
    }
    short = {key: frozenset(group.short_on) for key, group in groups.items()}
    blocks = [
        *(_of_meeting(each, capacity.get(each.run_id), names) for each in meetings),
        *(_of_care(each, groups[each.group_id], short[each.group_id], names) for each in care),
    ]
    return Calendar(
        site_id=site_id,
        first=first,
        last=last,
        sites=_sites(session, actor),
        rooms=tuple(room for room in rooms if site_id in (None, room.site_id)),
        blocks=tuple(sorted(blocks, key=_order)),
        free=free_days(first, last),
    )


def _order(block: Block) -> tuple[datetime, UUID, bool, str]:
    return block.starts_at, block.run_id, block.group_id is not None, block.title


def _sites(session: Session, actor: Actor) -> tuple[SiteChoice, ...]:
    query = (
        select(Site.id, Site.name)
        .where(Site.office_id == actor.office_id, Site.retired_on.is_(None))
        .order_by(Site.name, Site.id)
    )
    return tuple(SiteChoice(*row) for row in session.execute(query))


def _of_meeting(
    meeting: Meeting, capacity: Capacity | None, names: Mapping[UUID | None, str]
) -> Block:
    counts = capacity if meeting.bookable else None
    return Block(
        kind=_KIND_OF.get(meeting.offer_kind, BlockKind.OTHER),
        session_id=meeting.session_id,
        group_id=None,
        run_id=meeting.run_id,
        title=meeting.title,
        label=meeting.label,
        topic=meeting.topic,
        starts_at=meeting.starts_at,
        duration=meeting.duration,
        room_id=meeting.room_id,
        room=names.get(meeting.room_id, ""),
        site_id=meeting.site_id,
        leaders=(meeting.leader,) if meeting.leader else (),
        status=meeting.status,
        run_status=meeting.run_status,
        version=meeting.version,
        taken=counts.taken if counts else 0,
        places=counts.places_max if counts else 0,
        waiting=counts.waiting if counts else 0,
    )


def _of_care(
    care: Care, group: GroupPlaces, short_on: frozenset[date], names: Mapping[UUID | None, str]
) -> Block:
    meeting = care.meeting
    return Block(
        kind=BlockKind.CHILDCARE,
        session_id=meeting.session_id,
        group_id=care.group_id,
        run_id=meeting.run_id,
        title=meeting.title,
        label=care.name,
        topic="",
        starts_at=meeting.starts_at,
        duration=meeting.duration,
        room_id=care.room_id,
        room=names.get(care.room_id, ""),
        site_id=care.site_id,
        leaders=group.carers,
        status=meeting.status,
        run_status=meeting.run_status,
        version=meeting.version,
        taken=group.taken,
        places=group.places,
        short=office_day(meeting.starts_at) in short_on,
    )
