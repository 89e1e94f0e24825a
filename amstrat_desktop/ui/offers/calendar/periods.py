# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which days the calendar shows: a day, a week or a month around one day. No Qt here."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from amstrat_desktop.base.lang import Catalogue, _


class Mode(StrEnum):
    """DAY: the rooms side by side. WEEK: the days side by side. ROOMS: a week, room by room."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ROOMS = "rooms"


_STEP = {Mode.DAY: timedelta(days=1), Mode.WEEK: timedelta(weeks=1), Mode.ROOMS: timedelta(weeks=1)}


@dataclass(frozen=True, slots=True)
class Period:
    """What is looked at. site_id: None is everywhere."""

    mode: Mode
    day: date
    site_id: UUID | None = None

    @property
    def first(self) -> date:
        """The first day that is shown."""
        return self.days[0]

    @property
    def last(self) -> date:
        """The last day that is shown."""
        return self.days[-1]

    @property
    def days(self) -> tuple[date, ...]:
        """All days that are shown; a month in whole weeks."""
        first, last = self.day, self.day
        if self.mode is Mode.MONTH:
            first = self.day.replace(day=1)
            last = self.day.replace(day=monthrange(self.day.year, self.day.month)[1])
        if self.mode is not Mode.DAY:
            first -= timedelta(days=first.weekday())
            last += timedelta(days=6 - last.weekday())
        return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))

    def stepped(self, by: int) -> "Period":
        """The one after it (1) or before it (-1); a month keeps its day as far as it has it."""
        if self.mode is not Mode.MONTH:
            return replace(self, day=self.day + by * _STEP[self.mode])
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + by, 12)
        day = min(self.day.day, monthrange(year, month + 1)[1])
        return replace(self, day=date(year, month + 1, day))

    def heading(self, words: Catalogue) -> str:
        """As it is called."""
        if self.mode is Mode.DAY:
            return words.long_date(self.day)
        if self.mode is Mode.MONTH:
            return words.month(self.day)
        return words.days(self.first, self.last)

    def short_heading(self, words: Catalogue) -> str:
        """As it is called where there is little room."""
        if self.mode is Mode.DAY:
            return f"{words.weekday(self.day)} {words.day(self.day)}"
        return self.heading(words)

    def second_heading(self, words: Catalogue) -> str:
        """The number of the week, "" of a month."""
        if self.mode is Mode.MONTH:
            return ""
        # Translators: Kalenderwoche 10
        return words.text(_("week {number}", number=self.day.isocalendar().week))
