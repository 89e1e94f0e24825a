# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A layout that sets its items in lines like words, from the side where reading starts."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from amstrat_desktop.ui.widgets.height_for_width import HeightForWidthLayout


class FlowLayout(HeightForWidthLayout):
    """Items in lines; spacing: pixels between items and between lines."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self.setSpacing(spacing)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, line = 0, 0, 0
        for item in self.shown():
            hint = item.sizeHint()
            width = min(hint.width(), max(rect.width(), item.minimumSize().width()))
            if x and x + width > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if move:
                place = QRect(rect.topLeft() + QPoint(x, y), QSize(width, hint.height()))
                item.setGeometry(QStyle.visualRect(self.direction(), rect, place))
            x, line = x + width + self.spacing(), max(line, hint.height())
        return y + line


def let_flow(widget: QWidget) -> None:
    """Tell layouts that the widget's height depends on its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
