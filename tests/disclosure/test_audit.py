# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit finds what enumerating all worlds finds, and what was left unprotected on purpose."""

from dataclasses import replace
from random import Random

import pytest

from amstrat_desktop.disclosure.attacker import audit
from amstrat_desktop.disclosure.cells import Cell, cell_of, places_of, value_of
from amstrat_desktop.disclosure.primary import is_primary
from amstrat_desktop.disclosure.protect import Protected, protect
from amstrat_desktop.disclosure.table import Count, Months, Released, Rules, Table
from tests.disclosure.enumeration import possible_values, question_of
from tests.disclosure.small_tables import (
    axis,
    drawn_axis,
    drawn_counts,
    drawn_releases,
    grid,
    released,
    table,
)
from tests.services_of_the_machine import rounds

RULES = Rules(threshold=5)
THREE = Rules(threshold=3)


def unsafe_of(releases: list[Released], rules: Rules = RULES) -> set[Cell]:
    found = audit(releases, rules, seconds=30)
    assert found.finished
    assert not found.contradiction
    return {one.cell for one in found.unsafe}


def primary_only(made: Table, rules: Rules = RULES) -> Released:
    """The mistake of many a table: small numbers are hidden, and nothing beside them."""
    whole = released(made)
    hidden = (
        place for place in places_of(whole) if is_primary(made.counts.get(place, Count(0)), rules)
    )
    return released(made, hidden)


def test_a_small_number_that_is_shown_is_unsafe() -> None:
    made, _ = grid({"x": "3 8 9", "y": "9 7 6"})
    assert unsafe_of([released(made)]) == {cell_of(made, ("x", "a", "2026-1"))}


def test_a_small_number_that_its_row_tells_is_unsafe() -> None:
    made, hidden = grid({"x": "(3) 8 9", "y": "9 7 6"})
    assert unsafe_of([released(made, hidden)]) == {cell_of(made, ("x", "a", "2026-1"))}


def test_four_corners_are_enough_when_they_are_large_enough() -> None:
    made, hidden = grid({"x": "(3) (8) 9", "y": "(9) (7) 6"})
    assert audit([released(made, hidden)], RULES, seconds=30).safe


def test_four_corners_are_not_enough_when_zero_can_be_excluded() -> None:
    """a + b of x are 11, and b is at most 5 + 4: so xa is at least 2."""
    made, hidden = grid({"x": "(4) (7) 9", "y": "(9) (2) 6"})
    assert cell_of(made, ("x", "a", "2026-1")) in unsafe_of([released(made, hidden)])


def test_a_table_of_ones_is_unsafe_everywhere() -> None:
    """Its margins of 3 are shown, so that no cell can be as large as the threshold."""
    made, hidden = grid({"x": "(1) (1) (1)", "y": "(1) (1) (1)", "z": "(1) (1) (1)"})
    whole = released(made, hidden)
    small = {cell_of(made, place) for place in places_of(whole) if value_of(made, place) < 5}
    assert len(small) == 9 + 6
    assert unsafe_of([whole]) == small


def test_five_that_make_five_are_five_times_one_where_zeros_are_shown() -> None:
    """Each may be 0 to 5, but nobody hides a 0: so all are 1."""
    made = table([axis("area", "abcdef")], {**dict.fromkeys(zip("abcde"), 1), ("f",): 9})
    ones = released(made, {(area, "2026-1") for area in "abcde"})
    assert unsafe_of([ones]) == {cell_of(made, (area, "2026-1")) for area in "abcde"}
    hidden_with_another = released(made, {(area, "2026-1") for area in "abcdef"})
    assert not unsafe_of([hidden_with_another])
    assert not unsafe_of([ones], Rules(threshold=5, hide_zeros=True))


def test_a_margin_of_few_carriers_must_be_hidden_and_off_by_the_threshold() -> None:
    made, _ = grid({"x": "20 20", "y": "20 20"})
    counts = dict(made.counts)
    counts["x", "a", "2026-1"] = Count(20, carriers=2)
    few = replace(made, counts=counts)
    corners = {(row, column, "2026-1") for row in "xy" for column in "ab"}
    asked = cell_of(few, ("x", "a", "2026-1"))
    assert unsafe_of([released(few)]) == {asked}
    assert not unsafe_of([released(few, corners)])
    counts["x", "b", "2026-1"] = Count(4)
    counts["x", "*", "2026-1"] = Count(24)
    counts["*", "b", "2026-1"] = Count(24)
    counts["*", "*", "2026-1"] = Count(64)
    narrow = replace(made, counts=counts)
    assert asked in unsafe_of([released(narrow, corners)])


def test_a_dominated_number_is_asked_about() -> None:
    made, _ = grid({"x": "20 20", "y": "20 20"})
    counts = {**made.counts, ("x", "a", "2026-1"): Count(20, carriers=10, largest=11)}
    assert len(unsafe_of([released(replace(made, counts=counts))])) == 1


