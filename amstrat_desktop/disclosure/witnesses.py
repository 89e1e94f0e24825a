# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that a reader must hold possible, as proof of how far numbers may reach."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Self

import numpy as np

from amstrat_desktop.disclosure.numbers import Number
from amstrat_desktop.disclosure.programme import Whole


@dataclass(frozen=True, slots=True)
class Want:
    """That this number can be end or less (down), or end or more."""

    number: int
    down: bool
    end: int


class Witnesses:
    """Such tables, by the numbers that they have. numbers: each with some unknown."""

    def __init__(self, numbers: Sequence[Number], sums: Whole | None = None) -> None:
        self._numbers = numbers
        self._unknowns = np.array([i for number in numbers for i in number.unknowns])
        self._starts = np.cumsum([0, *(len(number.unknowns) for number in numbers)])[:-1]
        self._values = np.array([number.value or 0 for number in numbers])
        self.sums = np.empty((0, len(numbers)), dtype=np.int64) if sums is None else sums

    def add(self, table: Whole) -> None:
        """A table in whole numbers, by unknowns."""
        sums = np.add.reduceat(table[self._unknowns], self._starts)
        self.sums = np.vstack([self.sums, sums])

    def serve(self, want: Want) -> bool:
        """Whether one of them is the proof."""
        sums = self.sums[:, want.number]
        return bool((sums <= want.end).any() if want.down else (sums >= want.end).any())

    def changed(self) -> set[int]:
        """The numbers that are something else in the last of them."""
        return set(np.flatnonzero(self.sums[-1] != self._values).tolist())

    def without(self, number: int) -> Self:
        """Only those where this number is what it is."""
        same = self.sums[:, number] == self._values[number]
        fewer = copy(self)
        fewer.sums = self.sums[same]
        return fewer
