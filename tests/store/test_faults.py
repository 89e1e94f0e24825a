# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A full disk, a disk that doesn't answer, a place that may only be read (promise 3)."""

import errno
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import NotWal
from amstrat_desktop.store.faults import fault_of, translated
from tests.services_of_the_machine import require, rounds
from tests.store import worker
from tests.store.conftest import Closed

ROWS = 40
_NAMESPACE = ["unshare", "--map-root-user", "--mount"]


def can(command: list[str]) -> bool:
    found = shutil.which(command[0]) is not None
    return found and subprocess.run(command, capture_output=True, check=False).returncode == 0


def work(closed: Closed, *before: str, rows: int = ROWS) -> tuple[set[int], str]:
    """Let a process write rows, started behind other commands; the rows it acknowledged, and
    the fault that it named at the end."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "tests.store.worker", str(closed.folder), str(rows)],
        input=closed.raw_key.to_text(),
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    said = done.stdout.split()
    assert said or "Traceback" not in done.stderr, done.stderr
    fault = said.pop() if said and not said[-1].isdecimal() else ""
    return {int(number) for number in said}, fault


@pytest.fixture
def probed(closed: Closed) -> Closed:
    office = closed.open()
    worker.make_probe(office)
    office.close()
    return closed


def assert_nothing_lost(closed: Closed, acknowledged: set[int]) -> None:
    office = closed.open()
    assert acknowledged <= worker.rows_found(office)
    assert check(office) == []
    office.close()


@pytest.mark.service
@pytest.mark.parametrize("room", [200, 1_000, 5_000])
def test_a_full_disk_loses_nothing(probed: Closed, tmp_path: Path, room: int) -> None:
    """room: KiB on the disk beside the office as it is."""
    require(can([*_NAMESPACE, "true"]), "user namespaces (unshare)")
    disk = tmp_path / "disk"
    disk.mkdir()
    small = replace(probed, folder=disk / "office")
    used = sum(-(-file.stat().st_size // 4096) * 4 for file in probed.folder.iterdir())
    script = (
        f"mount -t tmpfs -o size={used + room}k tmpfs {disk} && "
        f"cp -r {probed.folder} {small.folder} && "
        f'"$@"; cp -r {small.folder} {tmp_path / "after"}'
    )
    acknowledged, fault = work(small, *_NAMESPACE, "sh", "-c", script, "sh", rows=3_000)
    assert fault == StoreFault.DISK_FULL.name
    after = replace(probed, folder=tmp_path / "after")
    assert_nothing_lost(after, acknowledged)
    assert acknowledged or room == 200


@pytest.mark.service
@pytest.mark.parametrize("where", ["folder", "file"])
def test_a_read_only_place_is_named(probed: Closed, where: str) -> None:
    require(can([*_NAMESPACE, "true"]), "user namespaces (unshare)")
    place = probed.folder if where == "folder" else probed.database
    script = f'mount --bind {place} {place} && mount -o remount,bind,ro {place} && "$@"'
    before = probed.database.read_bytes()
    acknowledged, fault = work(probed, *_NAMESPACE, "sh", "-c", script, "sh")
    assert (acknowledged, fault) == (set(), StoreFault.READ_ONLY.name)
    assert probed.database.read_bytes() == before


@pytest.mark.service
@pytest.mark.long
@pytest.mark.parametrize(
    ("call", "error", "faults"),
    [
        # The index of the log says I/O error; only a disk that really is full tells them apart.
        ("pwrite64", "ENOSPC", {StoreFault.DISK_FULL, StoreFault.INPUT_OUTPUT}),
        ("pwrite64", "EIO", {StoreFault.INPUT_OUTPUT}),
        ("fdatasync", "EIO", {StoreFault.INPUT_OUTPUT}),
        ("fsync", "EIO", {StoreFault.INPUT_OUTPUT}),
    ],
)
def test_a_failing_disk_loses_nothing(
    probed: Closed, call: str, error: str, faults: set[StoreFault]
) -> None:
    require(can(["strace", "-f", "-e", "trace=fsync", "true"]), "strace")
    acknowledged: set[int] = set()
    for nth in random.sample(range(1, 60), rounds(ci=2, full=25)):
        inject = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={nth}+"]
        strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, *inject]
        done, fault = work(probed, *strace)
        assert fault in {"", *(one.name for one in faults)}
        acknowledged |= done
        assert_nothing_lost(probed, acknowledged)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, StoreFault.DISK_FULL),
        (errno.EDQUOT, StoreFault.DISK_FULL),
        (errno.EIO, StoreFault.INPUT_OUTPUT),
        (errno.EROFS, StoreFault.FOLDER_READ_ONLY),
        (errno.EACCES, StoreFault.FOLDER_READ_ONLY),
        (errno.ENOENT, StoreFault.NOT_FOUND),
    ],
)
def test_what_the_system_says(number: int, fault: StoreFault) -> None:
    problem = fault_of(OSError(number, "said by the system", "/somewhere"))
    assert problem is not None
    assert problem.fault is fault
    assert dict(problem.message.params) == {"path": "/somewhere"}


def test_what_is_a_bug_stays_one() -> None:
    assert fault_of(OSError(errno.EBADF, "bad handle")) is None
    assert fault_of(ZeroDivisionError()) is None
    assert fault_of(sqlcipher.ProgrammingError("closed")) is None
    with pytest.raises(sqlcipher.ProgrammingError), translated(Path("office.db")):
        raise sqlcipher.ProgrammingError("closed")


def test_a_problem_passes_through() -> None:
    problem = StoreProblem(StoreFault.BUSY)
    assert fault_of(problem) is problem


def test_no_shared_memory_means_a_share() -> None:
    problem = fault_of(NotWal("delete"), Path("/office.db"))
    assert problem is not None
    assert problem.fault is StoreFault.NETWORK_SHARE
