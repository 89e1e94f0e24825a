# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still open of somebody who is erased comes to an end: nobody is waited for any more."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.bookings import ENDED, BookingStatus
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.models.booking import Attendance, Booking
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.offers import booking_events
from amstrat_desktop.services.referral_events import Said, enter, touch, write_event
from amstrat_desktop.services.referral_states import is_ended
from amstrat_desktop.services.work import Actor


def end_referrals(session: Session, keys: Iterable[UUID], *, actor: Actor, now: datetime) -> None:
    """Open referrals are no longer needed."""
    for referral in session.scalars(select(Referral).where(Referral.id.in_(list(keys)))):
        if not is_ended(Status(referral.status)):
            enter(referral, Status.OBSOLETE, now)
            touch(referral, actor=actor, now=now)
            write_event(session, referral, EventKind.STATUS, Said(), actor=actor, now=now)
    session.flush()


def end_bookings(session: Session, keys: Iterable[UUID], *, actor: Actor, now: datetime) -> None:
    """Open bookings are given back; who came at least once stopped coming."""
    for booking in session.scalars(select(Booking).where(Booking.id.in_(list(keys)))).all():
        if BookingStatus(booking.status) in ENDED:
            continue
        came = session.scalar(select(exists().where(Attendance.booking_id == booking.id)))
        status = BookingStatus.DROPPED if came else BookingStatus.WITHDRAWN
        booking_events.enter(session, booking, status, actor=actor, now=now)
    session.flush()
