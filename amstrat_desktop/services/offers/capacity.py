# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many places a run has and how many are taken; everybody counts, whoever asks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.bookings import USES_PLACE, BookingStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.visibility import EVERYBODY

_COUNTED: Final = (*USES_PLACE, BookingStatus.WAITING, BookingStatus.REQUESTED)


@dataclass(frozen=True, slots=True)
class Capacity:
    """The places of one run. taken: with the offered ones. waiting, requested: take none."""

    places_min: int
    places_max: int
    taken: int = 0
    offered: int = 0
    waiting: int = 0
    requested: int = 0

    @property
    def free(self) -> int:
        return max(0, self.places_max - self.taken)

    @property
    def starts(self) -> bool:
        """Whether enough have said yes for it to be held; an offered place is no yes yet."""
        return self.taken - self.offered >= self.places_min


def read_capacity(session: Session, run_ids: Collection[UUID]) -> dict[UUID, Capacity]:
    """The capacity of each of these runs, in one question; hidden people take places, too."""
    if not run_ids:
        return {}
    found = session.execute(
        select(
            OfferRun.id,
            OfferRun.places_min,
            OfferRun.places_max,
            Booking.status,
            func.count(Booking.id),
        )
        .outerjoin(
            Booking,
            (Booking.run_id == OfferRun.id)
            & Booking.status.in_([status.value for status in _COUNTED]),
        )
        .where(OfferRun.id.in_(run_ids))
        .group_by(OfferRun.id, OfferRun.places_min, OfferRun.places_max, Booking.status),
        execution_options=EVERYBODY,
    )
    limits: dict[UUID, tuple[int, int]] = {}
    numbers: dict[UUID, dict[str, int]] = {}
    for run_id, least, most, status, number in found:
        limits[run_id] = (least, most)
        numbers.setdefault(run_id, {})[status or ""] = number
    return {run_id: _capacity(*limits[run_id], numbers[run_id]) for run_id in limits}


def _capacity(least: int, most: int, numbers: Mapping[str, int]) -> Capacity:
    return Capacity(
        least,
        most,
        taken=sum(numbers.get(status, 0) for status in USES_PLACE),
        offered=numbers.get(BookingStatus.OFFERED, 0),
        waiting=numbers.get(BookingStatus.WAITING, 0),
        requested=numbers.get(BookingStatus.REQUESTED, 0),
    )
