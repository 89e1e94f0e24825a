# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copy of an office that is a whole office itself.

Taken with SQLite's backup API while others work, verified by opening, and named only when it is
whole. One open transaction holds the state that is copied, so that writers don't make the copy
begin again; it goes to the disk a few megabytes at a time, because a save waits for all that
waits to be written when it asks the disk to keep it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups.copying import sha256_of, unfinished
from amstrat_desktop.store.backups.listing import NAME_FORMAT, Backup
from amstrat_desktop.store.backups.manifest import Anchor, Manifest, Reason
from amstrat_desktop.store.backups.verifying import is_sound, utc_now
from amstrat_desktop.store.engine import bare_connection, connect_to_copy
from amstrat_desktop.store.faults import fault_of
from amstrat_desktop.store.migrations import revision_in
from amstrat_desktop.store.opened import DATABASE_NAME, ERASED_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.tables import row_counts
from amstrat_desktop.store.wholefile import sync_file, write_whole

_PAGES: Final = 2_000
"""Of 4,096 bytes: what is copied before the next of it is brought to the disk."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the copied state of the office holds."""

    counts: dict[str, int]
    anchor: Anchor | None
    schema: str


def make_backup(
    office: OpenOffice,
    target: Path,
    *,
    reason: Reason = Reason.HAND,
    clock: Callable[[], datetime] = utc_now,
) -> Backup:
    """A new folder in target with database, key file and manifest, verified by opening.

    Raises StoreProblem: BACKUP_FAILED(path) when it can't be written or doesn't open, with
    nothing left of it; DAMAGED when the office itself can't be read.
    """
    now = clock()
    finished = target / now.strftime(NAME_FORMAT)
    try:
        with unfinished(finished) as folder:
            read = _copy(office, folder)
            copied = folder / DATABASE_NAME
            _require_sound(copied, office.key, read.counts)
            manifest = Manifest(
                made_at=now,
                program=program_version(),
                reason=reason,
                database_id=office.database_id,
                schema=read.schema,
                size=copied.stat().st_size,
                sha256=sha256_of(copied),
                counts=read.counts,
                anchor=read.anchor,
                verified_at=clock(),
            )
            manifest.save(folder)
    except (OSError, sqlcipher.Error, DBAPIError) as error:
        raise StoreProblem(StoreFault.BACKUP_FAILED, path=str(target)) from error
    return Backup(finished, now, manifest)


def read_state(driver: Any) -> Read:
    """Rows per table, the log's last line, the schema; driver: a connection of the driver."""
    return Read(row_counts(driver), last_line(driver), revision_in(driver) or "")


def last_line(driver: Any) -> Anchor | None:
    """The log's last line, None in a file without a log or with an empty one.

    A file holds one office, so that there is one log.
    """
    with suppress(sqlcipher.OperationalError):  # a schema of before the chain
        row = driver.execute(
            "SELECT sequence, seal FROM audit_event ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return None if row is None else (int(row[0]), bytes(row[1]).hex())
    return None


def program_version() -> str:
    """The version of this program."""
    return metadata.version("amstrat-desktop")


def _copy(office: OpenOffice, folder: Path) -> Read:
    write_whole(folder / KEYS_NAME, office.keys.read_bytes())
    with suppress(FileNotFoundError):  # nothing was ever erased
        write_whole(folder / ERASED_NAME, (office.folder / ERASED_NAME).read_bytes())
    copied = folder / DATABASE_NAME
    copy = connect_to_copy(copied, office.key, finished=False)
    # A half copy is thrown away, so that nothing need be written twice to undo it.
    copy.execute("PRAGMA journal_mode = OFF")
    copy.execute("PRAGMA synchronous = OFF")
    try:
        with _damage_named(office.database), bare_connection(office.engine) as driver:
            driver.execute("BEGIN")  # one state for the counts and the copy
            try:
                read = read_state(driver)
                driver.backup(copy, pages=_PAGES, progress=lambda *_: sync_file(copied))
            finally:
                driver.execute("ROLLBACK")
    finally:
        copy.close()
    sync_file(copied)
    return read


def _require_sound(copied: Path, key: bytes, counts: dict[str, int]) -> None:
    if not is_sound(copied, key, counts, fresh=True):
        raise OSError("the copy doesn't hold what the office holds")


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
