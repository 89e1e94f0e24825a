# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Today at a glance: three figures, tasks, what to do next, the appointments beside it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.follow_up_list import FollowUpFilter, FollowUpRow
from amstrat_desktop.services.offers.offers_today import OfferNote
from amstrat_desktop.services.reminders import Reminder
from amstrat_desktop.services.today import AppointmentLine, Move, Today
from amstrat_desktop.ui.shell.context import Goes
from amstrat_desktop.ui.shell.doors import OpenPeoplePage, OpenPerson, OpenRun
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.today.figures import Figure, RunningHour
from amstrat_desktop.ui.today.handovers_bar import WaitingHandovers
from amstrat_desktop.ui.today.offers_part import door_of, offers_columns
from amstrat_desktop.ui.today.presenter import TodayPresenter, Wanted
from amstrat_desktop.ui.today.reminders_part import RemindersPart
from amstrat_desktop.ui.today.table import APPOINTMENTS, moves_columns
from amstrat_desktop.ui.today.tasks_part import Scope, TasksPart
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

SIDE_BY_SIDE: Final = 900
"""Pixels at 100 % from which the appointments stand beside what is to do."""
FIGURES_BESIDE: Final = 520
"""Pixels at 100 % from which the figures stand beside each other."""
LEAST_HEIGHT: Final = 250
"""Pixels at 100 % of a list: three lines and its header."""


