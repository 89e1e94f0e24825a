# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Today at a glance: three figures, what to do next, the appointments."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.today import AppointmentLine, Move, Today
from amstrat_desktop.ui.shell.context import Goes
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.today.table import APPOINTMENTS, MOVES
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

LINES_SEEN: Final = 4
"""Appointments that are seen without scrolling."""


class Figure(Card):
    """One number, large, with its words."""

    def __init__(self, words: Msg) -> None:
        super().__init__(spacing=0)
        self._number = Label(kind="title")
        self.add(self._number, Label(words, kind="muted"))

    def show_number(self, number: int) -> None:
        """Show it in the digits of the language."""
        self._number.say(lambda words: words.number(number))


class TodayView(Page):
    """The first screen after unlocking."""

    reload_on: Final = frozenset({Kind.CONTACT, Kind.REFERRAL, Kind.OFFICE_HOUR})

    def __init__(self) -> None:
        super().__init__(_("Today"))
        self._reload: Callable[[], None] = lambda: None
        self.new_contact: Final = Button(_("New consultation"), kind="primary", icon="plus")
        self.buttons.addWidget(self.new_contact)
        self.contacts: Final = Figure(_("consultations today"))
        self.referrals: Final = Figure(_("referrals today"))
        self.overdue: Final = Figure(_("answers overdue"))
        self.moves: Final = TableView(_("What to do next"), RowsModel[Move](MOVES))
        self.appointments: Final = TableView(
            _("Appointments"), RowsModel[AppointmentLine](APPOINTMENTS)
        )
        self.nothing: Final = EmptyState(
            "check",
            _("Nothing is waiting for you"),
            _("What is overdue appears here with whose move it is."),
        )
        self._arrange()

    def attach(self, reload: Callable[[], None], go: Goes) -> None:
        """Connect the intents: who reads the day, and how other screens are opened."""
        self._reload = reload
        self.new_contact.clicked.connect(lambda: go("consultations"))
        for table in (self.moves, self.appointments):
            table.opened.connect(lambda row: go("referrals", row.id))

    def reload(self) -> None:
        """The shell says that something changed."""
        self._reload()

    def focus_start(self) -> None:
        """Where work begins: the list if there is one, the button otherwise."""
        (self.moves if self.moves.isVisible() else self.new_contact).setFocus()

    def show_today(self, today: Today, day: date) -> None:
        """Show what was read."""
        self.say_subtitle(lambda words: words.long_date(day))
        self.contacts.show_number(today.contacts)
        self.referrals.show_number(today.referrals)
        self.overdue.show_number(today.overdue)
        self.moves.rows.show_rows(today.moves)
        self.appointments.rows.show_rows(today.appointments)
        self._moves_card.setVisible(bool(today.moves))
        self.nothing.setVisible(not today.moves)
        self._appointments_card.setVisible(bool(today.appointments))

    def _arrange(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for figure in (self.contacts, self.referrals, self.overdue):
            figures.addWidget(figure, 1)
        self._appointments_card: Final = _listed(_("Appointments"), self.appointments)
        self._moves_card: Final = _listed(_("What to do next"), self.moves)
        self.add(figures, self._appointments_card)
        self.add(self._moves_card, self.nothing, stretch=1)
        self._appointments_card.hide()
        self._moves_card.hide()
        theme.bind_paint(self, self._fit)

    def _fit(self, _: None) -> None:
        self.appointments.setFixedHeight(theme.px(44 + LINES_SEEN * 46))


def _listed(heading: Msg, table: TableView[Move] | TableView[AppointmentLine]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Label(heading, kind="heading"))
    column.addWidget(table, 1)
    return whole
