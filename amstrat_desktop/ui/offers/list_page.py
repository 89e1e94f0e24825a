# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of runs: found as one types, opened with Enter, each with bars of its places."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.run_list import RunRow, RunSort
from amstrat_desktop.ui.offers.choices import RunChoices
from amstrat_desktop.ui.offers.filters import RunFilters
from amstrat_desktop.ui.offers.list_presenter import Window
from amstrat_desktop.ui.offers.table import (
    HIDDEN_FIRST,
    ROOM,
    WHERE_COLUMN,
    WHERE_WIDE,
    WHERE_WIDTH,
    WIDE,
    run_table,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.figure_line import FigureLine
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS, Page
from amstrat_desktop.ui.widgets.table_model import Window as ListWindow

SEARCH_PAUSE_MS: Final = 120
"""Waited after the last key, so that a fast typist starts one search and not ten."""
LEAST_HEIGHT: Final = 240
"""Pixels at 100 %: the header and three runs."""

NOTHING: Final = (
    _("No offer is planned yet"),
    _("Press Ctrl+N for a course, a café or an hour of an agency in your rooms."),
)

# Translators: of a course leader who holds no course now
NONE_OF_MINE: Final = (
    _("You hold no course now"),
    _("A course stands here as soon as the office has entered you as the one who looks after it."),
)


class ListPage(Page):
    """filtered: ask `filters.filter`. opened: a run's id. offer_wanted, run_wanted,
    booking_wanted: the forms.
    """

    offer_wanted = Signal()
    run_wanted = Signal()
    booking_wanted = Signal()
    filtered = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        # Translators: Angebote (heading of the screen and of the sidebar)
        super().__init__(_("Offers"), scrolls=True)
        self._labels = Labels({})
        self._may_plan = True
        self.filters: Final = RunFilters()
        self.figure: Final = FigureLine()
        self.table: Final = run_table(lambda: self._labels)
        # Translators: Anmelden (button: enrol somebody in an offer)
        self.book: Final = Button(_("Book a place"), icon="user-plus")
        # Translators: Neuer Durchgang eines vorhandenen Angebots
        self.add_run: Final = Button(_("New run"), icon="copy")
        # Translators: Neues Angebot
        self.add_offer: Final = Button(_("New offer"), kind="primary", icon="plus")
        self._all: Final = Button(_("Show all current offers"))
        self._empty: Final = EmptyState("school", *NOTHING, self._all)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._arrange()
        self._connect()
        self.table.show_sorting(RunSort.NEXT.value, descending=False)
        theme.bind_paint(self, lambda _: self._fit())

    def offer_steps(self, *, book: bool, plan: bool) -> None:
        """What whoever looks may do; a course leader sees the own runs, and enters none."""
        self._may_plan = plan
        self.book.setVisible(book)
        for button in (self.add_run, self.add_offer):
            button.setVisible(plan)

    # what the presenter shows

    def show_choices(self, choices: RunChoices) -> None:
        """What can be filtered by, and what codes are called."""
        self._labels = choices.labels
        self.filters.show_choices(choices)

    def show_total(self, total: int) -> None:
        """So many are in the list."""
        at = self.table.currentIndex().row()
        self.table.rows.show_total(total)
        if total and at >= 0:
            self.table.choose(min(at, total - 1))
        narrowed = self.filters.narrowed
        self.table.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self._all.setVisible(narrowed)
        # Translators: Durchgänge (times that an offer is held)
        self.say_subtitle(ngettext("{count} run", "{count} runs", total))
        if total:
            return
        if narrowed:
            self._empty.say(_("No offer fits"), _("Try fewer letters, or take a filter away."))
        else:
            self._empty.say(*(NOTHING if self._may_plan else NONE_OF_MINE))

    def show_window(self, window: Window, rows: Sequence[RunRow]) -> None:
        """Rows that came into view."""
        if isinstance(window, ListWindow):
            self.table.rows.show_window(window, rows)

    def focus_start(self) -> None:
        """Where work begins: in the search."""
        self.filters.search.setFocus()

    def go_back(self) -> bool:
        """Esc: take away what a figure opened; else False."""
        opened = self.filters.counted is not None
        if opened:
            self.leave_figure()
        return opened

    def leave_figure(self) -> None:
        """Show what is current again."""
        self.figure.hide()
        self.filters.show_counted(None)

    def new_item(self) -> None:
        """Ctrl+N."""
        if self._may_plan:
            self.offer_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Large text leaves no room for filters and list: then the page scrolls.
        self.table.setMinimumHeight(theme.px(LEAST_HEIGHT))
        inside = self.width() - PAGE_MARGINS[0] - PAGE_MARGINS[2]
        for column, room in zip(HIDDEN_FIRST, ROOM, strict=True):
            self.table.setColumnHidden(column, inside < theme.px(room))
        wide = inside >= theme.px(WIDE)
        self.table.setColumnWidth(WHERE_COLUMN, theme.px(WHERE_WIDE if wide else WHERE_WIDTH))

    def _arrange(self) -> None:
        for button in (self.book, self.add_run, self.add_offer):
            self.buttons.addWidget(button)
        self.add(self.filters, self.figure)
        self.add(self.table, self._empty, stretch=1)
        self._empty.hide()

    def _connect(self) -> None:
        self.add_offer.clicked.connect(self.offer_wanted)
        self.add_run.clicked.connect(self.run_wanted)
        self.book.clicked.connect(self.booking_wanted)
        self._all.clicked.connect(self._show_all)
        self._pause.timeout.connect(self.filtered)
        self.filters.wanted.connect(self._pause.start)
        self.filters.left_down.connect(self._enter_list)
        self.figure.closed.connect(self.leave_figure)
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        self.table.clicked.connect(lambda index: self._clicked(index.row()))

    def _clicked(self, at: int) -> None:
        row = self.table.rows.row(at)
        if row is not None:
            self.opened.emit(row.id)

    def _show_all(self) -> None:
        self.leave_figure()
        self.focus_start()

    def _enter_list(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            if self.table.current() is None:
                self.table.choose(0)
