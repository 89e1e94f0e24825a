# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way back: a small button, and the passphrase of whoever works here."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.secret_field import SecretField


class WayBack(QWidget):
    """tried: a passphrase. sized: one step larger (+1) or smaller (-1)."""

    tried = Signal(str)
    sized = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.smaller: Final = IconButton(_("Smaller text"), "minus")
        self.larger: Final = IconButton(_("Larger text"), "plus")
        self.open: Final = IconButton(_("Back to the office"), "lock")
        self.secret: Final = SecretField(_("Passphrase"))
        self.go: Final = Button(_("Back to the office"), kind="primary", icon="lock-open")
        self.cancel: Final = Button(_("Cancel"))
        self._wrong = Label(kind="problem", wrap=True)
        self._panel = QWidget()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        asked = row(Label(_("Passphrase")), self.secret, self.cancel, self.go)
        asked.setStretch(1, 1)
        column.addLayout(asked)
        column.addWidget(self._wrong)
        bar = QVBoxLayout(self)
        bar.setContentsMargins(24, 8, 24, 16)
        bar.addWidget(self._panel)
        bar.addLayout(row(self.smaller, self.larger, 1, self.open))
        self._panel.hide()
        self._wrong.hide()
        self.open.clicked.connect(self.ask)
        self.cancel.clicked.connect(self.fold)
        self.go.clicked.connect(self._try)
        self.secret.entered.connect(self._try)
        self.smaller.clicked.connect(lambda: self.sized.emit(-1))
        self.larger.clicked.connect(lambda: self.sized.emit(1))

    @property
    def asking(self) -> bool:
        """Whether the passphrase is being asked for."""
        return not self._panel.isHidden()

    def ask(self) -> None:
        """Show the field."""
        self._panel.show()
        self.open.hide()
        self.secret.setFocus()

    def fold(self) -> None:
        """Let go of what was typed, and of the field."""
        self.secret.clear()
        self._wrong.hide()
        self._panel.hide()
        self.open.show()

    def set_busy(self, busy: bool) -> None:
        """While a passphrase is checked."""
        self.go.setEnabled(not busy)

    def say_wrong(self, message: Msg) -> None:
        """It was not the passphrase."""
        self.secret.clear()
        self._wrong.say(message)
        self._wrong.show()
        self.secret.setFocus()

    def _try(self) -> None:
        if self.secret.text() and self.go.isEnabled():
            self.tried.emit(self.secret.text())
