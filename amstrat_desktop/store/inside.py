# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the file of an open office lies, what schema it has, and what reads it."""

from amstrat_desktop.base.file_facts import FileFacts
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.migrations import revision_in
from amstrat_desktop.store.opened import OpenOffice


def look_inside(office: OpenOffice) -> FileFacts:
    """Raises StoreProblem."""
    with translated(office.folder), bare_connection(office.engine) as driver:
        cipher = driver.execute("PRAGMA cipher_version").fetchone()
        sqlite = driver.execute("SELECT sqlite_version()").fetchone()
        return FileFacts(
            folder=str(office.folder),
            backups=str(office.backups),
            schema=revision_in(driver) or "",
            sqlcipher=str(cipher[0]),
            sqlite=str(sqlite[0]),
        )