def test_zeros_that_are_to_be_hidden_must_be_hidden() -> None:
    made, _ = grid({"x": "0 9", "y": "9 9"})
    strict = Rules(threshold=5, hide_zeros=True)
    assert not unsafe_of([released(made)])
    assert unsafe_of([released(made)], strict) == {cell_of(made, ("x", "a", "2026-1"))}


def one_period(counts: dict[str, int], first: int, last: int, number: int) -> Released:
    areas = axis("area", counts)
    finest = {(area,): value for area, value in counts.items()}
    return released(table([areas], finest, months=Months(first, last)), number=number)


def test_two_safe_releases_can_be_unsafe_together() -> None:
    quarter = one_period({"n": 20, "s": 30}, 202601, 202603, 1)
    longer = one_period({"n": 22, "s": 41}, 202601, 202604, 2)
    assert audit([quarter], RULES, seconds=30).safe
    assert audit([longer], RULES, seconds=30).safe
    assert unsafe_of([quarter, longer]) == {Cell((("area", "n"),), Months(202604, 202604))}


def test_what_was_entered_late_between_two_releases_is_noticed() -> None:
    early = one_period({"n": 20, "s": 30}, 202601, 202603, 1)
    late = one_period({"n": 21, "s": 30}, 202601, 202603, 2)
    found = audit([early, late], RULES, seconds=30)
    assert found.contradiction
    assert not found.safe


def test_overlapping_periods_whose_difference_nobody_counted() -> None:
    """January to March are 20, February to April 14: January is 6 more than April, so at least
    6, and not small; the other way round April may be 0 or 14.
    """
    first = one_period({"n": 20}, 202601, 202603, 1)
    second = one_period({"n": 14}, 202602, 202604, 2)
    assert not unsafe_of([first, second])
    third = one_period({"n": 17}, 202602, 202604, 3)
    assert unsafe_of([first, third]) == {
        Cell((("area", "n"),), Months(202601, 202601)),
        Cell((), Months(202601, 202601)),
    }


def test_time_that_is_up_is_not_safe() -> None:
    made, hidden = grid({"x": "(3) (8) 9", "y": "(9) (7) 6"})
    found = audit([released(made, hidden)], RULES, seconds=0)
    assert not found.finished
    assert not found.safe


def test_it_stops_when_it_is_told_to() -> None:
    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    made, hidden = grid({"x": "(3) (8) 9", "y": "(9) (7) 6"})
    with pytest.raises(StopError):
        audit([released(made, hidden)], RULES, seconds=30, check=stop)


@pytest.mark.parametrize("number", range(rounds(ci=60, full=1000)))
def test_the_audit_is_that_of_the_enumeration(number: int) -> None:
    """Each place of some small releases, hidden by lot: unsafe exactly where all possible worlds
    say so. (Derived numbers have tests of their own.)
    """
    lot = Random(f"audit {number}")
    releases = drawn_releases(lot)
    asked = {
        cell_of(one.table, place): (question_of(one, place), value_of(one.table, place))
        for one in releases
        for place in places_of(one)
    }
    questions = [question for question, _ in asked.values()]
    try:
        found = possible_values(releases, questions, most=20_000)
    except ValueError:
        return
    filled = [asked[cell][0] for cell in hidden_and_not_empty(releases)]
    guessed = possible_values(releases, questions, most=20_000, not_empty=filled)
    expected = {
        cell
        for (cell, (_, value)), values, told in zip(asked.items(), found, guessed, strict=True)
        if 0 < value < 3 and (not (min(values) == 0 and max(values) >= 3) or told == {value})
    }
    assert unsafe_of(releases, THREE) & asked.keys() == expected


def hidden_and_not_empty(releases: list[Released]) -> set[Cell]:
    """Whoever knows that zeros are shown takes these for one at least."""
    hidden, published = set(), set()
    for one in releases:
        for place in places_of(one):
            inside = all(key in its.codes for key, its in zip(place, one.table.axes, strict=True))
            if place not in one.hidden:
                published.add(cell_of(one.table, place))
            elif inside and value_of(one.table, place):
                hidden.add(cell_of(one.table, place))
    return hidden - published


def drawn_table(lot: Random) -> Table:
    dimensions = lot.choice([1, 2, 2, 2, 3])
    sizes = {1: 14, 2: 8, 3: 4}
    axes = [drawn_axis(lot, "pqr"[n], lot.randint(2, sizes[dimensions])) for n in range(dimensions)]
    return table(axes, drawn_counts(lot, axes, mean=lot.choice([1, 4, 15, 60])))


def test_random_tables_are_safe_and_the_control_without_secondary_suppression_is_caught() -> None:
    lot = Random("tables and control")
    tried = rounds(ci=60, full=1000)
    published = unsafe = caught = with_small = 0
    for _ in range(tried):
        made = drawn_table(lot)
        outcome = protect(made, RULES, seconds=30)
        if isinstance(outcome, Protected):
            published += 1
            unsafe += not audit([outcome.released], RULES, seconds=30).safe
        control = primary_only(made)
        if control.hidden:
            with_small += 1
            caught += not audit([control], RULES, seconds=30).safe
    assert unsafe == 0
    assert published > tried / 3
    assert caught > with_small * 0.8
