# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of the windows that stand before an office is open: a card in the middle, and
language, colours and help in the corner, so that nobody is caught in a script they can't read.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.settings import SettingsFile, Theme
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import LanguageButton, ThemeButton
from amstrat_desktop.ui.widgets.scroll_area import ScrollArea

PROGRAM: Final = "AmStrat Desktop"


class Doorway(QWidget):
    """card: fill it with `card.add`. width: of the card at 100 %.

    help_wanted: F1, or the button.
    """

    help_wanted = Signal()

    def __init__(self, settings: SettingsFile, *, width: int = 480) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._settings = settings
        self._width = width
        self.language: Final = LanguageButton(self.choose_language)
        self.card: Final = Card(spacing=16)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_wanted)
        self._mark = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self._middle(), 1)
        theme.bind_icon(self, self._show_mark, "door-enter", "primary")
        theme.bind_paint(self, self._fit)

    def choose_language(self, code: str) -> None:
        """Turn the window to a language and keep the choice."""
        set_language(code)
        self._settings.change(language=code)

    def _choose_theme(self, choice: Theme, percent: int) -> None:
        theme.apply(choice, percent)
        self._settings.change(theme=choice, text_percent=percent)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 16, 0)
        row.setSpacing(4)
        row.addWidget(self._mark)
        row.addSpacing(4)
        row.addWidget(Label(verbatim(PROGRAM), kind="strong"))
        row.addStretch(1)
        choose: Callable[[Theme, int], object] = self._choose_theme
        row.addWidget(ThemeButton(choose))
        row.addWidget(self.language)
        help_button = IconButton(_("Help"), "help-circle")
        help_button.clicked.connect(self.help_wanted)
        row.addWidget(help_button)
        return row

    def _middle(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "scrolled")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        area = ScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _show_mark(self, icon: QIcon) -> None:
        side = theme.px(24)
        self._mark.setPixmap(icon.pixmap(side, side))

    def _fit(self, _: None) -> None:
        room = self.screen().availableGeometry().width() - 80
        self.card.setFixedWidth(min(theme.px(self._width), room))
