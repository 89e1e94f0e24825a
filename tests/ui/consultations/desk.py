# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody at the screen of consultations: presses keys, reads what stands there."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.contact_list import (
    ContactFilter,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.contacts import ContactCard, read_contact
from amstrat_desktop.services.drafts import KeptForm, read_form
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations import build
from amstrat_desktop.ui.consultations.entry import FORM
from amstrat_desktop.ui.consultations.form import EntryForm
from amstrat_desktop.ui.consultations.view import ConsultationsView
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.window import MainWindow

NAME = Msg("Consultations")


class Elsewhere(QWidget):
    """Another screen, to go to and come back from."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[object] = []

    def open_item(self, item: object) -> None:
        self.items.append(item)


class Desk:
    """presses: how many keys were pressed, modifiers not counted."""

    def __init__(self, qtbot: QtBot, work: Work, runner: Runner, folder: Path) -> None:
        self.qtbot = qtbot
        self.work = work
        self.folder = folder
        self.presses = 0
        self.elsewhere = Elsewhere()
        self.window = MainWindow(
            [
                Screen("consultations", NAME, "messages", 2, build),
                Screen("referrals", NAME, "send", 4, self._elsewhere),
            ],
            runner=runner,
            work=work,
            settings=SettingsFile(folder / "settings.json"),
            safe=None,
            rights=work.read(read_rights, actor=work.actor),
            office="Quartiersbüro Probe",
            find=lambda _context: None,
        )
        self.window.resize(1475, 950)
        self.window.show()
        qtbot.waitExposed(self.window)
        qtbot.waitUntil(self._is_active)
        self.view.focus_start()

    @property
    def view(self) -> ConsultationsView:
        page = self.window.pages.page("consultations")
        assert isinstance(page, ConsultationsView)
        return page

    @property
    def form(self) -> EntryForm:
        return self.view.record.form

    @property
    def message(self) -> str:
        return self.window.message_bar.text()

    def type(self, text: str) -> None:
        """Real key presses to whatever has the cursor."""
        for letter in text:
            self.presses += 1
            QTest.keyClick(self._focused(), letter)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.presses += 1
        QTest.keyClick(self._focused(), key, modifier)

    def save(self) -> None:
        """Ctrl+Return, as the window hears it."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def do(self, step: str) -> None:
        """Press a next step beside the message."""
        button = next(
            found
            for found in self.window.message_bar.action_buttons()
            if isinstance(found, QAbstractButton) and found.text() == step
        )
        self.click(button)
        self.qtbot.wait(1)

    def total(self, **wanted: Any) -> int:
        return self.work.read(count_contacts, ContactFilter(**wanted))

    def latest(self) -> ContactCard:
        rows = self.work.read(window_of_contacts, ContactFilter(), 0, 1, self.total())
        return self.work.read(read_contact, rows[0].id)

    def kept(self, form: str = FORM) -> KeptForm | None:
        return self.work.read(read_form, form, actor=self.work.actor)

    def _is_active(self) -> bool:
        # A window that was just closed may still take the activation once.
        self.window.activateWindow()
        return self.window.isActiveWindow()

    def _elsewhere(self, _context: Context) -> QWidget:
        return self.elsewhere

    def _focused(self) -> QWidget:
        if not self.window.isActiveWindow():
            self.qtbot.waitUntil(self._is_active)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused
