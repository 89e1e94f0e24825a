# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The term of an offered place: when it has passed, the place is free for others."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.offers.booking_checks import run_of
from amstrat_desktop.services.offers.booking_events import enter
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

TERM_OVER: Final = "term_over"
"""Code of *ending_reason*: the place that was kept was not taken in time."""


def end_passed_terms(session: Session, *, actor: Actor, now: datetime) -> int:
    """End the offered places whose term has passed, and ask whoever offered them to call; how
    many. The day on which they asked stays: reopened, they stand where they stood.

    Bookings of people whom the actor may not see are ended, too.
    """
    today = office_day(now)
    with everybody(session):
        passed = session.scalars(
            select(Booking)
            .where(
                Booking.office_id == actor.office_id,
                Booking.status == BookingStatus.OFFERED.value,
                Booking.offered_until < today,
            )
            .order_by(Booking.offered_until, Booking.id)
        ).all()
        for booking in passed:
            run_of(session, booking.run_id, lock=True)
            offered_by = _who_offered(session, booking, actor)
            enter(
                session, booking, BookingStatus.WITHDRAWN, step=BookingStep.TERM_OVER,
                reason=TERM_OVER, actor=actor, now=now,
            )  # fmt: skip
            _ask_about(session, booking, offered_by, today, actor=actor, now=now)
    return len(passed)


def _who_offered(session: Session, booking: Booking, actor: Actor) -> UUID:
    """Who offered the place last, if they still work here; else whoever is there."""
    offered: Sequence[UUID] = [
        event.staff_id for event in booking.events if event.status == BookingStatus.OFFERED
    ]
    for staff_id in reversed(offered):
        staff = session.get(Staff, staff_id)
        if staff is not None and staff.active_to is None:
            return staff.id
    return actor.staff_id


def _ask_about(
    session: Session, booking: Booking, staff_id: UUID, today: date, *, actor: Actor, now: datetime
) -> None:
    title = session.scalar(
        select(Offer.title)
        .join(OfferRun, OfferRun.offer_id == Offer.id)
        .where(OfferRun.id == booking.run_id)
    )
    task = FollowUpDraft(
        due_on=on_working_day(today),
        text=title or "",
        staff_id=staff_id,
        person_id=booking.person_id,
        contact_id=booking.contact_id,
        booking_id=booking.id,
    )
    add_follow_up(session, task, actor=actor, now=now, rule=FollowUpRule.PLACE_NOT_TAKEN)
