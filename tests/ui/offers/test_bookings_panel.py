# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bookings of a run: next steps, the waiting list, who is proposed, reasons, undo."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.services.offers.booking_records import Booked, Wanted
from amstrat_desktop.services.offers.booking_steps import withdraw
from amstrat_desktop.services.offers.run_steps import cancel_run
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.booking.page import BookingPage
from amstrat_desktop.ui.offers.bookings.line import DECLINE, BookingLine
from amstrat_desktop.ui.offers.bookings.view import BookingsPanel
from amstrat_desktop.ui.shell.doors import OpenBooking
from tests.services.consent_office import person
from tests.services.offers.booked import FOUR_YEARS_OLD, ONE_YEAR_OLD, SewingCourse
from tests.ui.offers.booked_room import course_of, panel_of, room_of, screen_of
from tests.ui.room import Room

S = BookingStatus


@pytest.fixture
def course(work: Work) -> SewingCourse:
    return course_of(work, places=2)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path, course: SewingCourse) -> Room:
    del course
    return room_of(qtbot, work, tmp_path)


def line_of(panel: BookingsPanel, booked: Booked) -> BookingLine:
    return next(line for line in panel.lines if line.row.id == booked.booking_id)


def entry(line: BookingLine, text: str) -> None:
    """Choose an entry of a line's menu."""
    action = next(a for a in line.menu.menu_shown.actions() if a.text().startswith(text))
    assert action.isEnabled()
    action.trigger()


def entries(line: BookingLine) -> list[str]:
    return [action.text() for action in line.menu.menu_shown.actions()]


def press(room: Room, line: BookingLine) -> None:
    """The next step."""
    assert line.first is not None
    assert line.first.isEnabled()
    room.click(line.first)


def seen(panel: BookingsPanel) -> str:
    labels = panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(panel))


def status(course: SewingCourse, booked: Booked) -> BookingStatus:
    return course.card(booked.booking_id).status


def test_an_empty_list_leads_to_the_form(room: Room, course: SewingCourse) -> None:
    panel = panel_of(room, course)
    assert "Nobody has booked yet" in seen(panel)
    room.click(panel.first)
    page = screen_of(room).currentWidget()
    assert isinstance(page, BookingPage)
    assert page.form.run.run_id() == course.run_id


def test_from_the_offer_to_the_end_by_the_next_step(room: Room, course: SewingCourse) -> None:
    waits = course.wait(FOUR_YEARS_OLD)
    panel = panel_of(room, course)
    assert panel.proposal is not None
    room.click(panel.proposal.offer)
    assert status(course, waits) is S.OFFERED
    assert "kept until 23.03.2026" in room.said
    assert panel.proposal is None
    for expected in (S.CONFIRMED, S.ACTIVE, S.COMPLETED):
        press(room, line_of(panel, waits))
        assert status(course, waits) is expected
    assert panel.lines == []
    room.click(panel.show_ended)
    assert "Completed" in seen(panel)
    press(room, line_of(panel, waits))
    assert status(course, waits) is S.WAITING


def test_a_step_can_be_undone_beside_the_message(room: Room, course: SewingCourse) -> None:
    waits = course.wait()
    panel = panel_of(room, course)
    press(room, line_of(panel, waits))
    assert status(course, waits) is S.OFFERED
    room.do("Undo")
    assert status(course, waits) is S.WAITING
    assert line_of(panel, waits).row.position == 1


def test_ending_asks_why(room: Room, course: SewingCourse) -> None:
    offered = course.book(wanted=Wanted.OFFER)
    panel = panel_of(room, course)
    entry(line_of(panel, offered), "They do not want")
    form = panel.form
    assert form is not None
    form.submit()
    assert status(course, offered) is S.OFFERED
    panel.save()
    assert status(course, offered) is S.OFFERED
    form.reason.set_value("family")
    panel.save()
    assert status(course, offered) is S.WITHDRAWN
    assert course.card(offered.booking_id).row.ending_reason == "family"
    assert panel.form is None
    room.do("Undo")
    assert status(course, offered) is S.OFFERED


