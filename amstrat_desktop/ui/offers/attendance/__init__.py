# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who came: a meeting's sheet by keys, heads without a booking, and whom to ask how they are."""

from amstrat_desktop.ui.offers.attendance.presenter import AttendancePresenter
from amstrat_desktop.ui.offers.attendance.view import AttendancePanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> AttendancePanel:
    """The panel, waiting for a run."""
    view = AttendancePanel(context)
    view.attach(AttendancePresenter(view, context))
    return view
