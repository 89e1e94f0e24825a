# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the program reminds of: one bar for each, with the way to where it is done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.services.reminders import Reminder
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label

_PICTURE: Final = 24


class RemindersPart(QWidget):
    """Hidden while there is nothing. wanted(reminder): somebody wants to go there."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Reminder, ...] = ()
        self.bars: list[ReminderBar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """Show these; the same ones again are left alone, so that no cursor is lost."""
        if tuple(reminders) == self._shown:
            return
        self._shown = tuple(reminders)
        for bar in self.bars:
            self._column.removeWidget(bar)
            bar.deleteLater()
        self.bars.clear()
        for reminder in reminders:
            bar = ReminderBar(reminder)
            bar.act.clicked.connect(lambda _=False, reminder=reminder: self.wanted.emit(reminder))
            self._column.addWidget(bar)
            self.bars.append(bar)
        self.setVisible(bool(reminders))


class ReminderBar(QFrame):
    """One reminder."""

    def __init__(self, reminder: Reminder) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setProperty("tone", "warn" if reminder.urgent else "info")
        self._picture = QLabel()
        self.text: Final = Label(reminder.text, kind="strong", wrap=True)
        self.act: Final = Button(reminder.action, icon="arrow-right")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.act)
        icon = "alert-triangle" if reminder.urgent else "info-circle"
        theme.bind_icon(self, self._show_icon, icon, "warn" if reminder.urgent else "primary")

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(_PICTURE)
        self._picture.setPixmap(icon.pixmap(side, side))
