# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What else somebody has at the time of a meeting."""

from datetime import timedelta
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.appointments import AppointmentDraft, record_appointment
from amstrat_desktop.services.offers.clashes import ClashKind, busy_bookings, clashes_of
from amstrat_desktop.services.offers.spans import Span, meets_any, overlap
from amstrat_desktop.services.work import Work
from tests.services.offers.house import House
from tests.services.planning_office import at, colleague, known, referral_of, restricted

TEN = at(2026, 3, 3, 10)
LESSON: Span = (TEN, 90)


def titles(work: Work, person_id: UUID, *spans: Span, but_run: UUID | None = None) -> list[str]:
    found = work.read(clashes_of, person_id, spans, but_run=but_run, actor=work.actor)
    return [catalogue("en").text(clash.title) for clash in found]


@pytest.mark.parametrize(
    ("start", "minutes", "meets"),
    [
        (TEN - timedelta(minutes=30), 30, False),  # over when the other begins
        (TEN - timedelta(minutes=30), 31, True),
        (TEN + timedelta(minutes=90), 30, False),
        (TEN + timedelta(minutes=30), 10, True),  # within
        (TEN - timedelta(hours=1), 300, True),  # around
    ],
)
def test_spans_meet_unless_one_ends_when_the_other_begins(
    start: object, minutes: int, meets: bool
) -> None:
    other = (start, minutes)
    assert overlap(LESSON, other) is overlap(other, LESSON) is meets  # type: ignore[arg-type]
    assert meets_any(LESSON, [other]) is meets  # type: ignore[list-item]


def test_an_appointment_here_is_a_clash_and_a_cancelled_one_is_none(work: Work) -> None:
    person_id = known(work)
    for hour, subject in ((9, "Frühstück"), (10, "Jobcenter vorbereiten"), (12, "Mittag")):
        draft = AppointmentDraft(person_id, at(2026, 3, 3, hour), duration=60, subject=subject)
        work.write(record_appointment, draft)
    assert titles(work, person_id, LESSON) == ["Jobcenter vorbereiten"]
    assert titles(work, person_id) == []


def test_a_day_without_a_time_is_no_clash(work: Work) -> None:
    person_id = known(work)
    draft = AppointmentDraft(person_id, at(2026, 3, 3), subject="Irgendwann", duration=720)
    work.write(record_appointment, draft)
    assert titles(work, person_id, (at(2026, 3, 3, 0, 15), 600)) == []


def test_an_agency_s_appointment_on_a_referral_is_a_clash(work: Work) -> None:
    person_id = known(work)
    referral_of(work, person_id, appointment_at=at(2026, 3, 3, 11))
    found = work.read(clashes_of, person_id, [LESSON], actor=work.actor)
    assert [clash.kind for clash in found] == [ClashKind.AGENCY]
    assert found[0].duration == 30


def test_another_offer_is_a_clash_the_same_run_and_a_waiting_list_are_none(work: Work) -> None:
    house, person_id = House(work), known(work)
    course = house.run("Deutsch A1", [TEN, at(2026, 3, 10, 10)])
    sewing = house.run("Nähen", [at(2026, 3, 3, 11), at(2026, 3, 10, 14)])
    waited = house.run("Elterncafé", [TEN])
    course.book(person_id)
    sewing.book(person_id)
    waited.book(person_id, status="waiting")
    both = (LESSON, (at(2026, 3, 10, 10), 90))
    assert titles(work, person_id, *both, but_run=course.run_id) == ["Nähen"]
    assert titles(work, person_id, *both) == ["Deutsch A1", "Nähen", "Deutsch A1"]


def test_a_cancelled_run_takes_nobody_s_time(work: Work) -> None:
    house, person_id = House(work), known(work)
    house.run("Nähen", [TEN], status="cancelled").book(person_id)
    assert titles(work, person_id, LESSON) == []


def test_nothing_is_told_of_a_hidden_person_but_they_count(work: Work) -> None:
    house, person_id = House(work), restricted(work)
    course, sewing = house.run("Deutsch A1", [TEN]), house.run("Nähen", [TEN])
    course.book(person_id)
    sewing.book(person_id)
    kim = colleague(work)
    with pytest.raises(Problem):
        kim.read(clashes_of, person_id, [LESSON], actor=kim.actor)
    assert kim.read(busy_bookings, course.run_id, [LESSON]) == 1


def test_participants_are_counted_once_whatever_they_have(work: Work) -> None:
    house, busy, free = House(work), known(work, "Nour"), known(work, "Ali")
    course, sewing = house.run("Deutsch A1", [TEN]), house.run("Nähen", [TEN])
    for person_id in (busy, free):
        course.book(person_id)
    course.book(None)
    sewing.book(busy)
    work.write(record_appointment, AppointmentDraft(busy, at(2026, 3, 3, 10, 30)))
    assert work.read(busy_bookings, course.run_id, [LESSON]) == 1
    assert work.read(busy_bookings, course.run_id, []) == 0
