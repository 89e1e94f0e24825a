# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Known answers by hand: what is hidden, what is refused, and what would help."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest

from amstrat_desktop.disclosure.protect import Protected, Refusal, Why, protect
from amstrat_desktop.disclosure.table import TOTAL, Count, Months, Place, Released, Rules, Table
from tests.disclosure.small_tables import axis, table

QUARTER = "2026-1"
AREAS = axis("area", ["a", "b", "c"])
TOPICS = axis("topic", ["w", "x", "y", "z"])
ROOMY = {
    ("a", "w"): 2, ("a", "x"): 14, ("a", "y"): 21, ("a", "z"): 30,
    ("b", "w"): 17, ("b", "x"): 9, ("b", "y"): 26, ("b", "z"): 11,
    ("c", "w"): 22, ("c", "x"): 31, ("c", "y"): 8, ("c", "z"): 19,
}  # fmt: skip
RULES = Rules()


def row(**numbers: int) -> Table:
    """A table of one axis."""
    return table([axis("area", numbers)], {(code,): value for code, value in numbers.items()})


def counted(one: Table, **counts: Count) -> Table:
    """With more known of some codes of the first axis."""
    changed = {(code, QUARTER): count for code, count in counts.items()}
    return replace(one, counts={**one.counts, **changed})


def safe(found: Protected | Refusal) -> Protected:
    assert isinstance(found, Protected), found
    return found


def hidden(found: Protected | Refusal) -> set[str]:
    """Codes of the first axis."""
    return {place[0] for place in safe(found).released.hidden}


def in_months(first: int, last: int, cells: Mapping[tuple[str, ...], int]) -> Table:
    axes = [AREAS, TOPICS, axis("time", ["p"], total=False)]
    months = {"p": Months(202600 + first, 202600 + last)}
    return table(axes, {(*cell, "p"): value for cell, value in cells.items()}, span=months)


def kept(found: Protected | Refusal, number: int) -> Released:
    return replace(safe(found).released, number=number)


def test_scenario_7_one_way() -> None:
    """One cell of 2: at least two are hidden, and the total is shown."""
    found = safe(protect(row(a=2, b=9, c=12, d=20), RULES))
    assert ("a", QUARTER) in found.released.hidden
    assert len(found.released.hidden) == 2
    assert (TOTAL, QUARTER) not in found.released.hidden
    assert (found.hidden_small, found.hidden_beside) == (1, 1)


def test_scenario_7_two_way() -> None:
    """One cell of 2 within margins: a rectangle of four is the least."""
    found = safe(protect(table([AREAS, TOPICS], ROOMY), RULES))
    places = found.released.hidden
    assert ("a", "w", QUARTER) in places
    assert len(places) == 4
    assert {len({place[at] for place in places}) for at in (0, 1)} == {2}


def test_nothing_small_nothing_hidden() -> None:
    found = safe(protect(row(a=5, b=9, c=0), RULES))
    assert not found.released.hidden
    assert (found.hidden_small, found.hidden_beside) == (0, 0)


def test_two_small_ones_that_cannot_be_large_need_a_third() -> None:
    """1 and 2 hidden leave 3 between them: neither could be 5."""
    found = hidden(protect(row(a=1, b=2, c=12, d=20), RULES))
    assert found > {"a", "b"}
    assert len(found) == 3


def test_two_small_ones_can_be_enough() -> None:
    assert hidden(protect(row(a=4, b=3, c=12), RULES)) == {"a", "b"}


def test_a_zero_is_shown_unless_the_rules_hide_it() -> None:
    assert not hidden(protect(row(a=0, b=9, c=12), RULES))
    assert "a" in hidden(protect(row(a=0, b=9, c=12), Rules(hide_zeros=True)))


def test_an_empty_place_is_not_hidden_where_another_serves() -> None:
    assert hidden(protect(row(a=2, b=0, c=12), RULES)) == {"a", "c"}


def test_few_carriers_hide_many_contacts() -> None:
    """Forty contacts of two families; the other must leave room for five up and down."""
    few = counted(row(a=40, b=50, c=12), a=Count(40, carriers=2, largest=20))
    found = hidden(protect(few, RULES))
    assert "a" in found
    assert len(found) == 2


