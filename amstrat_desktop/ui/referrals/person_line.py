# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose referral it is, with the way to the record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label


class PersonLine(QWidget):
    """Hidden while the referral belongs to nobody on record. opened: the record is wanted."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = Label(kind="strong", wrap=True)
        self.button = Button(_("Open the record"), kind="quiet", icon="users")
        self.button.clicked.connect(self.opened)
        layout = row(self._name, self.button)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setStretchFactor(self._name, 1)
        self.setLayout(layout)
        self.hide()

    def show_person(self, title: Msg | None) -> None:
        """The name as lists may show it; None for nobody."""
        if title is not None:
            self._name.say(_("For {name}", name=title))
        self.setVisible(title is not None)

    def text(self) -> str:
        """What it says."""
        return self._name.text()
