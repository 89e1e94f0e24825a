# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another passphrase: the one that holds, and twice the new one with what it is worth."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.new_passphrase import NewPassphrase
from amstrat_desktop.ui.widgets.secret_field import SecretField


class PassphraseCard(Card):
    """change_wanted: the old and the new passphrase, which is strong enough."""

    change_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("Passphrase"))
        self._old = SecretField(_("Passphrase that holds now"))
        self._old_field = Field(_("Passphrase that holds now"), self._old)
        self.new: Final = NewPassphrase()
        self.change: Final = Button(_("Change the passphrase"), icon="key")
        self.change.setEnabled(False)
        self._old.changed.connect(self._typed)
        self._old.entered.connect(self.new.first.focus)
        self.new.changed.connect(self._typed)
        self.new.entered.connect(self.submit)
        self.new.chosen.connect(lambda new: self.change_wanted.emit(self._old.text(), new))
        self.change.clicked.connect(self.submit)
        self.add(self._old_field, self.new, row(self.change, 1))

    def submit(self) -> None:
        """Ask for the change if the fields are right; else one says why not."""
        if not self._old.text():
            self.show_wrong_old(_("Type the passphrase that opens the office now."))
        else:
            self.new.submit()

    def show_wrong_old(self, message: Msg) -> None:
        """What is wrong with the old one."""
        self._old_field.mark(message)
        self._old.select_all()
        self._old_field.focus()

    def clear(self) -> None:
        """Forget everything that was typed."""
        self._old.clear()
        self.new.clear()

    def _typed(self) -> None:
        self._old_field.mark(None)
        self.change.setEnabled(bool(self._old.text() and self.new.passphrase()))
