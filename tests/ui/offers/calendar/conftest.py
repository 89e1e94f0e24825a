# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A house with one course, and the calendar of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.work import Work
from tests.services.offers.house import Held, House
from tests.ui.offers.calendar.room import (
    HERE,
    NOW,
    TUESDAY,
)
from tests.ui.room import Room


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
