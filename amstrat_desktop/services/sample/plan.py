# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How large a sample office is and which days it covers."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

PER_YEAR: Final = 1_000
"""Contacts of one office in a year; 20 offices in ten years make 200,000."""

LONGEST_YEARS: Final = 10
SHORTEST_DAYS: Final = 60
_DAY_STARTS: Final = timedelta(hours=7, minutes=30)
_DAY_LASTS: Final = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """contacts: at least as many as the hand-made ones. seed: the same one, the same content."""

    contacts: int = 400
    seed: int = 1

    @property
    def people(self) -> int:
        return self.contacts // 5

    @property
    def referrals(self) -> int:
        return self.contacts * 3 // 10

    @property
    def staff(self) -> int:
        return max(3, min(20, self.contacts // 10_000))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The working days before today over which a number of contacts is spread."""

    days: tuple[datetime, ...]
    contacts: int

    @classmethod
    def until(cls, now: datetime, contacts: int) -> "Timeline":
        """Up to the day before now: ten years for a city, some months for one office."""
        years = min(LONGEST_YEARS, contacts / PER_YEAR)
        length = max(SHORTEST_DAYS, round(years * 365.25))
        today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        days = (today - timedelta(days=back) for back in range(length, 0, -1))
        return cls(tuple(day for day in days if day.weekday() < 5), contacts)

    def moment(self, number: int, chance: float) -> datetime:
        """When contact number was: each is later than the one before it. chance: 0 to 1."""
        day, time_of_day = divmod((number + chance) * len(self.days) / self.contacts, 1)
        moment = self.days[int(day)] + _DAY_STARTS + time_of_day * _DAY_LASTS
        return moment.replace(microsecond=0)
