# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tabs where there is room, and where there is less."""

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.tabs import Tabs


@dataclass(frozen=True)
class One:
    title: Msg
    icon: str = "home"


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs(_("Parts of the record"), [One(_("Overview")), One(_("Consents"))])
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    return made


def test_icons_go_where_there_is_no_room_for_them_and_come_back(tabs: Tabs) -> None:
    assert tabs.has_icons
    tabs.resize(tabs.sizeHint().width() - 8, 40)
    assert not tabs.has_icons
    assert tabs.sizeHint().width() <= tabs.width()
    tabs.resize(900, 40)
    assert tabs.has_icons


def test_they_follow_language_and_size(tabs: Tabs) -> None:
    set_language("de")
    assert (tabs.tabText(0), tabs.accessibleName()) == ("Überblick", "Teile des Eintrags")
    side = tabs.iconSize().width()
    theme.apply("light", 200)
    assert tabs.iconSize().width() == 2 * side


def test_nobody_turns_a_tab_by_making_them(qtbot: QtBot) -> None:
    made = Tabs(_("Parts of the record"), [])
    qtbot.addWidget(made)
    assert made.currentIndex() == -1
    assert not made.has_icons
