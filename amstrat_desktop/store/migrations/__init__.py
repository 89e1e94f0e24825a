# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which schema this program works with, and which one a file has. Changing it: `running`."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine

from amstrat_desktop.store.engine import bare_connection

FOLDER: Final = Path(__file__).parent


@cache
def revisions() -> tuple[str, ...]:
    """All that were shipped, oldest first: the numbers that their files begin with.

    Each one follows the one before it (a test asks Alembic).
    """
    return tuple(
        sorted(file.name.partition("_")[0] for file in FOLDER.glob("versions/[0-9]*_*.py"))
    )


def head() -> str:
    """The revision that this program works with."""
    return revisions()[-1]


def is_known(revision: str) -> bool:
    """Whether this program knows the revision; if not, a newer program wrote it."""
    return revision in revisions()


def revision_in(driver: Any) -> str | None:
    """The revision of the schema in an open file, None for an empty one.

    driver: a connection of the driver. Raises its errors.
    """
    asked = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if not driver.execute(asked).fetchone()[0]:
        return None
    row = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def needs_migration(engine: Engine) -> bool:
    """Whether the schema is older than this program's."""
    with bare_connection(engine) as driver:
        return revision_in(driver) != head()
