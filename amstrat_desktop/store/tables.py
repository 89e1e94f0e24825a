# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tables a file holds, for comparing two states of it."""

from typing import Any, Final

from amstrat_desktop.store import summary

# The tables that FTS5 keeps behind the index count pages, not records; sqlite_… is SQLite's;
# figure_… are sums of records (store.summary).
_NOT_RECORDS: Final = ("sqlite_", "search_index", summary.TABLE_PREFIX)


def row_counts(driver: Any) -> dict[str, int]:
    """The number of rows per table; driver: a connection of the driver. Raises its errors."""
    names = driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: int(driver.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - the file's own table names
        for (name,) in names
        if not name.startswith(_NOT_RECORDS)
    }
