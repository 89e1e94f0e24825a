# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A layout that sets its items in lines like words, from the side where reading starts."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QStyle, QWidget

from amstrat_desktop.ui.widgets.height_for_width import HeightForWidthLayout


class FlowLayout(HeightForWidthLayout):
    """Items in lines; spacing: pixels between items and between lines. even: all items of a
    line are as tall as its tallest one.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 4, even: bool = False
    ) -> None:
        super().__init__(parent)
        self._even = even
        self.setSpacing(spacing)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        y = 0
        for line in self._lines(rect.width()):
            x, tallest = 0, max(size.height() for _item, size in line)
            for item, size in line:
                if move:
                    height = tallest if self._even else size.height()
                    place = QRect(rect.topLeft() + QPoint(x, y), QSize(size.width(), height))
                    item.setGeometry(QStyle.visualRect(self.direction(), rect, place))
                x += size.width() + self.spacing()
            y += tallest + self.spacing()
        return max(0, y - self.spacing())

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        line: list[tuple[QLayoutItem, QSize]] = []
        x = 0
        for item in self.shown():
            hint = item.sizeHint()
            size = QSize(min(hint.width(), max(width, item.minimumSize().width())), hint.height())
            if line and x + size.width() > width:
                yield line
                line, x = [], 0
            line.append((item, size))
            x += size.width() + self.spacing()
        if line:
            yield line


def let_flow(widget: QWidget) -> None:
    """Tell layouts that the widget's height depends on its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
