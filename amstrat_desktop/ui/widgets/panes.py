# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list and what was chosen in it: side by side, or one at a time where room is short."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button

BOTH: Final = 780
"""Pixels at 100 % from which both are seen; at 200 % a window of usual size shows one."""


class Panes(QWidget):
    """start: where reading begins. end: the chosen one. shares: of the width. both: pixels at
    100 % from which both are seen.

    end_alone: whether only the chosen one is seen, in a narrow window.
    """

    end_alone = Signal(bool)

    def __init__(
        self,
        start: QWidget,
        end: QWidget,
        *,
        shares: tuple[int, int] = (3, 2),
        back: Text | None = None,
        both: int = BOTH,
    ) -> None:
        super().__init__()
        self._both = both
        self._start = start
        self._end_shown = False
        self._back = Button(back or _("Back to the list"), kind="quiet", icon="arrow-left")
        self._back.clicked.connect(self.go_back)
        self._end = QWidget()
        column = QVBoxLayout(self._end)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(end, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(start, shares[0])
        row.addWidget(self._end, shares[1])
        theme.bind_paint(self, lambda _: self._fit())

    @property
    def shows_both(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= theme.px(self._both)

    def show_end(self, shown: bool = True) -> None:
        """Bring the chosen one, or the list, to the front; nothing moves where both are seen."""
        self._end_shown = shown
        self._fit()

    def go_back(self) -> bool:
        """From the chosen one to the list; False where there is nothing to go back from."""
        if self.shows_both or not self._end_shown:
            return False
        self.show_end(False)
        return True

    def minimumSizeHint(self) -> QSize:
        """Room for one: else the window could never become narrow enough to show one only."""
        one, other = self._start.minimumSizeHint(), self._end.minimumSizeHint()
        return one.expandedTo(other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        both = self.shows_both
        self._start.setVisible(both or not self._end_shown)
        self._end.setVisible(both or self._end_shown)
        self._back.setVisible(not both)
        self.end_alone.emit(not both and self._end_shown)
