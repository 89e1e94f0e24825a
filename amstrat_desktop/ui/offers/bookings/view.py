# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bookings of a run: who is next, whose place is kept, who takes part, who waits, who ended."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.bookings import ENDED, TAKES_PART, BookingStatus
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.ui.offers.bookings.line import YES, Action, BookingLine, EndForm
from amstrat_desktop.ui.offers.bookings.presenter import BookingsFile, BookingsPresenter
from amstrat_desktop.ui.offers.bookings.proposal_card import ProposalCard
from amstrat_desktop.ui.offers.bookings.words import heading, hidden_words, order_words
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import Place

_ORDER: Final = (
    frozenset({BookingStatus.OFFERED}),
    frozenset({BookingStatus.REQUESTED}),
    TAKES_PART,
    frozenset({BookingStatus.WAITING}),
)
"""The parts below each other: what waits for an answer first."""


class BookingsPanel(Panel, QWidget):
    """One form that asks why is open at a time.

    lists_wanted(run), invited(run, booking): papers are wanted.
    """

    lists_wanted = Signal(object)
    invited = Signal(object, object)

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.BOOKING, Kind.OFFER, Kind.CARER, Kind.PERSON, Kind.CODE}
    )
    presenter: BookingsPresenter

    def __init__(self) -> None:
        super().__init__()
        self._run_id: UUID | None = None
        self.file: BookingsFile | None = None
        self._ended_shown = False
        self._wanted: UUID | None = None
        self.lines: list[BookingLine] = []
        self.proposal: ProposalCard | None = None
        self.form: EndForm | None = None
        self.first: Final = Button(_("Book a place"), kind="primary", icon="plus")
        self.show_ended: Final = Button(_("Show ended bookings"), kind="quiet", icon="history")
        self.print_button: Final = Button(_("Print lists …"), kind="quiet", icon="printer")
        self._nothing = EmptyState(
            "users",
            _("Nobody has booked yet"),
            _("Parents and children get their places together, with one booking."),
            self.first,
        )
        self._hidden = Label(kind="muted", wrap=True)
        self._parts = Place()
        self._arrange()
        self.first.clicked.connect(self.new_item)
        self.show_ended.clicked.connect(self._turn_ended)
        self.print_button.clicked.connect(self.print_item)

    # what the page of the run asks

    def show_record(self, run_id: UUID, /) -> None:
        if run_id != self._run_id:
            self.clear()
            self._run_id = run_id
        self.presenter.show(run_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self._run_id = self.file = None
        self._ended_shown = False
        self.form = None
        self._fill(())
        for part in (self._nothing, self._hidden, self.show_ended, self.print_button):
            part.hide()
        self.presenter.show(None)

    def open_item(self, item: object) -> None:
        """Put the cursor on a booking, an ended one, too; item: its key."""
        self._wanted = item if isinstance(item, UUID) else None
        if self.file is not None:
            self.show_file(self.file)

    def new_item(self) -> None:
        """Ctrl+N: another booking."""
        if self.file is not None and self.file.bookable:
            self.presenter.book()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.form is not None:
            self.form.submit()

    def print_item(self) -> None:
        """Ctrl+P: the lists of the run."""
        if self._run_id is not None:
            self.lists_wanted.emit(self._run_id)

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.form is not None
        self.close_form()
        return was_open

    # what the presenter asks

    def show_file(self, file: BookingsFile) -> None:
        at, asked = self._focused(), self._asked()
        self.file = file
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            at = wanted
            self._ended_shown |= any(r.id == wanted and r.status in ENDED for r in file.rows)
        self._fill(self._made(file))
        self._show_rest(file)
        self._hidden.setVisible(bool(file.hidden))
        if file.hidden:
            self._hidden.say(hidden_words(file.hidden))
        if asked is not None:
            self._ask_again(*asked)
        self._focus(at)

    def close_form(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        line_of = next((one for one in self.lines if one.row.id == form.row.id), None)
        form.hide()
        form.deleteLater()
        if line_of is not None:
            (line_of.first or line_of.menu).setFocus(Qt.FocusReason.OtherFocusReason)

    # inside

    def _made(self, file: BookingsFile) -> Sequence[QWidget]:
        parts: list[QWidget] = []
        self.lines, self.proposal = [], None
        if file.proposed.position or file.proposed.skipped:
            self.proposal = ProposalCard(file.proposed)
            self.proposal.stepped.connect(self._proposed)
            parts.append(self.proposal)
        for statuses in _ORDER:
            rows = [row for row in file.rows if row.status in statuses]
            if rows:
                parts.append(self._section(rows, file))
        ended = [row for row in file.rows if row.status in ENDED]
        if ended and self._ended_shown:
            parts.append(self._section(ended, file))
        return parts

    def _section(self, rows: list[BookingRow], file: BookingsFile) -> Card:
        status = rows[0].status
        card = Card(heading(status, len(rows)), spacing=8)
        if status is BookingStatus.WAITING:
            rows.sort(key=lambda row: row.position or 0)
            words = order_words(priority_first=file.priority_first)
            card.add(Label(words, kind="small", wrap=True))
        for at, row in enumerate(rows):
            if at:
                card.add(line())
            card.add(self._line(row, file))
        return card

    def _line(self, row: BookingRow, file: BookingsFile) -> BookingLine:
        made = BookingLine(row, file)
        made.stepped.connect(partial(self._step, made))
        made.change.connect(lambda: self.presenter.change(row))
        made.reopen.connect(lambda: self.presenter.reopen(row))
        made.person.connect(lambda: self.presenter.open_person(row))
        made.signal.connect(lambda: self.presenter.open_signal(row))
        made.invite.connect(lambda: self.invited.emit(row.run_id, row.id))
        self.lines.append(made)
        return made

    def _step(self, made: BookingLine, action: Action) -> None:
        if action.ends:
            self._ask(made, action)
        elif action is YES:
            self.presenter.accept(made.row)
        else:
            self.presenter.step(made.row.id, made.row.version, action.status)

    def _ask(self, made: BookingLine, action: Action) -> None:
        self.close_form()
        if self.file is None:
            return
        form = self.form = EndForm(made.row, action, self.file.reasons)
        form.submitted.connect(self._end)
        form.given_up.connect(self.close_form)
        made.put(form)
        form.focus_start()

    def _end(self) -> None:
        form = self.form
        if form is None:
            return
        reason = form.reason.value()
        if reason is None:
            form.mark_field("reason", _("Choose why."))
        else:
            self.presenter.end(form.row, form.action.status, reason)

    def _proposed(self, action: Action) -> None:
        proposed = None if self.file is None else self.file.proposed
        if proposed is not None and proposed.booking_id is not None:
            self.presenter.step(proposed.booking_id, proposed.version, action.status)

    def _turn_ended(self) -> None:
        self._ended_shown = not self._ended_shown
        if self.file is not None:
            self.show_file(self.file)

    def _show_rest(self, file: BookingsFile) -> None:
        self._nothing.setVisible(not file.rows and not file.hidden)
        self.first.setVisible(file.bookable)
        ended = any(row.status in ENDED for row in file.rows)
        self.show_ended.setVisible(ended)
        self.print_button.setVisible(bool(file.rows))
        shown: Msg = _("Show ended bookings")
        if self._ended_shown:
            shown = pgettext("bookings", "Hide ended bookings")
        self.show_ended.say(shown)

    def _fill(self, parts: Sequence[QWidget]) -> None:
        if not parts:
            self.lines, self.proposal = [], None
        self._parts.fill(parts)

    # where the cursor is, and what is asked, stay when the list is read anew

    def _focused(self) -> UUID | None:
        at = QApplication.focusWidget()
        if at is None:
            return None
        return next((one.row.id for one in self.lines if one.isAncestorOf(at)), None)

    def _focus(self, booking_id: UUID | None) -> None:
        if self.form is not None:
            return
        for one in self.lines:
            if one.row.id == booking_id:
                (one.first or one.menu).setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self) -> tuple[UUID, Action, str | None] | None:
        form, self.form = self.form, None
        return None if form is None else (form.row.id, form.action, form.reason.value())

    def _ask_again(self, booking_id: UUID, action: Action, reason: str | None) -> None:
        for one in self.lines:
            if one.row.id == booking_id:
                self._ask(one, action)
                if self.form is not None:
                    self.form.reason.set_value(reason)

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setSpacing(16)
        for part in (self._nothing, self._parts, self._hidden):
            body.addWidget(part)
        body.addWidget(strip(self.print_button, self.show_ended))
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
        for hidden in (
            self._nothing,
            self._parts,
            self._hidden,
            self.show_ended,
            self.print_button,
        ):
            hidden.hide()
