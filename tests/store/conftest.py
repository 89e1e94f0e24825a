# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offices for the tests of this floor: real files, cheap passphrases."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import OpenOffice, RawKey, create_office, open_office

QUICK = KdfNumbers(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "correct horse battery staple"


@dataclass(frozen=True)
class Closed:
    """An office on the disk that nobody has open."""

    folder: Path
    user_id: UUID
    key: bytes
    recovery_code: str
    own_key: bytes

    @property
    def database(self) -> Path:
        return self.folder / "office.db"

    @property
    def keys(self) -> Path:
        return self.folder / "office.keys"

    @property
    def raw_key(self) -> RawKey:
        return RawKey(self.key, self.user_id, self.own_key)

    def open(self) -> OpenOffice:
        return open_office(self.folder, self.raw_key)

    def copy_to(self, folder: Path) -> "Closed":
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    folder = tmp_path_factory.mktemp("template") / "office"
    user_id = uuid4()
    created = create_office(folder, PASSPHRASE, user_id=user_id, numbers=QUICK)
    created.open.close()
    own_key = created.open.own_key
    assert own_key is not None
    return Closed(folder, user_id, created.open.key, created.recovery_code, own_key)


@pytest.fixture
def closed(template: Closed, tmp_path: Path) -> Closed:
    return template.copy_to(tmp_path / "office")


@pytest.fixture
def office(closed: Closed) -> Iterator[OpenOffice]:
    opened = closed.open()
    yield opened
    opened.close()
