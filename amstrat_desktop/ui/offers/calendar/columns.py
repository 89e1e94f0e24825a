# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the grid: the days of a week, or the rooms of a day. No Qt here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.calendar_view import Block, BlockKind, Calendar
from amstrat_desktop.services.offers.free_days import FreeDay
from amstrat_desktop.services.offers.rooms import RoomRow
from amstrat_desktop.ui.offers.calendar.lanes import Place, in_lanes
from amstrat_desktop.ui.offers.calendar.words import NO_ROOM, room_facts

_SATURDAY: Final = 5
USUAL_HOURS: Final = (8, 18)
_LANE: Final = 0.6
"""Of a column's usual width: what each of the blocks that stand side by side gets at least."""


@dataclass(frozen=True, slots=True)
class Column:
    """day: of all that stands in it. room: None for a day of the week, and for “no room”.

    of_room: whether the columns are rooms, so that a block moved here gets the room. many_sites:
    the rooms are in several houses.
    """

    day: date
    places: tuple[Place, ...]
    free: tuple[FreeDay, ...] = ()
    room: RoomRow | None = None
    of_room: bool = False
    many_sites: bool = False

    @property
    def room_id(self) -> UUID | None:
        """The room of this column."""
        return None if self.room is None else self.room.id

    @property
    def share(self) -> float:
        """How wide it is beside the others: wider where much stands side by side."""
        side_by_side = [
            1 / place.width for place in self.places if place.block.kind is not BlockKind.CHILDCARE
        ]
        return max(1.0, max(side_by_side, default=1.0) * _LANE)

    def small_heading(self, words: Catalogue) -> str:
        """Above: the day of the week, or what the room has."""
        if not self.of_room:
            return words.weekday(self.day)
        return "" if self.room is None else room_facts(self.room, words, site=self.many_sites)

    def heading(self, words: Catalogue) -> str:
        """The number of the day, or the name of the room."""
        if not self.of_room:
            return str(self.day.day)
        return words.text(NO_ROOM if self.room is None else verbatim(self.room.name))

    def rests(self, words: Catalogue) -> str:
        """Why it is a free day."""
        return ", ".join(words.text(each.name) for each in self.free)


def week_columns(calendar: Calendar, days: Iterable[date], blocks: Sequence[Block]) -> list[Column]:
    """Monday to Friday; a day of the weekend where something takes place on it."""
    by_day: dict[date, list[Block]] = {day: [] for day in days}
    for block in blocks:
        by_day.setdefault(office_day(block.starts_at), []).append(block)
    return [
        Column(day, in_lanes(there), free=_free_on(calendar, day))
        for day, there in by_day.items()
        if day.weekday() < _SATURDAY or there
    ]


def day_columns(
    calendar: Calendar, day: date, blocks: Sequence[Block], room_id: UUID | None = None
) -> list[Column]:
    """Each room; “without a room” where something has none. room_id: only this one."""
    by_room: dict[UUID | None, list[Block]] = {room.id: [] for room in calendar.rooms}
    for block in blocks:
        by_room.setdefault(block.room_id, []).append(block)
    known = {row.id for row in calendar.rooms}
    roomless = [block for block in blocks if block.room_id not in known]
    free = _free_on(calendar, day)
    columns = [
        Column(
            day,
            in_lanes(by_room[row.id]),
            free=free,
            room=row,
            of_room=True,
            many_sites=calendar.many_sites,
        )
        for row in calendar.rooms
        if room_id in (None, row.id)
    ]
    if roomless or not columns:
        columns.append(Column(day, in_lanes(roomless), free=free, of_room=True))
    return columns


def hours_of(columns: Iterable[Column]) -> tuple[int, int]:
    """The first and the last hour that the grid shows: the usual ones, and what lies outside."""
    first, last = USUAL_HOURS
    for column in columns:
        for place in column.places:
            start, end = minutes_of(place.block, column.day)
            first, last = min(first, start // 60), max(last, -(-end // 60))
    return first, min(last, 24)


def minutes_of(block: Block, day: date) -> tuple[int, int]:
    """From when to when, as minutes after midnight of a day."""
    start = block.starts_at.astimezone(OFFICE_ZONE)
    begins = (office_day(start) - day).days * 24 * 60 + start.hour * 60 + start.minute
    return max(0, begins), min(24 * 60, begins + block.duration)


def moment_at(day: date, minute: int) -> datetime:
    """A moment on the office's wall clock."""
    hour, rest = divmod(minute, 60)
    return datetime(day.year, day.month, day.day, hour, rest, tzinfo=OFFICE_ZONE)


def _free_on(calendar: Calendar, day: date) -> tuple[FreeDay, ...]:
    return tuple(each for each in calendar.free if each.day == day)
