# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field for a small number: digits and nothing else, or empty."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from amstrat_desktop.ui.theme import theme

_WIDTH = 80


class NumberEdit(QLineEdit):
    """digits: how many may be typed."""

    def __init__(self, digits: int = 2) -> None:
        super().__init__()
        self.setMaxLength(digits)
        wanted = QRegularExpression(f"[0-9]{{0,{digits}}}")
        self.setValidator(QRegularExpressionValidator(wanted, self))
        theme.bind_paint(self, lambda _: self.setFixedWidth(theme.px(_WIDTH)))

    def number(self) -> int | None:
        """What was typed; None where nothing was."""
        return int(self.text()) if self.text() else None

    def set_number(self, number: int | None) -> None:
        """Show a number, or none."""
        self.setText("" if number is None else str(number))
