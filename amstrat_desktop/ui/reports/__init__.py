# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports: figures for the office, tables for planning, papers."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.reports.screen import ReportsScreen
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The screen; each view fills itself when it is first seen."""
    return ReportsScreen(context)
