# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who came to a meeting: noted person by person in seconds, or only counted.

A meeting counts as held as soon as somebody noted who came. That somebody will not come can be
noted before; that somebody came cannot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import PRESENT, TAKES_PART, BookingStatus, Came
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.booking import Attendance, Booking
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.listed_names import leaders_day, read_listed_names, unseen
from amstrat_desktop.services.person_access import require_reason
from amstrat_desktop.services.work import Actor

MOST: Final = 999
"""Heads that are counted in one meeting."""

GONE: Final = _("This meeting no longer exists.")
CALLED_OFF: Final = _("This meeting was called off. Nobody is noted for it.")
NOT_BOOKED: Final = _("This booking is no longer among those of the run.")
_AWAY: Final = frozenset({Came.EXCUSED, Came.ABSENT})
_SINCE_ENDED: Final = frozenset({BookingStatus.COMPLETED, BookingStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One booking. children: those with a place beside the offer. state: None is not noted.

    reason: why somebody did not come. children_came: None is not noted.
    """

    booking_id: UUID
    number: int
    name: Msg
    trial: bool
    children: int
    state: Came | None = None
    reason: str = ""
    children_came: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One meeting and who is expected. unseen: bookings of restricted records that aren't open."""

    session_id: UUID
    run_id: UUID
    starts_at: datetime
    duration: int
    status: SessionStatus
    topic: str
    bookable: bool
    rows: tuple[SheetRow, ...]
    unseen: int
    headcount: int | None
    headcount_children: int | None

    @property
    def noted(self) -> int:
        """How many are noted, whatever was."""
        return sum(row.state is not None for row in self.rows)

    @property
    def came(self) -> int:
        """How many of those who booked came."""
        return sum(row.state in PRESENT for row in self.rows)


@dataclass(frozen=True, slots=True)
class AttendanceNote:
    """What is noted of one booking; state None takes it back."""

    booking_id: UUID
    state: Came | None
    reason: str = ""
    children: int | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    """People who came without having booked; None: nobody counted."""

    people: int | None = None
    children: int | None = None


def read_sheet(
    session: Session, session_id: UUID, *, actor: Actor, on: date | None = None
) -> Sheet:
    """Who is expected at a meeting and what is noted of them.

    on: today; a course leader sees by first name who consented to it as of then.
    """
    meeting = session.get(RunSession, session_id)
    if meeting is None:
        raise Problem(GONE)
    run = session.get_one(OfferRun, meeting.run_id)
    noted = {
        row.booking_id: row
        for row in session.scalars(select(Attendance).where(Attendance.session_id == session_id))
    }
    names = read_listed_names(session, run.id, actor=actor, on=leaders_day(session, on))
    expected = _expected(session, meeting, noted)
    bookings = [booking for booking in expected if not names[booking.id].closed]
    rows = (
        _row(booking, noted.get(booking.id), names[booking.id].number, names[booking.id].shown)
        for booking in bookings
    )
    taking_part = sum(BookingStatus(booking.status) in TAKES_PART for booking in bookings)
    return Sheet(
        session_id=meeting.id,
        run_id=run.id,
        starts_at=meeting.starts_at,
        duration=meeting.duration,
        status=SessionStatus(meeting.status),
        topic=meeting.topic,
        bookable=run.bookable,
        rows=tuple(sorted(rows, key=lambda row: row.number)),
        unseen=unseen(session, run.id, TAKES_PART, taking_part),
        headcount=meeting.headcount,
        headcount_children=meeting.headcount_children,
    )


def note_attendance(
    session: Session,
    session_id: UUID,
    notes: Sequence[AttendanceNote],
    *,
    actor: Actor,
    now: datetime,
) -> tuple[AttendanceNote, ...]:
    """Note who came, and give back what stood there before: noting that is the undo.

    Raises `Problem`, `FieldProblem`, and `ReasonNeeded` for a restricted record that isn't open.
    """
    meeting = _meeting(session, session_id)
    today = office_day(now)
    on_record = {
        row.booking_id: row
        for row in session.scalars(select(Attendance).where(Attendance.session_id == session_id))
    }
    children = _children_of(session, meeting.run_id, [note.booking_id for note in notes])
    before = []
    for note in notes:
        row = on_record.get(note.booking_id)
        before.append(_as_note(note.booking_id, row))
        checked = _checked(session, meeting, note, children, row, on=today)
        _keep(session, meeting.id, checked, row, actor=actor, now=now)
    session.flush()
    _settle(session, meeting, actor, now)
    write_audit(
        session, "note_attendance", Kind.OFFER, meeting.id, actor=actor, now=now, fields=("state",)
    )
    return tuple(before)


def note_headcount(
    session: Session,
    session_id: UUID,
    counted: Headcount,
    *,
    seen: Headcount,
    actor: Actor,
    now: datetime,
) -> Headcount:
    """Note how many came without having booked, and give back what stood there before.

    seen: what stood there when somebody began to type; `Conflict` where it no longer does.
    """
    meeting = _meeting(session, session_id)
    before = Headcount(meeting.headcount, meeting.headcount_children)
    if before != seen:
        who = session.get(Staff, meeting.updated_by)
        raise Conflict(who.name if who else "", meeting.updated_at)
    if counted != Headcount() and office_day(meeting.starts_at) > office_day(now):
        raise FieldProblem("people", _too_early(meeting))
    for field, number in (("people", counted.people), ("children", counted.children)):
        if number is not None and not 0 <= number <= MOST:
            raise FieldProblem(field, _("Enter a number from 0 to {most}.", most=MOST))
    meeting.headcount, meeting.headcount_children = counted.people, counted.children
    meeting.updated_by, meeting.updated_at = actor.staff_id, now
    _settle(session, meeting, actor, now)
    fields = ("headcount", "headcount_children")
    write_audit(session, "count", Kind.OFFER, meeting.id, actor=actor, now=now, fields=fields)
    return before


def _expected(
    session: Session, meeting: RunSession, noted: dict[UUID, Attendance]
) -> list[Booking]:
    """Who takes part, who took part on that day, and of whom something is noted."""
    day = office_day(meeting.starts_at)
    then = Booking.status.in_([s.value for s in _SINCE_ENDED]) & (Booking.ended_on >= day)
    now = Booking.status.in_([s.value for s in TAKES_PART])
    wanted = or_(now, then, Booking.id.in_(list(noted)))
    found = session.scalars(
        select(Booking)
        .options(selectinload(Booking.children))
        .where(Booking.run_id == meeting.run_id, wanted)
        .order_by(Booking.id)
    )
    return list(found)


def _row(booking: Booking, noted: Attendance | None, number: int, name: Msg) -> SheetRow:
    return SheetRow(
        booking_id=booking.id,
        number=number,
        name=name,
        trial=booking.status == BookingStatus.TRIAL,
        children=sum(child.group_id is not None for child in booking.children),
        state=None if noted is None else Came(noted.state),
        reason="" if noted is None else noted.reason,
        children_came=None if noted is None else noted.children,
    )


def _meeting(session: Session, session_id: UUID) -> RunSession:
    meeting = session.get(RunSession, session_id, with_for_update=True)
    if meeting is None:
        raise Problem(GONE)
    if meeting.status == SessionStatus.CANCELLED:
        raise Problem(CALLED_OFF)
    return meeting


def _children_of(session: Session, run_id: UUID, booking_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Booking → how many of its children have a place, of those that the actor may write to."""
    found = session.scalars(
        select(Booking)
        .options(selectinload(Booking.children))
        .where(Booking.run_id == run_id, Booking.id.in_(booking_ids))
    ).all()
    for booking in found:
        require_reason(session, booking.person_id)
    return {
        booking.id: sum(child.group_id is not None for child in booking.children)
        for booking in found
    }


def _checked(
    session: Session,
    meeting: RunSession,
    note: AttendanceNote,
    children: dict[UUID, int],
    row: Attendance | None,
    *,
    on: date,
) -> AttendanceNote:
    if note.booking_id not in children:
        raise Problem(NOT_BOOKED)
    before = office_day(meeting.starts_at) > on
    if before and note.state not in (None, Came.EXCUSED):
        raise Problem(_too_early(meeting))
    reason = note.reason if note.state in _AWAY else ""
    keep = (row.reason,) if row is not None else ()
    require_codes(
        session, [CodeUse("reason", ListName.ABSENCE_REASON, (reason,), keep)] if reason else [],
        on=on,
    )  # fmt: skip
    came = note.children if note.state in PRESENT else None
    if came is not None and not 0 <= came <= children[note.booking_id]:
        raise FieldProblem("children", _("More children came than have a place. Book them first."))
    return AttendanceNote(note.booking_id, note.state, reason, came)


def _keep(
    session: Session,
    session_id: UUID,
    note: AttendanceNote,
    row: Attendance | None,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    if note.state is None:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = Attendance(session_id=session_id, booking_id=note.booking_id)
        session.add(row)
    row.state, row.reason, row.children = note.state.value, note.reason, note.children
    row.noted_at, row.noted_by = now, actor.staff_id


def _as_note(booking_id: UUID, row: Attendance | None) -> AttendanceNote:
    if row is None:
        return AttendanceNote(booking_id, None)
    return AttendanceNote(booking_id, Came(row.state), row.reason, row.children)


def _settle(session: Session, meeting: RunSession, actor: Actor, now: datetime) -> None:
    """Held once somebody noted who came; planned again when all of that was taken back."""
    happened = [Came.PRESENT.value, Came.LATE.value, Came.ABSENT.value]
    noted = session.scalar(
        select(Attendance.booking_id)
        .where(Attendance.session_id == meeting.id, Attendance.state.in_(happened))
        .limit(1)
    )
    held = noted is not None or meeting.headcount is not None or bool(meeting.headcount_children)
    status = (SessionStatus.HELD if held else SessionStatus.PLANNED).value
    if meeting.status != status:
        # Not at each note: whoever edits the meeting meanwhile would lose a race that is none.
        meeting.status = status
        meeting.updated_by, meeting.updated_at = actor.staff_id, now


def _too_early(meeting: RunSession) -> Msg:
    return _(
        "This meeting is on {day}. Until then you can only note who let you know.",
        day=office_day(meeting.starts_at),
    )
