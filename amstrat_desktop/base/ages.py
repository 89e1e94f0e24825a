# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ages of people of whom a birth year is known and no more, said as honestly as that allows."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext

OLDEST: Final = 120
"""Years; somebody older is a typing error."""

_UNDER: Final = re.compile(r"under_(\d+)")
_SPAN: Final = re.compile(r"(\d+)_(\d+)")
_FROM: Final = re.compile(r"(\d+)_plus")


def ages_in(birth_year: int, on: date) -> tuple[int, int]:
    """The youngest and the oldest that somebody born in that year can be on a day.

    The two are the same on the year's last day, and in the year of birth.
    """
    oldest = max(0, on.year - birth_year)
    had_all_birthdays = (on.month, on.day) == (12, 31)
    return (oldest if had_all_birthdays else max(0, oldest - 1)), oldest


def age_in_words(birth_year: int, on: date) -> Msg:
    """“4 or 5 years”; “under 1 year” for one born this year."""
    youngest, oldest = ages_in(birth_year, on)
    if oldest == 0:
        return _("under 1 year")
    if youngest == oldest:
        return ngettext("{count} year", "{count} years", oldest)
    # Translators: the age of somebody whose birth year is known only
    return ngettext("{youngest} or {count} year", "{youngest} or {count} years", oldest,
                    youngest=youngest)  # fmt: skip


def is_birth_year(year: int, on: date) -> bool:
    """Whether somebody alive can be born in that year."""
    return on.year - OLDEST <= year <= on.year


def band_of(years: int, codes: Iterable[str]) -> str:
    """The age band of an age in years, as far as the codes tell their bounds; "" for none."""
    for code in codes:
        bounds = bounds_of(code)
        if bounds is not None and bounds[0] <= years <= bounds[1]:
            return code
    return ""


def bounds_of(code: str) -> tuple[int, int] | None:
    """The youngest and the oldest of an age band; None where its code tells no bounds."""
    if match := _UNDER.fullmatch(code):
        return 0, int(match[1]) - 1
    if match := _SPAN.fullmatch(code):
        return int(match[1]), int(match[2])
    if match := _FROM.fullmatch(code):
        return int(match[1]), OLDEST
    return None
