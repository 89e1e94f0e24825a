# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Folders that get their name only when they are whole."""

import hashlib
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from amstrat_desktop.store.backups.listing import UNFINISHED
from amstrat_desktop.store.engine import OWNER_ONLY_FOLDER, private_umask
from amstrat_desktop.store.wholefile import sync_file, sync_folder

_BLOCK: Final = 1 << 20
_ONE_AT_A_TIME: Final = threading.Lock()
"""A backup by the clock and one by hand would share the folder; nobody else has the office open."""


@contextmanager
def unfinished(finished: Path) -> Iterator[Path]:
    """A folder to fill; named `finished` when that went well, gone when it didn't.

    What a kill left is taken away first. Raises OSError.
    """
    parent = finished.parent
    folder = parent / UNFINISHED
    with _ONE_AT_A_TIME:
        shutil.rmtree(folder, ignore_errors=True)
        with private_umask():
            folder.mkdir(parents=True, mode=OWNER_ONLY_FOLDER)
        try:
            yield folder
            sync_folder(folder)
            folder.rename(finished)
            sync_folder(parent)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def remove(folder: Path) -> None:
    """Take a backup away: first its name, then what is in it. Raises OSError."""
    leaving = folder.parent / UNFINISHED
    with _ONE_AT_A_TIME:
        shutil.rmtree(leaving, ignore_errors=True)
        folder.rename(leaving)
        sync_folder(folder.parent)
        shutil.rmtree(leaving)


def copy_synced(source: Path, target: Path) -> str:
    """Copy a file to the disk; the SHA-256 of what was read. Raises OSError."""
    digest = hashlib.sha256()
    with private_umask(), source.open("rb") as read, target.open("wb") as written:
        while block := read.read(_BLOCK):
            digest.update(block)
            written.write(block)
    sync_file(target)
    return digest.hexdigest()


def sha256_of(path: Path) -> str:
    """Of a file's content, in hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
