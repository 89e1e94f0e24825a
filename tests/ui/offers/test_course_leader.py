# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a course leader sees of offers: the own courses, who comes, and lists by first name."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.base.vocabulary.consents import DataCategory
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.consent import Disclosure
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.rights import NotAllowed
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import offers
from amstrat_desktop.ui.offers.attendance.view import AttendancePanel
from amstrat_desktop.ui.offers.papers import ListKind, open_lists
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.documents.reading import text_of
from tests.services.offers.course import Course
from tests.services.supported import in_role
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, offers.build)
FAMILY_NAMES = ("Kaya", "Exemplu", "Ohnenamen")


@pytest.fixture
def leader(work: Work) -> Work:
    return in_role(work, Role.COURSE_LEADER)


@pytest.fixture
def course(work: Work, leader: Work) -> Course:
    """Theirs, with three people; beside it one of somebody else's."""
    course = Course(work)
    leader.clock = work.clock
    course.lead(leader.actor.staff_id)
    course.another_run()
    for name, consent in (
        ("Kaya, Ayşe", (DataCategory.NAME,)),
        ("Ion Exemplu", (DataCategory.NAME, DataCategory.LANGUAGE)),
        ("Olga Ohnenamen", ()),
    ):
        person = work.write(record_person, PersonDraft(name=name, language="ro")).value
        course.book(person.id, consent=consent)
    course.book(call_name="Wanda", reach="0171 5550199")
    return course


@pytest.fixture
def room(qtbot: QtBot, leader: Work, course: Course, tmp_path: Path) -> Room:
    return Room(qtbot, leader, tmp_path, [HERE])


def texts(room: Room) -> str:
    labels = room.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def attendance(room: Room, course: Course) -> AttendancePanel:
    room.window.go("offers", OpenRun(course.run_id))
    panel = room.screen(OffersScreen).run.panel
    assert isinstance(panel, AttendancePanel)
    return panel


def test_the_list_holds_their_courses_and_no_steps(room: Room) -> None:
    page = room.screen(OffersScreen)
    assert page.list.table.rows.rowCount() == 1
    assert [page.views.strip.tabText(at) for at in range(page.views.strip.count())] == [
        "Runs",
        "Calendar",
    ]
    for button in (page.list.book, page.list.add_run, page.list.add_offer):
        assert not button.isVisible()
    page.new_item()
    assert page.currentWidget() is page.views
    assert_all_named(page)


def test_a_course_shows_who_comes_by_first_name(room: Room, course: Course) -> None:
    panel = attendance(room, course)
    page = room.screen(OffersScreen)
    assert page.run.tabs.count() == 1
    head = page.run.head
    for button in (head.book, head.edit, head.copy, head.more, panel.invite_button):
        assert not button.isVisible()
    shown = texts(room)
    assert [word for word in ("Ayşe", "Ion", "No. 3", "Wanda") if word not in shown] == []
    assert not [word for word in (*FAMILY_NAMES, "Olga", "5550199") if word in shown]
    assert_all_named(page)


def test_they_note_who_came(room: Room, course: Course) -> None:
    panel = attendance(room, course)
    panel.lines[0].chips.set_value(Came.PRESENT)
    panel.lines[0].chips.changed.emit()
    panel.all_there.click()
    assert [line.chips.value() for line in panel.lines] == [Came.PRESENT] * 4


def test_their_lists_hold_first_names_and_are_told(room: Room, course: Course, work: Work) -> None:
    panel = attendance(room, course)
    dialog = open_lists(panel, room.window.context, course.run_id)
    offered = (ListKind.LEADER, ListKind.TICK, ListKind.SIGN)
    assert dialog.kind() is ListKind.LEADER
    assert dialog.presenter is not None
    for kind in offered:
        dialog.kinds.set_value(kind)
        text = text_of(dialog.presenter.pdf)
        assert "Ayşe" in text
        assert not [word for word in (*FAMILY_NAMES, "Olga", "5550199") if word in text]
        assert ("Rumänisch" in text) is (kind is ListKind.LEADER), "of the one who agreed"
    assert tuple(choice.value for choice, _chip in dialog.kinds._pairs()) == offered
    dialog.presenter.note_told(room.window.changed)
    told = work.read(lambda session: session.query(Disclosure).count())
    assert told == 2


def test_nothing_can_be_moved_in_their_calendar(room: Room, course: Course) -> None:
    page = room.screen(OffersScreen)
    page.views.turn_to("calendar")
    view = page.views.view
    details = view.details  # type: ignore[attr-defined]
    blocks = view._calendar.blocks  # type: ignore[attr-defined]
    assert blocks
    assert not any(block.movable for block in blocks)
    details.show_block(blocks[0])
    assert details.move_button.isHidden()


def test_who_holds_none_is_told_so(qtbot: QtBot, leader: Work, tmp_path: Path) -> None:
    room = Room(qtbot, leader, tmp_path, [HERE])
    set_language("de")
    set_language("en")
    assert "You hold no course now" in texts(room)


def test_another_course_does_not_open(room: Room, course: Course, work: Work) -> None:
    room.window.go("offers", OpenRun(course.another_run()))
    assert room.said == "This run is no longer on record."


def test_the_services_refuse_the_rest(leader: Work, course: Course) -> None:
    with pytest.raises(NotAllowed):
        leader.write(record_person, PersonDraft(name="Probe"))
