# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is written belongs to its owner alone, however careless the computer is set up."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.store.backups import make_backup
from amstrat_desktop.store.backups.second_place import copy_backup
from amstrat_desktop.store.office import change_passphrase, create_office
from amstrat_desktop.store.surroundings import open_to_others
from tests.services_of_the_machine import require
from tests.store.conftest import PASSPHRASE, QUICK


@pytest.fixture
def _careless() -> Iterator[None]:
    """What new files get where nobody says otherwise: readable and writable by everybody."""
    require(os.name != "nt", "permissions of POSIX")
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_careless")
def test_everything_written_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    user = uuid4()
    office = create_office(folder, PASSPHRASE, user_id=user, numbers=QUICK).open
    with office.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE probe (n INTEGER)")
    change_passphrase(office, user, "words", numbers=QUICK)
    second = tmp_path / "stick" / "shelf"
    copy_backup(make_backup(office, office.backups), second)
    while_open = [*_open(folder), *_open(second)]
    office.close()
    assert [*while_open, *_open(folder)] == []


@pytest.mark.usefixtures("_careless")
def test_the_settings_are_their_owners_alone(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "config" / "settings.json")
    file.change(office="somewhere")
    assert _open(tmp_path / "config") == []


def test_the_control_sees_an_open_file(tmp_path: Path) -> None:
    (tmp_path / "office.keys").write_bytes(b"")
    tmp_path.chmod(0o700)
    (tmp_path / "office.keys").chmod(0o640)
    assert _open(tmp_path) == ["office.keys 640"]


def _open(folder: Path) -> list[str]:
    return [f"{path.name} {stat.S_IMODE(path.stat().st_mode):o}" for path in open_to_others(folder)]
