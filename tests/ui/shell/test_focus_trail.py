# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever works by keyboard is never sent to the sidebar because something went away."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from tests.ui.room import Room


class Desk(QWidget):
    """A screen with a button, and a form that opens below."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.button = QPushButton("first"), QPushButton("open")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.button)
        self.form = InlineForm(Msg("Form"))
        self.line = self.form.line()
        self.form.ask("hidden", Msg("Hidden"), self.form.line())
        self.form.ask("line", Msg("Line"), self.line)
        self.form.show_field("hidden", wanted=False)
        column.addWidget(self.form)
        self.form.hide()

    def focus_start(self) -> None:
        self.first.setFocus()

    def open_form(self) -> None:
        self.button.setFocus()
        self.form.show()
        self.form.focus_start()


@pytest.fixture
def desk(qtbot: QtBot, work: Work, tmp_path: Path) -> Desk:
    room = Room(qtbot, work, tmp_path, [Screen("desk", Msg("Desk"), "home", 1, lambda _: Desk())])
    room.window.activateWindow()
    qtbot.waitActive(room.window)
    return room.screen(Desk)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_form_begins_with_the_first_field_that_is_asked_for(desk: Desk) -> None:
    desk.open_form()
    assert focused() is desk.line


def test_a_form_that_closes_gives_the_keyboard_back(desk: Desk) -> None:
    desk.open_form()
    desk.form.hide()
    assert focused() is desk.button


def test_where_the_button_is_gone_too_work_begins_anew(desk: Desk) -> None:
    desk.first.clearFocus()
    desk.open_form()
    desk.button.hide()
    desk.form.hide()
    assert focused() is desk.first
