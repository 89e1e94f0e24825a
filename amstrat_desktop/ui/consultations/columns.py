# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts beside each other where there is room for it, below each other where there isn't."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QStyle,
    QWidget,
)

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.flow import let_flow
from amstrat_desktop.ui.widgets.height_for_width import HeightForWidthLayout
from amstrat_desktop.ui.widgets.scroll_area import ScrollArea

_GAP: Final = 24
_LINE_GAP: Final = 12
NARROW: Final = 760
"""Pixels at 100 %; what is narrower shows its parts below each other."""


class ColumnsLayout(HeightForWidthLayout):
    """Items in rows of columns, or below each other; its height follows from the width.

    Hidden items leave no gap: the next one takes the place. shares: how wide the columns of a
    row are to each other. first: pixels at 100 % of the first column instead.
    """

    def __init__(
        self, parent: QWidget, *, narrow: int, shares: tuple[int, ...], first: int = 0
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._shares = shares
        self._first = first

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def arrange(self, rect: QRect, *, move: bool) -> int:
        items = self.shown()
        wide = rect.width() >= theme.px(self._narrow)
        widths = self._widths(rect.width()) if wide else [rect.width()]
        y = 0
        for start in range(0, len(items), len(widths)):
            row = items[start : start + len(widths)]
            heights = [_height(item, width) for item, width in zip(row, widths, strict=False)]
            if move:
                x = 0
                for item, width, height in zip(row, widths, heights, strict=False):
                    self._place(item, QRect(x, y, width, height), rect)
                    x += width + _GAP
            y += max(heights) + _LINE_GAP
        return max(0, y - _LINE_GAP)

    def _widths(self, width: int) -> list[int]:
        room = width - _GAP * (len(self._shares) - 1)
        if self._first:
            first = theme.px(self._first)
            return [first, room - first]
        return [room * share // sum(self._shares) for share in self._shares]

    def _place(self, item: QLayoutItem, place: QRect, rect: QRect) -> None:
        place = place.translated(rect.topLeft())
        item.setGeometry(QStyle.visualRect(self.direction(), rect, place))


class SideBySide(QWidget):
    """See `ColumnsLayout`."""

    def __init__(
        self,
        *parts: QWidget,
        narrow: int = NARROW,
        shares: tuple[int, ...] = (1, 1),
        first: int = 0,
    ) -> None:
        super().__init__()
        columns = ColumnsLayout(self, narrow=narrow, shares=shares, first=first)
        for part in parts:
            columns.addWidget(part)
        let_flow(self)


class GrowingScroll(ScrollArea):
    """As tall as its content where there is room for it; then it scrolls.

    content_changed: it may want another height now.
    """

    content_changed = Signal()

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self._inner = QWidget()
        self._inner.setProperty("kind", "scrolled")
        self._inner.setLayout(content)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        height = self._inner.heightForWidth(self.viewport().width())
        return QSize(self._inner.sizeHint().width(), max(height, 60))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(self.sizeHint().height(), theme.px(200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.content_changed.emit()
        return super().eventFilter(watched, event)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), item.minimumSize().height())