def test_one_family_with_more_than_half_hides_a_number() -> None:
    table_ = row(a=40, b=50, c=12)
    rules = Rules(threshold=3)
    assert "a" in hidden(protect(counted(table_, a=Count(40, 9, 21)), rules))
    assert not hidden(protect(counted(table_, a=Count(40, 9, 20)), rules))


def test_a_subtotal_is_not_hidden_where_a_cell_serves() -> None:
    """Both hidden cells lie in one district: its subtotal would else tell of them."""
    areas = axis("area", "abcdef", north="abc", south="def")
    cells = {("a",): 2, ("b",): 9, ("c",): 12, ("d",): 20, ("e",): 30, ("f",): 7}
    found = hidden(protect(table([areas], cells), RULES))
    assert "a" in found
    assert found < {"a", "b", "c"}


def test_a_small_subtotal_takes_another_one_with_it() -> None:
    """Else it could be subtracted from the total, which stays."""
    areas = axis("area", "abcd", north="ab", south="cd")
    cells = {("a",): 2, ("b",): 0, ("c",): 12, ("d",): 20}
    found = hidden(protect(table([areas], cells), RULES))
    assert {"a", "north", "south"} < found
    assert TOTAL not in found


def test_without_the_totals_it_may_leave() -> None:
    areas = axis("area", "abcd", north="ab", south="cd")
    cells = {("a",): 2, ("b",): 0, ("c",): 12, ("d",): 20}
    found = safe(protect(table([areas], cells), RULES, dropped=frozenset({"area"})))
    assert found.released.hidden == {("a", QUARTER)}
    assert found.released.dropped == {"area"}


def test_a_topic_of_three_people_takes_the_total_of_another_topic_with_it() -> None:
    few = {("a", "w"): 3, ("b", "w"): 0, ("c", "w"): 0}
    cells = dict.fromkeys(product("abc", "xyz"), 20) | few
    found = safe(protect(table([AREAS, TOPICS], cells), RULES)).released.hidden
    topics = {place[1] for place in found if place[0] == TOTAL}
    assert "w" in topics
    assert len(topics) == 2
    assert (TOTAL, TOTAL, QUARTER) not in found


def test_scenario_8_april_by_subtraction() -> None:
    """January to March is out; January to April would tell of the only person of April."""
    first = protect(in_months(1, 3, dict.fromkeys(ROOMY, 20)), RULES)
    one_person = in_months(1, 4, {**dict.fromkeys(ROOMY, 20), ("a", "w"): 21})
    found = protect(one_person, RULES, [kept(first, 7)])
    assert found == Refusal(Why.EARLIER, ("topic",), (7,))
    without = protect(one_person, RULES, [kept(first, 7)], dropped=frozenset({"topic"}))
    assert safe(without).released.hidden == {("a", "w", "p"), (TOTAL, "w", "p")}


def test_scenario_8_a_busy_april_with_one_small_cell() -> None:
    first = protect(in_months(1, 3, dict.fromkeys(ROOMY, 20)), RULES)
    april = in_months(1, 4, {**dict.fromkeys(ROOMY, 30), ("a", "w"): 21})
    found = safe(protect(april, RULES, [kept(first, 7)])).released.hidden
    assert ("a", "w", "p") in found
    assert len(found) == 4


def test_only_the_releases_in_the_way_are_named() -> None:
    even = dict.fromkeys(ROOMY, 20)
    one_person = {**even, ("a", "w"): 21}
    earlier = [
        kept(protect(in_months(1, 3, even), RULES), 4),
        kept(protect(in_months(7, 9, even), RULES), 5),
    ]
    found = protect(in_months(1, 4, one_person), RULES, earlier)
    assert isinstance(found, Refusal)
    assert (found.why, found.earlier) == (Why.EARLIER, (4,))


def test_the_same_table_again_is_the_same() -> None:
    first = safe(protect(table([AREAS, TOPICS], ROOMY), RULES)).released
    again = safe(protect(table([AREAS, TOPICS], ROOMY), RULES, [replace(first, number=1)]))
    assert again.released.hidden == first.hidden
    shown = safe(protect(row(a=20, b=9), RULES)).released
    assert not safe(protect(row(a=20, b=9), RULES, [replace(shown, number=1)])).released.hidden


