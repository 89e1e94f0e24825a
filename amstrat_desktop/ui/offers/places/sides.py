# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two lists of cards: beside each other, below each other where it is narrow."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

BOTH: Final = 860
"""Pixels at 100 % from which both stand beside each other."""


class Side(QWidget):
    """A heading, a button that adds, the cards, or what stands where there are none."""

    def __init__(self, heading: Text, add: Text, nothing: EmptyState) -> None:
        super().__init__()
        self.add: Final = Button(add, icon="plus")
        self._nothing = nothing
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(strip(Label(heading, kind="heading"), 1, self.add))
        column.addLayout(self._cards)
        column.addWidget(nothing)
        column.addStretch(1)
        nothing.hide()

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these instead of those before."""
        empty_layout(self._cards)
        for card in cards:
            self._cards.addWidget(card)
            card.show()
        self._nothing.setVisible(not cards)


class Sides(QWidget):
    """first: where reading starts."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._parts = (first, second)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(24)
        for part in self._parts:
            self._box.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        theme.bind_paint(self, lambda _: self._turn())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they turn."""
        width = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if self.width() >= theme.px(BOTH) else ways.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