class TodayView(Page):
    """The first screen after unlocking."""

    reload_on: Final = frozenset(
        {
            Kind.CONTACT,
            Kind.REFERRAL,
            Kind.OFFICE_HOUR,
            Kind.ORGANISATION,
            Kind.FOLLOW_UP,
            Kind.APPOINTMENT,
            Kind.PERSON,
            Kind.HANDOVER,
            Kind.OFFER,
            Kind.BOOKING,
            Kind.CARER,
            Kind.RETENTION,
            Kind.DATA_REQUEST,
        }
    )

    def __init__(self) -> None:
        super().__init__(_("Today"), scrolls=True)
        self.presenter: TodayPresenter | None = None
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
        self.offers: Final = TableView[OfferNote](
            _("Offers"), RowsModel(offers_columns(lambda: self._day)), lines=2
        )
        self.handovers: Final = WaitingHandovers()
        self.reminders: Final = RemindersPart()
        self.tasks: Final = TasksPart(lambda: self._day)
        self.nothing: Final = Card()
        self.nothing.add(
            EmptyState(
                "check",
                _("Nothing is waiting for you"),
                _("What is overdue appears here, with whose move it is."),
            )
        )
        self._arrange()

    def attach(self, presenter: TodayPresenter, go: Goes) -> None:
        """Connect the intents: who answers them, and how other screens are opened."""
        self.presenter = presenter
        self.new_contact.clicked.connect(lambda: go("consultations"))
        self.handovers.open.clicked.connect(lambda: go("people", OpenPeoplePage("handover")))
        self.reminders.wanted.connect(lambda reminder: go(reminder.screen, reminder.item))
        self.hour.open.clicked.connect(lambda: go("consultations"))
        self.moves.opened.connect(lambda move: go("referrals", move.id))
        self.appointments.opened.connect(lambda line: _open_appointment(line, go))
        self.offers.opened.connect(lambda note: go("offers", door_of(note)))
        self.tasks.opened.connect(lambda task: _open_task(task, go))
        self.tasks.done_wanted.connect(presenter.finish)
        self.tasks.later_wanted.connect(presenter.put_off)
        self.tasks.scope_changed.connect(presenter.reload)

    def reload(self) -> None:
        """The shell says that something changed."""
        if self.presenter is not None:
            self.presenter.reload()

    def wanted_tasks(self) -> Wanted:
        """Which tasks are to be listed; None: those that are due."""
        if self.presenter is None or self.tasks.scope is Scope.DUE:
            return None
        return FollowUpFilter(self.presenter.me if self.tasks.scope is Scope.MINE else None)

    def show_tasks(self, tasks: Sequence[FollowUpRow], open_tasks: int) -> None:
        """Show the list that is wanted."""
        cursor = self.window().focusWidget()
        self.tasks.show_tasks(tasks, open_tasks)
        self._keep_cursor(cursor)

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """Show what the program reminds of."""
        self.reminders.show_reminders(reminders)

    def focus_start(self) -> None:
        """Where work begins: the list if there is one, the button otherwise."""
        lists = (self.tasks.table, self.moves)
        first = next((part for part in lists if not part.isHidden()), self.new_contact)
        first.setFocus()

    def show_today(self, today: Today, day: date) -> None:
        """Show what was read."""
        self._day = day
        cursor = self.window().focusWidget()
        self.say_subtitle(lambda words: words.long_date(day))
        self.hour.show_hour(today.office_hour)
        self.handovers.show_count(today.handovers)
        self.contacts.show_number(today.contacts)
        self.referrals.show_number(today.referrals)
        self.overdue.show_number(today.overdue)
        self.moves.rows.show_rows(today.moves)
        self.appointments.rows.show_rows(today.appointments)
        self.offers.rows.show_rows(today.offers)
        self.moves.setVisible(bool(today.moves))
        self.nothing.setVisible(not today.moves)
        self._moves_part.setVisible(bool(today.moves) or not today.tasks)
        self._appointments_part.setVisible(bool(today.appointments))
        self._offers_part.setVisible(bool(today.offers))
        self._beside.setVisible(bool(today.appointments or today.offers))
        self._keep_cursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_lists()

    def _keep_cursor(self, cursor: QWidget | None) -> None:
        """Where the list that had it went empty, it goes where work begins, not to the sidebar."""
        lists: tuple[QWidget, ...] = (self.tasks.table, self.moves, self.offers)
        if cursor in lists and cursor.isHidden():
            self.focus_start()

    def _arrange(self) -> None:
        self._figures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._figures.setSpacing(16)
        for figure in (self.contacts, self.referrals, self.overdue):
            self._figures.addWidget(figure, 1)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lists.setSpacing(16)
        self._moves_part = _listed(_("What to do next"), self.moves, self.nothing)
        self._lists.addWidget(_stacked(self.tasks, self._moves_part), 5)
        self._appointments_part = _listed(_("Appointments"), self.appointments)
        self._offers_part = _listed(_("Offers"), self.offers)
        self._beside = _stacked(self._appointments_part, self._offers_part)
        self._lists.addWidget(self._beside, 3)
        for part in (self.nothing, self._appointments_part, self._offers_part, self._beside):
            part.hide()
        self.add(self.hour, self.handovers, self.reminders, self._figures)
        self.add(self._lists, stretch=1)
        theme.bind_paint(self, lambda _: self._turn_lists())

    def _turn_lists(self) -> None:
        """Below each other where there is no room beside each other: the page scrolls then."""
        directions = QBoxLayout.Direction
        beside = self.width() >= theme.px(SIDE_BY_SIDE)
        self._lists.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        wide = self.width() >= theme.px(FIGURES_BESIDE)
        self._figures.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        for part in (self.moves, self.appointments, self.offers, self.nothing):
            part.setMinimumHeight(theme.px(LEAST_HEIGHT))


def _open_appointment(line: AppointmentLine, go: Goes) -> None:
    if line.of_referral or line.person_id is None:
        go("referrals", line.id)
    else:
        go("people", OpenPerson(line.person_id, "planning"))


def _open_task(task: FollowUpRow, go: Goes) -> None:
    """Where the task is worked at: the booking, the person's record, else the referral."""
    if task.run_id is not None:
        go("offers", OpenRun(task.run_id, "bookings", task.booking_id))
    elif task.person_id is not None:
        go("people", OpenPerson(task.person_id, "planning"))
    elif task.referral_id is not None:
        go("referrals", task.referral_id)


def _stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part, 1)
    return whole


def _listed(heading: Msg, *parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Label(heading, kind="heading"))
    for part in parts:
        column.addWidget(part, 1)
    return whole
