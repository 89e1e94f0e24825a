# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the directory's list shows: words, kind, language, only what nobody confirmed."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.directory_list import OrganisationFilter
from amstrat_desktop.ui.directory.entry import Choices
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick


class Filters(QWidget):
    """wanted: an OrganisationFilter, at each key. left_down: go to the list."""

    wanted = Signal(object)
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find an agency"), placeholder=_("Name, street, kind, language …")
        )
        self.kind: Final = ChoiceBox[str](_("Kind"), _("All kinds"))
        self.language: Final = ChoiceBox[str](_("Language"), _("All languages"))
        self.unverified: Final = Tick(_("Not verified"))
        self.retired: Final = Tick(_("Retired, too"))
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=8)
        for part in (self.kind, self.language, self.unverified, self.retired):
            flow.addWidget(part)
        let_flow(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(boxes)
        self._connect()

    def show_choices(self, choices: Choices) -> None:
        """Offer what the code lists have."""
        self.kind.show_choices(Choice(o.code, o.label) for o in choices.kinds)
        self.language.show_choices(Choice(o.code, o.label) for o in choices.languages)

    def filter(self) -> OrganisationFilter:
        """What is wanted now."""
        return OrganisationFilter(
            words=self.search.text().strip(),
            kind=self.kind.value() or "",
            language=self.language.value() or "",
            verified=False if self.unverified.isChecked() else None,
            retired=self.retired.isChecked(),
        )

    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        self.kind.set_value(None)
        self.language.set_value(None)
        self.unverified.setChecked(False)

    def _connect(self) -> None:
        self.search.searched.connect(self._changed)
        self.search.left_down.connect(self.left_down)
        for box in (self.kind, self.language):
            box.changed.connect(self._changed)
        for tick in (self.unverified, self.retired):
            tick.toggled.connect(self._changed)

    def _changed(self) -> None:
        self.wanted.emit(self.filter())
