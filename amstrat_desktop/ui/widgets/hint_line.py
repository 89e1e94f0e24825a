# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sentence below a field that says what to mind, without stopping anybody."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce


class HintLine(QWidget):
    """Hidden until it has something to say; told to screen readers once, politely."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Label(kind="small", wrap=True)
        self._picture = QLabel()
        self._button: Button | None = None
        self._said: Msg | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(8)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        theme.bind_icon(self, self._show_icon, "alert-triangle", "warn")
        self.hide()

    def offer(self, text: Msg, act: Callable[[], object]) -> None:
        """Put a button beside the sentence, once."""
        self._button = Button(text)
        self._button.clicked.connect(lambda _=False: act())
        self._row.addWidget(self._button)

    def show_hint(self, hint: Msg | None) -> None:
        """Say something, or nothing."""
        if hint == self._said:
            return
        self._said = hint
        if hint is not None:
            self._text.say(hint)
            announce(self, hint)
        self.setVisible(hint is not None)

    def text(self) -> str:
        """What it says now."""
        return self._text.text() if self._said is not None else ""

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(18)
        self._picture.setPixmap(icon.pixmap(side, side))
