# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program as a whole, in one process: open, lock, unlock, a second start, the first run."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.app import Program
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import create_office
from amstrat_desktop.ui.only_one import OnlyOne, raise_first
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.unlock import UnlockWindow
from tests.offices import ACTOR, DRAFT

PASSPHRASE = "quitte laterne fahrrad moos"
SECRET = "Sonnenblumengeheimnis"
QUICK = KdfNumbers(memory_kib=64, passes=1)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office with one contact whose note is a word that must not be seen when locked."""
    from amstrat_desktop.services.start_data import found_office

    folder = tmp_path / "office"
    actor = Actor(ACTOR.staff_id, ACTOR.office_id)
    created = create_office(folder, PASSPHRASE, user_id=actor.staff_id, numbers=QUICK)
    work = Work(created.open.engine, actor)
    work.write(found_office, DRAFT)
    work.write(record_contact, ContactDraft(channel="open_hour", note=SECRET))
    created.open.close()
    return folder


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, office: Path) -> Iterator[Program]:
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(language="en")
    program = Program(qapp, settings, office, sample=None)
    program.start()
    yield program
    program.end()
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()


def shown(kind: type[QWidget]) -> QWidget | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if found else None


def wait_for(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: shown(kind) is not None, timeout=20_000)
    window = shown(kind)
    assert window is not None
    return window


def unlock(qtbot: QtBot) -> MainWindow:
    door = wait_for(qtbot, UnlockWindow)
    assert isinstance(door, UnlockWindow)
    door.unlock_wanted.emit(PASSPHRASE, False)
    window = wait_for(qtbot, MainWindow)
    assert isinstance(window, MainWindow)
    return window


def texts_of_all_widgets() -> str:
    read: list[str] = []
    readers: dict[type[QWidget], Callable[[QWidget], str]] = {
        QLabel: lambda w: w.text(),
        QLineEdit: lambda w: w.text(),
        QPlainTextEdit: lambda w: w.toPlainText(),
    }
    for widget in QApplication.allWidgets():
        for kind, reader in readers.items():
            if isinstance(widget, kind):
                read.append(reader(widget))
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            read.extend(
                str(model.index(row, column).data())
                for row in range(min(50, model.rowCount()))
                for column in range(model.columnCount())
            )
    return "\n".join(read)


def open_files(folder: Path) -> list[str]:
    """The database of this office and what belongs to it, where this process holds it open."""
    links = Path("/proc/self/fd")
    found = []
    for link in links.iterdir():
        try:
            found.append(str(link.readlink()))
        except OSError:
            continue
    database = str(folder.resolve() / "office.db")
    return [name for name in found if name.startswith(database)]


def test_locked_is_locked(qtbot: QtBot, program: Program, office: Path) -> None:
    """No row is left in any view, the engine is closed, the file has no open handle."""
    window = unlock(qtbot)
    window.go("consultations")
    contacts = window.pages.currentWidget()
    assert contacts is not None
    window.go("settings")
    assert open_files(office)

    program.lock()
    wait_for(qtbot, UnlockWindow)
    qtbot.waitUntil(lambda: not open_files(office), timeout=10_000)
    qtbot.waitUntil(lambda: shown(MainWindow) is None)
    assert SECRET not in texts_of_all_widgets()
    assert DRAFT.telephone not in texts_of_all_widgets()
    assert program._window is None
    assert program._entered is None

    assert unlock(qtbot).isVisible()


def test_a_wrong_passphrase_says_so_and_opens_nothing(qtbot: QtBot, program: Program) -> None:
    door = wait_for(qtbot, UnlockWindow)
    assert isinstance(door, UnlockWindow)
    door.unlock_wanted.emit("something else", False)
    qtbot.waitUntil(lambda: "Caps Lock" in texts_of_all_widgets(), timeout=20_000)
    assert shown(MainWindow) is None


def test_the_office_is_remembered_for_the_next_start(
    qtbot: QtBot, program: Program, office: Path, tmp_path: Path
) -> None:
    unlock(qtbot)
    values = SettingsFile(tmp_path / "settings.json").values
    assert values.office == str(office)
    assert values.office_name == DRAFT.name
    assert values.last_user == str(ACTOR.staff_id)
    assert not values.remember_key


def test_an_office_that_the_settings_lost_is_found(
    qapp: QApplication,
    tmp_path: Path,
    office: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    here = tmp_path / "amstrat-desktop" / "offices" / "Probe"
    here.parent.mkdir(parents=True)
    office.rename(here)
    program = Program(qapp, SettingsFile(tmp_path / "settings.json"), None, sample=None)
    program.start()
    window = unlock(qtbot)
    assert window.windowTitle() == DRAFT.name
    program.end()
    # What a late window writes into the settings starts no clock of an ended program.
    window.close()
    assert not program._idle._timer.isActive()


def test_a_second_start_raises_the_first_window(qtbot: QtBot) -> None:
    name = "amstrat-desktop-test"
    assert not raise_first(name, patience_ms=0)
    first = OnlyOne(name)
    assert first.listens
    with qtbot.waitSignal(first.raised):
        assert raise_first(name)
