# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field that searches while somebody types."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind

_ICON = 18
_INSET = 12


class SearchField(QLineEdit):
    """Esc empties it; Down leaves it for the list below.

    searched: the text without spaces around, at each key. left_down: go to the list.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, name: Text, *, placeholder: Text | None = None) -> None:
        super().__init__()
        self._icon = QIcon()
        self.setMaxLength(LINE_LIMIT)
        self.setClearButtonEnabled(True)
        bind(self, (self.setAccessibleName, name), (self.setPlaceholderText, placeholder or name))
        self.textChanged.connect(lambda text: self.searched.emit(text.strip()))
        theme.bind_icon(self, self._set_icon, "search", "muted")

    def event(self, event: QEvent) -> bool:
        """Esc is meant for the field while there is something to empty, and not for the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self.text() and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(_ICON)
        where = QRect(theme.px(_INSET), (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        self._icon.paint(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), where))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        room = theme.px(_ICON) + 8
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setTextMargins(0, 0, room, 0)
        else:
            self.setTextMargins(room, 0, 0, 0)

    def _set_icon(self, icon: QIcon) -> None:
        self._icon = icon
        self.update()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
