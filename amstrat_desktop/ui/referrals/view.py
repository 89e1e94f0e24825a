# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of referrals with the opened one beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.slip_number import looks_like_number
from amstrat_desktop.services.referral_list import ReferralRow
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.ui.referrals.card_pane import CardPane
from amstrat_desktop.ui.referrals.filter_bar import FilterBar
from amstrat_desktop.ui.referrals.presenter import Lists, Window
from amstrat_desktop.ui.referrals.table import ROOM_FOR_ALL, WRITTEN_COLUMN
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.figure_line import FigureLine
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS, Page
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel
from amstrat_desktop.ui.widgets.table_model import Window as ListWindow

SHARES: Final = (6, 5)
BOTH: Final = 900
"""Pixels at 100 % from which list and referral stand side by side."""
SEARCH_PAUSE_MS: Final = 120
"""Waited after the last key, so that a fast typist starts one search and not ten."""


class ReferralsView(Page):
    """filtered: ask `filters.wanted`. chosen: a referral's id. number_typed: a slip number and
    Return. refused: what was typed as a number opens nothing.
    """

    new_wanted = Signal()
    filtered = Signal()
    chosen = Signal(object)
    number_typed = Signal(str)
    refused = Signal(object)

    def __init__(self, rows: RowsModel[ReferralRow], pane: CardPane) -> None:
        super().__init__(_("Referrals"))
        self.filters: Final = FilterBar()
        self.figure: Final = FigureLine()
        self.table: Final = TableView(_("List of referrals"), rows, lines=2)
        self.pane: Final = pane
        self._total = 0
        self._empty: Final = EmptyState(
            "inbox",
            _("No referral to show"),
            _("Choose “All”, take away a filter, or press Ctrl+N for a new referral."),
        )
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.filtered)
        self._arrange()
        self._connect()
        theme.bind_paint(self, lambda _: self._fit())

    def show_total(self, total: int) -> None:
        """So many are in the list."""
        self._total = total
        self.table.rows.show_total(total)
        self.table.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self.say_subtitle(ngettext("{count} referral", "{count} referrals", total))

    def show_window(self, window: Window, rows: Sequence[ReferralRow]) -> None:
        """Rows that came into view."""
        if isinstance(window, ListWindow):
            self.table.rows.show_window(window, rows)

    def show_lists(self, lists: Lists) -> None:
        """What can be chosen, and what codes are called."""
        self.filters.show_lists(lists)
        self.pane.show_lists(lists)

    def show_card(self, card: ReferralCard, *, answering: bool) -> None:
        """Open a referral; a cursor in the list that is on another one goes away."""
        current = self.table.current()
        if current is not None and current.id != card.id:
            self.table.setCurrentIndex(QModelIndex())
        self.pane.show_card(card, answering=answering)
        self.panes.show_end()

    def show_number_problem(self, problem: Problem) -> None:
        """A number that opens nothing: say why, open nothing."""
        self.refused.emit(problem)

    def clear_card(self) -> None:
        """Nothing is open."""
        self.pane.clear()
        self.panes.show_end(shown=False)

    def go_back(self) -> bool:
        """Esc: close what is asked, the referral in a narrow window, what a figure opened."""
        if self.pane.back() or self.panes.go_back():
            return True
        opened = self.filters.counted is not None
        if opened:
            self.leave_figure()
        return opened

    def leave_figure(self) -> None:
        """Show the usual list again."""
        self.figure.hide()
        self.filters.show_counted(None)

    def focus_start(self) -> None:
        """Where work begins: in the search."""
        self.filters.search.setFocus()

    def forget(self) -> None:
        """Let go of every row."""
        self.table.rows.clear()
        self.pane.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Before the layout has settled: how wide the list is going to be."""
        inside = self.width() - PAGE_MARGINS[0] - PAGE_MARGINS[2]
        list_width = inside * SHARES[0] // sum(SHARES) if self.panes.shows_both else inside
        self.table.setColumnHidden(WRITTEN_COLUMN, list_width < theme.px(ROOM_FOR_ALL))

    def _arrange(self) -> None:
        new = Button(_("New referral"), kind="primary", icon="plus")
        new.clicked.connect(self.new_wanted)
        self.buttons.addWidget(new)
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filters)
        column.addWidget(self.figure)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()
        self.panes = Panes(start, self.pane, shares=SHARES, both=BOTH)
        self.add(self.panes, stretch=1)

    def _connect(self) -> None:
        search = self.filters.search
        self.filters.changed.connect(self._pause.start)
        self.figure.closed.connect(self.leave_figure)
        search.returnPressed.connect(self._take_number)
        search.left_down.connect(self._enter_list)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._opened)

    def _take_number(self) -> None:
        """A hand scanner types the number and Return."""
        typed = self.filters.search.text()
        if looks_like_number(typed):
            self.filters.search.clear()
            self.number_typed.emit(typed)

    def _enter_list(self) -> None:
        self.table.setFocus()
        if self._total and not self.table.currentIndex().isValid():
            self.table.choose(0)

    def _chosen(self, row: ReferralRow | None) -> None:
        if row is not None:
            self.chosen.emit(row.id)

    def _opened(self, row: ReferralRow) -> None:
        self.chosen.emit(row.id)
        self.panes.show_end()
