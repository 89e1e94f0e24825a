# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What others hide in the same tables, attacked by our attacker; and what we do with them."""

import pytest

from amstrat_desktop.disclosure.attacker import Range, audit, ranges
from amstrat_desktop.disclosure.cells import Cell, cell_of, places_of
from amstrat_desktop.disclosure.primary import is_primary
from amstrat_desktop.disclosure.protect import Protected, protect
from amstrat_desktop.disclosure.table import Rules, Table
from tests.disclosure.peers.examples import (
    FOUR_BY_FOUR_ALSO,
    FOUR_BY_FOUR_HIDDEN,
    GAUSS,
    GAUSS_2,
    GAUSS_4,
    GAUSS_5,
    GAUSS_7,
    PERIOD,
    REGIONS_HIDDEN,
    Example,
    four_by_four,
    regions_by_gender,
)
from tests.disclosure.small_tables import released

LINEAR_AND_INTEGER = pytest.mark.parametrize("integer", [False, True])
EACH = pytest.mark.parametrize("example", GAUSS, ids=lambda one: one.name)


def protected(made: Table, rules: Rules) -> Protected:
    outcome = protect(made, rules)
    assert isinstance(outcome, Protected)
    return outcome


def shown(outcome: Protected) -> int:
    return len(list(places_of(outcome.released))) - len(outcome.released.hidden)


@EACH
def test_the_same_numbers_are_small(example: Example) -> None:
    small = {
        place
        for place in places_of(released(example.made))
        if is_primary(example.made.counts[place], example.rules)
    }
    assert small == example.primary


@EACH
def test_theirs_keep_to_their_promise_that_nothing_small_is_told_exactly(example: Example) -> None:
    cells = [cell_of(example.made, place) for place in sorted(example.primary)]
    found = ranges([released(example.made, example.hidden)], cells, integer=True)
    assert all(one.high is None or one.low < one.high for one in found)


@pytest.mark.parametrize(
    ("example", "too_narrow"),
    [(GAUSS_2, 3), (GAUSS_4, 2), (GAUSS_5, 4), (GAUSS_7, 0)],
    ids=lambda one: getattr(one, "name", None),
)
def test_ours_promises_more_than_that(example: Example, too_narrow: int) -> None:
    """Not told exactly is not enough for us: neither 0 nor the threshold may be excluded."""
    found = audit([released(example.made, example.hidden)], example.rules, seconds=30)
    assert len(found.unsafe) == too_narrow


@pytest.mark.parametrize(
    ("example", "theirs", "ours"),
    [(GAUSS_2, 10, 8), (GAUSS_4, 8, 8), (GAUSS_5, 10, 12), (GAUSS_7, 8, 8)],
    ids=lambda one: getattr(one, "name", None),
)
def test_ours_of_the_same_table_is_safe_and_shows_about_as_much(
    example: Example, theirs: int, ours: int
) -> None:
    """Of eighteen places; where ours shows less, theirs leaves a number too narrow."""
    outcome = protected(example.made, example.rules)
    assert audit([outcome.released], example.rules, seconds=30).safe
    assert len(list(places_of(outcome.released))) == 18
    assert 18 - len(example.hidden) == theirs
    assert shown(outcome) >= ours


def one(made: Table, *place: str) -> Cell:
    return cell_of(made, (*place, PERIOD))


@LINEAR_AND_INTEGER
def test_two_hidden_in_each_row_and_column_are_not_enough(integer: bool) -> None:
    """sdcTable's warning: w, b is 47 and can be computed. With x, b hidden too it is 0 to 141."""
    made = four_by_four()
    asked = [one(made, "w", "b")]
    first = ranges([released(made, FOUR_BY_FOUR_HIDDEN)], asked, integer=integer)
    second = ranges(
        [released(made, FOUR_BY_FOUR_HIDDEN | FOUR_BY_FOUR_ALSO)], asked, integer=integer
    )
    assert first == [Range(47, 47)]
    assert second == [Range(0, 141)]


@pytest.mark.parametrize("threshold", [3, 5])
def test_as_few_are_hidden_as_sdctable_hides(threshold: int) -> None:
    """Four cells of fifteen places, as all methods of sdcTable hide them; theirs is safe by our
    rule, too.
    """
    made = regions_by_gender()
    outcome = protected(made, Rules(threshold))
    assert len(outcome.released.hidden) == len(REGIONS_HIDDEN) == 4
    assert {place[0] for place in outcome.released.hidden} > {"A"}
    assert audit([released(made, REGIONS_HIDDEN)], Rules(threshold), seconds=30).safe
