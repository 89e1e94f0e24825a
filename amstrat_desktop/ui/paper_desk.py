# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dialog with a paper as it would leave, beside it what can be chosen, printed and saved."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.page import scrolled

SIDE: Final = 360
"""Pixels at 100 %."""


class PaperDesk(QDialog):
    """changed: another paper is wanted. Its heir puts down the paper and what can be chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget, title: Msg) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.bar: Final = MessageBar()
        self.print_button: Final = Button(_("Print …"), kind="primary", icon="printer")
        self.save_button: Final = Button(_("Save as PDF …"), icon="device-floppy")
        self.close_button: Final = Button(_("Close"))
        self._title: Final = Label(title, kind="title", wrap=True)
        bind(self, (self.setWindowTitle, title))
        self.close_button.clicked.connect(self.reject)
        for keys in ("Ctrl+P", "Ctrl+Return"):
            QShortcut(QKeySequence(keys), self, self.print_button.click)

    def show_problem(self, message: Msg) -> None:
        """What went wrong and what to do."""
        self.bar.say("error", message)

    def put_down(self, paper: QWidget, parts: Iterable[QWidget], *, side: int = SIDE) -> None:
        """parts: below the title, the buttons of what is done with the paper among them."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, *parts):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addLayout(row(1, self.close_button))
        holder = scrolled(column)
        theme.bind_paint(holder, lambda _: holder.setFixedWidth(theme.px(side)))
        both = QHBoxLayout(self)
        both.setContentsMargins(24, 24, 24, 24)
        both.setSpacing(24)
        both.addWidget(paper, 1)
        both.addWidget(holder)
