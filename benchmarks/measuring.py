# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One measurement: ours and its floor in turns, so that a noisy moment meets both."""

import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median, quantiles
from typing import Final

MS: Final = "ms"

Clock = Callable[[], float]
"""`time.process_time` for what only computes: a busy machine tells the same."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one measurement, in its unit."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def p95(self) -> float:
        return self.values[0] if len(self.values) < 2 else quantiles(self.values, n=20)[-1]

    @property
    def noise(self) -> float:
        """Half the distance between the quartiles, as a share of the median."""
        if len(self.values) < 4:
            return 0.0
        low, _middle, high = quantiles(self.values, n=4)
        return (high - low) / 2 / self.median if self.median else 0.0


@dataclass(frozen=True, slots=True)
class Goal:
    """most: in the figure's unit. ratio: times the floor. least: for figures per second."""

    most: float | None = None
    ratio: float | None = None
    least: float | None = None

    def is_met(self, value: float, floor: float | None) -> bool | None:
        """None where there is nothing to compare with."""
        checks = []
        if self.most is not None:
            checks.append(value <= self.most)
        if self.least is not None:
            checks.append(value >= self.least)
        if self.ratio is not None and floor:
            checks.append(value <= self.ratio * floor)
        return all(checks) if checks else None

    def words(self, unit: str) -> str:
        parts = []
        if self.most is not None:
            parts.append(f"≤ {self.most:g} {unit}")
        if self.least is not None:
            parts.append(f"≥ {self.least:,.0f} {unit}")
        if self.ratio is not None:
            parts.append(f"≤ {self.ratio:g} ×")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. what it is measured against: floor_name. tenth: the same with a
    tenth of the records.
    """

    what: str
    value: float
    floor_name: str = ""
    floor: float | None = None
    goal: Goal = Goal()
    unit: str = MS
    noise: float = 0.0
    note: str = ""
    tenth: float | None = None

    @property
    def growth(self) -> float | None:
        """How many times as much ten times the records cost."""
        return self.value / self.tenth if self.tenth else None

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        return self.goal.is_met(self.value, self.floor)


def beside_a_tenth(whole: Iterable[Figure], tenth: Iterable[Figure]) -> list[Figure]:
    """The figures of the whole office, each with that of the office of a tenth."""
    small = {one.what: one.value for one in tenth}
    return [replace(one, tenth=small.get(one.what)) for one in whole]


def in_turns(
    ours: Callable[[], object],
    floor: Callable[[], object],
    rounds: int,
    *,
    warm: int = 3,
    clock: Clock = time.perf_counter,
) -> tuple[Series, Series]:
    """Milliseconds of both, measured one after the other, each round anew."""
    for _round in range(warm):
        ours()
        floor()
    pairs = [(timed(ours, clock), timed(floor, clock)) for _round in range(rounds)]
    return Series([pair[0] for pair in pairs]), Series([pair[1] for pair in pairs])


def timed(work: Callable[[], object], clock: Clock = time.perf_counter) -> float:
    """Milliseconds of one call, without a garbage collection of what was before."""
    gc.disable()
    try:
        start = clock()
        work()
        return (clock() - start) * 1_000
    finally:
        gc.enable()


def figure(
    what: str,
    ours: Series,
    floor_name: str = "",
    floor: Series | None = None,
    goal: Goal = Goal(),
    *,
    at_p95: bool = False,
    note: str = "",
) -> Figure:
    """A line from two series; at_p95: of 95 in a hundred, not of the one in the middle."""
    value = ours.p95 if at_p95 else ours.median
    least = None if floor is None else floor.p95 if at_p95 else floor.median
    return Figure(what, value, floor_name, least, goal, noise=ours.noise, note=note)
