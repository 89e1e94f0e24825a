# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a place is booked, in a real window over a real office."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.offers.booking import edit_booking
from amstrat_desktop.services.offers.booking_lists import bookings_of_run
from amstrat_desktop.services.offers.booking_records import BookingRow
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    open_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.booking.page import BookingPage
from amstrat_desktop.ui.offers.booking.values import FORM, from_json, to_json
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.compare import CompareDialog
from tests.services.consent_office import person
from tests.services.offers.booked import FOUR_YEARS_OLD, ONE_YEAR_OLD, SewingCourse
from tests.ui.accessible import assert_all_named
from tests.ui.offers.booked_room import course_of, form_of, panel_of, room_of, screen_of
from tests.ui.room import Room


@pytest.fixture
def course(work: Work) -> SewingCourse:
    return course_of(work)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path, course: SewingCourse) -> Room:
    del course
    return room_of(qtbot, work, tmp_path)


def typed(edit: QLineEdit, text: str) -> None:
    """As somebody types it."""
    edit.setText(text)
    edit.textEdited.emit(text)


def years(page: BookingPage, *wanted: int) -> None:
    """Type the birth years of the children and look at once."""
    for line, year in zip(page.form.children_part.lines, wanted, strict=True):
        typed(line.year, str(year))
    page._look()


def rows(course: SewingCourse) -> tuple[BookingRow, ...]:
    return course.work.read(bookings_of_run, course.run_id, actor=course.work.actor)


def texts(page: BookingPage) -> str:
    """What stands beside the form."""
    labels = page.check.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page.check))


def contact_of(work: Work) -> UUID:
    """Scenario 1: a mother without a name, children of one and four."""
    draft = ContactDraft("open_hour", language="ar", children=(("0_2", 1), ("3_5", 1)))
    return work.write(record_contact, draft).value.id


def test_the_mother_without_a_name_goes_on_the_waiting_list(
    room: Room, course: SewingCourse
) -> None:
    """Scenario 2, from the door beside the saved contact."""
    page = form_of(room, BookPlace(course.run_id, contact_id=contact_of(course.work)))
    assert page.form.childcare.isChecked()
    assert len(page.form.children_part.lines) == 2
    assert page.form.language.value() == "ar"
    assert "Enter the year of birth" in texts(page)
    years(page, ONE_YEAR_OLD, FOUR_YEARS_OLD)
    assert "No group for this age" in texts(page)
    assert "A place in the group “Mäuse”" in texts(page)
    assert not page.check.confirm.isEnabled()
    assert "waiting list" in page.check.confirm.toolTip()
    room.click(page.check.wait)
    (row,) = rows(course)
    assert (row.status, row.position) == (BookingStatus.WAITING, 1)
    assert row.need_signal_id is not None
    assert "position 1" in room.said
    assert "need signal" in room.said
    assert screen_of(room).currentWidget() is screen_of(room).run


def test_a_place_for_everybody_is_booked_and_can_be_undone(
    room: Room, course: SewingCourse
) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    page.form.childcare.click()
    years(page, FOUR_YEARS_OLD)
    room.press(Qt.Key.Key_Return)
    (row,) = rows(course)
    assert row.status is BookingStatus.CONFIRMED
    assert row.children[0].group_name == "Mäuse"
    room.do("Undo")
    assert rows(course) == ()


