# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one hook through which SQLAlchemy reaches SQLCipher.

Reading and writing: each transaction of the engine begins with ``BEGIN IMMEDIATE``, so that
a writer waits at its start and never fails half-way for a lock. A transaction that only
reads should ask for it and then waits for nobody::

    with Session(reading(engine)) as session, session.begin(): ...

`reading` gives the same engine (one pool, one set of events) with the execution option
``read_only=True``; a single connection can say ``connection.execution_options(read_only=True)``.
Such a transaction sees one state of the file and refuses to write.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import Cancelled

KEY_BYTES: Final = 32
CACHE_MIB: Final = 64
BUSY_SECONDS: Final = 5.0
"""How long a writer waits for another one of this program."""

READ_ONLY: Final = "read_only"
_QUERY_ONLY: Final = "query_only"
_DOOR: Final = "door"
OWNER_ONLY_FILE: Final = 0o600
OWNER_ONLY_FOLDER: Final = 0o700


class NotWal(OSError):
    """The file system refuses write-ahead logging (it has no shared memory)."""


def make_engine(path: Path, key: bytes, *, cache_mib: int = CACHE_MIB) -> Engine:
    """An engine on the encrypted file; nothing is opened before the first connection.

    key: the 32 raw bytes. cache_mib: page cache of one connection; the pool hands out the
    connection used last, so that one warm cache serves nearly all work.
    """
    door = _Door(path, key, cache_mib)
    engine = create_engine(
        "sqlite://",
        creator=door,
        execution_options={_DOOR: door},
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        pool_use_lifo=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


class _Door:
    """Where an engine's connections come from, as long as it isn't shut."""

    def __init__(self, path: Path, key: bytes, cache_mib: int) -> None:
        self.is_shut = False
        self._connect = partial(connect, path, key, cache_mib=cache_mib)

    def __call__(self) -> Any:
        if self.is_shut:
            raise Cancelled
        return self._connect()


def shut(engine: Engine) -> None:
    """Let go of every connection and make no new one: a job that was asked for before and comes
    after it gets Cancelled. Connections in use are closed when they come back.
    """
    engine.get_execution_options()[_DOOR].is_shut = True
    engine.dispose()


def let_in_again(engine: Engine) -> None:
    """Undo `shut`."""
    engine.get_execution_options()[_DOOR].is_shut = False


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read and therefore wait for no writer."""
    return engine.execution_options(**{READ_ONLY: True})


@contextmanager
def bare_connection(engine: Engine) -> Iterator[Any]:
    """The driver's own connection outside any transaction: for pragmas, checkpoint, backup."""
    pooled = engine.raw_connection()
    try:
        driver: Any = pooled.driver_connection
        _set_query_only(pooled.info, driver, wanted=False)
        yield driver
    finally:
        pooled.close()


def empty_log(driver: Any) -> bool:
    """Bring the write-ahead log into the file and cut it; False when somebody still reads an
    older state or writes. Waits for nobody.

    driver: a connection from `bare_connection`. Raises the driver's errors.
    """
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        return not driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        driver.execute(f"PRAGMA busy_timeout = {int(1000 * BUSY_SECONDS)}")


def connect(path: Path, key: bytes, *, cache_mib: int = CACHE_MIB) -> Any:
    """One connection of the driver with every pragma set; creates the file when it's missing.

    Raises NotWal, and the driver's errors: “file is not a database” for a wrong key, too.
    """
    with private_umask():
        connection = _keyed(str(path), key)
        try:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        except sqlcipher.Error:
            connection.close()
            raise
    if mode != "wal":
        connection.close()
        raise NotWal(mode)
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
        "trusted_schema = OFF",
        f"cache_size = {-1024 * cache_mib}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def connect_read_only(path: Path, key: bytes) -> Any:
    """A connection that changes neither the file nor its write-ahead log, not even on close."""
    with private_umask():
        return _keyed(f"{path.absolute().as_uri()}?mode=ro", key)


def connect_to_copy(path: Path, key: bytes, *, finished: bool) -> Any:
    """A connection to a copy that nobody works in: no log, no shared memory beside it.

    finished: the copy is only read, and no file is made.
    """
    if finished:
        return _keyed(f"{path.absolute().as_uri()}?immutable=1", key)
    with private_umask():
        return _keyed(str(path), key)


@contextmanager
def private_umask() -> Iterator[None]:
    """Files made inside belong to their owner alone; SQLite takes 0644 otherwise."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _keyed(name: str, key: bytes) -> Any:
    if len(key) != KEY_BYTES:
        raise ValueError("the data key has 32 bytes")
    connection = sqlcipher.connect(
        name,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
        uri=name.startswith("file:"),
    )
    # The log would otherwise write about the file to standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # Not PRAGMA key: the statement cache would keep the key's text.
    connection.set_key(f"x'{key.hex()}'")
    return connection


def _begin(connection: Connection) -> None:
    read_only = bool(connection.get_execution_options().get(READ_ONLY))
    driver: Any = connection.connection.driver_connection
    _set_query_only(connection.info, driver, wanted=read_only)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _set_query_only(state: dict[Any, Any], driver: Any, *, wanted: bool) -> None:
    """state: lives as long as the driver's connection does."""
    if state.get(_QUERY_ONLY, False) != wanted:
        driver.execute(f"PRAGMA query_only = {'ON' if wanted else 'OFF'}")
        state[_QUERY_ONLY] = wanted
