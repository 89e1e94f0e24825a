# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups import (
    Backup,
    Reason,
    Verdict,
    anchors,
    list_backups,
    make_backup,
    newest_verified,
    verify_backup,
)
from amstrat_desktop.store.backups.plan import has_changed, is_due
from amstrat_desktop.store.backups.second_place import (
    PlaceState,
    copy_backup,
    look_at_place,
    shelf,
)
from amstrat_desktop.store.backups.states import state_in, state_of
from amstrat_desktop.store.check import check
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import (
    OpenOffice,
    Passphrase,
    change_passphrase,
    create_office,
    open_office,
)
from amstrat_desktop.store.opened import ERASED_NAME
from amstrat_desktop.store.rehearsing import rehearse
from amstrat_desktop.store.restoring import restore_backup
from amstrat_desktop.store.switching import INTENT_NAME, staged, switch
from tests.store import worker
from tests.store.conftest import PASSPHRASE, QUICK, Closed

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def with_rows(closed: Closed, *rows: int) -> OpenOffice:
    office = closed.open()
    worker.make_probe(office)
    for number in rows:
        with office.engine.begin() as connection:
            worker.write_row(connection, number)
    return office


@pytest.fixture
def saved(closed: Closed) -> Backup:
    """A backup with row 1; the office went on with row 2 and is closed."""
    office = with_rows(closed, 1)
    made = make_backup(office, office.backups)
    with office.engine.begin() as connection:
        worker.write_row(connection, 2)
    office.close()
    return made


def rows_of(closed: Closed) -> set[int]:
    office = closed.open()
    assert check(office) == []
    found = worker.rows_found(office)
    office.close()
    return found


def test_a_restore_takes_the_office_back_and_keeps_what_was(closed: Closed, saved: Backup) -> None:
    aside = restore_backup(closed.folder, saved, closed.key)
    assert rows_of(closed) == {1}
    assert aside is not None
    assert aside.manifest is not None
    assert aside.manifest.reason is Reason.BEFORE_RESTORE
    assert aside.manifest.restored_from == saved.made_at
    assert list_backups(closed.folder / "backups") == (aside, saved)
    restore_backup(closed.folder, aside, closed.key)
    assert rows_of(closed) == {1, 2}


def test_a_log_left_by_a_kill_is_brought_in_and_not_applied(closed: Closed, saved: Backup) -> None:
    process, pipe = worker.start(closed.folder, closed.raw_key, worker.write_rows)
    assert [pipe.recv() for _ in range(3)] == [3, 4, 5]
    process.kill()
    process.join()
    pipe.close()
    assert closed.database.with_name("office.db-wal").stat().st_size
    aside = restore_backup(closed.folder, saved, closed.key)
    assert rows_of(closed) == {1}
    assert aside is not None
    assert verify_backup(aside, closed.key) is Verdict.SOUND
    restore_backup(closed.folder, aside, closed.key)
    assert rows_of(closed) >= {1, 2, 3, 4, 5}


@pytest.mark.parametrize("damage", ["database", "keys", "no keys", "nothing"])
def test_an_office_that_does_not_open_is_put_right(
    closed: Closed, saved: Backup, damage: str, tmp_path: Path
) -> None:
    elsewhere = copy_backup(saved, tmp_path / "stick")
    if damage == "database":
        closed.database.write_bytes(b"\0" * 20_000)
    elif damage == "keys":
        closed.keys.write_text("{}")
    elif damage == "no keys":
        closed.keys.unlink()
    else:
        shutil.rmtree(closed.folder)
    aside = restore_backup(closed.folder, elsewhere, closed.key)
    assert rows_of(closed) == {1}
    assert (aside is None) == (damage == "nothing")
    if damage == "database":
        assert aside is not None
        assert aside.is_damaged
        assert aside.database.read_bytes() == b"\0" * 20_000
    open_office(closed.folder, Passphrase(PASSPHRASE)).close()


def test_the_passphrases_of_today_hold_after_a_restore(closed: Closed, saved: Backup) -> None:
    office = closed.open()
    change_passphrase(office, closed.user_id, "newer words", numbers=QUICK)
    office.close()
    restore_backup(closed.folder, saved, closed.key)
    open_office(closed.folder, Passphrase("newer words")).close()
    with pytest.raises(StoreProblem) as refused:
        open_office(closed.folder, Passphrase(PASSPHRASE))
    assert refused.value.fault is StoreFault.WRONG_PASSPHRASE


def test_a_damaged_backup_changes_nothing(closed: Closed, saved: Backup) -> None:
    with saved.database.open("r+b") as file:
        file.seek(9_000)
        file.write(b"\x55\xaa")
    before = {path.name: path.read_bytes() for path in closed.folder.glob("office.*")}
    with pytest.raises(StoreProblem) as refused:
        restore_backup(closed.folder, saved, closed.key)
    assert refused.value.fault is StoreFault.BACKUP_DAMAGED
    after = {path.name: path.read_bytes() for path in closed.folder.glob("office.*")}
    assert after.items() >= before.items()
    assert verify_backup(saved, closed.key) is Verdict.DAMAGED
    assert newest_verified(list_backups(closed.folder / "backups")) is None


def test_a_backup_of_another_office_is_refused(closed: Closed, tmp_path: Path) -> None:
    other = create_office(tmp_path / "other", "words", user_id=closed.user_id, numbers=QUICK).open
    made = make_backup(other, other.backups)
    other.close()
    with pytest.raises(StoreProblem) as refused:
        restore_backup(closed.folder, made, other.key)
    assert refused.value.fault is StoreFault.BACKUP_OF_ANOTHER_OFFICE


