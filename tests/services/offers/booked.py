# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sewing course that can be booked, with childcare beside it; the clock can be turned."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.booking import book
from amstrat_desktop.services.offers.booking_checks import PartMissing, check_booking
from amstrat_desktop.services.offers.booking_lists import read_booking
from amstrat_desktop.services.offers.booking_records import (
    Booked,
    BookingCard,
    BookingCheck,
    BookingDraft,
    ChildDraft,
    Wanted,
)
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.carers import CarerDraft, record_carer
from amstrat_desktop.services.offers.childcare import (
    GroupDraft,
    GroupPlaces,
    read_groups,
    record_group,
)
from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.services.offers.run_steps import open_run
from amstrat_desktop.services.offers.runs import record_run
from amstrat_desktop.services.work import Work
from tests.services.referral_office import Clock, turned

STARTS: Final = date(2026, 4, 13)
"""Four weeks after the clock's Monday; Easter holidays are over."""
ONE_YEAR_OLD: Final = 2025
FOUR_YEARS_OLD: Final = 2021
"""Born in these years: on the first day 0 or 1, and 4 or 5 years old."""


@dataclass
class SewingCourse:
    """A run on Mondays, open; groups: name → key."""

    work: Work
    clock: Clock
    run_id: UUID
    groups: dict[str, UUID]

    def draft(self, *children: int | tuple[int, int | None], **fields: Any) -> BookingDraft:
        """A booking of somebody without a record, with children of these birth years."""
        values: dict[str, Any] = {"call_name": "Frau Nadel", **fields}
        return BookingDraft(
            self.run_id,
            childcare_needed=bool(children),
            children=tuple(
                ChildDraft(birth_year=each)
                if isinstance(each, int)
                else ChildDraft(None, "", *each)
                for each in children
            ),
            **values,
        )

    def book(
        self, *children: int | tuple[int, int | None], wanted: Wanted = Wanted.PLACE, **fields: Any
    ) -> Booked:
        made: Booked = self.work.write(book, self.draft(*children, **fields), wanted=wanted).value
        return made

    def wait(self, *children: int | tuple[int, int | None], **fields: Any) -> Booked:
        return self.book(*children, wanted=Wanted.WAIT, **fields)

    def check(self, *children: int | tuple[int, int | None], **fields: Any) -> BookingCheck:
        return self.work.read(
            check_booking,
            self.draft(*children, **fields),
            actor=self.work.actor,
            now=self.work.clock(),
        )

    def card(self, booking_id: UUID) -> BookingCard:
        return self.work.read(read_booking, booking_id, actor=self.work.actor)

    def capacity(self) -> Capacity:
        return self.work.read(read_capacity, [self.run_id])[self.run_id]

    def group(self, name: str) -> GroupPlaces:
        found = self.work.read(read_groups, [self.run_id], now=self.work.clock())[self.run_id]
        return next(group for group in found if group.name == name)

    def with_group(
        self,
        name: str,
        age_from: int,
        age_to: int,
        places: int,
        *,
        carers: int = 1,
        per_carer: int = 8,
    ) -> UUID:
        """One more group, with carers of its own."""
        keys = tuple(
            carer(self.work, f"{name} {number} {self.run_id.hex[-4:]}") for number in range(carers)
        )
        draft = GroupDraft(name, age_from, age_to, places, per_carer, carers=keys)
        self.groups[name] = self.work.write(record_group, self.run_id, draft).value
        return self.groups[name]


def carer(work: Work, name: str = "Ida Beispiel") -> UUID:
    """Somebody whose certificate is valid for years."""
    draft = CarerDraft(
        name,
        certificate_seen_on=date(2026, 3, 1),
        certificate_valid_until=date(2031, 2, 28),
    )
    key: UUID = work.write(record_carer, draft).value
    return key


def sewing_course(
    work: Work,
    *,
    places: int = 3,
    opened: bool = True,
    title: str = "Nähen und Deutsch",
    **fields: Any,
) -> SewingCourse:
    """Six Mondays from 13 April 2026 on."""
    clock = turned(work)
    offer = work.write(record_offer, OfferDraft(title=title, kind="craft_language")).value
    draft = RunDraft(
        offer.id,
        starts_on=STARTS,
        ends_on=date(2026, 5, 18),
        places_max=places,
        rule="FREQ=WEEKLY;BYDAY=MO",
        **fields,
    )
    run = work.write(record_run, draft).value
    if opened:
        work.write(open_run, run.id)
    return SewingCourse(work, clock, run.id, {})


def missing(check: BookingCheck) -> tuple[Missing | None, ...]:
    """What is missing for the children, in their order."""
    return tuple(part.missing for part in check.children)


def refused(course: SewingCourse, *children: int, **fields: Any) -> BookingCheck:
    """The check of a booking that gets no place."""
    try:
        course.book(*children, **fields)
    except PartMissing as problem:
        return problem.check
    except Problem as other:
        raise AssertionError(other.message) from other
    raise AssertionError("it was booked")
