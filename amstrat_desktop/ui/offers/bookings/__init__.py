# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bookings of a run, with its waiting list."""

from amstrat_desktop.ui.offers.bookings.presenter import BookingsPresenter
from amstrat_desktop.ui.offers.bookings.view import BookingsPanel
from amstrat_desktop.ui.offers.papers import open_invitations, open_lists
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> BookingsPanel:
    """The panel, waiting for a run."""
    view = BookingsPanel()
    view.presenter = BookingsPresenter(view, context)
    view.lists_wanted.connect(lambda run_id: open_lists(view, context, run_id))
    view.invited.connect(
        lambda run_id, booking_id: open_invitations(view, context, run_id, booking_id)
    )
    return view
