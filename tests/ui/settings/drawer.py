# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A keyring of paper for tests of the screen; the real one has tests of its own."""

from collections.abc import Callable, Sequence
from uuid import UUID

from amstrat_desktop.base.file_facts import FileFacts
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.passphrases import estimate
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.base.vault import BackupRow, Told, Upkeep
from amstrat_desktop.services.health import Finding


class EmptyShelf:
    """No backup yet, and nothing that could be done about it: what a screen reads when it opens."""

    def look(self, _second: str) -> Upkeep:
        return Upkeep(None, overdue=True)

    def rows(self, _second: str) -> Sequence[BackupRow]:
        return ()

    def place(self, _second: str) -> Told:
        return Told(good=True, text=_("Backups are copied there, too."))


class Drawer:
    """reason: why nothing can be remembered. passphrase: the one that opens."""

    def __init__(self) -> None:
        self.reason: Msg | None = None
        self.passphrase = "das alte Kennwort"
        self.code = ""
        self.kept = False
        self.locked = False
        self.given: dict[UUID, str] = {}
        self.departed: frozenset[UUID] = frozenset()
        self.full = False
        self.anchors: Sequence[tuple[int, str]] = ()
        self.vault = EmptyShelf()

    def inside(self) -> FileFacts:
        return FileFacts("/büro", "/büro/backups", "0002", "4.9.0 community", "3.50.4")

    def estimate(self, passphrase: str) -> Strength:
        return estimate(passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        if old != self.passphrase:
            raise StoreProblem(StoreFault.WRONG_PASSPHRASE)
        self.passphrase = new

    def users(self) -> frozenset[UUID]:
        return frozenset(self.given)

    def give_passphrase(self, own: str, staff_id: UUID, new: str) -> None:
        if own != self.passphrase:
            raise StoreProblem(StoreFault.WRONG_PASSPHRASE)
        self.given[staff_id] = new

    def take_passphrase(self, staff_id: UUID) -> None:
        del self.given[staff_id]
        self.departed |= {staff_id}

    def rekey_due(self) -> frozenset[UUID]:
        return self.departed

    def rekey(self, report: Callable[[int, int], object]) -> Rekeyed:
        if self.full:
            raise StoreProblem(StoreFault.REKEY_FAILED, path="/voll")
        report(1, 1)
        self.departed = frozenset()
        return Rekeyed(2, "/backups", None)

    def examine(self, _second: str, report: Callable[[int, int], object]) -> Sequence[Finding]:
        report(1, 1)
        return ()

    def log_anchors(self) -> Sequence[tuple[int, str]]:
        return self.anchors

    def new_recovery_code(self) -> str:
        self.code = "123456 234567 345678 456789 567890 678901 789012 890123"
        return self.code

    def recovery_sheet(self, code: str) -> bytes:
        return f"sheet of {code}".encode()

    def keyring_reason(self) -> Msg | None:
        return self.reason

    def remembered(self) -> bool:
        return self.kept

    def remember(self) -> None:
        if self.locked:
            raise Problem(
                _("The keyring of this computer is locked. Unlock it, or type the passphrase.")
            )
        self.kept = True

    def forget(self) -> None:
        self.kept = False
