# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of people shows: letters, mine, language, area, status, with a case."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.people import PERSON_STATUS_LABELS, PersonStatus
from amstrat_desktop.services.people_list import PersonFilter
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick


class Filters(QWidget):
    """wanted: another list is wanted; ask `filter`. left_down: go to the list."""

    wanted = Signal()
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find a person"), placeholder=_("Name in any spelling, telephone number …")
        )
        self.mine: Final = ManyOf[bool](_("Whose people?"))
        # Translators: people for whom I am responsible or deputy, or who ask for me
        self.mine.show_choices([Choice(True, pgettext("people", "Mine"))])
        self.language: Final = ChoiceBox[str](_("Language"), _("All languages"))
        self.area: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        self.status: Final = ChoiceBox[PersonStatus](
            # Translators: status of a record: aktiv und ruhend
            _("Status"),
            _("Active and dormant"),
        )
        self.status.show_choices(Choice(one, PERSON_STATUS_LABELS[one]) for one in PersonStatus)
        # Translators: nur mit laufender Begleitung
        self.with_case: Final = Tick(_("With ongoing support"))
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=8)
        for part in (self.mine, self.language, self.area, self.status, self.with_case):
            flow.addWidget(part)
        let_flow(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(boxes)
        self._connect()

    def show_choices(self, choices: PeopleChoices) -> None:
        """Offer what the lists have."""
        self.language.show_choices(Choice(one.code, one.label) for one in choices.languages)
        self.area.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.areas)

    def filter(self, me: UUID) -> PersonFilter:
        """What is wanted now; me: who asks."""
        return PersonFilter(
            text=self.search.text().strip(),
            area_id=self.area.value(),
            language=self.language.value() or "",
            staff_id=me if self.mine.values() else None,
            status=self.status.value(),
            with_case=True if self.with_case.isChecked() else None,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out of the list by choice."""
        chosen = (self.language.value(), self.area.value(), self.status.value())
        return (
            bool(self.search.text().strip())
            or any(one is not None for one in chosen)
            or bool(self.mine.values())
            or self.with_case.isChecked()
        )

    def clear(self) -> None:
        """Show everybody again."""
        self.search.clear()
        self.mine.set_values([])
        for box in (self.language, self.area, self.status):
            box.setCurrentIndex(0)
        self.with_case.setChecked(False)

    def _connect(self) -> None:
        self.search.searched.connect(self.wanted)
        self.search.left_down.connect(self.left_down)
        for box in (self.mine, self.language, self.area, self.status):
            box.changed.connect(self.wanted)
        self.with_case.toggled.connect(self.wanted)
