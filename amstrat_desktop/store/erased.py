# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger of what was erased, beside the database: keys of records, and nobody's data.

An older backup that comes back brings the erased back with it. So each erasure is noted here
before it is committed, the file stands in every backup too, and at the next entry whatever the
ledger names and the database does not know as erased is erased again.

The ledger is sealed (AES-256-GCM) with a key drawn from one that lies in the office's own file
and outlives a change of the data key: whoever finds the ledger alone learns nothing from it.
"""

import json
import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.store.engine import bare_connection, empty_log
from amstrat_desktop.store.opened import ERASED_NAME
from amstrat_desktop.store.wholefile import write_whole

_PURPOSE: Final = b"amstrat ledger of erasures, 1"
_NONCE: Final = 12
_KEY: Final = 32


class LedgerDamaged(Exception):
    """The ledger is not what was written, or another office's."""


@dataclass(frozen=True, slots=True)
class ErasedRun:
    """One erasure. items: (code of the class of data, key of the record), as they were erased."""

    run_id: UUID
    at: datetime
    items: tuple[tuple[str, UUID], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of one office. secret: from the office's file; see the module."""

    path: Path
    secret: bytes
    office_id: UUID

    def read(self) -> tuple[ErasedRun, ...]:
        """All erasures, the oldest first. Raises LedgerDamaged, OSError."""
        try:
            sealed = self.path.read_bytes()
        except FileNotFoundError:
            return ()
        try:
            plain = self._cipher().decrypt(sealed[:_NONCE], sealed[_NONCE:], self.office_id.bytes)
            return tuple(map(_run_of, json.loads(zlib.decompress(plain))))
        except (InvalidTag, ValueError, zlib.error, LookupError, TypeError) as error:
            raise LedgerDamaged(str(self.path)) from error

    def add(self, run: ErasedRun) -> None:
        """Note an erasure, on the disk when this returns. A ledger that can't be read is put
        aside first: what is erased now must not be lost for what was before. Raises OSError.
        """
        try:
            runs = self.read()
        except LedgerDamaged:
            self.path.replace(self.path.with_name(self.path.name + ".damaged"))
            runs = ()
        self._write((*(known for known in runs if known.run_id != run.run_id), run))

    def drop(self, run_id: UUID) -> None:
        """Take back what was noted of an erasure that did not happen. Raises OSError."""
        self._write(tuple(run for run in self.read() if run.run_id != run_id))

    def _write(self, runs: Iterable[ErasedRun]) -> None:
        plain = json.dumps([_plain(run) for run in runs], separators=(",", ":")).encode()
        nonce = os.urandom(_NONCE)
        sealed = self._cipher().encrypt(nonce, zlib.compress(plain), self.office_id.bytes)
        write_whole(self.path, nonce + sealed)

    def _cipher(self) -> AESGCM:
        drawn = HKDF(SHA256(), _KEY, salt=None, info=_PURPOSE).derive(self.secret)
        return AESGCM(drawn)


def ledger_of(connection: Connection, secret: bytes, office_id: UUID) -> Ledger:
    """The ledger beside the database that a connection has open."""
    (file,) = (
        file
        for _at, name, file in connection.exec_driver_sql("PRAGMA database_list")
        if name == "main"
    )
    return Ledger(Path(file).with_name(ERASED_NAME), secret, office_id)


def forget_erased(engine: Engine) -> bool:
    """Bring the erasure into the file itself and cut the log, in which the erased pages still
    stand as they were. False where somebody reads an older state: the next checkpoint does it.
    """
    try:
        with bare_connection(engine) as driver:
            return empty_log(driver)
    except (DBAPIError, sqlcipher.Error, OSError):
        return False  # the erasure itself is committed; closing the office tries again


def _plain(run: ErasedRun) -> list[object]:
    classes: dict[str, list[str]] = {}
    for data_class, key in run.items:
        classes.setdefault(data_class, []).append(key.hex)
    return [run.run_id.hex, run.at.isoformat(), classes]


def _run_of(plain: list[object]) -> ErasedRun:
    run_id, at, classes = plain
    if not isinstance(classes, dict):
        raise TypeError("no classes")
    items = [(name, UUID(key)) for name, keys in classes.items() for key in keys]
    return ErasedRun(UUID(str(run_id)), datetime.fromisoformat(str(at)), tuple(items))
