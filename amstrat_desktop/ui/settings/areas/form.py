# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One area: its name, what residents call it, and whether the office works there."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.areas import AreaLevel
from amstrat_desktop.services.areas import AreaDraft, AreaOption
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.tick import Tick


class AreaForm(Form):
    """changed: somebody typed. area_id: of the one being changed, None for a new one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.area_id: UUID | None = None
        self._parent_id: UUID | None = None
        self._before: Mapping[str, Any] = {}
        self._name = QLineEdit()
        self._name.setMaxLength(LINE_LIMIT)
        self._aliases = NoteEdit(lines=5)
        self._home = Tick(_("The office works here"))
        aliases = Field(
            _("What residents call it"),
            self._aliases,
            help_text=_("One name in each line. Each of them finds the area."),
        )
        card = Card()
        card.add(self.field("name", Field(_("Name"), self._name)))
        card.add(self.field("aliases", aliases), self._home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._name.textChanged.connect(self.changed)
        self._aliases.changed.connect(self.changed)
        self._home.toggled.connect(self.changed)

    def show_area(self, area: AreaOption | None) -> None:
        """Show an area, or an empty form for a new one; official names stay as they are."""
        self.clear_problems()
        self.area_id = area.id if area else None
        self._parent_id = area.parent_id if area else None
        self._name.setText(area.name if area else "")
        self._name.setReadOnly(area is not None and area.level != AreaLevel.OWN)
        self._aliases.set_text("\n".join(area.aliases) if area else "")
        self._home.setChecked(area is not None and area.home)
        self._before = self.values()
        start = self._aliases if self._name.isReadOnly() else self._name
        start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> AreaDraft:
        """What stands in the form."""
        return AreaDraft(
            name=self._name.text(),
            aliases=tuple(self._aliases.text().splitlines()),
            parent_id=self._parent_id,
            home=self._home.isChecked(),
        )

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.values() != self._before

    def values(self) -> Mapping[str, Any]:
        """What stands in the form, as plain JSON."""
        return {
            "id": str(self.area_id) if self.area_id else None,
            "name": self._name.text(),
            "aliases": self._aliases.text(),
            "home": self._home.isChecked(),
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the form that `values` gave."""
        name, aliases = values["name"], values["aliases"]
        self._name.setText(name)
        self._aliases.set_text(aliases)
        self._home.setChecked(values["home"])
