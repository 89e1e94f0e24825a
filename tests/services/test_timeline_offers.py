# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the timeline tells of offers, of the search for a Kita place, and of work."""

from datetime import timedelta
from uuid import UUID

import pytest

from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.placement import Placement, PlacementEvent, Vacancy
from amstrat_desktop.services.offers.booking import book
from amstrat_desktop.services.offers.booking_records import BookingDraft, Wanted
from amstrat_desktop.services.offers.booking_steps import activate
from amstrat_desktop.services.timeline_records import LineKind
from amstrat_desktop.services.work import Work
from tests.services.offers.house import House
from tests.services.supported import Clock, new_person, stopped
from tests.services.test_timeline import lines, put, stamps, window


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def person_id(work: Work, clock: Clock) -> UUID:
    return new_person(work)


def test_a_booking_and_each_of_its_steps(work: Work, clock: Clock, person_id: UUID) -> None:
    held = House(work).run("Nähen und Deutsch", [clock.now + timedelta(days=1)])
    draft = BookingDraft(held.run_id, person_id=person_id)
    booking = work.write(book, draft, wanted=Wanted.PLACE).value
    clock.pass_days(1)
    work.write(activate, booking.booking_id)
    assert lines(work, person_id, LineKind.BOOKING) == [
        "Nähen und Deutsch · Takes part · Petra Probe",
        "Nähen und Deutsch · Booked · Confirmed · Petra Probe",
    ]
    opened = {line.target_id for line in window(work, person_id, [LineKind.BOOKING]).lines}
    assert opened == {booking.booking_id}


def test_an_application_and_its_answer(work: Work, clock: Clock, person_id: UUID) -> None:
    home = Household(**stamps(work))
    child = HouseholdMember(office_id=work.actor.office_id, role="child", birth_year=2024)
    home.members = [child]
    put(work, home)
    asked = KitaApplication(
        **stamps(work),
        person_id=person_id,
        member_id=child.id,
        kita="Kita Probe",
        applied_on=clock.today - timedelta(days=30),
        status="accepted",
        answered_on=clock.today,
    )
    put(work, asked)
    assert lines(work, person_id, LineKind.KITA) == [
        "Kita place: Kita Probe · Place promised · Petra Probe",
        "Kita place: Kita Probe · Applied for · Petra Probe",
    ]


def test_work_from_the_first_talk_on(work: Work, clock: Clock, person_id: UUID) -> None:
    employer = Organisation(**stamps(work), name="Stadt Probe", organisation_kind="employer")
    put(work, employer)
    vacancy = Vacancy(
        **stamps(work),
        organisation_id=employer.id,
        title="Praktikum im Grünen",
        placement_kind="internship",
    )
    put(work, vacancy)
    placement = Placement(
        **stamps(work), vacancy_id=vacancy.id, person_id=person_id, status="started"
    )
    event = PlacementEvent(
        office_id=work.actor.office_id,
        at=clock.now,
        staff_id=work.actor.staff_id,
        status="started",
    )
    placement.events = [event]
    put(work, placement)
    assert lines(work, person_id, LineKind.WORK) == [
        "Praktikum im Grünen at Stadt Probe · At work · Petra Probe"
    ]
