# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keys on one page; from anywhere F1 twice."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.ui.shell.keys import KEYS, OF_SCREENS, spoken
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:  # the keys are shown before an office is open, and screens are heavy
    from amstrat_desktop.ui.shell.screen import Screen


class KeysDialog(QDialog):
    """Everything works without a mouse; this says how."""

    def __init__(self, screens: "Sequence[Screen]", parent: QWidget) -> None:
        super().__init__(parent)
        bind(self, (self.setWindowTitle, _("Keys")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        lines = [(key.keys[0], key.text) for key in KEYS]
        lines += OF_SCREENS
        lines += [(f"Ctrl+{screen.number}", screen.name) for screen in screens]
        for at, (keys, text) in enumerate(lines):
            grid.addWidget(Label(lambda _words, keys=keys: spoken(keys), kind="strong"), at, 0)
            grid.addWidget(Label(text), at, 1)
        grid.setColumnStretch(1, 1)
        close = Button(pgettext("verb", "Close"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(Label(_("Everything works with keys"), kind="heading"))
        column.addLayout(grid)
        column.addLayout(row(1, close))
