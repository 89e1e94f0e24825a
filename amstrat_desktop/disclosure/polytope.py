# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole numbers from 0 up that satisfy sums: how small and how large a sum of some can be.

What is found by the solver in floating point counts only after it was checked in whole
numbers; a bound that nothing was found for is the solver's word.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, inf, isfinite
from time import monotonic
from typing import Any, Final, TypeAlias

import highspy
import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]

_HIGHS: Final[Any] = highspy.Highs
"""Its constructor has no types."""

_NEAR: Final = 1e-6
_LARGEST: Final = 10**8
"""A sum above this leaves the solver's tolerance no room to tell whole numbers apart."""


class OutOfTimeError(Exception):
    """The time was up before an answer was found."""


class ContradictionError(Exception):
    """No numbers satisfy the sums."""


@dataclass(slots=True)
class Clock:
    """seconds: how long it may take. check: raises to stop on demand (Cancelled)."""

    seconds: float
    check: Callable[[], None] = lambda: None
    _end: float = field(init=False)

    def __post_init__(self) -> None:
        self._end = monotonic() + self.seconds

    def left(self) -> float:
        """Raises OutOfTimeError when nothing is left."""
        self.check()
        left = self._end - monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left


@dataclass(frozen=True, slots=True)
class Sum:
    """columns (ordered, each once) with these factors add up to value; both in whole numbers."""

    columns: Numbers
    factors: Numbers
    value: int


class Piece:
    """A part of the sums that shares no number with the rest."""

    def __init__(self, columns: Numbers, sums: Sequence[Sum], clock: Clock) -> None:
        self.columns = columns
        self._clock = clock
        self._starts = np.cumsum([0, *(len(one.columns) for one in sums)])
        self._at = np.searchsorted(columns, np.concatenate([one.columns for one in sums]))
        self._factors = np.concatenate([one.factors for one in sums])
        self._values = np.array([one.value for one in sums], dtype=np.int64)
        if int(np.abs(self._values).max(initial=0)) > _LARGEST:
            raise OutOfTimeError
        self._points = np.empty((0, len(columns)), dtype=np.int64)
        self._linear = self._solver(integer=False)
        self._integer: Any = None

    def _solver(self, *, integer: bool) -> Any:
        model = highspy.HighsLp()
        size = len(self.columns)
        model.num_col_, model.num_row_ = size, len(self._values)
        model.col_cost_ = np.zeros(size)
        model.col_lower_ = np.zeros(size)
        model.col_upper_ = np.full(size, highspy.kHighsInf)
        model.row_lower_ = model.row_upper_ = self._values.astype(np.float64)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = self._starts.astype(np.int32)
        model.a_matrix_.index_ = self._at.astype(np.int32)
        model.a_matrix_.value_ = self._factors.astype(np.float64)
        if integer:
            model.integrality_ = [highspy.HighsVarType.kInteger] * size
        solver: Any = _HIGHS()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("mip_abs_gap", 0.5)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.passModel(model)
        return solver

    def found(self, cost: Numbers) -> int | None:
        """The smallest sum among the solutions in whole numbers that are known by now."""
        return int((self._points @ cost).min()) if len(self._points) else None

    def _keep(self, values: Sequence[float]) -> bool:
        """Whether this is a solution in whole numbers, checked as such; then it is kept."""
        near = np.array(values)
        point = np.rint(near).astype(np.int64)
        if np.abs(near - point).max(initial=0) > _NEAR or (point < 0).any():
            return False
        sums = np.add.reduceat(self._factors * point[self._at], self._starts[:-1])
        if (sums != self._values).any():
            return False
        self._points = np.vstack([self._points, point])
        return True

    def _run(self, solver: Any, cost: Numbers) -> float:
        """The least sum, or the bound that was reached; inf downwards is possible."""
        size = len(self.columns)
        solver.changeColsCost(size, np.arange(size, dtype=np.int32), cost.astype(np.float64))
        solver.setOptionValue("time_limit", solver.getRunTime() + self._clock.left())
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise ContradictionError
        if status in (
            highspy.HighsModelStatus.kUnbounded,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        ):
            return -inf
        if status != highspy.HighsModelStatus.kOptimal:
            raise OutOfTimeError
        self._keep(solver.getSolution().col_value)
        return float(solver.getInfo().objective_function_value)

    def linear(self, cost: Numbers) -> float:
        """The smallest sum of fractions: nobody gets below it."""
        return self._run(self._linear, cost)

    def integer(self, cost: Numbers) -> float:
        """The smallest sum of whole numbers."""
        if self._integer is None:
            self._integer = self._solver(integer=True)
        return self._run(self._integer, cost)


