# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel: the bookings above, and below them every offer with why it fits or does not."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.bookings import ENDED
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.services.offers.matching import Match
from amstrat_desktop.ui.matching.match_list import MatchList
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.offers.presenter import OffersPresenter
from amstrat_desktop.ui.people.offers.words import badge_of, details_of, title_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, stacked, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.two_parts import TwoParts

_LIST_HEIGHT: Final = 300
"""Pixels at 100 % of the list of offers: its header and four of them."""


class BookingLine(QWidget):
    """One booking. opened: its record is wanted."""

    opened = Signal()

    def __init__(self, row: BookingRow) -> None:
        super().__init__()
        self.row: Final = row
        self.button: Final = Button(_("Open"), icon="arrow-right")
        self.button.clicked.connect(self.opened)
        bind(
            self.button,
            (
                self.button.setAccessibleName,
                _("Open the booking: {title}", title=title_of(row)),
            ),
        )
        words = stacked(
            Label(verbatim(title_of(row)), kind="strong", wrap=True),
            Label(partial(details_of, row), kind="muted", wrap=True),
            spacing=2,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(TwoParts(words, strip(Badge(*badge_of(row)), self.button)))


class OffersPanel(Panel, QWidget):
    """What is over stands behind the rest, and can be hidden by nobody: it is what was there."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.BOOKING, Kind.OFFER, Kind.SITE, Kind.CARER, Kind.HOUSEHOLD, Kind.PERSON, Kind.CODE}
    )
    presenter: OffersPresenter

    def __init__(self) -> None:
        super().__init__()
        self.matches: Final = MatchList()
        self.book_button: Final = Button(_("Book places"), kind="primary", icon="calendar-event")
        self._nothing = Label(
            _("Nothing is booked. Below stands what fits."), kind="muted", wrap=True
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._arrange()
        self.matches.wanted.connect(lambda: self.presenter.ask(self.matches.bar.wish()))
        theme.bind_paint(
            self, lambda _: self.matches.table.setMinimumHeight(theme.px(_LIST_HEIGHT))
        )

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        self.presenter.show(person_id, self.matches.bar.wish())

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self.presenter.show(None, self.matches.bar.wish())
        self.show_bookings(())
        self.matches.forget()

    def new_item(self) -> None:
        self.presenter.book()

    # what the presenter asks

    def show_bookings(self, rows: Sequence[BookingRow]) -> None:
        empty_layout(self._lines)
        for row in sorted(rows, key=lambda row: (row.status in ENDED, row.starts_on)):
            line = BookingLine(row)
            line.opened.connect(partial(self._open, row.id))
            self._lines.addWidget(line)
            line.show()
        self._nothing.setVisible(not rows)

    def show_matches(self, matches: Sequence[Match]) -> None:
        self.matches.show_matches(matches)

    def _open(self, booking_id: UUID) -> None:
        self.presenter.open_booking(booking_id)

    def _arrange(self) -> None:
        booked = Card(_("Booked"))
        booked.heading_row.addWidget(self.book_button)
        booked.add(self._nothing, self._lines)
        body = QVBoxLayout()
        body.setSpacing(16)
        body.addWidget(booked)
        # Translators: Welche Angebote passen
        body.addWidget(Label(_("What fits"), kind="heading"))
        body.addWidget(self.matches, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
