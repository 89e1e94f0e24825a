# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts beside each other where there is room for it, below each other where there isn't."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from amstrat_desktop.ui.theme import theme

NARROW: Final = 760
"""Pixels at 100 %; what is narrower shows its parts below each other."""


class SideBySide(QWidget):
    """stretches: how the room is shared, one number for each part."""

    def __init__(
        self, *parts: QWidget, stretches: Sequence[int] = (), narrow: int = NARROW, gap: int = 24
    ) -> None:
        super().__init__()
        self._narrow = narrow
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        for at, part in enumerate(parts):
            self._row.addWidget(part, stretches[at] if stretches else 1)
            if not stretches:
                part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
                policy = part.sizePolicy()
                policy.setHeightForWidth(True)
                part.setSizePolicy(policy)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(self._narrow)
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if narrow else direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(8 if narrow else 24)
            self.updateGeometry()


class GrowingScroll(QScrollArea):
    """As tall as its content where there is room for it; then it scrolls."""

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
        return super().eventFilter(watched, event)
