# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader of all releases can write down: sums over the finest numbers there are.

Tables with the same axes (or fewer) share one block of finest numbers. Blocks with different
axes are joined where they overlap. That loses nothing as long as the blocks form a tree (Beeri,
Fagin, Maier, Yannakakis 1983: an acyclic scheme has a whole as soon as its parts agree); blocks
in a ring are multiplied out into one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import prod
from typing import Final

import numpy as np

from amstrat_desktop.disclosure.cells import (
    AxisAtoms,
    Cell,
    Keys,
    atoms_by_axis,
    cell_of,
    month_index,
    parts_of,
    places_of,
    time_cuts,
    value_of,
)
from amstrat_desktop.disclosure.polytope import ContradictionError, Numbers, OutOfTimeError, Sum
from amstrat_desktop.disclosure.running import Running, months_of, running
from amstrat_desktop.disclosure.table import Months, Place, Released

_MOST_NUMBERS: Final = 300_000
"""Above this an answer cannot be waited for."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The finest numbers of some axes, time last, laid out row by row from offset on."""

    axes: tuple[str, ...]
    shape: tuple[int, ...]
    offset: int


class Equations:
    """size: how many finest numbers; sums: what the published numbers say about them.

    Raises ContradictionError when a cell is published with two values or parts do not add up,
    ValueError when the releases cannot be brought together, OutOfTimeError when they are too big.
    """

    def __init__(self, releases: Sequence[Released]) -> None:
        self._atoms: Mapping[str, AxisAtoms] = atoms_by_axis(releases)
        self.cuts = time_cuts(releases)
        schemes = [
            frozenset(axis.name for axis in one.table.axes) - {one.table.time} for one in releases
        ]
        tree = join_tree(schemes)
        self._blocks: list[_Block] = []
        self.size = 0
        for axes, _ in tree:
            self._add_block(tuple(sorted(axes)))
        values, needed = self._published(releases)
        self.sums = [
            _equal(self.columns(Cell(keys, months_of(stretch))), value)
            for keys, numbers in running(needed).items()
            for stretch, value in numbers.steps().items()
        ]
        known = running(values)
        for number, (axes, parent) in enumerate(tree):
            if parent is not None:
                self._join(
                    (self._blocks[number], self._blocks[parent]), tree[parent][0] & axes, known
                )

    def _add_block(self, axes: tuple[str, ...]) -> None:
        pieces_of_time = max(1, len(self.cuts) - 1)
        shape = (*(self._atoms[axis].size for axis in axes), pieces_of_time)
        self._blocks.append(_Block(axes, shape, self.size))
        self.size += prod(shape)
        if self.size > _MOST_NUMBERS:
            raise OutOfTimeError

    def _slice_of_time(self, months: Months) -> list[int]:
        first = self.cuts.index(month_index(months.first))
        return list(range(first, self.cuts.index(month_index(months.last) + 1)))

    def columns(self, cell: Cell) -> Numbers:
        """The finest numbers that a cell is the sum of, in order. Its months must begin and end
        where a period of some release does.
        """
        keys = dict(cell.keys)
        block = next(block for block in self._blocks if keys.keys() <= set(block.axes))
        return self._columns(block, keys, self._slice_of_time(cell.months))

    def _columns(self, block: _Block, keys: Mapping[str, str], time: Sequence[int]) -> Numbers:
        numbers = [
            self._atoms[axis].numbers(keys[axis]) if axis in keys else range(size)
            for axis, size in zip(block.axes, block.shape, strict=False)
        ]
        return self._flat(block, [*numbers, time])

    @staticmethod
    def _flat(block: _Block, numbers: Sequence[Sequence[int]]) -> Numbers:
        grid = np.ix_(*(np.array(one, dtype=np.int64) for one in numbers))
        return np.sort(np.ravel_multi_index(grid, block.shape).ravel() + block.offset)

    def _published(self, releases: Sequence[Released]) -> tuple[dict[Cell, int], dict[Cell, int]]:
        """Each number that stands in some release; and those that do not follow from others."""
        values: dict[Cell, int] = {}
        needed: dict[Cell, int] = {}
        for one in releases:
            for place in places_of(one):
                if place in one.hidden:
                    continue
                cell, value = cell_of(one.table, place), value_of(one.table, place)
                if values.setdefault(cell, value) != value:
                    raise ContradictionError
                if not self._follows(one, place, value):
                    needed[cell] = value
        return values, needed

    def _follows(self, released: Released, place: Place, value: int) -> bool:
        """Whether all parts of a margin are published along some axis, so that it says nothing
        new. Raises ContradictionError when they do not make up the margin.
        """
        follows = False
        for at, axis in enumerate(released.table.axes):
            parts = parts_of(axis, place[at])
            if parts is None:
                continue
            places = [(*place[:at], part, *place[at + 1 :]) for part in parts]
            if not released.hidden.isdisjoint(places) or not (
                axis.name == released.table.time or self._whole(axis.name, place[at], parts)
            ):
                continue
            if sum(value_of(released.table, part) for part in places) != value:
                raise ContradictionError
            follows = True
        return follows

    def _whole(self, axis: str, key: str, parts: Sequence[str]) -> bool:
        """Whether these parts are all of the key, with what other releases know of the axis."""
        atoms = self._atoms[axis]
        return sum(len(atoms.numbers(part)) for part in parts) == len(atoms.numbers(key))

    def _join(
        self, sides: tuple[_Block, _Block], shared: frozenset[str], known: Mapping[Keys, Running]
    ) -> None:
        """Both say the same about what they share, at each time; where it is published, each
        says it by itself.
        """
        names = sorted(shared)
        sizes = [self._atoms[name].size for name in names]
        for point in product(*(range(size) for size in sizes)):
            fixed = dict(zip(names, point, strict=True))
            keys = tuple((name, self._atoms[name].name(at) or "") for name, at in fixed.items())
            numbers = known.get(keys)
            for at, (first, end) in enumerate(pairwise(self.cuts)):
                one, other = (self._part(side, fixed, at) for side in sides)
                value = numbers.between(first, end) if numbers else None
                if value is None:
                    self.sums.append(_difference(one, other))
                else:
                    self.sums += [_equal(one, value), _equal(other, value)]

    def _part(self, block: _Block, fixed: Mapping[str, int], time: int) -> Numbers:
        axes = zip(block.axes, block.shape, strict=False)
        return self._flat(
            block,
            [*([fixed[axis]] if axis in fixed else range(size) for axis, size in axes), [time]],
        )


