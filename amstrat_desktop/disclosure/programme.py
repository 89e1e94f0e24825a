# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The linear programme behind hiding: which tables a reader must hold possible, at what price."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

import highspy
import numpy as np
from numpy.typing import NDArray

from amstrat_desktop.disclosure.families import Link
from amstrat_desktop.disclosure.numbers import Number, State
from amstrat_desktop.disclosure.polytope import Clock, OutOfTimeError

Reals: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.int64]

_new_solver: Final[Callable[[], Any]] = highspy.Highs
"""The class has no annotations of its own."""

_NEAR: Final = 1e-6
_INF: Final = highspy.kHighsInf
_GAP: Final = 0.05
"""How much dearer than the cheapest a change in whole numbers may be: the proof takes longer."""

_TABLE: Final = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
_NO_TABLE: Final = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,  # no price is negative: never unbounded
)


class Programme:
    """A column for each unknown; a row for each number and link.

    An open number has two columns more, by how much a possible table differs from it, at its
    price: what is cheapest to change is cheapest to hide. Between two questions only bounds
    change, so that the solver goes on from where it stood.
    """

    def __init__(
        self,
        size: int,
        links: Sequence[Link],
        numbers: Sequence[Number],
        prices: Mapping[int, float],
        clock: Clock,
    ) -> None:
        self._clock = clock
        self._numbers = numbers
        self._size = size
        self._slack = {number: size + 2 * at for at, number in enumerate(prices)}
        self._cost = np.concatenate([np.zeros(size), np.repeat(list(prices.values()), 2)])
        self._upper = np.full(len(self._cost), _INF)
        self._low, self._high = self._bounds(links)
        self._matrix(links)
        self._linear = self._solver(self._cost, self._upper, whole=False)

    def hide(self, number: int) -> None:
        """From now on it may be anything."""
        self._set_row(number, 0, _INF)

    def show(self, number: int) -> None:
        """It is what it is again, and stays so."""
        value = self._numbers[number].value
        if value is not None:
            self._set_row(number, value, value)

    @contextmanager
    def nothing_more_hidden(self, numbers: Collection[int]) -> Iterator[None]:
        """Within, these open numbers are what they are."""
        self._set_upper(numbers, 0)
        yield
        self._set_upper(numbers, _INF)

    def is_possible(self) -> bool:
        """Whether any table has all that is shown."""
        return self._run(self._linear) is not None

    def reach(self, number: int, *, down: bool, end: int, thorough: bool = True) -> Whole | None:
        """The cheapest table in whole numbers where the number is end or less, or end or more.

        None where no table is; without thorough also where the fast programme finds none.
        Raises OutOfTimeError.
        """
        if down and end < 0:
            return None
        before = self._low[number], self._high[number]
        self._set_row(number, *((0, end) if down else (end, _INF)))
        try:
            values = self._run(self._linear)
            if values is None:
                return None
            table = self._whole(values)
            return self._in_whole_numbers(values) if table is None and thorough else table
        finally:
            self._set_row(number, *before)

    def _in_whole_numbers(self, near: Reals) -> Whole | None:
        """One that differs from the open numbers only where this one in fractions does, as that
        is quickly found; else whatever is cheapest.

        Raises OutOfTimeError also where the solver's answer is not one in whole numbers.
        """
        changed = np.where(near > _NEAR, self._upper, 0)
        changed[: self._size] = self._upper[: self._size]
        values = self._run(self._solver(np.zeros(len(self._cost)), changed, whole=True))
        if values is None:
            values = self._run(self._solver(self._cost, self._upper, whole=True))
        if values is None:
            return None
        table = self._whole(values)
        if table is None:
            raise OutOfTimeError
        return table

    def _whole(self, values: Reals) -> Whole | None:
        """The table, if it is one of whole numbers; checked in these, not as the solver does."""
        table = np.rint(values).astype(np.int64)
        sums = np.add.reduceat(self._factors * table[self._columns], self._starts[:-1])
        near = np.abs(values - table)[: self._size].max(initial=0) <= _NEAR
        if near and (table >= 0).all() and (self._low <= sums).all() and (sums <= self._high).all():
            return table[: self._size]
        return None

    def _run(self, solver: Any) -> Reals | None:
        solver.setOptionValue("time_limit", solver.getRunTime() + self._clock.left())
        solver.run()
        status = solver.getModelStatus()
        if status in _NO_TABLE:
            return None
        if status not in _TABLE:
            raise OutOfTimeError
        return np.array(solver.getSolution().col_value)

    def _bounds(self, links: Sequence[Link]) -> tuple[Reals, Reals]:
        values = [number.value for number in self._numbers]
        hidden = np.array([number.state is State.HIDDEN for number in self._numbers], dtype=bool)
        exact = np.array([value or 0 for value in values], dtype=np.float64)
        ends = np.array([-link.more for link in links], dtype=np.float64)
        return (
            np.concatenate([np.where(hidden, 0, exact), ends]),
            np.concatenate([np.where(hidden, _INF, exact), ends]),
        )

    def _matrix(self, links: Sequence[Link]) -> None:
        rows: list[tuple[list[int], list[float]]] = []
        for i, number in enumerate(self._numbers):
            columns, factors = list(number.unknowns), [1.0] * len(number.unknowns)
            if i in self._slack:
                columns += [self._slack[i], self._slack[i] + 1]
                factors += [-1.0, 1.0]
            rows.append((columns, factors))
        for link in links:
            sides = [1.0] * len(link.left) + [-1.0] * len(link.right)
            rows.append(([*link.left, *link.right], sides))
        self._starts = np.cumsum([0, *(len(columns) for columns, _factors in rows)])
        self._columns = np.array([i for columns, _factors in rows for i in columns])
        self._factors = np.array([one for _columns, factors in rows for one in factors])

    def _solver(self, cost: Reals, upper: Reals, *, whole: bool) -> Any:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self._cost), len(self._low)
        model.col_cost_, model.col_lower_, model.col_upper_ = cost, np.zeros(len(cost)), upper
        model.row_lower_, model.row_upper_ = self._low, self._high
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = self._starts.astype(np.int32)
        model.a_matrix_.index_ = self._columns.astype(np.int32)
        model.a_matrix_.value_ = self._factors
        if whole:
            kinds = [highspy.HighsVarType.kInteger] * self._size
            kinds += [highspy.HighsVarType.kContinuous] * (len(self._cost) - self._size)
            model.integrality_ = kinds
        solver = _new_solver()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("mip_rel_gap", _GAP)
        solver.passModel(model)
        return solver

    def _set_row(self, row: int, low: float, high: float) -> None:
        self._low[row], self._high[row] = low, high
        self._linear.changeRowBounds(row, low, high)

    def _set_upper(self, numbers: Iterable[int], upper: float) -> None:
        at = [column for i in numbers for column in (self._slack[i], self._slack[i] + 1)]
        if at:
            self._upper[at] = upper
            which = np.array(at, dtype=np.int32)
            self._linear.changeColsBounds(len(at), which, np.zeros(len(at)), self._upper[at])
