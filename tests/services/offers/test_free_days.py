# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public and school holidays of North Rhine-Westphalia."""

import csv
from datetime import date
from itertools import pairwise

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.paths import resource
from amstrat_desktop.services.offers.free_days import (
    SCHOOL_HOLIDAY_LABELS,
    free_days,
    rests,
    school_holidays_known_until,
    why_free,
)


def names(day: date) -> list[tuple[str, str]]:
    return [(free.kind, catalogue("en").text(free.name)) for free in why_free(day)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 7, 18), []),
        (date(2027, 7, 19), [("school", "Summer holidays")]),
        (date(2027, 8, 31), [("school", "Summer holidays")]),
        (date(2027, 9, 1), []),
        (date(2027, 5, 18), [("school", "Whitsun holidays")]),
        (date(2027, 5, 17), [("public", "Pfingstmontag")]),
        (date(2027, 5, 27), [("public", "Fronleichnam")]),
        (date(2027, 11, 1), [("public", "Allerheiligen"), ("school", "Autumn holidays")]),
    ],
)
def test_a_day_says_why_it_is_free(day: date, expected: list[tuple[str, str]]) -> None:
    assert names(day) == expected


def test_the_free_days_of_a_month_come_in_order() -> None:
    days = [free.day for free in free_days(date(2026, 12, 1), date(2026, 12, 31))]
    assert days == sorted(days)
    assert set(days) == {date(2026, 12, day) for day in range(23, 32)}


def test_a_run_that_goes_on_in_school_holidays_still_rests_on_public_ones() -> None:
    first_of_may, summer = date(2027, 5, 6), date(2027, 7, 26)
    assert not rests(summer, in_school_holidays=True, on_public_holidays=False)
    assert rests(first_of_may, in_school_holidays=True, on_public_holidays=False)
    assert rests(summer, in_school_holidays=False, on_public_holidays=True)
    assert not rests(date(2027, 5, 5), in_school_holidays=False, on_public_holidays=False)


def test_the_shipped_list_is_whole_and_says_where_it_comes_from() -> None:
    lines = resource("start_data", "school_holidays_nrw.csv").read_text("utf-8").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    spans = [(date.fromisoformat(r["first"]), date.fromisoformat(r["last"])) for r in rows]
    assert any(line.startswith("# Source:") for line in lines)
    assert {row["holidays"] for row in rows} <= SCHOOL_HOLIDAY_LABELS.keys()
    assert spans == sorted(spans)
    assert all(first <= last for first, last in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    assert school_holidays_known_until() >= date(2029, 11, 30)
    # The summers that the state's school ministry publishes for the years to 2030.
    summers = {first.year: (first, last) for first, last in spans if (last - first).days > 30}
    assert summers == {
        2027: (date(2027, 7, 19), date(2027, 8, 31)),
        2028: (date(2028, 7, 10), date(2028, 8, 22)),
        2029: (date(2029, 7, 2), date(2029, 8, 14)),
        2030: (date(2030, 6, 24), date(2030, 8, 6)),
    }
