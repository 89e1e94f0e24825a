# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Released tables as sums of unknowns: what a reader knows, and what spans of time tell."""

from dataclasses import replace
from itertools import pairwise, product

import pytest

from amstrat_desktop.disclosure.spans import Span, differences_of, stretches
from amstrat_desktop.disclosure.statements import Statements, statements_of
from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Months, Released, Table
from tests.disclosure.small_tables import axis, table

AREAS = axis("area", "abc", north="ab")
TOPICS = axis("topic", "xy")
LANGUAGES = axis("language", "uvw")
EVEN = dict.fromkeys(product("abc", "xy"), 10)


def span(first: int, last: int) -> dict[str, Months]:
    return {"p": Months(202600 + first, 202600 + last)}


def in_time(axes: list[Axis], months: dict[str, Months], value: int = 10) -> Table:
    """The same number in every cell."""
    time = axis("time", months, total=len(months) > 1)
    finest = dict.fromkeys(product(*(one.codes for one in (*axes, time))), value)
    return table([*axes, time], finest, span=months)


def only(*tables: Table) -> Statements:
    (part,) = statements_of(
        [Released(number, one, frozenset()) for number, one in enumerate(tables, 1)]
    )
    return part


def test_each_place_is_the_sum_of_its_cells() -> None:
    part = only(table([AREAS, TOPICS], EVEN))
    said = {statement.place[:2]: statement for statement in part.said}
    assert part.size == 6
    assert len(said) == (3 + 1 + 1) * 3
    assert set(said["north", "x"].unknowns) == {
        *said["a", "x"].unknowns,
        *said["b", "x"].unknowns,
    }
    assert len(said[TOTAL, TOTAL].unknowns) == 6
    assert not part.links
    assert not part.differences


def test_the_same_number_is_the_same_in_every_table() -> None:
    """A group here is a code there, whatever the order of the axes."""
    districts = table(
        [TOPICS, axis("area", ["north", "c"])], dict.fromkeys(product("xy", ["north", "c"]), 10)
    )
    part = only(table([AREAS, TOPICS], EVEN), districts)
    first, second = (
        {s.place: s.what for s in part.said if s.source == source} for source in (0, 1)
    )
    assert first["north", "x", "2026-1"] == second["x", "north", "2026-1"]
    assert first[TOTAL, TOTAL, "2026-1"] == second[TOTAL, TOTAL, "2026-1"] == frozenset()


def test_margins_that_both_tables_have_are_linked() -> None:
    languages = table([AREAS, LANGUAGES], dict.fromkeys(product("abc", "uvw"), 10))
    part = only(table([AREAS, TOPICS], EVEN), languages)
    assert part.size == 6 + 9
    assert [(len(link.left), len(link.right)) for link in part.links] == [(2, 3)] * 3


def test_what_finds_no_partner_is_the_same_rest() -> None:
    """Pilot areas and the rest, beside all areas."""
    pilots = table([axis("area", ["a", "rest"])], {("a",): 20, ("rest",): 40})
    part = only(table([AREAS, TOPICS], EVEN), pilots)
    assert sorted((len(link.left), len(link.right)) for link in part.links) == [(2, 1), (4, 1)]


def test_a_smaller_table_is_written_in_the_numbers_of_a_larger_one() -> None:
    part = only(table([AREAS, TOPICS], EVEN), table([AREAS], {(a,): 20 for a in "abc"}))
    assert part.size == 6
    assert not part.links


def test_tables_in_a_ring_are_multiplied_out() -> None:
    """Numbers that agree two by two need not come from any whole."""
    part = only(
        table([AREAS, TOPICS], EVEN),
        table([AREAS, LANGUAGES], dict.fromkeys(product("abc", "uvw"), 10)),
        table([TOPICS, LANGUAGES], dict.fromkeys(product("xy", "uvw"), 10)),
    )
    assert part.size == 3 * 2 * 3
    assert not part.links


