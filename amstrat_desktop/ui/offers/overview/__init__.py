# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first tab of a run: how it stands, what is known, its meetings, what a pilot showed."""

from amstrat_desktop.ui.offers.overview.comparing import answer_comparison, meeting_comparison
from amstrat_desktop.ui.offers.overview.presenter import OverviewPresenter
from amstrat_desktop.ui.offers.overview.view import OverviewPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> OverviewPanel:
    """The panel, waiting for a run."""
    view = OverviewPanel(context)
    view.attach(
        OverviewPresenter(
            view,
            context,
            compare_meetings=meeting_comparison(view, context),
            compare_answers=answer_comparison(view, context),
        )
    )
    return view
