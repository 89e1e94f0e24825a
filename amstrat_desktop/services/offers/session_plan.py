# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The meetings that a run's rule makes, brought up to the rule whenever it changes.

A meeting that nobody touched follows the rule. One that was moved, cancelled or given a topic
keeps that as long as its day stays in the rule; one that somebody came to is never removed.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.booking import Attendance
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.offers.free_days import rests
from amstrat_desktop.services.offers.recurrence import meeting_days
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class Timing:
    """When on a day, and how long. Minutes."""

    clock: int
    duration: int


def moment_at(day: date, clock: int) -> datetime:
    """The moment of a day and minutes after midnight on the office's wall clock."""
    wall = datetime.combine(day, time(*divmod(clock, 60)), tzinfo=OFFICE_ZONE)
    return wall.astimezone(UTC)


def usual_days_off(
    rule: str,
    starts_on: date,
    ends_on: date,
    *,
    in_school_holidays: bool,
    on_public_holidays: bool,
) -> tuple[date, ...]:
    """The days of a rule on which it isn't held for being free; a single day was meant so."""
    if not rule:
        return ()
    return tuple(
        day
        for day in meeting_days(rule, starts_on, ends_on)
        if rests(day, in_school_holidays=in_school_holidays, on_public_holidays=on_public_holidays)
    )


def days_left_out(run: OfferRun) -> tuple[date, ...]:
    """The days of a run's rule for which it has no meeting."""
    made = {meeting.rule_day for meeting in run.sessions}
    return tuple(d for d in meeting_days(run.rule, run.starts_on, run.ends_on) if d not in made)


def plan_meetings(
    session: Session,
    run: OfferRun,
    days: Collection[date],
    *,
    was: Timing | None,
    actor: Actor,
    now: datetime,
) -> None:
    """Let a run meet on these days. was: how its meetings were made before, None for new ones."""
    timing = Timing(run.clock, run.duration)
    came = visited(session, (meeting.id for meeting in run.sessions))
    by_day = {m.rule_day: m for m in run.sessions if m.rule_day is not None}
    wanted = set(days)
    for day, meeting in by_day.items():
        if day not in wanted:
            if meeting.id not in came:
                run.sessions.remove(meeting)
        elif was is not None and was != timing and _follows(meeting, day, was):
            meeting.starts_at = moment_at(day, timing.clock)
            meeting.duration = timing.duration
            meeting.updated_at, meeting.updated_by = now, actor.staff_id
    for day in sorted(wanted - by_day.keys()):
        run.sessions.append(new_meeting(run, day, actor=actor, now=now))


def new_meeting(run: OfferRun, day: date, *, actor: Actor, now: datetime) -> RunSession:
    """The meeting of a run on one of its days, in no session yet."""
    return RunSession(
        id=uuid7(),
        office_id=run.office_id,
        run_id=run.id,
        starts_at=moment_at(day, run.clock),
        duration=run.duration,
        rule_day=day,
        status=SessionStatus.PLANNED.value,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )


def visited(session: Session, session_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of some meetings of which somebody noted who came, or how many."""
    ids = list(session_ids)
    if not ids:
        return frozenset()
    noted = session.scalars(
        select(Attendance.session_id).where(Attendance.session_id.in_(ids)).distinct(),
        execution_options=EVERYBODY,
    )
    counted = session.scalars(
        select(RunSession.id).where(
            RunSession.id.in_(ids),
            (RunSession.status == SessionStatus.HELD)
            | RunSession.headcount.is_not(None)
            | RunSession.headcount_children.is_not(None),
        )
    )
    return frozenset(noted) | frozenset(counted)


def _follows(meeting: RunSession, day: date, was: Timing) -> bool:
    """Whether a meeting is still where the rule put it."""
    return (
        meeting.status == SessionStatus.PLANNED
        and meeting.starts_at == moment_at(day, was.clock)
        and meeting.duration == was.duration
    )
