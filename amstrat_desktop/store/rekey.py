# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another data key for an office: for when somebody left who may have copied the old one.

A new file is written under a new key, read as a whole, and put in place together with a key file
in which the new key is sealed to everybody who stays (`store.switching`): whenever the power goes,
the next one to open the office finds the old state or the new one, both whole. Nobody's passphrase
is asked and none changes (docs/decisions/0019).

Copies made before still open with the old key: that can't be taken back.
"""

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from typing import Final
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.backups.verifying import is_sound
from amstrat_desktop.store.engine import (
    KEY_BYTES,
    connect,
    connect_to_copy,
    let_in_again,
    make_engine,
    shut,
)
from amstrat_desktop.store.faults import translated
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.opened import DATABASE_NAME, KEYS_NAME, OpenOffice
from amstrat_desktop.store.switching import is_unsettled, settle, staged, switch
from amstrat_desktop.store.tables import row_counts
from amstrat_desktop.store.wholefile import sync_file, write_whole

Report = Callable[[int, int], object]
"""How many pages are written, of how many. It may raise Cancelled: nothing is changed then."""

_PAGES_AT_A_TIME: Final = 2_500
_CACHE_MIB: Final = 4


def rekey(
    office: OpenOffice, *, keep: Collection[UUID], report: Report = lambda _done, _total: None
) -> OpenOffice:
    """Give an open office a new data key; the former OpenOffice is of no use afterwards.

    keep: whose way in stays open, the recovery code's always does. Nobody else may be working in
    the office: its other connections are waited for some seconds. What comes back is open under
    the same lock, and its caller closes it.

    Raises StoreProblem: BUSY, REKEY_FAILED(path), KEY_FILE_DAMAGED, DAMAGED, with nothing
    changed and the office still open; ValueError when nobody with a passphrase would be left.
    """
    key_file = KeyFile.load(office.keys)
    if not any(user in keep for user in key_file.users):
        raise ValueError("nobody could open the office")
    new = os.urandom(KEY_BYTES)
    fresh = key_file.rekeyed(office.key, new, keep)
    with _nothing_changed(office):
        settle(office.folder)
        with _alone_in(office):
            _write_under(new, office, report)
            write_whole(staged(office.folder, KEYS_NAME), fresh.to_bytes())
        switch(office.folder, (DATABASE_NAME, KEYS_NAME))
    return replace(office, engine=make_engine(office.database, new), key=new)


def rekey_due(office: OpenOffice) -> frozenset[UUID]:
    """Who lost the way in since the office got its data key: they may have a copy of it.

    Raises StoreProblem for a key file that can't be read.
    """
    return KeyFile.load(office.keys).departed


@contextmanager
def _nothing_changed(office: OpenOffice) -> Iterator[None]:
    """What goes wrong leaves the office as it is and open, and is told as what it means here."""
    try:
        with translated(office.database):
            yield
    except BaseException as error:
        if is_unsettled(office.folder):  # it holds already: whoever opens next finishes it
            office.lock.release()
            raise
        with suppress(OSError):
            settle(office.folder)
        let_in_again(office.engine)
        known = isinstance(error, StoreProblem) and error.fault in _THEIR_OWN
        if known or not isinstance(error, _OF_THE_DISK):
            raise
        raise StoreProblem(StoreFault.REKEY_FAILED, path=str(office.folder)) from error


_THEIR_OWN: Final = (StoreFault.DAMAGED, StoreFault.BUSY)
_OF_THE_DISK: Final = (StoreProblem, OSError, sqlcipher.Error, DBAPIError)


@contextmanager
def _alone_in(office: OpenOffice) -> Iterator[None]:
    """Nobody writes meanwhile; afterwards nobody has the file open. Raises StoreProblem BUSY."""
    with closing(connect(office.database, office.key, cache_mib=_CACHE_MIB)) as guard:
        guard.execute("BEGIN IMMEDIATE")
        state = guard.execute("PRAGMA data_version").fetchone()
        yield
        shut(office.engine)
        guard.execute("ROLLBACK")
        # Only the last one can end write-ahead logging: SQLite itself says whether we are alone.
        alone = guard.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        if not alone or guard.execute("PRAGMA data_version").fetchone() != state:
            raise StoreProblem(StoreFault.BUSY)


def _write_under(new: bytes, office: OpenOffice, report: Report) -> None:
    """The same pages under another key, read as a whole before anybody relies on them."""
    path = staged(office.folder, DATABASE_NAME)
    with closing(connect(office.database, office.key, cache_mib=_CACHE_MIB)) as source:
        source.execute("BEGIN")
        counts = row_counts(source)
        with closing(connect_to_copy(path, new, finished=False)) as copy:
            source.backup(
                copy,
                pages=_PAGES_AT_A_TIME,
                progress=lambda _status, left, total: report(total - left, total),
            )
        source.execute("ROLLBACK")
    sync_file(path)
    if not is_sound(path, new, counts):
        raise OSError("the file under the new key doesn't hold what the office holds")
