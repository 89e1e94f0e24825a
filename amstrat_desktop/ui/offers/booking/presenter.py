# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the booking form asks of the services, and the check that goes along with each change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.bookings import ENDED
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import list_options, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.booking import book, edit_booking
from amstrat_desktop.services.offers.booking_checks import PartMissing, check_booking
from amstrat_desktop.services.offers.booking_lists import read_booking
from amstrat_desktop.services.offers.booking_prefill import (
    BookingPrefill,
    prefill_booking,
)
from amstrat_desktop.services.offers.booking_records import (
    Booked,
    BookingCard,
    BookingCheck,
    BookingDraft,
    Wanted,
)
from amstrat_desktop.services.offers.booking_steps import take_back
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.booking.values import BookingContent, FormLists
from amstrat_desktop.ui.offers.booking.words import booked_words
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import BookPlace, OpenOffersView, OpenPerson, OpenRun
from amstrat_desktop.ui.widgets.message_bar import Action


class View(Protocol):
    """What the presenter needs of the page."""

    def show_form(self, content: BookingContent) -> None: ...
    def show_person(self, content: BookingContent) -> None: ...
    def show_lists(self, lists: FormLists) -> None: ...
    def show_check(self, check: BookingCheck | None) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...
    def saved(self, run_id: UUID) -> None: ...
    def not_there(self) -> None: ...
    def not_now(self) -> None: ...
    def throw_away(self) -> None: ...


