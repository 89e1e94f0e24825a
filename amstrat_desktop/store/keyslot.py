# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One way into an office: a passphrase or a recovery code, and what it opens.

Argon2id (RFC 9106) makes a key from the secret. AES-256-GCM wraps two keys with it: the slot's
opening key, to whose other half the data key is sealed (`sealing.py`), and for a user an own key,
which nobody else in the office has (docs/decisions/0008). So the data key can be sealed anew
without anybody's secret (docs/decisions/0019).

The numbers of Argon2id stand beside the wrapped keys, so that they can grow with the years; they
are authenticated together with the database's and the user's id, so that a slot can't be moved to
another office or another user.
"""

import hmac
import os
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Any, Final, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from amstrat_desktop.store.sealing import (
    KEY_BYTES,
    SEALED_BYTES,
    Address,
    hide_address,
    new_opening_key,
    seal_to,
    show_address,
    unseal,
)

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
OWN_KEY_BYTES: Final = 32
WRAPPED_BYTES: Final = KEY_BYTES + 16
"""A key and the tag of AES-GCM."""

CHECK_BYTES: Final = 32


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
class OwnKey:
    """A user's own key, wrapped like the opening key, with a nonce of its own.

    check: tells whether a remembered own key is still this one.
    """

    nonce: bytes
    wrapped: bytes
    check: bytes

    def fits(self, own_key: bytes, database_id: UUID, user: UUID) -> bool:
        """Whether this is the key that is wrapped here."""
        return hmac.compare_digest(self.check, _check_of_own(own_key, database_id, user))

    def to_json(self) -> dict[str, str]:
        return {
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
            "check": self.check.hex(),
        }

    @classmethod
    def from_json(cls, raw: Any) -> Self:
        """Raises what `Slot.from_json` turns into BadSlot."""
        own = cls(
            nonce=bytes.fromhex(raw["nonce"]),
            wrapped=bytes.fromhex(raw["wrapped"]),
            check=bytes.fromhex(raw["check"]),
        )
        if _lengths(own.nonce, own.wrapped, own.check) != _OWN_LENGTHS:
            raise BadSlot("wrong lengths")
        return own


@dataclass(frozen=True, slots=True)
class SlotKeys:
    """What a slot opens. own: None in the recovery code's."""

    data: bytes = field(repr=False)
    own: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """The keys for one secret. user, own: None for the recovery code, which lies on paper in a
    drawer and must open nobody's personal notes.

    wrapped: the opening key. sealed: the data key, for who has the opening key. address: what
    the next data key is sealed to, readable with the present one.
    """

    user: UUID | None
    numbers: KdfNumbers
    salt: bytes
    nonce: bytes
    wrapped: bytes
    own: OwnKey | None
    sealed: bytes
    address: Address

    def open_with(self, secret: str, database_id: UUID) -> SlotKeys | None:
        """The keys; None when the secret is another one."""
        cipher = AESGCM(_stretch(secret, self.salt, self.numbers))
        around = database_id, self.user, self.numbers
        try:
            opening = cipher.decrypt(
                self.nonce, self.wrapped, _authenticated("opening key", *around)
            )
            data = unseal(self.sealed, opening, database_id, self.user)
            if self.own is None:
                return SlotKeys(data, None)
            own = cipher.decrypt(
                self.own.nonce, self.own.wrapped, _authenticated("own key", *around)
            )
        except InvalidTag:
            return None
        return SlotKeys(data, own)

    def sealed_anew(self, old: bytes, new: bytes, database_id: UUID) -> Self:
        """The same way in to another data key. old, new: data keys.

        Raises InvalidTag for an address that was not written by somebody with the old one.
        """
        public = show_address(self.address, old, database_id, self.user)
        return replace(
            self,
            sealed=seal_to(public, new, database_id, self.user),
            address=hide_address(public, new, database_id, self.user),
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "own": None if self.own is None else self.own.to_json(),
            "user": None if self.user is None else str(self.user),
            "memory_kib": self.numbers.memory_kib,
            "passes": self.numbers.passes,
            "lanes": self.numbers.lanes,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
            "sealed": self.sealed.hex(),
            "address": self.address.to_json(),
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
                own=None if raw["own"] is None else OwnKey.from_json(raw["own"]),
                sealed=bytes.fromhex(raw["sealed"]),
                address=Address.from_json(raw["address"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadSlot("not a slot") from error
        if _lengths(slot.salt, slot.nonce, slot.wrapped, slot.sealed) != _SLOT_LENGTHS:
            raise BadSlot("wrong lengths")
        if (slot.user is None) != (slot.own is None):
            raise BadSlot("users have an own key, the recovery code has none")
        return slot


_SLOT_LENGTHS: Final = (SALT_BYTES, NONCE_BYTES, WRAPPED_BYTES, SEALED_BYTES)
_OWN_LENGTHS: Final = (NONCE_BYTES, WRAPPED_BYTES, CHECK_BYTES)


def make_slot(
    secret: str, keys: SlotKeys, *, database_id: UUID, user: UUID | None, numbers: KdfNumbers
) -> Slot:
    """A way in, with fresh opening key, salt and nonces; takes about a third of a second."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    cipher = AESGCM(_stretch(secret, salt, numbers))
    around = database_id, user, numbers
    own = None
    if user is not None and keys.own is not None:
        own_nonce = os.urandom(NONCE_BYTES)
        own_wrapped = cipher.encrypt(own_nonce, keys.own, _authenticated("own key", *around))
        own = OwnKey(own_nonce, own_wrapped, _check_of_own(keys.own, database_id, user))
    opening, public = new_opening_key()
    return Slot(
        user,
        numbers,
        salt,
        nonce,
        wrapped=cipher.encrypt(nonce, opening, _authenticated("opening key", *around)),
        own=own,
        sealed=seal_to(public, keys.data, database_id, user),
        address=hide_address(public, keys.data, database_id, user),
    )


def _lengths(*parts: bytes) -> tuple[int, ...]:
    return tuple(len(part) for part in parts)


def _check_of_own(own_key: bytes, database_id: UUID, user: UUID) -> bytes:
    # The key is random and 256 bits long: a keyed hash of a constant gives nothing away.
    about = b"amstrat-desktop own key check|" + database_id.bytes + user.bytes
    return hmac.digest(own_key, about, "sha256")


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


def _authenticated(what: str, database_id: UUID, user: UUID | None, numbers: KdfNumbers) -> bytes:
    who = "recovery" if user is None else str(user)
    cost = f"argon2id {numbers.memory_kib} {numbers.passes} {numbers.lanes}"
    return f"amstrat-desktop {what} 2|{database_id}|{who}|{cost}".encode()