def test_a_total_that_tells_is_refused_and_its_axis_named() -> None:
    """Two families have nearly all of it: the total of 41 tells their 40, whatever is hidden."""
    families = counted(row(a=40, b=1), a=Count(40, carriers=2, largest=20))
    assert protect(families, RULES) == Refusal(Why.UNSAFE, ("area",))
    assert hidden(protect(families, RULES, dropped=frozenset({"area"}))) == {"a", "b"}


def test_three_people_in_the_whole_city() -> None:
    """The total is small, too, and hidden with them."""
    assert hidden(protect(row(a=3, b=0, c=0), RULES)) == {"a", TOTAL}


def test_beside_earlier_releases_and_small_by_itself() -> None:
    """It would need a total to be left out, and even then tells of April."""
    few = dict.fromkeys(ROOMY, 0) | {("a", "w"): 3}
    first = replace(
        safe(protect(in_months(1, 3, dict.fromkeys(ROOMY, 20)), RULES)).released, number=2
    )
    found = protect(in_months(1, 4, {c: 20 + v for c, v in few.items()}), RULES, [first])
    assert isinstance(found, Refusal)
    assert (found.why, found.earlier) == (Why.EARLIER, (2,))


def test_a_number_that_was_told_otherwise_before_is_refused() -> None:
    earlier = kept(protect(row(a=20, b=9, c=12), RULES), 3)
    found = protect(row(a=21, b=9, c=12), RULES, [earlier])
    assert isinstance(found, Refusal)
    assert (found.why, found.earlier) == (Why.EARLIER, (3,))


def test_what_was_hidden_before_is_not_told_by_another_table() -> None:
    """The same numbers without topics: the area that was hidden beside stays hidden."""
    topics = axis("topic", ["x", "y"])
    cells = {
        ("a", "x"): 2,
        ("a", "y"): 0,
        ("b", "x"): 5,
        ("b", "y"): 4,
        ("c", "x"): 7,
        ("c", "y"): 9,
    }
    first = safe(
        protect(table([AREAS, topics], cells), RULES, dropped=frozenset({"area", "topic"}))
    )
    earlier = replace(first.released, number=1)
    second = protect(row(a=2, b=9, c=16), RULES, [earlier])
    assert isinstance(second, Protected)
    assert ("a", QUARTER) in second.released.hidden


def test_other_measures_and_other_months_do_not_disturb() -> None:
    even = dict.fromkeys(ROOMY, 20)
    first = kept(protect(in_months(1, 3, even), RULES), 1)
    children = replace(in_months(1, 4, {**even, ("a", "w"): 21}), measure="children")
    assert not safe(protect(children, RULES, [first])).released.hidden
    later = in_months(4, 6, {**even, ("a", "w"): 21})
    assert not safe(protect(later, RULES, [first])).released.hidden


def test_too_little_time_is_no_table() -> None:
    assert protect(table([AREAS, TOPICS], ROOMY), RULES, seconds=0.0) == Refusal(Why.TIME)


def test_it_can_be_stopped() -> None:
    class StoppedError(Exception):
        pass

    def check() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        protect(table([AREAS, TOPICS], ROOMY), RULES, check=check)


def test_the_same_table_is_hidden_in_the_same_way() -> None:
    one, other = (protect(table([AREAS, TOPICS], ROOMY), RULES) for _round in range(2))
    assert one == other


def test_a_threshold_under_the_floor_is_no_rule() -> None:
    with pytest.raises(ValueError, match="floor"):
        protect(row(a=9), Rules(threshold=2))


def _wrong(place: Place, count: Count) -> Table:
    one = row(a=9, b=12)
    return replace(one, counts={**one.counts, place: count})


@pytest.mark.parametrize(
    "wrong",
    [
        _wrong((TOTAL, QUARTER), Count(22)),
        _wrong(("a", QUARTER), Count(-1)),
        _wrong(("a", QUARTER), Count(9, 3, 10)),
        replace(row(a=9), time="months"),
        table([axis("area", "ab", a="ab")], {("a",): 1, ("b",): 9}),
        replace(row(a=9), axes=(axis("area", "a", d="xa"), row(a=9).axes[1])),
    ],
)
def test_what_is_no_table_is_a_fault_of_the_program(wrong: Table) -> None:
    with pytest.raises(ValueError, match=r"sum|count|axis|key|codes"):
        protect(wrong, RULES)
