# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies around an office's file: who may read it, its backups, the second place, its key."""

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.backups import list_backups, newest_verified
from amstrat_desktop.store.backups.plan import OVERDUE
from amstrat_desktop.store.backups.second_place import PlaceState, look_at_place
from amstrat_desktop.store.engine import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.finding import Finding, Mending, Part, Severity
from amstrat_desktop.store.opened import OpenOffice
from amstrat_desktop.store.rekey import rekey_due

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def look_around(office: OpenOffice, second: str, now: datetime) -> list[Finding]:
    """Everything that is the matter beside the file itself.

    second: the folder chosen as second place for backups, "" where none is. Opens no backup.
    Raises StoreProblem when the disk doesn't answer.
    """
    with translated(office.folder):
        return [
            *_permissions(office),
            *_backups(office, now),
            *_place(office, second),
            *_key(office),
        ]


def open_to_others(folder: Path) -> list[Path]:
    """What in a folder, and it itself, more than its owner may read or change.

    Windows has no such bits: what lies in a user's own folders is theirs.
    """
    if os.name == "nt":
        return []
    paths = [folder, *sorted(folder.rglob("*"))]
    return [path for path in paths if path.lstat().st_mode & _OTHERS and not path.is_symlink()]


def close_to_others(folder: Path) -> None:
    """Leave a folder and all in it to its owner alone. Raises StoreProblem."""
    with translated(folder):
        for path in open_to_others(folder):
            path.chmod(OWNER_ONLY_FOLDER if path.is_dir() else OWNER_ONLY_FILE)


def _permissions(office: OpenOffice) -> Iterator[Finding]:
    found = len(open_to_others(office.folder))
    if found:
        yield Finding(
            Severity.WARNING,
            ngettext(
                "{count} file of the office may be read by other users of this computer.",
                "{count} files of the office may be read by other users of this computer.",
                found,
            ),
            _("They are encrypted all the same. Close them to others."),
            Part.PERMISSIONS,
            Mending.CLOSE_TO_OTHERS,
        )


def _backups(office: OpenOffice, now: datetime) -> Iterator[Finding]:
    backups = list_backups(office.backups)
    newest = newest_verified(backups)
    damaged = sum(backup.is_damaged for backup in backups)
    if newest is None:
        yield Finding(
            Severity.WARNING,
            _("There is no backup that was opened and read as a whole."),
            _("Make a backup now."),
            Part.BACKUPS,
            Mending.BACK_UP,
        )
    elif now - newest.made_at > OVERDUE:
        yield Finding(
            Severity.WARNING,
            ngettext(
                "The last verified backup is {count} day old.",
                "The last verified backup is {count} days old.",
                (now - newest.made_at).days,
            ),
            _("Make a backup now."),
            Part.BACKUPS,
            Mending.BACK_UP,
        )
    if damaged:
        yield Finding(
            Severity.WARNING,
            ngettext(
                "{count} backup is damaged.",
                "{count} backups are damaged.",
                damaged,
            ),
            _("Make a backup now, and look after the disk: it may be failing."),
            Part.BACKUPS,
            Mending.SEE_BACKUPS,
        )


def _place(office: OpenOffice, second: str) -> Iterator[Finding]:
    if not second:
        yield Finding(
            Severity.NOTE,
            _("There is no second place: when this disk breaks, the backups are lost, too."),
            _("Choose a folder on another drive."),
            Part.PLACE,
            Mending.SEE_BACKUPS,
        )
        return
    place = look_at_place(Path(second), office.folder)
    if place.state is not PlaceState.GOOD:
        yield Finding(
            Severity.NOTE if place.usable else Severity.WARNING,
            place.told,
            _("Choose a folder on another drive, or connect the one that was chosen."),
            Part.PLACE,
            Mending.SEE_BACKUPS,
        )


def _key(office: OpenOffice) -> Iterator[Finding]:
    try:
        gone = len(rekey_due(office))
    except StoreProblem:
        return  # what is the matter with the key file, `check` tells
    if gone:
        yield Finding(
            Severity.WARNING,
            ngettext(
                "{count} colleague left and may have a copy of the office's key.",
                "{count} colleagues left and may have a copy of the office's key.",
                gone,
            ),
            _("Give the office a new key: open the colleague who left."),
            Part.KEYS,
            Mending.SEE_COLLEAGUES,
        )
