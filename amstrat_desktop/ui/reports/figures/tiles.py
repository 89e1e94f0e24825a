# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The totals of a figure, each on a tile of its own: contacts and persons are never added."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.services.figures.changes import (
    Said,
    Way,
    change_of,
    change_sentence,
    value_words,
)
from amstrat_desktop.services.figures.figure import Column, FigureTable, Unit
from amstrat_desktop.ui.theme import ICON_SIZE, theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

_UNIT_ICONS: Final = {
    Unit.COUNT: "chart-bar",
    Unit.HOURS: "clock",
    Unit.DAYS: "calendar",
    Unit.PERCENT: "chart-bar",
}
_ICONS: Final = {"contacts": "messages", "persons": "users", "referrals": "send"}
_WAYS: Final = {Way.MORE: "chevron-up", Way.FEWER: "chevron-down", Way.SAME: "minus"}
_WIDTH: Final = 248


class Tiles(QWidget):
    """One for each column of a figure."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=12, even=True)
        let_flow(self)

    def show_totals(self, table: FigureTable) -> None:
        """The numbers over everything, each with its change."""
        empty_layout(self._flow)
        before = period_name(table.asked.period.before())
        for at, column in enumerate(table.definition.columns):
            now = table.total.values[at]
            said: Said | None = None
            way = Way.UNKNOWN
            if table.total.before:
                earlier = table.total.before[at]
                said = change_sentence(now, earlier, column.unit, before)
                way = change_of(now, earlier, column.unit).way
            tile = Tile(column, value_words(now, column.unit), said, way)
            self._flow.addWidget(tile)
            tile.show()
        self.updateGeometry()


class Tile(QFrame):
    """A number, what it counts, and how it changed, in words."""

    def __init__(self, column: Column, value: Said, change: Said | None, way: Way) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._picture, self._arrow = QLabel(), QLabel()
        self.number: Final = Label(value, kind="title")
        self.change: Final = Label(change, kind="small", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture)
        head.addWidget(Label(column.title, kind="muted", wrap=True), 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.change, 1)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(2)
        box.addLayout(head)
        box.addWidget(self.number)
        box.addLayout(foot)
        self.change.setVisible(change is not None)
        self._arrow.setVisible(way in _WAYS)
        icon = _ICONS.get(column.key, _UNIT_ICONS[column.unit])
        theme.bind_icon(self, self._show_icon, icon, "muted")
        if way in _WAYS:
            theme.bind_icon(self, self._show_arrow, _WAYS[way], "muted")

        def said(words: Catalogue) -> str:
            told = [words.text(column.title), value(words)]
            return ": ".join(told) + (f". {change(words)}" if change is not None else "")

        bind(self, (self.setAccessibleName, said))
        theme.bind_paint(self, lambda _: self.setFixedWidth(theme.px(_WIDTH)))

    def sizeHint(self) -> QSize:
        """As tall as its sentences need in its width."""
        width = theme.px(_WIDTH)
        return QSize(width, self._box.totalHeightForWidth(width))

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(ICON_SIZE)
        self._picture.setPixmap(icon.pixmap(side, side))

    def _show_arrow(self, icon: QIcon) -> None:
        side = theme.px(16)
        self._arrow.setPixmap(icon.pixmap(side, side))
