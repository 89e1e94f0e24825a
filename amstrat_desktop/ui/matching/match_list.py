# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of offers for a family: the fitting ones first, and why the others do not fit."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.offers.match_rules import Verdict
from amstrat_desktop.services.offers.matching import Match
from amstrat_desktop.ui.matching.match_card import MatchCard
from amstrat_desktop.ui.matching.wish_bar import WishBar
from amstrat_desktop.ui.matching.words import COLUMNS
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class MatchList(QWidget):
    """wanted: other matches are wanted, ask `bar.wish`. booked, opened: a run's id."""

    wanted = Signal()
    booked = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.bar: Final = WishBar()
        self.rows: Final = RowsModel[Match](COLUMNS)
        self.table: Final = TableView(_("Offers, the fitting ones first"), self.rows, lines=2)
        self.card: Final = MatchCard()
        self._said = Label(kind="muted")
        self._empty = EmptyState(
            "calendar-event",
            _("No offer is open"),
            _("Nothing that is open for bookings fits what is asked for above."),
        )
        self._arrange()
        self.bar.wanted.connect(self.wanted)
        self.bar.left_down.connect(self._enter_list)
        self.table.chosen.connect(self.card.show_match)
        self.table.opened.connect(self._open)
        self.card.booked.connect(self.booked)
        self.card.opened.connect(self.opened)

    def show_matches(self, matches: Sequence[Match]) -> None:
        """All of them; the one that was chosen stays chosen."""
        before = self.table.current()
        self.rows.show_rows(list(matches))
        self.table.setVisible(bool(matches))
        self._empty.setVisible(not matches)
        fitting = sum(match.verdict is Verdict.FITS for match in matches)
        self._said.say(
            ngettext("{count} offer fits", "{count} offers fit", fitting)
            if fitting
            else _("No offer fits in every point: look at what is to be asked.")
        )
        at = next(
            (at for at, one in enumerate(matches) if before and one.run_id == before.run_id), 0
        )
        if matches:
            self.table.choose(at)
        self.card.show_match(matches[at] if matches else None)

    def forget(self) -> None:
        """Let go of everything that was shown."""
        self.rows.clear()
        self.card.show_match(None)
        self.bar.clear()

    def focus_start(self) -> None:
        """Where work begins: in the search."""
        self.bar.search.setFocus()

    def _open(self, match: Match) -> None:
        (self.booked if match.bookable else self.opened).emit(match.run_id)

    def _enter_list(self) -> None:
        if self.rows.rowCount():
            self.table.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.card)
        self._empty.hide()
