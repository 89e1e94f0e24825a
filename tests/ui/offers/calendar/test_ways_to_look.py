# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Day, month and rooms, houses and kinds, other weeks."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from amstrat_desktop.services.offers.calendar_view import BlockKind
from amstrat_desktop.ui.offers.calendar.periods import Mode
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface, set_language
from tests.services.offers.house import Held, House
from tests.ui.accessible import assert_all_named
from tests.ui.offers.calendar.room import (
    THURSDAY,
    cursor,
    lesson,
    seen,
)
from tests.ui.room import Room


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


def test_details_of_what_is_gone_close_and_the_cursor_stays(
    course: Held, enter: Callable[[], Room]
) -> None:
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    view.bar.after.setFocus()
    room.click(view.bar.after)
    assert view.details.isHidden()
    assert cursor(room) is view.bar.after


def test_rooms_of_several_houses_say_in_which_they_are(
    course: Held, house: House, enter: Callable[[], Room]
) -> None:
    House(house.work, "Amtshaus").room("Trausaal")
    room = enter()
    view = seen(room)
    view.presenter.choose_site(None)
    view.presenter.choose_mode(Mode.DAY)
    words = interface.words
    assert [column.small_heading(words) for column in view.grid.columns] == [
        "Amtshaus",
        "Kruppwerke · 20 seats",
        "Kruppwerke · for children",
    ]
    view.presenter.choose_mode(Mode.ROOMS)
    board = view.rooms.board
    assert board.data(board.index(0, 0)) == "Trausaal, Amtshaus"


def test_another_language_reaches_what_is_painted(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    set_language("de")
    assert view.bar.heading.text() == "2.–8. März 2026"
    assert "Dienstag, 3. März 2026" in lesson(view).accessibleName()
    view.presenter.choose_mode(Mode.MONTH)
    header = view.month.days.headerData(0, Qt.Orientation.Horizontal)
    assert header == "Mo"


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
