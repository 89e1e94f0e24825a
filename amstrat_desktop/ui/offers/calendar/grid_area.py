# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid below its headings: it scrolls, the days or rooms above it stay."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.offers.calendar.columns import Column
from amstrat_desktop.ui.offers.calendar.time_grid import GUTTER, TimeGrid
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.scroll_area import ScrollArea

HEAD: Final = 56
_FREE: Final = 16
_CIRCLE: Final = 34


class GridHead(QWidget):
    """Days with their number, today in a circle; or rooms with what they have. Painted: each
    block says its day and its room by itself. pressed: a day was pressed.
    """

    pressed = Signal(object)

    def __init__(self, grid: TimeGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid
        self._today = date.min
        self.shift = 0
        self.setMouseTracking(True)
        theme.bind_paint(self, lambda _: self.update())

    def show_today(self, today: date) -> None:
        """Which day is today."""
        self._today = today
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._grid.scale.column_at(event.position().x() + self.shift)
        if at < len(self._grid.columns) and not self._grid.columns[at].of_room:
            self.pressed.emit(self._grid.columns[at].day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.colour("surface"))
        painter.setPen(theme.colour("hair"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        for at, column in enumerate(self._grid.columns):
            place = self._grid.scale.column_rect(at).translated(-self.shift, 0)
            place.setHeight(self.height() - 1)
            self._paint_column(painter, place, column)
        painter.end()

    def _paint_column(self, painter: QPainter, place: QRect, column: Column) -> None:
        if column.free:
            painter.fillRect(place, theme.colour("bg"))
        painter.setPen(theme.colour("hair"))
        edge = place.right() if interface.words.rtl else place.left()
        painter.drawLine(edge, theme.px(10), edge, place.bottom())
        if column.of_room:
            self._paint_room(painter, place, column)
        else:
            self._paint_day(painter, place, column)

    def _paint_day(self, painter: QPainter, place: QRect, column: Column) -> None:
        words, today = interface.words, column.day == self._today
        small, big = theme.font(9, bold=today), theme.font(14, bold=True)
        name, number = column.small_heading(words), column.heading(words)
        side = theme.px(_CIRCLE)
        width = QFontMetricsF(small).horizontalAdvance(name)
        free = column.rests(words)
        height = place.height() - (theme.px(_FREE) if free else 0)
        total = width + theme.px(4) + side
        start = place.left() + (place.width() - total) / 2
        first = QRectF(start, place.top(), width, height)
        second = QRectF(start + width + theme.px(4), place.top() + (height - side) / 2, side, side)
        if words.rtl:
            second.moveLeft(start)
            first.moveLeft(start + side + theme.px(4))
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(second)
        painter.setFont(small)
        painter.setPen(theme.colour("primary" if today else "muted"))
        painter.drawText(first, Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(big)
        painter.setPen(theme.colour("on_primary" if today else "text"))
        painter.drawText(second, Qt.AlignmentFlag.AlignCenter, number)
        if free:
            below = QRectF(place).adjusted(4, height - theme.px(4), -4, -theme.px(4))
            _draw_small(painter, below, free, "muted")

    def _paint_room(self, painter: QPainter, place: QRect, column: Column) -> None:
        words = interface.words
        upper = QRectF(place).adjusted(8, theme.px(10), -8, -place.height() / 2 + theme.px(4))
        painter.setFont(theme.font(11, bold=True))
        painter.setPen(theme.colour("text"))
        text = painter.fontMetrics().elidedText(
            column.heading(words), Qt.TextElideMode.ElideRight, int(upper.width())
        )
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, text)
        lower = QRectF(place).adjusted(8, place.height() / 2, -8, -theme.px(8))
        _draw_small(painter, lower, column.small_heading(words), "muted")


class GridArea(ScrollArea):
    """day_pressed: a day of the head."""

    day_pressed = Signal(object)

    def __init__(self, grid: TimeGrid) -> None:
        super().__init__()
        self.grid: Final = grid
        self._head = GridHead(grid, self)
        self._empty = Label(kind="muted", wrap=True).centre()
        self._empty.setParent(grid)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWidget(grid)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.pressed.connect(self.day_pressed)
        grid.seen.connect(lambda button: self.ensureWidgetVisible(button, 8, 24))
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        grid.installEventFilter(self)
        theme.bind_paint(self, lambda _: self._fit())

    def show_columns(self, columns: Sequence[Column], today: date) -> None:
        """The days of a week, or the rooms of a day."""
        self.grid.show_columns(columns)
        self._head.show_today(today)
        self._empty.setVisible(not self.grid.buttons)
        self._empty.say(
            _("Nothing takes place on this day.")
            if columns and columns[0].of_room
            else _("Nothing takes place in this week.")
        )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_empty()
            self._head.update()
        return False

    def _scrolled(self, _value: int) -> None:
        self._head.shift = -self.grid.x()
        self._head.update()

    def _fit(self) -> None:
        height = theme.px(HEAD)
        if self.viewportMargins().top() != height:
            self.setViewportMargins(0, height, 0, 0)
        seen = self.viewport().geometry()
        self._head.setGeometry(seen.left(), seen.top() - height, seen.width(), height)
        self._head.shift = -self.grid.x()
        self._place_empty()

    def _place_empty(self) -> None:
        gutter = theme.px(GUTTER)
        self._empty.setGeometry(gutter, theme.px(90), self.grid.width() - 2 * gutter, theme.px(60))


def _draw_small(painter: QPainter, place: QRectF, text: str, ink: str) -> None:
    painter.setFont(theme.font(9))
    painter.setPen(theme.colour(ink))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cut)
