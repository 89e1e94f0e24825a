# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Children for whom there was no place beside an offer: where, how old, and why.

A gap is what the booking says of a child today; when a booking ends before its run does, the
reason is taken out of it, and the child is no gap any more.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.offers.booking_events import NO_CHILD_PLACE

_UP_TO: Final = ((2, "0_2"), (5, "3_5"), (9, "6_9"), (13, "10_13"))
_OLDEST: Final = "14_17"
BANDS: Final = (*(code for _most, code in _UP_TO), _OLDEST)


@dataclass(frozen=True, slots=True)
class Gap:
    """One child. area_id: where the family lives as far as it is known, else where the run is.

    age: code of *child_age_band* on the day on which they asked. reason: `bookings.Missing`.
    """

    run_id: UUID
    area_id: UUID | None
    age: str
    reason: str


def age_band(birth_year: int, birth_month: int | None, on: date) -> str:
    """The band of a child on a day: to the month where it is known, else as at the year's end."""
    years = on.year - birth_year - (birth_month is not None and birth_month > on.month)
    return next((code for most, code in _UP_TO if years <= most), _OLDEST)


def read_gaps(session: Session, period: Period, area_ids: Collection[UUID] = ()) -> tuple[Gap, ...]:
    """The children of bookings that were asked for in the period. area_ids: only of these."""
    lives_in = (
        select(Person.area_id).where(Person.id == Booking.person_id).scalar_subquery(),
        select(Contact.area_id).where(Contact.id == Booking.contact_id).scalar_subquery(),
        select(OfferRun.area_id).where(OfferRun.id == Booking.run_id).scalar_subquery(),
    )
    area = func.coalesce(*lives_in)
    wanted = [
        BookedChild.missing.in_([reason.value for reason in NO_CHILD_PLACE]),
        Booking.asked_on >= period.first,
        Booking.asked_on <= period.last,
    ]
    if area_ids:
        wanted.append(area.in_(area_ids))
    found = session.execute(
        select(
            Booking.run_id,
            area.label("area_id"),
            BookedChild.birth_year,
            BookedChild.birth_month,
            Booking.asked_on,
            BookedChild.missing,
        )
        .join(Booking, Booking.id == BookedChild.booking_id)
        .where(*wanted)
    )
    return tuple(
        Gap(
            row.run_id,
            row.area_id,
            age_band(row.birth_year, row.birth_month, row.asked_on),
            row.missing,
        )
        for row in found
    )
