# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plain bytes of an encrypted file, page by page, with everything that no query reaches:
free pages, what stands behind the end of a cell, older pages in the write-ahead log.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE: Final = 4096
SALT: Final = 16
RESERVED: Final = 80
"""At the end of each page: the initialisation vector (16), then its HMAC-SHA-512."""
_LOG_HEADER: Final = 32
_FRAME_HEADER: Final = 24


def plain_file(path: Path, key: bytes) -> bytes:
    """Every page of the database."""
    raw = path.read_bytes()
    pages = (raw[at : at + PAGE] for at in range(0, len(raw), PAGE))
    return b"".join(_plain(page, number, key) for number, page in enumerate(pages, start=1))


def plain_log(path: Path, key: bytes) -> bytes:
    """Every page in the write-ahead log beside it, also of frames that count no more."""
    log = path.with_name(path.name + "-wal")
    raw = log.read_bytes() if log.exists() else b""
    return b"".join(_plain(page, number, key) for number, page in _frames(raw))


def _frames(raw: bytes) -> Iterator[tuple[int, bytes]]:
    step = _FRAME_HEADER + PAGE
    for at in range(_LOG_HEADER, len(raw) - step + 1, step):
        number = int.from_bytes(raw[at : at + 4], "big")
        yield number, raw[at + _FRAME_HEADER : at + step]


def _plain(page: bytes, number: int, key: bytes) -> bytes:
    start = SALT if number == 1 else 0
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(vector)).decryptor()
    return decryptor.update(page[start : PAGE - RESERVED]) + decryptor.finalize()
