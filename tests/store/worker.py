# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Processes that work in an office until the tests kill them.

Forked from a server that has imported everything already, so that a round costs
milliseconds. Run as a program, too: ``python -m tests.store.worker FOLDER ROWS [PRAGMA]`` with
the remembered key on standard input writes rows until a fault of the store and names it, on
connections of which one pragma is not the store's own; with ``secrets`` instead of ROWS it
changes what opens the office.
"""

import multiprocessing
import random
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, event, text

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.backups import list_backups, make_backup
from amstrat_desktop.store.backups.listing import NAME_FORMAT
from amstrat_desktop.store.backups.second_place import copy_backup
from amstrat_desktop.store.backups.thinning import thin
from amstrat_desktop.store.engine import reading
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.office import (
    OpenOffice,
    RawKey,
    change_passphrase,
    new_recovery_code,
    open_office,
)
from amstrat_desktop.store.restoring import restore_backup
from amstrat_desktop.store.search import find, index_text
from tests.store.conftest import QUICK

Job = Callable[[OpenOffice, Pipe], None]

_server = multiprocessing.get_context("forkserver")
_server.set_forkserver_preload([__name__])


def make_probe(office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS probe (n INTEGER PRIMARY KEY, t TEXT)"))


def write_row(connection: Connection, number: int) -> None:
    """A row and its words, as a saved contact has them."""
    words = f"row{number} and some words of a note " * 20
    connection.execute(text("INSERT INTO probe VALUES (:n, :t)"), {"n": number, "t": words})
    index_text(connection, "probe", UUID(int=number), words)


def numbers(office: OpenOffice) -> set[int]:
    """The rows that are there."""
    with reading(office.engine).connect() as connection:
        return set(connection.scalars(text("SELECT n FROM probe")))


def rows_found(office: OpenOffice) -> set[int]:
    """The rows that are there, each with its words in the index; raises when one is half."""
    rows = numbers(office)
    with reading(office.engine).connect() as connection:
        for number in rows:
            found = find(connection, f"row{number} words", "probe")  # only the last is a beginning
            assert list(found) == [UUID(int=number)], f"row {number} has no words"
    return rows


def write_rows(office: OpenOffice, pipe: Pipe) -> None:
    """Acknowledge each row after reading it back, as the window does that shows it."""
    for number in count(max(numbers(office), default=0) + 1):
        with office.engine.begin() as connection:
            write_row(connection, number)
        for _ in range(3):
            with reading(office.engine).connect() as connection:
                connection.execute(text("SELECT t FROM probe WHERE n = :n"), {"n": number}).one()
        pipe.send(number)


def change_secrets(office: OpenOffice, pipe: Pipe) -> None:
    """Change what opens the office as fast as it goes; acknowledge each change."""
    for number in count():
        pipe.send(("passphrase", f"words {number}"))
        change_passphrase(office, _user(office), f"words {number}", numbers=QUICK)
        pipe.send(("code", new_recovery_code(office, numbers=QUICK)))


def back_up_again_and_again(office: OpenOffice, pipe: Pipe) -> None:
    """Acknowledge each finished backup."""
    while True:
        pipe.send(str(make_backup(office, office.backups).folder))


def restore_again_and_again(office: OpenOffice, pipe: Pipe) -> None:
    """Put the two oldest backups back in turn; acknowledge each with its moment."""
    office.close()
    for number in count():
        older = list_backups(office.backups)[-1 - number % 2]
        pipe.send(("restoring", older.made_at))
        restore_backup(office.folder, older, office.key)
        pipe.send(("restored", older.made_at))


def thin_again_and_again(office: OpenOffice, pipe: Pipe) -> None:
    """Copy backups of a year back to the shelf and thin it, as fast as it goes."""
    for number in count():
        newest = list_backups(office.backups)[0]
        moment = newest.made_at - timedelta(days=3 + number % 365, seconds=random.random())
        copy_backup(newest, office.backups / "shelf")
        shelved = office.backups / "shelf" / newest.folder.name
        shelved.rename(shelved.with_name(moment.strftime(NAME_FORMAT)))
        thin(office.backups / "shelf", newest.made_at)
        pipe.send(number)


def hold(_office: OpenOffice, pipe: Pipe) -> None:
    """Keep the office open."""
    pipe.send("open")
    pipe.recv()


def start(folder: Path, key: RawKey, job: Job) -> tuple[ForkServerProcess, Pipe]:
    """A process that has the office open and does the job; the end of its pipe."""
    ours, theirs = _server.Pipe()
    process = _server.Process(target=_run, args=(folder, key.to_text(), job, theirs), daemon=True)
    process.start()
    theirs.close()
    assert ours.recv() == "ready"
    return process, ours


def received(pipe: Pipe) -> list[object]:
    """Everything that a killed process could still say."""
    said = []
    try:
        while pipe.poll(0):
            said.append(pipe.recv())
    except (EOFError, ConnectionResetError):
        pass
    return said


def _run(folder: Path, key: str, job: Job, pipe: Pipe) -> None:
    office = open_office(folder, RawKey.from_text(key))
    pipe.send("ready")
    job(office, pipe)


def _user(office: OpenOffice) -> UUID:
    assert office.user_id is not None
    return office.user_id


def main() -> None:
    """Acknowledge each row on standard output; the name of the fault at the end."""
    folder, what, pragma = Path(sys.argv[1]), sys.argv[2], "".join(sys.argv[3:])
    try:
        office = open_office(folder, RawKey.from_text(sys.stdin.read()))
        if pragma:
            event.listen(office.engine, "checkout", _setting(pragma))
        if what == "secrets":
            _change_secrets_aloud(office)
        else:
            _write_rows_aloud(office, int(what))
        office.close()
    except StoreProblem as problem:
        _say(problem.fault.name)


def _setting(pragma: str) -> Callable[..., None]:
    def set_it(driver: Any, *_more: object) -> None:
        driver.execute(f"PRAGMA {pragma}")

    return set_it


def _write_rows_aloud(office: OpenOffice, rows: int) -> None:
    first = max(numbers(office), default=0) + 1
    for number in range(first, first + rows):
        with translated(office.database), office.engine.begin() as connection:
            write_row(connection, number)
        _say(str(number))


def _change_secrets_aloud(office: OpenOffice, changes: int = 12) -> None:
    for number in range(changes):
        _say(f"begins {number}")
        change_passphrase(office, _user(office), f"words {number}", numbers=QUICK)
        _say(f"done {number}")
        new_recovery_code(office, numbers=QUICK)


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
