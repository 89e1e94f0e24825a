# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The next appointment large; below it what is to be done, all appointments, and attempts."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.services.appointment_list import AppointmentRow
from amstrat_desktop.services.appointments import AppointmentCard, AppointmentEnd
from amstrat_desktop.services.follow_up_list import FollowUpRow
from amstrat_desktop.services.follow_ups import FollowUpCard
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.planning.appointment_form import AppointmentForm
from amstrat_desktop.ui.people.planning.forms import AttemptForm, EndForm, ResultForm, TaskForm
from amstrat_desktop.ui.people.planning.lines import (
    AheadCard,
    AppointmentLine,
    AttemptLine,
    Lines,
    TaskLine,
)
from amstrat_desktop.ui.people.planning.paper_dialog import open_papers
from amstrat_desktop.ui.people.planning.presenter import (
    RELOAD_ON,
    PlanningChoices,
    PlanningFile,
    PlanningPresenter,
)
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewAppointment, NewFollowUp
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.two_parts import TwoParts


class PlanningPanel(Panel, Form):
    """One form is open at a time; Esc closes it. What is typed in it stays at a reload."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: PlanningPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._file: PlanningFile | None = None
        self._choices: PlanningChoices | None = None
        self._wanted: object = None
        self.open_form: InlineForm | None = None
        self.ahead: Final = AheadCard()
        self._form_card = Card()
        self._form_card.hide()
        self.new_task: Final = Button(_("New task"), icon="plus")
        self.new_appointment: Final = Button(_("New appointment"), icon="plus")
        self.new_attempt: Final = Button(_("Note an attempt"), icon="phone")
        self.tasks: Final = Lines(_("Nothing is to be done."))
        self.appointments: Final = Lines(_("No appointment is noted."))
        self.attempts: Final = Lines(_("Nobody had to try and reach the person yet."))
        self._arrange()
        self._connect()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
        self._person_id = person_id
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self._close_form()
        self._person_id = self._file = self._wanted = None
        self.ahead.show_row(None, self._context.work.clock())
        for lines in (self.tasks, self.appointments, self.attempts):
            lines.show_lines(())
        self.presenter.clear()

    def new_item(self) -> None:
        self._ask_appointment()

    def open_item(self, item: object) -> None:
        """`NewAppointment` or `NewFollowUp`: as soon as the person is read."""
        self._wanted = item
        if self._file is not None:
            self._open_wanted()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        self._close_form()
        return was_open

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def print_item(self) -> None:
        """Ctrl+P: the card of the next appointment."""
        if self._file is not None and self._file.ahead is not None:
            self._papers(self._file.ahead)

    # what the presenter asks

    def show_file(self, file: PlanningFile, choices: PlanningChoices) -> None:
        self._file, self._choices = file, choices
        self.ahead.show_row(file.ahead, self._context.work.clock())
        today = self._today()
        self.tasks.show_lines(self._task_line(row, today) for row in (*file.tasks, *file.done))
        self.appointments.show_lines(
            self._appointment_line(row, today) for row in file.appointments
        )
        self.attempts.show_lines(AttemptLine(row) for row in file.attempts)
        self._open_wanted()

    def saved(self) -> None:
        """What was typed is on record."""
        self._close_form()

    def mark_field(self, field: str, message: Msg) -> bool:
        return self.open_form is not None and self.open_form.mark_field(field, message)

    def show_hints(self, hints: tuple[Msg, ...]) -> None:
        if isinstance(self.open_form, AppointmentForm):
            self.open_form.show_hints(hints)

    def edit_appointment(self, card: AppointmentCard, *, move: bool) -> None:
        if self._choices is None or self._person_id != card.draft.person_id:
            return
        form = AppointmentForm(self._choices, self._today, card, move=move)
        person_id = card.draft.person_id
        self._show_form(
            form, lambda: self.presenter.change(card.id, form.draft(person_id), move=move)
        )
        form.moment_changed.connect(lambda: self._look_at(form, card.id))

    def edit_task(self, card: FollowUpCard) -> None:
        if self._choices is None or self._person_id is None:
            return
        form = TaskForm(self._choices.staff, self._choices.me, self._today)
        form.show_card(card)
        person_id = self._person_id
        self._show_form(form, lambda: self.presenter.change_task(card.id, form.draft(person_id)))

    # how it is put together

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(2, 4, 2, 16)
        body.setSpacing(16)
        # First, so that it is seen at 200 % and wherever the panel was scrolled to.
        body.addWidget(self._form_card)
        body.addWidget(self.ahead)
        for heading, lines, button in (
            (_("Tasks"), self.tasks, self.new_task),
            (_("Appointments"), self.appointments, self.new_appointment),
            (_("Attempts to reach the person"), self.attempts, self.new_attempt),
        ):
            card = Card(spacing=6)
            bind(card, (card.setAccessibleName, heading))
            card.add(TwoParts(Label(heading, kind="heading", wrap=True), strip(button)), lines)
            body.addWidget(card)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
        self.ahead.hide()

    def _connect(self) -> None:
        self.new_task.clicked.connect(lambda: self._ask_task(NewFollowUp()))
        self.new_appointment.clicked.connect(self._ask_appointment)
        self.new_attempt.clicked.connect(self._ask_attempt)
        self.ahead.ended.connect(lambda status: self._with_ahead(partial(self._end, status)))
        self.ahead.moved.connect(lambda: self._with_ahead(self._move))
        self.ahead.edited.connect(lambda: self._with_ahead(self._edit))
        self.ahead.paper.connect(lambda: self._with_ahead(self._papers))
        self.ahead.referral.connect(lambda: self._with_ahead(self._open_referral))

    def _task_line(self, row: FollowUpRow, today: date) -> TaskLine:
        made = TaskLine(row, today)
        made.done.connect(lambda: self._finish(row))
        made.edited.connect(lambda: self.presenter.open_form_of_task(row.id))
        made.put_off.connect(lambda choice: self.presenter.put_off(row, choice))
        made.reopened.connect(lambda: self.presenter.reopen(row.id))
        return made

    def _appointment_line(self, row: AppointmentRow, today: date) -> AppointmentLine:
        made = AppointmentLine(row, today)
        made.ended.connect(lambda status: self._end(status, row))
        made.moved.connect(lambda: self._move(row))
        made.edited.connect(lambda: self._edit(row))
        made.paper.connect(lambda: self._papers(row))
        made.referral.connect(lambda: self._open_referral(row))
        return made

    def _with_ahead(self, act: Callable[[AppointmentRow], object]) -> None:
        if self._file is not None and self._file.ahead is not None:
            act(self._file.ahead)

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    # what somebody wants

    def _move(self, row: AppointmentRow) -> None:
        self.presenter.open_form_of(row.id, move=True)

    def _edit(self, row: AppointmentRow) -> None:
        self.presenter.open_form_of(row.id, move=False)

    def _open_referral(self, row: AppointmentRow) -> None:
        self._context.go("referrals", row.id)

    def _papers(self, row: AppointmentRow) -> None:
        open_papers(self, self._context, row)

    def _end(self, status: AppointmentStatus, row: AppointmentRow) -> None:
        if status is AppointmentStatus.ATTENDED or self._choices is None:
            self.presenter.end(row.id, AppointmentEnd(status))
            return
        form = EndForm(status, self._choices.reasons)
        self._show_form(form, lambda: self.presenter.end(row.id, form.end()))

    def _finish(self, row: FollowUpRow) -> None:
        form = ResultForm(interface.text(row.title))
        self._show_form(form, lambda: self.presenter.finish(row.id, form.result.text()))

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        match wanted:
            case NewAppointment():
                self._ask_appointment()
            case NewFollowUp():
                self._ask_task(wanted)

    def _ask_appointment(self) -> None:
        person_id = self._person_id
        if self._choices is None or person_id is None:
            return
        form = AppointmentForm(self._choices, self._today)
        self._show_form(form, lambda: self.presenter.record(form.draft(person_id)))
        form.moment_changed.connect(lambda: self._look_at(form, None))

    def _ask_task(self, links: NewFollowUp) -> None:
        person_id = self._person_id
        if self._choices is None or person_id is None:
            return
        form = TaskForm(self._choices.staff, self._choices.me, self._today)
        form.begin(links)
        self._show_form(form, lambda: self.presenter.remind(form.draft(person_id)))

    def _ask_attempt(self) -> None:
        if self._file is not None:
            form = AttemptForm(self._file.person)
            self._show_form(form, lambda: self.presenter.tried(form.draft()))

    def _look_at(self, form: AppointmentForm, except_id: UUID | None) -> None:
        if form is self.open_form:
            self.presenter.look_at(form.when.at(), form.duration.value(), except_id)

    def _show_form(self, form: InlineForm, save: Callable[[], object]) -> None:
        self._close_form()
        self.open_form = form
        self._form_card.add(form)
        self._form_card.show()
        form.submitted.connect(save)
        form.given_up.connect(self._close_form)
        form.focus_start()

    def _close_form(self) -> None:
        form, self.open_form = self.open_form, None
        self._form_card.hide()
        if form is not None:
            # The second half of a double click must not save once more.
            form.setEnabled(False)
            form.hide()
            form.deleteLater()