def test_time_is_cut_where_a_release_begins_or_ends() -> None:
    part = only(in_time([TOPICS], span(1, 3)), in_time([TOPICS], span(1, 4), 12))
    assert part.size == 4
    april = [one for one in part.differences if one.span == Span(2026 * 12 + 3, 2026 * 12 + 4)]
    assert sorted(one.value for one in april if one.value is not None) == [2, 2, 4]
    assert all(set(one.unknowns) <= {2, 3} for one in april)


def test_months_without_a_common_release_are_apart() -> None:
    releases = [
        Released(1, in_time([TOPICS], span(1, 3)), frozenset()),
        Released(2, in_time([TOPICS], span(4, 6)), frozenset()),
    ]
    assert len(statements_of(releases)) == 2
    year = Released(3, in_time([TOPICS], span(1, 12)), frozenset())
    assert len(statements_of([*releases, year])) == 1


def test_other_measures_are_apart() -> None:
    one = table([TOPICS], {("x",): 1, ("y",): 2})
    other = replace(one, measure="children")
    assert len(statements_of([Released(1, one, frozenset()), Released(2, other, frozenset())])) == 2


def test_quarters_without_a_total_are_apart() -> None:
    months = {"q1": Months(202601, 202603), "q2": Months(202604, 202606)}
    with_total = in_time([TOPICS], months)
    without = Released(1, with_total, frozenset(), frozenset({"time"}))
    assert len(statements_of([without])) == 2
    assert len(statements_of([Released(1, with_total, frozenset())])) == 1


def test_overlapping_codes_of_time_are_no_axis() -> None:
    months = {"q1": Months(202601, 202603), "q2": Months(202603, 202606)}
    with pytest.raises(ValueError, match="overlap"):
        only(in_time([TOPICS], months))


def test_a_total_of_time_has_no_gap() -> None:
    months = {"q1": Months(202601, 202603), "q3": Months(202607, 202609)}
    with pytest.raises(ValueError, match="gap"):
        only(in_time([TOPICS], months))


def test_a_code_that_only_one_table_knows_holds_nobody() -> None:
    more = table([axis("topic", "xyz"), LANGUAGES], dict.fromkeys(product("xyz", "uvw"), 1))
    part = only(table([AREAS, TOPICS], EVEN), more)
    assert ((), 3) in {(link.left, len(link.right)) for link in part.links}


@pytest.mark.parametrize(
    ("spans", "differences"),
    [
        ({(0, 3): 10, (0, 4): 12}, {(3, 4): 2}),
        ({(0, 3): 10, (3, 6): 5}, {}),
        ({(0, 3): 10, (2, 5): 10, (0, 5): 15}, {(0, 2): 5, (2, 3): 5, (3, 5): 5}),
        ({(0, 4): 10, (1, 2): 3}, {(0, 1): None, (2, 4): None}),
        ({(0, 1): 2, (1, 2): 3, (0, 2): 5}, {}),
        ({(0, 1): 1, (1, 2): 2, (2, 3): 3, (0, 3): 6}, {(1, 3): 5, (0, 2): 3}),
    ],
)
def test_differences(
    spans: dict[tuple[int, int], int], differences: dict[tuple[int, int], int | None]
) -> None:
    numbers = {Span(*ends): number for ends, number in spans.items()}
    cuts = sorted({cut for ends in spans for cut in ends})
    atoms = [Span(first, end) for first, end in pairwise(cuts)]
    found = {(one.first, one.end): number for one, number in differences_of(numbers, atoms)}
    assert found == differences


def test_stretches_join_what_shares_a_month() -> None:
    spans = [Span(0, 3), Span(3, 6), Span(5, 7), Span(2, 3)]
    assert stretches(spans) == [Span(0, 3), Span(3, 7)]


def test_a_missing_place_is_nobody() -> None:
    one = Table(
        "contacts",
        (axis("topic", "xy"), axis("time", ["p"], total=False)),
        "time",
        span(1, 3),
        {("x", "p"): Count(7), (TOTAL, "p"): Count(7)},
    )
    assert {s.place: s.value for s in only(one).said}["y", "p"] == 0
