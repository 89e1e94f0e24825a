# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Single meetings (*Termine*) of a run: read, added, changed, cancelled and held again.

Moving one with everything that it touches (rooms, carers, participants) is in `moves`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.free_days import FreeDay, why_free
from amstrat_desktop.services.offers.run_checks import LONGEST_MEETING
from amstrat_desktop.services.offers.runs import run_to_change
from amstrat_desktop.services.offers.session_plan import visited
from amstrat_desktop.services.offers.spans import ends_next_day
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A meeting as it was entered. duration: minutes. room_id: None is the run's room.

    version: of the record that is edited; 0 for a new one.
    """

    starts_at: datetime | None = None
    duration: int = 90
    room_id: UUID | None = None
    topic: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One meeting. room: where it is, the run's room where it has none of its own.

    rule_day: where the rule put it; None: added by hand. free: why the day is usually free.
    visited: somebody noted who came, or how many.
    """

    id: UUID
    run_id: UUID
    version: int
    starts_at: datetime
    duration: int
    room_id: UUID | None
    room: str
    status: SessionStatus
    topic: str
    cancel_reason: str
    headcount: int | None
    headcount_children: int | None
    rule_day: date | None
    visited: bool
    free: tuple[FreeDay, ...] = ()

    @property
    def day(self) -> date:
        """On the office's wall clock."""
        return office_day(self.starts_at)

    @property
    def moved(self) -> bool:
        """It is on another day than the rule put it."""
        return self.rule_day is not None and self.rule_day != self.day


def read_sessions(session: Session, run_id: UUID) -> Sequence[SessionRow]:
    """The meetings of a run, the first one first."""
    own, general = Room.__table__.alias("own"), Room.__table__.alias("general")
    found = session.execute(
        select(RunSession, own.c.name, general.c.name)
        .join(OfferRun, OfferRun.id == RunSession.run_id)
        .outerjoin(own, own.c.id == RunSession.room_id)
        .outerjoin(general, general.c.id == OfferRun.room_id)
        .where(RunSession.run_id == run_id)
        .order_by(RunSession.starts_at, RunSession.id)
    ).all()
    came = visited(session, (meeting.id for meeting, _own, _general in found))
    return tuple(
        _row(meeting, own_room or general_room or "", came=meeting.id in came)
        for meeting, own_room, general_room in found
    )


def read_session(session: Session, session_id: UUID) -> SessionRow:
    """One meeting; raises Problem when it no longer exists."""
    meeting = session_of(session, session_id)
    return _row_of(session, meeting)


def add_session(
    session: Session, run_id: UUID, draft: SessionDraft, *, actor: Actor, now: datetime
) -> SessionRow:
    """A meeting beside those of the rule. Raises FieldProblem."""
    run = run_to_change(session, run_id)
    starts_at, draft = _checked(session, run, draft, room_before=None)
    meeting = RunSession(
        id=uuid7(),
        office_id=actor.office_id,
        run_id=run.id,
        starts_at=starts_at,
        duration=draft.duration,
        room_id=draft.room_id,
        topic=draft.topic,
        status=SessionStatus.PLANNED.value,
        created_at=now,
        created_by=actor.staff_id,
    )
    _touch(meeting, actor=actor, now=now)
    run.sessions.append(meeting)
    session.flush()
    write_audit(session, "add", Kind.OFFER, meeting.id, actor=actor, now=now)
    return _row_of(session, meeting)


def edit_session(
    session: Session, session_id: UUID, draft: SessionDraft, *, actor: Actor, now: datetime
) -> SessionRow:
    """Change time, length, room and topic. Raises FieldProblem and `Conflict`."""
    meeting = session_of(session, session_id)
    require_version(session, meeting, draft.version, theirs=lambda: draft_of_session(meeting))
    run = run_to_change(session, meeting.run_id)
    starts_at, draft = _checked(session, run, draft, room_before=meeting.room_id)
    values = {
        "starts_at": starts_at,
        "duration": draft.duration,
        "room_id": draft.room_id,
        "topic": draft.topic,
    }
    changed = [name for name, value in values.items() if getattr(meeting, name) != value]
    if changed:
        for name in changed:
            setattr(meeting, name, values[name])
        _changed(session, meeting, "edit", changed, actor=actor, now=now)
    return _row_of(session, meeting)


