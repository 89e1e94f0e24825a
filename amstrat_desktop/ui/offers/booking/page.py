# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a place is booked: the form, and beside it whether everybody has a place."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.booking_prefill import NO_RUN
from amstrat_desktop.services.offers.booking_records import BookingCheck, Wanted
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper, Values
from amstrat_desktop.ui.offers.booking.check_card import CheckCard
from amstrat_desktop.ui.offers.booking.comparing import booking_comparison
from amstrat_desktop.ui.offers.booking.form import BookingForm
from amstrat_desktop.ui.offers.booking.history_card import HistoryCard
from amstrat_desktop.ui.offers.booking.presenter import BookingPresenter
from amstrat_desktop.ui.offers.booking.values import (
    FORM,
    BookingContent,
    FormLists,
    from_json,
    to_json,
)
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.page import Page, scrolled
from amstrat_desktop.ui.widgets.panes import Panes

PAUSE_MS: Final = 200
"""Waited after the last key before the places are looked at again."""

_NEW: Final = _("Book a place")
_CHANGE: Final = _("Change the booking")


class BookingPage(Page):
    """left: closed without a result. done: the run in which something was booked or changed."""

    left = Signal()
    done = Signal(object)

    reload_on: Final = frozenset({Kind.BOOKING, Kind.OFFER, Kind.CARER})

    def __init__(self, context: Context) -> None:
        super().__init__(
            _NEW, _("Parent and children get their places together, or wait together.")
        )
        self._context = context
        self._open = False
        self._looked = False
        self._again: BookingContent | None = None
        self._presenter = BookingPresenter(self, context, booking_comparison(self, context))
        self.form: Final = BookingForm(context, today=self._presenter.today)
        self.check: Final = CheckCard()
        self.history: Final = HistoryCard()
        self.keeper: Final = FormKeeper(
            FORM, self, self._values, work=context.work, runner=context.runner
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._arrange()
        self._connect()

    # what the screen asks

    def open_item(self, item: object) -> None:
        """`BookPlace` or `OpenBooking`; what is being typed, or was kept, comes first."""
        if self._open and self.content().is_changed:
            self._context.say("warn", _("This form is not saved yet. Save it first, or cancel it."))
        elif self._again is not None:
            again, self._again = self._again, None
            self._presenter.show_kept(again)
        elif not self._looked:
            self._looked = True
            self.keeper.restore(self._show_kept, lambda: self._start(item))
        else:
            self._start(item)

    def begin(self, door: BookPlace) -> None:
        """A new booking."""
        self.open_item(door)

    def open_booking(self, booking_id: UUID) -> None:
        """Change a booking."""
        self.open_item(OpenBooking(booking_id))

    def reload(self) -> None:
        """Somebody booked or freed a place elsewhere: look again."""
        if self._open:
            self.form.run.reload()
            self._look()

    def save(self) -> None:
        """Ctrl+Return: the change of a booking, or what can be decided now."""
        if not self._open:
            return
        if self.content().booking_id is not None:
            self._submit(None)
        elif self.check.confirm.isEnabled():
            self._submit(Wanted.PLACE)
        else:
            self.check.focus_decision()

    def leave(self) -> bool:
        """Another screen, the lock: what stands here is kept and found again."""
        self.keeper.flush()
        return True

    def go_back(self) -> bool:
        """Esc: back without saving; what was typed can be brought back."""
        if not self._open:
            return False
        if not self.panes.go_back():
            self._give_up()
        return True

    def _give_up(self) -> None:
        content = self.content()
        self._close()
        self.left.emit()
        if content.is_changed:
            self._context.say(
                "warn",
                _("What you typed was not saved."),
                [(_("Bring it back"), lambda: self._bring_back(content))],
            )

    def focus_start(self) -> None:
        if self._open:
            self.form.focus_start()

    # what the presenter shows

    def content(self) -> BookingContent:
        """The form as it stands, with the reason to come all the same."""
        content = self.form.content()
        draft = content.draft
        reason = self.check.alone.text().strip() if draft.childcare_needed else ""
        return replace(content, draft=replace(draft, alone_reason=reason))

    def show_form(self, content: BookingContent) -> None:
        """Open the form."""
        self._open = True
        new = content.booking_id is None
        self.title.say(_NEW if new else _CHANGE)
        self.save_button.setVisible(not new)
        self.check.set_new(new=new)
        self.panes.show_end(shown=False)
        self.check.alone.set_text(content.draft.alone_reason)
        self.check.show_check(None, ())
        self.form.show_content(content)
        self._look()
        self.form.focus_start()

    def show_person(self, content: BookingContent) -> None:
        """What the record of whoever was chosen offers."""
        self.form.show_person(content)

    def show_lists(self, lists: FormLists) -> None:
        """What may be chosen."""
        self.form.show_lists(lists)
        self.history.show_events(self.form.content().events, lists.labels)
        self._look()

    def show_check(self, check: BookingCheck | None) -> None:
        """Who has a place and who hasn't."""
        if check is not None:
            self.form.show_check(check)
        self.check.show_check(check, self.form.draft().children, self.form.bands())

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with it."""
        marked = isinstance(problem, FieldProblem) and self.check.mark_field(
            problem.field, problem.message
        )
        if not marked:
            faults.show_fault(self.form, problem)

    def saved(self, run_id: UUID) -> None:
        """It is on record."""
        self._close()
        self.done.emit(run_id)

    def not_there(self) -> None:
        """What was to be opened isn't there any more, or not for whoever asks."""
        self._close()
        self.left.emit()

    def not_now(self) -> None:
        """What was kept is about a restricted record: it stays kept until somebody says why."""
        self._open = self._looked = False
        self.left.emit()

    def throw_away(self) -> None:
        """Forget what was kept."""
        self._close()
        self.left.emit()

    # inside

    def _start(self, item: object) -> None:
        match item:
            case BookPlace():
                self._presenter.begin(item)
            case OpenBooking():
                self._presenter.open(item.booking_id)
            case _:
                raise TypeError(f"nothing is booked by a {type(item).__name__}")

    def _submit(self, wanted: Wanted | None) -> None:
        self.form.clear_problems()
        self.check.clear_problems()
        wrong = self.form.asked_on.problem()
        if wrong is not None:
            self.form.mark_field("asked_on", wrong)
            return
        content = self.content()
        if wanted is None:
            self._presenter.save(content)
        else:
            self._presenter.book(content, wanted)

    def _changed(self) -> None:
        self.keeper.touch()
        self._pause.start()

    def _look(self) -> None:
        self._pause.stop()
        if self._open:
            self._presenter.check(self.content())

    def _values(self) -> Values | None:
        if not self._open:
            return None
        content = self.content()
        return to_json(content) if content.is_changed else None

    def _close(self) -> None:
        self._open = False
        self._pause.stop()
        self.keeper.drop()

    def _bring_back(self, content: BookingContent) -> None:
        self._again = content
        if not self._context.go("offers", _reopened(content)):
            self._again = None

    def _show_kept(self, kept: KeptForm) -> None:
        def shown() -> None:
            text: Msg = _(
                "What you typed on {moment} is still here; it is not saved yet.",
                moment=kept.updated_at,
            )
            self._context.say("info", text, [(_("Throw it away"), self.throw_away)])

        self._presenter.show_kept(from_json(kept.payload), shown)

    def _arrange(self) -> None:
        self.cancel = Button(_("Cancel"))
        self.save_button = Button(_("Save"), kind="primary", icon="device-floppy")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save_button)
        column = QVBoxLayout()
        column.addWidget(self.form)
        column.addStretch(1)
        beside = QVBoxLayout()
        beside.addWidget(self.check)
        beside.addWidget(self.history)
        beside.addStretch(1)
        # Translators: shown in a narrow window, where the form hides the check beside it
        self.places = Button(_("See the places"), kind="primary", icon="arrow-right")
        self.places.clicked.connect(self._show_places)
        self.buttons.addWidget(self.places)
        self.panes = Panes(
            scrolled(column), scrolled(beside), shares=(3, 2), back=_("Back to the form")
        )
        self.panes.end_alone.connect(self._fit_buttons)
        self.add(self.panes, stretch=1)

    def _show_places(self) -> None:
        self.panes.show_end()
        self.check.focus_decision()

    def _fit_buttons(self, end_alone: bool) -> None:
        self.places.setVisible(not self.panes.shows_both and not end_alone)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self._give_up)
        self.save_button.clicked.connect(lambda: self._submit(None))
        self.form.changed.connect(self._changed)
        self.form.person_chosen.connect(lambda: self._presenter.choose_person(self.content()))
        self.check.changed.connect(self._changed)
        self.check.wanted.connect(self._submit)
        self.check.open_wanted.connect(lambda key: self._context.go("offers", OpenBooking(key)))


def _reopened(content: BookingContent) -> object:
    if content.booking_id is not None:
        return OpenBooking(content.booking_id)
    draft = content.draft
    run_id = None if draft.run_id == NO_RUN else draft.run_id
    return BookPlace(run_id, draft.person_id, draft.contact_id)
