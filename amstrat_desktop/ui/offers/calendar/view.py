# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a house: a day, a week or a month, and its rooms; the pressed one beside it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QVBoxLayout,
    QWidget,
)

from amstrat_desktop.base.lang import OFFICE_ZONE, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.calendar_view import Block, Calendar
from amstrat_desktop.services.offers.move_checks import MoveCheck
from amstrat_desktop.services.offers.moves import Moved, MoveDraft
from amstrat_desktop.services.offers.rooms import FreeRoom
from amstrat_desktop.ui.offers.calendar import presenter as presenting
from amstrat_desktop.ui.offers.calendar.bar import CalendarBar
from amstrat_desktop.ui.offers.calendar.columns import Column, day_columns, week_columns
from amstrat_desktop.ui.offers.calendar.details import Details
from amstrat_desktop.ui.offers.calendar.grid_area import GridArea
from amstrat_desktop.ui.offers.calendar.month_view import MonthView
from amstrat_desktop.ui.offers.calendar.periods import Mode, Period
from amstrat_desktop.ui.offers.calendar.presenter import CalendarPresenter
from amstrat_desktop.ui.offers.calendar.room_board import RoomBoard
from amstrat_desktop.ui.offers.calendar.time_grid import TimeGrid
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS
from amstrat_desktop.ui.widgets.stack import Stack

_DETAILS: Final = 392
_MARGIN: Final = 12
_BOTH: Final = 2 * _DETAILS
"""Pixels at 100 % from which the calendar is seen beside its details."""


