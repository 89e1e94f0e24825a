# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the log shows: whose record, or which slip; by whom, what, and when."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.slip_number import parse
from amstrat_desktop.base.vocabulary.audit import DEED_LABELS, Deed
from amstrat_desktop.services.audit_list import LogFilter
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField

NUMBER_LENGTH: Final = 40


class LogFilters(Form):
    """changed: something else is wanted; ask `wanted`."""

    changed = Signal()

    def __init__(self, asks: Asks) -> None:
        super().__init__()
        self.person: Final = PersonField(asks)
        self.number: Final = QLineEdit()
        self.number.setMaxLength(NUMBER_LENGTH)
        self.colleague: Final = ChoiceBox[UUID](_("By whom?"), _("Everybody"))
        self.deed: Final = ChoiceBox[Deed](_("What?"), _("Everything"))
        self.deed.show_choices(Choice(one, label) for one, label in DEED_LABELS.items())
        self.first: Final = DateField(_("From"))
        self.last: Final = DateField(_("To"))
        # Translators: Nummer des Laufzettels (Vermittlung)
        self._number_field = Field(_("Number of a slip"), self.number)
        self._arrange()
        self.number.editingFinished.connect(self.changed)
        for field in (self.person, self.colleague, self.deed, self.first, self.last):
            field.changed.connect(self.changed)

    def show_staff(self, staff: Sequence[StaffCard]) -> None:
        """Whoever may stand in the log, also those who left."""
        self.colleague.show_choices(Choice(one.id, verbatim(one.name)) for one in staff)

    def wanted(self) -> LogFilter:
        """What is chosen; a number that can't be one is marked and left out."""
        return LogFilter(
            staff_id=self.colleague.value(),
            deed=self.deed.value(),
            from_day=self.first.day(),
            to_day=self.last.day(),
            person_id=self.person.person_id(),
            number=self._number(),
        )

    def forget(self) -> None:
        """Nobody is chosen any more."""
        self.person.clear()
        self.number.clear()

    def _number(self) -> str:
        typed, field = self.number.text().strip(), self._number_field
        try:
            number = parse(typed) if typed else ""
        except Problem as problem:
            if field.problem is None:
                field.mark(problem.message)
            return ""
        if field.problem is not None:
            field.mark(None)
        return number

    def _arrange(self) -> None:
        named = (
            # Translators: Wessen Akte? (Filter des Protokolls)
            ("person", Field(_("Whose record?"), self.person), 0, 0, 3),
            ("number", self._number_field, 0, 3, 1),
            ("colleague", Field(_("By whom?"), self.colleague), 1, 0, 1),
            ("deed", Field(_("What?"), self.deed), 1, 1, 1),
            ("first", Field(_("From"), self.first), 1, 2, 1),
            ("last", Field(_("To"), self.last), 1, 3, 1),
        )
        grid = QGridLayout()
        grid.setSpacing(12)
        for name, field, line, column, columns in named:
            # At the top: the one beside grows with the people that it finds.
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(self.field(name, field), line, column, 1, columns, top)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
