# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copy of an office that is a whole office itself: to restore it, open it.

Taken with SQLite's backup API in one step while others work (a small number of pages at a
time never ends beside a writer), verified by opening, and named only when it is whole.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.engine import (
    OWNER_ONLY_FOLDER,
    bare_connection,
    connect_to_copy,
)
from amstrat_desktop.store.faults import fault_of
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.tables import row_counts
from amstrat_desktop.store.wholefile import sync_file, sync_folder, write_whole

UNFINISHED: Final = ".unfinished"
_ALL_PAGES: Final = -1


def utc_now() -> datetime:
    return datetime.now(UTC)


def back_up(
    office: OpenOffice, target_folder: Path, *, clock: Callable[[], datetime] = utc_now
) -> Path:
    """A new folder in target_folder with database and key file; its path.

    Raises StoreProblem: BACKUP_FAILED(path) when it can't be written or doesn't open, with
    nothing left of it; DAMAGED when the office itself can't be read.
    """
    finished = target_folder / clock().strftime("%Y-%m-%d-%H%M%S-%f")
    unfinished = target_folder / UNFINISHED
    try:
        shutil.rmtree(unfinished, ignore_errors=True)  # left from a kill
        unfinished.mkdir(parents=True, mode=OWNER_ONLY_FOLDER)
        counts = _copy(office, unfinished)
        _verify(unfinished / DATABASE_NAME, office.key, counts)
        sync_folder(unfinished)
        unfinished.rename(finished)
        sync_folder(target_folder)
    except (OSError, sqlcipher.Error, DBAPIError) as error:
        raise StoreProblem(StoreFault.BACKUP_FAILED, path=str(target_folder)) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return finished


def _copy(office: OpenOffice, unfinished: Path) -> dict[str, int]:
    write_whole(unfinished / KEYS_NAME, office.keys.read_bytes())
    copied = unfinished / DATABASE_NAME
    copy = connect_to_copy(copied, office.key, finished=False)
    try:
        with _damage_named(office.database), bare_connection(office.engine) as driver:
            driver.execute("BEGIN")  # one state for the counts and the copy
            try:
                counts = row_counts(driver)
                driver.backup(copy, pages=_ALL_PAGES)
            finally:
                driver.execute("ROLLBACK")
    finally:
        copy.close()
    sync_file(copied)
    return counts


@contextmanager
def _damage_named(database: Path) -> Iterator[None]:
    """Damage met while copying is the office's; anything else may be the target's."""
    try:
        yield
    except (sqlcipher.Error, DBAPIError) as error:
        problem = fault_of(error, database)
        if problem is not None and problem.fault is StoreFault.DAMAGED:
            raise problem from error
        raise


def _verify(copied: Path, key: bytes, counts: dict[str, int]) -> None:
    copy = connect_to_copy(copied, key, finished=True)
    try:
        damaged = copy.execute("PRAGMA cipher_integrity_check").fetchall()
        answer = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if damaged or answer != "ok" or row_counts(copy) != counts:
            raise OSError(f"the copy doesn't hold what the office holds: {answer}")
    finally:
        copy.close()
