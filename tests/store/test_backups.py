# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups import make_backup, making
from amstrat_desktop.store.backups.listing import UNFINISHED
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import connect_to_copy, reading
from amstrat_desktop.store.office import OpenOffice, Passphrase, open_office
from amstrat_desktop.store.tables import row_counts
from tests.store import worker
from tests.store.conftest import PASSPHRASE
from tests.store.filled import fill


def test_a_backup_is_an_office(office: OpenOffice, tmp_path: Path) -> None:
    with office.engine.begin() as connection:
        fill(connection, "words", rows=10)
        counts = row_counts(connection.connection.driver_connection)
    target = tmp_path / "usb stick" / "backups"
    made = make_backup(
        office, target, clock=lambda: datetime(2026, 3, 2, 12, 0, 0, 7, tzinfo=UTC)
    ).folder
    assert made == target / "2026-03-02-120000-000007"
    assert {path.name for path in made.iterdir()} == {"office.db", "office.keys", "manifest.json"}
    assert [*target.iterdir()] == [made]
    restored = open_office(made, Passphrase(PASSPHRASE))
    assert restored.database_id == office.database_id
    with reading(restored.engine).connect() as connection:
        assert row_counts(connection.connection.driver_connection) == counts
    assert check(restored) == []
    restored.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_backup_belongs_to_its_owner_alone(office: OpenOffice, tmp_path: Path) -> None:
    before = os.umask(0o022)
    made = make_backup(office, tmp_path / "backups").folder
    os.umask(before)
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.iterdir()} == {0o600}


def test_a_backup_beside_a_writer_is_one_state_of_it(office: OpenOffice, tmp_path: Path) -> None:
    worker.make_probe(office)
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            with office.engine.begin() as connection:
                worker.write_row(connection, number)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [make_backup(office, tmp_path / "backups").folder for _ in range(5)]
    finally:
        done.set()
        writer.join()
    for folder in made:
        copy = connect_to_copy(folder / "office.db", office.key, finished=True)
        rows, last = copy.execute("SELECT count(*), coalesce(max(n), 0) FROM probe").fetchone()
        indexed = copy.execute("SELECT count(*) FROM search_row").fetchone()[0]
        copy.close()
        assert rows == last == indexed


def test_what_a_kill_left_is_no_backup_and_taken_away(office: OpenOffice, tmp_path: Path) -> None:
    left = tmp_path / UNFINISHED
    left.mkdir()
    (left / "office.db").write_bytes(b"half")
    made = make_backup(office, tmp_path).folder
    assert not left.exists()
    open_office(made, Passphrase(PASSPHRASE)).close()


def test_a_target_that_is_no_folder(office: OpenOffice, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("a file")
    with pytest.raises(StoreProblem) as failed:
        make_backup(office, target)
    assert failed.value.fault is StoreFault.BACKUP_FAILED
    assert dict(failed.value.message.params) == {"path": str(target)}


def test_a_copy_that_does_not_verify_is_no_backup(
    office: OpenOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = making.sync_file

    def spoil(path: Path) -> None:
        original(path)
        with path.open("r+b") as file:
            file.seek(8192 + 17)
            file.write(b"\x55\xaa\x55")

    monkeypatch.setattr(making, "sync_file", spoil)
    with pytest.raises(StoreProblem) as failed:
        make_backup(office, tmp_path / "backups")
    assert failed.value.fault is StoreFault.BACKUP_FAILED
    assert [*(tmp_path / "backups").iterdir()] == []


def test_a_damaged_office_gives_no_backup(office: OpenOffice, tmp_path: Path) -> None:
    office.checkpoint()
    office.engine.dispose()
    content = bytearray(office.database.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 9] ^= 1
    office.database.write_bytes(content)
    with pytest.raises(StoreProblem) as failed:
        make_backup(office, tmp_path / "backups")
    assert failed.value.fault is StoreFault.DAMAGED
    assert [*(tmp_path / "backups").iterdir()] == []
