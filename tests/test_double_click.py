# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office or a backup that the file manager hands over."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from amstrat_desktop.app import Program
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.double_click import Handed, handed_over
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import Backup
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import Passphrase, create_office, open_office
from amstrat_desktop.ui.restore_dialog import RestoreDialog
from amstrat_desktop.ui.unlock import UnlockWindow
from tests.offices import ACTOR, DRAFT

PASSPHRASE = "quitte laterne fahrrad moos"
QUICK = KdfNumbers(memory_kib=64, passes=1)


@pytest.fixture
def backup(tmp_path: Path) -> Backup:
    """Of an office, beside it."""
    folder = tmp_path / "office"
    created = create_office(folder, PASSPHRASE, user_id=ACTOR.staff_id, numbers=QUICK)
    Work(created.open.engine, ACTOR).write(found_office, DRAFT)
    made = make_backup(created.open, folder / "backups")
    created.open.close()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(language="en")
    return settings


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()


@pytest.mark.parametrize("name", ["", "office.db", "office.keys"])
def test_an_office_and_each_of_its_files_open_the_office(backup: Backup, name: str) -> None:
    office = backup.folder.parent.parent
    assert handed_over(str(office / name)) == Handed(office)


@pytest.mark.parametrize("name", ["", "office.db", "office.keys", "manifest.json"])
def test_a_backup_is_offered_for_its_office(backup: Backup, name: str) -> None:
    office = backup.folder.parent.parent
    assert handed_over(str(backup.folder / name)) == Handed(office, backup.folder)


def test_a_backup_on_a_stick_names_no_office(backup: Backup, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / backup.folder.name
    shutil.copytree(backup.folder, stick)
    assert handed_over(str(stick / "office.keys")) == Handed(None, stick)


def test_what_is_neither_is_left_to_the_commands(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear neighbour", "utf-8")
    assert handed_over(str(other)) is None
    assert handed_over(str(tmp_path)) is None
    assert handed_over(str(tmp_path / "nowhere")) is None


def test_a_backup_from_a_stick_makes_the_office_of_a_new_computer(
    qapp: QApplication, qtbot: QtBot, settings: SettingsFile, backup: Backup, tmp_path: Path
) -> None:
    stick = tmp_path / "stick" / backup.folder.name
    shutil.copytree(backup.folder, stick)
    program = Program(qapp, settings, tmp_path / "new", sample=None, backup=stick)
    program.start()
    try:
        dialog = _restore_dialog(qtbot)
        dialog.compare_wanted.emit(str(stick), PASSPHRASE)
        qtbot.waitUntil(dialog.restore.isEnabled, timeout=20_000)
        assert not (tmp_path / "new" / "office.db").exists()
        dialog.restore_wanted.emit(str(stick), PASSPHRASE)
        qtbot.waitUntil((tmp_path / "new" / "office.db").exists, timeout=20_000)
        qtbot.waitUntil(lambda: not isValid(dialog), timeout=20_000)  # gone when it is done
    finally:
        program.end()
    open_office(tmp_path / "new", Passphrase(PASSPHRASE)).close()


def _restore_dialog(qtbot: QtBot) -> RestoreDialog:
    found: list[RestoreDialog] = []

    def shown() -> bool:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, UnlockWindow):
                found.extend(window.findChildren(RestoreDialog))
        return bool(found)

    qtbot.waitUntil(shown, timeout=20_000)
    return found[0]
