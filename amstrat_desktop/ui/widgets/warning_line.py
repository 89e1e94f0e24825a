# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A framed sentence that warns, below what it warns of."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce


class WarningLine(QFrame):
    """Hidden until it says something; announced at once.

    announces: False where the line is built anew each time that what it stands in is read.
    """

    def __init__(self, *, announces: bool = True) -> None:
        super().__init__()
        self._announces = announces
        self.setProperty("kind", "bar")
        self.setProperty("tone", "warn")
        self._said: Msg | None = None
        self._text = Label(wrap=True)
        self._picture = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        theme.bind_icon(self, self._show_icon, "alert-triangle", "warn")
        self.hide()

    def show_warning(self, text: Msg | None) -> None:
        """Say a sentence, or nothing."""
        if text is not None:
            self._text.say(text)
            if self._announces and text != self._said:
                announce(self, text, urgent=True)
        self._said = text
        self.setVisible(text is not None)

    def text(self) -> str:
        """What it says now."""
        return "" if self._said is None else self._text.text()

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(20)
        self._picture.setPixmap(icon.pixmap(side, side))
