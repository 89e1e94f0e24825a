# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody can find out who has all releases, and the audit that nobody finds out too much.

The audit shares neither equations nor solutions with the protection, so that a fault there does
not excuse itself here. A number is safe only when solutions in whole numbers were found, and
checked exactly, in which it is as small and as large as the rules ask; in doubt it is unsafe.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from amstrat_desktop.disclosure.cells import (
    Cell,
    cell_of,
    month_at,
    month_index,
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
)
from amstrat_desktop.disclosure.primary import Need, need_of, need_of_difference
from amstrat_desktop.disclosure.table import Count, Months, Released, Rules


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
        wanted = _wanted(releases, rules, equations.cuts)
        unsafe = []
        for one in wanted:
            clock.left()
            if not _is_open(polytope, equations.columns(one.cell), one):
                unsafe.append(Unsafe(one.cell, one.value, one.derived))
    except ContradictionError:
        return Audit(contradiction=True)
    except OutOfTimeError:
        return Audit(finished=False)
    return Audit(tuple(unsafe), len(wanted))


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


def _wanted(releases: Sequence[Released], rules: Rules, cuts: Sequence[int]) -> list[_Wanted]:
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
    for cell, value in _between(values, cuts):
        need = Need(0, rules.threshold) if value is None else need_of_difference(value, rules)
        if need is not None and cell not in values:
            found[cell] = _Wanted(cell, value, need, derived=True)
    return list(found.values())


def _between(values: Mapping[Cell, int], cuts: Sequence[int]) -> Iterator[tuple[Cell, int | None]]:
    """Numbers that stand in no release but follow from the records behind them: of pieces of
    time that releases with different periods cut out, and of differences of two periods that
    begin or end together.
    """
    spans: dict[tuple[tuple[str, str], ...], dict[tuple[int, int], int]] = {}
    for cell, value in values.items():
        first, end = month_index(cell.months.first), month_index(cell.months.last) + 1
        spans.setdefault(cell.keys, {})[first, end] = value
    pieces = set(pairwise(cuts))
    for keys, known in spans.items():
        level = _levels(known)
        covered = {
            piece for piece in pieces if any(a <= piece[0] and piece[1] <= b for a, b in known)
        }
        for first, end in sorted(covered | _differences(known)):
            cell = Cell(keys, Months(month_at(first), month_at(end - 1)))
            if first in level and end in level and level[first][0] == level[end][0]:
                yield cell, level[end][1] - level[first][1]
            else:
                yield cell, None


def _differences(spans: Mapping[tuple[int, int], int]) -> set[tuple[int, int]]:
    found = set()
    for first, end in spans:
        for other_first, other_end in spans:
            if first == other_first and end < other_end:
                found.add((end, other_end))
            if end == other_end and other_first < first:
                found.add((other_first, first))
    return found


def _levels(spans: Mapping[tuple[int, int], int]) -> dict[int, tuple[int, int]]:
    """How much was counted up to each cut, as far as known: (cuts with the same first number
    hang together, count since the start of those).
    """
    neighbours: dict[int, list[tuple[int, int]]] = {}
    for (first, end), value in spans.items():
        neighbours.setdefault(first, []).append((end, value))
        neighbours.setdefault(end, []).append((first, -value))
    found: dict[int, tuple[int, int]] = {}
    for start in sorted(neighbours):
        if start in found:
            continue
        found[start] = (start, 0)
        waiting = [start]
        while waiting:
            at = waiting.pop()
            for other, step in neighbours[at]:
                if other not in found:
                    found[other] = (start, found[at][1] + step)
                    waiting.append(other)
    return found
