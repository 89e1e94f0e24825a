# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table in, a safe table out, or a refusal that says what would help."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from amstrat_desktop.disclosure.attacker import audit, told_where_none_is_empty
from amstrat_desktop.disclosure.cells import cell_of
from amstrat_desktop.disclosure.checking import check_table
from amstrat_desktop.disclosure.numbers import State, numbers_of
from amstrat_desktop.disclosure.outcome import Protected, Refusal, Why
from amstrat_desktop.disclosure.polytope import Clock, ContradictionError, OutOfTimeError
from amstrat_desktop.disclosure.primary import Need, check_rules, is_primary
from amstrat_desktop.disclosure.refusing import refuse
from amstrat_desktop.disclosure.secondary import Hiding
from amstrat_desktop.disclosure.settling import UnprotectableError
from amstrat_desktop.disclosure.statements import places_of, statements_of, touching
from amstrat_desktop.disclosure.table import Count, Place, Released, Rules, Table

__all__ = ["Protected", "Refusal", "Why", "protect"]

_ROUNDS: Final = 6
"""Twice as far each time: a number is seldom told by more than a hundred others."""


def protect(
    table: Table,
    rules: Rules,
    earlier: Sequence[Released] = (),
    *,
    dropped: frozenset[str] = frozenset(),
    seconds: float = 10.0,
    check: Callable[[], None] = lambda: None,
) -> Protected | Refusal:
    """Hide what is sensitive and what would tell of it, beside all that was released before.

    earlier: all releases there are; they stay as they are. dropped: axes without totals and
    subtotals. The totals of the whole table stay for each code of time: where one of them would
    have to be hidden beside, the table is refused. check: called often; whatever it raises
    ends the work.

    Raises ValueError for a table that does not add up, or for rules under the floor.
    """
    check_rules(rules)
    asked = Released(0, table, frozenset(), dropped)
    check_table(asked)
    beside = touching(asked, earlier)
    clock = Clock(seconds, check)
    try:
        hidden = _hidden_from_all(asked, beside, rules, clock)
    except (UnprotectableError, ContradictionError):
        return refuse(asked, beside, rules, clock)
    except OutOfTimeError:
        return Refusal(Why.TIME)
    return _audited(Released(0, table, hidden, dropped), beside, rules, clock)


def _hidden_from_all(
    asked: Released, beside: Sequence[Released], rules: Rules, clock: Clock
) -> frozenset[Place]:
    """Also from who takes each "." for one at least, because zeros are shown: a number that is
    known so must be able to be larger than it would have to be, until it is not.

    Raises UnprotectableError, ContradictionError, OutOfTimeError.
    """
    high: dict[Place, int] = {}
    for round_ in range(1, _ROUNDS):
        hidden = _hidden((*beside, asked), rules, clock, high)
        told = told_where_none_is_empty((*beside, replace(asked, hidden=hidden)), rules, clock)
        mine = [
            place
            for place in places_of(asked.table, asked.dropped)
            if place in hidden and cell_of(asked.table, place) in told
        ]
        if not mine:
            return hidden
        high |= dict.fromkeys(mine, rules.threshold * 2**round_)
    raise UnprotectableError


def _hidden(
    releases: Sequence[Released], rules: Rules, clock: Clock, high: Mapping[Place, int]
) -> frozenset[Place]:
    """Of the last of them. high: how large some of its places must be able to be at least.

    Raises UnprotectableError, ContradictionError, OutOfTimeError.
    """
    asked = len(releases) - 1
    found: set[Place] = set()
    for part in statements_of(releases):
        if any(statement.source == asked for statement in part.said):
            numbers = numbers_of(part, asked, releases[asked].table, rules)
            for number in numbers:
                wider = max((high.get(place, 0) for place in number.places), default=0)
                if number.need and wider:
                    number.need = Need(number.need.low, wider)
            Hiding(part.size, part.links, numbers, clock).hide_beside()
            for number in numbers:
                if number.state is State.HIDDEN:
                    found.update(number.places)
    return frozenset(found)


def _audited(
    released: Released, beside: Sequence[Released], rules: Rules, clock: Clock
) -> Protected | Refusal:
    """Looked at once more, by other means; in doubt there is no table."""
    try:
        found = audit((*beside, released), rules, seconds=clock.left(), check=clock.check)
    except OutOfTimeError:
        return Refusal(Why.TIME)
    if not found.finished:
        return Refusal(Why.TIME)
    if not found.safe:
        why = Why.EARLIER if beside else Why.UNSAFE
        return Refusal(why, earlier=tuple(one.number for one in beside))
    counts = released.table.counts
    shown = set(places_of(released.table, released.dropped))
    small = sum(is_primary(counts.get(place, Count(0)), rules) for place in shown)
    return Protected(released, small, len(released.hidden) - small)
