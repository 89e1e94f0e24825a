# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar as somebody sees, hears and moves it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.offers.calendar_view import BlockKind
from amstrat_desktop.services.offers.moves import MoveDraft, move_session
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers import calendar
from amstrat_desktop.ui.offers.calendar.block import BlockButton
from amstrat_desktop.ui.offers.calendar.month_view import chips_in
from amstrat_desktop.ui.offers.calendar.periods import Mode
from amstrat_desktop.ui.offers.calendar.view import CalendarView
from amstrat_desktop.ui.shell.doors import OpenOffersView, OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.services.offers.house import Held, House
from tests.services.planning_office import at
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, calendar.build)
NOW = at(2026, 3, 3, 9, 40)
TUESDAY, THURSDAY = at(2026, 3, 3, 10), at(2026, 3, 5, 10)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def house(work: Work) -> House:
    work.clock = lambda: NOW
    house = House(work)
    house.room("Saal", seats=20)
    house.room("Kinderzimmer", for_children=True)
    return house


@pytest.fixture
def course(house: House) -> Held:
    held = house.run("Deutsch A1", [TUESDAY], room="Saal", leader="Frau Muster")
    held.childcare(house.carer("Lea"), room="Kinderzimmer", name="Bären")
    held.book()
    return held


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    def made() -> Room:
        room = Room(qtbot, work, tmp_path, [HERE])
        room.window.activateWindow()
        qtbot.waitUntil(room.window.isActiveWindow)
        return room

    return made


def seen(room: Room) -> CalendarView:
    return room.screen(CalendarView)


def lesson(view: CalendarView) -> BlockButton:
    return next(
        button
        for button in view.grid.buttons
        if button.block.group_id is None and button.block.title == "Deutsch A1"
    )


def starts(view: CalendarView) -> datetime:
    return lesson(view).block.starts_at


def cursor(room: Room) -> QWidget:
    found = room.window.focusWidget()
    assert found is not None
    return found


def is_seen(widget: QWidget) -> bool:
    return not widget.isHidden()


def moving(view: CalendarView) -> object:
    return view.grid.moving


