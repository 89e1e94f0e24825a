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
    last_of_former = first_of_month - timedelta(days=1)
    last_year = today.year - 1
    known: dict[Period | None, tuple[date, date | None]] = {
        Period.TODAY: (today, today),
        Period.WEEK: (today - timedelta(days=today.weekday()), None),
        Period.MONTH: (first_of_month, None),
        Period.LAST_MONTH: (last_of_former.replace(day=1), last_of_former),
        Period.YEAR: (date(today.year, 1, 1), None),
        Period.LAST_YEAR: (date(last_year, 1, 1), date(last_year, 12, 31)),
    }
    return known.get(period, (None, None))
