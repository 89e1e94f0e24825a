# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new version of the program meets an office of an old one: no byte of it is touched before
there is a backup that was opened and read as a whole.

The old offices are real ones (`files/<revision>`), the steps are the real ones of the program.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store import office as offices
from amstrat_desktop.store.backups import Reason, Verdict, list_backups, making
from amstrat_desktop.store.backups.verifying import look_at
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.migrations import head, revision_in, revisions, running
from amstrat_desktop.store.office import open_office
from tests.store.test_older_files import FILES, OLDER, PASSPHRASE, Rows, _read, rows_of

NAMES = ("office.db", "office.keys")


@pytest.fixture(params=OLDER)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    shutil.copytree(FILES / str(request.param), folder)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in NAMES}


def test_there_is_an_update_to_try() -> None:
    assert len(revisions()) > 1
    assert OLDER[-1] == revisions()[-2]


def test_the_backup_is_verified_before_the_first_step(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rows = content(old), _read(old)
    seen: list[tuple[Reason, bool, Verdict, bool, Rows]] = []
    migrate: Callable[[Engine], None] = running.migrate

    def watched(engine: Engine) -> None:
        [backup] = list_backups(old / "backups")
        assert backup.manifest is not None
        key = offices.unlock(offices.KeyFile.load(backup.keys), PASSPHRASE).key
        seen.append(
            (
                backup.manifest.reason,
                backup.verified_at is not None,
                look_at(backup, key),
                content(old) == before,
                _read(backup.folder),
            )
        )
        migrate(engine)

    monkeypatch.setattr(running, "migrate", watched)
    office = open_office(old, PASSPHRASE)
    with bare_connection(office.engine) as driver:
        assert revision_in(driver) == head()
        assert set(rows) <= set(rows_of(driver))
    office.close()
    assert seen == [(Reason.BEFORE_UPDATE, True, Verdict.SOUND, True, rows)]


def _no_room(_folder: Path, _content: bytes) -> None:
    raise OSError(28, os.strerror(28))


def _not_sound(*_: Any, **__: Any) -> bool:
    return False


def _file_in_the_way(folder: Path) -> None:
    (folder / "backups").write_text("a file where the folder should be")


@pytest.mark.parametrize(
    ("name", "instead"), [("write_whole", _no_room), ("is_sound", _not_sound), ("", None)]
)
def test_without_a_verified_backup_no_byte_changes(
    old: Path, monkeypatch: pytest.MonkeyPatch, name: str, instead: object
) -> None:
    before = content(old)
    with monkeypatch.context() as broken:
        if name:
            broken.setattr(making, name, instead)
        else:
            _file_in_the_way(old)
        for _ in range(2):
            with pytest.raises(StoreProblem) as refused:
                open_office(old, PASSPHRASE)
            assert refused.value.fault is StoreFault.BACKUP_FAILED
            assert content(old) == before
    for language in ("de", "en"):
        assert str(old / "backups") in catalogue(language).text(refused.value.message)
    assert "Nothing was changed" in catalogue("en").text(refused.value.message)
    if not name:
        (old / "backups").unlink()
    assert list_backups(old / "backups") == ()
    # What was in the way is gone: the same office is brought up.
    open_office(old, PASSPHRASE).close()
    assert [one.manifest and one.manifest.reason for one in list_backups(old / "backups")] == [
        Reason.BEFORE_UPDATE
    ]


def test_a_step_that_fails_leaves_the_office_and_its_backup(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = _read(old)

    def fails(*_: Any) -> None:
        raise RuntimeError("power")

    # After the steps, before they are kept.
    monkeypatch.setattr(running.summary, "install", fails)
    with pytest.raises(RuntimeError):
        open_office(old, PASSPHRASE)
    monkeypatch.undo()
    assert _read(old) == rows
    [backup] = list_backups(old / "backups")
    assert _read(backup.folder) == rows


def test_an_older_program_leaves_what_a_newer_one_brought_up(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes back to the older version is told so, and nothing is written."""
    open_office(old, PASSPHRASE).close()
    before = content(old)
    monkeypatch.setattr(offices, "is_known", lambda revision: revision != head())
    with pytest.raises(StoreProblem) as refused:
        open_office(old, PASSPHRASE)
    assert refused.value.fault is StoreFault.NEWER
    assert content(old) == before
