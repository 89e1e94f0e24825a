# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What offers ask for on the first screen, and where each line leads."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import today
from amstrat_desktop.ui.shell.doors import OpenBooking, OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.today.view import TodayView
from tests.services.offers.house import House, _put
from tests.services.planning_office import at
from tests.services.supported import stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Elsewhere, Room

NOW = at(2026, 3, 17, 9)


@pytest.fixture
def house(work: Work) -> House:
    stopped(work).now = NOW
    return House(work)


@pytest.fixture
def offers() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def room(qtbot: QtBot, house: House, tmp_path: Path, offers: Elsewhere) -> Room:
    screens = [
        Screen("today", Msg("Today"), "home", 1, today.build),
        Screen("offers", Msg("Offers"), "school", 5, lambda _context: offers),
    ]
    return Room(qtbot, house.work, tmp_path, screens)


def lines(room: Room) -> list[tuple[str, str]]:
    rows = room.screen(TodayView).offers.rows
    return [
        (str(rows.index(at, 0).data()), str(rows.index(at, 1).data()))
        for at in range(rows.rowCount())
    ]


def news(room: Room) -> None:
    """What a booking anywhere tells the screens."""
    room.window.changed(frozenset({Kind.BOOKING}))


def test_without_offers_nothing_is_said_of_them(room: Room) -> None:
    assert not room.screen(TodayView).offers.isVisible()


def test_each_line_leads_to_where_it_is_worked_at(
    room: Room, house: House, offers: Elsewhere
) -> None:
    carer = house.carer("Ada Probe")
    run = house.run(
        "Deutsch A1", [at(2026, 3, 17, 10), at(2026, 3, 24, 10)], places=3, places_min=2
    )
    group = run.childcare(carer)
    run.book(group_id=group, children=2)
    run.book(status="waiting")
    house.absent(carer, date(2026, 3, 24))
    offered = house.work.write(
        _put,
        Booking,
        {
            "run_id": run.run_id,
            "status": "offered",
            "asked_on": NOW.date(),
            "offered_until": date(2026, 3, 16),
            "call_name": "Frau Muster",
        },
    ).value
    news(room)
    assert lines(room) == [
        ("16.03.2026\nthe term is over", "Ask Frau Muster whether they take the place\nDeutsch A1"),
        ("Now", "Place free: number 1 fits\nDeutsch A1"),
        ("24.03.2026", "Too few carers on 1 day\nDeutsch A1"),
        ("17.03.2026\nToday", "1 person short of the minimum\nDeutsch A1"),
        ("10:00\nToday", "Deutsch A1\n1 takes part · 2 children"),
    ]
    table = room.screen(TodayView).offers
    assert_all_named(room.screen(TodayView))
    for at_row in range(5):
        assert room.window.go("today")
        table.setFocus()
        table.choose(at_row)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert offers.items == [
        OpenBooking(offered),
        OpenRun(run.run_id, "bookings"),
        OpenRun(run.run_id, "childcare"),
        OpenRun(run.run_id, "bookings"),
        OpenRun(run.run_id, "attendance"),
    ]
