# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a table cannot be protected, and what to leave out so that it can."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from amstrat_desktop.disclosure.numbers import numbers_of
from amstrat_desktop.disclosure.outcome import Refusal, Why
from amstrat_desktop.disclosure.polytope import Clock, ContradictionError, OutOfTimeError
from amstrat_desktop.disclosure.secondary import Hiding
from amstrat_desktop.disclosure.settling import UnprotectableError
from amstrat_desktop.disclosure.statements import places_of, statements_of
from amstrat_desktop.disclosure.table import Released, Rules


def refuse(asked: Released, beside: Sequence[Released], rules: Rules, clock: Clock) -> Refusal:
    """With as much of the reason as there is time for."""
    found = Refusal(Why.UNSAFE)
    try:
        found = replace(found, drop=_drop(asked, beside, rules, clock))
        if not beside:
            return found
        alone = asked
        if not can_be_protected(asked, (), rules, clock):
            if found.drop:
                return found
            alone = replace(asked, dropped=asked.dropped | set(_drop(asked, (), rules, clock)))
            if alone == asked:
                return found
        found = replace(found, why=Why.EARLIER, earlier=tuple(one.number for one in beside))
        in_the_way = _in_the_way(alone, beside, rules, clock)
        return replace(found, earlier=tuple(one.number for one in in_the_way))
    except OutOfTimeError:
        return found


def can_be_protected(
    asked: Released, beside: Sequence[Released], rules: Rules, clock: Clock
) -> bool:
    """Whether it helps to hide every cell, if nothing less does. Raises OutOfTimeError."""
    releases = (*beside, asked)
    try:
        for part in statements_of(releases):
            if any(statement.source == len(beside) for statement in part.said):
                numbers = numbers_of(part, len(beside), asked.table, rules)
                Hiding(part.size, part.links, numbers, clock).hide_everything()
    except (UnprotectableError, ContradictionError):
        return False
    return True


def _in_the_way(
    asked: Released, beside: Sequence[Released], rules: Rules, clock: Clock
) -> list[Released]:
    """As few as possible of the releases that it cannot stand beside all together."""
    found = list(beside)
    for one in beside:
        others = [other for other in found if other is not one]
        if not can_be_protected(asked, others, rules, clock):
            found = others
    return found


def _drop(
    asked: Released, beside: Sequence[Released], rules: Rules, clock: Clock
) -> tuple[str, ...]:
    """The axes whose totals and subtotals stand in the way; of several ways the one that
    leaves most places.
    """
    for more in _ways(asked):
        without = replace(asked, dropped=asked.dropped | set(more))
        if can_be_protected(without, beside, rules, clock):
            return more
    return ()


def _ways(asked: Released) -> Iterator[tuple[str, ...]]:
    axes = [
        axis.name
        for axis in asked.table.axes
        if axis.name not in asked.dropped and (axis.total or axis.groups)
    ]

    def lost(more: tuple[str, ...]) -> int:
        return -sum(1 for _place in places_of(asked.table, asked.dropped | set(more)))

    for size in range(1, len(axes) + 1):
        yield from sorted(combinations(axes, size), key=lost)
