# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ages a child may have of whom little is known, and whether a group is for it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amstrat_desktop.services.offers.child_ages import Fit, ages_on, fit
from tests.services.offers.groups import DAYS


@pytest.mark.parametrize(
    ("year", "month", "on", "ages"),
    [
        (2023, None, date(2026, 3, 3), (2, 3)),
        (2023, None, date(2026, 12, 31), (3,)),
        (2023, 3, date(2026, 3, 3), (3,)),  # the month's first day counts as the birthday
        (2023, 4, date(2026, 3, 31), (2,)),
        (2026, None, date(2026, 3, 3), (0,)),
        (2026, 4, date(2026, 3, 3), ()),  # not born yet
        (2027, None, date(2026, 3, 3), ()),
    ],
)
def test_the_ages_that_a_child_may_have(
    year: int, month: int | None, on: date, ages: tuple[int, ...]
) -> None:
    assert ages_on(year, month, on) == ages


@pytest.mark.parametrize(
    ("year", "month", "said"),
    [
        (2023, None, Fit.UNCLEAR),  # 2 or 3
        (2023, 1, Fit.FITS),
        (2023, 12, Fit.TOO_YOUNG),
        (2022, None, Fit.FITS),  # 3 or 4
        (2019, None, Fit.UNCLEAR),  # 6 or 7
        (2018, None, Fit.TOO_OLD),
        (2024, None, Fit.TOO_YOUNG),
        (2027, None, Fit.TOO_YOUNG),
    ],
)
def test_a_child_fits_when_it_surely_does(year: int, month: int | None, said: Fit) -> None:
    assert fit(year, month, 3, 6, DAYS[0]) is said


@given(
    st.integers(2008, 2030), st.integers(1, 12), st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(0, 17), st.integers(0, 17),
)  # fmt: skip
def test_the_month_never_leaves_anything_unclear_nor_contradicts_the_year(
    year: int, month: int, on: date, one: int, other: int
) -> None:
    youngest, oldest = sorted((one, other))
    with_month, without = (
        fit(year, month, youngest, oldest, on),
        fit(year, None, youngest, oldest, on),
    )
    assert with_month is not Fit.UNCLEAR
    if without is Fit.FITS:
        assert with_month in (Fit.FITS, Fit.TOO_YOUNG)
        if with_month is Fit.TOO_YOUNG:
            assert ages_on(year, month, on) == ()  # the year holds children who aren't born yet
