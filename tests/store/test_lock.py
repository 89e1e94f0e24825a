# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store import lock as lock_module
from amstrat_desktop.store.lock import OWNER_NAME, OfficeLock, Owner
from amstrat_desktop.store.shares import MOUNTS, share_kind
from tests.store import worker
from tests.store.conftest import Closed

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def refused(folder: Path, *, now: datetime = NOON) -> StoreProblem:
    with pytest.raises(StoreProblem) as problem:
        OfficeLock.take(folder, clock=lambda: now, computer="desk-1").release()
    return problem.value


def leave_owner(folder: Path, computer: str, beat: datetime) -> None:
    owner = Owner(computer, 4711, NOON - timedelta(hours=1), beat)
    (folder / OWNER_NAME).write_bytes(owner.to_json())


def test_one_program_on_this_computer(tmp_path: Path) -> None:
    lock = OfficeLock.take(tmp_path, clock=lambda: NOON, computer="desk-1")
    assert refused(tmp_path).fault is StoreFault.IN_USE_HERE
    lock.release()
    OfficeLock.take(tmp_path).release()


def test_a_second_process_is_refused_and_let_in_after_kill_9(closed: Closed) -> None:
    """Promise 13."""
    process, pipe = worker.start(closed.folder, closed.raw_key, worker.hold)
    assert pipe.recv() == "open"
    with pytest.raises(StoreProblem) as problem:
        closed.open()
    assert problem.value.fault is StoreFault.IN_USE_HERE
    process.kill()
    process.join()
    pipe.close()
    assert (closed.folder / OWNER_NAME).exists()
    closed.open().close()


def test_another_computer_is_named(tmp_path: Path) -> None:
    leave_owner(tmp_path, "desk-2", NOON - timedelta(minutes=2))
    problem = refused(tmp_path)
    assert problem.fault is StoreFault.IN_USE_ELSEWHERE
    assert dict(problem.message.params) == {
        "computer": "desk-2",
        "since": NOON - timedelta(hours=1),
    }
    assert Owner.load(tmp_path / OWNER_NAME) is not None  # left as it was
    OfficeLock.take(tmp_path, clock=lambda: NOON, computer="desk-2").release()


def test_a_clock_that_goes_ahead_is_no_licence(tmp_path: Path) -> None:
    leave_owner(tmp_path, "desk-2", NOON + timedelta(minutes=2))
    assert refused(tmp_path).fault is StoreFault.IN_USE_ELSEWHERE


def test_three_minutes_without_a_beat_are_the_end(tmp_path: Path) -> None:
    leave_owner(tmp_path, "desk-2", NOON - timedelta(minutes=3))
    OfficeLock.take(tmp_path, clock=lambda: NOON, computer="desk-1").release()


@pytest.mark.parametrize(
    "left",
    [b"", b"\x00" * 100, b"[1, 2]", b'{"computer": 1}', b'{"since": "yesterday"}', b"\xff\xfe",
     b'{"computer": "x", "pid": 1, "since": "2026-03-02T12:00", "beat": "2026-03-02T12:00"}'],
)  # fmt: skip
def test_an_unreadable_owner_file_stops_nobody(tmp_path: Path, left: bytes) -> None:
    (tmp_path / OWNER_NAME).write_bytes(left)
    OfficeLock.take(tmp_path).release()


def test_it_beats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module, "BEAT_SECONDS", 0.001)
    times = iter(NOON + timedelta(seconds=30 * beat) for beat in range(1_000_000))
    lock = OfficeLock.take(tmp_path, clock=lambda: next(times), computer="desk-1")
    first = Owner.load(tmp_path / OWNER_NAME)
    assert first is not None
    seen: set[datetime] = set()
    while len(seen) < 3:
        owner = Owner.load(tmp_path / OWNER_NAME)
        assert owner is not None
        assert (owner.computer, owner.pid, owner.since) == ("desk-1", os.getpid(), NOON)
        seen.add(owner.beat)
    lock.release()
    lock.release()
    assert not (tmp_path / OWNER_NAME).exists()


LINE = "{n} 26 0:31 / {where} rw,relatime shared:1 - {kind} source rw"
SHARES = [
    "nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "fuse.gvfsd-fuse", "vboxsf", "davfs",
]  # fmt: skip


def mounts(tmp_path: Path, **kinds: str) -> Path:
    lines = [LINE.format(n=1, where="/", kind="ext4"), "a line that nobody understands", ""]
    lines += [
        LINE.format(n=number, where=str(tmp_path / where).replace(" ", r"\040"), kind=kind)
        for number, (where, kind) in enumerate(kinds.items(), 2)
    ]
    path = tmp_path / "mountinfo"
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("kind", SHARES)
def test_network_shares_are_known(tmp_path: Path, kind: str) -> None:
    table = mounts(tmp_path, **{"our share": kind})
    assert share_kind(tmp_path / "our share" / "office", table) == kind
    assert share_kind(tmp_path / "our share", table) == kind
    assert share_kind(tmp_path / "our", table) is None
    assert share_kind(tmp_path / "our share too", table) is None


def test_the_innermost_and_latest_mount_counts(tmp_path: Path) -> None:
    table = mounts(tmp_path, outer="nfs4", **{"outer/inner": "ext4"})
    assert share_kind(tmp_path / "outer" / "inner", table) is None
    table.write_text(
        table.read_text("utf-8")
        + "\n"
        + LINE.format(n=9, where=tmp_path / "outer" / "inner", kind="cifs"),
        "utf-8",
    )
    assert share_kind(tmp_path / "outer" / "inner", table) == "cifs"


def test_without_a_table_nothing_is_known(tmp_path: Path) -> None:
    assert share_kind(tmp_path, tmp_path / "missing") is None


def test_an_office_on_a_share_is_refused(
    closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = mounts(tmp_path, office="cifs")
    monkeypatch.setattr(lock_module, "share_kind", lambda folder: share_kind(folder, table))
    with pytest.raises(StoreProblem) as problem:
        closed.open()
    assert problem.value.fault is StoreFault.NETWORK_SHARE
    assert dict(problem.value.message.params)["kind"] == "cifs"


@pytest.mark.skipif(not MOUNTS.exists(), reason="Linux only")
def test_this_folder_is_no_share(tmp_path: Path) -> None:
    assert share_kind(tmp_path) is None
