# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare beside a run: its groups, who looks after them on which day, the children."""

from amstrat_desktop.ui.offers.childcare.comparing import group_comparison
from amstrat_desktop.ui.offers.childcare.presenter import ChildcarePresenter
from amstrat_desktop.ui.offers.childcare.view import ChildcarePanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> ChildcarePanel:
    """The panel, waiting for a run."""
    view = ChildcarePanel(context)
    view.presenter = ChildcarePresenter(view, context, group_comparison(view, context))
    return view
