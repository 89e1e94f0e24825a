# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person's record: its head, and the panels beside each other as tabs."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.panels import PanelKind, PanelPage
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.people.record_head import RecordHead
from amstrat_desktop.ui.people.record_presenter import RecordFile
from amstrat_desktop.ui.shell.context import Context


class RecordPage(PanelPage):
    """actions: of the menu of the head."""

    def __init__(
        self, context: Context, panels: Sequence[PanelKind], actions: Sequence[PersonAction]
    ) -> None:
        head = RecordHead(actions)
        super().__init__(context, head, _("Parts of the record"), panels)
        self.head: Final = head

    @property
    def person_id(self) -> UUID | None:
        """Whose record is open."""
        return self._record_id

    def show_file(self, file: RecordFile) -> None:
        """Show a person: another one, or the same anew."""
        self.head.show_file(file)
        self.show_record(file.card.id)
