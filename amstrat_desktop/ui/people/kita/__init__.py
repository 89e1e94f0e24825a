# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search for a regular childcare place (*Kita*, *Tagespflege*, *OGS*), child by child."""

from amstrat_desktop.ui.people.kita.comparing import application_comparison
from amstrat_desktop.ui.people.kita.presenter import KitaPresenter
from amstrat_desktop.ui.people.kita.view import KEY, KitaPanel
from amstrat_desktop.ui.shell.context import Context

__all__ = ["KEY", "build"]


def build(context: Context) -> KitaPanel:
    """The panel, with its presenter."""
    panel = KitaPanel(context)
    panel.presenter = KitaPresenter(panel, context, application_comparison(panel, context))
    return panel
