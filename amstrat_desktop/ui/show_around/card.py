# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card that explains one thing of the window, and the ring around the thing."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.ui.show_around.placing import EDGE
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce

WIDTH: Final = 400
"""Pixels at 100 %."""

_NEXT: Final = _("Next")
_DONE: Final = pgettext("walk", "Done")
_RING: Final = 3
_AIR: Final = 4
"""Pixels between a thing and its ring."""


class CoachCard(QFrame):
    """next_wanted, back_wanted: another stop. left: Esc, or the button."""

    next_wanted = Signal()
    back_wanted = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("kind", "coach")
        self._count: Final = Label(kind="small")
        self._heading: Final = Label(kind="heading", wrap=True)
        self._text: Final = Label(wrap=True)
        # Translators: ends the walk through the window before its end
        self.leave: Final = Button(pgettext("walk", "Leave"), kind="quiet", icon="x")
        self.back: Final = Button(pgettext("direction", "Back"))
        self.onward: Final = Button(_NEXT, kind="primary")
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(self.back_wanted)
        self.onward.clicked.connect(self.next_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 16, 14)
        self._column.setSpacing(6)
        for part in (self._count, self._heading, self._text):
            self._column.addWidget(part)
        self._column.addSpacing(6)
        self._column.addLayout(row(self.leave, 1, self.back, self.onward))
        bind(self, (self.setAccessibleName, _("Show me around")))

    def show_stop(self, heading: Msg, text: Msg, number: int, count: int) -> None:
        """Say what the thing is for, also to those who listen."""
        self._count.say(_("{number} of {count}", number=number, count=count))
        self._heading.say(heading)
        self._text.say(text)
        self.back.setVisible(number > 1)
        self.onward.say(_DONE if number == count else _NEXT)
        bind(self.onward, (self.onward.setAccessibleDescription, text))
        announce(self, heading)
        announce(self, text)

    def size_in(self, window: QRect) -> QSize:
        """As high as its words need."""
        width = min(theme.px(WIDTH), window.width() - 2 * EDGE)
        width = max(width, self._column.minimumSize().width())
        return QSize(width, self._column.totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Esc is meant for the card and not for the screen behind it."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Ring(QWidget):
    """Over the whole window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._thing: QRect | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.bind_paint(self, lambda _: self.update())

    def put_around(self, thing: QRect | None) -> None:
        """thing: what the card speaks of, in the window's coordinates; None for nothing."""
        self._thing = thing
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A light seam on both sides keeps the ring visible on every ground."""
        del event
        if self._thing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        around = self._thing.adjusted(-_AIR, -_AIR, _AIR, _AIR).intersected(inside)
        for width, colour in ((_RING + 4, "surface"), (_RING, "primary")):
            painter.setPen(QPen(theme.colour(colour), width))
            painter.drawRoundedRect(around, 10, 10)
        painter.end()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
