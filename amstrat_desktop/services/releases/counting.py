# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts a table for planning: every place, margins included, each with who stands behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Place, Table
from amstrat_desktop.services.releases.axes import AxisCodes
from amstrat_desktop.services.releases.catalogue import AxisName, ReleaseTable, release_table
from amstrat_desktop.services.releases.choices import ReleaseChoice, times_of
from amstrat_desktop.services.releases.closings import Closed, read_closings, spans_of
from amstrat_desktop.services.releases.frame import Frame, count_lines, read_frame
from amstrat_desktop.services.work import Actor

_NOBODY: Final[Mapping[UUID, int]] = {}


@dataclass(frozen=True, slots=True)
class Counted:
    """axes: as those of the table, without the one of time."""

    table: Table
    axes: tuple[AxisCodes, ...]


def count_table(session: Session, choice: ReleaseChoice, *, actor: Actor) -> Counted:
    """The table with its true numbers: nothing of it may leave the office as it is.

    Closed months are counted from their closing; who stands behind them, from the records as
    they stood then. Raises Problem where a month was closed before there was such a table.
    """
    frame = read_frame(session)
    return _Counting(session, choice, frame, actor).counted()


def axes_of(frame: Frame, choice: ReleaseChoice) -> tuple[AxisCodes, ...]:
    """The axes of a table on the chosen level of areas."""
    return tuple(
        frame.areas.axis(choice.level) if name is AxisName.AREA else frame.axes[name]
        for name in release_table(choice.key).axes
    )


class _Counting:
    """Adds up one table."""

    def __init__(self, session: Session, choice: ReleaseChoice, frame: Frame, actor: Actor) -> None:
        self._session = session
        self._table: Final[ReleaseTable] = release_table(choice.key)
        self._months = choice.period.months
        self._frame = frame
        self._closed = read_closings(session, self._months, actor=actor)
        self._axes = axes_of(frame, choice)
        self._times = times_of(choice)
        self._rolled: Final[list[dict[str, Sequence[str]]]] = [_rolled(axis) for axis in self._axes]
        self._values: dict[Place, int] = {}
        self._named: dict[Place, dict[UUID, int]] = {}
        self._others: dict[Place, int] = {}

    def counted(self) -> Counted:
        for month in self._months:
            if month in self._closed:
                self._add_closing(self._closed[month])
        for period, as_of in spans_of(self._months, self._closed):
            for line in count_lines(self._session, self._table, period, self._frame, as_of):
                for place in self._places(line.month, line.codes):
                    if as_of is None:
                        self._values[place] = self._values.get(place, 0) + line.units
                    self._carry(place, line.units, line.carrier)
        time = Axis(AxisName.TIME, tuple(self._times), {}, total=len(self._times) > 1)
        return Counted(
            Table(
                measure=self._table.measure,
                axes=(*map(_axis, self._axes), time),
                time=AxisName.TIME,
                span=self._times,
                counts={place: self._count(place, value) for place, value in self._values.items()},
            ),
            self._axes,
        )

    def _add_closing(self, closed: Closed) -> None:
        for codes, number in closed.of(self._table).items():
            for place in self._places(closed.month, codes):
                self._values[place] = self._values.get(place, 0) + number

    def _places(self, month: int, codes: tuple[str, ...]) -> Iterator[Place]:
        """The cell and every margin in which it is counted."""
        parts = [
            _rolled_of(axis, rolled, code)
            for axis, rolled, code in zip(self._axes, self._rolled, codes, strict=True)
        ]
        time = next(key for key, span in self._times.items() if span.first <= month <= span.last)
        yield from product(*parts, (time, TOTAL) if len(self._times) > 1 else (time,))

    def _carry(self, place: Place, units: int, carrier: UUID | None) -> None:
        if carrier is None:
            self._others[place] = self._others.get(place, 0) + units
        else:
            named = self._named.setdefault(place, {})
            named[carrier] = named.get(carrier, 0) + units

    def _count(self, place: Place, value: int) -> Count:
        """Records may have changed since a month was closed: then nothing is made safer."""
        named, others = self._named.get(place, _NOBODY), self._others.get(place, 0)
        largest = max([*named.values(), min(others, 1)])
        return Count(value, min(value, others + len(named)), min(value, largest))


def _axis(axis: AxisCodes) -> Axis:
    groups = {
        group.key: frozenset(code.key for code in axis.codes if code.group == group.key)
        for group in axis.groups
    }
    return Axis(axis.name, tuple(code.key for code in axis.codes), groups)


def _rolled(axis: AxisCodes) -> dict[str, Sequence[str]]:
    """Key of a code → itself, the subtotal in which it is counted, and the total."""
    return {
        code.key: (code.key, *((code.group,) if axis.groups and code.group else ()), TOTAL)
        for code in axis.codes
    }


def _rolled_of(axis: AxisCodes, rolled: Mapping[str, Sequence[str]], finest: str) -> Sequence[str]:
    """Codes other than areas are counted as they are, unless they were put together since."""
    key = finest if finest in rolled and axis.name is not AxisName.AREA else axis.key_of(finest)
    return rolled[key]