class Polytope:
    """All the sums, cut into pieces; numbers that are certain are taken out.

    Raises ContradictionError when the sums cannot all be true.
    """

    def __init__(self, size: int, sums: Sequence[Sum], clock: Clock) -> None:
        self._fixed = np.full(size, -1, dtype=np.int64)
        self._piece_of = np.full(size, -1, dtype=np.int64)
        left = self._settle(sums)
        self.pieces = [Piece(columns, part, clock) for columns, part in _cut(size, left)]
        for number, piece in enumerate(self.pieces):
            self._piece_of[piece.columns] = number

    def _settle(self, sums: Sequence[Sum]) -> list[Sum]:
        """Take out numbers that one sum alone decides, again and again."""
        left, before = list(sums), -1
        while before != (known := int((self._fixed >= 0).sum())) or before == -1:
            before = known
            left = [rest for one in left if (rest := self._without_fixed(one)) is not None]
        return left

    def _without_fixed(self, one: Sum) -> Sum | None:
        known = self._fixed[one.columns]
        free = known < 0
        value = one.value - int((known * one.factors)[~free].sum())
        columns, factors = one.columns[free], one.factors[free]
        if not len(columns):
            if value:
                raise ContradictionError
            return None
        if (factors == -1).all():
            factors, value = -factors, -value
        if (factors == 1).all():
            if value < 0:
                raise ContradictionError
            if value == 0 or len(columns) == 1:
                self._fixed[columns] = value
                return None
        return Sum(columns, factors, value)

    def agree(self) -> None:
        """Raises ContradictionError when the sums cannot all be true (at least in fractions)."""
        for piece in self.pieces:
            piece.linear(np.zeros(len(piece.columns), dtype=np.int64))

    def _split(self, columns: Numbers) -> tuple[int, list[tuple[Piece, Numbers]], bool]:
        """What is certain of a sum, the rest by piece, and whether it has no upper end."""
        known = self._fixed[columns]
        loose = columns[known < 0]
        numbers = self._piece_of[loose]
        parts = []
        for number in np.unique(numbers[numbers >= 0]):
            piece = self.pieces[number]
            cost = np.zeros(len(piece.columns), dtype=np.int64)
            cost[np.searchsorted(piece.columns, loose[numbers == number])] = 1
            parts.append((piece, cost))
        return int(known[known >= 0].sum()), parts, bool((numbers < 0).any())

    def span(self, columns: Numbers, *, integer: bool) -> tuple[int, float]:
        """Smallest and largest whole number that the sum of these columns can be."""
        certain, parts, endless = self._split(columns)
        low: float = certain
        high: float = inf if endless else certain
        for piece, cost in parts:
            solve = piece.integer if integer else piece.linear
            low += solve(cost)
            high -= solve(-cost)
        return ceil(low - _NEAR), floor(high + _NEAR) if isfinite(high) else inf

    def reaches(self, columns: Numbers, *, at_most: int) -> bool:
        """Whether whole numbers exist, checked as such, with a sum of at_most or less."""
        certain, parts, _ = self._split(columns)
        return self._proven(parts, at_most - certain)

    def exceeds(self, columns: Numbers, *, at_least: int) -> bool:
        """Whether whole numbers exist, checked as such, with a sum of at_least or more."""
        certain, parts, endless = self._split(columns)
        return endless or self._proven(
            [(piece, -cost) for piece, cost in parts], certain - at_least
        )

    @staticmethod
    def _proven(parts: list[tuple[Piece, Numbers]], wanted: int) -> bool:
        """Known solutions first, then the fast programme, then the thorough one."""
        known = [piece.found(cost) for piece, cost in parts]
        bounds: list[float] = []
        if _enough(known, wanted):
            return True
        for solve in (Piece.linear, Piece.integer):
            bounds = [solve(piece, cost) for piece, cost in parts]
            if -inf in bounds:  # without end in fractions: in whole numbers, too, as some exist
                return True
            if sum(bounds) > wanted + _NEAR:
                return False
            known = [piece.found(cost) for piece, cost in parts]
            if _enough(known, wanted):
                return True
        return False


def _enough(known: Sequence[int | None], wanted: int) -> bool:
    return None not in known and sum(one for one in known if one is not None) <= wanted


def _cut(size: int, sums: Sequence[Sum]) -> list[tuple[Numbers, list[Sum]]]:
    """The sums by which numbers they share, with the numbers of each part, ordered."""
    head = list(range(size))

    def find(number: int) -> int:
        while head[number] != number:
            head[number] = head[head[number]]
            number = head[number]
        return number

    for one in sums:
        first = find(int(one.columns[0]))
        for column in one.columns[1:].tolist():
            head[find(column)] = first
    parts: dict[int, list[Sum]] = {}
    for one in sums:
        parts.setdefault(find(int(one.columns[0])), []).append(one)
    return [
        (np.unique(np.concatenate([one.columns for one in part])), part) for part in parts.values()
    ]
