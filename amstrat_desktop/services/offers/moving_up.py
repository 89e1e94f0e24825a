# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is next on the waiting list: proposed, with the reasons why others are passed over.

Nobody is moved up by the program; somebody offers the place (`booking_steps.offer_place`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.offers.booking_checks import Kept, parts_of, reference_of
from amstrat_desktop.services.offers.booking_drafts import draft_of
from amstrat_desktop.services.offers.booking_lists import waiting_list
from amstrat_desktop.services.offers.booking_records import (
    BookingCheck,
    BookingRow,
    MovingUp,
    Skipped,
)
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.childcare import read_groups
from amstrat_desktop.services.offers.waiting_order import positions_of
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

# Translators: Stands in place of somebody on a waiting list whose record is hidden from the reader.
SOMEBODY_HIDDEN: Final = _("Somebody whose record you may not see")


@dataclass(frozen=True, slots=True)
class Waiting:
    """The list of a run and what is free for it, over everybody."""

    capacity: Capacity
    positions: dict[UUID, int]
    checks: dict[UUID, BookingCheck]


def propose_moving_up(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> MovingUp:
    """The first on the waiting list for whom parent and all children find a place now."""
    waiting = _waiting(session, [run_id], now=now)[run_id]
    free = waiting.capacity.free
    seen = {row.id: row for row in waiting_list(session, run_id, actor=actor)}
    checks = {key: check for key, check in waiting.checks.items() if key in seen}
    if free == 0:
        return MovingUp(free, checks=checks)
    skipped: list[Skipped] = []
    for booking_id, position in waiting.positions.items():
        check, row = waiting.checks[booking_id], seen.get(booking_id)
        if check.complete:
            return replace(
                _proposed(free, position, row, check), skipped=tuple(skipped), checks=checks
            )
        skipped.append(_skipped(position, row, check))
    return MovingUp(free, skipped=tuple(skipped), checks=checks)


def runs_with_proposals(
    session: Session, run_ids: Collection[UUID], *, now: datetime
) -> dict[UUID, int]:
    """Run → the position of who would be proposed; runs without anybody are left out.

    Names nobody, so that it may count everybody. Only runs with a free place and somebody who
    waits are looked into.
    """
    capacity = read_capacity(session, run_ids)
    wanted = [key for key, places in capacity.items() if places.free and places.waiting]
    found: dict[UUID, int] = {}
    for run_id, waiting in _waiting(session, wanted, now=now).items():
        first = (at for key, at in waiting.positions.items() if waiting.checks[key].complete)
        position = next(first, None)
        if position is not None:
            found[run_id] = position
    return found


def _waiting(session: Session, run_ids: Collection[UUID], *, now: datetime) -> dict[UUID, Waiting]:
    """Hidden people stand in it, too; of them only whether they fit goes out of here."""
    capacity = read_capacity(session, run_ids)
    wanted = [key for key, places in capacity.items() if places.waiting]
    found = {run_id: Waiting(places, {}, {}) for run_id, places in capacity.items()}
    if not wanted:
        return found
    groups = read_groups(session, wanted, now=now)
    runs = session.scalars(select(OfferRun).where(OfferRun.id.in_(wanted)))
    on = {run.id: reference_of(run, groups[run.id], now) for run in runs}
    positions = positions_of(session, wanted)
    parts = (selectinload(Booking.children), selectinload(Booking.needs))
    bookings = session.scalars(
        select(Booking)
        .options(*parts)
        .where(Booking.run_id.in_(wanted), Booking.status == BookingStatus.WAITING.value),
        execution_options=EVERYBODY,
    )
    for booking in sorted(bookings, key=lambda one: positions[one.id]):
        run_id, waiting = booking.run_id, found[booking.run_id]
        waiting.positions[booking.id] = positions[booking.id]
        waiting.checks[booking.id] = parts_of(
            waiting.capacity, groups[run_id], draft_of(booking), Kept(), on=on[run_id]
        )
    return found


def _proposed(free: int, position: int, row: BookingRow | None, check: BookingCheck) -> MovingUp:
    if row is None:
        return MovingUp(free, position=position, who=SOMEBODY_HIDDEN, hidden=True)
    groups = tuple(dict.fromkeys(part.group_name for part in check.children if part.group_id))
    return MovingUp(free, row.id, row.version, position, row.who, groups)


def _skipped(position: int, row: BookingRow | None, check: BookingCheck) -> Skipped:
    if row is None:
        return Skipped(None, position, SOMEBODY_HIDDEN, ())
    missing = tuple(part for part in (check.parent, *check.children) if part.missing is not None)
    return Skipped(row.id, position, row.who, missing)
