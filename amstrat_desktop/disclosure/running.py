# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How numbers of overlapping months hang together: counted up from month to month."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TypeAlias

from amstrat_desktop.disclosure.cells import Cell, Keys, month_at, month_index
from amstrat_desktop.disclosure.polytope import ContradictionError
from amstrat_desktop.disclosure.table import Months

Stretch: TypeAlias = tuple[int, int]
"""The index of its first month, and of the month after its last."""


def months_of(stretch: Stretch) -> Months:
    return Months(month_at(stretch[0]), month_at(stretch[1] - 1))


class Running:
    """Of one and the same units the numbers of some stretches, and what follows from them.

    Raises ContradictionError when they do not fit together.
    """

    def __init__(self, numbers: Mapping[Stretch, int]) -> None:
        self.numbers = numbers
        neighbours: dict[int, list[tuple[int, int]]] = {}
        for (first, end), value in numbers.items():
            neighbours.setdefault(first, []).append((end, value))
            neighbours.setdefault(end, []).append((first, -value))
        self._level: dict[int, tuple[int, int]] = {}
        for start in sorted(neighbours):
            if start not in self._level:
                self._walk(start, neighbours)
        for (first, end), value in numbers.items():
            if self.between(first, end) != value:
                raise ContradictionError

    def _walk(self, start: int, neighbours: Mapping[int, list[tuple[int, int]]]) -> None:
        """Count up from start: what hangs together has the same start."""
        self._level[start] = (start, 0)
        waiting = [start]
        while waiting:
            at = waiting.pop()
            for other, step in neighbours[at]:
                if other not in self._level:
                    self._level[other] = (start, self._level[at][1] + step)
                    waiting.append(other)

    def between(self, first: int, end: int) -> int | None:
        """The number of this stretch; None when it does not follow."""
        low, high = self._level.get(first), self._level.get(end)
        if low is None or high is None or low[0] != high[0]:
            return None
        return high[1] - low[1]

    def steps(self) -> dict[Stretch, int]:
        """The shortest stretches that say the same: none of them lies across another of those
        that hang together.
        """
        hanging: dict[int, list[int]] = {}
        for cut in sorted(self._level):
            hanging.setdefault(self._level[cut][0], []).append(cut)
        return {
            (first, end): self._level[end][1] - self._level[first][1]
            for cuts in hanging.values()
            for first, end in pairwise(cuts)
        }

    def pieces(self) -> set[Stretch]:
        """What the ends of all stretches cut them into."""
        cuts = sorted({cut for stretch in self.numbers for cut in stretch})
        return {
            (first, end)
            for first, end in pairwise(cuts)
            if any(a <= first and end <= b for a, b in self.numbers)
        }

    def differences(self) -> set[Stretch]:
        """What is left of a stretch without another that begins or ends with it."""
        found = set()
        for first, end in self.numbers:
            for other_first, other_end in self.numbers:
                if first == other_first and end < other_end:
                    found.add((end, other_end))
                if end == other_end and other_first < first:
                    found.add((other_first, first))
        return found


def running(values: Mapping[Cell, int]) -> dict[Keys, Running]:
    """By what is counted. Raises ContradictionError."""
    found: dict[Keys, dict[Stretch, int]] = {}
    for cell, value in values.items():
        stretch = (month_index(cell.months.first), month_index(cell.months.last) + 1)
        found.setdefault(cell.keys, {})[stretch] = value
    return {keys: Running(numbers) for keys, numbers in found.items()}
