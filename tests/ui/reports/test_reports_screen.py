# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen of reports hands on to its views what the shell asks."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import reports
from amstrat_desktop.ui.reports import screen as frame
from amstrat_desktop.ui.reports.registry import VIEWS
from amstrat_desktop.ui.reports.screen import ReportsScreen
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.views import ViewKind
from tests.ui.room import Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, reports.build)


class View(QWidget):
    """Only notes what it is asked."""

    reload_on = frozenset({Kind.RELEASE})

    def __init__(self) -> None:
        super().__init__()
        self.items: list[object] = []
        self.asked: list[str] = []
        self.stays = False
        self.inner = False
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        column.addWidget(self.field)

    def open_item(self, item: object) -> None:
        self.items.append(item)

    def leave(self) -> bool:
        return not self.stays

    def reload(self) -> None:
        self.asked.append("reload")

    def new_item(self) -> None:
        self.asked.append("new")

    def save(self) -> None:
        self.asked.append("save")

    def print_item(self) -> None:
        self.asked.append("print")

    def go_back(self) -> bool:
        was, self.inner = self.inner, False
        return was

    def focus_start(self) -> None:
        self.field.setFocus()


@pytest.fixture
def views(monkeypatch: pytest.MonkeyPatch) -> dict[str, View]:
    """Stands in for the views."""
    made: dict[str, View] = {}

    def build_as(key: str) -> Callable[[object], View]:
        return lambda _context: made.setdefault(key, View())

    kinds = tuple(ViewKind(key, Msg(key), "book", build_as(key)) for key in ("figures", "papers"))
    monkeypatch.setattr(frame, "VIEWS", kinds)
    return made


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, work: Work, views: dict[str, View]) -> Room:
    assert not views
    room = Room(qtbot, work, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    return room


def test_the_views_stand_in_the_order_of_the_plan() -> None:
    order = ["figures", "releases", "register", "papers", "definitions"]
    keys = [kind.key for kind in VIEWS]
    assert keys == [key for key in order if key in keys]
    assert {"figures", "definitions"} <= set(keys)


def test_a_view_is_built_when_it_is_first_seen(room: Room, views: dict[str, View]) -> None:
    assert list(views) == ["figures"]
    room.window.go("reports", OpenReportsView("papers", "march"))
    assert list(views) == ["figures", "papers"]
    assert views["papers"].items == ["march"]
    assert views["papers"].field.hasFocus()


def test_what_is_pressed_reaches_the_view_that_is_seen(room: Room, views: dict[str, View]) -> None:
    for key in (Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_P):
        room.press(key)
    assert views["figures"].asked == ["new", "save", "print"]


def test_what_changed_reaches_the_seen_view_now_and_the_others_when_seen(
    room: Room, views: dict[str, View]
) -> None:
    screen = room.screen(ReportsScreen)
    screen.turn_to("papers")
    room.window.changed(frozenset({Kind.RELEASE}))
    assert (views["papers"].asked, views["figures"].asked) == (["reload"], [])
    screen.turn_to("figures")
    assert views["figures"].asked == ["reload"]
    room.window.changed(frozenset({Kind.NOTE}))
    assert views["figures"].asked == ["reload"]


def test_a_view_may_ask_to_stay(room: Room, views: dict[str, View]) -> None:
    screen = room.screen(ReportsScreen)
    views["figures"].stays = True
    assert not screen.turn_to("papers")
    assert screen.key == "figures"
    assert not room.window.go("consultations")
    room.window.go("reports", OpenReportsView("papers", "march"))
    assert "papers" not in views
    views["figures"].stays = False
    assert screen.turn_to("papers")


def test_esc_leads_out_of_the_view_and_then_to_the_first_one(
    room: Room, views: dict[str, View]
) -> None:
    screen = room.screen(ReportsScreen)
    screen.turn_to("papers")
    views["papers"].inner = True
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen.key == "papers"
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen.key == "figures"
    assert not screen.go_back()


def test_only_its_own_door_opens_it(room: Room) -> None:
    with pytest.raises(TypeError):
        room.screen(ReportsScreen).open_item(uuid4())
