# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen as the shell sees it: views, chosen on a strip."""

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.reports.registry import VIEWS
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.views import Views


class ReportsScreen(Views):
    """What the shell asks of a screen (`ui/shell/protocols.py`)."""

    def __init__(self, context: Context) -> None:
        # Translators: tabs of the screen: figures, tables for planning, register, papers …
        super().__init__(context, _("Views of the reports"), VIEWS)

    def open_item(self, item: object) -> None:
        """The door of the reports: a view, and what is opened in it."""
        if not isinstance(item, OpenReportsView):
            raise TypeError(f"no report is opened by a {type(item).__name__}")
        if self.turn_to(item.key) and item.item is not None:
            super().open_item(item.item)
