# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The month: one widget however full it is. A click opens a meeting, Enter the day; a meeting
that is dragged to another day keeps its time.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.offers.calendar_view import Block
from amstrat_desktop.ui.offers.calendar.month_model import Day, MonthModel
from amstrat_desktop.ui.offers.calendar.painting import Frame, paint_chip
from amstrat_desktop.ui.offers.calendar.words import name_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface

CHIP: Final = 19
_GAP: Final = 2
_TOP: Final = 28
_SIDE: Final = 5
_CIRCLE: Final = 24


def chips_in(place: QRect, day: Day) -> list[tuple[QRectF, Block]]:
    """Where the meetings of a day stand in its cell, as many as there is room for."""
    height, gap, top = theme.px(CHIP), theme.px(_GAP), theme.px(_TOP)
    side = theme.px(_SIDE)
    room = max(0, (place.height() - top) // (height + gap))
    shown = day.blocks if len(day.blocks) <= room else day.blocks[: max(0, room - 1)]
    return [
        (
            QRectF(
                place.left() + side,
                place.top() + top + at * (height + gap),
                place.width() - 2 * side,
                height,
            ),
            block,
        )
        for at, block in enumerate(shown)
    ]


class _DayDelegate(QStyledItemDelegate):
    """Draws a day: its number, why it is free, its meetings, how many more there are."""

    def __init__(self, view: "MonthView") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        day = self._view.days.day_at(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "bg" if day.outside or day.free else "surface"
        painter.fillRect(place, theme.colour(ground))
        painter.setPen(theme.colour("hair"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if index.column():
            edge = place.topRight() if interface.words.rtl else place.topLeft()
            painter.drawLine(edge, QPoint(edge.x(), place.bottom()))
        self._paint_number(painter, place, day)
        chips = chips_in(place, day)
        for where, block in chips:
            chosen, cared = self._view.is_chosen(block), block.session_id in day.cared
            paint_chip(painter, where, block, chosen=chosen, cared=cared)
        self._paint_more(painter, place, day, len(chips))
        if state & QStyle.StateFlag.State_HasFocus or self._view.drop_day == day.day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(2, 2, -2, -2), 6, 6)
        painter.restore()

    def _paint_number(self, painter: QPainter, place: QRect, day: Day) -> None:
        frame, today = Frame(QRectF(place)), day.day == self._view.today
        side = theme.px(_CIRCLE)
        where = frame.at(theme.px(_SIDE), theme.px(2), side, side)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(where)
        ink = "on_primary" if today else "muted" if day.outside else "text"
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(10, bold=not day.outside))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(day.day.day))
        if not day.named:
            return
        start = theme.px(_SIDE) + side + theme.px(4)
        room = frame.at(start, theme.px(3), place.width() - start - theme.px(6), side)
        painter.setFont(theme.font(9))
        painter.setPen(theme.colour("muted"))
        text = interface.text(day.named[0].name)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, frame.leading, cut)

    def _paint_more(self, painter: QPainter, place: QRect, day: Day, shown: int) -> None:
        more = len(day.blocks) - shown
        if more <= 0:
            return
        frame, height = Frame(QRectF(place)), theme.px(CHIP)
        top = theme.px(_TOP) + shown * (height + theme.px(_GAP))
        side = theme.px(_SIDE) + theme.px(4)
        where = frame.at(side, min(top, place.height() - height), place.width() - 2 * side, height)
        painter.setFont(theme.font(9, bold=True))
        painter.setPen(theme.colour("primary"))
        text = interface.text(ngettext("+ {count} more", "+ {count} more", more))
        if painter.fontMetrics().horizontalAdvance(text) > where.width():
            text = f"+{more}"
        painter.drawText(where, frame.leading, text)


class MonthView(QTableView):
    """chosen: a meeting was pressed. opened: a day, by Enter, a double click or “more”.
    move_wanted: (block, day) where it was dropped.
    """

    chosen = Signal(object)
    opened = Signal(object)
    move_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.days: Final = MonthModel()
        self.days.setParent(self)
        self.today = date.min
        self.drop_day: date | None = None
        self._chosen: Block | None = None
        self._pressed: tuple[Block, QPoint] | None = None
        self.setModel(self.days)
        self.setItemDelegate(_DayDelegate(self))
        self._dress()
        bind(self, (self.setAccessibleName, _("Month")))
        theme.bind_paint(self, lambda _: self._turned())

    def is_chosen(self, block: Block) -> bool:
        """Whether its details are open."""
        return self._chosen is not None and self._chosen.key == block.key

    def choose(self, block: Block | None) -> None:
        """Mark the one whose details are open."""
        self._chosen = block
        self.viewport().update()

    def go_to(self, day: date) -> None:
        """Put the cursor on a day."""
        self.setCurrentIndex(self.days.index_of(day))

    def block_at(self, point: QPoint) -> Block | None:
        """The meeting below a point."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        chips = chips_in(self.visualRect(index), self.days.day_at(index))
        return next((block for where, block in chips if where.contains(point.toPointF())), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        block = self.block_at(point)
        self._pressed = None if block is None else (block, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        held = self._pressed is not None and self._pressed[0].movable
        if held and self._pressed is not None:
            far = (point - self._pressed[1]).manhattanLength()
            if self.drop_day is not None or far >= QApplication.startDragDistance():
                index = self.indexAt(point)
                self.drop_day = self.days.day_at(index).day if index.isValid() else None
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.viewport().update()
            return
        over = self.block_at(point) is not None
        hand = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, day = self._pressed, self.drop_day
        self.give_up_moving()
        if pressed is None:
            return
        if day is not None:
            self.move_wanted.emit(pressed[0], day)
        elif self.block_at(event.position().toPoint()) is pressed[0]:
            self.chosen.emit(pressed[0])

    def give_up_moving(self) -> bool:
        """Leave a meeting that is dragged where it was; False where none is."""
        moving = self.drop_day is not None
        self._pressed, self.drop_day = None, None
        self.unsetCursor()
        self.viewport().update()
        return moving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            block = self.block_at(event.pos())
            if block is not None:
                QToolTip.showText(event.globalPos(), name_of(block, interface.words), self)
                return True
        return bool(super().viewportEvent(event))  # type: ignore[arg-type]  # any event of Qt's

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _turned(self) -> None:
        """Another language or other colours: the names of the days are painted, too."""
        self.fit()
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.days.day_at(index).day)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCornerButtonEnabled(False)

    def fit(self) -> None:
        """The weeks share the height; low ones scroll."""
        weeks = max(1, self.days.rowCount())
        least = theme.px(_TOP + 2) + 2 * theme.px(CHIP + _GAP)
        self.verticalHeader().setDefaultSectionSize(max(least, self.viewport().height() // weeks))
        self.verticalHeader().setFixedWidth(theme.px(50))
