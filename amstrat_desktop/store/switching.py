# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several files of an office replaced in one step: all of them or none, whatever happens.

The new ones are laid beside the present ones (`staged`). One small file then says that they
hold; from that moment on they do, and whoever opens the office next finishes what a kill or a
power cut left undone. Everything here is called under the office's lock.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from amstrat_desktop.store.opened import DATABASE_NAME, ERASED_NAME, KEYS_NAME
from amstrat_desktop.store.wholefile import sync_folder, write_whole

INTENT_NAME: Final = "office.switch"
_SUFFIX: Final = ".staged"
_NAMES: Final = (KEYS_NAME, ERASED_NAME, DATABASE_NAME)
_BESIDE: Final = ("-wal", "-shm")
_LEFT: Final = ("", ".new", "-journal", *_BESIDE)
_SIZE_LIMIT: Final = 10_000


def staged(folder: Path, name: str) -> Path:
    """Where the new one of a file is laid, finished and synced, before `switch`."""
    return folder / f"{name}{_SUFFIX}"


def switch(folder: Path, names: Iterable[str]) -> None:
    """Let the staged files take the place of the present ones; a log beside a replaced database
    goes, because it would be applied to the new one. Raises OSError; before the first change,
    or `settle` finishes it.
    """
    wanted = [name for name in _NAMES if name in set(names)]
    if not all(staged(folder, name).is_file() for name in wanted):
        raise FileNotFoundError("what should be put in place isn't there")
    sync_folder(folder)
    write_whole(folder / INTENT_NAME, json.dumps(wanted).encode())
    _finish(folder, wanted)


def is_unsettled(folder: Path) -> bool:
    """Whether a switch was cut short after it began to hold."""
    return (folder / INTENT_NAME).is_file()


def settle(folder: Path) -> None:
    """Finish a switch that was cut short; take away what the preparation of one left.

    Raises OSError.
    """
    if is_unsettled(folder):
        _finish(folder, _intended(folder))
    (folder / f"{INTENT_NAME}.new").unlink(missing_ok=True)
    for name in _NAMES:
        for suffix in _LEFT:
            beside = staged(folder, name)
            beside.with_name(beside.name + suffix).unlink(missing_ok=True)


def _intended(folder: Path) -> list[str]:
    with (folder / INTENT_NAME).open("rb") as file:
        names = json.loads(file.read(_SIZE_LIMIT))
    return [name for name in _NAMES if name in names]


def _finish(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        fresh = staged(folder, name)
        if not fresh.exists():
            continue  # this one is in its place already
        if name == DATABASE_NAME:
            for suffix in _BESIDE:
                (folder / (name + suffix)).unlink(missing_ok=True)
            sync_folder(folder)
        fresh.replace(folder / name)
    sync_folder(folder)
    (folder / INTENT_NAME).unlink(missing_ok=True)
    sync_folder(folder)
