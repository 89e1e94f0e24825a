# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What speaks against a meeting at another time or in another room. Nothing of it refuses: an
office may know that a hall can be divided.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.childcare import Carer, CarerAbsence, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.clashes import busy_bookings
from amstrat_desktop.services.offers.free_days import free_days
from amstrat_desktop.services.offers.meetings import Meeting
from amstrat_desktop.services.offers.rooms import RoomUse, by_room, uses_between
from amstrat_desktop.services.offers.spans import LONGEST, Span, end_of_span, overlap

_SUNDAY: Final = 7


class MoveProblemKind(StrEnum):
    """ROOM: taken. CARE_ROOM: that of the childcare is. CARER: away, or with another group.
    FREE_DAY: a holiday or a Sunday. SEATS: too few. LEADER: leads another meeting then.
    PAST: the time is over.
    """

    ROOM = "room"
    CARE_ROOM = "care_room"
    CARER = "carer"
    FREE_DAY = "free_day"
    SEATS = "seats"
    LEADER = "leader"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class MoveProblem:
    """One thing that speaks against it, in a sentence."""

    kind: MoveProblemKind
    words: Msg


@dataclass(frozen=True, slots=True)
class MoveCheck:
    """problems: the weightiest first. clashes: participants who have something else then.
    taken: participants who have to be told.
    """

    problems: tuple[MoveProblem, ...]
    clashes: int
    taken: int

    @property
    def fine(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.problems and not self.clashes

    @property
    def sentences(self) -> tuple[Msg, ...]:
        """All that speaks against it, to be read."""
        clashing = ngettext(
            "{count} participant has something else at that time.",
            "{count} participants have something else at that time.",
            self.clashes,
        )
        return (*(each.words for each in self.problems), *((clashing,) if self.clashes else ()))


@dataclass(frozen=True, slots=True)
class Group:
    """A childcare group of the run, as far as its room and its carers go."""

    id: UUID
    room_id: UUID | None


def checked_move(
    session: Session,
    meeting: Meeting,
    starts_at: datetime,
    room_id: UUID | None,
    *,
    office_id: UUID,
    now: datetime,
) -> MoveCheck:
    """A meeting as it is, and where it is to go. room_id: the room that it would have."""
    span = starts_at, meeting.duration
    groups = _groups_of(session, meeting.run_id)
    rooms = _rooms_wanted(room_id, groups)
    taken = read_capacity(session, [meeting.run_id])[meeting.run_id].taken
    problems = (
        *_rooms_taken(session, meeting, span, rooms, office_id),
        *_carers_missing(session, meeting, span, groups),
        *_leader_busy(session, meeting, span),
        *_too_few_seats(session, room_id, taken),
        *_free_day(session, meeting, office_day(starts_at)),
        *_past(starts_at, now),
    )
    return MoveCheck(problems, busy_bookings(session, meeting.run_id, [span]), taken)


def _rooms_wanted(room_id: UUID | None, groups: list[Group]) -> list[tuple[MoveProblemKind, UUID]]:
    """The meeting's room and those of its childcare, each once."""
    care = [each.room_id for each in groups if each.room_id is not None]
    own = [] if room_id is None else [(MoveProblemKind.ROOM, room_id)]
    return own + [(MoveProblemKind.CARE_ROOM, each) for each in dict.fromkeys(care)]


def _rooms_taken(
    session: Session,
    meeting: Meeting,
    span: Span,
    rooms: list[tuple[MoveProblemKind, UUID]],
    office_id: UUID,
) -> Iterator[MoveProblem]:
    uses = uses_between(session, span[0], end_of_span(*span), office_id=office_id)
    others = by_room(use for use in uses if use.session_id != meeting.session_id)
    names = _names_of_rooms(session, {room_id for _kind, room_id in rooms})
    own = {room_id for kind, room_id in rooms if kind is MoveProblemKind.ROOM}
    for kind, room_id in rooms:
        room = names.get(room_id, "")
        use = next((use for use in others.get(room_id, ()) if overlap(use.span, span)), None)
        if kind is MoveProblemKind.CARE_ROOM and room_id in own:
            yield MoveProblem(kind, _("The children of this meeting are in {room}.", room=room))
        elif use is not None:
            yield MoveProblem(kind, _taken(room, use))


def _taken(room: str, use: RoomUse) -> Msg:
    return _(
        "{room} is taken from {start} to {end}: {title}.",
        room=room,
        start=_clock(use.starts_at),
        end=_clock(end_of_span(*use.span)),
        title=use.title,
    )


def _clock(moment: datetime) -> time:
    return moment.astimezone(OFFICE_ZONE).time()


def _carers_missing(
    session: Session, meeting: Meeting, span: Span, groups: list[Group]
) -> Iterator[MoveProblem]:
    ids = [group.id for group in groups]
    if not ids:
        return
    day = office_day(span[0])
    carers = dict(_carers(session, ids))
    absent = set(_absent(session, list(carers), day))
    busy = dict(_with_others(session, list(carers), meeting, span))
    for carer_id, name in carers.items():
        if carer_id in absent:
            words = _("{name} can’t look after the children on {day}.", name=name, day=day)
            yield MoveProblem(MoveProblemKind.CARER, words)
        elif carer_id in busy:
            words = _(
                "{name} looks after the children of “{title}” then.",
                name=name,
                title=busy[carer_id],
            )
            yield MoveProblem(MoveProblemKind.CARER, words)


def _carers(session: Session, group_ids: list[UUID]) -> Iterator[tuple[UUID, str]]:
    query = (
        select(Carer.id, Carer.name)
        .join(GroupCarer, GroupCarer.carer_id == Carer.id)
        .where(GroupCarer.group_id.in_(group_ids), Carer.retired_on.is_(None))
        .order_by(GroupCarer.position)
    )
    yield from ((carer_id, name) for carer_id, name in session.execute(query))


def _absent(session: Session, carer_ids: list[UUID], day: date) -> Iterator[UUID]:
    yield from session.scalars(
        select(CarerAbsence.carer_id).where(
            CarerAbsence.carer_id.in_(carer_ids),
            CarerAbsence.first_day <= day,
            CarerAbsence.last_day >= day,
        )
    )


def _with_others(
    session: Session, carer_ids: list[UUID], meeting: Meeting, span: Span
) -> Iterator[tuple[UUID, str]]:
    query = (
        select(GroupCarer.carer_id, Offer.title, RunSession.starts_at, RunSession.duration)
        .join(ChildcareGroup, ChildcareGroup.id == GroupCarer.group_id)
        .join(OfferRun, OfferRun.id == ChildcareGroup.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .join(RunSession, RunSession.run_id == OfferRun.id)
        .where(GroupCarer.carer_id.in_(carer_ids), *_others(meeting, span))
    )
    for carer_id, title, starts_at, duration in session.execute(query):
        if overlap((starts_at, duration), span):
            yield carer_id, title


def _leader_busy(session: Session, meeting: Meeting, span: Span) -> Iterator[MoveProblem]:
    if meeting.staff_id is None and not meeting.leader:
        return
    same = [OfferRun.staff_id == meeting.staff_id] if meeting.staff_id else []
    same += [OfferRun.leader == meeting.leader] if meeting.leader else []
    query = (
        select(Offer.title, RunSession.starts_at, RunSession.duration)
        .select_from(RunSession)
        .join(OfferRun, OfferRun.id == RunSession.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(or_(*same), *_others(meeting, span))
    )
    for title, starts_at, duration in session.execute(query):
        if overlap((starts_at, duration), span):
            words = _("Whoever leads it leads “{title}” then.", title=title)
            yield MoveProblem(MoveProblemKind.LEADER, words)
            return


def _too_few_seats(session: Session, room_id: UUID | None, taken: int) -> Iterator[MoveProblem]:
    room = None if room_id is None else session.get(Room, room_id)
    if room is None or room.seats is None or room.seats >= taken:
        return
    words = ngettext(
        "{room} has room for {seats}, and {count} person is enrolled.",
        "{room} has room for {seats}, and {count} people are enrolled.",
        taken,
        room=room.name,
        seats=room.seats,
    )
    yield MoveProblem(MoveProblemKind.SEATS, words)


def _free_day(session: Session, meeting: Meeting, day: date) -> Iterator[MoveProblem]:
    run = session.get_one(OfferRun, meeting.run_id)
    meets_on = {"school": run.in_school_holidays, "public": run.on_public_holidays}
    named = [each for each in free_days(day, day) if not meets_on.get(each.kind)]
    for each in named[:1]:
        words = _("{day} is a free day: {name}.", day=day, name=each.name)
        yield MoveProblem(MoveProblemKind.FREE_DAY, words)
    if not named and _SUNDAY == day.isoweekday() != office_day(meeting.starts_at).isoweekday():
        yield MoveProblem(MoveProblemKind.FREE_DAY, _("{day} is a Sunday.", day=day))


def _past(starts_at: datetime, now: datetime) -> Iterator[MoveProblem]:
    if starts_at < now:
        yield MoveProblem(MoveProblemKind.PAST, _("This time is over already."))


def _others(meeting: Meeting, span: Span) -> tuple[ColumnElement[bool], ...]:
    """Conditions for the meetings of other runs that may overlap a span."""
    return (
        RunSession.run_id != meeting.run_id,
        RunSession.status != SessionStatus.CANCELLED,
        OfferRun.status != RunStatus.CANCELLED,
        RunSession.starts_at > span[0] - LONGEST,
        RunSession.starts_at < end_of_span(*span),
    )


def _groups_of(session: Session, run_id: UUID) -> list[Group]:
    query = select(ChildcareGroup.id, ChildcareGroup.room_id).where(ChildcareGroup.run_id == run_id)
    return [Group(*row) for row in session.execute(query)]


def _names_of_rooms(session: Session, ids: set[UUID]) -> dict[UUID, str]:
    query = select(Room.id, Room.name).where(Room.id.in_(ids))
    return {row.id: row.name for row in session.execute(query)}