def test_esc_closes_the_question_and_a_reload_keeps_it(room: Room, course: SewingCourse) -> None:
    waits = course.wait()
    panel = panel_of(room, course)
    line_of(panel, waits).stepped.emit(DECLINE)
    assert panel.form is not None
    panel.form.reason.set_value("no_fit")
    panel.reload()
    assert panel.form is not None
    assert panel.form.reason.value() == "no_fit"
    assert panel.go_back()
    assert panel.form is None
    assert not panel.go_back()


def test_who_waits_for_childcare_says_so_and_is_passed_over(
    room: Room, course: SewingCourse
) -> None:
    gone = course.book(call_name="Hat einen Platz")
    course.book(call_name="Hat auch einen")
    family = course.wait(ONE_YEAR_OLD, call_name="Familie Knopf")
    alone = course.wait(call_name="Herr Zwirn")
    panel = panel_of(room, course)
    assert panel.proposal is None
    first = line_of(panel, family).first
    assert first is not None
    assert not first.isEnabled()
    assert "No group for this age" in first.toolTip()
    course.work.write(withdraw, gone.booking_id, "moved")
    panel.reload()
    assert panel.proposal is not None
    text = seen(panel)
    assert "Next is Herr Zwirn, position 2." in text.replace("\u2068", "").replace("\u2069", "")
    assert "Familie Knopf" in text
    assert "Waits for childcare" not in entries(line_of(panel, family))
    room.click(panel.proposal.book)
    assert status(course, alone) is S.CONFIRMED


def test_an_overtaken_step_is_told_and_the_list_reads_anew(
    room: Room, course: SewingCourse
) -> None:
    waits = course.wait(FOUR_YEARS_OLD)
    panel = panel_of(room, course)
    line = line_of(panel, waits)
    course.work.write(withdraw, waits.booking_id, "family")
    press(room, line)
    assert "changed this record" in room.said
    assert status(course, waits) is S.WITHDRAWN
    assert panel.lines == []


def test_a_restricted_record_offers_its_record_only(room: Room, course: SewingCourse) -> None:
    work = course.work
    hidden = person(work, "Geheim Beispiel")
    booked = course.book(person_id=hidden, remark="Tollkirsche")
    work.write(restrict_person, hidden, RestrictionDraft("bedroht"))
    work.write(close_restricted)
    panel = panel_of(room, course)
    line = line_of(panel, booked)
    assert line.first is None
    assert entries(line) == ["Open the record"]
    assert "Tollkirsche" not in seen(panel)


def test_in_a_run_that_is_over_nothing_is_reopened(room: Room, course: SewingCourse) -> None:
    booked = course.book()
    course.work.write(cancel_run, course.run_id, "zu wenige")
    panel = panel_of(room, course)
    room.click(panel.show_ended)
    assert line_of(panel, booked).first is None
    assert panel.file is not None
    assert not panel.file.bookable


def test_an_ended_booking_is_found_where_it_can_be_reopened(
    room: Room, course: SewingCourse
) -> None:
    """From a task, or from the person's record."""
    booked = course.book()
    course.work.write(withdraw, booked.booking_id, "moved")
    screen_of(room).open_item(OpenBooking(booked.booking_id))
    panel = screen_of(room).run.panel
    assert isinstance(panel, BookingsPanel)
    line = line_of(panel, booked)
    assert line.first is not None
    assert line.first.text() == "Reopen"


def test_the_program_s_own_reasons_are_not_offered(room: Room, course: SewingCourse) -> None:
    waits = course.wait()
    panel = panel_of(room, course)
    line_of(panel, waits).stepped.emit(DECLINE)
    assert panel.form is not None
    offered = {choice.value for choice in panel.form.reason._choices}
    assert "family" in offered
    assert not offered & {"term_over", "cancelled", "success"}
