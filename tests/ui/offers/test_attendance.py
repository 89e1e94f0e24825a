# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who came, noted by keys: one key for each, in order, and each step can be taken back."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.services.offers.attendance import (
    AttendanceNote,
    Headcount,
    note_attendance,
    note_headcount,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.attendance import build
from amstrat_desktop.ui.offers.attendance.overview import OverviewCard
from amstrat_desktop.ui.offers.attendance.presenter import AttendancePresenter
from amstrat_desktop.ui.offers.attendance.view import AttendancePanel
from amstrat_desktop.ui.shell.doors import NewFollowUp, OpenPerson
from amstrat_desktop.ui.widgets.buttons import Button
from tests.services.planning_office import known, restricted
from tests.services.supported import colleague
from tests.ui.accessible import assert_all_named
from tests.ui.offers.attended import Attended
from tests.ui.slow_runner import SlowRunner

Key = Qt.Key
P, L, E, A = Came.PRESENT, Came.LATE, Came.EXCUSED, Came.ABSENT


@pytest.fixture
def attended(qtbot: QtBot, work: Work, tmp_path: Path) -> Attended:
    return Attended(qtbot, work, tmp_path)


def type_keys(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(cast("QWidget", focus), key)


def test_a_key_for_each_and_the_cursor_goes_on(attended: Attended) -> None:
    for name in ("Ada", "Bea", "Cem", "Dana"):
        attended.course.book(call_name=name)
    attended.look()
    attended.panel.lines[0].take_cursor()
    type_keys(Key.Key_P, Key.Key_L, Key.Key_E, Key.Key_A)
    assert attended.states() == attended.shown() == [P, L, E, A]
    assert attended.panel.undo_button.hasFocus()
    assert "4 of 4 noted, 2 came" in attended.panel.noted.text()
    for expected in ([P, L, E, None], [P, L, None, None], [P, None, None, None], [None] * 4):
        attended.room.click(attended.panel.undo_button)
        assert attended.states() == attended.shown() == expected
    assert not attended.panel.undo_button.isEnabled()


def test_digits_arrows_and_backspace(attended: Attended) -> None:
    for name in ("Ada", "Bea"):
        attended.course.book(call_name=name)
    attended.look()
    first, second = attended.panel.lines
    first.take_cursor()
    type_keys(Key.Key_4, Key.Key_2)
    assert attended.states() == [A, L]
    second.take_cursor()
    type_keys(Key.Key_Up, Key.Key_Backspace)
    assert attended.states() == [None, L]
    first.chips.chip(P).setFocus()
    type_keys(Key.Key_Right, Key.Key_Right)
    assert attended.states() == [None, L]  # looking around writes nothing
    type_keys(Key.Key_Space)
    assert attended.states() == [E, L]


def test_everybody_else_is_there_is_one_press_and_one_step_back(attended: Attended) -> None:
    ada, _bea, _cem = (
        attended.course.book(call_name=name, children=number)
        for number, name in enumerate(("Ada", "Bea", "Cem"))
    )
    attended.course.work.write(
        note_attendance, attended.course.sessions[2], [AttendanceNote(ada, A)]
    )
    attended.look()
    attended.room.click(attended.panel.all_there)
    assert attended.states() == [A, P, P]
    assert [row.children_came for row in attended.sheet().rows] == [None, 1, 2]
    assert not attended.panel.all_there.isEnabled()
    assert attended.panel.all_there.toolTip() == "Everybody is noted."
    assert attended.room.said == "2 people are noted as there."
    attended.room.do("Undo")
    assert attended.states() == attended.shown() == [A, None, None]


def test_only_who_was_not_there_is_asked_why_and_only_parents_for_children(
    attended: Attended,
) -> None:
    attended.course.book(call_name="Ada", children=2)
    attended.look()
    (line,) = attended.panel.lines
    assert not line.reason.isVisibleTo(line)
    assert not line.children_came.isVisibleTo(line)
    line.chips.chip(P).click()
    assert line.children_came.isVisibleTo(line)
    assert line.children_came.value() == 2
    line.children_came.chip(1).click()
    assert attended.sheet().rows[0].children_came == 1
    line.chips.chip(A).click()
    assert line.reason.isVisibleTo(line)
    assert not line.children_came.isVisibleTo(line)
    line.reason.set_value("child_ill")
    row = attended.sheet().rows[0]
    assert (row.state, row.reason) == (A, "child_ill")
    line.chips.chip(A).click()  # once more gives it back
    assert attended.states() == [None]


def test_before_its_day_only_who_lets_us_know_can_be_noted(attended: Attended) -> None:
    attended.course.book(call_name="Ada")
    attended.look()
    assert attended.panel.meeting.value() == attended.course.sessions[2]  # today's
    attended.room.click(attended.panel.after)
    (line,) = attended.panel.lines
    enabled = {state for state in Came if line.chips.chip(state).isEnabled()}
    assert enabled == {E}
    assert "Until then" in line.chips.chip(P).toolTip()
    assert not attended.panel.all_there.isEnabled()
    line.take_cursor()
    line.chips.chip(E).setFocus()
    type_keys(Key.Key_P)
    assert attended.states(3) == [None]
    line.chips.chip(E).click()
    assert attended.states(3) == [E]
    assert attended.states(2) == [None]


def test_heads_are_counted_undone_and_not_overwritten(attended: Attended) -> None:
    attended.course.put_off()
    attended.look()
    heads = attended.panel.heads
    assert not heads.save_button.isEnabled()
    heads.people.set_number(7)
    heads.children_counted.set_number(3)
    attended.panel.reload()
    assert heads.typed() == Headcount(7, 3)  # what is typed stays
    attended.panel.save()
    sheet = attended.sheet()
    assert (sheet.headcount, sheet.headcount_children) == (7, 3)
    assert attended.room.said == "The count is saved."
    attended.room.do("Undo")
    assert attended.sheet().headcount is None
    assert heads.typed() == Headcount()


def test_who_was_slower_is_told_and_keeps_what_was_typed(attended: Attended) -> None:
    attended.look()
    heads = attended.panel.heads
    heads.people.set_number(9)
    kim = colleague(attended.work, "Kim Kollege")
    kim.write(note_headcount, attended.course.sessions[2], Headcount(4), seen=Headcount())
    attended.panel.save()
    assert attended.room.said.startswith("Kim Kollege changed this record")
    assert heads.typed().people == 9
    attended.panel.save()
    assert attended.sheet().headcount == 9


def test_whom_to_ask_stands_first_and_a_task_is_one_press_away(attended: Attended) -> None:
    ada = attended.course.book(call_name="Ada")
    nour_id = known(attended.work)
    nour = attended.course.book(nour_id)
    for meeting in range(3):
        notes = [AttendanceNote(ada, P), AttendanceNote(nour, A if meeting else P, "")]
        attended.work.write(note_attendance, attended.course.sessions[meeting], notes)
    attended.look()
    card = attended.panel.findChild(OverviewCard)
    assert card is not None
    (button,) = (one for one in card.findChildren(Button) if one.text() == "Ask how they are")
    went: list[tuple[str, object]] = []
    attended.panel._context = _Going(went)  # type: ignore[assignment]  # only `go` is used
    button.click()
    key, door = went[0]
    assert key == "people"
    assert isinstance(door, OpenPerson)
    assert (door.person_id, door.panel) == (nour_id, "planning")
    assert isinstance(door.item, NewFollowUp)


class _Going:
    def __init__(self, went: list[tuple[str, object]]) -> None:
        self._went = went

    def go(self, key: str, item: object = None) -> bool:
        self._went.append((key, item))
        return True


def test_an_answer_from_before_a_key_does_not_take_it_back(
    qtbot: QtBot, attended: Attended
) -> None:
    for name in ("Ada", "Bea", "Cem"):
        attended.course.book(call_name=name)
    panel, slow = slow_panel(qtbot, attended)
    first, second, third = panel.lines
    first.chips.note(P)
    slow.waiting.pop(0)()  # written; the panel reads
    second.chips.note(A)
    third.chips.note(L)
    slow.waiting.pop(0)()  # what was read knows nothing of the second
    assert [line.chips.value() for line in panel.lines] == [P, A, L]
    slow.answer()
    assert [line.chips.value() for line in panel.lines] == [P, A, L]
    assert attended.states() == [P, A, L]


def test_empty_states_and_names(attended: Attended) -> None:
    attended.look()
    assert attended.panel._nobody.isVisible()
    assert not attended.panel.all_there.isVisible()
    attended.course.book(restricted(attended.work))
    attended.course.book(call_name="Ada", children=1)
    attended.panel.reload()
    assert attended.panel.more.text() == "1 more takes part whose record is restricted."
    assert len(attended.panel.lines) == 1
    assert_all_named(attended.panel)
    attended.panel.clear()
    assert attended.panel.lines == []


def test_a_run_without_meetings_says_where_they_come_from(attended: Attended) -> None:
    run_id = attended.course.another_run()
    attended.panel.show_record(run_id)
    assert attended.panel.none.isVisible()
    assert not attended.panel.heads.isVisible()
    assert isinstance(attended.panel.presenter, AttendancePresenter)


def slow_panel(qtbot: QtBot, attended: Attended) -> tuple[AttendancePanel, SlowRunner]:
    """The panel of the course, whose answers come when they are called for."""
    slow = SlowRunner()
    before = attended.panel._context
    panel: AttendancePanel
    context = replace(before, runner=slow, changed=lambda _kinds: panel.reload())
    panel = build(context)
    qtbot.addWidget(panel)
    panel.show_record(attended.course.run_id)
    slow.answer()
    return panel, slow


def test_a_double_click_on_everybody_is_one_step(qtbot: QtBot, attended: Attended) -> None:
    for name in ("Ada", "Bea"):
        attended.course.book(call_name=name)
    panel, slow = slow_panel(qtbot, attended)
    panel.all_there.click()
    panel.all_there.click()
    slow.answer()
    assert attended.states() == [P, P]
    panel.undo_button.click()
    slow.answer()
    assert attended.states() == [None, None]


def test_a_key_is_about_the_meeting_that_is_seen(qtbot: QtBot, attended: Attended) -> None:
    attended.course.book(call_name="Ada")
    panel, slow = slow_panel(qtbot, attended)
    panel.before.click()  # chosen, and not read yet
    panel.lines[0].chips.note(A)
    slow.answer()
    assert attended.states(2) == [A]
    assert attended.states(1) == [None]
    assert panel.meeting.value() == attended.course.sessions[1]
    panel.undo_button.click()
    slow.answer()
    assert attended.states(2) == [None]
    assert panel.meeting.value() == attended.course.sessions[2]
