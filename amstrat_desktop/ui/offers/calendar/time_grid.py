# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hours downwards, days or rooms side by side, and the blocks in them.

The blocks are one stop of the Tab key; arrows walk among them. A block is moved with the mouse,
or with Alt and the arrows: then Return puts it there and Esc leaves it where it was.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.offers.calendar_view import Block
from amstrat_desktop.services.offers.spans import end_of_span
from amstrat_desktop.ui.offers.calendar.block import LEAST, BlockButton
from amstrat_desktop.ui.offers.calendar.columns import Column, hours_of, minutes_of, moment_at
from amstrat_desktop.ui.offers.calendar.grid_scale import STEP, Scale
from amstrat_desktop.ui.offers.calendar.lanes import Place
from amstrat_desktop.ui.offers.calendar.now_line import NowLine
from amstrat_desktop.ui.offers.calendar.words import short_time, spoken_time
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.message_bar import announce

GUTTER: Final = 52
HOUR: Final = 46
"""Pixels of an hour at least."""
_COLUMN: Final = {False: 108, True: 150}
"""Pixels of a column at least; of a room more, because its blocks are read in full."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TimeGrid(QWidget):
    """chosen: a block was pressed. move_wanted: (block, when, column) where somebody put it.

    clock: what time it is now.
    """

    chosen = Signal(object)
    move_wanted = Signal(object, object, object)
    seen = Signal(object)

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self.columns: list[Column] = []
        self.buttons: list[BlockButton] = []
        self._columns_of: dict[BlockButton, tuple[int, Place]] = {}
        self._hours = (8, 18)
        self._moving: BlockButton | None = None
        self._target = (0, 0)
        self._now = NowLine(self)
        bind(self, (self.setAccessibleName, _("Calendar")))
        theme.bind_paint(self, lambda _: self._resized())

    # what is shown

    def show_columns(self, columns: Sequence[Column], *, whole: bool = False) -> None:
        """Show these instead of those before; the cursor stays on the block that it was on."""
        kept = self._with_cursor()
        self._moving = None
        for button in self.buttons:
            button.blockSignals(True)
            button.clearFocus()
            button.setParent(None)
            button.deleteLater()
        self.columns = list(columns)
        self._hours = (0, 24) if whole else hours_of(columns)
        self.buttons = []
        self._columns_of = {}
        for at, column in enumerate(self.columns):
            for place in column.places:
                self._add(at, place)
        self._one_tab_stop(kept)
        self._resized()
        for button in self.buttons:
            button.show()
        if kept is not None and (again := self.button_of(kept)) is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, block: Block | None) -> None:
        """Mark the one whose details are open."""
        for button in self.buttons:
            button.choose(on=block is not None and button.block.key == block.key)

    def button_of(self, block: Block) -> BlockButton | None:
        """Where a block stands; None where it is not shown."""
        return next((each for each in self.buttons if each.block.key == block.key), None)

    def focus_block(self, block: Block | None = None) -> bool:
        """Put the cursor on a block, or on the first; False without any."""
        button = None if block is None else self.button_of(block)
        button = button or (self.buttons[0] if self.buttons else None)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return button is not None

    @property
    def scale(self) -> Scale:
        """The present geometry."""
        first, last = self._hours
        shares = tuple(column.share for column in self.columns) or (1.0,)
        width, height, gutter = self.width(), self.height(), theme.px(GUTTER)
        return Scale(width, height, gutter, shares, first, last, interface.words.rtl)

    # moving

    @property
    def moving(self) -> Block | None:
        """The block that is on its way."""
        return None if self._moving is None else self._moving.block

    def give_up_moving(self) -> bool:
        """Leave it where it was; False where nothing is moved."""
        if self._moving is None:
            return False
        self._moving.stop()
        self._moving.show_target("")
        self._moving = None
        self._place_buttons()
        return True

    def _start(self, button: BlockButton) -> bool:
        if not button.block.movable:
            reason = (
                _("Childcare goes where its meeting goes: move the meeting.")
                if button.block.group_id is not None
                else _("This meeting can’t be moved: it was held or cancelled.")
            )
            announce(button, reason, urgent=True)
            return False
        if self._moving is not button:
            self.give_up_moving()
            column, place = self._columns_of[button]
            self._moving = button
            self._target = column, minutes_of(place.block, self.columns[column].day)[0]
            button.raise_()
        return True

    def _drag(self, button: BlockButton, to: QPointF) -> None:
        if self._start(button):
            column = self.scale.column_at(to.x())
            minute = self.scale.minute_at(to.y(), button.block.duration)
            self._aim(button, column, minute)

    def _nudge(self, button: BlockButton, across: int, down: int) -> None:
        if not self._start(button):
            return
        column, minute = self._target
        forward = -across if interface.words.rtl else across
        column = min(max(column + forward, 0), len(self.columns) - 1)
        latest = 24 * 60 - min(button.block.duration, 24 * 60)
        self._aim(button, column, min(max(minute + down * STEP, 0), latest))
        announce(button, self._spoken(button), urgent=True)

    def _aim(self, button: BlockButton, column: int, minute: int) -> None:
        self._target = column, minute
        start = moment_at(self.columns[column].day, minute)
        end = end_of_span(start, button.block.duration)
        button.show_target(short_time(start, end, interface.words))
        first, last = self._hours
        if minute < first * 60 or minute + button.block.duration > last * 60:
            ends = -(-(minute + button.block.duration) // 60)
            self._hours = min(first, minute // 60), min(24, max(last, ends))
            self._resized()
        self._place_moving(button)
        self.seen.emit(button)
        self.update()

    def _drop(self, button: BlockButton) -> None:
        if self._moving is not button:
            return
        column, minute = self._target
        start = moment_at(self.columns[column].day, minute)
        moved = start != button.block.starts_at or self._other_room(button, column)
        self.give_up_moving()
        if moved:
            self.move_wanted.emit(button.block, start, self.columns[column])

    def _other_room(self, button: BlockButton, column: int) -> bool:
        there = self.columns[column]
        return there.of_room and there.room_id not in (None, button.block.room_id)

    def _spoken(self, button: BlockButton) -> Msg:
        column, minute = self._target
        there = self.columns[column]
        start = moment_at(there.day, minute)
        return _(
            "{time}, {place}. Return moves it, Esc leaves it.",
            time=lambda words: spoken_time(start, words),
            place=there.heading if there.of_room else button.block.room,
        )

    # keys

    def _key(self, button: BlockButton, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._nudge(button, *_ARROWS[key])
            event.accept()
        elif self._moving is button and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._drop(button)
            event.accept()
        elif key == Qt.Key.Key_Escape and self.give_up_moving():
            event.accept()
        elif key in _ARROWS and self._moving is None:
            self._walk(button, *_ARROWS[key])
            event.accept()

    def _walk(self, button: BlockButton, across: int, down: int) -> None:
        """To the next block above or below, or to the nearest one of the columns beside."""
        column = self._column(button)
        if down:
            ordered = sorted(self.buttons, key=self._order)
            mine = [each for each in ordered if self._column(each) == column]
            at = mine.index(button) + down
            target = mine[at] if 0 <= at < len(mine) else None
        else:
            forward = -across if interface.words.rtl else across
            beside = [each for each in self.buttons if (self._column(each) - column) * forward > 0]
            target = min(beside, key=lambda each: self._apart(button, each), default=None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _apart(self, one: BlockButton, other: BlockButton) -> tuple[int, int]:
        """In columns, then in pixels downwards."""
        down = one.geometry().top() - other.geometry().top()
        return abs(self._column(one) - self._column(other)), abs(down)

    def _column(self, button: BlockButton) -> int:
        return self._columns_of[button][0]

    def _order(self, button: BlockButton) -> tuple[datetime, float]:
        return button.block.starts_at, self._columns_of[button][1].left

    # geometry

    def minimumSizeHint(self) -> QSize:
        first, last = self._hours
        of_rooms = any(column.of_room for column in self.columns)
        width = sum(column.share for column in self.columns) * theme.px(_COLUMN[of_rooms])
        return QSize(theme.px(GUTTER) + round(width), (last - first) * theme.px(HOUR))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _resized(self) -> None:
        self.setMinimumSize(self.minimumSizeHint())
        self.updateGeometry()
        self._place_buttons()
        self.update()

    def _place_buttons(self) -> None:
        scale, least = self.scale, theme.px(LEAST)
        for button, (at, place) in self._columns_of.items():
            minutes = minutes_of(place.block, self.columns[at].day)
            rect = scale.block_rect(at, minutes, place.left, place.width, least)
            button.setGeometry(rect)
        if self._moving is not None:
            self._place_moving(self._moving)
        self._now.place(scale, self._clock(), [column.day for column in self.columns])

    def _place_moving(self, button: BlockButton) -> None:
        column, minute = self._target
        minutes = minute, minute + button.block.duration
        button.setGeometry(self.scale.block_rect(column, minutes, 0, 1, theme.px(LEAST)))

    def _add(self, at: int, place: Place) -> None:
        button = BlockButton(place.block, self, of_room=self.columns[at].of_room)
        button.clicked.connect(lambda: self.chosen.emit(place.block))
        button.keyed.connect(lambda event: self._key(button, event))
        button.dragged.connect(lambda to: self._drag(button, to))
        button.dropped.connect(lambda: self._drop(button))
        button.entered.connect(lambda: self._entered(button))
        button.left.connect(lambda: self._left(button))
        self.buttons.append(button)
        self._columns_of[button] = at, place

    def _entered(self, button: BlockButton) -> None:
        self._one_tab_stop(button.block)
        self.seen.emit(button)

    def _left(self, button: BlockButton) -> None:
        if self._moving is button and not button.moving:
            self.give_up_moving()

    def _with_cursor(self) -> Block | None:
        return next((each.block for each in self.buttons if each.hasFocus()), None)

    def _one_tab_stop(self, block: Block | None) -> None:
        stop = None if block is None else self.button_of(block)
        stop = stop or (self.buttons[0] if self.buttons else None)
        for button in self.buttons:
            strong = button is stop
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus
            )

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("surface"))
        scale = self.scale
        self._paint_columns(painter, scale)
        self._paint_hours(painter, scale)
        if self._moving is not None:
            self._paint_ghost(painter, scale, self._moving)
        painter.end()

    def _paint_columns(self, painter: QPainter, scale: Scale) -> None:
        for at, column in enumerate(self.columns):
            rect = scale.column_rect(at)
            if column.free:
                painter.fillRect(rect, theme.colour("bg"))
            painter.setPen(theme.colour("hair"))
            edge = rect.right() if scale.rtl else rect.left()
            painter.drawLine(edge, 0, edge, self.height())

    def _paint_hours(self, painter: QPainter, scale: Scale) -> None:
        painter.setFont(theme.font(9))
        line = painter.fontMetrics().height()
        columns = scale.gutter_rect(0, 1)
        start, end = (0, columns.left()) if scale.rtl else (columns.right(), self.width())
        for hour in range(scale.first, scale.last):
            y = scale.y_of(hour * 60)
            painter.setPen(theme.colour("hair"))
            if hour > scale.first:
                painter.drawLine(start, y, end, y)
            painter.setPen(theme.colour("muted"))
            top = max(0, y - line // 2) if hour > scale.first else 2
            place = scale.gutter_rect(top, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{hour:02d}:00")

    def _paint_ghost(self, painter: QPainter, scale: Scale, button: BlockButton) -> None:
        """Where the block stands until it is put elsewhere."""
        at, place = self._columns_of[button]
        minutes = minutes_of(place.block, self.columns[at].day)
        rect = scale.block_rect(at, minutes, place.left, place.width, theme.px(LEAST))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("surface2"))
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
