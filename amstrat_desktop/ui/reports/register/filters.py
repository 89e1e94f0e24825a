# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the register shows: words, kind, state, area."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.exchange.register_files import KIND_LABELS
from amstrat_desktop.services.register import EntryKind, RegisterFilter
from amstrat_desktop.ui.reports.register.entry import Choices
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField


class Filters(QWidget):
    """wanted: a RegisterFilter, at each key. left_down: go to the list."""

    wanted = Signal(object)
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find an entry of the register"), placeholder=_("Words or street …")
        )
        self.kind: Final = ChoiceBox[EntryKind](_("What it is"), _("Signals and observations"))
        self.state: Final = ChoiceBox[SignalState](_("State"), _("Any state"))
        self.area: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        self.kind.fit_first()
        self._boxes = (self.kind, self.state, self.area)
        self.kind.show_choices(Choice(kind, label) for kind, label in KIND_LABELS.items())
        self.state.show_choices(
            Choice(state, label) for state, label in SIGNAL_STATE_LABELS.items()
        )
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=8)
        for part in self._boxes:
            flow.addWidget(part)
        let_flow(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(boxes)
        self._connect()

    def show_choices(self, choices: Choices) -> None:
        """Offer what the lists have."""
        self.area.show_choices(Choice(area.id, verbatim(area.name)) for area in choices.areas)

    def filter(self) -> RegisterFilter:
        """What is wanted now."""
        return RegisterFilter(
            words=self.search.text().strip(),
            kind=self.kind.value(),
            state=self.state.value(),
            area_id=self.area.value(),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.filter() != RegisterFilter()

    def _connect(self) -> None:
        self.search.searched.connect(self._changed)
        self.search.left_down.connect(self.left_down)
        for box in self._boxes:
            box.changed.connect(self._changed)

    def _changed(self) -> None:
        self.wanted.emit(self.filter())
