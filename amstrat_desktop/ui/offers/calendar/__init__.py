# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a house: what takes place when and in which room, and moving it."""

from typing import Final

from amstrat_desktop.ui.offers.calendar.view import CalendarView
from amstrat_desktop.ui.shell.context import Context

KEY: Final = "calendar"


def build(context: Context) -> CalendarView:
    """The view, with its presenter."""
    return CalendarView(context)
