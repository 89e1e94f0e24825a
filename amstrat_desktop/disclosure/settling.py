# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The part of the numbers that the asked table has anything to do with.

What is shown alone is certain, and what hangs together with nothing that is said anew can become
no less safe. So years of releases are no more work than the numbers that are open in them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from amstrat_desktop.disclosure.families import Link
from amstrat_desktop.disclosure.numbers import Number, State
from amstrat_desktop.disclosure.polytope import ContradictionError
from amstrat_desktop.disclosure.primary import Need

Known: TypeAlias = NDArray[np.int64]
"""Of each unknown what it is; under 0 where that is not certain."""

_OPEN = -1


class UnprotectableError(Exception):
    """A sensitive number stays within too narrow a range whatever is hidden."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is left to be decided. sources: where each of the numbers stood before."""

    size: int
    links: tuple[Link, ...]
    numbers: tuple[Number, ...]
    sources: tuple[int, ...]


def settled(size: int, links: Sequence[Link], numbers: Sequence[Number]) -> Settled:
    """Raises ContradictionError where the shown numbers cannot all be true; UnprotectableError
    where they tell a sensitive one without any reckoning.
    """
    known = _known(size, links, numbers)
    open_links = [_open_link(link, known) for link in links]
    open_numbers = [_open_number(number, known) for number in numbers]
    for number in open_numbers:
        if _is_told(number):
            raise UnprotectableError
    parts = _parts(size, open_links, open_numbers)
    touched = {parts[i] for number in open_numbers if number.new for i in number.unknowns}
    at: dict[int, int] = {}
    for unknown in np.flatnonzero(known < 0).tolist():
        if parts[unknown] in touched:
            at[unknown] = len(at)
    sources = [
        i
        for i, one in enumerate(open_numbers)
        if (one.new or _says_something(one)) and any(unknown in at for unknown in one.unknowns)
    ]
    return Settled(
        len(at),
        tuple(
            Link(_moved(link.left, at), _moved(link.right, at), link.more)
            for link in open_links
            if any(unknown in at for unknown in (*link.left, *link.right))
        ),
        tuple(
            replace(open_numbers[i], unknowns=_moved(open_numbers[i].unknowns, at)) for i in sources
        ),
        tuple(sources),
    )


def _known(size: int, links: Sequence[Link], numbers: Sequence[Number]) -> Known:
    """What single shown numbers decide, again and again."""
    known = np.full(size, _OPEN, dtype=np.int64)
    sums = [
        (np.array(number.unknowns, dtype=np.int64), number.value)
        for number in numbers
        if number.state is State.FIXED and number.value is not None
    ]
    before = -1
    while before != (certain := int((known >= 0).sum())):
        before = certain
        sums = [left for columns, value in sums if (left := _decide(known, columns, value))]
        for link in links:
            rest = _open_link(link, known)
            if not rest.right:
                _decide(known, np.array(rest.left, dtype=np.int64), -rest.more)
            elif not rest.left:
                _decide(known, np.array(rest.right, dtype=np.int64), rest.more)
    return known


def _decide(known: Known, columns: Known, value: int) -> tuple[Known, int] | None:
    """Write down what follows from this sum alone; else give back what is left of it."""
    certain = known[columns] >= 0
    value -= int(known[columns[certain]].sum())
    columns = columns[~certain]
    if value < 0 or (value and not len(columns)):
        raise ContradictionError
    if value == 0 or len(columns) == 1:
        known[columns] = value
        return None
    return columns, value


def _open_link(link: Link, known: Known) -> Link:
    left, right = (np.array(side, dtype=np.int64) for side in (link.left, link.right))
    more = link.more + _certain(left, known) - _certain(right, known)
    return Link(_loose(left, known), _loose(right, known), more)


def _open_number(number: Number, known: Known) -> Number:
    columns = np.array(number.unknowns, dtype=np.int64)
    certain = _certain(columns, known)
    need = number.need
    return replace(
        number,
        unknowns=_loose(columns, known),
        value=None if number.value is None else number.value - certain,
        need=need and Need(need.low - certain, need.high - certain),
    )


def _certain(columns: Known, known: Known) -> int:
    return int(np.maximum(known[columns], 0).sum())


def _loose(columns: Known, known: Known) -> tuple[int, ...]:
    return tuple(columns[known[columns] < 0].tolist())


def _is_told(number: Number) -> bool:
    """Nothing about it is open, and it needs to be. Where we know no more than the reader it
    may be 0 or large.
    """
    if number.need is None or number.unknowns:
        return False
    return number.value is not None or number.need.low < 0 < number.need.high


def _says_something(number: Number) -> bool:
    """Of its unknowns together, or needs something of them together."""
    return number.state is not State.HIDDEN or number.need is not None


def _parts(size: int, links: Iterable[Link], numbers: Iterable[Number]) -> list[int]:
    """For each unknown the first one that it hangs together with."""
    heads = list(range(size))

    def head(unknown: int) -> int:
        while heads[unknown] != unknown:
            heads[unknown] = heads[heads[unknown]]
            unknown = heads[unknown]
        return unknown

    joined = [(*link.left, *link.right) for link in links]
    joined += [number.unknowns for number in numbers if _says_something(number)]
    for unknowns in joined:
        if unknowns:
            first = head(unknowns[0])
            for unknown in unknowns[1:]:
                heads[head(unknown)] = first
    return [head(unknown) for unknown in range(size)]


def _moved(unknowns: Iterable[int], at: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(at[unknown] for unknown in unknowns)
