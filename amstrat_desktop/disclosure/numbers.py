# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of all tables together: each once, wherever it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from amstrat_desktop.disclosure.polytope import ContradictionError
from amstrat_desktop.disclosure.primary import Need, need_of, need_of_difference
from amstrat_desktop.disclosure.statements import Statement, Statements, is_whole, sums_in
from amstrat_desktop.disclosure.table import Place, Rules, Table


class State(Enum):
    """FIXED: in the world, or the total of the table. OPEN: shown, and may be hidden."""

    FIXED = auto()
    OPEN = auto()
    HIDDEN = auto()


@dataclass(slots=True)
class Number:
    """The sum of some unknowns.

    value: None where nobody knows it, we neither. need: of a hidden one that is sensitive.
    places: of the table that is asked about. again: an earlier release hides it already. sums: at
    how many axes it is a total or a subtotal. new: the asked table is the first that shows it.
    """

    value: int | None
    unknowns: tuple[int, ...]
    state: State
    need: Need | None = None
    places: tuple[Place, ...] = ()
    again: bool = False
    sums: int = 0
    new: bool = False


def numbers_of(part: Statements, asked: int, table: Table, rules: Rules) -> list[Number]:
    """Those of the statements, then the differences that need something.

    asked: position of the release that is asked about; of it, primary places are hidden here
    and nothing else. A place that an earlier release shows stays as it is.

    Raises ContradictionError where two releases give one number two values.
    """
    alike: dict[object, list[Statement]] = {}
    for statement in part.said:
        alike.setdefault((statement.what, statement.span), []).append(statement)
    found = [_merged(same, asked, table, rules) for same in alike.values()]
    return [*found, *_differences(part, rules)]


def _merged(same: list[Statement], asked: int, table: Table, rules: Rules) -> Number:
    first = same[0]
    if any(statement.value != first.value for statement in same):
        raise ContradictionError
    mine = [statement for statement in same if statement.source == asked]
    others = [statement for statement in same if statement.source != asked]
    shown_before = any(statement.shown for statement in others)
    hidden_before = any(not statement.shown for statement in others)
    needs = [need for statement in same if (need := need_of(statement.count, rules))]
    number = Number(
        first.value,
        first.unknowns,
        State.FIXED,
        places=tuple(statement.place for statement in mine),
        again=hidden_before,
        new=bool(mine) and not shown_before,
    )
    if needs and (mine or hidden_before):
        number.need = _widest(needs)
    if shown_before:
        return number
    if needs or not mine:
        number.state = State.HIDDEN
    elif not any(is_whole(table, statement.place) for statement in mine):
        number.state = State.OPEN
        number.sums = min(sums_in(table, statement.place) for statement in mine)
    return number


def _differences(part: Statements, rules: Rules) -> Iterator[Number]:
    for difference in part.differences:
        if difference.value is None:
            yield Number(None, difference.unknowns, State.HIDDEN, Need(0, rules.threshold))
        elif need := need_of_difference(difference.value, rules):
            yield Number(difference.value, difference.unknowns, State.HIDDEN, need)


def _widest(needs: Iterable[Need]) -> Need:
    ordered = list(needs)
    return Need(min(need.low for need in ordered), max(need.high for need in ordered))
