# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A power cut loses nothing that was saved (promise 2) and is never called damage (5).

What a real process writes is traced and replayed up to a random moment on a disk that keeps
what was synced and any part of the rest. The controls show that the replay would notice:
``synchronous=NORMAL`` must lose rows, ``OFF`` must break files.
"""

import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.exc import DatabaseError

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.check import check
from amstrat_desktop.store.keyfile import KeyFile
from tests.promised import figure
from tests.services_of_the_machine import require, rounds
from tests.store import worker
from tests.store.conftest import PASSPHRASE, Closed
from tests.store.power.disk import Disk
from tests.store.power.trace import Event, Said, traced

pytestmark = [pytest.mark.service, pytest.mark.long]

ROWS = 250
"""Enough for several checkpoints: the log is brought into the file after a thousand pages."""


@dataclass
class Replay:
    """What was found after the cuts. acknowledged: rows, summed over the cuts."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    broken: int = 0
    false_alarms: int = 0

    def __str__(self) -> str:
        return (
            f"{self.cuts} cuts, {self.acknowledged} rows, {self.lost} lost, {self.broken} files "
            f"broken, {self.false_alarms} false alarms"
        )


@pytest.fixture(autouse=True)
def _needs() -> None:
    require(shutil.which("strace") is not None, "strace")


@pytest.fixture
def probed(closed: Closed) -> Closed:
    office = closed.open()
    worker.make_probe(office)
    office.close()
    return closed


def told(closed: Closed, tmp_path: Path, *what: str) -> tuple[Disk, list[Event]]:
    """The disk before a worker starts, and what the worker does to it."""
    disk = Disk(closed.folder)
    command = [sys.executable, "-m", "tests.store.worker", str(closed.folder), *what]
    log = tmp_path / "trace"
    events = traced(command, closed.folder, given=closed.raw_key.to_text(), log=log)
    log.unlink()
    return disk, events


def cut(
    disk: Disk, events: list[Event], closed: Closed, number: int
) -> Iterator[tuple[Closed, list[str]]]:
    """At random moments: the office as it may stand then, and what had been said."""
    dice = Random(random.getrandbits(64))
    moments = sorted(dice.sample(range(1, len(events) + 1), number))
    said: list[str] = []
    place = closed.folder.with_name("after")
    seen = 0
    for moment in moments:
        for event in events[seen:moment]:
            disk.see(event)
            if isinstance(event, Said):
                said += event.text.split("\n")[:-1]
        seen = moment
        disk.after_a_cut(place, dice)
        yield replace(closed, folder=place), said
        shutil.rmtree(place)


def rows_after_cuts(closed: Closed, tmp_path: Path, number: int, *pragma: str) -> Replay:
    disk, events = told(closed, tmp_path, str(ROWS), *pragma)
    found = Replay()
    for after, said in cut(disk, events, closed, number):
        acknowledged = {int(word) for word in said}
        found.cuts += 1
        found.acknowledged += len(acknowledged)
        try:
            office = after.open()
        except StoreProblem:
            found.broken += 1
            continue
        try:
            found.lost += len(acknowledged - worker.rows_found(office))
            found.false_alarms += check(office) != []
        except (DatabaseError, AssertionError):
            found.broken += 1
        finally:
            office.close()
    return found


def test_a_power_cut_loses_nothing(probed: Closed, tmp_path: Path) -> None:
    found = rows_after_cuts(probed, tmp_path, rounds(ci=40, full=400))
    figure(2, f"cuts: {found}")
    assert (found.lost, found.broken, found.false_alarms) == (0, 0, 0), found
    assert found.acknowledged > found.cuts


def test_the_control_without_a_sync_at_each_commit_loses(probed: Closed, tmp_path: Path) -> None:
    found = rows_after_cuts(probed, tmp_path, rounds(ci=10, full=200), "synchronous = NORMAL")
    figure(2, f"control NORMAL: {found}")
    assert found.lost > 0
    assert found.broken == 0


def test_the_control_without_any_sync_breaks(probed: Closed, tmp_path: Path) -> None:
    found = rows_after_cuts(probed, tmp_path, rounds(ci=20, full=200), "synchronous = OFF")
    figure(2, f"control OFF: {found}")
    assert found.broken + found.false_alarms > 0


def test_a_power_cut_during_a_change_of_secrets(closed: Closed, tmp_path: Path) -> None:
    """What was announced as done is in force, what had begun may be; nothing else opens."""
    disk, events = told(closed, tmp_path, "secrets")
    for after, said in cut(disk, events, closed, rounds(ci=25, full=120)):
        done = [int(word.split()[1]) for word in said if word.startswith("done")]
        last = done[-1] if done else -1
        valid = [PASSPHRASE if last < 0 else f"words {last}", f"words {last + 1}"]
        key_file = KeyFile.load(after.keys)
        assert sum(opens(key_file, words) for words in valid) == 1
        assert key_file.has_recovery
        after.open().close()


def opens(key_file: KeyFile, words: str) -> bool:
    try:
        key_file.unlock(words)
    except StoreProblem:
        return False
    return True
