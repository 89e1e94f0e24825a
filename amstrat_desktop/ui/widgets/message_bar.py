# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bar in the window that says what happened, with the next steps beside it."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6 import QtGui
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

Tone = Literal["info", "ok", "warn", "error"]
Action = tuple[Msg, Callable[[], object]]

_ICONS: Final = {
    "info": ("info-circle", "primary"),
    "ok": ("check", "ok"),
    "warn": ("alert-triangle", "warn"),
    "error": ("alert-triangle", "danger"),
}


class MessageBar(QFrame):
    """Hidden until it says something; stays until the next message or until it is closed.

    It never goes away by itself: who reads slowly or listens must not be hurried.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._icon = QLabel()
        self._text = Label(wrap=True)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        close = IconButton(_("Close the message"), "x")
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._actions)
        layout.addWidget(close)
        self.setMinimumHeight(52)
        self.hide()

    def say(self, tone: Tone, text: Msg, actions: Sequence[Action] = ()) -> None:
        """Show and announce a message; actions: the next steps, most likely first."""
        self._drop_actions()
        self.setProperty("tone", tone)
        self.style().polish(self)
        name, token = _ICONS[tone]
        theme.bind_icon(self, self._show_icon, name, token)
        self._text.say(text)
        bind(self, (self.setAccessibleName, text))
        for words, act in actions:
            button = Button(words)
            button.clicked.connect(lambda _=False, act=act: self._act(act))
            self._actions.addWidget(button)
        self.show()
        announce(self, text, urgent=tone == "error")

    def clear(self) -> None:
        """Take the message away."""
        self.hide()
        self._drop_actions()

    def focus_actions(self) -> None:
        """Put the cursor on the first next step, if there is one."""
        item = self._actions.itemAt(0)
        button = item.widget() if item else None
        if button is not None and button.isVisible():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def text(self) -> str:
        """What it says now; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def action_buttons(self) -> list[QWidget]:
        """The buttons of the next steps, for tests."""
        items = [self._actions.itemAt(at) for at in range(self._actions.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _act(self, act: Callable[[], object]) -> None:
        # Later, because the button that was pressed goes with the message.
        QTimer.singleShot(0, self, act)
        self.hide()

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(24)
        self._icon.setPixmap(icon.pixmap(side, side))

    def _drop_actions(self) -> None:
        empty_layout(self._actions)


def announce(source: QWidget, text: Msg, *, urgent: bool = False) -> None:
    """Let a screen reader say a sentence without moving the cursor."""
    # Named here, because PySide makes a class when it is named first, and this one has 200
    # members of enums that the first window can do without.
    accessible = QtGui.QAccessible
    event = QtGui.QAccessibleAnnouncementEvent(source, interface.text(text))
    levels = accessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if urgent else levels.Polite)
    accessible.updateAccessibility(event)
