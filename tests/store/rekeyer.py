# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Processes that give an office another data key until the tests kill them (`worker`)."""

import os
import resource
import signal
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection as Pipe
from typing import Final
from uuid import UUID

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.office import OpenOffice, change_passphrase
from amstrat_desktop.store.rekey import rekey
from tests.store.conftest import QUICK
from tests.store.worker import numbers, write_row

STAYS: Final = UUID(int=1)
LEAVES: Final = UUID(int=2)
WORDS: Final = {STAYS: "who stays", LEAVES: "who leaves"}

_OF_FILES: Final = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.truncate"})


def rekey_again_and_again(office: OpenOffice, pipe: Pipe) -> None:
    """Somebody comes and leaves, each time with a row on record; acknowledge both."""
    while True:
        number = max(numbers(office), default=0) + 1
        with office.engine.begin() as connection:
            write_row(connection, number)
        change_passphrase(office, LEAVES, WORDS[LEAVES], numbers=QUICK)
        pipe.send(("came", number))
        office = rekey(office, keep=stay(office))
        pipe.send(("left", number))


@dataclass(frozen=True)
class DieAt:
    """Re-key once, and be killed when the program touches a file for the nth time meanwhile."""

    nth: int

    def __call__(self, office: OpenOffice, pipe: Pipe) -> None:
        left = self.nth

        def watch(name: str, _args: object) -> None:
            nonlocal left
            if name in _OF_FILES:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        rekey(office, keep=stay(office))
        left = 0
        pipe.send("done")
        signal.pause()


def rekey_without_room(office: OpenOffice, pipe: Pipe) -> None:
    """No file of this process may grow beyond half of what the office needs."""
    half = office.database.stat().st_size // 2
    resource.setrlimit(resource.RLIMIT_FSIZE, (half, resource.RLIM_INFINITY))
    try:
        rekey(office, keep=stay(office))
    except StoreProblem as problem:
        pipe.send(problem.fault)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with office.engine.begin() as connection:
        write_row(connection, 1)
    office.close()
    pipe.send("written on")


def stay(office: OpenOffice) -> frozenset[UUID]:
    """Everybody but who leaves."""
    assert office.user_id is not None
    return frozenset({office.user_id, STAYS})
