# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The periods that a paper is offered for: whole months that are over. No Qt."""

from datetime import date
from typing import Final

from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.base.vocabulary.reports import ReportKind

MONTHS: Final = 24
QUARTERS: Final = 8
HALVES: Final = 2
YEARS: Final = 2


def last_month(today: date) -> int:
    """The newest month that is over."""
    return month_after(today.year * 100 + today.month, -1)


def months(today: date) -> tuple[int, ...]:
    """What a period of one's own may begin and end with, the newest first."""
    last = last_month(today)
    return tuple(month_after(last, -back) for back in range(MONTHS))


def offered(kind: ReportKind, today: date) -> tuple[Period, ...]:
    """The newest first; the first one is what is mostly wanted."""
    if kind is ReportKind.MONTHLY:
        return tuple(Period.of_month(month) for month in months(today))
    if kind is ReportKind.QUARTERLY:
        return _over(today, 3, QUARTERS)
    return (
        *_over(today, 3, QUARTERS // 2),
        *_over(today, 6, HALVES),
        *_over(today, 12, YEARS),
    )


def _over(today: date, length: int, count: int) -> tuple[Period, ...]:
    """Quarters, halves or years of the calendar that are over; length: months."""
    last = last_month(today)
    over = last % 100 // length * length
    end = last // 100 * 100 + over if over else (last // 100 - 1) * 100 + 12
    ends = [month_after(end, -length * back) for back in range(count)]
    return tuple(Period.of_months(month_after(one, 1 - length), one) for one in ends)
