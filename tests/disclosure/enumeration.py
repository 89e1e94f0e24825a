# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every world that is possible under some releases, one after the other.

Code of its own on purpose: it shares nothing but the shape of a table with the program, knows no
linear programme, and takes each single month apart. Only for tables of a handful of unknowns.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from amstrat_desktop.disclosure.table import Axis, Released

World = Mapping[tuple[str, ...], int]
"""Of each finest cell (a code of each axis, in order of their names, then the month) the number."""

Question = tuple[Mapping[str, str], int, int]
"""Keys by axis (one that is left out: all of it), first and last month."""


def possible_values(
    releases: Sequence[Released],
    questions: Sequence[Question],
    *,
    most: int,
    not_empty: Sequence[Question] = (),
) -> list[set[int]]:
    """For each question, each number that is the answer in some possible world; only in those
    where none of not_empty is 0.

    Raises ValueError when there are more than so many worlds.
    """
    finest = _finest(releases)
    filled = [_members(releases, finest, question) for question in not_empty]
    wanted = [_members(releases, finest, question) for question in questions]
    found: list[set[int]] = [set() for _ in questions]
    for number, world in enumerate(worlds(releases)):
        if number == most:
            raise ValueError(f"there are more than {most} worlds")
        if not all(any(world[cell] for cell in members) for members in filled):
            continue
        for values, members in zip(found, wanted, strict=True):
            values.add(sum(world[cell] for cell in members))
    return found


def worlds(releases: Sequence[Released]) -> Iterator[World]:
    """Each way to fill the finest cells so that everything published comes out."""
    finest = _finest(releases)
    statements = [
        (_members(releases, finest, question), value)
        for released in releases
        for question, value in _published(released)
    ]
    touched = [
        [number for number, (members, _) in enumerate(statements) if cell in members]
        for cell in finest
    ]
    if not all(touched):
        raise ValueError("a cell that nothing is said of can be anything")
    rest = [value for _, value in statements]
    unfilled = [len(members) for members, _ in statements]
    for numbers in _fill(touched, rest, unfilled, []):
        yield dict(zip(finest, numbers, strict=True))


def _fill(
    touched: Sequence[list[int]], rest: list[int], unfilled: list[int], filled: list[int]
) -> Iterator[list[int]]:
    """Fill the next cell in each possible way, and all the others after it.

    touched: for each cell the statements about it. rest, unfilled: what each statement still
    has to give away, and to how many cells.
    """
    if len(filled) == len(touched):
        yield list(filled)
        return
    mine = touched[len(filled)]
    most = min(rest[number] for number in mine)
    must = {rest[number] for number in mine if unfilled[number] == 1}
    for value in sorted(must) or range(most + 1):
        if len(must) > 1 or value > most:
            return
        for number in mine:
            rest[number] -= value
            unfilled[number] -= 1
        filled.append(value)
        yield from _fill(touched, rest, unfilled, filled)
        filled.pop()
        for number in mine:
            rest[number] += value
            unfilled[number] += 1


def _finest(releases: Sequence[Released]) -> list[tuple[str, ...]]:
    months = sorted(
        {
            month
            for released in releases
            for span in released.table.span.values()
            for month in _months(span.first, span.last)
        }
    )
    names = _names(releases)
    codes = [
        list(
            dict.fromkeys(
                leaf
                for axis in _axes(releases, name)
                for code in axis.codes
                for leaf in sorted(_leaves(releases, name, code))
            )
        )
        for name in names
    ]
    return list(product(*codes, [str(month) for month in months]))


def _names(releases: Sequence[Released]) -> list[str]:
    return sorted(
        {
            axis.name
            for released in releases
            for axis in released.table.axes
            if axis.name != released.table.time
        }
    )


def _axes(releases: Sequence[Released], name: str) -> list[Axis]:
    return [a for released in releases for a in released.table.axes if a.name == name]


def _leaves(releases: Sequence[Released], name: str, key: str) -> set[str]:
    for axis in _axes(releases, name):
        if key in axis.groups and axis.groups[key] != {key}:
            return {leaf for code in axis.groups[key] for leaf in _leaves(releases, name, code)}
    return {key}


def _months(first: int, last: int) -> Iterator[int]:
    month = first
    while month <= last:
        yield month
        month += 1 if month % 100 < 12 else 89


def _published(released: Released) -> Iterator[tuple[Question, int]]:
    table = released.table
    choices = []
    for axis in table.axes:
        keys = list(axis.codes)
        if axis.name not in released.dropped:
            keys += [key for key in axis.groups if key not in axis.codes]
            keys += ["*"] if axis.total else []
        choices.append(keys)
    for place in product(*choices):
        if place in released.hidden:
            continue
        count = table.counts.get(place)
        yield question_of(released, place), count.value if count else 0


def question_of(released: Released, place: Sequence[str]) -> Question:
    """What a place of a release asks about."""
    table = released.table
    keys: dict[str, str] = {}
    months = (0, 0)
    for axis, key in zip(table.axes, place, strict=True):
        if axis.name != table.time:
            if key != "*":
                keys[axis.name] = key
            continue
        codes = axis.codes if key == "*" else axis.groups.get(key, {key})
        months = (
            min(table.span[code].first for code in codes),
            max(table.span[code].last for code in codes),
        )
    return keys, *months


def _members(
    releases: Sequence[Released], finest: Sequence[tuple[str, ...]], question: Question
) -> set[tuple[str, ...]]:
    keys, first, last = question
    names = _names(releases)
    allowed = {name: _leaves(releases, name, key) for name, key in keys.items()}
    return {
        cell
        for cell in finest
        if first <= int(cell[-1]) <= last
        and all(
            name not in allowed or code in allowed[name]
            for name, code in zip(names, cell[:-1], strict=True)
        )
    }
