# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The household of a person: who lives there, and how the children are cared for."""

from amstrat_desktop.ui.people.household.presenter import HouseholdPresenter
from amstrat_desktop.ui.people.household.view import HouseholdPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> HouseholdPanel:
    """The panel, with its presenter."""
    panel = HouseholdPanel(context)
    panel.presenter = HouseholdPresenter(panel, context)
    return panel