def test_the_month_is_asked_for_only_where_it_decides(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    page.form.childcare.click()
    (line,) = page.form.children_part.lines
    years(page, FOUR_YEARS_OLD)
    assert not line.month.isVisibleTo(line)
    years(page, 2023)
    assert line.month.isVisibleTo(line)
    assert "month of birth" in page.check.confirm.toolTip()
    line.month.set_value(2)
    page._look()
    assert page.check.confirm.isEnabled()
    assert page.content().draft.children[0].birth_month == 2


def test_a_reason_opens_the_way_for_the_parent_alone(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    page.form.childcare.click()
    years(page, ONE_YEAR_OLD)
    assert not page.check.confirm.isEnabled()
    page.check.alone.set_text("Die Oma passt auf.")
    page._look()
    room.click(page.check.confirm)
    (row,) = rows(course)
    assert (row.status, row.alone_reason) == (BookingStatus.CONFIRMED, "Die Oma passt auf.")


def test_the_children_of_the_household_stand_ready(room: Room, course: SewingCourse) -> None:
    work = course.work
    amina = person(work, language="ar")
    members = (
        MemberDraft(person_id=amina),
        MemberDraft(MemberRole.CHILD.value, birth_year=FOUR_YEARS_OLD),
        MemberDraft(MemberRole.CHILD.value, birth_year=2017, childcare="cared_for"),
    )
    work.write(save_household, amina, HouseholdDraft(members=members), version=0)
    page = form_of(room, BookPlace(course.run_id, person_id=amina))
    part = page.form.children_part
    assert [child.birth_year for child in part.value()] == [FOUR_YEARS_OLD]
    assert part.household.isVisibleTo(part)
    assert not page.form.call_name.isVisibleTo(page.form)
    both = [one.member_id for one in part._household]
    part.household.set_values(both)
    assert [child.birth_year for child in part.value()] == [FOUR_YEARS_OLD, 2017]
    room.click(part.lines[1].remove)
    assert len(part.household.values()) == 1
    page._look()
    room.click(page.check.offer)
    (row,) = rows(course)
    assert (row.status, row.person_id) == (BookingStatus.OFFERED, amina)
    assert row.children[0].member_id == both[0]


def test_choosing_somebody_later_brings_their_children(room: Room, course: SewingCourse) -> None:
    work = course.work
    amina = person(work, language="ar")
    members = (MemberDraft(person_id=amina), MemberDraft(MemberRole.CHILD.value, birth_year=2021))
    work.write(save_household, amina, HouseholdDraft(members=members), version=0)
    page = form_of(room, BookPlace(course.run_id))
    page.form.person.set_person(amina)
    assert [child.birth_year for child in page.form.children_part.value()] == [2021]
    assert page.form.language.value() == "ar"
    page.form.person.clear()
    assert page.form.call_name.isVisibleTo(page.form)


def test_who_is_slower_keeps_what_was_typed(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    page.form.childcare.click()
    years(page, FOUR_YEARS_OLD)
    course.book(FOUR_YEARS_OLD, FOUR_YEARS_OLD, call_name="War schneller")
    room.click(page.check.confirm)
    assert "no place for everybody" in room.said.casefold()
    assert page.form.call_name.text() == "Frau Nadel"
    assert "No free place in the childcare" in texts(page)
    assert not page.check.confirm.isEnabled()


def test_somebody_who_is_booked_already_is_shown_that_booking(
    room: Room, course: SewingCourse
) -> None:
    amina = person(course.work)
    booked = course.book(person_id=amina)
    page = form_of(room, BookPlace(course.run_id, person_id=amina))
    assert not page.check.wait.isEnabled()
    room.click(page.check.open_other)
    assert page.content().booking_id == booked.booking_id


def test_a_form_that_is_left_is_found_again(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    page.form.childcare.click()
    years(page, FOUR_YEARS_OLD)
    assert page.leave()
    kept = room.kept(FORM)
    assert kept is not None
    assert from_json(kept.payload).draft == page.content().draft
    assert from_json(to_json(page.content())).draft == page.content().draft


def test_a_form_about_a_restricted_record_waits_for_the_reason(
    qtbot: QtBot, work: Work, tmp_path: Path, course: SewingCourse
) -> None:
    """After the lock nothing restricted is open; what was typed about it is not thrown away."""
    person_id = person(work, "Amina Geheim")
    before = room_of(qtbot, work, tmp_path)
    page = form_of(before, BookPlace(course.run_id, person_id=person_id))
    page.form.remark.set_text("Ruft dienstags an")
    page.form.changed.emit()
    assert page.leave()
    work.write(restrict_person, person_id, RestrictionDraft("wird bedroht"))
    work.write(close_restricted)
    again = room_of(qtbot, work, tmp_path)
    screen = screen_of(again)
    assert not isinstance(screen.currentWidget(), BookingPage)
    assert "Say why you open it" in again.said
    assert again.kept(FORM) is not None
    work.write(open_restricted, person_id, "Rückruf")
    page = form_of(again, BookPlace(course.run_id))
    assert page.content().draft.person_id == person_id
    assert page.form.remark.text() == "Ruft dienstags an"
    assert "still here" in again.said


def test_esc_leaves_and_what_was_typed_can_be_brought_back(
    room: Room, course: SewingCourse
) -> None:
    page = form_of(room, BookPlace(course.run_id))
    typed(page.form.call_name, "Frau Nadel")
    assert page.go_back()
    assert screen_of(room).currentWidget() is not page
    room.do("Bring it back")
    assert screen_of(room).currentWidget() is page
    assert page.form.call_name.text() == "Frau Nadel"


def test_a_booking_is_changed_and_a_lost_race_is_compared(room: Room, course: SewingCourse) -> None:
    booked = course.book()
    page = form_of(room, OpenBooking(booked.booking_id))
    assert page.save_button.isVisibleTo(page)
    assert not page.check.confirm.isVisibleTo(page)
    theirs = replace(course.card(booked.booking_id).draft, documents="Ausweis")
    course.work.write(edit_booking, booked.booking_id, theirs)
    page.form.remark.set_text("kommt später")
    room.press(Qt.Key.Key_Return)
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CompareDialog) and one.isVisible()
    )
    assert {choice.field: choice.side for choice in dialog.choices} == {
        "documents": "theirs",
        "remark": "mine",
    }
    room.click(dialog.save_button)
    draft = course.card(booked.booking_id).draft
    assert (draft.documents, draft.remark) == ("Ausweis", "kommt später")


def test_a_run_is_chosen_where_none_is_given(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace())
    assert not page.check.confirm.isEnabled()
    page.form.run.ask()
    page.form.run.found.set_value(course.run_id)
    assert page.form.run.run_id() == course.run_id
    page._look()
    assert page.check.confirm.isEnabled()


def test_who_it_is_is_asked_beside_its_field(room: Room, course: SewingCourse) -> None:
    page = form_of(room, BookPlace(course.run_id))
    page._look()
    room.click(page.check.confirm)
    assert rows(course) == ()
    wrong = page.form._called.problem
    assert wrong is not None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everything_has_a_name(room: Room, course: SewingCourse, language: str) -> None:
    set_language(language)
    page = form_of(room, BookPlace(course.run_id, contact_id=contact_of(course.work)))
    years(page, ONE_YEAR_OLD, 2023)
    assert_all_named(page)
    course.wait(ONE_YEAR_OLD)
    assert_all_named(panel_of(room, course))
