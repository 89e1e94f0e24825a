# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing readable on the disk (promise 4), as far as this floor writes; and the file can be
read without us (promise 6)."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from amstrat_desktop.store.backups import make_backup
from amstrat_desktop.store.engine import bare_connection, connect_to_copy
from amstrat_desktop.store.office import OpenOffice
from amstrat_desktop.store.search import index_text
from tests.services_of_the_machine import require
from tests.store.conftest import PASSPHRASE, Closed
from tests.store.filled import fill

CANARY = "Kanarienvogel"
HANDLES = Path("/proc/self/fd")


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def hits(paths: Iterable[Path], *secrets: bytes) -> list[str]:
    return [
        f"{path.name}: {secret!r}"
        for path in paths
        for secret in secrets
        if secret.lower() in path.read_bytes().lower()
    ]


def test_no_file_holds_a_readable_word(office: OpenOffice, tmp_path: Path) -> None:
    with office.engine.begin() as connection:
        texts = fill(connection, CANARY, rows=20)
        index_text(connection, "contact", office.database_id, f"{CANARY} and more")
    assert texts > 200
    make_backup(office, tmp_path / "backups")
    secrets = [
        *(CANARY.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")),
        PASSPHRASE.encode(),
        office.key,
        office.key.hex().encode(),
        b"SQLite format 3",
        b"CREATE TABLE",
    ]
    while_open = files_under(office.folder)
    expected = {"office.db", "office.db-wal", "office.db-shm", "office.keys", "office.owner"}
    assert expected <= {path.name for path in while_open}
    assert hits([*while_open, *files_under(tmp_path / "backups")], *secrets) == []
    office.close()
    assert hits(files_under(tmp_path), *secrets) == []


def _nameless_files() -> Iterator[Path]:
    """Files that this process holds open without a name, as SQLite's temporary ones are."""
    for handle in HANDLES.iterdir():
        try:
            if os.readlink(handle).endswith("(deleted)"):  # noqa: PTH115 - the mark is no path
                yield handle
        except OSError:
            continue


def _found_while_sorting(driver: Any) -> list[str]:
    """What temporary files hold in the midst of a sort too large for the memory."""
    driver.execute("PRAGMA cache_size = 10")
    driver.execute("CREATE TABLE long (words TEXT)")
    driver.execute("BEGIN")
    rows = ((f"{CANARY} {number * 7919 % 60_000}",) for number in range(60_000))
    driver.executemany("INSERT INTO long VALUES (?)", rows)
    driver.execute("COMMIT")
    sorting = driver.execute("SELECT words FROM long ORDER BY words")
    sorting.fetchone()
    found = hits(_nameless_files(), CANARY.encode())
    sorting.fetchall()
    return found


def test_nothing_readable_in_temporary_files(office: OpenOffice) -> None:
    require(HANDLES.is_dir(), "/proc")
    with bare_connection(office.engine) as driver:
        assert _found_while_sorting(driver) == []


def test_the_control_finds_temporary_files(office: OpenOffice) -> None:
    """The same search hits where SQLite is allowed to write them, in the encrypted file, too."""
    require(HANDLES.is_dir(), "/proc")
    plain = sqlite3.connect("", isolation_level=None)
    plain.execute("PRAGMA temp_store = FILE")
    assert _found_while_sorting(plain) != []
    plain.close()


def _hash_of_rows(execute: Callable[[str], Iterable[Any]]) -> str:
    digest = hashlib.sha256()
    tables = [row[0] for row in execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in sorted(tables):
        digest.update(table.encode())
        for row in sorted(repr(tuple(row)) for row in execute(f'SELECT * FROM "{table}"')):
            digest.update(row.encode())
    return digest.hexdigest()


def test_an_independent_reader_sees_the_same_rows(closed: Closed) -> None:
    """SQLite3 Multiple Ciphers, written by others, with the key and SQLCipher's parameters."""
    office = closed.open()
    with office.engine.begin() as connection:
        fill(connection, "words", rows=10)
        index_text(connection, "contact", office.database_id, "findable words")
    office.close()
    ours = connect_to_copy(closed.database, closed.key, finished=True)
    expected = _hash_of_rows(lambda sql: ours.execute(sql).fetchall())
    ours.close()
    reader = apsw.Connection(str(closed.database))
    reader.pragma("cipher", "sqlcipher")
    reader.pragma("legacy", 4)
    reader.pragma("key", f"x'{closed.key.hex()}'")
    assert _hash_of_rows(lambda sql: list(reader.execute(sql))) == expected
    matching = "SELECT count(*) FROM search_index WHERE search_index MATCH '\"find\"*'"
    assert list(reader.execute(matching)) == [(1,)]
    reader.close()


@pytest.mark.parametrize("secret", [CANARY.encode()])
def test_the_search_itself_finds_what_is_there(tmp_path: Path, secret: bytes) -> None:
    (tmp_path / "plain").write_bytes(b"before" + secret.upper() + b"after")
    assert hits(files_under(tmp_path), secret) != []
