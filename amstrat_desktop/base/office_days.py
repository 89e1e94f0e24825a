# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days on the office's wall clock. Moments are kept in UTC, where a day begins one or two hours
later: what is recorded shortly after midnight would fall on the day before.
"""

from datetime import UTC, date, datetime, time, timedelta

from amstrat_desktop.base.lang import OFFICE_ZONE


def office_day(moment: datetime) -> date:
    """The date on the office's wall clock."""
    return moment.astimezone(OFFICE_ZONE).date()


def midnight(day: date) -> datetime:
    """The moment at which a day begins in the office."""
    return datetime.combine(day, time(), tzinfo=OFFICE_ZONE).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The moment at which a day is over in the office."""
    return midnight(day + timedelta(days=1))
