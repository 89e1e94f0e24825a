# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The backups of an office that isn't open, maybe because it doesn't open any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from amstrat_desktop.base.vault import BackupRow, Comparison
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.keeping import backup_of, compared, rows_in
from amstrat_desktop.services.rights import NotAllowed, Right
from amstrat_desktop.services.rights.matrix import ALLOWED
from amstrat_desktop.store.backups import Backup
from amstrat_desktop.store.backups.states import roles_in, state_at
from amstrat_desktop.store.keyfile import KeyFile, Unlocked
from amstrat_desktop.store.office import Secret, unlock
from amstrat_desktop.store.restoring import present_keys, restore_backup
from amstrat_desktop.typed_secret import key_from, secret_of


@dataclass(frozen=True, slots=True)
class ClosedShelf:
    """What the unlock window offers (`base/vault.py`): a secret is asked for each backup."""

    folder: Path

    def rows(self, second: str) -> Sequence[BackupRow]:
        """All that there are, the newest first."""
        return rows_in(self.folder, second)

    def opens(self, key: str) -> bool:
        """Nobody proved yet who they are."""
        del key
        return False

    def compare(self, key: str, secret: str) -> Comparison:
        """What a restore would change. Raises NotAllowed, StoreProblem."""
        backup = backup_of(key)
        unlocked = key_from(backup.keys, secret)
        require_right(self.folder, backup, unlocked, secret_of(secret))
        present = state_at(self.folder, unlocked.key)
        return compared(backup, unlocked.key, present, other_keys=not self._holds(unlocked.key))

    def restore(self, key: str, secret: str) -> None:
        """Put it in place. Raises NotAllowed, StoreProblem."""
        backup = backup_of(key)
        unlocked = key_from(backup.keys, secret)
        require_right(self.folder, backup, unlocked, secret_of(secret))
        restore_backup(self.folder, backup, unlocked.key)

    def _holds(self, key: bytes) -> bool:
        """Whether the key file in place stays."""
        present = present_keys(self.folder)
        return present is not None and present.fits(key)


def require_right(folder: Path, backup: Backup, unlocked: Unlocked, secret: Secret) -> None:
    """Refuse whoever may not restore: who lost the way into the office in the folder since then,
    and whose role in the backup does not include it.

    unlocked: what the secret opened in the backup. The recovery code may: it is for whoever holds
    the office's paper. A key file that is missing or damaged keeps nobody from mending the office.
    Raises NotAllowed, StoreProblem WRONG_RECOVERY_CODE.
    """
    present = present_keys(folder)
    # Of another office: the restore itself refuses that.
    if present is not None and present.database_id == KeyFile.load(backup.keys).database_id:
        _require_way_in(present, unlocked, secret)
    if unlocked.user_id is None:
        return
    roles = roles_in(backup, unlocked.key)
    if roles is None:
        return
    role = Role(roles[unlocked.user_id]) if unlocked.user_id in roles else None
    if role is None or Right.RESTORE not in ALLOWED[role]:
        raise NotAllowed(Right.RESTORE, role)


def _require_way_in(present: KeyFile, unlocked: Unlocked, secret: Secret) -> None:
    """A backup from before a new key brings its own key file, with the ways in of then."""
    if unlocked.user_id is None:
        if not present.fits(unlocked.key):
            unlock(present, secret)
    elif unlocked.user_id not in present.users:
        raise NotAllowed(Right.RESTORE, None)
