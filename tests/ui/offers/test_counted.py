# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The runs behind a number, in whatever state they are."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.drill import records_behind
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import offers
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import door_to
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.offers.house import House
from tests.services.planning_office import at
from tests.services.supported import stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room


@pytest.fixture
def screen(work: Work, qtbot: QtBot, tmp_path: Path) -> OffersScreen:
    """A course that runs, one that ended, one in another year."""
    stopped(work).now = at(2026, 3, 17, 9)
    house, week = House(work), timedelta(days=7)
    house.run("Deutsch A1", [at(2026, 3, 3, 10) + n * week for n in range(4)])
    house.run("Nähen", [at(2026, 1, 9, 10)], kind="craft_language", status="ended")
    house.run("Alphakurs", [at(2025, 5, 9, 10)], status="ended")
    room = Room(qtbot, work, tmp_path, [Screen("offers", Msg("Offers"), "school", 5, offers.build)])
    return room.screen(OffersScreen)


def open_figure(screen: OffersScreen, code: str | None) -> None:
    asked = FigureFilter(Period.of_year(2026))
    wanted = records_behind("offers_by_kind", code, asked)
    assert wanted is not None
    key, door = door_to(wanted, Msg("Offers by kind"))
    assert key == "offers"
    screen.open_item(door)


def test_what_ended_is_listed_too(screen: OffersScreen, qtbot: QtBot) -> None:
    page = screen.list
    screen.views.turn_to("calendar")
    open_figure(screen, None)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 2)
    assert screen.views.key == "list"
    assert page.figure.text() == "From the figures: Offers by kind"
    assert page.filters.status.isHidden()
    assert_all_named(screen)
    open_figure(screen, "craft_language")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)
    QTest.mouseClick(page.figure.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.rows.row(0) is None or page.table.rows.rowCount() == 1)
    assert page.filters.status.isVisible()
    assert not page.filters.narrowed


def test_escape_takes_the_selection_away(screen: OffersScreen, qtbot: QtBot) -> None:
    open_figure(screen, "language_course")
    page = screen.list
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)
    page.filters.kind.set_value("craft_language")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 0)
    assert screen.go_back()
    assert page.figure.text() == ""
    assert not screen.go_back()
