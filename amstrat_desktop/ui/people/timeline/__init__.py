# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that happened with a person, on one line of time."""

from amstrat_desktop.ui.people.timeline.presenter import TimelinePresenter
from amstrat_desktop.ui.people.timeline.view import TimelinePanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> TimelinePanel:
    """The panel, waiting for a person."""
    view = TimelinePanel(context)
    presenter = TimelinePresenter(view, context)
    view.presenter = presenter
    view.more.clicked.connect(presenter.more)
    return view
