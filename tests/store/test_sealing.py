# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the data key is sealed: as RFC 9180 says, to an address that nobody else can write or read
(docs/decisions/0019)."""

import hashlib
import hmac
import os
from uuid import UUID, uuid4

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from amstrat_desktop.store.sealing import (
    SEALED_BYTES,
    Address,
    hide_address,
    new_opening_key,
    seal_to,
    show_address,
    unseal,
)

OFFICE, ANNA = uuid4(), uuid4()
KEY = bytes(range(32))


def by_the_book(sealed: bytes, opening: bytes, info: bytes) -> bytes:
    """RFC 9180, sections 4.1 and 5.1, base mode, from its parts: a file can be opened without the
    library that wrote it."""
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"

    def extract(of: bytes, salt: bytes, label: bytes, key: bytes) -> bytes:
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + of + label + key, hashlib.sha256)

    def expand(of: bytes, key: bytes, label: bytes, about: bytes, length: int) -> bytes:
        labelled = length.to_bytes(2, "big") + b"HPKE-v1" + of + label + about
        return hmac.digest(key, labelled + b"\x01", hashlib.sha256)[:length]

    half = X25519PrivateKey.from_private_bytes(opening)
    sent, ciphertext = sealed[:32], sealed[32:]
    shared = half.exchange(X25519PublicKey.from_public_bytes(sent))
    context = sent + half.public_key().public_bytes_raw()
    secret = expand(kem, extract(kem, b"", b"eae_prk", shared), b"shared_secret", context, 32)
    schedule = (
        b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    )
    made = extract(suite, secret, b"secret", b"")
    key = expand(suite, made, b"key", schedule, 32)
    return AESGCM(key).decrypt(expand(suite, made, b"base_nonce", schedule, 12), ciphertext, b"")


def test_what_is_sealed_is_what_the_standard_says() -> None:
    opening, public = new_opening_key()
    sealed = seal_to(public, KEY, OFFICE, ANNA)
    assert len(sealed) == SEALED_BYTES
    info = f"amstrat-desktop sealed data key 2|{OFFICE}|{ANNA}".encode()
    assert by_the_book(sealed, opening, info) == KEY
    assert unseal(sealed, opening, OFFICE, ANNA) == KEY
    sealed = seal_to(public, KEY, OFFICE, None)
    info = f"amstrat-desktop sealed data key 2|{OFFICE}|recovery".encode()
    assert by_the_book(sealed, opening, info) == KEY


@pytest.mark.parametrize(("office", "user"), [(uuid4(), ANNA), (OFFICE, uuid4()), (OFFICE, None)])
def test_it_opens_for_one_user_of_one_office(office: UUID, user: UUID | None) -> None:
    opening, public = new_opening_key()
    sealed = seal_to(public, KEY, OFFICE, ANNA)
    with pytest.raises(InvalidTag):
        unseal(sealed, opening, office, user)
    address = hide_address(public, KEY, OFFICE, ANNA)
    with pytest.raises(InvalidTag):
        show_address(address, KEY, office, user)


def test_an_address_is_read_and_written_with_the_data_key_alone() -> None:
    _opening, public = new_opening_key()
    address = hide_address(public, KEY, OFFICE, ANNA)
    assert public not in address.hidden
    assert show_address(address, KEY, OFFICE, ANNA) == public
    for key in (bytes(32), os.urandom(32)):
        with pytest.raises(InvalidTag):
            show_address(address, key, OFFICE, ANNA)
        with pytest.raises(InvalidTag):
            show_address(hide_address(public, key, OFFICE, ANNA), KEY, OFFICE, ANNA)


@pytest.mark.parametrize("place", [0, 31, 32, 79])
def test_a_changed_byte_opens_nothing(place: int) -> None:
    opening, public = new_opening_key()
    sealed = bytearray(seal_to(public, KEY, OFFICE, ANNA))
    sealed[place] ^= 1
    with pytest.raises(InvalidTag):
        unseal(bytes(sealed), opening, OFFICE, ANNA)


@pytest.mark.parametrize("hostile", [bytes(80), b"\x01" + bytes(79), b"\xff" * 80])
def test_points_of_low_order_open_nothing(hostile: bytes) -> None:
    opening, _public = new_opening_key()
    with pytest.raises(InvalidTag):
        unseal(hostile, opening, OFFICE, ANNA)


def test_an_address_as_json() -> None:
    address = hide_address(os.urandom(32), KEY, OFFICE, ANNA)
    assert Address.from_json(address.to_json()) == address
    for hostile in (
        {"nonce": "00", "hidden": "00" * 48},
        {"nonce": "00" * 12, "hidden": "00" * 32},
    ):
        with pytest.raises(ValueError, match="lengths"):
            Address.from_json(hostile)
