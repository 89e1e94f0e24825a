# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One meeting's sheet, noted by keys; below it heads without a booking, and how often each came."""

from datetime import date
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.services.offers.absences import AbsenceRow
from amstrat_desktop.services.offers.attendance import Headcount, Sheet, SheetRow
from amstrat_desktop.services.offers.sessions import SessionRow
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.offers.attendance.heads import HeadsCard
from amstrat_desktop.ui.offers.attendance.line import SheetLine
from amstrat_desktop.ui.offers.attendance.overview import OverviewCard, unseen
from amstrat_desktop.ui.offers.attendance.presenter import (
    RELOAD_ON,
    AttendanceFile,
    AttendancePresenter,
)
from amstrat_desktop.ui.offers.papers import open_invitations, open_lists
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewFollowUp, OpenPerson
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import Card, line, strip
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.two_parts import TwoParts

EARLY: Final = frozenset({Came.EXCUSED})
"""What can be noted before the day of a meeting."""


class AttendancePanel(Panel, QWidget):
    """Widgets of a person stay as long as the same people are shown: the cursor keeps its place."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.presenter: AttendancePresenter | None = None
        self._run_id: UUID | None = None
        self._meetings: tuple[SessionRow, ...] = ()
        self.lines: list[SheetLine] = []
        self.meeting: Final = ChoiceBox[UUID](_("Meeting"), _("Choose a meeting"))
        self.before: Final = IconButton(_("Meeting before"), "chevron-left")
        self.after: Final = IconButton(_("Next meeting"), "chevron-right")
        self.all_there: Final = Button(_("Everybody else is there"), icon="check")
        self.undo_button: Final = Button(_("Undo"), icon="arrow-back-up")
        self.lists_button: Final = Button(_("Print lists …"), icon="printer")
        self.invite_button: Final = Button(_("Invitations …"), icon="mail")
        self.noted: Final = Label(kind="strong", wrap=True)
        self.more: Final = Label(kind="muted", wrap=True)
        self.heads: Final = HeadsCard()
        self.overview: Final = OverviewCard()
        self._keys = Label(
            # Translators: keep the letters P, L, E and A: they are the keys in every language.
            _(
                "Keys: P there, L came later, E let us know, A not there (or 1 to 4). Backspace "
                "takes back, arrows go to the next person."
            ),
            kind="small",
            wrap=True,
        )
        self._nobody = EmptyState(
            "users", _("Nobody takes part yet"), _("Whoever has a confirmed place stands here.")
        )
        self.none: Final = EmptyState(
            "calendar-event",
            _("No meeting yet"),
            _("Meetings are added in the overview. Then you note here who came."),
        )
        self._sheet_card = Card()
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._arrange()

    def attach(self, presenter: AttendancePresenter) -> None:
        """Connect with what reads and writes."""
        self.presenter = presenter
        self.all_there.clicked.connect(presenter.everybody)
        self.undo_button.clicked.connect(presenter.undo)
        self.meeting.changed.connect(self._chose)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.heads.wanted.connect(lambda counted: presenter.count(counted, self.heads.seen))
        self.overview.asked.connect(self._ask)
        self.lists_button.clicked.connect(self.print_item)
        self.invite_button.clicked.connect(self.invite)
        self.invite_button.setVisible(self._context.rights.may(Right.PARTICIPANT_LISTS))
        self.show_undo(possible=False)

    # what the run's page asks

    def show_record(self, run_id: UUID, /) -> None:
        self._run_id = run_id
        if self.presenter is not None:
            self.heads.forget()
            self.presenter.show(run_id)

    def open_item(self, item: object) -> None:
        """The key of a meeting."""
        if isinstance(item, UUID) and self._run_id is not None and self.presenter is not None:
            self.presenter.show(self._run_id, item)

    def reload(self) -> None:
        if self.presenter is not None:
            self.presenter.reload()

    def clear(self) -> None:
        self._run_id = None
        self._meetings = ()
        self._show_lines((), None)
        self.heads.forget()
        self.meeting.blockSignals(True)
        self.meeting.show_choices(())
        self.meeting.blockSignals(False)
        if self.presenter is not None:
            self.presenter.clear()

    def print_item(self) -> None:
        """Ctrl+P: the lists of the run."""
        if self._run_id is not None:
            open_lists(self, self._context, self._run_id)

    def invite(self) -> None:
        """Invitations and reminders of everybody who has a place."""
        if self._run_id is not None:
            open_invitations(self, self._context, self._run_id)

    def save(self) -> None:
        """Ctrl+Return: the count that was typed."""
        self.heads.submit()

    # what the presenter asks

    def show_file(self, file: AttendanceFile) -> None:
        self._meetings = file.meetings
        sheet = file.sheet
        self._show_meetings(sheet)
        for part in (self._sheet_card, self.heads, self.overview):
            part.setVisible(sheet is not None)
        self.none.setVisible(sheet is None)
        if sheet is None:
            self._show_lines((), file)
            return
        self._show_lines(sheet.rows, file)
        self._show_sum(sheet, file)
        self.heads.show_count(Headcount(sheet.headcount, sheet.headcount_children))
        self.overview.show_overview(file.overview, file.labels)
        self.overview.setVisible(bool(file.overview.rows) or bool(file.overview.held))

    def show_undo(self, *, possible: bool) -> None:
        self.undo_button.setEnabled(possible)
        why = verbatim("") if possible else _("Nothing was noted just now.")
        bind(self.undo_button, (self.undo_button.setToolTip, why))

    def mark_count(self, field: str, message: Msg) -> bool:
        return self.heads.form.mark_field(field, message)

    # how it is shown

    def _show_meetings(self, sheet: Sheet | None) -> None:
        self.meeting.blockSignals(True)
        self.meeting.show_choices(Choice(row.id, partial(_meeting, row)) for row in self._meetings)
        self.meeting.set_value(sheet.session_id if sheet else None)
        self.meeting.blockSignals(False)
        at = self._at()
        self.before.setEnabled(at > 0)
        self.after.setEnabled(-1 < at < len(self._meetings) - 1)

    def _show_lines(self, rows: tuple[SheetRow, ...], file: AttendanceFile | None) -> None:
        if [row.booking_id for row in rows] == [one.row.booking_id for one in self.lines]:
            for one, row in zip(self.lines, rows, strict=True):
                one.show_row(row)
        else:
            self._make_lines(rows, file)
        if file is not None and file.sheet is not None:
            states = frozenset(Came) if file.began else EARLY
            why = _too_early(office_day(file.sheet.starts_at))
            for one in self.lines:
                one.chips.offer(states, why)

    def _make_lines(self, rows: tuple[SheetRow, ...], file: AttendanceFile | None) -> None:
        empty_layout(self._people)
        self.lines = [SheetLine(row, file.reasons if file else ()) for row in rows]
        for number, one in enumerate(self.lines):
            if number:
                self._people.addWidget(line())
            self._people.addWidget(one)
            if self.presenter is not None:
                one.noted.connect(self.presenter.note)
            one.stepped.connect(partial(self._go_on, number))

    def _show_sum(self, sheet: Sheet, file: AttendanceFile) -> None:
        everybody = sheet.noted == len(sheet.rows)
        self.noted.say(
            _(
                "{noted} of {all} noted, {came} came",
                noted=sheet.noted,
                all=len(sheet.rows),
                came=sheet.came,
            )
        )
        self.noted.setVisible(bool(sheet.rows))
        self._keys.setVisible(bool(sheet.rows))
        self.more.setVisible(sheet.unseen > 0)
        self.more.say(unseen(sheet.unseen))
        self._nobody.setVisible(not sheet.rows and sheet.bookable)
        self.all_there.setVisible(bool(sheet.rows))
        self.undo_button.setVisible(bool(sheet.rows))
        self.all_there.setEnabled(file.began and not everybody)
        day = office_day(sheet.starts_at)
        why = _("Everybody is noted.") if file.began else _too_early(day)
        shown = verbatim("") if self.all_there.isEnabled() else why
        bind(self.all_there, (self.all_there.setToolTip, shown))

    def _arrange(self) -> None:
        choose = strip(self.before, self.meeting, self.after)
        self._sheet_card.add(
            TwoParts(self.noted, strip(self.all_there, self.undo_button)),
            self._keys,
            line(),
            self._people,
            self._nobody,
            self.more,
        )
        bind(self._sheet_card, (self._sheet_card.setAccessibleName, _("Who came")))
        body = QVBoxLayout()
        body.setContentsMargins(2, 4, 2, 16)
        body.setSpacing(16)
        body.addWidget(TwoParts(choose, strip(self.lists_button, self.invite_button)))
        for part in (self._sheet_card, self.heads, self.overview, self.none):
            body.addWidget(part)
        self.none.hide()
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
        self.meeting.setMinimumContentsLength(34)

    # what somebody wants

    def _at(self) -> int:
        chosen = self.meeting.value()
        return next((at for at, row in enumerate(self._meetings) if row.id == chosen), -1)

    def _chose(self) -> None:
        chosen = self.meeting.value()
        if chosen is not None and self.presenter is not None:
            self.heads.forget()
            self.presenter.choose(chosen)

    def _step(self, by: int) -> None:
        at = self._at() + by
        if 0 <= at < len(self._meetings):
            self.meeting.set_value(self._meetings[at].id)

    def _go_on(self, number: int, by: int) -> None:
        at = number + by
        if 0 <= at < len(self.lines):
            self.lines[at].take_cursor()
        elif by > 0:
            self.undo_button.setFocus()

    def _ask(self, row: AbsenceRow) -> None:
        if row.person_id is not None:
            text = interface.text(_("Ask how they are, and whether the offer still fits"))
            door = OpenPerson(row.person_id, "planning", NewFollowUp(text=text))
            self._context.go("people", door)


def _meeting(row: SessionRow, words: Catalogue) -> str:
    """“Tuesday, 17 March 2026, 10:00”, and a tick where somebody noted who came."""
    text = f"{words.long_date(row.day)}  {words.clock(row.starts_at)}"
    return f"{text}  ✓" if row.visited else text


def _too_early(day: date) -> Msg:
    return _("This meeting is on {day}. Until then you can only note who let you know.", day=day)
