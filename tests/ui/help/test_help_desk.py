# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""F1 where somebody really is: on a screen, in a panel, in a dialog, before an office is open."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.late_gate import LateGate, open_help
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import directory, people, settings, unlock
from amstrat_desktop.ui.help.desk import HelpDesk
from amstrat_desktop.ui.help.window import HelpWindow
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.people.registry import PANELS
from amstrat_desktop.ui.places import mark_place, place_in
from amstrat_desktop.ui.reason_dialog import ReasonDialog
from amstrat_desktop.ui.shell.doors import OpenPeoplePage, OpenPerson
from amstrat_desktop.ui.shell.keys_dialog import KeysDialog
from amstrat_desktop.ui.shell.screen import Screen
from tests.ui.referrals.desk import Paperless
from tests.ui.room import Room
from tests.ui.settings.drawer import Drawer


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Room:
    printer = Paperless(queues=())
    screens = (
        Screen("people", Msg("People"), "users", 3, people.build),
        Screen("directory", Msg("Directory"), "map-search", 6, directory.build),
        Screen(
            "settings",
            Msg("Settings"),
            "settings",
            8,
            lambda context: settings.build_with(context, printer),
        ),
    )
    return Room(qtbot, work, tmp_path, screens, Drawer())


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.qWaitForWindowActive(widget)
    QTest.keyClick(widget, key, Qt.KeyboardModifier.NoModifier)


def shown(room: Room) -> HelpWindow:
    window = room.window.help.window
    assert window is not None
    assert window.isVisible()
    return window


def test_the_key_opens_the_page_of_the_screen_and_twice_the_keys(room: Room) -> None:
    room.window.go("directory")
    press(room.window, Qt.Key.Key_F1)
    help_window = shown(room)
    assert help_window.page == "directory"
    assert not help_window.isModal()
    press(help_window, Qt.Key.Key_F1)
    (dialog,) = help_window.findChildren(KeysDialog)
    dialog.accept()


def test_the_button_in_the_status_bar_does_the_same(room: Room) -> None:
    room.window.go("settings", "backups")
    room.click(room.window.status_bar.help)
    assert shown(room).page == "admin-backup"


def test_a_panel_of_a_record_has_its_own_page(room: Room) -> None:
    person = room.work.write(record_person, PersonDraft(name="Mina Beispiel")).value.id
    wanted = {"kita": "kita", "consents": "consent", "household": "family-place"}
    assert set(wanted) <= {kind.key for kind in PANELS}
    for panel, page in wanted.items():
        room.window.go("people", OpenPerson(person, panel))
        assert room.window.help.page_in_front() == page
    room.window.go("people", OpenPeoplePage("duplicates"))
    assert room.window.help.page_in_front() == "handover"


def test_a_dialog_answers_the_key_while_the_window_behind_it_cannot(
    qtbot: QtBot, room: Room
) -> None:
    room.window.ask_reason(uuid7())
    (dialog,) = room.window.findChildren(ReasonDialog)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    dialog.reason.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=3000)
    press(dialog, Qt.Key.Key_F1)
    assert shown(room).page == "handover"
    assert dialog.isVisible()
    shown(room).search.setText("Akte")  # it can be used while the dialog waits
    dialog.reject()


def test_whoever_locks_leaves_no_manual_behind(room: Room) -> None:
    room.window.help.open()
    help_window = shown(room)
    room.window.forget()
    assert not help_window.isVisible()
    for _window_then_manual in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow)]


def test_before_an_office_is_open_it_says_what_to_do_when_nothing_works(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    gate = LateGate(tmp_path / "office", file)
    door = unlock.build(
        gate,
        ImmediateRunner(),
        file,
        entered=lambda: None,
        try_remembered=False,
        soon=lambda _job: None,
    )
    qtbot.addWidget(door)
    door.show()
    door.activateWindow()
    door.help_wanted.connect(lambda: open_help(door))
    press(door, Qt.Key.Key_F1)
    (help_window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow))
    assert help_window.page == "trouble"
    help_window.close()


def test_the_place_is_the_innermost_part_that_is_seen(qtbot: QtBot) -> None:
    root, stack, first, second, deep = (QWidget(), QStackedWidget(), *(QWidget() for _ in "123"))
    qtbot.addWidget(root)
    QVBoxLayout(root).addWidget(stack)
    QVBoxLayout(second).addWidget(deep)
    for page in (first, second):
        stack.addWidget(page)
    assert place_in(root) == ""
    for widget, key in ((root, "people"), (first, "list"), (second, "record"), (deep, "kita")):
        mark_place(widget, key)
    assert place_in(root) == "people/list"
    stack.setCurrentWidget(second)
    assert place_in(root) == "people/record/kita"
    deep.hide()
    assert place_in(root) == "people/record"


def test_a_dialog_of_another_window_is_not_served(qtbot: QtBot) -> None:
    one, other = QWidget(), QWidget()
    for window in (one, other):
        qtbot.addWidget(window)
        window.show()
    desk = HelpDesk(one)
    dialog = KeysDialog((), other)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    assert dialog.property("helped") is None
    assert desk.page_in_front() == "first-day"
    dialog.reject()


def test_it_is_light_enough_for_the_first_window() -> None:
    """Read in beside the worker's imports, heavy modules could be seen half imported."""
    probe = (
        "import sys; import amstrat_desktop.ui.help;"
        "print([name for name in sys.modules if name.startswith("
        "('sqlalchemy', 'amstrat_desktop.services', 'amstrat_desktop.models'))])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
