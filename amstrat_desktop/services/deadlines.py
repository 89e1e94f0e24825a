# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a state of a referral is overdue.

Days end at midnight on the office's wall clock; working days leave out weekends and the public
holidays of North Rhine-Westphalia.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

import holidays

from amstrat_desktop.base.office_days import end_of, office_day
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Party,
    Priority,
    Status,
)
from amstrat_desktop.services.referral_states import RULES, ClockKind

HOURS_OF: Final[Mapping[Priority, int]] = MappingProxyType(
    {Priority.EMERGENCY: 24, Priority.URGENT: 72}
)
"""How soon an answer is due (IASC referral form); a normal one has NORMAL_DAYS."""

NORMAL_DAYS: Final = 14

AFTER_ATTENDANCE: Final[Mapping[Attendance, tuple[Party, int]]] = MappingProxyType(
    {
        Attendance.ATTENDED: (Party.AGENCY, 7),
        Attendance.ATTENDED_ACCOMPANIED: (Party.AGENCY, 7),
        Attendance.NO_SHOW: (Party.OFFICE, 2),
        Attendance.CANCELLED_BY_PERSON: (Party.OFFICE, 2),
        Attendance.CANCELLED_BY_AGENCY: (Party.OFFICE, 2),
        Attendance.POSTPONED: (Party.OFFICE, 2),
    }
)
"""Whose move it is after somebody went or didn't, and for how many days."""


def due_at(
    status: Status,
    now: datetime,
    *,
    priority: Priority = Priority.NORMAL,
    appointment_at: datetime | None = None,
    until: date | None = None,
) -> datetime | None:
    """When the state that begins now is overdue; None where it has no clock.

    until: how long somebody stays on a waiting list, in place of the usual days.
    """
    clock = RULES[status].clock
    if until is not None and status is Status.WAITLISTED:
        return end_of(until)
    due: datetime | None = None
    match clock.kind:
        case ClockKind.NONE:
            pass
        case ClockKind.AT_ONCE:
            due = now
        case ClockKind.DAYS:
            due = in_days(clock.days, now)
        case ClockKind.WORKING_DAYS:
            worked = end_of(working_day(office_day(now), clock.days))
            due = min(worked, _by_priority(priority, now))
        case ClockKind.APPOINTMENT:
            due = in_days(clock.days, appointment_at or now)
        case ClockKind.PRIORITY:
            due = _by_priority(priority, now)
            if appointment_at is not None:
                due = max(due, in_days(1, appointment_at))
    return due


def in_days(days: int, moment: datetime) -> datetime:
    """The end of the day that lies so many days after a moment."""
    return end_of(office_day(moment) + timedelta(days=days))


def working_day(day: date, number: int) -> date:
    """The n-th working day after a day."""
    return _calendar().get_nth_working_day(day, number)


def is_working_day(day: date) -> bool:
    """Neither a weekend nor a public holiday of North Rhine-Westphalia."""
    return _calendar().is_working_day(day)


def holiday_on(day: date) -> str:
    """The German name of the public holiday of North Rhine-Westphalia; "" where it is none."""
    return str(_calendar().get(day, ""))


def _by_priority(priority: Priority, now: datetime) -> datetime:
    hours = HOURS_OF.get(priority)
    return in_days(NORMAL_DAYS, now) if hours is None else now + timedelta(hours=hours)


@cache
def _calendar() -> holidays.HolidayBase:
    return holidays.country_holidays("DE", subdiv="NW", language="de")
