# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Above a list that a figure opened: whose records these are, and the way back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce


class FigureLine(QFrame):
    """Hidden until a figure is named. closed: show the whole list again. back_wanted: to the
    figures.
    """

    closed = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setProperty("tone", "info")
        self._picture = QLabel()
        self._text: Final = Label(wrap=True)
        self._unseen: Final = Label(kind="small", wrap=True)
        # Translators: Zurück zu den Zahlen
        self.back: Final = Button(_("Back to the figures"), kind="quiet")
        # Translators: die Auswahl aus den Zahlen aufheben (the list shows everything again)
        self.close_button: Final = IconButton(_("Take the selection of the figure away"), "x")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._text)
        texts.addWidget(self._unseen)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(texts, 1)
        row.addWidget(self.back)
        row.addWidget(self.close_button)
        self.back.clicked.connect(self.back_wanted)
        self.close_button.clicked.connect(self.closed)
        theme.bind_icon(self, self._show_icon, "chart-bar", "primary")
        self.hide()

    def name_figure(self, title: Msg) -> None:
        """title: of the figure and its row."""
        # Translators: „Aus den Zahlen: Kontakte nach Gebiet, Hamme“ (above a list)
        text = _("From the figures: {title}", title=title)
        self._text.say(text)
        bind(self, (self.setAccessibleName, text))
        self._unseen.hide()
        self.show()
        announce(self, text)

    def show_unseen(self, number: int) -> None:
        """So many were counted that this list may not show."""
        self._unseen.setVisible(number > 0)
        # Translators: gezählt, aber hier nicht aufgeführt, weil sie zu gesperrten Akten gehören
        self._unseen.say(
            ngettext(
                "{count} more was counted; it belongs to a restricted record and is not listed.",
                "{count} more were counted; they belong to restricted records and are not listed.",
                number,
            )
        )

    def text(self) -> str:
        """What it says now; "" while hidden."""
        return "" if self.isHidden() else self._text.text()

    def unseen_text(self) -> str:
        """What it says of records that are not listed; "" where all are."""
        return "" if self._unseen.isHidden() else self._unseen.text()

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(20)
        self._picture.setPixmap(icon.pixmap(side, side))
