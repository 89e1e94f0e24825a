# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ongoing support of a person: the goal, the agreed steps, who is there for it."""

from amstrat_desktop.ui.people.support.comparing import case_comparison
from amstrat_desktop.ui.people.support.presenter import SupportPresenter
from amstrat_desktop.ui.people.support.view import SupportPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> SupportPanel:
    """The panel, waiting for a person."""
    view = SupportPanel(context)
    view.presenter = SupportPresenter(view, context, case_comparison(view, context))
    return view
