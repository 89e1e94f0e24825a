# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One agency of the directory: type a few letters, choose; what is chosen stands as its name."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.search_field import SearchField


class AgencyField(QWidget):
    """searched: the letters typed, answered by `show_found`. changed: another one, or none."""

    searched = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id: UUID | None = None
        self._names: dict[UUID, str] = {}
        self._search = SearchField(_("Agency"), placeholder=_("Jobcenter, Kita, street …"))
        self._found = OneOf[UUID](_("Found agencies"))
        self._nothing = Label(
            _("No agency in the directory has these words. Try fewer letters."), kind="muted"
        )
        self._nothing.hide()
        self._name = Label(verbatim(""), kind="strong", wrap=True)
        self._again = Button(_("Choose another"), kind="quiet")
        self._again.clicked.connect(self._ask_again)
        self._chosen = strip(self._name, self._again)
        self._chosen.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._search, self._found, self._nothing, self._chosen):
            column.addWidget(part)
        self.setFocusProxy(self._search)
        self._search.searched.connect(self.searched)
        self._search.left_down.connect(self._found.focus_first)
        self._search.returnPressed.connect(self._found.focus_first)
        self._found.changed.connect(self._take)

    def value(self) -> UUID | None:
        """Who is chosen."""
        return self._id

    def name(self) -> str:
        """How the chosen one is called; "" while none is."""
        return self._names.get(self._id, "") if self._id else ""

    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None:
        """Offer agencies: key and name."""
        self._names.update(found)
        self._found.blockSignals(True)
        self._found.set_value(None)
        self._found.show_choices(Choice(key, verbatim(name)) for key, name in found)
        self._found.blockSignals(False)
        self._nothing.setVisible(not found and bool(self._search.text().strip()))

    def choose(self, organisation_id: UUID, name: str) -> None:
        """Choose by program."""
        self._names[organisation_id] = name
        self._id = organisation_id
        self._name.say(verbatim(name))
        self._show(chosen=True)

    def setAccessibleDescription(self, description: str) -> None:
        self._search.setAccessibleDescription(description)

    def _take(self) -> None:
        chosen = self._found.value()
        if chosen is not None:
            self.choose(chosen, self._names[chosen])
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _ask_again(self) -> None:
        self._id = None
        self._search.clear()
        self._show(chosen=False)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, *, chosen: bool) -> None:
        self._search.setVisible(not chosen)
        self._found.setVisible(not chosen)
        self._nothing.hide()
        self._chosen.setVisible(chosen)
