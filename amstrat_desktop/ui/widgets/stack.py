# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of which one is seen, and which take the room of that one only."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stack(QStackedWidget):
    """Unlike QStackedWidget it needs no more room than the page that is seen: at 200 % the
    widest page of a screen would push all the others off the computer's screen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._take_room)

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else _least(page)

    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        return super().heightForWidth(width) if page is None else page.heightForWidth(width)

    def least_height(self, width: int) -> int:
        """What the page that is seen needs when it is so wide; its texts may wrap."""
        page = self.currentWidget()
        if isinstance(page, Stack):
            return page.least_height(width)
        layout = page.layout() if page is not None else None
        if layout is None or not layout.hasHeightForWidth():
            return 0
        return layout.totalMinimumHeightForWidth(width)

    def _take_room(self, _at: int) -> None:
        self.updateGeometry()


def _least(page: QWidget) -> QSize:
    """What a layout would give it at least."""
    return page.minimumSizeHint().expandedTo(page.minimumSize()).boundedTo(page.maximumSize())
