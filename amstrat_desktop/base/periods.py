# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Months and periods on the office's wall clock: what figures and reports are about."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from amstrat_desktop.base.office_days import office_day


def month_of(moment: datetime) -> int:
    """The month in which something fell, as a number that sorts: 202603 for March 2026."""
    day = office_day(moment)
    return day.year * 100 + day.month


def month_after(month: int, months: int = 1) -> int:
    """So many months later; a negative number: earlier."""
    year, at = divmod(month // 100 * 12 + month % 100 - 1 + months, 12)
    return year * 100 + at + 1


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    @classmethod
    def of_months(cls, first: int, last: int) -> Self:
        """Whole months, as `month_of` writes them."""
        year, month = divmod(last, 100)
        return cls(
            date(first // 100, first % 100, 1), date(year, month, monthrange(year, month)[1])
        )

    @classmethod
    def of_month(cls, month: int) -> Self:
        return cls.of_months(month, month)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Self:
        """quarter: 1 to 4."""
        return cls.of_months(year * 100 + quarter * 3 - 2, year * 100 + quarter * 3)

    @classmethod
    def of_half(cls, year: int, half: int) -> Self:
        """half: 1 or 2."""
        return cls.of_months(year * 100 + half * 6 - 5, year * 100 + half * 6)

    @classmethod
    def of_year(cls, year: int) -> Self:
        return cls.of_months(year * 100 + 1, year * 100 + 12)

    @property
    def whole_months(self) -> bool:
        """It begins with a month and ends with one."""
        return self.first.day == 1 and (self.last + timedelta(days=1)).day == 1

    @property
    def first_month(self) -> int:
        return self.first.year * 100 + self.first.month

    @property
    def last_month(self) -> int:
        return self.last.year * 100 + self.last.month

    @property
    def months(self) -> tuple[int, ...]:
        """The months that it touches."""
        found = [self.first_month]
        while found[-1] < self.last_month:
            found.append(month_after(found[-1]))
        return tuple(found)

    def before(self) -> Self:
        """The period to compare with: as many whole months before it, else as many days."""
        cls = type(self)
        if self.whole_months:
            count = len(self.months)
            return cls.of_months(
                month_after(self.first_month, -count), month_after(self.first_month, -1)
            )
        length = self.last - self.first + timedelta(days=1)
        return cls(self.first - length, self.first - timedelta(days=1))

    def year_before(self) -> Self:
        """The same months a year ago; only for whole months."""
        return type(self).of_months(self.first_month - 100, self.last_month - 100)