def cancel_session(
    session: Session, session_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> SessionRow:
    """Let one meeting be off, with its reason; the others go on. Raises FieldProblem."""
    meeting = session_of(session, session_id)
    run_to_change(session, meeting.run_id)
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Write why the meeting is off; it stands in the lists."))
    if meeting.status == SessionStatus.HELD or meeting.headcount is not None:
        # An apology noted ahead is none of that: the meeting can still be off.
        raise Problem(_("Somebody noted who came to this meeting. It was held."))
    meeting.status, meeting.cancel_reason = SessionStatus.CANCELLED.value, reason
    _changed(session, meeting, "cancel", ["cancel_reason", "status"], actor=actor, now=now)
    return _row_of(session, meeting)


def restore_session(
    session: Session, session_id: UUID, *, actor: Actor, now: datetime
) -> SessionRow:
    """Hold a cancelled meeting after all."""
    meeting = session_of(session, session_id)
    run_to_change(session, meeting.run_id)
    if meeting.status == SessionStatus.CANCELLED:
        meeting.status, meeting.cancel_reason = SessionStatus.PLANNED.value, ""
        _changed(session, meeting, "restore", ["cancel_reason", "status"], actor=actor, now=now)
    return _row_of(session, meeting)


def remove_session(session: Session, session_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take a meeting away to which nobody came: added by mistake, or a day left out.

    Raises Problem for the only one that is left.
    """
    meeting = session_of(session, session_id)
    run = run_to_change(session, meeting.run_id)
    if visited(session, [meeting.id]):
        raise Problem(_("Somebody noted who came to this meeting. It was held."))
    if len(run.sessions) == 1:
        raise Problem(_("This is the only meeting. Cancel the run instead."))
    run.sessions.remove(meeting)
    session.flush()
    write_audit(session, "remove", Kind.OFFER, session_id, actor=actor, now=now)


def session_of(session: Session, session_id: UUID) -> RunSession:
    """The mapped record, for the services."""
    meeting = session.get(RunSession, session_id)
    if meeting is None:
        raise Problem(_("This meeting no longer exists."))
    return meeting


def draft_of_session(meeting: RunSession) -> SessionDraft:
    """What is on record, in the form in which it was entered."""
    return SessionDraft(
        meeting.starts_at, meeting.duration, meeting.room_id, meeting.topic, meeting.version
    )


def _checked(
    session: Session, run: OfferRun, draft: SessionDraft, *, room_before: UUID | None
) -> tuple[datetime, SessionDraft]:
    """room_before: the meeting may stay there, although nobody is to choose the room any more."""
    if draft.starts_at is None:
        raise FieldProblem("starts_at", _("Enter the day and the time of the meeting."))
    if not 5 <= draft.duration <= LONGEST_MEETING:
        raise FieldProblem(
            "duration",
            _("Enter a number from {least} to {most}.", least=5, most=LONGEST_MEETING),
        )
    if ends_next_day(draft.starts_at, draft.duration):
        raise FieldProblem("duration", _("A meeting ends before midnight."))
    if draft.room_id not in (None, run.room_id, room_before):
        room = session.get(Room, draft.room_id)
        if room is None or room.retired_on is not None or room.site_id != run.site_id:
            raise FieldProblem("room_id", _("Choose a room of this place."))
    return draft.starts_at, replace(draft, topic=clean_line(draft.topic))


def _changed(
    session: Session,
    meeting: RunSession,
    action: str,
    fields: list[str],
    *,
    actor: Actor,
    now: datetime,
) -> None:
    _touch(meeting, actor=actor, now=now)
    session.flush()
    write_audit(session, action, Kind.OFFER, meeting.id, actor=actor, now=now, fields=fields)


def _touch(meeting: RunSession, *, actor: Actor, now: datetime) -> None:
    meeting.updated_at, meeting.updated_by = now, actor.staff_id


def _row_of(session: Session, meeting: RunSession) -> SessionRow:
    run = session.get_one(OfferRun, meeting.run_id)
    room_id = meeting.room_id or run.room_id
    room = session.get(Room, room_id) if room_id else None
    came = meeting.id in visited(session, [meeting.id])
    return _row(meeting, room.name if room else "", came=came)


def _row(meeting: RunSession, room: str, *, came: bool) -> SessionRow:
    return SessionRow(
        id=meeting.id,
        run_id=meeting.run_id,
        version=meeting.version,
        starts_at=meeting.starts_at,
        duration=meeting.duration,
        room_id=meeting.room_id,
        room=room,
        status=SessionStatus(meeting.status),
        topic=meeting.topic,
        cancel_reason=meeting.cancel_reason,
        headcount=meeting.headcount,
        headcount_children=meeting.headcount_children,
        rule_day=meeting.rule_day,
        visited=came,
        free=why_free(office_day(meeting.starts_at)),
    )
