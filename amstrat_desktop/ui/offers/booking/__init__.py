# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Booking a place: parent and children together, or the reason why not yet."""

from amstrat_desktop.ui.offers.booking.page import BookingPage
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> BookingPage:
    """The page, waiting for a door."""
    return BookingPage(context)
