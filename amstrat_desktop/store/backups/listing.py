# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What backups there are, and what they say about the office."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from amstrat_desktop.store.backups.manifest import Anchor, Manifest, Reason
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME

NAME_FORMAT: Final = "%Y-%m-%d-%H%M%S-%f"
"""Of a backup's folder, in UTC; whatever has another name is no backup."""

UNFINISHED: Final = ".unfinished"
"""A folder in which a backup is made, copied or taken away; left over from a kill only."""


@dataclass(frozen=True, slots=True)
class Backup:
    """made_at: aware UTC. manifest: None where it is missing or damaged, as beside a backup
    of the first versions of this program.
    """

    folder: Path
    made_at: datetime
    manifest: Manifest | None

    @property
    def database(self) -> Path:
        return self.folder / DATABASE_NAME

    @property
    def keys(self) -> Path:
        return self.folder / KEYS_NAME

    @property
    def verified_at(self) -> datetime | None:
        """When it was last found sound; None where never, or where it was found damaged since."""
        if self.manifest is None or self.manifest.damaged_at is not None:
            return None
        return self.manifest.verified_at

    @property
    def is_damaged(self) -> bool:
        """Whether somebody looked and found it so."""
        return self.manifest is not None and self.manifest.damaged_at is not None

    def undid(self, other: "Backup") -> bool:
        """Whether the restore that set this one aside took back the log that another one knew.

        Those are all between the backup that was put back and the restore, this one among them.
        """
        since = None if self.manifest is None else self.manifest.restored_from
        return since is not None and since < other.made_at <= self.made_at


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder (`OpenOffice.backups` of an office), the newest first.

    Empty where there is no such folder. Opens no database. Raises OSError for a folder that
    can't be read.
    """
    try:
        entries = sorted(folder.iterdir(), reverse=True)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(found for entry in entries if (found := read_backup(entry)) is not None)


def read_backup(folder: Path) -> Backup | None:
    """The backup in a folder of its own; None where it is none."""
    made_at = moment_of(folder.name)
    if made_at is None or not (folder / DATABASE_NAME).is_file():
        return None
    return Backup(folder, made_at, Manifest.load(folder))


def moment_of(name: str) -> datetime | None:
    """When a backup of that name was made."""
    try:
        moment = datetime.strptime(name, NAME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment if moment.strftime(NAME_FORMAT) == name else None


def newest_verified(backups: Iterable[Backup]) -> Backup | None:
    """The last one that was opened and found sound."""
    sound = [backup for backup in backups if backup.verified_at is not None]
    return max(sound, key=lambda backup: backup.made_at, default=None)


def anchors(backups: Sequence[Backup]) -> tuple[tuple[Backup, Anchor], ...]:
    """The anchors that the office's log has to agree with, the newest first.

    A restore takes the log back, too: what was backed up between the backup that was put back
    and the restore itself says nothing about the log of now.
    """
    found = [
        (backup, backup.manifest.anchor)
        for backup in sorted(backups, key=lambda backup: backup.made_at, reverse=True)
        if backup.manifest is not None and backup.manifest.anchor is not None
    ]
    return tuple(
        (backup, anchor)
        for backup, anchor in found
        if not any(aside.undid(backup) for aside in backups)
    )


def is_automatic(backup: Backup) -> bool:
    """Whether the ordinary plan made it, so that a newer one of its day takes its place."""
    kept = (Reason.BEFORE_UPDATE, Reason.BEFORE_RESTORE, Reason.AFTER_REKEY)
    return backup.manifest is None or backup.manifest.reason not in kept
