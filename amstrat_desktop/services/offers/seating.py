# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which child gets a place in which group: as many children as possible, and a reason else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.child_ages import Fit, fit


@dataclass(frozen=True, slots=True)
class Room:
    """A group as the seating sees it. free: places left. short: only for want of carers."""

    group_id: UUID
    name: str
    age_from: int
    age_to: int
    free: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """A child's place, or why there is none."""

    group_id: UUID | None = None
    group_name: str = ""
    missing: Missing | None = None


Age = tuple[int, int | None]
"""Year of birth, and the month where it is known."""


def seat(ages: Sequence[Age], rooms: Sequence[Room], on: date) -> tuple[Seat, ...]:
    """One seat for each child, in their order. on: the day whose ages count.

    The earlier a group stands, the sooner it is filled; but nobody goes without a place where
    another order of the same children would give everybody one.
    """
    fits = [{room.group_id: _fit(age, room, on) for room in rooms} for age in ages]
    held = _matched([_open(each, rooms) for each in fits], {r.group_id: r.free for r in rooms})
    names = {room.group_id: room.name for room in rooms}
    return tuple(
        Seat(held[at], names[held[at]]) if at in held else Seat(missing=_why(fits[at], rooms))
        for at in range(len(ages))
    )


def _fit(age: Age, room: Room, on: date) -> Fit:
    return fit(*age, room.age_from, room.age_to, on)


def _open(fits: Mapping[UUID, Fit], rooms: Sequence[Room]) -> list[UUID]:
    return [room.group_id for room in rooms if fits[room.group_id] is Fit.FITS]


def _matched(wishes: Sequence[Sequence[UUID]], free: Mapping[UUID, int]) -> dict[int, UUID]:
    """Child → group, as many as can be (augmenting paths)."""
    inside: dict[UUID, list[int]] = {group_id: [] for group_id in free}

    def put(child: int, tried: set[UUID]) -> bool:
        for group_id in wishes[child]:
            if group_id in tried:
                continue
            tried.add(group_id)
            if len(inside[group_id]) < free[group_id]:
                inside[group_id].append(child)
                return True
            for other in tuple(inside[group_id]):
                if put(other, tried):
                    inside[group_id].remove(other)
                    inside[group_id].append(child)
                    return True
        return False

    for child in range(len(wishes)):
        put(child, set())
    return {child: group_id for group_id, children in inside.items() for child in children}


def _why(fits: Mapping[UUID, Fit], rooms: Sequence[Room]) -> Missing:
    if not rooms:
        return Missing.GROUP
    fitting = [room for room in rooms if fits[room.group_id] is Fit.FITS]
    if fitting:
        return Missing.CARER if any(room.short for room in fitting) else Missing.PLACE
    return Missing.UNCLEAR if Fit.UNCLEAR in fits.values() else Missing.AGE
