# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery code from paper: eight fields of six digits, each checked when it is full."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce

GROUPS: Final = 8
DIGITS: Final = 6
_COLUMNS: Final = 4


def digits_of(typed: str) -> str:
    """The digits among what was typed, in any script, as 0 to 9."""
    values = (unicodedata.decimal(character, None) for character in typed)
    return "".join(str(value) for value in values if value is not None)


class CodeField(QWidget):
    """numbers: which groups are asked, from 1; all eight, or the two of the check.

    group_is_right: takes a number and six digits. filled: every field holds a right group.
    changed: something was typed.
    """

    filled = Signal()
    changed = Signal()

    def __init__(self, numbers: Sequence[int], group_is_right: Callable[[int, str], bool]) -> None:
        super().__init__()
        self._is_right = group_is_right
        self._fields: Final[dict[int, QLineEdit]] = {number: QLineEdit() for number in numbers}
        self._problem = Label(kind="problem", wrap=True)
        # Digits run from left to right in every script, and so do the groups on the paper.
        grid_holder = QWidget()
        grid_holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for at, (number, field) in enumerate(self._fields.items()):
            line, column = divmod(at, _COLUMNS)
            grid.addWidget(
                Label(_("Group {number}", number=number), kind="small"), line * 2, column
            )
            grid.addWidget(field, line * 2 + 1, column)
            self._prepare(number, field)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(4)
        column_layout.addWidget(grid_holder)
        column_layout.addWidget(self._problem)
        self._problem.say(lambda _words: "")
        self.setFocusProxy(next(iter(self._fields.values())))

    def code(self) -> str:
        """All digits that were typed, groups with a space between."""
        return " ".join(field.text() for field in self._fields.values())

    def is_filled(self) -> bool:
        """Whether every group is full and right."""
        return all(
            len(field.text()) == DIGITS and self._is_right(number, field.text())
            for number, field in self._fields.items()
        )

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self._fields.values():
            field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            number = next((n for n, f in self._fields.items() if f is watched), None)
            if number is not None and event.matches(QKeySequence.StandardKey.Paste):
                self._fill_from(number, QGuiApplication.clipboard().text())
                return True
            if (
                number is not None
                and event.key() == Qt.Key.Key_Backspace
                and not self._fields[number].text()
            ):
                self._step(number, -1)
        return super().eventFilter(watched, event)

    def _prepare(self, number: int, field: QLineEdit) -> None:
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        field.installEventFilter(self)
        field.textEdited.connect(lambda text: self._fill_from(number, text))
        bind(
            field,
            (field.setAccessibleName, _("Group {number} of the recovery code", number=number)),
        )
        theme.bind_paint(field, lambda _: field.setFont(theme.font(12)))

    def _fill_from(self, number: int, typed: str) -> None:
        digits = digits_of(typed)
        numbers = list(self._fields)
        at = numbers.index(number)
        for place in numbers[at:]:
            part, digits = digits[:DIGITS], digits[DIGITS:]
            self._fields[place].setText(part)
            self._judge(place)
            if len(part) == DIGITS and self._is_right(place, part):
                self._step(place, 1)
            if not digits:
                break
        self.changed.emit()
        if self.is_filled():
            self.filled.emit()

    def _step(self, number: int, step: int) -> None:
        numbers = list(self._fields)
        at = numbers.index(number) + step
        if 0 <= at < len(numbers):
            field = self._fields[numbers[at]]
            field.setFocus()
            field.selectAll()

    def _judge(self, number: int) -> None:
        field = self._fields[number]
        wrong = len(field.text()) == DIGITS and not self._is_right(number, field.text())
        field.setProperty("wrong", "true" if wrong else "false")
        field.style().polish(field)
        bad = [n for n, f in self._fields.items() if f.property("wrong") == "true"]
        if not bad:
            self._problem.say(lambda _words: "")
            return
        message = _("Group {number} has a typing error. Compare it with the paper.", number=bad[0])
        self._problem.say(message)
        if wrong:
            announce(field, message, urgent=True)
