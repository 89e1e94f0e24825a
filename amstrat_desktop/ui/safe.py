# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the settings ask of whoever holds the keys of the open office. No Qt here.

The program gives one to the window; screens know neither the store nor the keyring.
"""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.file_facts import FileFacts
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.base.vault import Vault
from amstrat_desktop.services.health import Finding


class Safe(Protocol):
    """All of it may take a second (Argon2id, a keyring that asks): run it on the runner.

    Each raises Problem, StoreProblem for the files of the keys.
    """

    @property
    def vault(self) -> Vault:
        """The backups of the office."""

    def inside(self) -> FileFacts:
        """Where the file of the office lies, and its schema."""

    def estimate(self, passphrase: str) -> Strength:
        """What a passphrase is worth; the office's own words count as known."""

    def check(self, passphrase: str) -> None:
        """Ask again who is there; StoreProblem where it is somebody else."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the user another passphrase; old is asked again, because desks are left alone."""

    def users(self) -> frozenset[UUID]:
        """Who has a passphrase of their own, by the key of their record."""

    def give_passphrase(self, own: str, staff_id: UUID, new: str) -> None:
        """Give a colleague a way into the office; own: of whoever does that, asked again."""

    def take_passphrase(self, staff_id: UUID) -> None:
        """Take a colleague's way into the office away."""

    def rekey_due(self) -> frozenset[UUID]:
        """Who lost the way in since the office got its key, and may have a copy of it."""

    def rekey(self, report: Callable[[int, int], object]) -> Rekeyed:
        """Give the office another key; nobody's passphrase changes. It is closed afterwards.

        report: pages written, of how many; where it raises, nothing is changed.
        """

    def log_anchors(self) -> Sequence[tuple[int, str]]:
        """What the backups noted of the log's end: the line and its seal, the newest first."""

    def examine(self, second: str, report: Callable[[int, int], object]) -> Sequence[Finding]:
        """Everything that is the matter with the office. second: the second place for backups.

        Reads the whole file; report: may raise Cancelled. Raises NotAllowed.
        """

    def close_to_others(self) -> None:
        """Leave the files of the office to their owner alone. Raises NotAllowed."""

    def new_recovery_code(self) -> str:
        """A new code to be printed now; the former paper opens nothing any more."""

    def recovery_sheet(self, code: str) -> bytes:
        """The paper with the code, as PDF."""

    def keyring_reason(self) -> Msg | None:
        """Why nothing can be remembered on this computer; None where it can."""

    def remembered(self) -> bool:
        """Whether this computer opens the office without a passphrase."""

    def remember(self) -> None:
        """Put the key into the keyring of this computer."""

    def forget(self) -> None:
        """Take the key out of the keyring."""
