# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers that releases tell of, whatever table they stand in, and how they nest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TypeAlias

from amstrat_desktop.disclosure.table import TOTAL, Axis, Months, Place, Released, Table

Keys: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One number that can be asked about. keys: axis and key, ordered; an axis that is not
    named is taken as a whole. The same number in two tables is the same cell.
    """

    keys: Keys
    months: Months


def keys_of(axis: Axis) -> tuple[str, ...]:
    """Whatever may stand at an axis: its codes, groups, and the total."""
    return tuple(dict.fromkeys((*axis.codes, *axis.groups, *((TOTAL,) if axis.total else ()))))


def _shown_keys(axis: Axis, dropped: frozenset[str]) -> tuple[str, ...]:
    return axis.codes if axis.name in dropped else keys_of(axis)


def places_of(released: Released) -> Iterator[Place]:
    """Every place that the release has, hidden ones and margins included."""
    axes = released.table.axes
    return product(*(_shown_keys(axis, released.dropped) for axis in axes))


def value_of(table: Table, place: Place) -> int:
    count = table.counts.get(place)
    return count.value if count else 0


def _months_at(table: Table, axis: Axis, key: str) -> Months:
    """Raises ValueError when the months are not in one piece: a reader would be misled."""
    codes: Iterable[str] = axis.codes if key == TOTAL else axis.groups.get(key, (key,))
    spans = sorted((table.span[code] for code in codes), key=lambda span: span.first)
    for one, other in pairwise(spans):
        if month_index(other.first) != month_index(one.last) + 1:
            raise ValueError(f"the months of {key!r} are not in one piece")
    return Months(spans[0].first, spans[-1].last)


def cell_of(table: Table, place: Place) -> Cell:
    """What stands at a place, told without its table."""
    keys, months = [], None
    for axis, key in zip(table.axes, place, strict=True):
        if axis.name == table.time:
            months = _months_at(table, axis, key)
        elif key != TOTAL:
            keys.append((axis.name, key))
    if months is None:
        raise ValueError(f"the table has no axis {table.time!r}")
    return Cell(tuple(sorted(keys)), months)


def month_index(month: int) -> int:
    """Months in a row: 202612 and 202701 are neighbours."""
    return month // 100 * 12 + month % 100 - 1


def month_at(index: int) -> int:
    return index // 12 * 100 + index % 12 + 1


def parts_of(axis: Axis, key: str) -> tuple[str, ...] | None:
    """The keys right below a total or group, which add up to it; None for a code."""
    if key == TOTAL:
        inside = frozenset(axis.codes)
    elif key in axis.groups and key not in axis.codes:
        inside = axis.groups[key]
    else:
        return None
    below = {name: codes for name, codes in axis.groups.items() if codes < inside}
    highest = [
        name for name, codes in below.items() if not any(codes < more for more in below.values())
    ]
    covered = frozenset().union(*(below[name] for name in highest))
    loose = [code for code in axis.codes if code in inside and code not in covered]
    return (*highest, *loose)


class AxisAtoms:
    """An axis as all releases together know it: its finest parts, and what each key is made of.

    A key that is a group in any release means its codes in all of them. The codes of a release
    hold all units there are: what one release divides in its way and another in another way is
    divided in both (of areas told as "rest" elsewhere, each is a part of that rest).
    """

    def __init__(self, axes: Sequence[Axis]) -> None:
        self._groups: dict[str, frozenset[str]] = {}
        for axis in axes:
            for key, codes in axis.groups.items():
                if codes == frozenset({key}):
                    continue
                if self._groups.setdefault(key, codes) != codes:
                    raise ValueError(f"{key!r} is made of other codes in another release")
        self._parts: list[frozenset[str]] = []
        for axis in axes:
            names = (*axis.codes, *(key for key in axis.groups if key not in axis.codes))
            self._divide(dict.fromkeys(leaf for key in names for leaf in sorted(self._leaves(key))))
        self.size = len(self._parts)

    def _divide(self, leaves: Iterable[str]) -> None:
        known = frozenset().union(*self._parts)
        mine = frozenset(leaves)
        new = [leaf for leaf in leaves if leaf not in known]
        foreign = [part for part in self._parts if part.isdisjoint(mine)]
        if new and foreign:
            self._parts = [part for part in self._parts if part not in foreign]
            self._parts += [part | {leaf} for part in foreign for leaf in new]
        else:
            self._parts += [frozenset({leaf}) for leaf in new]

    def _leaves(self, key: str) -> frozenset[str]:
        if key not in self._groups:
            return frozenset({key})
        return frozenset().union(*(self._leaves(code) for code in self._groups[key]))

    def numbers(self, key: str) -> list[int]:
        """Which of the finest parts a key holds, ordered."""
        if key == TOTAL:
            return list(range(self.size))
        leaves = self._leaves(key)
        return [at for at, part in enumerate(self._parts) if not part.isdisjoint(leaves)]

    def name(self, number: int) -> str | None:
        """The code that is just this part, if there is one."""
        part = self._parts[number]
        return next((leaf for leaf in sorted(part) if self.numbers(leaf) == [number]), None)


def atoms_by_axis(releases: Sequence[Released]) -> Mapping[str, AxisAtoms]:
    """For each axis but that of time."""
    found: dict[str, list[Axis]] = {}
    for released in releases:
        for axis in released.table.axes:
            if axis.name != released.table.time:
                found.setdefault(axis.name, []).append(axis)
    return {name: AxisAtoms(axes) for name, axes in sorted(found.items())}


def time_cuts(releases: Sequence[Released]) -> tuple[int, ...]:
    """Where some period of a release begins or ends, as indexes of months; between two of
    them lies a piece of time that no release divides.
    """
    cuts: set[int] = set()
    for released in releases:
        for span in released.table.span.values():
            cuts |= {month_index(span.first), month_index(span.last) + 1}
    return tuple(sorted(cuts))
