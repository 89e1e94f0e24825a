# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships of a person: places, the checklist, and when somebody asks how it goes."""

from amstrat_desktop.ui.people.work.comparing import placement_comparison
from amstrat_desktop.ui.people.work.presenter import WorkPresenter
from amstrat_desktop.ui.people.work.view import WorkPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> WorkPanel:
    """The panel, waiting for a person."""
    view = WorkPanel(context)
    view.presenter = WorkPresenter(view, context, placement_comparison(view, context))
    return view
