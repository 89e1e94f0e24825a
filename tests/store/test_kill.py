# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at random moments, through the real store."""

import random
import shutil
from collections.abc import Container
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.backups import Verdict, list_backups, make_backup, verify_backup
from amstrat_desktop.store.backups.listing import UNFINISHED
from amstrat_desktop.store.check import check
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import open_office
from tests.promised import figure
from tests.services_of_the_machine import rounds
from tests.store import worker
from tests.store.conftest import PASSPHRASE, Closed


def killed_in(closed: Closed, job: worker.Job, most: int) -> list[Any]:
    """What a process had acknowledged when it was killed: at a random moment after a random
    number of acknowledgements, so that a slow machine sees the same moments as a quick one."""
    process, pipe = worker.start(closed.folder, closed.raw_key, job)
    said = [pipe.recv() for _ in range(random.randrange(most))]
    process.join(random.uniform(0, 0.01))  # it never ends by itself
    assert process.is_alive()
    process.kill()
    process.join()
    said += worker.received(pipe)
    pipe.close()
    return said


@pytest.mark.long
def test_what_was_acknowledged_is_there(closed: Closed, record_property: Any) -> None:
    """Promise 1."""
    office = closed.open()
    worker.make_probe(office)
    office.close()
    acknowledged: set[int] = set()
    lost = between = 0
    number_of_rounds = rounds(ci=60, full=1_000)
    for _ in range(number_of_rounds):
        said = killed_in(closed, worker.write_rows, 12)
        acknowledged.update(said)
        office = closed.open()
        found = worker.numbers(office)
        lost += len(acknowledged - found)
        between += bool(found - acknowledged)
        acknowledged |= found
        office.close()
    office = closed.open()
    assert check(office) == []
    assert worker.rows_found(office) == acknowledged
    office.close()
    record_property("between", f"{between}/{number_of_rounds}, {len(acknowledged)} rows")
    assert lost == 0
    assert between >= number_of_rounds // 10


@pytest.mark.long
def test_a_change_of_secrets_is_whole_or_not_at_all(closed: Closed, record_property: Any) -> None:
    """Promise 9."""
    in_force = PASSPHRASE
    opened = 0
    number_of_rounds = rounds(ci=100, full=1_000)
    for _ in range(number_of_rounds):
        said = killed_in(closed, worker.change_secrets, 6)
        key_file = KeyFile.load(closed.keys)
        # Only what stood before or was announced can be in force, and just one of it.
        known = {in_force, *(words for kind, words in said if kind == "passphrase")}
        [in_force] = [words for words in known if _opens(key_file, words)]
        assert key_file.has_recovery
        opened += 1
        open_office(closed.folder, closed.raw_key).close()
    record_property("opened", f"{opened}/{number_of_rounds}")
    assert {path.name for path in closed.folder.iterdir()} <= {
        "office.db", "office.keys", "office.keys.new", "office.lock", "office.owner",
    }  # fmt: skip


def _opens(key_file: KeyFile, words: str) -> bool:
    try:
        key_file.unlock(words)
    except StoreProblem:
        return False
    return True


@pytest.mark.long
def test_no_half_backup(closed: Closed, record_property: Any) -> None:
    """A part of promise 11: what has a backup's name is whole."""
    whole = 0
    number_of_rounds = rounds(ci=25, full=100)
    backups = closed.folder / "backups"
    for _ in range(number_of_rounds):
        shutil.rmtree(backups, ignore_errors=True)
        said = killed_in(closed, worker.back_up_again_and_again, 3)
        made = {str(path) for path in backups.glob("*") if path.name != UNFINISHED}
        assert made >= set(said)
        for path in made:
            copy = open_office(Path(path), closed.raw_key)
            assert check(copy) == []
            copy.close()
            whole += 1
    record_property("whole", whole)
    figure(11, f"{number_of_rounds} kills during backup, {whole} backups, all whole")
    assert whole > 0


@pytest.mark.long
def test_a_restore_is_whole_or_not_at_all(closed: Closed) -> None:
    """A part of promise 11: the present office or the one put back, and every state kept."""
    office = closed.open()
    worker.make_probe(office)
    rows_then = {}
    for number in (1, 2):
        with office.engine.begin() as connection:
            worker.write_row(connection, number)
        made = make_backup(office, office.backups)
        rows_then[made.made_at] = set(range(1, number + 1))
    office.close()
    switched = 0
    in_place = max(rows_then)
    number_of_rounds = rounds(ci=20, full=100)
    for _ in range(number_of_rounds):
        said = killed_in(closed, worker.restore_again_and_again, 4)
        restored = [made_at for word, made_at in said if word == "restored"]
        asked = [made_at for word, made_at in said if word == "restoring"]
        switched += len(restored)
        possible = {(restored or [in_place])[-1], (asked or [in_place])[-1]}
        office = closed.open()
        assert check(office) == []
        found = worker.rows_found(office)
        assert found in [rows_then[made_at] for made_at in possible]
        in_place = next(at for at in possible if rows_then[at] == found)
        office.close()
        _set_aside_whole(closed, rows_then)
    figure(11, f"{number_of_rounds} kills during restore, {switched} restored, all whole")
    assert switched > 0


def _set_aside_whole(closed: Closed, keep: Container[datetime]) -> None:
    """Each office that was set aside is an office; taken away for the next round."""
    for backup in list_backups(closed.folder / "backups"):
        if backup.made_at not in keep:
            assert verify_backup(backup, closed.key) is Verdict.SOUND
            shutil.rmtree(backup.folder)
    assert not any(path.suffix == ".staged" for path in closed.folder.iterdir())


@pytest.mark.long
def test_thinning_leaves_no_half_backup(closed: Closed) -> None:
    """A part of promise 11: whatever still has a backup's name after a kill is whole."""
    office = closed.open()
    make_backup(office, office.backups)
    office.close()
    whole = 0
    number_of_rounds = rounds(ci=20, full=100)
    for _ in range(number_of_rounds):
        killed_in(closed, worker.thin_again_and_again, 12)
        for backup in list_backups(closed.folder / "backups" / "shelf"):
            assert verify_backup(backup, closed.key) is Verdict.SOUND
            whole += 1
    figure(11, f"{number_of_rounds} kills during thinning, {whole} backups read, all whole")
    assert whole > 0
