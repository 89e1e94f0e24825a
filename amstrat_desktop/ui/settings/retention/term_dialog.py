# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another term for a class of data, from a day on."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.retention.terms import TermCard, TermDraft
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.number_edit import NumberEdit
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.tick import Tick


class TermDialog(FormDialog):
    """wanted: called with the draft when somebody saves."""

    def __init__(
        self,
        parent: QWidget | None,
        card: TermCard,
        today: Callable[[], date],
        wanted: Callable[["TermDialog", TermDraft], object],
    ) -> None:
        super().__init__(parent)
        self._card, self._today, self._wanted = card, today, wanted
        self.months: Final = NumberEdit(digits=3)
        self.for_good: Final = Tick(_("Keep it for good"))
        self.to_year_end: Final = Tick(_("Then to the end of that year"))
        self.ground: Final = QLineEdit()
        self.ground.setMaxLength(LINE_LIMIT)
        self.from_day: Final = DateField(_("From"), today=today)
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.cancel: Final = Button(_("Cancel"))
        self._show_card()
        self._arrange()
        self.for_good.toggled.connect(self._enable)
        self.save_button.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, _("Change the term")))
        self._enable()
        self.months.setFocus()

    def submit(self) -> None:
        """Ask for the term to hold."""
        self.clear_problems()
        months = None if self.for_good.isChecked() else self.months.number()
        if months is None and not self.for_good.isChecked():
            self.mark_field("months", _("Enter a number of months, or keep it for good."))
            return
        wrong = self.from_day.problem()
        if wrong is not None:
            self.mark_field("valid_from", wrong)
            return
        draft = TermDraft(
            self._card.rule.data_class,
            months,
            self.to_year_end.isChecked(),
            self.ground.text(),
            self.from_day.day() or self._today(),
        )
        self._wanted(self, draft)

    def show_fault(self, field: str, problem: Problem) -> None:
        """What is wrong."""
        self.mark_field(field, problem.message)

    def close_dialog(self) -> None:
        """It is done."""
        self.accept()

    def _show_card(self) -> None:
        rule = self._card.rule
        self.months.set_number(rule.months)
        self.for_good.setChecked(rule.months is None)
        self.to_year_end.setChecked(rule.to_year_end)
        if rule.valid_from is not None:
            self.ground.setText(interface.text(rule.ground))
        self.from_day.set_day(self._today())

    def _enable(self) -> None:
        for part in (self.months, self.to_year_end):
            part.setEnabled(not self.for_good.isChecked())

    def _arrange(self) -> None:
        data_class = self._card.rule.data_class
        inner = QVBoxLayout()
        inner.setSpacing(12)
        inner.addWidget(Label(data_class.trigger, kind="muted", wrap=True))
        inner.addWidget(Label(data_class.way, wrap=True))
        inner.addWidget(self.field("months", Field(_("Months"), self.months)))
        inner.addWidget(self.to_year_end)
        inner.addWidget(self.for_good)
        ground = Field(
            _("Ground"), self.ground, help_text=_("A law, a contract, a decision of your body.")
        )
        inner.addWidget(self.field("ground", ground))
        inner.addWidget(self.field("valid_from", Field(_("From"), self.from_day)))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(data_class.label, kind="heading", wrap=True))
        column.addWidget(scrolled(inner), 1)
        column.addLayout(row(1, self.cancel, self.save_button))
        self.resize(theme.px(600), theme.px(620))
