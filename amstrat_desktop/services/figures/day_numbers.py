# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's day of a moment, as a number that the database counts with.

SQL knows no time zones. The office's clock is turned in the small hours of a day; so the days on
which it was turned tell the day of any moment.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Integer, case, cast, func, literal, type_coerce

from amstrat_desktop.base.office_days import midnight

_DAY: Final = 86_400_000_000
"""Microseconds."""
_FIRST: Final = date(2015, 1, 1)
_LAST: Final = date(2050, 1, 1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_JULIAN_EPOCH: Final = 2_440_587.5
"""What SQLite's `julianday` says of the first of January 1970."""

Spans = Sequence[tuple[int, int]]
"""Until when, in microseconds since 1970, the clock was so many microseconds ahead of UTC."""


def day_number(moment: Any) -> ColumnElement[int]:
    """Days since 1970 of a moment, on the office's wall clock; from 2015 to 2050."""
    at = type_coerce(moment, BigInteger)
    return cast((at + _halved(at, _spans())) // _DAY, Integer)


def number_of_day(day: Any) -> ColumnElement[int]:
    """Days since 1970 of a date."""
    return cast(func.julianday(day) - _JULIAN_EPOCH, Integer)


def _halved(at: ColumnElement[int], spans: Spans) -> ColumnElement[int]:
    """Looked up in seven steps, and not in a hundred."""
    if len(spans) == 1:
        return literal(spans[0][1])
    half = len(spans) // 2
    before, after = spans[:half], spans[half:]
    return case((at < before[-1][0], _halved(at, before)), else_=_halved(at, after))


@cache
def _spans() -> Spans:
    found: list[tuple[int, int]] = []
    day, ahead = _FIRST, _ahead(_FIRST)
    while day < _LAST:
        if (now := _ahead(day)) != ahead:
            # The clock was turned the day before, between two and three in the morning.
            turned = midnight(day - timedelta(days=1)) + timedelta(hours=6)
            found.append((_microseconds(turned), ahead))
            ahead = now
        day += timedelta(days=1)
    return (*found, (_microseconds(midnight(_LAST)), ahead))


def _ahead(day: date) -> int:
    """Of UTC, when the day begins."""
    utc = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
    return (utc - midnight(day)) // timedelta(microseconds=1)


def _microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(microseconds=1)
