# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words and what can be done with them: beside each other, below each other where it is narrow."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from amstrat_desktop.ui.theme import theme

LEAST: Final = 240
"""Pixels at 100 % that the words need beside the second part."""


class TwoParts(QWidget):
    """first takes the room that is left; second stands at the far end."""

    def __init__(self, first: QWidget, second: QWidget, *, spacing: int = 12) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.bind_paint(self, lambda _: self._turn())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they turn."""
        parts = (self._first.minimumSizeHint().width(), self._second.minimumSizeHint().width())
        return QSize(max(parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        first = max(theme.px(LEAST), self._first.minimumSizeHint().width())
        needed = first + self._box.spacing() + self._second.sizeHint().width()
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if self.width() >= needed else ways.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
