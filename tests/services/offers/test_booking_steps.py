# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a booking, the term of an offered place, and taking a step back."""

from dataclasses import replace
from datetime import date

import pytest

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import USES_PLACE, BookingStatus
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.codes import list_codes, retire_code
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.follow_up_list import FollowUpFilter, list_follow_ups
from amstrat_desktop.services.merges import compare_people, merge_people
from amstrat_desktop.services.offers.booking import edit_booking
from amstrat_desktop.services.offers.booking_checks import PartMissing
from amstrat_desktop.services.offers.booking_lists import bookings_of_contact, bookings_of_person
from amstrat_desktop.services.offers.booking_records import Wanted
from amstrat_desktop.services.offers.booking_steps import (
    NEXT,
    SUCCESS,
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
from amstrat_desktop.services.offers.child_notes import ChildNoteDraft, note_child, read_child_note
from amstrat_desktop.services.work import Work
from tests.services.consent_office import person
from tests.services.offers.booked import FOUR_YEARS_OLD, ONE_YEAR_OLD, SewingCourse, sewing_course
from tests.services.planning_office import colleague

S = BookingStatus


@pytest.fixture
def course(work: Work) -> SewingCourse:
    course = sewing_course(work, places=2)
    course.with_group("Mäuse", 3, 6, 1)
    return course


def status(course: SewingCourse, booked: object) -> BookingStatus:
    return course.card(booked.booking_id).status  # type: ignore[attr-defined]  # a Booked


def test_the_whole_way(course: SewingCourse) -> None:
    work = course.work
    asked = course.book(FOUR_YEARS_OLD, wanted=Wanted.ASK)
    assert (asked.status, course.capacity().requested) == (S.REQUESTED, 1)
    waits = work.write(put_on_waiting_list, asked.booking_id).value
    assert (waits.status, waits.position) == (S.WAITING, 1)
    offered = work.write(offer_place, asked.booking_id).value
    assert (offered.status, offered.offered_until) == (S.OFFERED, date(2026, 3, 23))
    assert course.group("Mäuse").taken == 1
    assert (course.capacity().taken, course.capacity().offered) == (1, 1)
    for step, then in ((accept_offer, S.CONFIRMED), (start_trial, S.TRIAL), (activate, S.ACTIVE)):
        assert work.write(step, asked.booking_id).value.status is then
    assert course.card(asked.booking_id).row.offered_until is None
    assert work.write(complete, asked.booking_id).value.status is S.COMPLETED
    assert (course.capacity().taken, course.group("Mäuse").taken) == (0, 0)
    steps = [line.status for line in course.card(asked.booking_id).events]
    assert steps == [
        S.REQUESTED, S.WAITING, S.OFFERED, S.CONFIRMED, S.TRIAL, S.ACTIVE, S.COMPLETED,
    ]  # fmt: skip


def test_what_is_no_step_is_refused_in_words(course: SewingCourse) -> None:
    booked = course.book()
    with pytest.raises(Problem, match="no step"):
        course.work.write(offer_place, booked.booking_id)
    with pytest.raises(FieldProblem):
        course.work.write(withdraw, booked.booking_id, "")
    with pytest.raises(FieldProblem):
        course.work.write(withdraw, booked.booking_id, "nonsense")
    assert status(course, booked) is S.CONFIRMED
    waits = course.wait(call_name="Frau Faden")
    with pytest.raises(Problem, match="no step"):
        course.work.write(accept_offer, waits.booking_id)
    assert all(after != S.REQUESTED for steps in NEXT.values() for after in steps)


def test_a_place_is_offered_only_where_everybody_has_one(course: SewingCourse) -> None:
    work = course.work
    course.book(FOUR_YEARS_OLD)
    waits = course.wait(FOUR_YEARS_OLD, call_name="Frau Faden")
    for step in (offer_place, confirm_place):
        with pytest.raises(PartMissing):
            work.write(step, waits.booking_id)
    assert status(course, waits) is S.WAITING
    assert course.card(waits.booking_id).row.children[0].group_id is None


def test_an_offer_ends_with_its_term_and_somebody_is_to_ask(course: SewingCourse) -> None:
    work = course.work
    kim = colleague(work)
    waits = course.wait(FOUR_YEARS_OLD)
    second = course.wait(FOUR_YEARS_OLD, call_name="Frau Faden")
    kim.write(offer_place, waits.booking_id)
    course.clock.forward(days=7)
    assert work.write(run_daily_rules).value == 0, "the term's last day is still theirs"
    course.clock.forward(days=1)
    assert work.write(run_daily_rules).value == 1
    assert work.write(run_daily_rules).value == 0
    card = course.card(waits.booking_id)
    assert (card.status, card.row.ending_reason) == (S.WITHDRAWN, "term_over")
    assert card.events[-1].step is BookingStep.TERM_OVER
    (task,) = work.read(lambda session: session.query(FollowUp).all())
    assert task.rule == FollowUpRule.PLACE_NOT_TAKEN
    assert (task.staff_id, task.booking_id) == (kim.actor.staff_id, waits.booking_id)
    (line,) = work.read(list_follow_ups, FollowUpFilter(), actor=work.actor)
    assert (line.booking_id, line.run_id) == (waits.booking_id, course.run_id)
    back = work.write(reopen, waits.booking_id).value
    assert (back.status, back.position) == (S.WAITING, 1)
    assert course.card(second.booking_id).row.position == 2


def test_late_but_before_the_program_noticed_yes_is_a_yes(course: SewingCourse) -> None:
    offered = course.book(wanted=Wanted.OFFER)
    course.clock.forward(days=20)
    assert course.work.write(accept_offer, offered.booking_id).value.status is S.CONFIRMED


def test_reopened_they_wait_with_the_day_on_which_they_asked(course: SewingCourse) -> None:
    work = course.work
    first = course.book(FOUR_YEARS_OLD)
    work.write(withdraw, first.booking_id, "family")
    course.clock.forward(days=3)
    course.wait(call_name="Frau Faden")
    again = work.write(reopen, first.booking_id).value
    assert (again.status, again.position) == (S.WAITING, 1)
    with pytest.raises(Problem, match="nothing to reopen"):
        work.write(reopen, first.booking_id)


def test_a_step_can_be_taken_back_until_something_else_happens(course: SewingCourse) -> None:
    work = course.work
    waits = course.wait(FOUR_YEARS_OLD)
    offered = work.write(offer_place, waits.booking_id).value
    back = work.write(take_back, waits.booking_id, version=offered.version).value
    assert back is not None
    assert (back.status, course.group("Mäuse").taken) == (S.WAITING, 0)
    confirmed = work.write(confirm_place, waits.booking_id).value
    gone = work.write(withdraw, waits.booking_id, "moved").value
    course.book(FOUR_YEARS_OLD, call_name="Frau Faden")
    with pytest.raises(PartMissing):
        work.write(take_back, waits.booking_id, version=gone.version)
    with pytest.raises(Problem):
        work.write(take_back, waits.booking_id, version=confirmed.version)
    assert status(course, waits) is S.WITHDRAWN


def test_reopened_by_mistake_it_ended_for_the_same_reason(course: SewingCourse) -> None:
    booking = course.book().booking_id
    course.work.write(withdraw, booking, "other")
    again = course.work.write(reopen, booking).value
    course.work.write(take_back, booking, version=again.version)
    row = course.card(booking).row
    assert (row.status, row.ending_reason) == (BookingStatus.WITHDRAWN, "other")


def test_a_new_booking_that_is_taken_back_is_gone(course: SewingCourse) -> None:
    booked = course.book(FOUR_YEARS_OLD)
    assert course.work.write(take_back, booked.booking_id, version=booked.version).value is None
    assert course.capacity().taken == 0
    with pytest.raises(Problem, match="no longer exists"):
        course.card(booked.booking_id)


@pytest.mark.parametrize("step", [drop, decline, withdraw])
def test_what_the_carers_knew_is_erased_when_it_ends(course: SewingCourse, step: object) -> None:
    work = course.work
    booked = course.book(FOUR_YEARS_OLD)
    if step is drop:
        work.write(activate, booked.booking_id)
    child = course.card(booked.booking_id).row.children[0]
    work.write(note_child, child.id, ChildNoteDraft("Nüsse", "Oma", agreed=True))
    work.write(step, booked.booking_id, "family")  # type: ignore[arg-type]  # one of the three
    noted = work.write(read_child_note, child.id).value
    assert noted == ChildNoteDraft()


def test_bookings_of_a_person_and_of_a_contact(work: Work, course: SewingCourse) -> None:
    amina = person(work)
    course.book(person_id=amina)
    (row,) = work.read(bookings_of_person, amina, actor=work.actor)
    assert (row.title, row.status in USES_PLACE) == ("Nähen und Deutsch", True)
    assert work.read(bookings_of_contact, amina, actor=work.actor) == ()


@pytest.mark.parametrize(
    ("list_name", "code"),
    [
        (ListName.BARRIER, "childcare"),
        (ListName.TOPIC, "course_childcare"),
        (ListName.ENDING_REASON, SUCCESS),
    ],
)
def test_a_list_without_the_program_s_own_codes_stops_no_booking(
    work: Work, course: SewingCourse, list_name: ListName, code: str
) -> None:
    entry = next(row for row in work.read(list_codes, list_name) if row.code == code)
    work.write(retire_code, entry.id)
    course.clock.forward(days=1)
    assert course.wait(ONE_YEAR_OLD).signal_id is not None
    booking = course.book(call_name="Frau Faden").booking_id
    assert work.write(complete, booking).value.status is BookingStatus.COMPLETED


def test_two_bookings_of_one_person_can_be_changed_until_one_is_ended(
    work: Work, course: SewingCourse
) -> None:
    """Records that turned out to be one person's had booked in one run."""
    kept, merged = person(work, "Amina Eins"), person(work, "Amina Zwei")
    course.book(person_id=kept, call_name="")
    waits = course.wait(person_id=merged, call_name="").booking_id
    told = work.read(compare_people, kept, merged, actor=work.actor).remarks
    assert [one.msgid for one in told if "Both are booked" in one.msgid]
    work.write(merge_people, kept, merged, {}, versions=(1, 1))
    draft = course.card(waits).draft
    work.write(edit_booking, waits, replace(draft, remark="Ruft wieder an"))
    assert course.card(waits).draft.remark == "Ruft wieder an"
    alone = course.wait(call_name="Frau Faden").booking_id
    with pytest.raises(Problem, match="booking of theirs"):
        work.write(edit_booking, alone, replace(course.card(alone).draft, person_id=kept))
