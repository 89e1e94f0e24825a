# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each figure has a page that says how it is counted, and is found by any of its words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.services.figures.figure import Definition
from amstrat_desktop.services.figures.reading import definition_of, list_definitions
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import reports
from amstrat_desktop.ui.reports.definitions.page import DefinitionsPage
from amstrat_desktop.ui.reports.screen import ReportsScreen
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.shell.screen import Screen
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, reports.build)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, work: Work) -> Room:
    room = Room(qtbot, work, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    room.window.go("reports", OpenReportsView("definitions", "contacts_by_area"))
    return room


def definitions(room: Room) -> DefinitionsPage:
    view = room.screen(ReportsScreen).view
    assert isinstance(view, DefinitionsPage)
    return view


def seen(view: DefinitionsPage) -> set[str]:
    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}


def counted(definition: Definition) -> set[str]:
    words = catalogue("en")
    return {words.text(text) for text in definition.counted}


def found(view: DefinitionsPage) -> list[str]:
    lines = view.list.list.lines
    entries = [lines.entry(at) for at in range(lines.rowCount())]
    return [entry.definition.key for entry in entries if entry is not None]


def test_the_door_opens_the_page_of_a_figure(room: Room) -> None:
    view = definitions(room)
    definition = definition_of("contacts_by_area")
    assert counted(definition) <= seen(view)
    assert catalogue("en").text(definition.title) in seen(view)


def test_every_figure_has_a_page_with_all_that_it_says(room: Room) -> None:
    view = definitions(room)
    assert found(view) == [one.key for one in list_definitions()]
    for definition in list_definitions():
        assert definition.counted
        view.list.choose(definition.key)
        assert counted(definition) <= seen(view), definition.key
        assert len(seen(view) & {"How it is counted", "Its numbers"}) == 2


def test_a_figure_is_found_by_a_word_of_its_definition(room: Room) -> None:
    view = definitions(room)
    view.list.search.setFocus()
    view.list.search.setText("median")
    assert found(view)
    assert "contacts_by_area" not in found(view)
    view.list.search.setText("xyzzy")
    assert view.list.nothing.isVisible()
    QTest.keyClick(view.list.search, Qt.Key.Key_Escape)
    assert found(view) == [one.key for one in list_definitions()]
    QTest.keyClick(view.list.search, Qt.Key.Key_Down)
    assert view.list.list.hasFocus()


def test_it_leads_to_the_figure(room: Room) -> None:
    view = definitions(room)
    assert_all_named(room.window)
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Show this figure")
    room.click(button)
    assert room.screen(ReportsScreen).key == "figures"
