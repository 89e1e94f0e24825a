# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a person's bookings and the offers that fit; leads to where places are booked. No Qt."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from amstrat_desktop.services.offers.booking_lists import bookings_of_person
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.services.offers.match_rules import Wish
from amstrat_desktop.services.offers.matching import Match
from amstrat_desktop.ui.matching.presenter import MatchPresenter
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenRun
from amstrat_desktop.ui.shown import Shown


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_bookings(self, rows: Sequence[BookingRow]) -> None: ...
    def show_matches(self, matches: Sequence[Match]) -> None: ...
    def clear(self) -> None: ...


class OffersPresenter:
    """One panel; what arrives for somebody who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view, self._context = view, context
        self._matches = MatchPresenter(view, context.runner, context.work)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_bookings)

    def show(self, person_id: UUID | None, wish: Wish) -> None:
        """Show what belongs to a person; None: nobody is shown any more."""
        self._shown.show(person_id)
        if person_id is not None:
            self._matches.show(wish, person_id=person_id)

    def reload(self) -> None:
        """Read the same anew."""
        self._shown.reload()
        if self._shown.key is not None:
            self._matches.reload()

    def ask(self, wish: Wish) -> None:
        """Something else is asked for."""
        if self._shown.key is not None:
            self._matches.ask(wish)

    def book(self, run_id: UUID | None = None) -> None:
        """Lead to a new booking for the person."""
        if self._shown.key is not None:
            self._context.go("offers", BookPlace(run_id, self._shown.key))

    def open_run(self, run_id: UUID) -> None:
        """Lead to an offer."""
        self._context.go("offers", OpenRun(run_id))

    def open_booking(self, booking_id: UUID) -> None:
        """Lead to a booking."""
        self._context.go("offers", OpenBooking(booking_id))

    def _read(self, person_id: UUID) -> Sequence[BookingRow]:
        work = self._context.work
        return work.read(bookings_of_person, person_id, actor=work.actor)
