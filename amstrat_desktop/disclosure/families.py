# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The unknown numbers behind the tables of one measure, and how they hang together."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from math import prod
from typing import Self

from amstrat_desktop.disclosure.spans import Span
from amstrat_desktop.disclosure.table import Axis, Table

Codes = frozenset[str]
"""Some codes of one axis, taken together."""

Groups = Mapping[tuple[str, str], Codes]
"""By name of an axis and key of a group: the codes it holds."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sums of unknowns that are one number, because both count the same units.

    more: by how much the right one is larger.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """The unknowns of all tables with the same axes: a block for each atom of time.

    axes: by name, sorted, their codes; without time. starts: number of the first unknown of
    the block of an atom.
    """

    axes: tuple[tuple[str, tuple[str, ...]], ...]
    starts: dict[Span, int] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, table: Table) -> Self:
        axes = (axis for axis in table.axes if axis.name != table.time)
        return cls(tuple(sorted((axis.name, tuple(sorted(axis.codes))) for axis in axes)))

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for name, _codes in self.axes)

    @property
    def block(self) -> int:
        """How many unknowns there are for each atom of time."""
        return prod(len(codes) for _name, codes in self.axes)

    def codes(self, name: str) -> tuple[str, ...]:
        return next(codes for axis, codes in self.axes if axis == name)

    def unknowns(self, chosen: Mapping[str, Codes], atoms: Iterable[Span]) -> tuple[int, ...]:
        """Those of these atoms with one of the chosen codes; an axis without a choice: all."""
        steps = [0]
        for name, codes in self.axes:
            wanted = chosen.get(name)
            at = [i for i, code in enumerate(codes) if wanted is None or code in wanted]
            steps = [step * len(codes) + i for step in steps for i in at]
        return tuple(self.starts[atom] + step for atom in atoms for step in steps)


def lay_out(tables: Iterable[tuple[Family, Collection[Span]]]) -> dict[Family, Family]:
    """For each family the one whose unknowns it is written in, all of these numbered.

    tables: the family and the atoms of time of each. A family with some of the axes of another
    that is known for the same atoms is written as its sums.
    """
    atoms: dict[Family, set[Span]] = {}
    for family, its in tables:
        atoms.setdefault(family, set()).update(its)
    whole = joint(tuple(atoms))
    if whole is not None:
        atoms[whole] = set().union(*atoms.values())
    hosts = {family: _host(family, atoms) for family in atoms}
    size = 0
    for family in dict.fromkeys(hosts.values()):
        for atom in sorted(atoms[family]):
            family.starts[atom] = size
            size += family.block
    return hosts


def _host(family: Family, atoms: Mapping[Family, set[Span]]) -> Family:
    fitting = [
        other
        for other in atoms
        if set(family.axes) <= set(other.axes) and atoms[family] <= atoms[other]
    ]
    return max(fitting, key=lambda other: len(other.axes))


def known_groups(axes: Iterable[Axis]) -> Groups:
    """What a key holds, where all axes of the name say the same of it."""
    found: dict[tuple[str, str], Codes] = {}
    doubtful = set()
    for axis in axes:
        for key, codes in axis.groups.items():
            if found.setdefault((axis.name, key), codes) != codes:
                doubtful.add((axis.name, key))
    return {key: codes for key, codes in found.items() if key not in doubtful}


def expanded(name: str, codes: Iterable[str], groups: Groups) -> Codes:
    """In the finest codes that are known: a code here may be a group of codes elsewhere."""
    return frozenset().union(*(groups.get((name, code), {code}) for code in codes))


def joint(families: Sequence[Family]) -> Family | None:
    """The unknowns by all axes at once, where links in pairs would say less than these do.

    That is so when the tables go round in a circle (A × B, B × C, C × A): numbers that agree
    in pairs need not come from any whole. Tables that hang together as a tree always do.
    """
    if _is_tree([family.names for family in families]):
        return None
    finest: dict[str, tuple[str, ...]] = {}
    for name, codes in (axis for family in families for axis in family.axes):
        if len(codes) > len(finest.get(name, ())):
            finest[name] = codes
    return Family(tuple(sorted(finest.items())))


def links_of(families: Sequence[Family], groups: Groups) -> Iterator[Link]:
    """Each two families have the same numbers in the axes and the months that both have."""
    for one, other in combinations(families, 2):
        common = sorted(one.names & other.names)
        matched = [_matched(name, one.codes(name), other.codes(name), groups) for name in common]
        atoms = [atom for atom in one.starts if atom in other.starts]
        for pairs in product(*matched):
            left = {name: pair[0] for name, pair in zip(common, pairs, strict=True)}
            right = {name: pair[1] for name, pair in zip(common, pairs, strict=True)}
            for atom in atoms:
                yield Link(one.unknowns(left, (atom,)), other.unknowns(right, (atom,)))


def _matched(
    name: str, left: Iterable[str], right: Iterable[str], groups: Groups
) -> list[tuple[Codes, Codes]]:
    """The finest pairs of sets of codes that hold the same units on both sides.

    Each side holds all units there are: what finds no partner is the same rest. A code that
    only one side knows holds nobody.
    """
    pairs: list[tuple[set[str], set[str], set[str]]] = []
    for side, codes in enumerate((left, right)):
        for code in codes:
            holds = set(expanded(name, (code,), groups))
            merged: tuple[set[str], set[str], set[str]] = (set(), set(), holds)
            merged[side].add(code)
            for pair in [pair for pair in pairs if pair[2] & holds]:
                pairs.remove(pair)
                for mine, its in zip(merged, pair, strict=True):
                    mine.update(its)
            pairs.append(merged)
    found: list[tuple[Codes, Codes]] = []
    rest: tuple[set[str], set[str]] = (set(), set())
    for one, other, _holds in pairs:
        if expanded(name, one, groups) == expanded(name, other, groups):
            found.append((frozenset(one), frozenset(other)))
        else:
            rest[0].update(one)
            rest[1].update(other)
    if rest[0] or rest[1]:
        found.append((frozenset(rest[0]), frozenset(rest[1])))
    return found


def _is_tree(names: Iterable[frozenset[str]]) -> bool:
    """Graham's reduction: drop names of one set only and sets within others, until it stops."""
    left = list(names)
    while True:
        single = {name for held in left for name in held if sum(name in o for o in left) == 1}
        smaller = [held - single for held in left]
        kept = [
            held
            for i, held in enumerate(smaller)
            if held
            and not any(
                held < other or (held == other and j < i) for j, other in enumerate(smaller)
            )
        ]
        if not kept:
            return True
        if kept == left:
            return False
        left = kept
