#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write a migration from the difference between the models and the last migration.

    python packaging/new_migration.py 0002 "add opening hours"
    python packaging/new_migration.py 0001 start --again

--again replaces a revision of that number, as long as it was never released. Read what came
out before you keep it: renames look like a drop and an add.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
from alembic import command
from alembic.operations.ops import ExecuteSQLOp, MigrationScript
from alembic.script import Script

from amstrat_desktop.store.engine import KEY_BYTES, make_engine
from amstrat_desktop.store.migrations import FOLDER
from amstrat_desktop.store.migrations.running import config
from amstrat_desktop.store.search import CREATE
from amstrat_desktop.store.triggers import TRIGGERS

FIRST = "0001"


def _beyond_models(_context: Any, _revision: Any, scripts: list[MigrationScript]) -> None:
    upgrades = scripts[0].upgrade_ops
    if upgrades is None:
        raise click.ClickException("Alembic gave no operations")
    upgrades.ops.extend(ExecuteSQLOp(" ".join(sql.split())) for sql in (*CREATE, *TRIGGERS))


@click.command()
@click.argument("number")
@click.argument("title")
@click.option("--again", is_flag=True, help="Replace the revision of this number.")
def main(number: str, title: str, *, again: bool) -> None:
    """Write the migration NUMBER, named TITLE."""
    for old in (FOLDER / "versions").glob(f"{number}_*.py"):
        if not again:
            raise click.ClickException(f"{old.name} exists; --again replaces it")
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(Path(folder) / "empty.db", os.urandom(KEY_BYTES))
        with engine.connect() as connection, connection.begin():
            settings = config(connection)
            if number != FIRST:
                command.upgrade(settings, "head")
            written = command.revision(
                settings,
                title,
                autogenerate=True,
                rev_id=number,
                process_revision_directives=_beyond_models if number == FIRST else None,
            )
        engine.dispose()
    if not isinstance(written, Script):
        raise click.ClickException("one head gives one script")
    path = Path(written.path)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "# ###" not in line), "utf-8")
    for step in (["check", "--select", "I", "--fix"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *step, "-q", str(path)], check=True)
    click.echo(path)


if __name__ == "__main__":
    main()
