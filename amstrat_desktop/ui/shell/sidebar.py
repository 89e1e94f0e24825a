# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sidebar: the areas of the program in words, the present one marked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button


class Sidebar(QWidget):
    """chosen: the key of a screen somebody wants to see."""

    chosen = Signal(str)

    def __init__(self, screens: Sequence[Screen]) -> None:
        super().__init__()
        self.setProperty("kind", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: Final[dict[str, Button]] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 14)
        column.setSpacing(4)
        for screen in (s for s in screens if not s.at_end):
            column.addWidget(self._button(screen))
        column.addStretch(1)
        for screen in (s for s in screens if s.at_end):
            column.addWidget(self._button(screen))
        bind(self, (self.setAccessibleName, _("Areas of the program")))

    def mark(self, key: str) -> None:
        """Show which screen is open."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self._buttons.values())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focused = next((b for b in buttons if b.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        buttons[(buttons.index(focused) + step) % len(buttons)].setFocus()

    def _button(self, screen: Screen) -> Button:
        button = Button(screen.name, kind="nav", icon=screen.icon)
        button.setCheckable(True)
        keys = QKeySequence(f"Ctrl+{screen.number}")

        def hint(words: Catalogue) -> str:
            del words  # the names of keys come from Qt's texts, which are ours
            return keys.toString(QKeySequence.SequenceFormat.NativeText)

        bind(button, (button.setToolTip, hint), (button.setAccessibleDescription, hint))
        button.clicked.connect(lambda: self.chosen.emit(screen.key))
        self._group.addButton(button)
        self._buttons[screen.key] = button
        return button
