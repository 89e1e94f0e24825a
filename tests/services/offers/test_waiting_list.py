# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The order of the waiting list, its positions, and who is proposed for a free place."""

from datetime import date

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.services.offers.booking_lists import (
    bookings_of_run,
    count_hidden_bookings,
    waiting_list,
)
from amstrat_desktop.services.offers.booking_records import MovingUp
from amstrat_desktop.services.offers.booking_steps import confirm_place, offer_place, withdraw
from amstrat_desktop.services.offers.moving_up import (
    SOMEBODY_HIDDEN,
    propose_moving_up,
    runs_with_proposals,
)
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from tests.services.consent_office import person
from tests.services.offers.booked import FOUR_YEARS_OLD, SewingCourse, sewing_course
from tests.services.planning_office import colleague

MARCH = [date(2026, 3, day) for day in range(1, 10)]


def order(course: SewingCourse) -> list[tuple[int | None, str]]:
    rows = course.work.read(waiting_list, course.run_id, actor=course.work.actor)
    return [(row.position, catalogue("en").text(row.who)) for row in rows]


def propose(course: SewingCourse) -> MovingUp:
    work = course.work
    return work.read(propose_moving_up, course.run_id, actor=work.actor, now=work.clock())


def test_by_the_day_then_by_documented_priority_then_by_who_came_first(work: Work) -> None:
    course = sewing_course(work, places=1)
    course.book(call_name="Hat einen Platz")
    course.wait(call_name="Spät", asked_on=MARCH[5])
    course.wait(call_name="Früh", asked_on=MARCH[1])
    course.wait(call_name="Zuerst da", asked_on=MARCH[3])
    urgent = {"priority": "work_starts", "priority_words": "Arbeitsvertrag gesehen"}
    course.wait(call_name="Vorrang", asked_on=MARCH[3], **urgent)
    course.wait(call_name="Danach da", asked_on=MARCH[3])
    assert order(course) == [
        (1, "Früh"), (2, "Vorrang"), (3, "Zuerst da"), (4, "Danach da"), (5, "Spät"),
    ]  # fmt: skip


def test_a_run_can_put_documented_priority_first(work: Work) -> None:
    course = sewing_course(work, places=1, priority_first=True)
    course.book(call_name="Hat einen Platz")
    course.wait(call_name="Früh", asked_on=MARCH[1])
    urgent = {"priority": "deadline", "priority_words": "Bescheid gesehen"}
    last = course.wait(call_name="Vorrang", asked_on=MARCH[7], **urgent)
    assert last.position == 1
    assert order(course) == [(1, "Vorrang"), (2, "Früh")]


def test_nobody_is_moved_up_but_the_first_who_fits_is_proposed(work: Work) -> None:
    course = sewing_course(work, places=2)
    course.with_group("Mäuse", 3, 6, 1)
    has = course.book(FOUR_YEARS_OLD, call_name="Hat")
    course.book(call_name="Hat auch")
    family = course.wait(FOUR_YEARS_OLD, FOUR_YEARS_OLD, call_name="Zwei Kinder")
    alone = course.wait(call_name="Allein")
    assert propose(course).booking_id is None
    work.write(withdraw, has.booking_id, "moved")
    assert course.card(family.booking_id).status is BookingStatus.WAITING
    proposed = propose(course)
    assert (proposed.booking_id, proposed.position, proposed.free) == (alone.booking_id, 2, 1)
    (skipped,) = proposed.skipped
    assert (skipped.booking_id, skipped.position) == (family.booking_id, 1)
    assert [part.missing for part in skipped.parts] == [Missing.PLACE]
    assert work.read(runs_with_proposals, [course.run_id], now=work.clock()) == {course.run_id: 2}
    work.write(offer_place, alone.booking_id)
    assert propose(course).booking_id is None
    assert work.read(runs_with_proposals, [course.run_id], now=work.clock()) == {}


def test_positions_close_up_when_somebody_leaves_the_list(work: Work) -> None:
    course = sewing_course(work, places=5)
    waits = [course.wait(call_name=name) for name in "ABCD"]
    work.write(confirm_place, waits[1].booking_id)
    assert order(course) == [(1, "A"), (2, "C"), (3, "D")]


@pytest.fixture
def half_hidden(work: Work) -> tuple[SewingCourse, Work]:
    """Somebody whom Kim may not see is first on the list."""
    course = sewing_course(work, places=3)
    hidden = person(work, "Geheim Beispiel")
    course.wait(FOUR_YEARS_OLD, person_id=hidden, alone_reason="Oma", remark="Tollkirsche")
    course.wait(call_name="Sichtbar")
    work.write(restrict_person, hidden, RestrictionDraft("bedroht"))
    return course, colleague(work)


def test_who_is_hidden_keeps_their_position_and_has_no_line(
    half_hidden: tuple[SewingCourse, Work],
) -> None:
    course, kim = half_hidden
    rows = kim.read(waiting_list, course.run_id, actor=kim.actor)
    assert [(row.position, row.number) for row in rows] == [(2, 2)]
    assert kim.read(count_hidden_bookings, course.run_id, actor=kim.actor) == 1
    proposed = kim.read(propose_moving_up, course.run_id, actor=kim.actor, now=kim.clock())
    assert (proposed.hidden, proposed.booking_id, proposed.who) == (True, None, SOMEBODY_HIDDEN)


def test_with_access_but_without_a_reason_nothing_written_shows(
    half_hidden: tuple[SewingCourse, Work],
) -> None:
    course, _kim = half_hidden
    work = course.work
    work.write(close_restricted)
    row = work.read(bookings_of_run, course.run_id, actor=work.actor)[0]
    assert row.restricted
    assert "Tollkirsche" not in repr(row)
    assert "Geheim" not in repr(row)
