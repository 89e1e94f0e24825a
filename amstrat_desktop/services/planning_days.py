# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days for tasks and appointments: the next one on which somebody works, and hints."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.deadlines import holiday_on, is_working_day, working_day

_SUNDAY: Final = 6


class Later(Enum):
    """How far a task is put off with one tap."""

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"
    TWO_WEEKS = "two_weeks"
    IN_A_MONTH = "in_a_month"


LATER_LABELS: Final[dict[Later, Msg]] = {
    # Translators: morgen (nächster Arbeitstag)
    Later.TOMORROW: pgettext("put off", "Tomorrow"),
    # Translators: nächste Woche
    Later.NEXT_WEEK: pgettext("put off", "Next week"),
    # Translators: in zwei Wochen
    Later.TWO_WEEKS: pgettext("put off", "In two weeks"),
    # Translators: in einem Monat
    Later.IN_A_MONTH: pgettext("put off", "In a month"),
}


_DAYS: Final = {Later.TOMORROW: 1, Later.NEXT_WEEK: 7, Later.TWO_WEEKS: 14}


def later(choice: Later, today: date) -> date:
    """The day meant, or the next working day after it."""
    days = _DAYS.get(choice)
    return on_working_day(_next_month(today) if days is None else today + timedelta(days=days))


def on_working_day(day: date) -> date:
    """This day if it is a working day, else the next one."""
    return day if is_working_day(day) else working_day(day, 1)


def day_hint(day: date) -> Msg | None:
    """What is unusual about a day for an appointment; None for nothing."""
    holiday = holiday_on(day)
    if holiday:
        return _("{day} is a public holiday: {holiday}.", day=day, holiday=holiday)
    if day.weekday() == _SUNDAY:
        return _("{day} is a Sunday.", day=day)
    return None


def _next_month(day: date) -> date:
    """The same day of the next month, or its last one."""
    year, month = divmod(day.year * 12 + day.month, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
