# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of the search index emptied, however damaged they are."""

from sqlalchemy import Connection

from amstrat_desktop.store.search import CREATE

_TABLES = ("search_index", "search_word", "search_row")


def begin(connection: Connection) -> None:
    """Put empty tables in the place of the index, in the transaction that fills them again."""
    for table in _TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    for statement in CREATE:
        connection.exec_driver_sql(statement)