class BookingPresenter:
    """One form; what arrives late for an older question is dropped."""

    def __init__(self, view: View, context: Context, compare: Compares[BookingDraft]) -> None:
        self._view = view
        self._context = context
        self._work = context.work
        self._compare = compare
        self._once = Once(context.runner)
        self._asked = 0

    def today(self) -> date:
        """The day on the office's wall clock."""
        return office_day(self._work.clock())

    def begin(self, door: BookPlace) -> None:
        """A new booking, with what is known of who it is for."""

        def arrived(found: BookingPrefill) -> None:
            self._show(_content(found))

        self._run(partial(self._prefill, door), arrived)

    def open(self, booking_id: UUID) -> None:
        """Change a booking."""

        def arrived(card: BookingCard) -> None:
            if card.status in ENDED:  # reopened first, where it stands
                door = OpenRun(card.draft.run_id, "bookings", card.id)
                self._view.not_there()
                self._context.go("offers", door)
            else:
                self._run(partial(self._of_record, card), self._show)

        read = partial(self._work.read, read_booking, booking_id, actor=self._work.actor)
        self._run(read, arrived)

    def choose_person(self, content: BookingContent) -> None:
        """Somebody else on record is chosen: what does the record offer?"""
        person_id = content.draft.person_id
        if person_id is None:
            empty = replace(content.draft, name_consent_id=None)
            self._view.show_person(replace(content, draft=empty, household=(), consent_id=None))
            return
        door = BookPlace(content.draft.run_id, person_id, content.draft.contact_id)

        def arrived(found: BookingPrefill) -> None:
            offered = found.draft
            draft = replace(
                content.draft,
                language=offered.language or content.draft.language,
                childcare_needed=offered.childcare_needed or content.draft.childcare_needed,
                children=offered.children or content.draft.children,
            )
            self._view.show_person(
                replace(
                    content,
                    draft=draft,
                    household=found.children,
                    consent_id=found.consent_id,
                    bands=() if offered.children else content.bands,
                )
            )

        self._context.runner.run(
            partial(self._prefill, door), owner=self._view, done=arrived, failed=self._hidden
        )

    def check(self, content: BookingContent) -> None:
        """Say at once what there is a place for; only the newest question is answered."""
        self._asked += 1
        asked = self._asked
        if not content.has_run:
            self._view.show_check(None)
            return

        def arrived(check: BookingCheck) -> None:
            if asked == self._asked:
                self._view.show_check(check)

        def read() -> BookingCheck:
            return self._work.read(
                check_booking,
                content.draft,
                booking_id=content.booking_id,
                actor=self._work.actor,
                now=self._work.clock(),
            )

        self._context.runner.run(read, owner=self._view, done=arrived, failed=self._hidden)

    def book(self, content: BookingContent, wanted: Wanted) -> None:
        """Make the booking; what is missing meanwhile is shown, and what was typed stays."""

        def done(outcome: Outcome[Booked]) -> None:
            self._saved(outcome, content, self._steps(outcome.value))

        self._once.run(
            partial(self._work.write, book, content.draft, wanted=wanted),
            owner=self._view,
            done=done,
            failed=lambda problem: self._failed(problem, content),
        )

    def save(self, content: BookingContent, before: BookingDraft | None = None) -> None:
        """Change the booking; who lost a race compares and chooses."""
        if content.booking_id is None:
            return

        def failed(problem: Problem) -> None:
            if not isinstance(problem, Conflict) or problem.version is None:
                self._failed(problem, content)
                return
            theirs = BookingDraft(**problem.theirs)
            version = problem.version

            def settled(chosen: BookingDraft) -> None:
                mine = replace(chosen, version=version)
                self.save(replace(content, draft=mine), theirs)

            self._compare(problem, content.draft, before or content.before, settled)

        self._once.run(
            partial(self._work.write, edit_booking, content.booking_id, content.draft),
            owner=self._view,
            done=lambda outcome: self._saved(outcome, content, ()),
            failed=failed,
        )

    def show_kept(
        self, content: BookingContent, shown: Callable[[], object] = lambda: None
    ) -> None:
        """A form that was kept: what the record says is read anew, where there is one. shown: when
        it stands there; of a restricted record nothing stands there before somebody said why.
        """
        person_id = content.draft.person_id

        def read() -> BookingContent:
            if person_id is None:
                return content
            now = self._work.clock()
            actor = self._work.actor
            found = self._work.read(prefill_booking, person_id=person_id, actor=actor, now=now)
            return replace(content, household=found.children, consent_id=found.consent_id)

        def done(found: BookingContent) -> None:
            self._show(found)
            shown()

        def failed(problem: Problem) -> None:
            if isinstance(problem, ReasonNeeded):
                self._view.not_now()
                self._say_why(problem, (_("Throw it away"), self._view.throw_away))
            else:
                self._view.not_there()
                self._say_why(problem)

        self._context.runner.run(read, owner=self._view, done=done, failed=failed)

    def _saved(
        self, outcome: Outcome[Booked], content: BookingContent, steps: tuple[Action, ...]
    ) -> None:
        self._view.saved(content.draft.run_id)
        self._context.changed(outcome.changed)
        self._context.say("ok", booked_words(outcome.value), steps)

    def _steps(self, booked: Booked) -> tuple[Action, ...]:
        undo = (_("Undo"), partial(self._undo, booked))
        if booked.signal_id is None:
            return (undo,)
        view = OpenOffersView("needs", booked.signal_id)
        return (undo, (_("Open the need signal"), lambda: self._context.go("offers", view)))

    def _undo(self, booked: Booked) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._context.changed(outcome.changed)
            self._context.say("ok", _("The booking is gone again."))

        self._once.run(
            partial(self._work.write, take_back, booked.booking_id, version=booked.version),
            owner=self._view,
            done=done,
            failed=lambda problem: self._context.say("error", problem.message),
        )

    def _failed(self, problem: Problem, content: BookingContent) -> None:
        if isinstance(problem, PartMissing):
            # Somebody was faster, or the form was: what is missing now stands beside it.
            self._context.say("error", problem.message)
            self.check(content)
        else:
            self._view.show_fault(problem)

    def _hidden(self, problem: Problem) -> None:
        self._view.show_check(None)
        self._say_why(problem)

    def _say_why(self, problem: Problem, *more: Action) -> None:
        steps: tuple[Action, ...] = ()
        if isinstance(problem, ReasonNeeded):
            door = OpenPerson(problem.person_id)
            steps = ((_("Open the record"), lambda: self._context.go("people", door)),)
        self._context.say("warn", problem.message, (*steps, *more))

    def _run(self, read: Callable[[], Any], done: Callable[[Any], object]) -> None:
        def failed(problem: Problem) -> None:
            self._view.not_there()
            self._say_why(problem)

        self._context.runner.run(read, owner=self._view, done=done, failed=failed)

    def _show(self, content: BookingContent) -> None:
        self._view.show_form(content)
        self._context.runner.run(
            partial(self._lists, content.draft), owner=self._view, done=self._view.show_lists
        )

    def _prefill(self, door: BookPlace) -> BookingPrefill:
        return self._work.read(
            prefill_booking,
            run_id=door.run_id,
            person_id=door.person_id,
            contact_id=door.contact_id,
            actor=self._work.actor,
            now=self._work.clock(),
        )

    def _of_record(self, card: BookingCard) -> BookingContent:
        person_id = card.draft.person_id
        content = BookingContent(
            card.draft, card.draft, card.id, who=card.row.who, events=card.events
        )
        if person_id is None:
            return content
        actor, now = self._work.actor, self._work.clock()
        found = self._work.read(prefill_booking, person_id=person_id, actor=actor, now=now)
        return replace(
            content,
            household=found.children,
            consent_id=card.draft.name_consent_id or found.consent_id,
        )

    def _lists(self, draft: BookingDraft) -> FormLists:
        today, work = self.today(), self._work

        def options(name: ListName, *kept: str) -> Any:
            return work.read(list_options, name, on=today, keep=kept)

        return FormLists(
            work.read(read_labels),
            options(ListName.LANGUAGE, draft.language),
            options(ListName.BOOKING_NEED, *draft.needs),
            options(ListName.WAITING_PRIORITY, draft.priority),
        )


def _content(found: BookingPrefill) -> BookingContent:
    return BookingContent(
        found.draft,
        found.draft,
        bands=found.bands,
        held_on=found.held_on,
        household=found.children,
        consent_id=found.consent_id,
        who=found.who,
    )
