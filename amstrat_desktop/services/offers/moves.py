# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a meeting to another time or into another room. Its childcare goes along.

A screen asks `check_move` first and shows what speaks against it; `move_session` refuses only
what can't be: a meeting that was held or cancelled, that a colleague changed meanwhile, that would
go on past midnight, or a room that is no longer used or stands in another house.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.meetings import Meeting, meeting_of
from amstrat_desktop.services.offers.move_checks import MoveCheck, checked_move
from amstrat_desktop.services.offers.spans import ends_next_day
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Where a meeting is to go. room_id: None is the room of its run. version: of the meeting
    as somebody saw it; None asks for nothing.
    """

    session_id: UUID
    starts_at: datetime
    room_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A meeting stands elsewhere. back: moves it to where it was. taken: participants to tell."""

    run_id: UUID
    title: str
    starts_at: datetime
    room: str
    taken: int
    back: MoveDraft


def check_move(
    session: Session,
    session_id: UUID,
    starts_at: datetime,
    room_id: UUID | None,
    *,
    now: datetime,
) -> MoveCheck:
    """What speaks against it. Raises Problem where the meeting can't be moved at all."""
    meeting = _movable(session, session_id)
    row = session.get_one(RunSession, session_id)
    _require_possible(session, row, starts_at, room_id)
    room_id = room_id or _room_of_run(session, meeting.run_id)
    return checked_move(session, meeting, starts_at, room_id, office_id=row.office_id, now=now)


def move_session(session: Session, draft: MoveDraft, *, actor: Actor, now: datetime) -> Moved:
    """Move it, whatever speaks against it: who moves it has read that."""
    meeting = _movable(session, draft.session_id)
    row = session.scalars(
        select(RunSession).where(RunSession.id == draft.session_id).with_for_update()
    ).one()
    require_version(session, row, draft.version, theirs=lambda: draft_of(row))
    _require_possible(session, row, draft.starts_at, draft.room_id)
    of_run = _room_of_run(session, row.run_id)
    before = draft_of(row)
    row.starts_at = draft.starts_at
    row.room_id = None if draft.room_id == of_run else draft.room_id
    after = draft_of(row)
    fields = [
        name for name in ("starts_at", "room_id") if getattr(after, name) != getattr(before, name)
    ]
    if fields:
        row.updated_at, row.updated_by = now, actor.staff_id
        session.flush()
        write_audit(session, "move", Kind.OFFER, row.id, actor=actor, now=now, fields=fields)
    room_id = row.room_id or of_run
    room = None if room_id is None else session.get(Room, room_id)
    return Moved(
        run_id=row.run_id,
        title=meeting.title,
        starts_at=row.starts_at,
        room="" if room is None else room.name,
        taken=read_capacity(session, [row.run_id])[row.run_id].taken,
        back=MoveDraft(row.id, before.starts_at, before.room_id, row.version),
    )


def draft_of(row: RunSession) -> MoveDraft:
    """Where it stands now."""
    return MoveDraft(row.id, row.starts_at, row.room_id, row.version)


def _movable(session: Session, session_id: UUID) -> Meeting:
    meeting = meeting_of(session, session_id)
    if meeting is None:
        raise Problem(_("This meeting no longer exists."))
    if meeting.status is SessionStatus.HELD:
        raise Problem(_("This meeting was held already: it can’t be moved any more."))
    if meeting.status is SessionStatus.CANCELLED:
        raise Problem(_("This meeting was cancelled. Restore it before you move it."))
    if meeting.run_status in (RunStatus.CANCELLED, RunStatus.ENDED):
        raise Problem(_("This offer is over: its meetings can’t be moved any more."))
    return meeting


def _require_possible(
    session: Session, row: RunSession, starts_at: datetime, room_id: UUID | None
) -> None:
    """As where a meeting is typed in: rooms of the run's house, and no meeting at night."""
    if ends_next_day(starts_at, row.duration):
        raise Problem(_("A meeting ends before midnight."))
    run = session.get_one(OfferRun, row.run_id)
    if room_id in (None, run.room_id, row.room_id):
        return
    room = session.get(Room, room_id)
    if room is None or room.retired_on is not None:
        raise Problem(_("This room no longer exists."))
    if run.site_id is not None and room.site_id != run.site_id:
        raise Problem(_("Choose a room of this place."))


def _room_of_run(session: Session, run_id: UUID) -> UUID | None:
    return session.scalar(select(OfferRun.room_id).where(OfferRun.id == run_id))
