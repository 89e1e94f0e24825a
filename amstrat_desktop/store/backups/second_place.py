# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Copies of backups on another disk: a drive, a stick, a folder of the network.

A share that no database may lie on will do: whole files are copied there, nothing works there.
"""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups.copying import copy_synced, sha256_of, unfinished
from amstrat_desktop.store.backups.listing import Backup, read_backup
from amstrat_desktop.store.backups.manifest import MANIFEST_NAME, Manifest
from amstrat_desktop.store.opened import DATABASE_NAME, ERASED_NAME, KEYS_NAME

_PREFIX: Final = "amstrat-desktop-"


class PlaceState(Enum):
    """What is the matter with the second place; the value says it in words."""

    GOOD = _("Backups are copied there, too.")
    SAME_DISK = _(
        "The folder lies on the same disk as the office: when that disk breaks, both are lost. "
        "Better choose another drive."
    )
    MISSING = _("The folder is not there now. Is the drive connected?")
    NO_FOLDER = _("This is a file, no folder.")
    READ_ONLY = _("Nothing can be written to this folder. Choose another one.")
    IN_OFFICE = _("The folder lies inside the office's own folder. Choose another one.")


@dataclass(frozen=True, slots=True)
class Place:
    """folder: chosen by somebody. state: as it is just now."""

    folder: Path
    state: PlaceState

    @property
    def usable(self) -> bool:
        return self.state in (PlaceState.GOOD, PlaceState.SAME_DISK)

    @property
    def told(self) -> Msg:
        return self.state.value


def look_at_place(folder: Path, office_folder: Path) -> Place:
    """What is the matter with a second place; writes nothing."""
    return Place(folder, _state(folder, office_folder))


def _state(folder: Path, office_folder: Path) -> PlaceState:
    state = PlaceState.GOOD
    try:
        if not folder.is_dir():
            state = PlaceState.NO_FOLDER if folder.exists() else PlaceState.MISSING
        elif folder.resolve().is_relative_to(office_folder.resolve()):
            state = PlaceState.IN_OFFICE
        elif not os.access(folder, os.W_OK | os.X_OK):
            state = PlaceState.READ_ONLY
        elif folder.stat().st_dev == office_folder.stat().st_dev:
            state = PlaceState.SAME_DISK
    except OSError:  # a drive that was pulled out, a share that went away
        state = PlaceState.MISSING
    return state


def shelf(place: Path, database_id: UUID) -> Path:
    """The folder of one office's backups in a second place: several offices may share it."""
    return place / f"{_PREFIX}{database_id.hex[:12]}"


def shelves_in(place: Path) -> tuple[Path, ...]:
    """Of all offices that keep backups there."""
    try:
        return tuple(sorted(place.glob(f"{_PREFIX}*")))
    except OSError:  # a drive that was pulled out
        return ()


def copy_backup(backup: Backup, target: Path) -> Backup:
    """A copy of a backup in another folder of backups, read back after it was written.

    Raises StoreProblem BACKUP_FAILED(path) with nothing left of it.
    """
    finished = target / backup.folder.name
    if (there := read_backup(finished)) is not None:
        return there
    try:
        with unfinished(finished) as folder:
            for name in (DATABASE_NAME, KEYS_NAME, ERASED_NAME, MANIFEST_NAME):
                _copy(backup.folder / name, folder / name, backup.manifest)
    except OSError as error:
        raise StoreProblem(StoreFault.BACKUP_FAILED, path=str(target)) from error
    return Backup(finished, backup.made_at, Manifest.load(finished))


def _copy(source: Path, target: Path, manifest: Manifest | None) -> None:
    if source.name in (ERASED_NAME, MANIFEST_NAME) and not source.exists():
        return  # an office that never erased anybody; a backup of the first versions
    digest = copy_synced(source, target)
    if source.name == DATABASE_NAME and manifest is not None and digest != manifest.sha256:
        raise OSError("the backup changed since it was made")
    if sha256_of(target) != digest:
        raise OSError("the copy doesn't read as it was written")
