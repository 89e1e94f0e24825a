# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The key file beside the database: one slot per user and one for the recovery code.

It holds no name and no key in the clear, and lies in every backup, too. Because of it a wrong
passphrase is known before the database is touched, and never mistaken for damage: the sum
over the whole file finds damage, a slot that doesn't open means another secret.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyslot import (
    OWN_KEY_BYTES,
    BadSlot,
    KdfNumbers,
    Slot,
    SlotKeys,
    make_slot,
)
from amstrat_desktop.store.wholefile import write_whole

FORMAT: Final = 2
"""1 wrapped the data key under each secret itself: no office of it was ever in use."""

SIZE_LIMIT: Final = 1_000_000
SLOT_LIMIT: Final = 500


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a secret opened. user_id: whose slot it was; own_key: that user's, for what is
    theirs alone. Both None for the recovery code.
    """

    key: bytes
    user_id: UUID | None
    own_key: bytes | None

    def __repr__(self) -> str:
        return "Unlocked(…)"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands in the file; a change gives a new one, and `save` puts it in place whole.

    check: tells whether a raw key is this office's without touching the database. departed:
    whose slot was taken away while the data key that they may have copied is still in force.
    """

    path: Path
    database_id: UUID
    check: bytes
    slots: tuple[Slot, ...]
    departed: frozenset[UUID] = frozenset()

    @classmethod
    def make(cls, path: Path, database_id: UUID, data_key: bytes) -> Self:
        """A key file that nobody can open yet, not on the disk yet."""
        return cls(path, database_id, _check_of(data_key, database_id), ())

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises StoreProblem: KEY_FILE_MISSING, KEY_FILE_DAMAGED, NEWER, or of the disk."""
        try:
            with translated(path), path.open("rb") as file:
                text = file.read(SIZE_LIMIT + 1)
        except StoreProblem as problem:
            if problem.fault is StoreFault.NOT_FOUND:
                raise StoreProblem(StoreFault.KEY_FILE_MISSING, path=str(path)) from problem
            raise
        return cls._parse(path, text)

    @classmethod
    def _parse(cls, path: Path, text: bytes) -> Self:
        damaged = StoreProblem(StoreFault.KEY_FILE_DAMAGED, path=str(path))
        try:
            raw = json.loads(text.decode("utf-8"))
            body, total = raw["body"], raw["sum"]
            sound = hmac.compare_digest(total, _sum_of(body))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise damaged from error
        if not sound or not isinstance(body, dict) or len(text) > SIZE_LIMIT:
            raise damaged
        # Only a sound file may speak of its format: else damage would be called “newer”.
        if isinstance(body.get("format"), int) and body["format"] > FORMAT:
            raise StoreProblem(StoreFault.NEWER)
        try:
            if body["format"] != FORMAT or len(body["slots"]) > SLOT_LIMIT:
                raise damaged
            return cls(
                path,
                UUID(body["database"]),
                bytes.fromhex(body["check"]),
                tuple(Slot.from_json(slot) for slot in body["slots"]),
                frozenset(UUID(user) for user in body["departed"]),
            )
        except (BadSlot, ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged from error

    def save(self) -> None:
        """Old or new, nothing between, whatever happens meanwhile. Raises StoreProblem."""
        with translated(self.path):
            write_whole(self.path, self.to_bytes())

    def to_bytes(self) -> bytes:
        """What `load` reads."""
        body = {
            "format": FORMAT,
            "database": str(self.database_id),
            "check": self.check.hex(),
            "slots": [slot.to_json() for slot in self.slots],
            "departed": sorted(map(str, self.departed)),
        }
        return json.dumps({"body": body, "sum": _sum_of(body)}, indent=1).encode()

    @property
    def users(self) -> tuple[UUID, ...]:
        """Who can open the office with a passphrase."""
        return tuple(slot.user for slot in self.slots if slot.user is not None)

    @property
    def has_recovery(self) -> bool:
        return any(slot.user is None for slot in self.slots)

    def unlock(self, passphrase: str, preferred: UUID | None = None) -> Unlocked:
        """Try the preferred user's slot first, then the others.

        Raises StoreProblem WRONG_PASSPHRASE; each slot tried costs a third of a second.
        """
        users = [slot for slot in self.slots if slot.user is not None]
        users.sort(key=lambda slot: slot.user != preferred)
        return self._first_opened(users, passphrase, StoreFault.WRONG_PASSPHRASE)

    def unlock_with_code(self, digits: str) -> Unlocked:
        """digits: the canonical 48 from `recovery.parse`. Raises WRONG_RECOVERY_CODE."""
        recovery = [slot for slot in self.slots if slot.user is None]
        return self._first_opened(recovery, digits, StoreFault.WRONG_RECOVERY_CODE)

    def fits(self, data_key: bytes) -> bool:
        """Whether this raw key is the office's."""
        return hmac.compare_digest(self.check, _check_of(data_key, self.database_id))

    def fits_own(self, own_key: bytes, user: UUID) -> bool:
        """Whether this is still the user's own key; False for who has no slot."""
        return any(
            slot.own is not None and slot.own.fits(own_key, self.database_id, user)
            for slot in self.slots
            if slot.user == user
        )

    def with_slot(
        self,
        user: UUID | None,
        secret: str,
        data_key: bytes,
        numbers: KdfNumbers,
        *,
        own_key: bytes | None = None,
    ) -> Self:
        """Add or replace a user's slot; user None: the recovery code's.

        own_key: the user's, where it is at hand; None makes a new one, and nothing that was
        encrypted with the former one can be read any more.
        """
        if not self.fits(data_key):
            raise ValueError("the data key belongs to another office")
        own = None if user is None else own_key or os.urandom(OWN_KEY_BYTES)
        slot = make_slot(
            secret,
            SlotKeys(data_key, own),
            database_id=self.database_id,
            user=user,
            numbers=numbers,
        )
        return replace(self, slots=(*self._without(user), slot), departed=self.departed - {user})

    def without_slot(self, user: UUID) -> Self:
        """Remove a user's slot. Somebody who copied the data key before still has it: re-key."""
        return replace(self, slots=tuple(self._without(user)), departed=self.departed | {user})

    def rekeyed(self, old: bytes, new: bytes, keep: Collection[UUID]) -> Self:
        """The same secrets open another data key; nobody's is asked. old, new: data keys.

        keep: whose slots stay; the recovery code's always does. Raises StoreProblem
        KEY_FILE_DAMAGED where a slot was written by somebody without the old data key.
        """
        if not self.fits(old):
            raise ValueError("the data key belongs to another office")
        kept = [slot for slot in self.slots if slot.user is None or slot.user in keep]
        try:
            slots = tuple(slot.sealed_anew(old, new, self.database_id) for slot in kept)
        except InvalidTag as error:
            raise StoreProblem(StoreFault.KEY_FILE_DAMAGED, path=str(self.path)) from error
        check = _check_of(new, self.database_id)
        return replace(self, check=check, slots=slots, departed=frozenset())

    def _without(self, user: UUID | None) -> Iterable[Slot]:
        return (slot for slot in self.slots if slot.user != user)

    def _first_opened(self, slots: list[Slot], secret: str, fault: StoreFault) -> Unlocked:
        for slot in slots:
            keys = slot.open_with(secret, self.database_id)
            if keys is not None and self.fits(keys.data):
                return Unlocked(keys.data, slot.user, keys.own)
        raise StoreProblem(fault)


def _sum_of(body: Any) -> str:
    plain = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _check_of(data_key: bytes, database_id: UUID) -> bytes:
    # The key is random and 256 bits long: a keyed hash of a constant gives nothing away.
    return hmac.digest(data_key, b"amstrat-desktop key check|" + database_id.bytes, "sha256")
