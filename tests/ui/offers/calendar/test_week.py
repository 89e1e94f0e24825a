# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The week as somebody sees and hears it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.panel import NewRun
from amstrat_desktop.ui.shell.doors import OpenOffersView, OpenRun
from tests.services.offers.house import Held, House
from tests.services.planning_office import at
from tests.ui.accessible import assert_all_named
from tests.ui.offers.calendar.room import (
    THURSDAY,
    cursor,
    lesson,
    said_by,
    seen,
)
from tests.ui.room import Room


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


def test_news_of_bookings_reach_the_blocks(course: Held, enter: Callable[[], Room]) -> None:
    room = enter()
    view = seen(room)
    room.click(lesson(view))
    course.book()
    assert Kind.BOOKING in view.reload_on
    view.reload()
    assert lesson(view).block.taken == 2
    assert view.details.block == lesson(view).block


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
    view.new_item()
    assert went == [OpenOffersView("places"), OpenRun(house.site_id, "bookings"), NewRun()]