def _equal(columns: Numbers, value: int) -> Sum:
    return Sum(columns, np.ones_like(columns), value)


def _difference(one: Numbers, other: Numbers) -> Sum:
    """Two sums of different numbers are equal."""
    columns = np.concatenate([one, other])
    factors = np.concatenate([np.ones_like(one), -np.ones_like(other)])
    order = np.argsort(columns)
    return Sum(columns[order], factors[order], 0)


def join_tree(
    schemes: Sequence[frozenset[str]],
) -> list[tuple[frozenset[str], int | None]]:
    """Sets of axes that cover all of these, each with the number of its parent, as a tree in
    which whatever two sets share is shared along the way between them.
    """
    left = [one for one in dict.fromkeys(schemes) if not any(one < other for other in schemes)]
    edges: list[tuple[frozenset[str], frozenset[str]]] = []
    cut: list[frozenset[str]] = []
    while len(left) > 1:
        ear = _ear(left)
        if ear is None:
            one, other = max(
                ((one, other) for one in left for other in left if one != other),
                key=lambda pair: (len(pair[0] & pair[1]), sorted(pair[0]), sorted(pair[1])),
            )
            whole = one | other
            left = [whole, *(rest for rest in left if not rest <= whole)]
            continue
        left.remove(ear[0])
        cut.append(ear[0])
        edges.append(ear)
    order = [*left, *reversed(cut)]
    parent = dict(edges)
    return [(one, _holder(order, parent[one]) if one in parent else None) for one in order]


def _holder(order: Sequence[frozenset[str]], wanted: frozenset[str]) -> int:
    """The set that a parent is, or that it was multiplied into later."""
    return next(number for number, one in enumerate(order) if wanted <= one)


def _ear(left: Sequence[frozenset[str]]) -> tuple[frozenset[str], frozenset[str]] | None:
    """A set and another that holds whatever it shares with any."""
    for one in left:
        others = [other for other in left if other != one]
        shared = one & frozenset().union(*others)
        for other in others:
            if shared <= other:
                return one, other
    return None
