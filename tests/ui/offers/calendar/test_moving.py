# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a meeting elsewhere: by mouse, by keyboard, by the form."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from amstrat_desktop.services.offers.moves import MoveDraft, move_session
from amstrat_desktop.ui.offers.calendar.month_view import chips_in
from amstrat_desktop.ui.offers.calendar.periods import Mode
from amstrat_desktop.ui.offers.calendar.presenter import CalendarPresenter
from amstrat_desktop.ui.translator import set_language
from tests.services.offers.house import Held, House
from tests.services.planning_office import at
from tests.ui.accessible import assert_all_named
from tests.ui.offers.calendar.room import (
    ALT,
    THURSDAY,
    TUESDAY,
    cursor,
    drag,
    is_seen,
    lesson,
    moving,
    seen,
    starts,
)
from tests.ui.room import Room
from tests.ui.slow_runner import SlowRunner


def test_dragging_moves_a_meeting_and_undo_puts_it_back(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    scale = view.grid.scale
    across = scale.column_rect(2).center().x() - scale.column_rect(1).center().x()
    drag(lesson(view), QPoint(across, round(scale.minute * 60)))
    assert starts(view) == at(2026, 3, 4, 11)
    assert room.said == (
        "“Deutsch A1” is on 04.03.2026 11:00 now. 1 person is enrolled: tell them."
    )
    assert view.details.isHidden()
    room.do("Undo")
    assert starts(view) == TUESDAY
    assert room.said == "“Deutsch A1” is back on 03.03.2026 10:00."


def test_a_click_is_no_drag(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    drag(lesson(seen(room)), QPoint(1, 1))
    assert starts(seen(room)) == TUESDAY
    assert room.said == ""


def test_where_something_speaks_against_it_somebody_is_asked(
    house: House, course: Held, enter: Callable[[], Room]
) -> None:
    house.run("Nähen", [THURSDAY], room="Saal")
    room = enter()
    view = seen(room)
    block = lesson(view).block
    view.presenter.drop(block, THURSDAY, None)
    assert starts(view) == TUESDAY
    form = view.details.form
    assert view.details.moving
    assert form.warning.text() == "Saal is taken from 10:00 to 11:30: Nähen."
    assert form.save_button.text() == "Move all the same"
    assert_all_named(view)
    offered = [form.room.itemText(at) for at in range(form.room.count())]
    assert "Kinderzimmer: taken, Childcare: Deutsch A1" not in offered
    assert "Kinderzimmer: free" in offered
    assert "Saal: taken, Nähen" in offered
    room.press(Qt.Key.Key_Return)
    assert starts(view) == THURSDAY
    assert not view.details.moving
    room.do("Undo")
    assert starts(view) == TUESDAY


def test_another_time_in_the_form_is_looked_at_at_once(
    house: House, course: Held, enter: Callable[[], Room]
) -> None:
    house.run("Nähen", [THURSDAY], room="Saal")
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    room.click(view.details.move_button)
    form = view.details.form
    assert is_seen(form.fine)
    form.when.set_appointment(THURSDAY)
    assert not is_seen(form.fine)
    assert form.warning.text().startswith("Saal is taken")
    form.when.set_appointment(at(2026, 3, 5, 14))
    assert form.warning.text() == ""
    assert form.save_button.text() == "Move"
    room.click(form.save_button)
    assert starts(view) == at(2026, 3, 5, 14)


def test_the_keyboard_moves_and_esc_gives_up(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    view.grid.focus_block()
    button = lesson(view)
    QTest.keyClick(button, Qt.Key.Key_Right, ALT)
    QTest.keyClick(button, Qt.Key.Key_Down, ALT)
    assert moving(view) == button.block
    assert button.label == "Wed 10:15–11:45"
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert moving(view) is None
    assert starts(view) == TUESDAY
    QTest.keyClick(button, Qt.Key.Key_Right, ALT)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert starts(view) == at(2026, 3, 4, 10)
    assert cursor(room) is lesson(view)


def test_in_arabic_the_left_arrow_leads_to_the_next_day(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    set_language("ar")
    view = seen(room)
    view.grid.focus_block()
    button = lesson(view)
    mirrored = button.geometry().center().x()
    assert mirrored > view.grid.width() / 2
    QTest.keyClick(button, Qt.Key.Key_Left, ALT)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert starts(view) == at(2026, 3, 4, 10)


def test_childcare_and_what_is_over_stay_and_say_why(
    house: House, course: Held, enter: Callable[[], Room]
) -> None:
    house.run("Chor", [THURSDAY], room="Saal", status="cancelled")
    room = enter()
    view = seen(room)
    for button in view.grid.buttons[1:]:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Down, ALT)
        assert view.grid.moving is None
        room.click(button)
        assert not view.details.move_button.isEnabled()
        assert view.details._why_not.isVisible()
        view.go_back()


def test_the_day_has_a_column_for_each_room_and_dragging_changes_the_room(
    course: Held, house: House, enter: Callable[[], Room]
) -> None:
    house.room("Küche", seats=10)
    room = enter()
    view = seen(room)
    view.bar.modes.part(Mode.DAY).click()
    assert [column.room_id for column in view.grid.columns] == list(house.rooms.values())
    scale = view.grid.scale
    across = scale.column_rect(2).center().x() - scale.column_rect(0).center().x()
    drag(lesson(view), QPoint(across, 0))
    assert lesson(view).block.room == "Küche"
    assert starts(view) == TUESDAY


def test_in_the_month_a_meeting_is_pressed_and_dragged(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    view.bar.modes.part(Mode.MONTH).click()
    month = view.month
    day = month.days.index_of(date(2026, 3, 3))
    where = chips_in(month.visualRect(day), month.days.day_at(day))[0][0].center().toPoint()
    port = month.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=where)
    assert view.details.block is not None
    view.go_back()
    target = month.visualRect(month.days.index_of(date(2026, 3, 11))).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseMove(port, (where + target) / 2)
    QTest.mouseMove(port, target)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=target)
    assert room.said.startswith("“Deutsch A1” is on 11.03.2026 10:00 now.")


def test_who_was_slower_is_told_and_sees_where_it_stands(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    room.click(view.details.move_button)
    view.details.form.when.set_appointment(at(2026, 3, 5, 14))
    course.house.work.write(move_session, MoveDraft(course.sessions[0], at(2026, 3, 6, 9)))
    room.press(Qt.Key.Key_Return)
    assert "changed this record" in room.said
    assert view.details.moving
    assert view.details.form.when.at() == at(2026, 3, 5, 14)
    assert starts(view) == at(2026, 3, 6, 9)


def test_pressing_twice_moves_once(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    slow = SlowRunner()
    presenter = CalendarPresenter(view, replace(view.presenter._context, runner=slow))
    block = lesson(view).block
    draft = MoveDraft(block.session_id, THURSDAY, block.room_id, block.version)
    presenter.move(draft)
    presenter.move(draft)
    slow.answer()
    assert room.said.startswith("“Deutsch A1” is on 05.03.2026 10:00 now.")
    assert lesson(view).block.version == 2


def test_an_answer_about_what_was_typed_before_is_not_shown(
    house: House, course: Held, enter: Callable[[], Room]
) -> None:
    house.run("Nähen", [THURSDAY], room="Saal")
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    room.click(view.details.move_button)
    form = view.details.form
    slow = SlowRunner()
    presenter = CalendarPresenter(view, replace(view.presenter._context, runner=slow))
    form.when.set_appointment(THURSDAY)
    taken = form.draft()
    form.when.set_appointment(at(2026, 3, 5, 14))
    assert taken is not None
    presenter.check(lesson(view).block, taken)
    slow.answer()
    assert form.warning.text() == ""
