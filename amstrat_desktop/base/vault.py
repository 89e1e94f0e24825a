# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What screens ask of whoever keeps the backups of an office. No Qt here.

The program gives one with the keys (`ui/safe.py`); the unlock window gets one of an office that
isn't open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, _, pgettext


class Soundness(Enum):
    """What is known of a backup; the value says it in one or two words."""

    VERIFIED = pgettext("backup", "Verified")
    UNKNOWN = pgettext("backup", "Not verified")
    DAMAGED = pgettext("backup", "Damaged")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in a list. key: names it to the vault. second: it lies in the second place.
    size: bytes. verified_at: when it was last read as a whole.
    """

    key: str
    made_at: datetime
    why: Msg
    second: bool
    size: int
    soundness: Soundness
    verified_at: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison: how many of a kind there are now, and were then."""

    name: Msg
    now: int | None
    then: int


@dataclass(frozen=True, slots=True)
class Side:
    """Who worked last, and when; None where nobody knows."""

    last_at: datetime | None
    last_by: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a restore would change. now: None where the office doesn't open. other_keys: the
    passphrases of the backup's day will hold.
    """

    row: BackupRow
    lines: Sequence[Line]
    now: Side | None
    then: Side
    other_keys: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a job, in words. good: nothing is to be done. also: more sentences."""

    good: bool
    text: Msg
    also: Sequence[Msg] = ()


@dataclass(frozen=True, slots=True)
class Upkeep:
    """How the backups stand. newest: the last one that was verified. warning: what is wrong."""

    newest: datetime | None
    overdue: bool
    warning: Msg | None = None
    made: bool = False


NOT_OPENED: Final = _(
    "This backup was made under a former key of the office. Type a passphrase or the recovery "
    "code of its day."
)


class Shelf(Protocol):
    """Backups to choose from and to put back. second: the second place, "" for none."""

    def rows(self, second: str) -> Sequence[BackupRow]:
        """All that there are, the newest first."""

    def opens(self, key: str) -> bool:
        """Whether the key of the open office opens a backup; else a secret is asked."""

    def compare(self, key: str, secret: str) -> Comparison:
        """What a restore would change. secret: a passphrase or a recovery code, or ""."""

    def restore(self, key: str, secret: str) -> None:
        """Put it back; the office is closed then, and has to be unlocked anew."""


class Vault(Shelf, Protocol):
    """The backups of the open office. All of it reads or writes whole files: run it on the
    runner's pool. Each raises Problem.
    """

    def look(self, second: str) -> Upkeep:
        """How the backups stand, without doing anything."""

    def keep_up(self, second: str) -> Upkeep:
        """Make a backup where one is due, copy it to the second place, thin both."""

    def back_up(self, second: str) -> Told:
        """Make one now."""

    def verify(self, key: str) -> Told:
        """Open one and read it as a whole."""

    def rehearse(self, second: str) -> Told:
        """Restore the newest one into a folder that is thrown away, and check it there."""

    def place(self, second: str) -> Told:
        """What is the matter with a folder as second place; good: it can be used."""

    def export(self, folder: str) -> Told:
        """Write the whole office, unencrypted, in an open format into a new folder."""
