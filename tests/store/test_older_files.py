# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One office of every schema that was released: opened by this program, with all that it held.

The files lie in `files/<revision>`: sample offices, made by the program of that time.
"""

import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import bare_connection, connect
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.migrations import head, revision_in, revisions
from amstrat_desktop.store.office import Passphrase, open_office
from amstrat_desktop.store.search import TABLE_PREFIX as SEARCHED
from amstrat_desktop.store.summary import TABLE_PREFIX as SUMMED

FILES: Final = Path(__file__).parent / "files"
PASSPHRASE: Final = Passphrase("correct horse battery staple")
OLDER: Final = [revision for revision in revisions() if revision != head()]

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=OLDER)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the office of one revision; its name is the revision."""
    folder = tmp_path / str(request.param)
    shutil.copytree(FILES / folder.name, folder)
    return folder


def rows_of(driver: Any) -> Rows:
    """Every row of every table of the models, column by column."""
    named = driver.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    tables = [name for (name,) in named if not name.startswith((SUMMED, SEARCHED, "sqlite_"))]
    found: Rows = {}
    for table in set(tables) - {"alembic_version"}:
        cursor = driver.execute(f'SELECT * FROM "{table}"')
        columns = [column[0] for column in cursor.description]
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
        found[table] = sorted(rows, key=repr)
    return found


def test_an_office_of_every_released_schema_is_kept() -> None:
    assert OLDER
    assert sorted(path.name for path in FILES.iterdir()) == OLDER


def test_what_it_held_is_there_after_it_was_brought_up(older: Path) -> None:
    before = _read(older)
    office = open_office(older, PASSPHRASE)
    assert check(office) == []
    with bare_connection(office.engine) as driver:
        assert revision_in(driver) == head()
        after = rows_of(driver)
    office.close()
    assert set(before) <= set(after)
    for table, rows in before.items():
        columns = list(rows[0]) if rows else []
        kept = [{column: row[column] for column in columns} for row in after[table]]
        assert sorted(kept, key=repr) == rows, table
    [backup] = (older / "backups").iterdir()
    assert _read(backup) == before
    open_office(older, PASSPHRASE).close()
    assert [*(older / "backups").iterdir()] == [backup]


def test_labels_of_codes_lose_nothing_and_have_room_for_more(older: Path) -> None:
    if older.name != "0001":
        pytest.skip("they had it already")
    open_office(older, PASSPHRASE).close()
    labels = {
        (row["language"], row["text"], row["translator"], row["checked_on"], row["checked_by"])
        for row in _read(older)["code_label"]
    }
    assert ("tr", "Aşı karnesi", None, None, None) in labels


def _read(folder: Path) -> Rows:
    key = KeyFile.load(folder / "office.keys").unlock(PASSPHRASE.text).key
    driver = connect(folder / "office.db", key)
    try:
        return rows_of(driver)
    finally:
        driver.close()