def said_by(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Button
    return interface.text(QAccessible.Text.Name)


def drag(button: BlockButton, by: QPoint) -> None:
    """As a hand does it: press, a few moves, let go."""
    start = QPoint(button.width() // 2, 6)
    target = button.mapToGlobal(start) + by
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        there = button.mapFromGlobal(target - by * (1 - share))
        QTest.mouseMove(button, there)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.mapFromGlobal(target))


def test_an_office_without_a_house_is_led_to_enter_one(
    work: Work, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    assert view.pages.currentWidget() is view._empty
    assert_all_named(view)


def test_a_week_is_read_aloud_block_by_block(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    assert view.bar.heading.text().replace("\u2009", " ") == "Mar 2 – 8, 2026"
    first, second = (said_by(button) for button in view.grid.buttons)
    assert first.startswith("Deutsch A1, Tuesday, March 3, 2026, 10:00 to 11:30, Saal, 1 of 12")
    assert second.startswith("Childcare: Deutsch A1, Bären, Tuesday")
    assert_all_named(view)


def test_the_blocks_are_one_tab_stop_and_arrows_walk(
    house: House, course: Held, enter: Callable[[], Room]
) -> None:
    house.run("Nähen", [at(2026, 3, 3, 14), THURSDAY], room="Saal")
    room = enter()
    grid = seen(room).grid
    stops = [b for b in grid.buttons if b.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1
    assert grid.focus_block()
    german, care, sewing, thursday = grid.buttons
    for key, reached in (
        (Qt.Key.Key_Down, care),
        (Qt.Key.Key_Down, sewing),
        (Qt.Key.Key_Right, thursday),
        (Qt.Key.Key_Left, german),
        (Qt.Key.Key_Down, care),
    ):
        QTest.keyClick(cursor(room), key)
        assert cursor(room) is reached


def test_the_tab_key_goes_where_reading_goes(course: Held, enter: Callable[[], Room]) -> None:
    House(course.house.work, "Amtshaus")
    room = enter()
    view = seen(room)
    view.presenter.choose_site(course.house.site_id)
    bar = view.bar
    bar.sites.setFocus()
    reached = []
    for _ in range(5):
        QTest.keyClick(cursor(room), Qt.Key.Key_Tab)
        reached.append(cursor(room))
    assert reached == [bar.before, bar.today, bar.after, bar.modes.part(Mode.WEEK), bar.rooms]
    for _ in range(5):
        QTest.keyClick(cursor(room), Qt.Key.Key_Tab)
    assert cursor(room) is view.grid.buttons[0]


def test_arrows_lead_through_the_ways_to_look(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    view.bar.modes.part(Mode.WEEK).setFocus()
    QTest.keyClick(cursor(room), Qt.Key.Key_Right)
    assert view.presenter.period.mode is Mode.MONTH
    QTest.keyClick(cursor(room), Qt.Key.Key_Left)
    assert view.presenter.period.mode is Mode.WEEK


def test_pressing_a_block_tells_more_and_opens_the_run(
    course: Held, enter: Callable[[], Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = enter()
    view = seen(room)
    gone: list[object] = []
    monkeypatch.setattr(view.presenter, "open_run", gone.append)
    room.click(lesson(view))
    assert not view.details.isHidden()
    assert_all_named(view)
    room.click(view.details.open_button)
    assert gone == [course.run_id]
    assert view.go_back()
    assert view.details.isHidden()
    assert cursor(room) is lesson(view)
    assert not view.go_back()


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


def test_a_month_is_one_widget_that_is_read_day_by_day(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    view.bar.modes.part(Mode.MONTH).click()
    assert view.bar.heading.text().replace("\u2009", " ") == "March 2026"
    index = view.month.days.index_of(date(2026, 3, 3))
    told = view.month.days.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Tuesday, March 3, 2026, 1 meeting, 10:00 Deutsch A1"
    assert view.month.currentIndex() == index
    assert_all_named(view)
    QTest.keyClick(view.month, Qt.Key.Key_Return)
    assert view.presenter.period.mode is Mode.DAY
    assert view.presenter.period.day == date(2026, 3, 3)


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


def test_rooms_say_when_they_are_taken_and_free(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    view.bar.modes.part(Mode.ROOMS).click()
    board = view.rooms.board
    told = [board.data(board.index(0, at)) for at in range(4)]
    assert told == [
        "Saal, 20 seats",
        "Saal, Monday, March 2, 2026: free all day",
        "Saal, Tuesday, March 3, 2026: taken: 10:00–11:30 Deutsch A1",
        "Saal, Wednesday, March 4, 2026: free all day",
    ]
    assert_all_named(view)
    view.rooms.setCurrentIndex(board.index(0, 2))
    QTest.keyClick(view.rooms, Qt.Key.Key_Return)
    assert view.presenter.period.mode is Mode.DAY


def test_kinds_and_rooms_can_be_left_out(
    course: Held, house: House, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    room.click(view.bar.legend.tick(BlockKind.CHILDCARE))
    assert [button.block.kind for button in view.grid.buttons] == [BlockKind.COURSE]
    room.click(view.bar.legend.tick(BlockKind.CHILDCARE))
    view.bar.rooms.set_value(house.rooms["Kinderzimmer"])
    assert [button.block.kind for button in view.grid.buttons] == [BlockKind.CHILDCARE]


def test_with_several_houses_the_first_is_shown_until_somebody_chooses(
    course: Held, house: House, enter: Callable[[], Room]
) -> None:
    other = House(house.work, "Amtshaus")
    other.room("Trausaal")
    other.run("Chor", [THURSDAY], room="Trausaal")
    room = enter()
    view = seen(room)
    assert [button.block.title for button in view.grid.buttons] == ["Chor"]
    view.bar.sites.set_value(house.site_id)
    assert {button.block.title for button in view.grid.buttons} == {"Deutsch A1"}
    view.bar.sites.set_value(None)
    assert len(view.grid.buttons) == 3


def test_steps_lead_through_the_weeks_and_today_back(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    room.click(view.bar.after)
    assert view.grid.buttons == []
    assert view.bar.heading.text().replace("\u2009", " ") == "Mar 9 – 15, 2026"
    room.click(view.bar.today)
    assert len(view.grid.buttons) == 2
    view.open_item(date(2026, 3, 12))
    assert view.presenter.period.mode is Mode.WEEK
    assert view.bar.heading.text().replace("\u2009", " ") == "Mar 9 – 15, 2026"


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


def test_news_of_bookings_reach_the_blocks(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    course.book()
    assert Kind.BOOKING in view.reload_on
    view.reload()
    assert lesson(view).block.taken == 2
    assert view.details.block == lesson(view).block


def test_at_200_per_cent_everything_is_named_and_the_details_take_the_window(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    theme.apply("light", 200)
    view = seen(room)
    room.click(lesson(view))
    assert view.details.width() == view.width()
    assert_all_named(view)
    for mode in Mode:
        view.go_back()
        view.presenter.choose_mode(mode)
        assert_all_named(view)
    assert view.bar.filters.isVisible()


def test_pressing_twice_moves_once(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    block = lesson(view).block
    draft = MoveDraft(block.session_id, THURSDAY, block.room_id, block.version)
    view.presenter.move(draft)
    assert starts(view) == THURSDAY


def test_doors_lead_to_the_run_and_to_the_houses(
    work: Work, enter: Callable[[], Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = enter()
    view = seen(room)
    went: list[object] = []
    context = view.presenter._context
    monkeypatch.setitem(context.__dict__, "go", lambda _key, item=None: went.append(item))
    room.click(view._places)
    house = House(work)
    view.presenter.open_run(house.site_id, "bookings")
    assert went == [OpenOffersView("places"), OpenRun(house.site_id, "bookings")]
