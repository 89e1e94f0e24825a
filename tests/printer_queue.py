# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real print queue of a real CUPS, whose jobs arrive at a socket of the test."""

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from tests.services_of_the_machine import require

QUEUE: Final = "amstrat-test-socket"
_SERVICES: Final = Path(__file__).resolve().parent.parent / "packaging" / "test-services.sh"
_SINK: Final = ("127.0.0.1", 9100)
_PATIENCE: Final = 60
"""Seconds until a job that was sent must have arrived."""

# Where Debian keeps them, not on everybody's search path.
_PATH: Final = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


@dataclass
class Sink:
    """What a printer at the other end of the network cable would have got."""

    jobs: list[bytes] = field(default_factory=list)
    _more: threading.Condition = field(default_factory=threading.Condition)

    def take(self, job: bytes) -> None:
        with self._more:
            self.jobs.append(job)
            self._more.notify_all()

    def wait_for(self, count: int) -> bytes:
        """The last of that many jobs, once they have come."""
        with self._more:
            assert self._more.wait_for(lambda: len(self.jobs) >= count, timeout=_PATIENCE)
            return self.jobs[count - 1]

    def pdf(self, count: int = 1) -> bytes:
        """The paper in that job, out of the printer language around it."""
        job = self.wait_for(count)
        start, end = job.index(b"%PDF-"), job.rindex(b"%%EOF")
        return job[start : end + len(b"%%EOF\n")]


@dataclass(frozen=True)
class TestQueue:
    """name: as the system knows it. sink: what arrived."""

    __test__ = False  # for pytest, which would collect it by its name

    name: str
    sink: Sink

    def stop(self) -> None:
        manage("cupsdisable", self.name)

    def start(self) -> None:
        manage("cupsenable", self.name)

    def reject(self) -> None:
        manage("cupsreject", self.name)

    def accept(self) -> None:
        manage("cupsaccept", self.name)

    def waiting(self) -> list[str]:
        """The titles are not shown, only the jobs' names: queue-number."""
        listed = manage("lpstat", "-o", self.name).stdout
        return [line.split()[0] for line in listed.splitlines()]


def manage(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": _PATH, "LC_ALL": "C"},
    )


def _cups_runs() -> bool:
    if shutil.which("lpstat") is None:
        return False
    said = subprocess.run(
        ["lpstat", "-r"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    return "is running" in said.stdout


@pytest.fixture(scope="session")
def cups() -> Iterator[None]:
    """A print server with the test queues; one that ran before keeps running."""
    may_start = shutil.which("cupsd", path=_PATH) is not None and os.access(_SERVICES, os.X_OK)
    require(may_start, "CUPS (cups, cups-client, cups-filters)")
    ran = _cups_runs()
    started = subprocess.run(
        [_SERVICES, "start"], capture_output=True, text=True, check=False, timeout=_PATIENCE
    )
    require(started.returncode == 0, f"a print server: {started.stderr.strip()}")
    yield
    if not ran:
        subprocess.run([_SERVICES, "stop"], check=True, capture_output=True)


def _plugged_in() -> socket.socket:
    """The socket at which jobs arrive; another test run on this computer may have it a while."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return socket.create_server(_SINK)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


@contextmanager
def listening(take: Callable[[bytes], None]) -> Iterator[None]:
    """Play the printer: take each connection's bytes as one job."""
    server = _plugged_in()

    def serve() -> None:
        while True:
            try:
                connection, _address = server.accept()
            except OSError:
                return
            with connection:
                parts = []
                while part := connection.recv(1 << 16):
                    parts.append(part)
            take(b"".join(parts))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(_PATIENCE)


@pytest.fixture
def queue(cups: None) -> Iterator[TestQueue]:
    """An empty, running queue; whatever a test left in it is cancelled."""
    sink = Sink()
    found = TestQueue(QUEUE, sink)
    with listening(sink.take):
        try:
            yield found
        finally:
            manage("cancel", "-a", "-x", QUEUE)
            found.start()
            found.accept()
