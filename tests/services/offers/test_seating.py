# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which child gets a place in which group."""

from collections import Counter
from datetime import date
from itertools import product
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.child_ages import Fit, fit
from amstrat_desktop.services.offers.seating import Age, Room, seat

ON = date(2026, 4, 13)
SMALL, BIG, ALL = UUID(int=1), UUID(int=2), UUID(int=3)


def room(key: UUID, age_from: int, age_to: int, free: int, *, short: bool = False) -> Room:
    return Room(key, str(key.int), age_from, age_to, free, short)


def test_each_reason() -> None:
    def why(rooms: list[Room], age: Age = (2021, None)) -> Missing | None:
        return seat([age], rooms, ON)[0].missing

    assert why([]) is Missing.GROUP
    assert why([room(BIG, 3, 6, 1)]) is None
    assert why([room(BIG, 3, 6, 0)]) is Missing.PLACE
    assert why([room(BIG, 3, 6, 0, short=True)]) is Missing.CARER
    assert why([room(SMALL, 1, 2, 5)]) is Missing.AGE
    assert why([room(BIG, 5, 6, 5)]) is Missing.UNCLEAR
    assert why([room(BIG, 5, 6, 5)], (2021, 2)) is None
    assert why([room(BIG, 5, 6, 5)], (2021, 9)) is Missing.AGE


def test_two_groups_that_meet_at_an_unclear_age_ask_for_the_month() -> None:
    rooms = [room(SMALL, 0, 2, 5), room(BIG, 3, 6, 5)]
    assert seat([(2023, None)], rooms, ON)[0].missing is Missing.UNCLEAR
    assert seat([(2023, 1)], rooms, ON)[0].group_id == BIG
    assert seat([(2023, 12)], rooms, ON)[0].group_id == SMALL


def test_nobody_goes_without_because_of_the_order_of_the_children() -> None:
    rooms = [room(ALL, 0, 10, 1), room(BIG, 3, 10, 1)]
    older, younger = (2020, 1), (2025, 1)
    assert [one.missing for one in seat([older, younger], rooms, ON)] == [None, None]
    assert [one.group_id for one in seat([older, younger], rooms, ON)] == [BIG, ALL]


AGES = st.tuples(st.integers(2014, 2026), st.one_of(st.none(), st.integers(1, 12)))
ROOMS = st.lists(
    st.builds(
        lambda start, span, free: (start, start + span, free),
        st.integers(0, 8),
        st.integers(0, 6),
        st.integers(0, 2),
    ),
    max_size=3,
)


@given(st.lists(AGES, max_size=4), ROOMS)
def test_as_many_as_possible_and_never_too_many(
    ages: list[Age], found: list[tuple[int, int, int]]
) -> None:
    rooms = [room(UUID(int=at + 1), *each) for at, each in enumerate(found)]
    seats = seat(ages, rooms, ON)
    taken = Counter(one.group_id for one in seats if one.group_id is not None)
    by_key = {each.group_id: each for each in rooms}
    assert all(count <= by_key[key].free for key, count in taken.items())
    for age, one in zip(ages, seats, strict=True):
        assert (one.group_id is None) == (one.missing is not None)
        if one.group_id is not None:
            group = by_key[one.group_id]
            assert fit(*age, group.age_from, group.age_to, ON) is Fit.FITS
    assert taken.total() == _most(ages, rooms)


def _most(ages: list[Age], rooms: list[Room]) -> int:
    """By trying everything."""
    best = 0
    for choice in product([None, *range(len(rooms))], repeat=len(ages)):
        chosen = [(age, rooms[at]) for age, at in zip(ages, choice, strict=True) if at is not None]
        counts = Counter(each.group_id for _age, each in chosen)
        if all(counts[each.group_id] <= each.free for each in rooms) and all(
            fit(*age, each.age_from, each.age_to, ON) is Fit.FITS for age, each in chosen
        ):
            best = max(best, len(chosen))
    return best
