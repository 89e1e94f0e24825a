# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is when on the waiting list: the positions, without gaps, counted over everybody."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.visibility import EVERYBODY


def positions_of(session: Session, run_ids: Collection[UUID]) -> dict[UUID, int]:
    """Booking → its position in its run's waiting list, from 1; the order in which it stands.

    By the day on which they asked, then documented priority before none, then who was written
    down first. A run may put documented priority before the day.
    """
    if not run_ids:
        return {}
    place = func.row_number().over(partition_by=Booking.run_id, order_by=_order())
    found = session.execute(
        select(Booking.id, place.label("place"))
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .where(Booking.run_id.in_(run_ids), Booking.status == BookingStatus.WAITING.value)
        .order_by("place"),
        execution_options=EVERYBODY,
    )
    return dict(found.all())


def _order() -> tuple[Any, ...]:
    without = case((Booking.priority == "", 1), else_=0)
    first = case((OfferRun.priority_first, without), else_=0)
    return first, Booking.asked_on, without, Booking.id
