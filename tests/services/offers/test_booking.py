# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parent's place and the children's places: both or none, and the reason why not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.contact_joins import join_contact, part_contact
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offers.booking import add_child, book, edit_booking, remove_child
from amstrat_desktop.services.offers.booking_checks import PartMissing
from amstrat_desktop.services.offers.booking_records import ChildDraft, Wanted
from amstrat_desktop.services.offers.need_signal_list import read_signal
from amstrat_desktop.services.offers.run_steps import open_run
from amstrat_desktop.services.work import Work
from tests.services.consent_office import given, person
from tests.services.offers.booked import (
    FOUR_YEARS_OLD,
    ONE_YEAR_OLD,
    SewingCourse,
    missing,
    refused,
    sewing_course,
)
from tests.services.referral_office import said


@pytest.fixture
def course(work: Work) -> SewingCourse:
    course = sewing_course(work)
    course.with_group("Mäuse", 3, 6, 2)
    return course


def test_parent_and_child_get_their_places_together(course: SewingCourse) -> None:
    booked = course.book(FOUR_YEARS_OLD)
    assert (booked.status, booked.position) == (BookingStatus.CONFIRMED, None)
    card = course.card(booked.booking_id)
    assert [child.group_name for child in card.row.children] == ["Mäuse"]
    assert card.row.missing is None
    assert (course.capacity().taken, course.group("Mäuse").taken) == (1, 1)


def test_the_mother_without_a_name_waits_and_a_need_signal_is_written(
    work: Work, course: SewingCourse
) -> None:
    """Scenarios 1 and 2: Arabic, children of one and four, nothing for a one-year-old."""
    contact = work.write(
        record_contact, ContactDraft("open_hour", language="ar", children=(("0_2", 1), ("3_5", 1)))
    ).value
    wish = {"contact_id": contact.id, "call_name": "", "language": "ar"}
    check = refused(course, ONE_YEAR_OLD, FOUR_YEARS_OLD, **wish)
    assert check.parent.missing is None
    assert missing(check) == (Missing.AGE, None)
    assert course.capacity().taken == 0

    waits = course.wait(ONE_YEAR_OLD, FOUR_YEARS_OLD, **wish)
    assert (waits.status, waits.position) == (BookingStatus.WAITING, 1)
    card = course.card(waits.booking_id)
    assert [child.missing for child in card.row.children] == [Missing.AGE, None]
    assert [child.group_id for child in card.row.children] == [None, None]
    assert card.row.need_signal_id == waits.signal_id
    assert [line.step for line in card.events] == [BookingStep.BOOKED, BookingStep.SIGNALLED]
    assert waits.signal_id is not None
    signal = work.read(read_signal, waits.signal_id, actor=work.actor, now=work.clock()).draft
    assert (signal.topic, signal.barrier) == ("course_childcare", "childcare")
    assert (signal.number, signal.source) == (1, "booking")
    assert course.capacity().waiting == 1
    assert course.group("Mäuse").taken == 0


def test_a_course_that_is_full_names_the_parent_s_place(work: Work) -> None:
    course = sewing_course(work, places=1)
    course.book()
    check = refused(course)
    assert (check.parent.missing, check.complete) == (Missing.PLACE, False)
    waits = course.wait()
    assert course.card(waits.booking_id).row.missing is Missing.PLACE
    assert waits.signal_id is None


def test_no_group_no_carer_and_a_full_group_are_told_apart(work: Work) -> None:
    course = sewing_course(work, places=9)
    assert missing(course.check(FOUR_YEARS_OLD)) == (Missing.GROUP,)
    course.with_group("Igel", 3, 6, 4, carers=0)
    assert missing(course.check(FOUR_YEARS_OLD)) == (Missing.CARER,)
    course.with_group("Mäuse", 3, 6, 1)
    assert missing(course.check(FOUR_YEARS_OLD)) == (None,)
    course.book(FOUR_YEARS_OLD)
    assert missing(course.check(FOUR_YEARS_OLD, call_name="Frau Faden"))[0] in {
        Missing.PLACE,
        Missing.CARER,
    }


def test_the_month_is_asked_for_where_the_year_does_not_tell(work: Work) -> None:
    course = sewing_course(work)
    course.with_group("Mäuse", 3, 6, 2)
    assert missing(course.check(2023)) == (Missing.UNCLEAR,)
    assert missing(course.check((2023, 2))) == (None,)
    waits = course.wait(2023)
    assert waits.signal_id is None


def test_a_reason_lets_the_parent_come_alone(course: SewingCourse) -> None:
    booked = course.book(ONE_YEAR_OLD, FOUR_YEARS_OLD, alone_reason="Die Oma passt auf.")
    card = course.card(booked.booking_id)
    assert booked.status is BookingStatus.CONFIRMED
    assert [child.missing for child in card.row.children] == [Missing.AGE, None]
    assert course.group("Mäuse").taken == 1
    without = replace(card.draft, alone_reason="")
    with pytest.raises(PartMissing):
        course.work.write(edit_booking, booked.booking_id, without)
    assert course.card(booked.booking_id).draft.alone_reason == "Die Oma passt auf."


def test_a_reason_does_not_make_a_place_for_the_parent(work: Work) -> None:
    course = sewing_course(work, places=1)
    course.book()
    assert not refused(course, ONE_YEAR_OLD, alone_reason="Oma").complete


