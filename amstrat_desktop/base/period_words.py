# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a period is called: “March 2026”, “2nd quarter 2026”, “1 – 15 March 2026”."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.periods import Period

_HALF: Final = 6
_QUARTER: Final = 3


def period_name(period: Period) -> Callable[[Catalogue], str]:
    """The shortest name that says all of it; a text of a screen, or a parameter of a `Msg`."""

    def said(words: Catalogue) -> str:
        if not period.whole_months:
            return words.days(period.first, period.last)
        if period == Period.of_year(period.first.year):
            return str(period.first.year)
        first, count = period.first.month - 1, len(period.months)
        if count == _HALF and first % _HALF == 0:
            return words.text(_half(first // _HALF + 1, period.first.year))
        if count == _QUARTER and first % _QUARTER == 0:
            return words.quarter(period.first)
        return words.months(period.first, period.last)

    return said


def _half(half: int, year: int) -> Msg:
    if half == 1:
        # Translators: 1. Halbjahr 2026
        return _("First half of {year}", year=str(year))
    # Translators: 2. Halbjahr 2026
    return _("Second half of {year}", year=str(year))
