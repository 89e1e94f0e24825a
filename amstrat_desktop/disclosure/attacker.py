# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody can find out who has all releases, and the audit that nobody finds out too much.

The audit shares neither equations nor solutions with the protection, so that a fault there does
not excuse itself here. A number is safe only when solutions in whole numbers were found, and
checked exactly, in which it is as small and as large as the rules ask; in doubt it is unsafe.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from amstrat_desktop.disclosure.cells import (
    Cell,
    cell_of,
    places_of,
    value_of,
)
from amstrat_desktop.disclosure.equations import Equations
from amstrat_desktop.disclosure.polytope import (
    Clock,
    ContradictionError,
    Numbers,
    OutOfTimeError,
    Polytope,
    Sum,
)
from amstrat_desktop.disclosure.primary import Need, need_of, need_of_difference
from amstrat_desktop.disclosure.running import months_of, running
from amstrat_desktop.disclosure.table import Count, Released, Rules


@dataclass(frozen=True, slots=True)
class Range:
    """The smallest and the largest that a number can be; high None: without end."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Unsafe:
    """A number that is too well known. derived: it stands in no release, but between them."""

    cell: Cell
    value: int | None
    derived: bool


@dataclass(frozen=True, slots=True)
class Audit:
    """unsafe: numbers that can be told too well. checked: how many were looked at.
    contradiction: the releases cannot all be true, which tells of what was entered late.
    finished: False when the time was up; nothing is known then.
    """

    unsafe: tuple[Unsafe, ...] = ()
    checked: int = 0
    contradiction: bool = False
    finished: bool = True

    @property
    def safe(self) -> bool:
        return self.finished and not self.unsafe and not self.contradiction


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A number must possibly be as small and as large as it needs. value: None when it does
    not follow from the records behind the releases.
    """

    cell: Cell
    value: int | None
    need: Need
    derived: bool


def ranges(
    releases: Sequence[Released],
    cells: Sequence[Cell],
    *,
    integer: bool,
    seconds: float = 60.0,
) -> list[Range]:
    """What all releases together leave open about some numbers, for somebody who reckons with
    whole numbers or (easier to compute, never narrower) with fractions.

    Raises ContradictionError, OutOfTimeError.
    """
    equations = Equations(releases)
    polytope = Polytope(equations.size, equations.sums, Clock(seconds))
    found = []
    for cell in cells:
        low, high = polytope.span(equations.columns(cell), integer=integer)
        found.append(Range(low, int(high) if high != float("inf") else None))
    return found


def audit(
    releases: Sequence[Released],
    rules: Rules,
    *,
    seconds: float,
    check: Callable[[], None] = lambda: None,
) -> Audit:
    """Whether all sensitive numbers of these releases stay hidden, and small ones between them.

    releases: of one measure. check: raises to stop.
    """
    clock = Clock(seconds, check)
    try:
        equations = Equations(releases)
        polytope = Polytope(equations.size, equations.sums, clock)
        polytope.agree()
        wanted = _wanted(releases, rules)
        narrow = [one for one in wanted if not _is_open(polytope, equations.columns(one.cell), one)]
        told = _told_where_none_is_empty(releases, rules, equations, wanted, clock)
        unsafe = [
            Unsafe(one.cell, one.value, one.derived) for one in dict.fromkeys((*narrow, *told))
        ]
    except ContradictionError:
        return Audit(contradiction=True)
    except OutOfTimeError:
        return Audit(finished=False)
    return Audit(tuple(unsafe), len(wanted))


def told_where_none_is_empty(
    releases: Sequence[Released], rules: Rules, clock: Clock
) -> frozenset[Cell]:
    """Small numbers that are known exactly to somebody who takes each "." for one at least,
    because zeros are shown: five of them that make 5 are five times 1.

    Raises ContradictionError, OutOfTimeError.
    """
    equations = Equations(releases)
    wanted = _wanted(releases, rules)
    told = _told_where_none_is_empty(releases, rules, equations, wanted, clock)
    return frozenset(one.cell for one in told)


def _told_where_none_is_empty(
    releases: Sequence[Released],
    rules: Rules,
    equations: Equations,
    wanted: Sequence[_Wanted],
    clock: Clock,
) -> list[_Wanted]:
    """An empty number that is hidden may be empty: it is the reader's luck to know which."""
    if rules.hide_zeros:
        return []
    sums = list(equations.sums)
    size = equations.size
    for cell in _hidden_and_not_empty(releases):
        columns = equations.columns(cell)
        factors = np.append(np.ones_like(columns), -1)
        sums.append(Sum(np.append(columns, size), factors, 1))
        size += 1
    polytope = Polytope(size, sums, clock)
    told = []
    for one in wanted:
        if one.value is None or one.value >= rules.threshold:
            continue
        columns = equations.columns(one.cell)
        if not (
            polytope.exceeds(columns, at_least=one.value + 1)
            or polytope.reaches(columns, at_most=one.value - 1)
        ):
            told.append(one)
    return told


def _hidden_and_not_empty(releases: Sequence[Released]) -> list[Cell]:
    """Of the insides of tables; the margins follow from these."""
    found: dict[Cell, bool] = {}
    for released in releases:
        axes = released.table.axes
        for place in places_of(released):
            if not all(key in axis.codes for key, axis in zip(place, axes, strict=True)):
                continue
            cell = cell_of(released.table, place)
            hidden = place in released.hidden and value_of(released.table, place) > 0
            found[cell] = found.get(cell, True) and hidden
    return [cell for cell, hidden in found.items() if hidden]


def _is_open(polytope: Polytope, columns: Numbers, wanted: _Wanted) -> bool:
    need = wanted.need
    if polytope.reaches(columns, at_most=need.low) and polytope.exceeds(
        columns, at_least=need.high
    ):
        return True
    if wanted.value is not None:
        return False
    low, high = polytope.span(columns, integer=False)
    return low >= need.high or high == 0  # it is large for sure, or nobody is there


def _wanted(releases: Sequence[Released], rules: Rules) -> list[_Wanted]:
    """Every number that must stay open, each once, with the widest of what is asked."""
    found: dict[Cell, _Wanted] = {}
    values: dict[Cell, int] = {}
    for released in releases:
        for place in places_of(released):
            cell = cell_of(released.table, place)
            values[cell] = value_of(released.table, place)
            need = need_of(released.table.counts.get(place, Count(0)), rules)
            if need is None:
                continue
            if known := found.get(cell):
                need = Need(min(need.low, known.need.low), max(need.high, known.need.high))
            found[cell] = _Wanted(cell, values[cell], need, derived=False)
    for cell, value in _between(values):
        need = Need(0, rules.threshold) if value is None else need_of_difference(value, rules)
        if need is not None and cell not in values:
            found[cell] = _Wanted(cell, value, need, derived=True)
    return list(found.values())


def _between(values: Mapping[Cell, int]) -> Iterator[tuple[Cell, int | None]]:
    """Numbers that stand in no release, but that periods of the same numbers cut out: the
    pieces between all their ends, and what is left of one without another that begins or ends
    with it. None: the number does not follow from the records behind the releases.
    """
    for keys, known in running(values).items():
        for stretch in sorted(known.pieces() | known.differences()):
            yield Cell(keys, months_of(stretch)), known.between(*stretch)
