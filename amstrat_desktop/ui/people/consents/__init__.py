# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person agreed to, and what was told about the person."""

from amstrat_desktop.ui.people.consents.presenter import ConsentsPresenter
from amstrat_desktop.ui.people.consents.view import ConsentsPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> ConsentsPanel:
    """The panel, with its presenter."""
    panel = ConsentsPanel(context)
    panel.presenter = ConsentsPresenter(panel, context)
    return panel
