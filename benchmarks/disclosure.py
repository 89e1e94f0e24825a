# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Release tables, from the counts to the table that was audited, and how much of them is left."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random
from statistics import median
from typing import Final

from amstrat_desktop.disclosure.protect import Protected, Refusal, protect
from amstrat_desktop.disclosure.statements import places_of
from amstrat_desktop.disclosure.table import (
    TOTAL,
    Axis,
    Count,
    Months,
    Place,
    Released,
    Rules,
    Table,
)
from benchmarks.measuring import Figure, Goal, Series, figure

_SECONDS: Final = 600.0
_MEAN: Final = 30
"""Contacts in a cell: about 1,700 a quarter in 14 areas and 4 topics."""

Quarter = Mapping[tuple[str, ...], int]


@dataclass(frozen=True)
class Shape:
    """How many areas (in districts of six, or in none), topics and quarters a table has."""

    areas: int
    topics: int
    quarters: int = 1
    districts: bool = False

    @property
    def words(self) -> str:
        size = f"{self.areas} × {self.topics}"
        size += f" × {self.quarters}" if self.quarters > 1 else ""
        return f"{size} with districts" if self.districts else size

    @property
    def axes(self) -> tuple[Axis, ...]:
        areas = tuple(f"area{n:02}" for n in range(self.areas))
        districts = {
            f"district{n}": frozenset(areas[n * 6 : n * 6 + 6]) for n in range(self.areas // 6 + 1)
        }
        groups = {key: held for key, held in districts.items() if self.districts and held}
        topics = tuple(f"topic{n:02}" for n in range(self.topics))
        return Axis("area", areas, groups), Axis("topic", topics, {})


def release_tables(rounds: int) -> Iterator[Figure]:
    """Each shape with tables by lot, then a quarter beside a year of other releases."""
    few = max(3, rounds // 8)
    yield _protected(Shape(14, 4), rounds, Goal(most=1_000))
    yield _protected(Shape(14, 4, 4), rounds // 2, Goal(most=10_000))
    yield _protected(Shape(32, 12, districts=True), few, Goal(most=10_000))
    yield _protected(Shape(32, 12, 4, districts=True), few, Goal(most=60_000))
    yield _beside_a_year(few)


def _protected(shape: Shape, rounds: int, goal: Goal) -> Figure:
    runs = [_until_it_leaves(_drawn(shape, Random(seed)), ()) for seed in range(rounds)]
    shown = sorted(share for _took, share, _found in runs)
    refused = sum(bool(found.released.dropped) for _took, _share, found in runs)
    low, high = shown[len(shown) // 10], shown[-1 - len(shown) // 10]
    return figure(
        f"a release table protected and audited: {shape.words}",
        Series([took for took, _share, _found in runs]),
        goal=goal,
        note=(
            f"published {low:.0%} to {high:.0%} of the places (eight tables in ten), "
            f"median {median(shown):.0%}; without some totals {refused} of {len(runs)}"
        ),
    )


def _beside_a_year(rounds: int) -> Figure:
    """Areas and topics of the year's last quarter; its year and the quarters before are out."""
    took = [_last_quarter(Random(seed)) for seed in range(rounds)]
    return figure(
        "the same beside four releases of its year: 14 × 4", Series(took), goal=Goal(most=10_000)
    )


def _last_quarter(lot: Random) -> float:
    shape = Shape(14, 4)
    quarters = [_quarter(shape, lot) for _quarter_of in range(4)]
    tables = [_table(shape, [one], at) for at, one in enumerate(quarters, 1)]
    earlier: list[Released] = []
    for table in (_table(shape, [_added(quarters)], 1, months=12), *tables[:-1]):
        _took, _share, found = _until_it_leaves(table, earlier)
        earlier.append(replace(found.released, number=len(earlier) + 1))
    return _until_it_leaves(tables[-1], earlier)[0]


def _until_it_leaves(table: Table, earlier: Sequence[Released]) -> tuple[float, float, Protected]:
    """Milliseconds of the call that led to a table, and the share of places it shows."""
    dropped: frozenset[str] = frozenset()
    while True:
        start = time.perf_counter()
        found = protect(table, Rules(), earlier, dropped=dropped, seconds=_SECONDS)
        took = (time.perf_counter() - start) * 1_000
        if isinstance(found, Refusal):
            if not found.drop:
                raise RuntimeError(f"the table cannot be protected: {found}")
            dropped |= frozenset(found.drop)
            continue
        places = sum(1 for _place in places_of(table, dropped))
        return took, 1 - len(found.released.hidden) / places, found


def _drawn(shape: Shape, lot: Random) -> Table:
    return _table(shape, [_quarter(shape, lot) for _quarter_of in range(shape.quarters)], 1)


def _quarter(shape: Shape, lot: Random) -> Quarter:
    """Uneven as a city: some areas and topics are busy, others nearly empty."""
    axes = shape.axes
    weight = {code: lot.lognormvariate(0, 0.7) for axis in axes for code in axis.codes}
    found = {}
    for cell in product(*(axis.codes for axis in axes)):
        expected = _MEAN * weight[cell[0]] * weight[cell[1]]
        found[cell] = max(0, round(lot.gauss(expected, expected**0.5)))
    return found


def _added(quarters: Sequence[Quarter]) -> Quarter:
    return {cell: sum(one[cell] for one in quarters) for cell in quarters[0]}


def _table(shape: Shape, quarters: Sequence[Quarter], first: int, *, months: int = 3) -> Table:
    """first: the quarter that it begins with."""
    start = 202600 + first * 3 - 2
    span = {
        f"q{at}": Months(start + at * months, start + at * months + months - 1)
        for at in range(len(quarters))
    }
    time_axis = Axis("time", tuple(span), {}, total=len(quarters) > 1)
    axes = (*shape.axes, time_axis)
    counts: dict[Place, int] = {}
    for code, cells in zip(span, quarters, strict=True):
        for cell, value in cells.items():
            for place in product(*map(_above, axes, (*cell, code))):
                counts[place] = counts.get(place, 0) + value
    return Table("contacts", axes, "time", span, {p: Count(v) for p, v in counts.items()})


def _above(axis: Axis, code: str) -> list[str]:
    groups = [key for key, codes in axis.groups.items() if code in codes]
    return [code, *groups, *([TOTAL] if axis.total else [])]
