# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a run: its head, and the panels beside each other as tabs."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.offers.run_head import RunHead
from amstrat_desktop.ui.offers.run_presenter import RunFile
from amstrat_desktop.ui.panels import PanelKind, PanelPage
from amstrat_desktop.ui.shell.context import Context


class RunPage(PanelPage):
    """The head tells how the run stands; the panels show what belongs to it."""

    def __init__(self, context: Context, panels: Sequence[PanelKind]) -> None:
        head = RunHead()
        # Translators: tabs of a run: overview, bookings, childcare, attendance
        super().__init__(context, head, _("Parts of the run"), panels)
        self.head: Final = head

    @property
    def run_id(self) -> UUID | None:
        """Which run is open."""
        return self._record_id

    def show_file(self, file: RunFile) -> None:
        """Show a run: another one, or the same anew."""
        self.head.show_file(file)
        self.show_record(file.row.id)