def test_children_who_need_no_place_are_not_kept(course: SewingCourse) -> None:
    draft = replace(course.draft(FOUR_YEARS_OLD), childcare_needed=False)
    booked = course.work.write(book, draft, wanted=Wanted.PLACE).value
    assert course.card(booked.booking_id).draft.children == ()


def test_a_child_that_comes_to_it_needs_a_place(course: SewingCourse) -> None:
    booked = course.book(FOUR_YEARS_OLD)
    work = course.work
    with pytest.raises(PartMissing):
        work.write(add_child, booked.booking_id, ChildDraft(birth_year=ONE_YEAR_OLD))
    assert len(course.card(booked.booking_id).draft.children) == 1
    more = work.write(add_child, booked.booking_id, ChildDraft(birth_year=FOUR_YEARS_OLD)).value
    assert more.status is BookingStatus.CONFIRMED
    assert course.group("Mäuse").free == 0
    child = course.card(booked.booking_id).draft.children[0]
    assert child.id is not None
    work.write(remove_child, booked.booking_id, child.id)
    assert course.group("Mäuse").free == 1
    (last,) = course.card(booked.booking_id).draft.children
    assert last.id is not None
    work.write(remove_child, booked.booking_id, last.id)
    assert not course.card(booked.booking_id).draft.childcare_needed


def test_a_child_keeps_its_place_while_other_things_change(course: SewingCourse) -> None:
    first = course.book(FOUR_YEARS_OLD)
    course.book(FOUR_YEARS_OLD, call_name="Frau Faden")
    card = course.card(first.booking_id)
    course.work.write(edit_booking, first.booking_id, replace(card.draft, remark="kommt später"))
    after = course.card(first.booking_id)
    assert after.row.children[0].group_id == card.row.children[0].group_id
    corrected = replace(after.draft.children[0], birth_year=FOUR_YEARS_OLD + 1, birth_month=1)
    course.work.write(edit_booking, first.booking_id, replace(after.draft, children=(corrected,)))
    assert course.group("Mäuse").taken == 2


def test_somebody_books_once(work: Work, course: SewingCourse) -> None:
    amina = person(work)
    first = course.book(person_id=amina)
    assert course.check(person_id=amina).already == first.booking_id
    with pytest.raises(Problem, match="already"):
        course.wait(person_id=amina)


def test_nothing_is_booked_in_a_run_that_is_not_open(work: Work) -> None:
    course = sewing_course(work, opened=False)
    assert course.check().closed is not None
    with pytest.raises(Problem, match="not open"):
        course.book()
    work.write(open_run, course.run_id)
    course.book()


def test_who_it_is_and_why_before_others_is_asked(course: SewingCourse) -> None:
    fields = [
        ("call_name", {"call_name": " "}),
        ("priority_words", {"priority": "work_starts"}),
        ("priority", {"priority": "nonsense", "priority_words": "Vertrag"}),
        ("needs", {"needs": ("nonsense",)}),
        ("asked_on", {"asked_on": office_day(course.clock()) + timedelta(days=1)}),
    ]
    for field, wrong in fields:
        with pytest.raises(FieldProblem) as problem:
            course.wait(**wrong)
        assert problem.value.field == field
    for children in ((1800,), ((2021, 13),)):
        with pytest.raises(FieldProblem) as problem:
            course.wait(*children)
        assert problem.value.field == "children"
    nobody = replace(course.draft(), childcare_needed=True)
    with pytest.raises(FieldProblem, match="Add the children"):
        course.work.write(book, nobody, wanted=Wanted.PLACE)


def test_a_name_in_lists_needs_a_consent_that_holds(work: Work, course: SewingCourse) -> None:
    amina = person(work)
    other = given(work, amina)
    with pytest.raises(FieldProblem) as problem:
        course.book(person_id=amina, name_consent_id=other.id)
    assert problem.value.field == "name_consent_id"
    listed = given(work, amina, (DataCategory.NAME,), purpose=Purpose.NAME_IN_LIST)
    booked = course.book(person_id=amina, name_consent_id=listed.id)
    assert course.card(booked.booking_id).draft.name_consent_id == listed.id


def test_who_was_slower_is_told(course: SewingCourse) -> None:
    booked = course.book()
    draft = course.card(booked.booking_id).draft
    course.work.write(edit_booking, booked.booking_id, replace(draft, remark="eins"))
    with pytest.raises(Conflict) as conflict:
        course.work.write(edit_booking, booked.booking_id, replace(draft, remark="zwei"))
    assert conflict.value.theirs["remark"] == "eins"


def test_the_sentence_says_what_is_missing(course: SewingCourse) -> None:
    with pytest.raises(PartMissing) as problem:
        course.book(FOUR_YEARS_OLD, ONE_YEAR_OLD)
    assert said(problem.value) == (
        "There is no place for everybody: Child 2: No group for this age. Nothing was booked."
    )


def test_a_contact_that_gets_a_record_takes_its_booking_along(
    work: Work, course: SewingCourse
) -> None:
    contact = work.write(record_contact, ContactDraft("open_hour", language="ar")).value
    booked = course.wait(contact_id=contact.id, call_name="Frau Nadel")
    amina = person(work)
    work.write(join_contact, contact.id, amina)
    assert course.card(booked.booking_id).draft.person_id == amina
    work.write(part_contact, contact.id)
    assert course.card(booked.booking_id).draft.person_id is None
