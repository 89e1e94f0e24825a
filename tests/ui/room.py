# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real window over a real encrypted office with the screens a test needs; jobs at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.policy import NO_POLICY, Policy
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.drafts import KeptForm, read_form
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.window import MainWindow
from tests.ui.referrals.desk import AtOnce

S = TypeVar("S", bound=QWidget)


class Elsewhere(QWidget):
    """Another screen, to go to and come back from."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[object] = []

    def open_item(self, item: object) -> None:
        self.items.append(item)


class Room:
    """elsewhere: stands in for the screens of consultations and referrals."""

    def __init__(
        self,
        qtbot: QtBot,
        work: Work,
        folder: Path,
        screens: Sequence[Screen],
        safe: Safe | None = None,
        *,
        policy: Policy = NO_POLICY,
    ) -> None:
        self.qtbot = qtbot
        self.work = work
        self.settings = SettingsFile(folder / "settings.json", policy)
        self.elsewhere = Elsewhere()
        others = [
            Screen(key, Msg(key), "send", number, lambda _context: self.elsewhere)
            for number, key in ((2, "consultations"), (4, "referrals"))
        ]
        self.window = MainWindow(
            [*screens, *others],
            runner=AtOnce(),
            work=work,
            settings=self.settings,
            # A screen that never asks for the keys of the office gets none.
            safe=cast("Safe", safe),
            rights=work.read(read_rights, actor=work.actor),
            office="Quartiersbüro Probe",
            find=lambda _context: None,
        )
        self.window.resize(1280, 840)
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def said(self) -> str:
        """What the message bar says."""
        return self.window.message_bar.text()

    def screen(self, kind: type[S]) -> S:
        """The screen that is seen."""
        page = self.window.pages.currentWidget()
        assert isinstance(page, kind)
        return page

    def press(self, key: Qt.Key) -> None:
        """With Ctrl, as the window hears it."""
        QTest.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def do(self, step: str) -> None:
        """Press a next step beside the message; it is done at the next turn of the loop."""
        buttons = self.window.message_bar.action_buttons()
        button = next(b for b in buttons if isinstance(b, QAbstractButton) and b.text() == step)
        self.click(button)
        self.qtbot.wait(1)

    def kept(self, form: str) -> KeptForm | None:
        """What is kept of an unsaved form."""
        return self.work.read(read_form, form, actor=self.work.actor)
