# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handovers that wait for whoever unlocked the office."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label

_PICTURE: Final = 24


class WaitingHandovers(QFrame):
    """Hidden while none waits."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setProperty("tone", "warn")
        self._picture = QLabel()
        self.text: Final = Label(kind="strong", wrap=True)
        self.open: Final = Button(_("Look at it and answer"), icon="arrow-right")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        theme.bind_icon(self, self._show_icon, "users", "warn")
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many wait."""
        self.setVisible(count > 0)
        self.text.say(
            ngettext(
                "{count} handover waits for your answer.",
                "{count} handovers wait for your answer.",
                count,
            )
        )

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(_PICTURE)
        self._picture.setPixmap(icon.pixmap(side, side))
