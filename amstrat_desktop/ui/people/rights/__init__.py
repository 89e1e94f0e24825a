# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person's rights over their data: information, requests, and the doors to what they ask."""

from amstrat_desktop.ui.people.rights.presenter import RightsPresenter
from amstrat_desktop.ui.people.rights.view import RightsPanel
from amstrat_desktop.ui.shell.context import Context

KEY = "rights"


def build(context: Context) -> RightsPanel:
    """The panel, waiting for a person."""
    panel = RightsPanel(context)
    panel.presenter = RightsPresenter(panel, context)
    return panel
