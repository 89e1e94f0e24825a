# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands where nothing is yet: an icon, one sentence, and one key or button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label


class EmptyState(QWidget):
    """icon: its name. button: what to do about it, if it is one press away."""

    def __init__(
        self, icon: str, heading: Text, sentence: Text, button: Button | None = None
    ) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = Label(heading, kind="heading", wrap=True).centre()
        self._sentence = Label(sentence, kind="muted", wrap=True).centre()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._picture)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        if button is not None:
            column.addSpacing(8)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.bind_icon(self, self._show_icon, icon, "muted")

    def say(self, heading: Text, sentence: Text) -> None:
        """Say something else, for example when a filter finds nothing."""
        self._heading.say(heading)
        self._sentence.say(sentence)

    def heading(self) -> str:
        """What it says now."""
        return self._heading.text()

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(48)
        self._picture.setPixmap(icon.pixmap(side, side))
