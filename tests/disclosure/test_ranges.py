# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the attacker finds is what enumerating all possible worlds finds."""

from random import Random

import pytest

from amstrat_desktop.disclosure.attacker import Range, ranges
from amstrat_desktop.disclosure.cells import Cell, cell_of, places_of
from amstrat_desktop.disclosure.polytope import ContradictionError, OutOfTimeError
from amstrat_desktop.disclosure.table import Months, Released
from tests.disclosure.enumeration import possible_values, question_of
from tests.disclosure.small_tables import axis, drawn_releases, grid, released, table
from tests.services_of_the_machine import rounds

LINEAR_AND_INTEGER = pytest.mark.parametrize("integer", [False, True])


def at(release: Released, *place: str, integer: bool) -> tuple[int, int | None]:
    found = ranges([release], [cell_of(release.table, place)], integer=integer)[0]
    return found.low, found.high


@LINEAR_AND_INTEGER
def test_one_hidden_cell_in_a_row_is_told_by_the_margin(integer: bool) -> None:
    made, hidden = grid({"x": "(3) 8", "y": "9 7"})
    assert at(released(made, hidden), "x", "a", "2026-1", integer=integer) == (3, 3)


@LINEAR_AND_INTEGER
def test_four_hidden_corners_leave_what_their_margins_leave(integer: bool) -> None:
    """x: 3 + 4 = 7, y: 6 + 2 = 8, a: 9, b: 6. So xa is at most 7, and at least 7 - 6 = 1."""
    made, hidden = grid({"x": "(3) (4) 10", "y": "(6) (2) 10", "z": "11 12 13"})
    assert at(released(made, hidden), "x", "a", "2026-1", integer=integer) == (1, 7)


@LINEAR_AND_INTEGER
def test_a_row_of_small_numbers_tells_that_they_are_small(integer: bool) -> None:
    """Both hidden cells of a row add up to 2: nobody can be told that there might be five."""
    made, hidden = grid({"x": "(1) (1) 20", "y": "(9) (9) 20"})
    assert at(released(made, hidden), "x", "a", "2026-1", integer=integer) == (0, 2)


def test_nothing_is_below_zero_and_a_margin_bounds_the_top() -> None:
    made, hidden = grid({"x": "(0) (5) 3", "y": "(5) (0) 3"})
    assert at(released(made, hidden), "x", "a", "2026-1", integer=True) == (0, 5)


def test_january_to_april_less_january_to_march_is_april() -> None:
    areas = axis("area", ["n", "s"])
    first = table(
        [areas, axis("time", ["q"], total=False)],
        {("n", "q"): 20, ("s", "q"): 30},
        span={"q": Months(202601, 202603)},
    )
    longer = table(
        [areas, axis("time", ["q"], total=False)],
        {("n", "q"): 22, ("s", "q"): 41},
        span={"q": Months(202601, 202604)},
    )
    april = Cell((("area", "n"),), Months(202604, 202604))
    both = [released(first), released(longer, number=2)]
    assert ranges(both, [april], integer=False) == [Range(2, 2)]


def test_districts_less_their_areas_tell_the_area_that_is_left() -> None:
    """A release by district, and one by the areas of a district without the last one."""
    by_district = table([axis("area", ["D", "E"])], {("D",): 20, ("E",): 9})
    areas = axis("area", ["a", "b", "c", "E"], D=["a", "b", "c"])
    by_area = table([areas], {("a",): 8, ("b",): 10, ("c",): 2, ("E",): 9})
    hidden = {("c", "2026-1"), ("D", "2026-1"), ("b", "2026-1"), ("*", "2026-1")}
    asked = [Cell((("area", key),), Months(202601, 202603)) for key in "bc"]
    apart = ranges([released(by_area, hidden)], asked, integer=True)
    together = ranges([released(by_area, hidden), released(by_district)], asked, integer=True)
    assert apart == [Range(0, None), Range(0, None)]
    assert together == [Range(0, 12), Range(0, 12)]


def test_a_rest_in_one_release_is_what_another_divides() -> None:
    pilot = table([axis("area", ["p", "rest"])], {("p",): 8, ("rest",): 11})
    full = table([axis("area", ["p", "a", "b"])], {("p",): 8, ("a",): 9, ("b",): 2})
    hidden = {("a", "2026-1"), ("b", "2026-1"), ("*", "2026-1")}
    asked = [Cell((("area", key),), Months(202601, 202603)) for key in ("a", "b", "rest")]
    found = ranges([released(pilot), released(full, hidden, 2)], asked, integer=True)
    assert found == [Range(0, 11), Range(0, 11), Range(11, 11)]


def test_tables_in_a_ring_are_looked_at_as_one() -> None:
    """Each two of these tables agree; all three agree with no world in which all pairs differ
    (parity), so the hidden number is known.
    """
    worlds = {("0", "0", "0"): 1, ("1", "1", "1"): 1}
    names = ("p", "q", "r")
    tables = []
    for left_out in range(3):
        kept = [n for n in range(3) if n != left_out]
        finest: dict[tuple[str, ...], int] = {}
        for cell, number in worlds.items():
            place = tuple(cell[n] for n in kept)
            finest[place] = finest.get(place, 0) + number
        tables.append(table([axis(names[n], "01") for n in kept], finest))
    asked = [Cell((("p", "0"), ("q", "1")), Months(202601, 202603))]
    hidden = {(a, b, "2026-1") for a in "01" for b in "01"}
    all_three = [released(tables[2], hidden), released(tables[1]), released(tables[0])]
    assert ranges(all_three, asked, integer=False) == [Range(0, 0)]


def test_a_published_number_that_changed_is_a_contradiction() -> None:
    early, _ = grid({"x": "3 8", "y": "9 7"})
    late, _ = grid({"x": "4 8", "y": "9 7"})
    with pytest.raises(ContradictionError):
        ranges([released(early), released(late, number=2)], [], integer=False)


def test_time_that_is_up_is_said() -> None:
    made, hidden = grid({"x": "(3) (8)", "y": "(9) (7)"})
    with pytest.raises(OutOfTimeError):
        ranges(
            [released(made, hidden)], [cell_of(made, ("x", "a", "2026-1"))], integer=True, seconds=0
        )


def test_numbers_too_large_to_be_told_apart_are_not_answered() -> None:
    made, hidden = grid({"x": "(300000000) (8)", "y": "(9) (7)"})
    with pytest.raises(OutOfTimeError):
        ranges([released(made, hidden)], [], integer=True)


@pytest.mark.parametrize("number", range(rounds(ci=60, full=1000)))
def test_ranges_are_those_of_the_enumeration(number: int) -> None:
    lot = Random(f"ranges {number}")
    releases = drawn_releases(lot)
    asked = [
        (cell_of(one.table, place), question_of(one, place))
        for one in releases
        for place in sorted(one.hidden)
        if place in set(places_of(one))
    ]
    try:
        found = possible_values(releases, [question for _, question in asked], most=20_000)
    except ValueError:
        return
    exact = ranges(releases, [cell for cell, _ in asked], integer=True)
    rough = ranges(releases, [cell for cell, _ in asked], integer=False)
    for (cell, _), values, whole, linear in zip(asked, found, exact, rough, strict=True):
        assert (whole.low, whole.high) == (min(values), max(values)), cell
        assert linear.low <= whole.low
        assert linear.high is None or whole.high is None or whole.high <= linear.high
