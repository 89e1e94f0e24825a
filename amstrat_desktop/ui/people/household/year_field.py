# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A birth year of four digits, with the age that it means beside it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from amstrat_desktop.base.ages import age_in_words, is_birth_year
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.labels import Label


class YearField(QWidget):
    """changed: another year, or none. complete: the fourth digit of a possible year was typed.

    submitted: Return.
    """

    changed = Signal()
    complete = Signal()
    submitted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.edit = QLineEdit()
        self.edit.setMaxLength(4)
        self.edit.setValidator(
            QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self.edit)
        )
        self._age = Label(kind="muted")
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.edit)
        row.addWidget(self._age, 1)
        theme.bind_paint(self, lambda _: self.edit.setFixedWidth(theme.px(96)))
        self.edit.textChanged.connect(lambda _: self._show_age())
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self.submitted)

    def year(self) -> int | None:
        """The year; None while nothing or no possible year is typed."""
        typed = self.edit.text()
        year = int(typed) if len(typed) == 4 else None
        return year if year is not None and is_birth_year(year, self._today()) else None

    def set_year(self, year: int | None) -> None:
        """Show a year."""
        self.edit.setText("" if year is None else str(year))

    def problem(self) -> Msg | None:
        """What is wrong with what was typed."""
        if self.edit.text() and self.year() is None:
            return _("Enter the birth year with four digits.")
        return None

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self.edit.setAccessibleDescription(description)

    def _typed(self, _text: str) -> None:
        if self.year() is not None:
            self.complete.emit()

    def _show_age(self) -> None:
        year = self.year()
        self._age.say(verbatim("") if year is None else age_in_words(year, self._today()))
        self.changed.emit()
