# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one mapping from what the driver and the disk say to what a user can do about it."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.engine import NotWal

_PRIMARY: Final = 0xFF
"""The low byte of SQLite's extended result codes (sqlite.org/rescode.html)."""

_OF_SQLITE: Final = {
    3: StoreFault.READ_ONLY,  # PERM
    5: StoreFault.BUSY,
    6: StoreFault.BUSY,  # LOCKED
    8: StoreFault.READ_ONLY,
    10: StoreFault.INPUT_OUTPUT,  # IOERR
    11: StoreFault.DAMAGED,  # CORRUPT
    13: StoreFault.DISK_FULL,
    14: StoreFault.FOLDER_READ_ONLY,  # CANTOPEN: the files beside the database can't be made
    23: StoreFault.READ_ONLY,  # AUTH
    26: StoreFault.DAMAGED,  # NOTADB: the key was checked before
}
_NO_SPACE: Final = 64 * 1024
"""Bytes: SQLite calls it an I/O error when the index of its log finds no room to grow."""

_OF_SYSTEM: Final = {
    errno.ENOSPC: StoreFault.DISK_FULL,
    errno.EDQUOT: StoreFault.DISK_FULL,
    errno.EFBIG: StoreFault.DISK_FULL,
    errno.EIO: StoreFault.INPUT_OUTPUT,
    errno.ENODEV: StoreFault.INPUT_OUTPUT,
    errno.ENXIO: StoreFault.INPUT_OUTPUT,
    errno.ESTALE: StoreFault.INPUT_OUTPUT,
    errno.ETIMEDOUT: StoreFault.INPUT_OUTPUT,
    errno.EROFS: StoreFault.FOLDER_READ_ONLY,
    errno.EACCES: StoreFault.FOLDER_READ_ONLY,
    errno.EPERM: StoreFault.FOLDER_READ_ONLY,
    errno.ENOENT: StoreFault.NOT_FOUND,
    errno.ENOTDIR: StoreFault.NOT_FOUND,
    errno.ELOOP: StoreFault.FOLDER_READ_ONLY,
}
_HERE: Final = "?"


def fault_of(error: BaseException, path: Path | None = None) -> StoreProblem | None:
    """What an exception means for the user; None when it is no fault of the store but a bug.

    path: named in the sentence; an OSError brings its own.
    """
    if isinstance(error, StoreProblem):
        return error
    if isinstance(error, DBAPIError):
        return None if error.orig is None else fault_of(error.orig, path)
    if isinstance(error, NotWal):
        return StoreProblem(StoreFault.NETWORK_SHARE, path=str(path or _HERE), kind=str(error))
    if isinstance(error, sqlcipher.Error):
        return _of_sqlite(error, path)
    if isinstance(error, OSError):
        return _of_system(error, path)
    return None


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn faults of the store into StoreProblem; path: the file or folder worked on."""
    try:
        yield
    except (DBAPIError, sqlcipher.Error, NotWal, OSError) as error:
        problem = fault_of(error, path)
        if problem is None:
            raise
        raise problem from error


def _of_sqlite(error: Exception, path: Path | None) -> StoreProblem | None:
    fault = _OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
    if fault is StoreFault.INPUT_OUTPUT and path is not None and _is_full(path):
        fault = StoreFault.DISK_FULL
    return None if fault is None else StoreProblem(fault, path=str(path or _HERE))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path).free < _NO_SPACE
    except OSError:
        return False


def _of_system(error: OSError, path: Path | None) -> StoreProblem | None:
    fault = _OF_SYSTEM.get(error.errno or 0)
    if fault is None:
        return None
    return StoreProblem(fault, path=str(path or error.filename or _HERE))
