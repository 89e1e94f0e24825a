# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the bookings of one run and takes their steps; each step can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.bookings import BOOKING_STATUS_LABELS, BookingStatus
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.offers import BOOKABLE
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.booking_lists import bookings_of_run, count_hidden_bookings
from amstrat_desktop.services.offers.booking_records import Booked, BookingRow, MovingUp
from amstrat_desktop.services.offers.booking_steps import (
    accept_offer,
    activate,
    complete,
    confirm_place,
    decline,
    drop,
    offer_place,
    put_on_waiting_list,
    reopen,
    start_trial,
    take_back,
    withdraw,
)
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.moving_up import propose_moving_up
from amstrat_desktop.services.offers.runs import read_run
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.offers.booking.words import booked_words
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenOffersView, OpenPerson
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action

_STEPS: Final[Mapping[BookingStatus, Callable[..., Booked]]] = {
    BookingStatus.OFFERED: offer_place,
    BookingStatus.CONFIRMED: confirm_place,
    BookingStatus.WAITING: put_on_waiting_list,
    BookingStatus.TRIAL: start_trial,
    BookingStatus.ACTIVE: activate,
    BookingStatus.COMPLETED: complete,
}
_ENDINGS: Final[Mapping[BookingStatus, Callable[..., Booked]]] = {
    BookingStatus.DROPPED: drop,
    BookingStatus.DECLINED: decline,
    BookingStatus.WITHDRAWN: withdraw,
}


@dataclass(frozen=True, slots=True)
class BookingsFile:
    """Everything that the panel shows. hidden: bookings that have no line. today: of the terms.

    bookable: whether anything can be booked in the run now.
    """

    run_id: UUID
    rows: tuple[BookingRow, ...]
    capacity: Capacity
    proposed: MovingUp
    hidden: int
    labels: Labels
    reasons: tuple[Option, ...]
    today: date
    bookable: bool
    priority_first: bool


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: BookingsFile) -> None: ...
    def close_form(self) -> None: ...
    def clear(self) -> None: ...


class BookingsPresenter:
    """One panel; what arrives for a run that is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._work = context.work
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_file)

    def show(self, run_id: UUID | None) -> None:
        """Show the bookings of a run; None: none is shown any more."""
        self._shown.show(run_id)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def book(self) -> None:
        """Another booking in this run."""
        if self._shown.key is not None:
            self._context.go("offers", BookPlace(self._shown.key))

    def change(self, row: BookingRow) -> None:
        """The form of a booking."""
        self._context.go("offers", OpenBooking(row.id))

    def open_person(self, row: BookingRow) -> None:
        """The record of whoever booked."""
        if row.person_id is not None:
            self._context.go("people", OpenPerson(row.person_id))

    def open_signal(self, row: BookingRow) -> None:
        """The need signal that the booking wrote."""
        if row.need_signal_id is not None:
            self._context.go("offers", OpenOffersView("needs", row.need_signal_id))

    def step(self, booking_id: UUID, version: int, status: BookingStatus) -> None:
        """Take a step that needs no reason."""
        self._take(partial(self._work.write, _STEPS[status], booking_id, version=version))

    def accept(self, row: BookingRow) -> None:
        """They say yes to the place that is kept for them."""
        self._take(partial(self._work.write, accept_offer, row.id, version=row.version))

    def reopen(self, row: BookingRow) -> None:
        """Take an ended one up again."""
        self._take(partial(self._work.write, reopen, row.id, version=row.version))

    def end(self, row: BookingRow, status: BookingStatus, reason: str) -> None:
        """End it, with a reason."""
        job = partial(self._work.write, _ENDINGS[status], row.id, reason, version=row.version)
        self._take(job, then=self._view.close_form)

    def _take(
        self, job: Callable[[], Outcome[Booked]], then: Callable[[], object] = lambda: None
    ) -> None:
        def done(outcome: Outcome[Booked]) -> None:
            then()
            booked = outcome.value
            undo = partial(self._undo, booked.booking_id, booked.version)
            self._tell(outcome, _said(booked), [(_("Undo"), undo)])

        self._once.run(job, owner=self._view, done=done, failed=self._failed)

    def _undo(self, booking_id: UUID, version: int) -> None:
        def done(outcome: Outcome[Booked | None]) -> None:
            self._tell(outcome, _("The step is taken back."), ())

        self._once.run(
            partial(self._work.write, take_back, booking_id, version=version),
            owner=self._view,
            done=done,
            failed=self._failed,
        )

    def _tell(self, outcome: Outcome[Any], said: Msg, steps: Sequence[Action]) -> None:
        self._context.changed(outcome.changed)
        self.reload()
        self._context.say("ok", said, steps)

    def _failed(self, problem: Problem) -> None:
        steps: tuple[Action, ...] = ()
        if isinstance(problem, ReasonNeeded):
            door = OpenPerson(problem.person_id)
            steps = ((_("Open the record"), lambda: self._context.go("people", door)),)
        self._context.say("error", problem.message, steps)
        self.reload()

    def _read(self, run_id: UUID) -> BookingsFile:
        work, actor, now = self._work, self._work.actor, self._work.clock()
        run = work.read(read_run, run_id)
        today = office_day(now)
        return BookingsFile(
            run_id,
            work.read(bookings_of_run, run_id, actor=actor),
            work.read(read_capacity, [run_id])[run_id],
            work.read(propose_moving_up, run_id, actor=actor, now=now),
            work.read(count_hidden_bookings, run_id, actor=actor),
            work.read(read_labels),
            work.read(list_options, ListName.ENDING_REASON, on=today),
            today,
            bookable=run.draft.bookable and run.status in BOOKABLE,
            priority_first=run.draft.priority_first,
        )


def _said(booked: Booked) -> Msg:
    if booked.status in {
        BookingStatus.WAITING,
        BookingStatus.OFFERED,
        BookingStatus.CONFIRMED,
    }:
        return booked_words(booked)
    return _("Now it stands as: {status}.", status=BOOKING_STATUS_LABELS[booked.status])
