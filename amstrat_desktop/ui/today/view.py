# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Today at a glance: three figures, what to do next, the appointments beside it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.today import AppointmentLine, Move, Today
from amstrat_desktop.ui.shell.context import Goes
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.today.figures import Figure, RunningHour
from amstrat_desktop.ui.today.table import APPOINTMENTS, moves_columns
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

SIDE_BY_SIDE: Final = 900
"""Pixels at 100 % from which the appointments stand beside what is to do."""
LEAST_HEIGHT: Final = 250
"""Pixels at 100 % of a list: three lines and its header."""


class TodayView(Page):
    """The first screen after unlocking."""

    reload_on: Final = frozenset({Kind.CONTACT, Kind.REFERRAL, Kind.OFFICE_HOUR, Kind.ORGANISATION})

    def __init__(self) -> None:
        super().__init__(_("Today"), scrolls=True)
        self._reload: Callable[[], None] = lambda: None
        self._day = date.min
        self.new_contact: Final = Button(_("New consultation"), kind="primary", icon="plus")
        self.buttons.addWidget(self.new_contact)
        self.hour: Final = RunningHour()
        self.contacts: Final = Figure("messages", _("consultations today"))
        self.referrals: Final = Figure("send", _("referrals today"))
        self.overdue: Final = Figure("alert-triangle", _("answers overdue"), calls=True)
        self.moves: Final = TableView[Move](
            _("What to do next"), RowsModel(moves_columns(lambda: self._day)), lines=2
        )
        self.appointments: Final = TableView[AppointmentLine](
            _("Appointments"), RowsModel(APPOINTMENTS), lines=2
        )
        self.nothing: Final = Card()
        self.nothing.add(
            EmptyState(
                "check",
                _("Nothing is waiting for you"),
                _("What is overdue appears here, with whose move it is."),
            )
        )
        self._arrange()

    def attach(self, reload: Callable[[], None], go: Goes) -> None:
        """Connect the intents: who reads the day, and how other screens are opened."""
        self._reload = reload
        self.new_contact.clicked.connect(lambda: go("consultations"))
        self.hour.open.clicked.connect(lambda: go("consultations"))
        for table in (self.moves, self.appointments):
            table.opened.connect(lambda row: go("referrals", row.id))

    def reload(self) -> None:
        """The shell says that something changed."""
        self._reload()

    def focus_start(self) -> None:
        """Where work begins: the list if there is one, the button otherwise."""
        (self.new_contact if self.moves.isHidden() else self.moves).setFocus()

    def show_today(self, today: Today, day: date) -> None:
        """Show what was read."""
        self._day = day
        self.say_subtitle(lambda words: words.long_date(day))
        self.hour.show_hour(today.office_hour)
        self.contacts.show_number(today.contacts)
        self.referrals.show_number(today.referrals)
        self.overdue.show_number(today.overdue)
        self.moves.rows.show_rows(today.moves)
        self.appointments.rows.show_rows(today.appointments)
        self.moves.setVisible(bool(today.moves))
        self.nothing.setVisible(not today.moves)
        self._appointments_part.setVisible(bool(today.appointments))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_lists()

    def _arrange(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for figure in (self.contacts, self.referrals, self.overdue):
            figures.addWidget(figure, 1)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lists.setSpacing(16)
        self._lists.addWidget(_listed(_("What to do next"), self.moves, self.nothing), 5)
        self._appointments_part = _listed(_("Appointments"), self.appointments)
        self._lists.addWidget(self._appointments_part, 3)
        self.nothing.hide()
        self._appointments_part.hide()
        self.add(self.hour, figures)
        self.add(self._lists, stretch=1)
        theme.bind_paint(self, lambda _: self._turn_lists())

    def _turn_lists(self) -> None:
        """Below each other where there is no room beside each other: the page scrolls then."""
        directions = QBoxLayout.Direction
        beside = self.width() >= theme.px(SIDE_BY_SIDE)
        self._lists.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for part in (self.moves, self.appointments, self.nothing):
            part.setMinimumHeight(theme.px(LEAST_HEIGHT))


def _listed(heading: Msg, *parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Label(heading, kind="heading"))
    for part in parts:
        column.addWidget(part, 1)
    return whole
