# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One colleague: as they stand on the slips they give out, and what they may do."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.offices import StaffCard, StaffDraft
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.tick import Tick

_FIELDS: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    "position": _("Role"),
    "telephone": _("Telephone"),
}


class ColleagueForm(Form):
    """changed: somebody typed or chose. staff_id: of the one being changed, None for a new one."""

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
        # Translators: Rolle im Programm (was jemand sehen und tun darf)
        self.role: Final = OneOf[Role](_("Role in the program"))
        self.role.show_choices([Choice(role, role.label, hint=role.sees) for role in Role])
        self.sees: Final = Label(kind="muted", wrap=True)
        # Translators: Schweigepflicht nach § 203 StGB
        self.bound: Final = Tick(_("Bound by professional secrecy (§ 203 StGB)"))
        card.add(
            self.field("role", Field(_("Role in the program"), self.role)), self.sees, self.bound
        )
        self.role.changed.connect(self._say_role)
        self.role.changed.connect(self.changed)
        self.bound.toggled.connect(self.changed)
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
        self.role.set_value(card.role if card else Role.COUNSELLING)
        self.bound.setChecked(card.bound if card else False)
        self._before = self.values()
        self._lines["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> StaffDraft:
        """What stands in the form."""
        texts = {name: edit.text() for name, edit in self._lines.items()}
        return StaffDraft(**texts, role=self._chosen(), bound=self.bound.isChecked())

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.values() != self._before

    def values(self) -> Mapping[str, Any]:
        """What stands in the form, as plain JSON."""
        texts = {name: edit.text() for name, edit in self._lines.items()}
        standing = {"role": self._chosen().value, "bound": self.bound.isChecked()}
        return {"id": str(self.staff_id) if self.staff_id else None, **texts, **standing}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the form that `values` gave."""
        self.staff_id = UUID(values["id"]) if values["id"] else None
        for name, edit in self._lines.items():
            edit.setText(values[name])
        self.role.set_value(Role(values["role"]))
        self.bound.setChecked(values["bound"] is True)

    def _chosen(self) -> Role:
        return self.role.value() or Role.COUNSELLING

    def _say_role(self) -> None:
        self.sees.say(self._chosen().sees)
