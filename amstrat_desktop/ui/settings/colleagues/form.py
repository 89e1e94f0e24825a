# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One colleague, as they stand on the slips they give out."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.offices import StaffCard, StaffDraft
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.field import Field, Form

_FIELDS: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    "position": _("Role"),
    "telephone": _("Telephone"),
}


class ColleagueForm(Form):
    """changed: somebody typed. staff_id: of the one being changed, None for a new one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.staff_id: UUID | None = None
        self._before: Mapping[str, Any] = {}
        self._lines: dict[str, QLineEdit] = {}
        card = Card()
        for name, label in _FIELDS.items():
            edit = QLineEdit()
            edit.setMaxLength(LINE_LIMIT)
            edit.textChanged.connect(self.changed)
            self._lines[name] = edit
            card.add(self.field(name, Field(label, edit, optional=name != "name")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_colleague(self, card: StaffCard | None) -> None:
        """Show somebody, or an empty form for somebody new."""
        self.clear_problems()
        self.staff_id = card.id if card else None
        for name, edit in self._lines.items():
            edit.setText(getattr(card, name) if card else "")
        self._before = self.values()
        self._lines["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> StaffDraft:
        """What stands in the form."""
        return StaffDraft(**{name: edit.text() for name, edit in self._lines.items()})

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.values() != self._before

    def values(self) -> Mapping[str, Any]:
        """What stands in the form, as plain JSON."""
        texts = {name: edit.text() for name, edit in self._lines.items()}
        return {"id": str(self.staff_id) if self.staff_id else None, **texts}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the form that `values` gave."""
        self.staff_id = UUID(values["id"]) if values["id"] else None
        for name, edit in self._lines.items():
            edit.setText(values[name])
