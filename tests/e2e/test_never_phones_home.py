# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From its start to its end the program talks to nobody outside of this computer.

Not asked of the program: strace sees each call of each of its threads and children that connects
or sends, Qt's and CUPS' own included.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.e2e.desk import Desk
from tests.e2e.steps import put_office, said, unlock
from tests.e2e.test_main_job import print_slip, record_and_refer
from tests.printer_queue import TestQueue, cups, queue
from tests.services_of_the_machine import require

__all__ = ["cups", "queue"]

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

CALLS = "connect,sendto,sendmsg,sendmmsg,bind,listen"
FAMILY = re.compile(r"sa_family=(AF_\w+)")
HERE = re.compile(r'inet_addr\("127\.\d+\.\d+\.\d+"\)|inet_pton\(AF_INET6, "::1"')
PORT = re.compile(r"sin6?_port=htons\((\d+)\)")
IPP = "631"
"""CUPS on this computer, where its socket in the file system is not asked."""


def strangers(lines: list[str]) -> list[str]:
    """The calls to an address that is not of this computer, or not the printing system's."""
    found = []
    for line in lines:
        family = FAMILY.search(line)
        if family is None or family[1] in {"AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC"}:
            continue
        port = PORT.search(line)
        if not HERE.search(line) or port is None or port[1] != IPP:
            found.append(line)
    return found


def test_strangers_are_told_from_neighbours() -> None:
    def call(address: str) -> str:
        return f"17 connect(5, {{{address}}}, 16) = 0"

    near = [
        call('sa_family=AF_UNIX, sun_path="/run/cups/cups.sock"'),
        call('sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("127.0.0.1")'),
        call('sa_family=AF_INET6, sin6_port=htons(631), inet_pton(AF_INET6, "::1", &sin6_addr)'),
        "17 sendto(5, NULL, 0, 0, NULL, 0) = 0",
    ]
    far = [
        call('sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")'),
        call('sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")'),
        call('sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("192.0.2.7")'),
        call('sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)'),
    ]
    assert strangers([*near, *far]) == far


def test_nothing_leaves_the_computer(desk: Desk, queue: TestQueue, tmp_path: Path) -> None:
    require(shutil.which("strace"), "strace")
    trace = tmp_path / "calls"
    office = put_office(desk, printer=queue.name)
    traced = ["strace", "-f", "-qq", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={CALLS}"]
    program = desk.start(under=traced)
    unlock(desk)
    record_and_refer(desk)
    print_slip(desk, queue)
    desk.press("F1")
    desk.eyes.find(said("Pages of the manual"))
    desk.press("alt+F4")
    desk.eyes.gone(said("Pages of the manual"))
    desk.close_window(program)
    assert list(office.folder.glob("backups/*/office.db"))
    lines = trace.read_text("utf-8", "replace").splitlines()
    # The screen, the session's bus and the printing system were talked to.
    assert any("AF_UNIX" in line for line in lines)
    assert strangers(lines) == []
