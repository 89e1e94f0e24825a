# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the schema of an office up to this program's, with Alembic and without its ini file.

Foreign keys are off meanwhile: Alembic changes a table by dropping it, and SQLite's DROP
TABLE fires the cascades (20,000 rows went that way without an error). Counts of rows before
and after and a foreign_key_check watch over it, and one transaction begun with BEGIN
IMMEDIATE rolls a failed migration back whole.

The sums of `store.summary` are no part of a revision: they are taken out before and counted
anew after it.

A revision that means to add or remove rows names the tables: ``ROWS_CHANGE = {"topic"}``.

Imported only where a schema is made or changed: Alembic takes 12 MB (docs/decisions/0006).
"""

from functools import cache
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from amstrat_desktop.store import migrations, summary
from amstrat_desktop.store.tables import row_counts

ROWS_CHANGE: Final = "ROWS_CHANGE"


class MigrationFailed(RuntimeError):
    """A migration would have lost rows or links. It was rolled back; the program has a bug."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration; env.py takes the connection from it."""
    made = Config()
    made.set_main_option("script_location", str(migrations.FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def migrate(engine: Engine) -> None:
    """Run what is missing up to `head`, whole or not at all; an empty file gets everything.

    Back up before. Raises MigrationFailed, and the driver's errors as SQLAlchemy's.
    """
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction
        try:
            with connection.begin():
                _migrate(connection, driver)
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: Connection, driver: Any) -> None:
    before, expected = row_counts(driver), _changing(migrations.revision_in(driver))
    summary.remove(connection)
    command.upgrade(config(connection), "head")
    summary.install(connection)
    after = row_counts(driver)
    for table in before.keys() & after.keys() - expected:
        if before[table] != after[table]:
            raise MigrationFailed(f"{table}: {before[table]} rows before, {after[table]} after")
    broken = driver.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise MigrationFailed(f"{len(broken)} broken links, the first in {broken[0][0]}")


def _changing(revision: str | None) -> set[str]:
    """Tables whose number of rows the revisions after this one mean to change."""
    missing = _scripts().iterate_revisions("head", revision or "base")
    return {name for script in missing for name in getattr(script.module, ROWS_CHANGE, ())} | {
        "alembic_version"
    }
