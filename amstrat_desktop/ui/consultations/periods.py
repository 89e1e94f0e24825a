# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The periods that the list of contacts offers. No Qt."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _


class Period(StrEnum):
    """DAYS: from one day to another, both typed."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    YEAR = "year"
    LAST_YEAR = "last_year"
    DAYS = "days"


PERIOD_LABELS: Final[Mapping[Period, Msg]] = {
    Period.TODAY: _("Today"),
    Period.WEEK: _("This week"),
    Period.MONTH: _("This month"),
    Period.LAST_MONTH: _("Last month"),
    Period.YEAR: _("This year"),
    Period.LAST_YEAR: _("Last year"),
    Period.DAYS: _("From … to …"),
}


def bounds(period: Period | None, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a period, both included; None is open."""
    first_of_month = today.replace(day=1)
    match period:
        case Period.TODAY:
            return today, today
        case Period.WEEK:
            return today - timedelta(days=today.weekday()), None
        case Period.MONTH:
            return first_of_month, None
        case Period.LAST_MONTH:
            last = first_of_month - timedelta(days=1)
            return last.replace(day=1), last
        case Period.YEAR:
            return date(today.year, 1, 1), None
        case Period.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case _:
            return None, None
