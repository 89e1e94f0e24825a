# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a backup in the place of the office: looked at first, nothing lost, one step.

The present office becomes a backup itself, even one that doesn't open any more. The present key
file stays where it opens the backup, too: whoever left since then stays out, and the passphrases
of today hold. Only a backup from before a new key brings its own key file. Who was erased is
remembered by the present office, not by the backup.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups.copying import copy_synced, sha256_of, unfinished
from amstrat_desktop.store.backups.listing import NAME_FORMAT, Backup
from amstrat_desktop.store.backups.making import program_version, read_state
from amstrat_desktop.store.backups.manifest import Manifest, Reason
from amstrat_desktop.store.backups.verifying import Verdict, is_sound, look_at, utc_now
from amstrat_desktop.store.engine import (
    OWNER_ONLY_FOLDER,
    NotWal,
    connect,
    connect_to_copy,
    empty_log,
)
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.lock import OfficeLock
from amstrat_desktop.store.migrations import is_known, revision_in
from amstrat_desktop.store.opened import BACKUPS_NAME, DATABASE_NAME, ERASED_NAME, KEYS_NAME
from amstrat_desktop.store.switching import settle, staged, switch

_BESIDE: Final = ("-wal", "-shm")


def restore_backup(
    folder: Path,
    backup: Backup,
    key: bytes,
    *,
    present_key: bytes | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Backup | None:
    """Put a backup in the place of the closed office in `folder`; that one, set aside.

    key: the backup's data key. present_key: the office's own, where it is another one and at
    hand. None comes back where there was no office in the folder.

    Raises StoreProblem: IN_USE_…, NETWORK_SHARE, BACKUP_DAMAGED, BACKUP_OF_ANOTHER_OFFICE, NEWER
    with nothing changed; RESTORE_FAILED, after which the old office or the new one is whole.
    """
    with _failing(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
    lock = OfficeLock.take(folder)
    try:
        with _failing(folder):
            settle(folder)
            _refuse_unfit(folder, backup, key)
            names = _stage(folder, backup, key)
            aside = _set_aside(folder, backup, present_key or key, clock())
            switch(folder, names)
        return aside
    finally:
        with suppress(OSError):  # what is left of a failure; the next opening looks again
            settle(folder)
        lock.release()


@contextmanager
def _failing(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlcipher.Error) as error:
        raise StoreProblem(StoreFault.RESTORE_FAILED, path=str(folder)) from error


def _refuse_unfit(folder: Path, backup: Backup, key: bytes) -> None:
    present = present_keys(folder)
    own = KeyFile.load(backup.keys)
    if present is not None and present.database_id != own.database_id:
        raise StoreProblem(StoreFault.BACKUP_OF_ANOTHER_OFFICE)
    if look_at(backup, key) is not Verdict.SOUND:
        raise StoreProblem(StoreFault.BACKUP_DAMAGED)
    copy = connect_to_copy(backup.database, key, finished=True)
    try:
        revision = revision_in(copy)
    finally:
        copy.close()
    if revision is None:
        raise StoreProblem(StoreFault.BACKUP_DAMAGED)
    if not is_known(revision):
        raise StoreProblem(StoreFault.NEWER)


def present_keys(folder: Path) -> KeyFile | None:
    """The key file in place, where there is one that can be read."""
    with suppress(StoreProblem):
        return KeyFile.load(folder / KEYS_NAME)
    return None


def _stage(folder: Path, backup: Backup, key: bytes) -> list[str]:
    names = [DATABASE_NAME]
    present = present_keys(folder)
    if present is None or not present.fits(key):
        names.append(KEYS_NAME)
    # The list of the erased only grows: the office's own knows more than the backup's.
    if not (folder / ERASED_NAME).exists() and (backup.folder / ERASED_NAME).exists():
        names.append(ERASED_NAME)
    for name in names:
        fresh = staged(folder, name)
        digest = copy_synced(backup.folder / name, fresh)
        if sha256_of(fresh) != digest or digest != sha256_of(backup.folder / name):
            raise OSError("the copy doesn't read as it was written")
    return names


def _set_aside(folder: Path, backup: Backup, key: bytes, now: datetime) -> Backup | None:
    database = folder / DATABASE_NAME
    if not database.exists():
        return None
    _bring_in_the_log(database, key)
    finished = folder / BACKUPS_NAME / now.strftime(NAME_FORMAT)
    with unfinished(finished) as aside:
        for name in (DATABASE_NAME, *(DATABASE_NAME + end for end in _BESIDE), KEYS_NAME,
                     ERASED_NAME):  # fmt: skip
            if (folder / name).exists():
                copy_synced(folder / name, aside / name)
        manifest = _manifest_of(aside, backup, key, now)
        manifest.save(aside)
    return Backup(finished, now, manifest)


def _bring_in_the_log(database: Path, key: bytes) -> None:
    """So that one file is the whole office; a damaged one is set aside as it lies there."""
    log = database.with_name(database.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        return
    with suppress(sqlcipher.Error, NotWal):
        connection = connect(database, key)
        try:
            empty_log(connection)
        finally:
            connection.close()


def _manifest_of(aside: Path, backup: Backup, key: bytes, now: datetime) -> Manifest:
    """Of an office that was set aside; without counts where the key doesn't open it."""
    database = aside / DATABASE_NAME
    whole = not database.with_name(database.name + "-wal").exists()
    sound = whole and is_sound(database, key, None)
    manifest = Manifest(
        made_at=now,
        program=program_version(),
        reason=Reason.BEFORE_RESTORE,
        database_id=KeyFile.load(backup.keys).database_id,
        schema="",
        size=database.stat().st_size,
        sha256=sha256_of(database),
        counts={},
        restored_from=backup.made_at,
    )
    if not sound:
        fits = (keys := present_keys(aside)) is not None and keys.fits(key)
        return replace(manifest, damaged_at=now if fits else None)
    copy = connect_to_copy(database, key, finished=True)
    try:
        read = read_state(copy)
    finally:
        copy.close()
    return replace(
        manifest, schema=read.schema, counts=read.counts, anchor=read.anchor, verified_at=now
    )
