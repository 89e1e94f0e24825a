# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A period is called by the shortest name that says all of it, in every language."""

from datetime import date

import pytest

from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period


def english(period: Period) -> str:
    return period_name(period)(catalogue("en")).replace("\u2009", " ")


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period.of_month(202603), "March 2026"),
        (Period.of_quarter(2026, 2), "2nd quarter 2026"),
        (Period.of_half(2026, 1), "First half of 2026"),
        (Period.of_half(2026, 2), "Second half of 2026"),
        (Period.of_year(2026), "2026"),
        (Period.of_months(202601, 202604), "January – April 2026"),
        (Period.of_months(202602, 202604), "February – April 2026"),
        (Period.of_months(202511, 202604), "November 2025 – April 2026"),
        (Period.of_months(202501, 202612), "January 2025 – December 2026"),
        (Period(date(2026, 3, 1), date(2026, 3, 15)), "Mar 1 – 15, 2026"),
        (Period(date(2026, 3, 1), date(2026, 3, 1)), "Mar 1, 2026"),
    ],
)
def test_the_shortest_name(period: Period, name: str) -> None:
    assert english(period) == name


@pytest.mark.parametrize("code", LANGUAGES)
def test_months_of_a_year_are_told_apart_in_every_language(code: str) -> None:
    words = catalogue(code)
    spans = [Period.of_months(202601, last) for last in range(202602, 202612)]
    names = {period_name(period)(words) for period in spans}
    assert len(names) == len(spans)
    assert all("2026" in name for name in names)


@pytest.mark.parametrize("code", LANGUAGES)
def test_quarters_are_told_apart_in_every_language(code: str) -> None:
    words = catalogue(code)
    names = {period_name(Period.of_quarter(2026, at))(words) for at in range(1, 5)}
    assert len(names) == 4
