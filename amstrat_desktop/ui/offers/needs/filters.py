# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of need signals shows: words, state, barrier, topic, area."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.need_signals import SIGNAL_STATE_LABELS, SignalState
from amstrat_desktop.services.offers.need_signal_list import SignalFilter
from amstrat_desktop.ui.offers.needs.entry import Choices
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField


class Filters(QWidget):
    """wanted: a SignalFilter, at each key. left_down: go to the list."""

    wanted = Signal(object)
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find a need signal"), placeholder=_("Words of the signal …")
        )
        self.state: Final = ChoiceBox[SignalState](_("State"), _("Any state"))
        self.barrier: Final = ChoiceBox[str](_("Barrier"), _("All barriers"))
        self.topic: Final = ChoiceBox[str](_("Topic"), _("All topics"))
        self.area: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        self.barrier.setMinimumContentsLength(12)  # As much as its first entry needs.
        self._boxes = (self.state, self.barrier, self.topic, self.area)
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
        self.barrier.show_choices(Choice(o.code, o.label) for o in choices.barriers)
        self.topic.show_choices(Choice(o.code, o.label) for o in choices.topics)
        self.area.show_choices(Choice(area.id, verbatim(area.name)) for area in choices.areas)

    def filter(self) -> SignalFilter:
        """What is wanted now."""
        return SignalFilter(
            words=self.search.text().strip(),
            state=self.state.value(),
            topic=self.topic.value() or "",
            barrier=self.barrier.value() or "",
            area_id=self.area.value(),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.filter() != SignalFilter()

    def clear(self) -> None:
        """Show everything again."""
        self.search.clear()
        for box in self._boxes:
            box.set_value(None)

    def _connect(self) -> None:
        self.search.searched.connect(self._changed)
        self.search.left_down.connect(self.left_down)
        for box in self._boxes:
            box.changed.connect(self._changed)

    def _changed(self) -> None:
        self.wanted.emit(self.filter())
