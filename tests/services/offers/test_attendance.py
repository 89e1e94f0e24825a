# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who came: noted in one go, taken back whole, and never of somebody who is hidden."""

from datetime import timedelta
from uuid import UUID

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.offer import RunSession
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.absences import absences_of_run
from amstrat_desktop.services.offers.attendance import (
    AttendanceNote,
    Headcount,
    Sheet,
    note_attendance,
    note_headcount,
    read_sheet,
)
from amstrat_desktop.services.offers.run_steps import cancel_run, take_back_step
from amstrat_desktop.services.offers.sessions import cancel_session
from amstrat_desktop.services.restrictions import open_restricted
from amstrat_desktop.services.work import Work
from tests.services.offers.course import Course
from tests.services.planning_office import known, restricted
from tests.services.supported import colleague


@pytest.fixture
def course(work: Work) -> Course:
    return Course(work)


def sheet_of(course: Course, meeting: int = 2, work: Work | None = None) -> Sheet:
    work = work or course.work
    return work.read(read_sheet, course.sessions[meeting], actor=work.actor)


def note(
    course: Course, booking_id: UUID, state: Came | None, meeting: int = 2, **fields: object
) -> tuple[AttendanceNote, ...]:
    noted = AttendanceNote(booking_id, state, **fields)  # type: ignore[arg-type]  # its fields
    return course.work.write(note_attendance, course.sessions[meeting], [noted]).value


def states(sheet: Sheet) -> list[Came | None]:
    return [row.state for row in sheet.rows]


def shown(sheet: Sheet) -> list[str]:
    return [catalogue("en").text(row.name) for row in sheet.rows]


def test_a_meeting_is_held_as_soon_as_somebody_is_noted_and_planned_when_that_is_undone(
    course: Course,
) -> None:
    nour = course.book(known(course.work), children=2)
    before = note(course, nour, Came.PRESENT, children=1)
    assert before == (AttendanceNote(nour, None),)
    sheet = sheet_of(course)
    assert (sheet.status, states(sheet)) == (SessionStatus.HELD, [Came.PRESENT])
    assert (sheet.rows[0].children, sheet.rows[0].children_came) == (2, 1)
    assert (sheet.noted, sheet.came) == (1, 1)
    undone = course.work.write(note_attendance, course.sessions[2], before)
    assert undone.changed == {Kind.ATTENDANCE, Kind.OFFER}
    assert undone.value == (AttendanceNote(nour, Came.PRESENT, "", 1),)
    sheet = sheet_of(course)
    assert (sheet.status, states(sheet)) == (SessionStatus.PLANNED, [None])


def test_everybody_at_once_is_taken_back_at_once(course: Course) -> None:
    keys = [course.book(call_name=name) for name in ("Ada", "Bea", "Cem")]
    note(course, keys[1], Came.ABSENT, reason="child_ill")
    notes = [AttendanceNote(key, Came.PRESENT) for key in keys]
    before = course.work.write(note_attendance, course.sessions[2], notes).value
    assert states(sheet_of(course)) == [Came.PRESENT] * 3
    course.work.write(note_attendance, course.sessions[2], before)
    sheet = sheet_of(course)
    assert states(sheet) == [None, Came.ABSENT, None]
    assert sheet.rows[1].reason == "child_ill"


def test_before_the_day_only_who_let_us_know_is_noted(course: Course) -> None:
    nour = course.book(known(course.work))
    for state in (Came.PRESENT, Came.LATE, Came.ABSENT):
        with pytest.raises(Problem, match="Until then"):
            note(course, nour, state, meeting=3)
    note(course, nour, Came.EXCUSED, meeting=3, reason="appointment")
    sheet = sheet_of(course, 3)
    assert (sheet.status, states(sheet)) == (SessionStatus.PLANNED, [Came.EXCUSED])


def test_a_reason_belongs_to_who_was_not_there_and_children_to_who_was(course: Course) -> None:
    nour = course.book(known(course.work), children=1)
    note(course, nour, Came.LATE, reason="ill", children=1)
    row = sheet_of(course).rows[0]
    assert (row.reason, row.children_came) == ("", 1)
    note(course, nour, Came.EXCUSED, reason="ill", children=1)
    row = sheet_of(course).rows[0]
    assert (row.reason, row.children_came) == ("ill", None)
    with pytest.raises(FieldProblem, match="no longer offered"):
        note(course, nour, Came.EXCUSED, reason="lazy")
    with pytest.raises(FieldProblem, match="have a place"):
        note(course, nour, Came.PRESENT, children=2)


def test_a_meeting_that_was_called_off_is_nobodys(course: Course) -> None:
    nour = course.book(known(course.work))
    off = course.put(
        RunSession, run_id=course.run_id, starts_at=course.clock.now, duration=60,
        status="cancelled",
    )  # fmt: skip
    with pytest.raises(Problem, match="called off"):
        course.work.write(note_attendance, off, [AttendanceNote(nour, Came.PRESENT)])
    with pytest.raises(Problem, match="called off"):
        course.work.write(note_headcount, off, Headcount(1), seen=Headcount())


