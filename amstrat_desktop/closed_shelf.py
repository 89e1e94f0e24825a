# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The backups of an office that isn't open, maybe because it doesn't open any more."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.base.vault import BackupRow, Comparison
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.keeping import backup_of, compared, rows_in
from amstrat_desktop.services.rights import NotAllowed, Right
from amstrat_desktop.services.rights.matrix import ALLOWED
from amstrat_desktop.store.backups import Backup
from amstrat_desktop.store.backups.states import role_in, state_at
from amstrat_desktop.store.keyfile import KeyFile, Unlocked
from amstrat_desktop.store.opened import KEYS_NAME
from amstrat_desktop.store.restoring import restore_backup
from amstrat_desktop.typed_secret import key_from


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
        require_right(backup, unlocked)
        present = state_at(self.folder, unlocked.key)
        return compared(backup, unlocked.key, present, other_keys=not self._holds(unlocked.key))

    def restore(self, key: str, secret: str) -> None:
        """Put it in place. Raises NotAllowed, StoreProblem."""
        backup = backup_of(key)
        unlocked = key_from(backup.keys, secret)
        require_right(backup, unlocked)
        restore_backup(self.folder, backup, unlocked.key)

    def _holds(self, key: bytes) -> bool:
        """Whether the key file in place stays."""
        with suppress(StoreProblem):
            return KeyFile.load(self.folder / KEYS_NAME).fits(key)
        return False


def require_right(backup: Backup, unlocked: Unlocked) -> None:
    """Refuse whoever may not restore, as the roles stand in the backup.

    The recovery code may: it is for whoever holds the office's paper. Raises NotAllowed.
    """
    if unlocked.user_id is None:
        return
    role = role_in(backup, unlocked.key, unlocked.user_id)
    if role is not None and Right.RESTORE not in ALLOWED[Role(role)]:
        raise NotAllowed(Right.RESTORE, Role(role))
