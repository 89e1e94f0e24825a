# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another key for the open office, when somebody left who may have copied the old one.

What belongs to it around the store: only who works here is given the new key, the log says so,
a backup under the new key is made at once, and what this computer remembered is renewed.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from amstrat_desktop.base import secrets
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.services.ways_in import list_who_stays, note_rekeying
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups import Reason, list_backups, make_backup
from amstrat_desktop.store.office import RawKey
from amstrat_desktop.store.opened import OpenOffice
from amstrat_desktop.store.rekey import Report, rekey

if TYPE_CHECKING:
    from amstrat_desktop.gate import Entered


def give_new_key(entered: "Entered", report: Report) -> Rekeyed:
    """Write the office anew under another key and close it: it has to be unlocked again.

    report: how far that is; it may raise Cancelled. Raises NotAllowed for who may not look after
    colleagues, and StoreProblem as `store.rekey`: nothing is changed then, and the office is open.
    """
    office, work = entered.office, entered.work
    stays = work.read(list_who_stays, actor=work.actor)
    remembered = _remembers(office)
    before = list_backups(office.backups)
    fresh = rekey(office, keep=stays, report=report)
    problem = None
    try:
        Work(fresh.engine, work.actor, work.clock).write(note_rekeying)
        if remembered:
            _remember(fresh)
        make_backup(fresh, fresh.backups, reason=Reason.AFTER_REKEY, clock=work.clock)
    except Problem as failed:  # the new key holds all the same
        problem = failed.message
    finally:
        fresh.close()
    return Rekeyed(len(before), str(office.backups), problem)


def _remembers(office: OpenOffice) -> bool:
    try:
        return secrets.recall(str(office.database_id)) is not None
    except Problem:
        return False


def _remember(fresh: OpenOffice) -> None:
    """Renew this computer's memory, or take it away: it opens nothing any more."""
    name = str(fresh.database_id)
    try:
        secrets.remember(name, RawKey.of(fresh).to_text())
    except Problem:
        with suppress(Problem):
            secrets.forget(name)
