# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A restore into a folder of its own that is thrown away: whether it would work today."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from amstrat_desktop.store.backups.copying import sha256_of
from amstrat_desktop.store.backups.listing import Backup
from amstrat_desktop.store.backups.states import OfficeState, state_of
from amstrat_desktop.store.check import Finding, Severity, check
from amstrat_desktop.store.engine import make_engine
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.lock import OfficeLock
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.restoring import restore_backup


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """same: what was put back is byte for byte what the manifest promised. findings: what the
    full check of the restored office found. state: what it holds.
    """

    backup: Backup
    same: bool
    findings: tuple[Finding, ...]
    state: OfficeState

    @property
    def went_well(self) -> bool:
        return self.same and not any(f.severity is Severity.DAMAGE for f in self.findings)


def rehearse(backup: Backup, key: bytes) -> Rehearsal:
    """Restore a backup into a temporary folder, check it as an office, take it away again.

    What lies there meanwhile is encrypted as the backup is. Raises StoreProblem as
    `restore_backup`.
    """
    with tempfile.TemporaryDirectory(prefix="amstrat-desktop-") as name:
        folder = Path(name) / "office"
        restore_backup(folder, backup, key)
        manifest = backup.manifest
        same = manifest is None or sha256_of(folder / DATABASE_NAME) == manifest.sha256
        office = _open(folder, key)
        try:
            return Rehearsal(backup, same, tuple(check(office)), state_of(office))
        finally:
            office.close()


def _open(folder: Path, key: bytes) -> OpenOffice:
    """The restored office for nobody in particular: it is read and thrown away."""
    keys = KeyFile.load(folder / KEYS_NAME)
    with translated(folder):
        lock = OfficeLock.take(folder)
        engine = make_engine(folder / DATABASE_NAME, key)
    return OpenOffice(engine, folder, keys.database_id, None, key, lock)
