# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which places the list shows: letters, kind, area, only free ones, closed ones too."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.vacancy_list import VacancyFilter
from amstrat_desktop.ui.offers.work.entry import Choices
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick

WIDE: Final = 16
"""Letters that a box has room for."""


class Filters(QWidget):
    """wanted: another list is wanted; ask `filter`. left_down: go to the list."""

    wanted = Signal()
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find a place"), placeholder=_("What the work is, or the employer …")
        )
        self.kind: Final = ChoiceBox[str](_("Kind"), _("All kinds"))
        self.area: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        # Translators: nur mit freiem Platz
        self.free: Final = Tick(_("Only with a free place"))
        # Translators: auch geschlossene (Plätze)
        self.closed: Final = Tick(_("Closed ones, too"))
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=8)
        for box in (self.kind, self.area):
            box.setMinimumContentsLength(WIDE)
        for part in (self.kind, self.area, self.free, self.closed):
            flow.addWidget(part)
        let_flow(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(boxes)
        self.search.searched.connect(self.wanted)
        self.search.left_down.connect(self.left_down)
        for box in (self.kind, self.area):
            box.changed.connect(self.wanted)
        for tick in (self.free, self.closed):
            tick.toggled.connect(self.wanted)

    def show_choices(self, choices: Choices) -> None:
        """Offer what the lists have."""
        self.kind.show_choices(Choice(one.code, one.label) for one in choices.kinds)
        self.area.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.areas)

    def filter(self) -> VacancyFilter:
        """What is wanted now."""
        return VacancyFilter(
            text=self.search.text().strip(),
            kind=self.kind.value() or "",
            area_id=self.area.value(),
            free=self.free.isChecked(),
            closed=self.closed.isChecked(),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out of the list by choice."""
        boxes = (self.kind.value(), self.area.value())
        chosen = any(one is not None for one in boxes)
        return bool(self.search.text().strip()) or chosen or self.free.isChecked()
