# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a backup holds what its manifest says: by opening it and reading all of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.backups.copying import sha256_of
from amstrat_desktop.store.backups.listing import Backup
from amstrat_desktop.store.backups.manifest import Manifest
from amstrat_desktop.store.engine import CACHE_MIB, connect_to_copy
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.tables import row_counts


class Verdict(Enum):
    """What a verification found; the value says it in words."""

    SOUND = _("The backup is sound: it was opened and read as a whole.")
    DAMAGED = _("The backup is damaged. Make a new one; do not rely on this one.")
    OTHER_KEY = _(
        "The backup was made under a former key of the office. It opens with a passphrase or a "
        "recovery code of its day."
    )


def utc_now() -> datetime:
    return datetime.now(UTC)


def verify_backup(
    backup: Backup, key: bytes, *, clock: Callable[[], datetime] = utc_now
) -> Verdict:
    """Open it with the office's data key, read every page and compare it with its manifest.

    The manifest remembers sound and damaged. Reads the whole file several times: some seconds
    for a large office. Raises StoreProblem where the disk doesn't answer.
    """
    with translated(backup.folder):
        verdict = look_at(backup, key)
        if backup.manifest is not None:
            _remember(backup.folder, backup.manifest, verdict, clock())
    return verdict


def look_at(backup: Backup, key: bytes) -> Verdict:
    """The same without remembering it: for a backup on a medium that can't be written."""
    try:
        if not KeyFile.load(backup.keys).fits(key):
            return Verdict.OTHER_KEY
    except StoreProblem:
        return Verdict.DAMAGED
    manifest = backup.manifest
    if manifest is not None and sha256_of(backup.database) != manifest.sha256:
        return Verdict.DAMAGED
    expected = manifest.counts if manifest is not None and manifest.counts else None
    return Verdict.SOUND if is_sound(backup.database, key, expected) else Verdict.DAMAGED


def is_sound(
    database: Path, key: bytes, counts: dict[str, int] | None, *, fresh: bool = False
) -> bool:
    """Whether a finished copy opens with the key, reads as a whole, and holds so many rows.

    counts: None where nobody counted. fresh: page by page from a sound file just now, so that
    whether each index tells what its table does needs no second look; nor do the pages' seals,
    which SQLCipher checks of each page that the look at the structure reads. That is two thirds
    of the time.
    Raises the driver's errors that mean no damage, OSError.
    """
    copy = connect_to_copy(database, key, finished=True)
    try:
        copy.execute(f"PRAGMA cache_size = {-1024 * CACHE_MIB}")
        reads = _is_whole(copy, "quick_check") if fresh else _is_sealed_and_whole(copy)
        return reads and (counts is None or row_counts(copy) == counts)
    except sqlcipher.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            return False
        raise
    finally:
        copy.close()


_DAMAGE = {1, 11, 26}
"""No such table and the like, CORRUPT, NOTADB (sqlite.org/rescode.html)."""


def _is_sealed_and_whole(copy: Any) -> bool:
    damaged = copy.execute("PRAGMA cipher_integrity_check").fetchall()
    return not damaged and _is_whole(copy, "integrity_check")


def _is_whole(copy: Any, check: str) -> bool:
    return bool(copy.execute(f"PRAGMA {check}").fetchone() == ("ok",))


def _remember(folder: Path, manifest: Manifest, verdict: Verdict, now: datetime) -> None:
    if verdict is Verdict.SOUND:
        replace(manifest, verified_at=now, damaged_at=None).save(folder)
    elif verdict is Verdict.DAMAGED:
        replace(manifest, damaged_at=now).save(folder)