class CalendarView(QWidget):
    """What the shell asks of a view (`ui/shell/protocols.py`), passed on by the screen."""

    shown = Signal()
    reload_on: Final = presenting.RELOAD_ON

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._calendar: Calendar | None = None
        self._wanted: tuple[object, object] | None = None
        clock = context.work.clock
        self.bar: Final = CalendarBar()
        self.grid: Final = TimeGrid(clock)
        self.area: Final = GridArea(self.grid)
        self.month: Final = MonthView()
        self.rooms: Final = RoomBoard()
        self.details: Final = Details(lambda: office_day(clock()))
        self._places = Button(_("Enter a site"), kind="primary", icon="plus")
        self._empty = EmptyState(
            "building",
            _("No site yet"),
            _("Enter the house and its rooms: then its calendar stands here."),
            self._places,
        )
        self.pages: Final = Stack()
        self.presenter: Final = CalendarPresenter(self, context)
        self._arrange()
        self._connect()
        self.presenter.turn(self.presenter.period)

    # what the shell asks

    def reload(self) -> None:
        """Records changed somewhere."""
        self.presenter.reload()

    def open_item(self, item: object) -> None:
        """A day: its week."""
        if isinstance(item, date):
            self.presenter.go_to(item, Mode.WEEK)

    def new_item(self) -> None:
        """Ctrl+N: a new run."""
        self.presenter.new_run()

    def save(self) -> None:
        """Ctrl+Return: move, while the form is open."""
        if self.details.moving:
            self.details.form.submit()

    def go_back(self) -> bool:
        """Esc: a move is given up, the form closes, the details close."""
        if self.grid.give_up_moving() or self.month.give_up_moving():
            return True
        if self.details.moving:
            self.details.stop_moving()
            return True
        if not self.details.isHidden():
            self._close_details()
            return True
        return False

    def focus_start(self) -> None:
        """Where work begins."""
        page = self.pages.currentWidget()
        if page is not self._framed or not self.grid.focus_block():
            start = page if page in (self.month, self.rooms) else self.bar.today
            start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # what the presenter shows

    def show_period(self, period: Period) -> None:
        """At once, before the days are read."""
        self.bar.show_period(period)

    def show_calendar(self, calendar: Calendar, period: Period, today: date) -> None:
        """What takes place."""
        self._calendar = calendar
        self.bar.show_calendar(calendar)
        if not calendar.sites and not calendar.blocks:
            self.pages.setCurrentWidget(self._empty)
            return
        self._fill(calendar, period, today)
        self._show_chosen_again(calendar)
        self.shown.emit()

    def ask_move(self, block: Block, draft: MoveDraft) -> None:
        """Something speaks against it: the form, with where somebody put it."""
        self._choose(block)
        self.details.start_moving(draft.starts_at, draft.room_id)

    def show_check(self, draft: MoveDraft, check: MoveCheck, rooms: Sequence[FreeRoom]) -> None:
        """Of what stands in the form, unless it changed meanwhile."""
        if self.details.moving and self.details.form.draft() == draft:
            self.details.form.show_check(check, rooms)
            self._fit()

    def show_moved(self, moved: Moved) -> None:
        """The form is done; the block is looked for where it stands now."""
        if self.details.moving:
            self.details.stop_moving()
        self._wanted = moved.back.session_id, None

    # what is seen

    def _fill(self, calendar: Calendar, period: Period, today: date) -> None:
        blocks = self._filtered(calendar)
        if period.mode is Mode.MONTH:
            self.month.today = today
            self.month.days.show_month(calendar, period.days, period.day.month, blocks)
            self.month.go_to(period.day)
            self.month.fit()
            self.pages.setCurrentWidget(self.month)
        elif period.mode is Mode.ROOMS:
            self.rooms.board.show_week(calendar, period.days, blocks, today)
            self.pages.setCurrentWidget(self.rooms)
        else:
            columns = (
                day_columns(calendar, period.day, blocks, self.bar.rooms.value())
                if period.mode is Mode.DAY
                else week_columns(calendar, period.days, blocks)
            )
            self.area.show_columns(columns, today)
            self.pages.setCurrentWidget(self._framed)

    def _filtered(self, calendar: Calendar) -> list[Block]:
        kinds, room_id = self.bar.legend.shown(), self.bar.rooms.value()
        return [
            block
            for block in calendar.blocks
            if block.kind in kinds and room_id in (None, block.room_id)
        ]

    def _refill(self) -> None:
        if self._calendar is not None:
            self._fill(self._calendar, self.presenter.period, self.presenter.today)
            self._mark(self.details.block)

    def _show_chosen_again(self, calendar: Calendar) -> None:
        """The same block, as it is now; its details close where it is gone."""
        key = self._wanted or (self.details.block.key if self.details.block else None)
        block = next((each for each in calendar.blocks if each.key == key), None)
        if self._wanted is not None and block is not None:
            self._wanted = None
            self.grid.focus_block(block)
        if self.details.isHidden() or self.details.moving:
            return
        if block is None:
            self._hide_details()
        else:
            self._choose(block)

    def _choose(self, block: Block) -> None:
        self.details.show_block(block)
        self.details.show()
        self.details.raise_()
        self._mark(block)
        self._fit()

    def _press(self, block: Block) -> None:
        self._choose(block)
        self.details.focus_start()

    def _mark(self, block: Block | None) -> None:
        self.grid.choose(block)
        self.month.choose(block)

    def _hide_details(self) -> None:
        self.details.hide()
        self.details.block = None
        self._mark(None)

    def _close_details(self) -> None:
        block = self.details.block
        self._hide_details()
        if block is None or not self.grid.focus_block(block):
            self.focus_start()

    # how they are connected

    def _connect(self) -> None:
        bar, presenter = self.bar, self.presenter
        bar.stepped.connect(presenter.step)
        bar.today_wanted.connect(lambda: presenter.go_to(presenter.today))
        bar.mode_wanted.connect(presenter.choose_mode)
        bar.site_wanted.connect(presenter.choose_site)
        bar.filtered.connect(self._refill)
        self.grid.chosen.connect(self._press)
        self.month.chosen.connect(self._press)
        self.grid.move_wanted.connect(self._dropped)
        self.month.move_wanted.connect(self._dropped_on_day)
        for opens in (self.month.opened, self.rooms.opened, self.area.day_pressed):
            opens.connect(lambda day: presenter.go_to(day, Mode.DAY))
        self._places.clicked.connect(presenter.open_places)
        self.details.run_wanted.connect(lambda block: presenter.open_run(block.run_id))
        self.details.closed.connect(self._close_details)
        self.details.grown.connect(self._fit)
        self.details.form.draft_changed.connect(self._look)
        self.details.form.submitted.connect(self._move)

    def _dropped(self, block: Block, starts_at: datetime, column: Column) -> None:
        self.presenter.drop(block, starts_at, column.room_id if column.of_room else None)

    def _dropped_on_day(self, block: Block, day: date) -> None:
        if day != office_day(block.starts_at):
            clock = block.starts_at.astimezone(OFFICE_ZONE).time()
            self.presenter.drop(block, datetime.combine(day, clock, OFFICE_ZONE), None)

    def _look(self) -> None:
        draft, block = self.details.form.draft(), self.details.block
        if draft is not None and block is not None:
            self.presenter.check(block, draft)

    def _move(self) -> None:
        draft = self.details.form.draft()
        if draft is not None:
            self.presenter.move(draft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The details lie on the calendar, at the side where the pressed block is not: nothing
        moves below the mouse. In a narrow window they take all of it.
        """
        if self.details.isHidden():
            return
        whole = self.pages.geometry()
        if self.width() < theme.px(_BOTH):
            self.details.setGeometry(self.rect())
            return
        room = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = theme.px(_DETAILS)
        height = min(room.height(), self.details.height_for(width))
        left = room.left() if self._pressed_at_right() else room.right() - width
        self.details.setGeometry(left, room.top(), width, height)

    def _pressed_at_right(self) -> bool:
        block, page = self.details.block, self.pages.currentWidget()
        if block is None:
            return False
        if page is self.month:
            place = self.month.visualRect(self.month.days.index_of(office_day(block.starts_at)))
            return place.center().x() > self.month.width() / 2
        button = self.grid.button_of(block)
        if button is None:
            return False
        return button.mapTo(self.area, button.rect().center()).x() > self.area.width() / 2

    def _arrange(self) -> None:
        framed = QFrame()
        framed.setProperty("kind", "card")
        inner = QVBoxLayout(framed)
        inner.setContentsMargins(6, 4, 6, 6)
        inner.addWidget(self.area)
        self._framed = framed
        for page in (framed, self.month, self.rooms, self._empty):
            self.pages.addWidget(page)
        self.details.setParent(self)
        self.details.hide()
        shadow = QGraphicsDropShadowEffect(self.details)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 4)
        self.details.setGraphicsEffect(shadow)
        left, _top, right, bottom = PAGE_MARGINS
        column = QVBoxLayout(self)
        column.setContentsMargins(left, 12, right, bottom)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        theme.bind_paint(self, lambda _: self._fit())
