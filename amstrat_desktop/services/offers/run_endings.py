# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the end of a run does to its bookings and meetings, and how it is taken back.

Everybody's bookings end with the run, those of hidden people, too. What the carers had to know
of a child is erased at once (R21) and does not come back with the run. Which group a child was in,
and what a booking that waited was missing, stays noted: that is what makes taking it back possible,
while nobody can book or change a group of a run that is over.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import ENDED, TAKES_PART, USES_PLACE, BookingStatus
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.booking import Booking, BookingEvent
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.offers.booking import offer_term
from amstrat_desktop.services.offers.booking_events import erase_child_notes, note_event, touch
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

_Becomes = Callable[[BookingStatus], tuple[BookingStatus, str]]
"""State → the state after the end, and the code of *ending_reason*."""

_WITH_THE_RUN: Final = frozenset({BookingStep.RUN_ENDED, BookingStep.RUN_CANCELLED})


def at_the_end(status: BookingStatus) -> tuple[BookingStatus, str]:
    """Who took part has completed it; who still waited got no place."""
    if status in TAKES_PART:
        return BookingStatus.COMPLETED, ""
    return BookingStatus.DECLINED, "other"


def when_cancelled(status: BookingStatus) -> tuple[BookingStatus, str]:
    """Nobody gets a place; whoever had begun stopped through no doing of theirs."""
    begun = status in {BookingStatus.ACTIVE, BookingStatus.TRIAL}
    return (BookingStatus.DROPPED if begun else BookingStatus.DECLINED), "cancelled"


def end_bookings(
    session: Session,
    run: OfferRun,
    step: BookingStep,
    becomes: _Becomes,
    *,
    actor: Actor,
    now: datetime,
) -> int:
    """End all bookings of a run; how many."""
    with everybody(session):
        bookings = session.scalars(
            select(Booking).where(Booking.run_id == run.id, Booking.status.not_in(ENDED))
        ).all()
        for booking in bookings:
            status, reason = becomes(BookingStatus(booking.status))
            booking.status, booking.ending_reason = status.value, reason
            booking.ended_on, booking.offered_until = office_day(now), None
            touch(booking, actor=actor, now=now)
            note_event(session, booking, step, reason, actor=actor, now=now)
            erase_child_notes(session, booking.id)
        session.flush()
    return len(bookings)


def end_meetings(run: OfferRun, reason: str, *, actor: Actor, now: datetime) -> None:
    """Let the meetings be off that are still to come, also where somebody said ahead that they
    would not be there.
    """
    for meeting in run.sessions:
        if meeting.status == SessionStatus.PLANNED and meeting.starts_at > now:
            meeting.status, meeting.cancel_reason = SessionStatus.CANCELLED.value, reason
            meeting.updated_at, meeting.updated_by = now, actor.staff_id


def take_back_bookings(session: Session, run: OfferRun, *, actor: Actor, now: datetime) -> int:
    """Give back to each booking that ended with the run the state that it had; how many.

    Raises Problem where there are no longer places for all of them.
    """
    with everybody(session):
        bookings = session.scalars(
            select(Booking).where(Booking.run_id == run.id, Booking.status.in_(ENDED))
        ).all()
        ended = [(booking, events) for booking in bookings if (events := _with_the_run(booking))]
        for booking, events in ended:
            before = events[-2].status if len(events) > 1 else BookingStatus.REQUESTED.value
            booking.status, booking.ending_reason, booking.ended_on = before, "", None
            if before == BookingStatus.OFFERED:
                booking.offered_until = offer_term(run, office_day(now))
            touch(booking, actor=actor, now=now)
            note_event(session, booking, BookingStep.RUN_REOPENED, actor=actor, now=now)
        session.flush()
        taken = session.scalars(
            select(Booking.id).where(Booking.run_id == run.id, Booking.status.in_(USES_PLACE))
        ).all()
    if run.bookable and len(taken) > run.places_max:
        raise Problem(_("There are no longer places for everybody who had one. Add places first."))
    return len(ended)


def take_back_meetings(run: OfferRun, ended_at: datetime, *, actor: Actor, now: datetime) -> None:
    """Hold the meetings again that were called off together with the run, and for its reason."""
    for meeting in run.sessions:
        with_the_run = (meeting.updated_at, meeting.cancel_reason) == (ended_at, run.cancel_reason)
        if meeting.status == SessionStatus.CANCELLED and with_the_run:
            meeting.status, meeting.cancel_reason = SessionStatus.PLANNED.value, ""
            meeting.updated_at, meeting.updated_by = now, actor.staff_id


def _with_the_run(booking: Booking) -> Sequence[BookingEvent]:
    """The events of a booking that ended with its run; none of one that ended by itself."""
    events = booking.events
    return events if events and events[-1].event in _WITH_THE_RUN else ()
