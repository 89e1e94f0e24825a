# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entries under headings: the cursor walks past the headings, and stays where it was."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.widgets.lines import LineList


@dataclass(frozen=True)
class Fruit:
    group: Msg
    title: Msg
    detail: Msg | None = None
    icon: str = ""
    keys: str = ""


APPLE, PEAR = (Fruit(Msg("Trees"), Msg(name)) for name in ("Apple", "Pear"))
BERRY = Fruit(Msg("Bushes"), Msg("Berry"), Msg("red"), "heart")


@pytest.fixture
def fruits(qtbot: QtBot) -> LineList[Fruit]:
    found = LineList[Fruit](Msg("Fruits"))
    qtbot.addWidget(found)
    found.show_entries((APPLE, PEAR, BERRY))
    found.show()
    qtbot.waitExposed(found)
    found.setFocus()
    return found


def test_arrows_walk_past_the_headings(fruits: LineList[Fruit]) -> None:
    fruits.choose_first()
    seen: list[Fruit] = []
    fruits.chosen.connect(seen.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(fruits, key)
    assert seen == [PEAR, BERRY, PEAR]
    QTest.keyClick(fruits, Qt.Key.Key_End)
    assert fruits.current() == BERRY
    QTest.keyClick(fruits, Qt.Key.Key_Home)
    assert fruits.current() == APPLE


def test_enter_and_a_click_open(fruits: LineList[Fruit]) -> None:
    opened: list[Fruit] = []
    fruits.opened.connect(opened.append)
    fruits.choose(PEAR)
    QTest.keyClick(fruits, Qt.Key.Key_Return)
    place = fruits.visualRect(fruits.lines.index(4, 0)).center()
    QTest.mouseClick(fruits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [PEAR, BERRY]
    heading = fruits.visualRect(fruits.lines.index(0, 0)).center()
    QTest.mouseClick(fruits.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert opened == [PEAR, BERRY]
    assert fruits.current() == BERRY


def test_what_is_chosen_stays_chosen_while_it_is_shown(fruits: LineList[Fruit]) -> None:
    fruits.choose(BERRY)
    fruits.show_entries((PEAR, BERRY))
    assert fruits.current() == BERRY
    fruits.show_entries((APPLE,))
    assert fruits.current() is None
    fruits.choose(PEAR)
    assert fruits.current() is None
