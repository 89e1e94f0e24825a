# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two counsellors cannot give the last place away twice: real threads, real processes, one file."""

from dataclasses import replace
from pathlib import Path

import pytest

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.services.offers.booking_lists import bookings_of_run
from amstrat_desktop.services.offers.booking_steps import offer_place
from amstrat_desktop.services.offers.runs import edit_run, read_run
from amstrat_desktop.services.work import Work
from tests.offices import ACTOR, KEY
from tests.services.offers.booked import FOUR_YEARS_OLD, SewingCourse, missing, sewing_course
from tests.services.offers.racer import (
    BOOKED,
    NO_PLACE,
    Act,
    at_once,
    book_in_processes,
    book_place,
)
from tests.services_of_the_machine import rounds

ROUNDS = rounds(ci=6, full=100)
COLLEAGUES = 4


@pytest.fixture
def file(work: Work, tmp_path: Path) -> Path:
    del work
    return tmp_path / "office.db"


def races(course: SewingCourse, *children: int) -> list[Act]:
    return [book_place(course.draft(*children, call_name=f"Nr. {at}")) for at in range(COLLEAGUES)]


def placed(course: SewingCourse) -> int:
    rows = course.work.read(bookings_of_run, course.run_id, actor=course.work.actor)
    return sum(row.status is BookingStatus.CONFIRMED for row in rows)


def test_threads_race_for_the_last_place_of_a_parent(work: Work, file: Path) -> None:
    for at in range(ROUNDS):
        course = sewing_course(work, places=1, title=f"Kurs {at}")
        answers = at_once(file, KEY, ACTOR, races(course))
        assert sorted(map(str, answers)) == [BOOKED] + [NO_PLACE] * (COLLEAGUES - 1)
        assert placed(course) == course.capacity().taken == 1


def test_threads_race_for_the_last_place_of_a_child(work: Work, file: Path) -> None:
    for at in range(ROUNDS):
        course = sewing_course(work, places=9, title=f"Kurs {at}")
        course.with_group("Mäuse", 3, 6, 2)
        answers = at_once(file, KEY, ACTOR, races(course, FOUR_YEARS_OLD, FOUR_YEARS_OLD))
        assert sorted(map(str, answers)) == [BOOKED] + [NO_PLACE] * (COLLEAGUES - 1)
        assert (placed(course), course.group("Mäuse").taken) == (1, 2)
        assert missing(course.check(FOUR_YEARS_OLD)) == (Missing.PLACE,)


def test_processes_race_for_the_last_place(work: Work, file: Path) -> None:
    for at in range(rounds(ci=2, full=40)):
        course = sewing_course(work, places=1, title=f"Kurs {at}")
        course.with_group("Mäuse", 3, 6, 1)
        drafts = [course.draft(FOUR_YEARS_OLD, call_name=f"Nr. {at}") for at in range(COLLEAGUES)]
        answers = book_in_processes(file, KEY, ACTOR, drafts)
        assert sorted(answers) == [BOOKED] + [NO_PLACE] * (COLLEAGUES - 1)
        assert (placed(course), course.group("Mäuse").taken) == (1, 1)


def test_a_place_offered_from_the_list_races_with_a_new_booking(work: Work, file: Path) -> None:
    for at in range(ROUNDS):
        course = sewing_course(work, places=1, title=f"Kurs {at}")
        waits = course.wait(call_name="Wartet")
        acts = [
            lambda other, key=waits.booking_id: other.write(offer_place, key) and BOOKED,
            book_place(course.draft(call_name="Kommt dazu")),
        ]
        answers = at_once(file, KEY, ACTOR, acts)
        assert sum(answer == BOOKED for answer in answers) == 1
        assert course.capacity().taken == 1


def test_fewer_places_race_with_a_booking(work: Work, file: Path) -> None:
    for at in range(ROUNDS):
        course = sewing_course(work, places=2, title=f"Kurs {at}")
        course.book(call_name="Hat einen Platz")
        smaller = replace(work.read(read_run, course.run_id).draft, places_max=1)
        acts = [
            lambda other, run_id=course.run_id, draft=smaller: other.write(edit_run, run_id, draft),
            book_place(course.draft(call_name="Kommt dazu")),
        ]
        shrunk, booked = at_once(file, KEY, ACTOR, acts)
        capacity = course.capacity()
        assert capacity.taken <= capacity.places_max
        assert isinstance(shrunk, Problem) == (booked == BOOKED)
