# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A week, room by room: when each is taken, and that it is free else. One widget, a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.calendar_view import Block, Calendar
from amstrat_desktop.services.offers.rooms import RoomRow
from amstrat_desktop.ui.offers.calendar.columns import USUAL_HOURS, minutes_of
from amstrat_desktop.ui.offers.calendar.painting import Frame
from amstrat_desktop.ui.offers.calendar.words import (
    LOOKS,
    clock_span,
    room_facts,
    uses_sentence,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface

_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NAME: Final = 168
_ROW: Final = 92
_HIGH_ROW: Final = 124
_SATURDAY: Final = 5
_BAR: Final = 22
_LINE: Final = 17
_PAD: Final = 8


class RoomsModel(QAbstractTableModel):
    """Rows are rooms; the first column names them, the others are days."""

    def __init__(self) -> None:
        super().__init__()
        self.rooms: tuple[RoomRow, ...] = ()
        self.days: tuple[date, ...] = ()
        self.hours = USUAL_HOURS
        self.today = date.min
        self.many_sites = False
        self._uses: dict[tuple[UUID, date], list[Block]] = {}

    def show_week(
        self, calendar: Calendar, days: Sequence[date], blocks: Sequence[Block], today: date
    ) -> None:
        """What takes a room; nothing that was cancelled."""
        self.beginResetModel()
        busy = {office_day(block.starts_at) for block in blocks}
        self.rooms, self.today = calendar.rooms, today
        self.many_sites = calendar.many_sites
        self.days = tuple(day for day in days if day.weekday() < _SATURDAY or day in busy)
        self._uses = {}
        first, last = USUAL_HOURS
        for block in blocks:
            if block.room_id is None or block.cancelled:
                continue
            day = office_day(block.starts_at)
            self._uses.setdefault((block.room_id, day), []).append(block)
            start, end = minutes_of(block, day)
            first, last = min(first, start // 60), max(last, -(-end // 60))
        self.hours = first, min(last, 24)
        self.endResetModel()

    def uses_at(self, index: _Index) -> list[Block]:
        """What takes the room on the day of a cell."""
        if not index.column():
            return []
        return self._uses.get((self.rooms[index.row()].id, self.days[index.column() - 1]), [])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rooms)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.days) + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        if role not in (_ROLE.AccessibleTextRole, _ROLE.DisplayRole):
            return None
        words, room = interface.words, self.rooms[index.row()]
        if not index.column():
            facts = room_facts(room, words, site=self.many_sites)
            return ", ".join(part for part in (room.name, facts) if part)
        day = words.long_date(self.days[index.column() - 1])
        return f"{room.name}, {day}: {uses_sentence(self.uses_at(index), words)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        if not section:
            return interface.text(_("Room"))
        day = self.days[section - 1]
        return f"{interface.words.weekday(day)} {day.day}."


class _UseDelegate(QStyledItemDelegate):
    """Draws a room's name, or the bar of a day with what is taken and the times below."""

    def __init__(self, view: "RoomBoard") -> None:
        super().__init__(view)
        self._model = view.board

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, theme.colour("surface"))
        painter.setPen(theme.colour("hair"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if index.column():
            edge = place.right() if interface.words.rtl else place.left()
            painter.drawLine(edge, place.top(), edge, place.bottom())
            self._paint_day(painter, place, self._model.uses_at(index))
        else:
            self._paint_name(painter, place, self._model.rooms[index.row()])
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(2, 2, -2, -2), 6, 6)
        painter.restore()

    def _paint_name(self, painter: QPainter, place: QRect, room: RoomRow) -> None:
        frame, pad = Frame(QRectF(place)), theme.px(_PAD + 4)
        width = place.width() - 2 * pad
        facts = room_facts(room, interface.words, site=self._model.many_sites)
        line = theme.px(22)
        top = (place.height() - line * (2 if facts else 1)) / 2
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(10.5, bold=True))
        _draw(painter, frame, frame.at(pad, top, width, line), room.name)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(9))
        _draw(painter, frame, frame.at(pad, top + line, width, line), facts)

    def _paint_day(self, painter: QPainter, place: QRect, uses: list[Block]) -> None:
        frame, pad = Frame(QRectF(place)), theme.px(_PAD)
        width, high = place.width() - 2 * pad, theme.px(_BAR)
        track = frame.at(pad, theme.px(10), width, high)
        painter.setPen(QPen(theme.colour("hair"), 1))
        painter.setBrush(theme.colour("bg"))
        painter.drawRoundedRect(track, 5, 5)
        first, last = self._model.hours
        minute = width / ((last - first) * 60)
        for hour in range(first + 1, last):
            tick = Frame(track).at((hour - first) * 60 * minute, 0, 1, high)
            painter.drawLine(tick.topLeft(), tick.bottomLeft())
        for block in uses:
            start, end = minutes_of(block, office_day(block.starts_at))
            look = LOOKS[block.kind]
            left, span = (start - first * 60) * minute, max(4.0, (end - start) * minute)
            inner = Frame(track).at(left, 0, span, high).adjusted(0.5, 1, -0.5, -1)
            painter.setPen(QPen(theme.colour(look.ink), 1))
            painter.setBrush(theme.colour(look.ground))
            painter.drawRoundedRect(inner, 4, 4)
        self._paint_times(painter, place, frame, uses)

    def _paint_times(
        self, painter: QPainter, place: QRect, frame: Frame, uses: list[Block]
    ) -> None:
        words, pad, line = interface.words, theme.px(_PAD), theme.px(_LINE)
        top = theme.px(10 + _BAR + 4)
        room = max(1, int((place.height() - top - 2) // line))
        width = place.width() - 2 * pad
        painter.setFont(theme.font(9))
        if not uses:
            painter.setPen(theme.colour("muted"))
            painter.drawText(frame.at(pad, top, width, line), frame.leading, words.text(_("free")))
        shown = uses if len(uses) <= room else uses[: room - 1]
        for at, block in enumerate(shown):
            span = clock_span(block.starts_at, block.ends_at, words)
            taken = painter.fontMetrics().horizontalAdvance(span) + theme.px(6)
            painter.setPen(theme.colour("text"))
            painter.drawText(frame.at(pad, top + at * line, taken, line), frame.leading, span)
            painter.setPen(theme.colour("muted"))
            rest = frame.at(pad + taken, top + at * line, max(0, width - taken), line)
            _draw(painter, frame, rest, block.title)
        if len(shown) < len(uses):
            more = len(uses) - len(shown)
            text = words.text(ngettext("+ {count} more", "+ {count} more", more))
            painter.setPen(theme.colour("primary"))
            where = frame.at(pad, top + len(shown) * line, width, line)
            painter.drawText(where, frame.leading, text)


class RoomBoard(QTableView):
    """opened: a day, by Enter or a double click."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.board: Final = RoomsModel()
        self.board.setParent(self)
        self.setModel(self.board)
        self.setItemDelegate(_UseDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.board.modelReset.connect(self._fit)
        bind(self, (self.setAccessibleName, _("Rooms of the week")))
        theme.bind_paint(self, lambda _: self._turned())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _turned(self) -> None:
        """Another language or other colours: the names of the days are painted, too."""
        self._fit()
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column():
            self.opened.emit(self.board.days[index.column() - 1])

    def _fit(self) -> None:
        share = self.viewport().height() // max(1, self.board.rowCount())
        height = min(max(share, theme.px(_ROW)), theme.px(_HIGH_ROW))
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(theme.px(88))
        if self.board.columnCount():
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(0, theme.px(_NAME))


def _draw(painter: QPainter, frame: Frame, place: QRectF, text: str) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, frame.leading, cut)
