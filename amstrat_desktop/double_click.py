# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the file manager hands over: an office or a backup, or one of the files in it.

A backup looks like an office and must never be worked in: it is offered for a restore.
"""

from dataclasses import dataclass
from pathlib import Path

from amstrat_desktop.store.backups.listing import read_backup
from amstrat_desktop.store.opened import BACKUPS_NAME, DATABASE_NAME


@dataclass(frozen=True, slots=True)
class Handed:
    """office: to open, or to put the backup in place of; None where the backup lies alone.

    backup: its folder; None for an office.
    """

    office: Path | None
    backup: Path | None = None


def handed_over(typed: str) -> Handed | None:
    """What a path means; None for one that is neither an office nor a backup."""
    path = Path(typed).absolute()
    folder = path if path.is_dir() else path.parent
    if not path.exists() or not (folder / DATABASE_NAME).is_file():
        return None
    if read_backup(folder) is None:
        return Handed(folder)
    beside = folder.parent.parent
    is_its_own = folder.parent.name == BACKUPS_NAME and (beside / DATABASE_NAME).is_file()
    return Handed(beside if is_its_own else None, folder)
