# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A passphrase for a colleague; one's own is asked again, because desks are left alone."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.new_passphrase import NewPassphrase
from amstrat_desktop.ui.widgets.secret_field import SecretField


class PassphraseDialog(FormDialog):
    """give_wanted: one's own passphrase, and the new one, which is strong enough."""

    give_wanted = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.own: Final = SecretField(_("Your own passphrase"))
        self.new: Final = NewPassphrase()
        self.give: Final = Button(_("Give the passphrase"), kind="primary", icon="key")
        self.cancel: Final = Button(_("Cancel"))
        heading = _("A passphrase for {name}", name=name)
        sentence = _(
            "Let {name} type it, if they are here. With it they open this office as themselves; "
            "a passphrase of before opens nothing any more, nor the personal notes written "
            "under it.",
            name=name,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(heading, kind="heading", wrap=True))
        column.addWidget(Label(sentence, wrap=True))
        column.addWidget(self.field("own", Field(_("Your own passphrase"), self.own)))
        column.addWidget(self.new)
        column.addStretch(1)
        column.addLayout(row(1, self.cancel, self.give))
        take_room(self, 560)
        self.own.entered.connect(self.new.first.focus)
        self.new.entered.connect(self.submit)
        self.new.chosen.connect(lambda new: self.give_wanted.emit(self.own.text(), new))
        self.give.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        bind(self, (self.setWindowTitle, heading))
        self.fields["own"].focus()

    def submit(self) -> None:
        """Give it, if the fields are right; else one says why not."""
        self.clear_problems()
        if not self.own.text():
            self.show_wrong_old(_("Type the passphrase that opens the office now."))
        else:
            self.new.submit()

    def show_wrong_old(self, message: Msg) -> None:
        """What is wrong."""
        self.mark_field("own", message)

    def close_dialog(self) -> None:
        """It is done; nothing of it is kept."""
        self.own.clear()
        self.new.clear()
        self.accept()
