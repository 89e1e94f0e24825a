# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type for a date: 3.4., 03042026, today. No Qt here."""

import re
from datetime import date, timedelta
from typing import Final

YEARS: Final = range(1900, 2200)
"""No office means a day beyond them: it is a slip of the finger, and no date counts from there."""

_PARTS = re.compile(r"^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{4}|\d{2})?)?$")
_SOLID = re.compile(r"^(\d{2})(\d{2})(\d{4}|\d{2})?$")
_STEP = re.compile(r"^([+-])(\d{1,3})$")


def read_date(typed: str, today: date, words: dict[str, int]) -> date | None:
    """The day meant, or None.

    Day before month, as on German papers; without a year the present one. words: lower-case
    words and how many days from today they are (“tomorrow”: 1). +7 is in seven days.
    """
    text = typed.strip().casefold()
    if text in words:
        return today + timedelta(days=words[text])
    step = _STEP.match(text)
    if step:
        days = int(step[2]) * (1 if step[1] == "+" else -1)
        return today + timedelta(days=days)
    found = _PARTS.match(text) or _SOLID.match(text)
    return _day(found, today) if found else None


def _day(found: re.Match[str], today: date) -> date | None:
    year = today.year if found[3] is None else int(found[3])
    if year < 100:
        # Two digits: a year of this century up to ten years ahead, else the last one.
        year += 2000 if year <= today.year % 100 + 10 else 1900
    if year not in YEARS:
        return None
    try:
        return date(year, int(found[2]), int(found[1]))
    except ValueError:
        return None
