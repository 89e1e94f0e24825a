# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One program per office.

Two guards: a lock of the operating system, which falls with the process, however that ends;
and an owner file with computer and time, beaten every half minute, for the case that the
folder reaches another computer (a synchronised folder, a share that nobody recognised)
where the lock of the operating system isn't seen.
"""

import json
import os
import platform
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self

from filelock import FileLock, Timeout

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.engine import OWNER_ONLY_FILE
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.shares import share_kind
from amstrat_desktop.store.wholefile import write_whole

LOCK_NAME: Final = "office.lock"
OWNER_NAME: Final = "office.owner"
BEAT_SECONDS: Final = 30.0
STALE_AFTER: Final = timedelta(minutes=3)
_SIZE_LIMIT: Final = 10_000

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has the office open. since, beat: aware UTC."""

    computer: str
    pid: int
    since: datetime
    beat: datetime

    def is_alive(self, now: datetime) -> bool:
        # Clocks of two computers differ in both directions.
        return abs(now - self.beat) < STALE_AFTER

    def to_json(self) -> bytes:
        times = {"since": self.since.isoformat(), "beat": self.beat.isoformat()}
        return json.dumps({"computer": self.computer, "pid": self.pid, **times}).encode()

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """None when nobody left a readable word: the lock of the system decides alone."""
        try:
            with path.open("rb") as file:
                raw = json.loads(file.read(_SIZE_LIMIT).decode("utf-8"))
            since, beat = (datetime.fromisoformat(raw[name]) for name in ("since", "beat"))
            if since.tzinfo is None or beat.tzinfo is None:
                return None
            return cls(str(raw["computer"]), int(raw["pid"]), since, beat)
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None


class OfficeLock:
    """Held from `take` until `release` or the end of the process."""

    def __init__(self, folder: Path, lock: FileLock, owner: Owner, clock: Clock) -> None:
        self._path = folder / OWNER_NAME
        self._lock = lock
        self._owner = owner
        self._clock = clock
        self._released = threading.Event()
        self._beating = threading.Thread(target=self._beat, name="office-lock", daemon=True)
        self._beating.start()

    @classmethod
    def take(
        cls, folder: Path, *, clock: Clock = utc_now, computer: str | None = None
    ) -> "OfficeLock":
        """Raises StoreProblem: NETWORK_SHARE(path, kind), IN_USE_HERE,
        IN_USE_ELSEWHERE(computer, since), FOLDER_READ_ONLY and faults of the disk.
        """
        kind = share_kind(folder)
        if kind is not None:
            raise StoreProblem(StoreFault.NETWORK_SHARE, path=str(folder), kind=kind)
        computer = computer or platform.node()
        # The worker takes it, the window's closing may release it: not bound to a thread.
        lock = FileLock(folder / LOCK_NAME, timeout=0, mode=OWNER_ONLY_FILE, thread_local=False)
        now = clock()
        with translated(folder):
            try:
                lock.acquire()
            except Timeout as error:
                raise _in_use(Owner.load(folder / OWNER_NAME), computer, now) from error
            try:
                _refuse_elsewhere(folder, computer, now)
                owner = Owner(computer, os.getpid(), now, now)
                write_whole(folder / OWNER_NAME, owner.to_json())
            except BaseException:
                lock.release()
                raise
        return cls(folder, lock, owner, clock)

    @property
    def is_released(self) -> bool:
        return self._released.is_set()

    def release(self) -> None:
        """Let the next program in; a second call does nothing."""
        if self._released.is_set():
            return
        self._released.set()
        self._beating.join()
        with suppress(OSError):  # a drive that was pulled out leaves nothing to tidy up
            self._path.unlink(missing_ok=True)
        self._lock.release()

    def _beat(self) -> None:
        while not self._released.wait(BEAT_SECONDS):
            owner = Owner(self._owner.computer, self._owner.pid, self._owner.since, self._clock())
            with suppress(OSError):  # a full disk costs a beat; the system's lock still holds
                write_whole(self._path, owner.to_json())


def _refuse_elsewhere(folder: Path, computer: str, now: datetime) -> None:
    problem = _in_use(Owner.load(folder / OWNER_NAME), computer, now)
    if problem.fault is StoreFault.IN_USE_ELSEWHERE:
        raise problem


def _in_use(owner: Owner | None, computer: str, now: datetime) -> StoreProblem:
    if owner is None or owner.computer == computer or not owner.is_alive(now):
        return StoreProblem(StoreFault.IN_USE_HERE)
    return StoreProblem(StoreFault.IN_USE_ELSEWHERE, computer=owner.computer, since=owner.since)