def test_who_said_ahead_that_they_cannot_come_keeps_no_meeting_from_being_off(
    course: Course,
) -> None:
    booking, work = course.book(known(course.work, "Amina Probe")), course.work
    for ahead in course.sessions[3:]:
        work.write(note_attendance, ahead, [AttendanceNote(booking, Came.EXCUSED)])
    fourth = work.write(cancel_session, course.sessions[3], "Lehrkraft krank").value
    assert fourth.status is SessionStatus.CANCELLED
    work.write(cancel_run, course.run_id, "Zu wenige")
    assert sheet_of(course, 4).status is SessionStatus.CANCELLED
    work.write(take_back_step, course.run_id, RunStatus.RUNNING)
    # The one that was off for a reason of its own stays off.
    assert sheet_of(course, 3).status is SessionStatus.CANCELLED
    assert sheet_of(course, 4).status is SessionStatus.PLANNED


def test_who_stopped_coming_stands_on_the_sheets_of_their_days(course: Course) -> None:
    last = course.clock.today - timedelta(days=7)
    course.book(call_name="Vera", status="dropped", ended_on=last)
    course.book(call_name="Wanda", status="waiting")
    assert shown(sheet_of(course, 1)) == ["Vera"]
    assert shown(sheet_of(course, 2)) == []


def test_who_is_hidden_is_counted_and_not_named(course: Course) -> None:
    secret = course.book(restricted(course.work), children=1)
    course.book(call_name="Ada")
    kim = colleague(course.work, "Kim Kollege")
    sheet = sheet_of(course, work=kim)
    assert (shown(sheet), sheet.unseen) == (["Ada"], 1)
    assert sheet.rows[0].number == 2
    with pytest.raises(Problem, match="no longer among"):
        kim.write(note_attendance, course.sessions[2], [AttendanceNote(secret, Came.PRESENT)])
    overview = kim.read(absences_of_run, course.run_id, actor=kim.actor)
    assert (len(overview.rows), overview.unseen) == (1, 1)


def test_a_restricted_record_is_noted_once_it_is_open(course: Course) -> None:
    person_id = restricted(course.work, seen_by=course.work.actor.staff_id)
    booking_id = course.book(person_id)
    assert (shown(sheet_of(course)), sheet_of(course).unseen) == ([], 1)
    with pytest.raises(ReasonNeeded):
        note(course, booking_id, Came.PRESENT)
    course.work.write(open_restricted, person_id, "Kurs")
    note(course, booking_id, Came.PRESENT)
    assert (states(sheet_of(course)), sheet_of(course).unseen) == ([Came.PRESENT], 0)
    overview = course.work.read(absences_of_run, course.run_id, actor=course.work.actor)
    assert (len(overview.rows), overview.unseen) == (1, 0)


def test_heads_are_counted_once_though_two_count(course: Course) -> None:
    session_id = course.sessions[2]
    seen = Headcount()
    assert course.work.write(note_headcount, session_id, Headcount(7, 3), seen=seen).value == seen
    kim = colleague(course.work, "Kim Kollege")
    with pytest.raises(Conflict) as told:
        kim.write(note_headcount, session_id, Headcount(9), seen=seen)
    assert told.value.who == "Petra Probe"
    sheet = sheet_of(course)
    assert (sheet.headcount, sheet.headcount_children) == (7, 3)
    assert sheet.status is SessionStatus.HELD
    course.work.write(note_headcount, session_id, seen, seen=Headcount(7, 3))
    assert sheet_of(course).status is SessionStatus.PLANNED
    for wrong in (Headcount(-1), Headcount(1, 1000)):
        with pytest.raises(FieldProblem):
            course.work.write(note_headcount, session_id, wrong, seen=seen)
    with pytest.raises(FieldProblem, match="Until then"):
        course.work.write(note_headcount, course.sessions[3], Headcount(1), seen=seen)


def test_the_overview_says_whom_to_ask_and_knows_no_blame(course: Course) -> None:
    ada = course.book(call_name="Ada")
    bea = course.book(call_name="Bea")
    course.book(call_name="Cem", status="offered")
    for meeting in range(3):
        note(course, ada, Came.LATE if meeting else Came.PRESENT, meeting)
        note(course, bea, Came.ABSENT if meeting else Came.PRESENT, meeting, reason="way")
    note(course, bea, Came.EXCUSED, 3, reason="work")
    overview = course.work.read(absences_of_run, course.run_id, actor=course.work.actor)
    first, second = overview.rows
    assert overview.held == 3
    assert (first.booking_id, first.in_a_row, first.ask) == (bea, 2, True)
    assert (first.came, first.absent, first.excused) == (1, 2, 0)
    assert first.reasons == (("way", 2),)
    assert (second.booking_id, second.ask, second.present, second.late) == (ada, False, 1, 2)


def test_the_overview_adds_up_who_just_came(course: Course) -> None:
    for meeting, counted in enumerate((Headcount(4, 2), Headcount(3))):
        course.work.write(note_headcount, course.sessions[meeting], counted, seen=Headcount())
    overview = course.work.read(absences_of_run, course.run_id, actor=course.work.actor)
    assert (overview.held, overview.people, overview.children) == (2, 7, 2)
