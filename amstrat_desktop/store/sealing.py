# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The data key, sealed to who may open the office, by somebody who needs no secret of theirs.

HPKE (RFC 9180, base mode; X25519, HKDF-SHA-256, AES-256-GCM) seals it to the other half of an
opening key. That half is a public key only by its name: it stands in the key file encrypted with
the data key. Whoever may only write the file can't put a half of their own in its place and be
given the next data key; and whoever copied the file alone lacks one of the two numbers without
which even a broken X25519 opens nothing (docs/decisions/0019).
"""

import os
from dataclasses import dataclass
from typing import Any, Final, Self
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
SEALED_BYTES: Final = 32 + KEY_BYTES + 16
"""What the sender made for this once, the data key, and the tag of AES-GCM."""

_NONCE_BYTES: Final = 12
_HIDDEN_BYTES: Final = KEY_BYTES + 16
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class Address:
    """The public half of an opening key, encrypted with the data key."""

    nonce: bytes
    hidden: bytes

    def to_json(self) -> dict[str, str]:
        return {"nonce": self.nonce.hex(), "hidden": self.hidden.hex()}

    @classmethod
    def from_json(cls, raw: Any) -> Self:
        """Raises KeyError, TypeError or ValueError for anything that `to_json` doesn't write."""
        address = cls(bytes.fromhex(raw["nonce"]), bytes.fromhex(raw["hidden"]))
        if (len(address.nonce), len(address.hidden)) != (_NONCE_BYTES, _HIDDEN_BYTES):
            raise ValueError("wrong lengths")
        return address


def new_opening_key() -> tuple[bytes, bytes]:
    """The opening key, and the half that others seal to."""
    opening = X25519PrivateKey.generate()
    return opening.private_bytes_raw(), opening.public_key().public_bytes_raw()


def seal_to(public: bytes, data_key: bytes, database_id: UUID, user: UUID | None) -> bytes:
    """The data key, for the one who has the other half."""
    half = X25519PublicKey.from_public_bytes(public)
    return _SUITE.encrypt(data_key, half, info=_bound("data key", database_id, user))


def unseal(sealed: bytes, opening: bytes, database_id: UUID, user: UUID | None) -> bytes:
    """The data key. Raises InvalidTag for what was sealed to somebody else, or elsewhere."""
    half = X25519PrivateKey.from_private_bytes(opening)
    return _SUITE.decrypt(sealed, half, info=_bound("data key", database_id, user))


def hide_address(public: bytes, data_key: bytes, database_id: UUID, user: UUID | None) -> Address:
    """The public half as it stands in the file."""
    nonce = os.urandom(_NONCE_BYTES)
    hidden = _address_cipher(data_key, database_id).encrypt(
        nonce, public, _bound("address", database_id, user)
    )
    return Address(nonce, hidden)


def show_address(address: Address, data_key: bytes, database_id: UUID, user: UUID | None) -> bytes:
    """The public half. Raises InvalidTag for one that nobody with the data key wrote."""
    return _address_cipher(data_key, database_id).decrypt(
        address.nonce, address.hidden, _bound("address", database_id, user)
    )


def _address_cipher(data_key: bytes, database_id: UUID) -> AESGCM:
    about = b"amstrat-desktop addresses|" + database_id.bytes
    return AESGCM(HKDF(SHA256(), length=32, salt=None, info=about).derive(data_key))


def _bound(what: str, database_id: UUID, user: UUID | None) -> bytes:
    who = "recovery" if user is None else str(user)
    return f"amstrat-desktop sealed {what} 2|{database_id}|{who}".encode()
