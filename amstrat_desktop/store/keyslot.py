# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a passphrase or a recovery code wraps the data key of an office.

Argon2id (RFC 9106) makes a key from the secret, AES-256-GCM wraps the data key with it. The
numbers of Argon2id stand beside each wrapped key, so that they can grow with the years; they
are authenticated together with the database's and the user's id, so that a slot can't be
moved to another office or another user.
"""

import os
import unicodedata
from dataclasses import dataclass
from typing import Any, Final, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
WRAPPED_BYTES: Final = 32 + 16
"""The data key and the tag of AES-GCM."""


class BadSlot(ValueError):
    """A slot that this program can't have written."""


@dataclass(frozen=True, slots=True)
class KdfNumbers:
    """The cost of one attempt at a passphrase. memory_kib: in KiB, passes: over the memory."""

    memory_kib: int = 128 * 1024
    passes: int = 3
    lanes: int = 4

    def checked(self) -> Self:
        """Raise BadSlot when the numbers would stop the computer or mean nothing."""
        bounds = ((self.memory_kib, 1024 * 1024), (self.passes, 20), (self.lanes, 16))
        if not all(type(number) is int and 1 <= number <= top for number, top in bounds):
            raise BadSlot("numbers of Argon2id out of bounds")
        if self.memory_kib < 8 * self.lanes:
            raise BadSlot("Argon2id needs 8 KiB for each lane")
        return self


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped for one secret. user: None for the recovery code."""

    user: UUID | None
    numbers: KdfNumbers
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def open_with(self, secret: str, database_id: UUID) -> bytes | None:
        """The data key; None when the secret is another one."""
        cipher = AESGCM(_stretch(secret, self.salt, self.numbers))
        try:
            return cipher.decrypt(
                self.nonce, self.wrapped, _authenticated(database_id, self.user, self.numbers)
            )
        except InvalidTag:
            return None

    def to_json(self) -> dict[str, Any]:
        return {
            "user": None if self.user is None else str(self.user),
            "memory_kib": self.numbers.memory_kib,
            "passes": self.numbers.passes,
            "lanes": self.numbers.lanes,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
        }

    @classmethod
    def from_json(cls, raw: Any) -> Self:
        """Raises BadSlot for anything that `to_json` doesn't write."""
        try:
            slot = cls(
                user=None if raw["user"] is None else UUID(raw["user"]),
                numbers=KdfNumbers(raw["memory_kib"], raw["passes"], raw["lanes"]).checked(),
                salt=bytes.fromhex(raw["salt"]),
                nonce=bytes.fromhex(raw["nonce"]),
                wrapped=bytes.fromhex(raw["wrapped"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadSlot("not a slot") from error
        lengths = (len(slot.salt), len(slot.nonce), len(slot.wrapped))
        if lengths != (SALT_BYTES, NONCE_BYTES, WRAPPED_BYTES):
            raise BadSlot("wrong lengths")
        return slot


def make_slot(
    secret: str, data_key: bytes, *, database_id: UUID, user: UUID | None, numbers: KdfNumbers
) -> Slot:
    """Wrap the data key with fresh salt and nonce; takes about a third of a second."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    cipher = AESGCM(_stretch(secret, salt, numbers))
    wrapped = cipher.encrypt(nonce, data_key, _authenticated(database_id, user, numbers))
    return Slot(user=user, numbers=numbers, salt=salt, nonce=nonce, wrapped=wrapped)


def _stretch(secret: str, salt: bytes, numbers: KdfNumbers) -> bytes:
    # NFC: two keyboards may type the same letter in two ways. A lone surrogate stays what it is.
    typed = unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=32,
        iterations=numbers.passes,
        lanes=numbers.lanes,
        memory_cost=numbers.memory_kib,
    ).derive(typed)


def _authenticated(database_id: UUID, user: UUID | None, numbers: KdfNumbers) -> bytes:
    who = "recovery" if user is None else str(user)
    cost = f"argon2id {numbers.memory_kib} {numbers.passes} {numbers.lanes}"
    return f"amstrat-desktop key slot 1|{database_id}|{who}|{cost}".encode()
