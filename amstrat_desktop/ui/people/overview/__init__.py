# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first tab: who somebody is, how they are reached, what happened lately."""

from amstrat_desktop.ui.people.household.situation import SituationGrid
from amstrat_desktop.ui.people.overview.presenter import OverviewPresenter
from amstrat_desktop.ui.people.overview.view import OverviewPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> OverviewPanel:
    """The panel, waiting for a person."""
    view = OverviewPanel(SituationGrid(context))
    presenter = OverviewPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    view.presenter = presenter
    view.person_wanted.connect(presenter.show)
    view.contact_opened.connect(lambda contact_id: context.go("consultations", contact_id))
    view.contact_joined.connect(presenter.join)
    return view
