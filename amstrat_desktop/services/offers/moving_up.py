# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is next on the waiting list: proposed, with the reasons why others are passed over.

Nobody is moved up by the program; somebody offers the place (`booking_steps.offer_place`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.lang import _
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.services.offers.booking_checks import Kept, parts_of, reference_of, run_of
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
    positions: Mapping[UUID, int]
    checks: Mapping[UUID, BookingCheck] = field(default_factory=dict)


def propose_moving_up(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> MovingUp:
    """The first on the waiting list for whom parent and all children find a place now."""
    waiting = _waiting(session, run_id, now=now)
    free = waiting.capacity.free
    if free == 0 or not waiting.positions:
        return MovingUp(free)
    seen = {row.id: row for row in waiting_list(session, run_id, actor=actor)}
    skipped: list[Skipped] = []
    for booking_id, position in waiting.positions.items():
        check, row = waiting.checks[booking_id], seen.get(booking_id)
        if check.complete:
            return _proposed(free, position, row, check, tuple(skipped))
        skipped.append(_skipped(position, row, check))
    return MovingUp(free, skipped=tuple(skipped))


def runs_with_proposals(session: Session, run_ids: list[UUID], *, now: datetime) -> dict[UUID, int]:
    """Run → the position of who would be proposed; runs without anybody are left out.

    Names nobody, so that it may count everybody.
    """
    found: dict[UUID, int] = {}
    for run_id in run_ids:
        waiting = _waiting(session, run_id, now=now)
        if waiting.capacity.free == 0:
            continue
        first = (at for key, at in waiting.positions.items() if waiting.checks[key].complete)
        position = next(first, None)
        if position is not None:
            found[run_id] = position
    return found


def _waiting(session: Session, run_id: UUID, *, now: datetime) -> Waiting:
    """Hidden people stand in it, too; of them only whether they fit goes out of here."""
    capacity = read_capacity(session, [run_id]).get(run_id, Capacity(0, 0))
    if not (capacity.free and capacity.waiting):
        return Waiting(capacity, {})
    groups = read_groups(session, [run_id], now=now)[run_id]
    on = reference_of(run_of(session, run_id), groups, now)
    positions = positions_of(session, [run_id])
    bookings = session.scalars(
        select(Booking).options(selectinload(Booking.children)).where(Booking.id.in_(positions)),
        execution_options=EVERYBODY,
    )
    checks = {
        booking.id: parts_of(capacity, groups, draft_of(booking), Kept(), on=on)
        for booking in bookings
    }
    return Waiting(capacity, positions, checks)


def _proposed(
    free: int,
    position: int,
    row: BookingRow | None,
    check: BookingCheck,
    skipped: tuple[Skipped, ...],
) -> MovingUp:
    if row is None:
        return MovingUp(free, position=position, who=SOMEBODY_HIDDEN, hidden=True, skipped=skipped)
    return MovingUp(
        free,
        row.id,
        row.version,
        position,
        row.who,
        tuple(dict.fromkeys(part.group_name for part in check.children if part.group_id)),
        skipped=skipped,
    )


def _skipped(position: int, row: BookingRow | None, check: BookingCheck) -> Skipped:
    if row is None:
        return Skipped(None, position, SOMEBODY_HIDDEN, ())
    missing = tuple(part for part in (check.parent, *check.children) if part.missing is not None)
    return Skipped(row.id, position, row.who, missing)
