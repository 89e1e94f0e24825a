# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office that is open: what the floors above hold while somebody works."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.store.engine import bare_connection, empty_log, shut
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.lock import OfficeLock
from amstrat_desktop.store.summary import SETTLING

DATABASE_NAME: Final = "office.db"
KEYS_NAME: Final = "office.keys"
ERASED_NAME: Final = "office.erased"
"""Who was erased, by id and sealed, so that an older backup brings nobody back."""

BACKUPS_NAME: Final = "backups"

_KEEP_STATISTICS: Final = ("PRAGMA analysis_limit = 1000", "PRAGMA optimize = 0x10002")
"""How many rows each index tells apart, counted where much has changed. Without it SQLite takes
any index that begins with the office's id. With the limit it keeps counts only, no values of
records, which would outlive their erasure.
"""

_SETTLE: Final = ("BEGIN IMMEDIATE", *SETTLING, "COMMIT")


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """engine: see store.engine. user_id: whose secret opened it, None for the recovery code
    (ask who it is and give a new passphrase). key: the raw data key, for the keyring. own_key:
    of that user, for personal notes; None for the recovery code.
    """

    engine: Engine
    folder: Path
    database_id: UUID
    user_id: UUID | None
    key: bytes = field(repr=False)
    lock: OfficeLock = field(repr=False)
    own_key: bytes | None = field(default=None, repr=False)

    @property
    def database(self) -> Path:
        return self.folder / DATABASE_NAME

    @property
    def keys(self) -> Path:
        return self.folder / KEYS_NAME

    @property
    def backups(self) -> Path:
        """The first place of its backups."""
        return self.folder / BACKUPS_NAME

    def checkpoint(self) -> None:
        """Bring everything into the one file that a user would copy; for idle moments.

        Waits for nobody: what another connection still reads stays in the log. Raises
        StoreProblem.
        """
        with translated(self.database), bare_connection(self.engine) as driver:
            empty_log(driver)

    def close(self) -> None:
        """Checkpoint, close the file, let the next program in. A second call does nothing.

        Connections still in use by another thread are closed when they come back.
        """
        if self.lock.is_released:
            return
        try:
            # What a full disk keeps in the log is as safe there, and statistics can wait.
            with suppress(DBAPIError, sqlcipher.Error, OSError), bare_connection(self.engine) as it:
                for step in (*_SETTLE, *_KEEP_STATISTICS):
                    it.execute(step)
                empty_log(it)
            shut(self.engine)
        finally:
            self.lock.release()
