# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How each figure is counted."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.figures.reading import list_definitions
from amstrat_desktop.ui.reports.definitions.page import DefinitionsPage
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenReportsView

KEY = "definitions"


def build(context: Context) -> QWidget:
    """The view; it needs nothing from the database."""
    view = DefinitionsPage(list_definitions())
    view.figure_wanted.connect(lambda key: context.go("reports", OpenReportsView("figures", key)))
    return view
