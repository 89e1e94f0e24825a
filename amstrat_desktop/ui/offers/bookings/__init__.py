# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bookings of a run, with its waiting list."""

from amstrat_desktop.ui.offers.bookings.presenter import BookingsPresenter
from amstrat_desktop.ui.offers.bookings.view import BookingsPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> BookingsPanel:
    """The panel, waiting for a run."""
    view = BookingsPanel()
    view.presenter = BookingsPresenter(view, context)
    return view
