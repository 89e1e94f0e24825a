# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The health of an open office: what `amstrat-desktop check` tells.

The order matters: beside a live write-ahead log the check of the cipher reports damage that
isn't there, so a checkpoint comes first.
"""

import shutil
from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import StoreProblem
from amstrat_desktop.store.engine import bare_connection, empty_log
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.finding import Finding, Mending, Part, Severity
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.migrations import head, revision_in
from amstrat_desktop.store.opened import OpenOffice

__all__ = ["Finding", "Severity", "check"]

LITTLE_SPACE: Final = 1_000_000_000
"""Bytes: less free space than this is worth a warning, as is less than three times the file."""


_RESTORE: Final = _("Do not work on: close the program and restore the last backup.")

_BUSY: Final = Finding(
    Severity.NOTE,
    _("Somebody is working in the office, so that not everything could be checked."),
    _("Check again when nobody works."),
)


def check(office: OpenOffice) -> list[Finding]:
    """Everything that is the matter; an empty list means that the office is sound.

    Reads the whole file: some seconds for a large office. Raises StoreProblem when the disk
    doesn't answer.
    """
    findings: list[Finding] = []
    with translated(office.database):
        with bare_connection(office.engine) as driver:
            if empty_log(driver):
                steps = [_pages, _structure, _links, _index, _schema]
            else:
                findings.append(_BUSY)
                steps = [_structure, _links, _schema]
            for step in steps:
                findings.extend(_told(step, driver))
                if any(found.severity is Severity.DAMAGE for found in findings):
                    break  # what is asked of a damaged file after that has no meaning
        findings.extend(_keys(office))
        findings.extend(_space(office))
    return findings


def _told(step: Callable[[Any], Iterator[Finding]], driver: Any) -> Iterator[Finding]:
    """A check that damage makes impossible has found that damage."""
    try:
        yield from step(driver)
    except sqlcipher.DatabaseError as error:
        if not _is_damage(error):
            raise
        yield Finding(
            Severity.DAMAGE,
            _("The office's file is damaged and can't be read."),
            _RESTORE,
            mending=Mending.SEE_BACKUPS,
        )


def _is_damage(error: sqlcipher.DatabaseError) -> bool:
    # 1 is “no such table” and the like, 11 CORRUPT, 26 NOTADB (sqlite.org/rescode.html).
    return error.sqlite_errorcode in {1, 11, 26}


def _pages(driver: Any) -> Iterator[Finding]:
    damaged = len(driver.execute("PRAGMA cipher_integrity_check").fetchall())
    if damaged:
        yield Finding(
            Severity.DAMAGE,
            ngettext(
                "{count} page of the office's file was changed on the disk.",
                "{count} pages of the office's file were changed on the disk.",
                damaged,
            ),
            _RESTORE,
            mending=Mending.SEE_BACKUPS,
        )


def _structure(driver: Any) -> Iterator[Finding]:
    if driver.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        yield Finding(
            Severity.DAMAGE,
            _("The structure of the office's file is damaged."),
            _RESTORE,
            mending=Mending.SEE_BACKUPS,
        )


def _links(driver: Any) -> Iterator[Finding]:
    broken = driver.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        yield Finding(
            Severity.DAMAGE,
            ngettext(
                "{count} record points to another one that is missing.",
                "{count} records point to others that are missing.",
                len(broken),
            ),
            _RESTORE,
            Part.LINKS,
            Mending.SEE_BACKUPS,
        )


def _index(driver: Any) -> Iterator[Finding]:
    try:
        driver.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
        uneven = driver.execute(
            "SELECT (SELECT count(*) FROM search_row) - (SELECT count(*) FROM search_index_docsize)"
        ).fetchone()[0]
    except sqlcipher.DatabaseError as error:
        if not _is_damage(error):
            raise
        uneven = True
    if uneven:
        yield Finding(
            Severity.WARNING,
            _("The search index is damaged; the records themselves are not concerned."),
            _("Make the index anew. Until then searching may miss some records."),
            Part.INDEX,
            Mending.REBUILD_INDEX,
        )


def _schema(driver: Any) -> Iterator[Finding]:
    if revision_in(driver) != head():
        yield Finding(
            Severity.WARNING,
            _("The office was not brought up to this version of the program."),
            _("Close the program and start it again."),
            Part.VERSION,
        )


def _keys(office: OpenOffice) -> Iterator[Finding]:
    try:
        key_file = KeyFile.load(office.keys)
    except StoreProblem as problem:
        yield Finding(
            Severity.DAMAGE,
            problem.message,
            _("Keep the office open and restore the key file before you close it."),
            Part.KEYS,
            Mending.SEE_BACKUPS,
        )
        return
    if not key_file.fits(office.key) or key_file.database_id != office.database_id:
        yield Finding(
            Severity.DAMAGE,
            _("The key file belongs to another office."),
            _("Keep the office open and put its own key file back from a backup."),
            Part.KEYS,
            Mending.SEE_BACKUPS,
        )
    if not key_file.has_recovery:
        yield Finding(
            Severity.WARNING,
            _("There is no recovery code."),
            _("Make a new recovery code and keep it on paper."),
            Part.KEYS,
            Mending.SEE_SECURITY,
        )


def _space(office: OpenOffice) -> Iterator[Finding]:
    wanted = max(LITTLE_SPACE, 3 * office.database.stat().st_size)
    free = shutil.disk_usage(office.folder).free
    if free < wanted:
        yield Finding(
            Severity.WARNING,
            _("Only {free} MB are free on the disk of the office.", free=free // 1_000_000),
            _("Free some space; a backup needs as much as the office itself."),
            Part.SPACE,
        )
