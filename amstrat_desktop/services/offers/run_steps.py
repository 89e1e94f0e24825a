# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a run: opened for bookings, begun, ended, cancelled, and taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import ENDED
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus, SessionStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.run_checks import QUESTION_LIMIT
from amstrat_desktop.services.offers.run_endings import (
    at_the_end,
    end_bookings,
    end_meetings,
    take_back_bookings,
    take_back_meetings,
    when_cancelled,
)
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.runs import OVER, card_of_run, run_of, touch_run
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

NEXT: Final[Mapping[RunStatus, frozenset[RunStatus]]] = MappingProxyType(
    {
        RunStatus.PLANNED: frozenset({RunStatus.OPEN, RunStatus.CANCELLED}),
        RunStatus.OPEN: frozenset({RunStatus.PLANNED, RunStatus.RUNNING, RunStatus.CANCELLED}),
        RunStatus.RUNNING: frozenset({RunStatus.OPEN, RunStatus.ENDED, RunStatus.CANCELLED}),
        RunStatus.ENDED: frozenset({RunStatus.OPEN, RunStatus.RUNNING}),
        RunStatus.CANCELLED: frozenset({RunStatus.PLANNED, RunStatus.OPEN, RunStatus.RUNNING}),
    }
)
"""Which step a run may take from where it is; those back are for taking a step back."""


@dataclass(frozen=True, slots=True)
class StepDone:
    """A run after a step. before: to take the step back with. bookings: how many ended or came
    back with it.
    """

    card: RunCard
    before: RunStatus
    bookings: int = 0


def open_run(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> StepDone:
    """Let people book. Raises Problem for a run none of whose meetings is to be held."""
    run, before = _stepping(session, run_id, RunStatus.OPEN)
    if all(meeting.status == SessionStatus.CANCELLED for meeting in run.sessions):
        raise Problem(_("All meetings of this run are off. Add one, or hold one of them."))
    return _stepped(session, run, before, RunStatus.OPEN, actor=actor, now=now)


def start_run(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> StepDone:
    """It has begun; while there are places, people can still book."""
    run, before = _stepping(session, run_id, RunStatus.RUNNING)
    return _stepped(session, run, before, RunStatus.RUNNING, actor=actor, now=now)


def end_run(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> StepDone:
    """It is over: who took part has completed it, who waited got no place."""
    run, before = _stepping(session, run_id, RunStatus.ENDED)
    ended = end_bookings(session, run, BookingStep.RUN_ENDED, at_the_end, actor=actor, now=now)
    end_meetings(run, "", actor=actor, now=now)
    return _stepped(session, run, before, RunStatus.ENDED, ended, actor=actor, now=now)


def cancel_run(
    session: Session, run_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> StepDone:
    """It isn't held, or no further: all bookings end, the meetings to come are off.

    Raises FieldProblem without a reason.
    """
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Write why it is cancelled; people will ask."))
    run, before = _stepping(session, run_id, RunStatus.CANCELLED)
    run.cancel_reason = reason
    ended = end_bookings(
        session, run, BookingStep.RUN_CANCELLED, when_cancelled, actor=actor, now=now
    )
    end_meetings(run, reason, actor=actor, now=now)
    return _stepped(session, run, before, RunStatus.CANCELLED, ended, actor=actor, now=now)


def take_back_step(
    session: Session, run_id: UUID, to: RunStatus, *, actor: Actor, now: datetime
) -> StepDone:
    """Undo the last step: the run is again what it was, with its bookings and meetings.

    Raises Problem where it can't be: somebody has booked, or the places are gone.
    """
    run, before = _stepping(session, run_id, to)
    if to is RunStatus.PLANNED and _booked(session, run):
        raise Problem(_("Somebody has booked. End the bookings first, or leave it open."))
    back = 0
    if before in OVER:
        back = take_back_bookings(session, run, actor=actor, now=now)
        take_back_meetings(run, run.updated_at, actor=actor, now=now)
        run.cancel_reason = ""
    return _stepped(session, run, before, to, back, actor=actor, now=now)


def answer_pilot(
    session: Session, run_id: UUID, answer: str, *, version: int, actor: Actor, now: datetime
) -> RunCard:
    """Write what a pilot showed; while it runs, and when it is over. Raises `Conflict`."""
    run = run_of(session, run_id, lock=True)
    require_version(session, run, version, theirs=lambda: {"pilot_answer": run.pilot_answer})
    answer = clean_text(answer, limit=2 * QUESTION_LIMIT)
    if answer != run.pilot_answer:
        run.pilot_answer = answer
        if RunStatus(run.status) not in OVER:
            touch_run(run, actor=actor, now=now)
        session.flush()
        fields = ["pilot_answer"]
        write_audit(session, "edit", Kind.OFFER, run.id, actor=actor, now=now, fields=fields)
    return card_of_run(session, run)


def begin_due_runs(session: Session, *, actor: Actor, now: datetime) -> int:
    """The daily rule: an open run whose first day has come is running, if enough are in it.

    One that is short of its minimum stays open, for somebody to decide. How many began.
    """
    due = session.scalars(
        select(OfferRun).where(
            OfferRun.office_id == actor.office_id,
            OfferRun.status == RunStatus.OPEN,
            OfferRun.starts_on <= office_day(now),
        )
    ).all()
    capacity = read_capacity(session, [run.id for run in due])
    begun = [run for run in due if not run.bookable or capacity[run.id].starts]
    for run in begun:
        _stepped(session, run, RunStatus.OPEN, RunStatus.RUNNING, actor=actor, now=now)
    return len(begun)


def _stepping(session: Session, run_id: UUID, to: RunStatus) -> tuple[OfferRun, RunStatus]:
    """The run, locked, and its state; raises Problem for a step that it can't take."""
    run = run_of(session, run_id, lock=True)
    before = RunStatus(run.status)
    if to not in NEXT[before]:
        raise Problem(
            _(
                "This run is “{status}” already. Look at it again.",
                status=RUN_STATUS_LABELS[before],
            )
        )
    return run, before


def _stepped(
    session: Session,
    run: OfferRun,
    before: RunStatus,
    status: RunStatus,
    bookings: int = 0,
    *,
    actor: Actor,
    now: datetime,
) -> StepDone:
    run.status = status.value
    touch_run(run, actor=actor, now=now)
    session.flush()
    write_audit(session, status.value, Kind.OFFER, run.id, actor=actor, now=now, fields=["status"])
    return StepDone(card_of_run(session, run), before, bookings)


def _booked(session: Session, run: OfferRun) -> bool:
    found = select(Booking.id).where(Booking.run_id == run.id, Booking.status.not_in(ENDED))
    return session.scalar(found.limit(1), execution_options=EVERYBODY) is not None
