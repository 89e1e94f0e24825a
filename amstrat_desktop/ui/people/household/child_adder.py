# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adds a child in three steps: birth year, how it is cared for, Return."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.services.household_records import MemberDraft
from amstrat_desktop.ui.people.household.childcare_field import NAME, ChildcareField
from amstrat_desktop.ui.people.household.year_field import YearField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field, Form

CHILD_RELATION = "child"


class ChildAdder(Form):
    """added: a child, with nothing that need not be asked. After the year the cursor goes on
    to the childcare by itself; a name is not asked here.
    """

    added = Signal(MemberDraft)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.year = YearField(today)
        self.childcare = ChildcareField(today)
        self.add_button = Button(_("Add the child"), icon="plus")
        self.year.complete.connect(self.childcare.chips.focus_first)
        self.year.submitted.connect(self.submit)
        self.childcare.submitted.connect(self.submit)
        self.add_button.clicked.connect(self.submit)
        year = Field(_("Birth year"), self.year)
        childcare = Field(NAME, self.childcare)
        fields = QHBoxLayout()
        fields.setSpacing(24)
        fields.addWidget(self.field("birth_year", year), 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.field("childcare", childcare), 4, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addLayout(row(self.add_button, 1))

    def is_changed(self) -> bool:
        """Whether something is typed."""
        return bool(self.year.edit.text()) or bool(self.childcare.value()[0])

    def draft(self) -> MemberDraft:
        """The child that is typed."""
        state, since = self.childcare.value()
        return MemberDraft(
            role=MemberRole.CHILD.value,
            relation=CHILD_RELATION,
            birth_year=self.year.year(),
            childcare=state,
            childcare_since=since,
        )

    def show_child(self, child: MemberDraft) -> None:
        """Show what was typed before."""
        self.year.set_year(child.birth_year)
        self.childcare.set_value(child.childcare, child.childcare_since)

    def empty(self) -> None:
        """Ready for the next child."""
        self.clear_problems()
        self.year.set_year(None)
        self.childcare.set_value("", None)

    def focus_start(self) -> None:
        """Put the cursor into the year."""
        self.year.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Add the child, unless something typed makes no sense."""
        self.clear_problems()
        for name, field in (("birth_year", self.year), ("childcare", self.childcare)):
            wrong = field.problem()
            if wrong is not None:
                self.mark_field(name, wrong)
                return
        if self.year.year() is None and not self.childcare.value()[0]:
            self.mark_field("birth_year", _("Enter the birth year with four digits."))
            return
        self.added.emit(self.draft())
