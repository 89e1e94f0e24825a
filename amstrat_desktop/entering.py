# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens at each entry into an office, from the window and from the command line alike."""

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.keeping import note_restored
from amstrat_desktop.services.erasure import erase_again
from amstrat_desktop.services.offices import find_actor
from amstrat_desktop.services.restrictions import close_restricted
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.erased import LedgerDamaged
from amstrat_desktop.store.opened import OpenOffice


def work_of_nobody(office: OpenOffice) -> Work:
    """Before it is known who came in."""
    nobody = Actor(staff_id=office.database_id, office_id=office.database_id)
    return Work(office.engine, nobody)


def actor_of(office: OpenOffice) -> Actor:
    """Whose secret opened it. Raises Problem for somebody who is not on the staff."""
    return work_of_nobody(office).read(find_actor, office.user_id)


def begin(office: OpenOffice, work: Work) -> Msg | None:
    """The steps before anybody sees or takes out anything; what to tell whoever enters."""
    restored = note_restored(office, work)
    # Whoever comes in says anew why a restricted record is opened.
    work.write(close_restricted)
    return _erase_again(work) or restored


def _erase_again(work: Work) -> Msg | None:
    """What an older backup brought back goes before anybody sees it."""
    try:
        work.write(erase_again)
    except LedgerDamaged:
        return _(
            "The list of what was erased cannot be read. If an older backup was restored here, "
            "look whether people are on record again who were erased."
        )
    return None
