# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One meeting in the grid: a button that is read aloud, dragged, and moved with the keyboard."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from amstrat_desktop.services.offers.calendar_view import Block
from amstrat_desktop.ui.offers.calendar.painting import Shown, paint_block
from amstrat_desktop.ui.offers.calendar.words import name_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind

LEAST: Final = 24
"""Pixels at 100 % of the shortest block: it can still be hit."""


class BlockButton(QAbstractButton):
    """clicked: it is chosen. keyed: a key that may walk or move. entered, left: the cursor.
    dragged: x is where the mouse is in the grid, y where the block would begin. dropped: there.
    """

    keyed = Signal(QKeyEvent)
    dragged = Signal(QPointF)
    dropped = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, block: Block, parent: QWidget, *, of_room: bool = False) -> None:
        super().__init__(parent)
        self.block: Final = block
        self._of_room = of_room
        self.chosen = False
        self.label = ""
        self._pressed_at: QPointF | None = None
        self.moving = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        bind(self, (self._name, lambda words: name_of(block, words)))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(48))

    def choose(self, *, on: bool) -> None:
        """Show that its details are open."""
        self.chosen = on
        self.update()

    def show_target(self, text: str) -> None:
        """What stands on it while it is moved: the time where it would go."""
        self.label = text
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.block.movable:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed_at is None:
            return
        far = (event.position() - self._pressed_at).manhattanLength()
        if self.moving or far >= QApplication.startDragDistance():
            self.moving = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            cursor = self.mapToParent(event.position())
            self.dragged.emit(QPointF(cursor.x(), cursor.y() - self._pressed_at.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = self.moving
        self.stop()
        if moved:
            # Not the button's own way: a block that was dragged was not clicked.
            self.setDown(False)
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

    def stop(self) -> None:
        """The drag is over, or was given up."""
        self._pressed_at = None
        self.moving = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.keyed.emit(event)
        if event.isAccepted():
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = Shown(self.chosen, self.hasFocus(), self.underMouse(), self.label, self._of_room)
        paint_block(painter, QRectF(self.rect()), self.block, shown)
        painter.end()

    def _name(self, text: str) -> None:
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()  # what is painted is in the language, too