def test_nothing_is_put_back_under_somebody_who_works(closed: Closed, saved: Backup) -> None:
    office = closed.open()
    with pytest.raises(StoreProblem) as refused:
        restore_backup(closed.folder, saved, closed.key)
    assert refused.value.fault is StoreFault.IN_USE_HERE
    office.close()


def test_who_was_erased_since_then_stays_known(closed: Closed) -> None:
    ledger = closed.folder / ERASED_NAME
    ledger.write_bytes(b"one")
    office = closed.open()
    made = make_backup(office, office.backups)
    office.close()
    ledger.write_bytes(b"one, two")
    restore_backup(closed.folder, made, closed.key)
    assert ledger.read_bytes() == b"one, two"
    ledger.unlink()
    restore_backup(closed.folder, made, closed.key)
    assert ledger.read_bytes() == b"one"


def test_a_switch_that_was_cut_short_is_finished(closed: Closed, saved: Backup) -> None:
    """The moment after the word was given and before the first file moved."""
    shutil.copy(saved.database, staged(closed.folder, "office.db"))
    (closed.folder / INTENT_NAME).write_text('["office.db"]')
    assert rows_of(closed) == {1}
    assert not (closed.folder / INTENT_NAME).exists()


def test_what_was_laid_ready_and_never_held_goes(closed: Closed, saved: Backup) -> None:
    shutil.copy(saved.database, staged(closed.folder, "office.db"))
    assert rows_of(closed) == {1, 2}
    assert not staged(closed.folder, "office.db").exists()
    with pytest.raises(FileNotFoundError):
        switch(closed.folder, ["office.db"])


def test_a_manifest_says_what_lies_there(closed: Closed, saved: Backup) -> None:
    manifest = saved.manifest
    assert manifest is not None
    assert manifest.counts["probe"] == 1
    assert manifest.database_id == KeyFile.load(closed.keys).database_id
    assert manifest.size == saved.database.stat().st_size
    assert list_backups(saved.folder.parent) == (saved,)
    assert newest_verified([saved]) == saved
    state = state_in(saved, closed.key)
    assert (state.counts, state.last_by) == (manifest.counts, "")
    office = closed.open()
    assert state_of(office).counts["probe"] == 2
    office.close()


@pytest.mark.parametrize("spoilt", ["", "{}", "[]", "\0", '{"body": {"format": 1}, "sum": "x"}'])
def test_a_spoilt_manifest_is_none(saved: Backup, closed: Closed, spoilt: str) -> None:
    (saved.folder / "manifest.json").write_text(spoilt)
    [found] = list_backups(saved.folder.parent)
    assert found.manifest is None
    assert verify_backup(found, closed.key) is Verdict.SOUND
    restore_backup(closed.folder, found, closed.key)
    assert rows_of(closed) == {1}


def test_a_rehearsal_restores_and_leaves_nothing(
    closed: Closed, saved: Backup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there"
    there.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(there))
    before = {path: path.read_bytes() for path in closed.folder.rglob("*") if path.is_file()}
    told = rehearse(saved, closed.key)
    assert told.went_well
    assert told.state.counts["probe"] == 1
    assert [*there.iterdir()] == []
    assert before == {p: p.read_bytes() for p in closed.folder.rglob("*") if p.is_file()}


def test_when_one_is_due(closed: Closed) -> None:
    office = closed.open()
    made = make_backup(office, office.backups, clock=lambda: NOON)
    assert is_due((), NOON)
    assert not is_due([made], NOON + timedelta(hours=23))
    assert is_due([made], NOON + timedelta(days=1))
    assert is_due([made], NOON - timedelta(minutes=1))  # a clock that went wrong
    assert not has_changed(office, [made])
    assert has_changed(office, ())
    office.close()


def test_anchors_of_before_a_restore_bind_nobody(saved: Backup, closed: Closed) -> None:
    """With the log of an office (the probe has none), see tests/services/test_audit_chain.py."""
    assert anchors([saved]) == ()
    aside = restore_backup(closed.folder, saved, closed.key)
    assert aside is not None
    assert anchors([aside, saved]) == ()


def test_a_second_place(closed: Closed, saved: Backup, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert look_at_place(stick, closed.folder).state is PlaceState.MISSING
    stick.mkdir()
    assert look_at_place(stick, closed.folder).state is PlaceState.SAME_DISK
    assert look_at_place(closed.folder / "backups", closed.folder).state is PlaceState.IN_OFFICE
    assert look_at_place(closed.database, closed.folder).state is PlaceState.NO_FOLDER
    target = shelf(stick, KeyFile.load(closed.keys).database_id)
    copied = copy_backup(saved, target)
    assert copied == copy_backup(saved, target)
    assert list_backups(target) == (copied,)
    assert verify_backup(copied, closed.key) is Verdict.SOUND
    with saved.database.open("r+b") as file:
        file.write(b"spoilt")
    with pytest.raises(StoreProblem) as failed:
        copy_backup(saved, tmp_path / "third")
    assert failed.value.fault is StoreFault.BACKUP_FAILED
    assert [*(tmp_path / "third").iterdir()] == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_that_takes_nothing(closed: Closed, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir(mode=0o500)
    assert look_at_place(stick, closed.folder).state is PlaceState.READ_ONLY
