# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""After an older backup came back: what had been erased is erased again.

At each entry the ledger beside the file is compared with the protocol inside it. An erasure that
the file does not know was undone by a restore, or cut off before its commit.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models import Base
from amstrat_desktop.models.retention import ErasureRun
from amstrat_desktop.services.erasure.holding import batches
from amstrat_desktop.services.erasure.people import erase_records, reduce_to_proof
from amstrat_desktop.services.erasure.protocol import REDUCED, Protocol, ledger
from amstrat_desktop.services.erasure.records import ERASERS, erase_class
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store.erased import ErasedRun

_PERSON: Final = Base.metadata.tables["person"].c.id


def erase_again(session: Session, *, actor: Actor, now: datetime) -> int:
    """Erase whatever the ledger names and this file does not know as erased; how many records
    were there. Legal holds of the older file don't count: the decision was made after them.

    Raises `LedgerDamaged`.
    """
    runs = ledger(session, actor.office_id).read()
    if not runs:
        return 0
    known = set(session.scalars(select(ErasureRun.id)))
    done = 0
    for run in runs:
        if run.run_id not in known:
            with everybody(session):
                done += _repeat(session, run, actor=actor, now=now)
    return done


def _repeat(session: Session, run: ErasedRun, *, actor: Actor, now: datetime) -> int:
    # Under the key that the ledger knows: next time it is known here.
    protocol = Protocol(ErasureCause.RESTORED, actor, now, id=run.run_id)
    classes: dict[str, list[UUID]] = {}
    for name, key in run.items:
        classes.setdefault(name, []).append(key)
    for name, keys in classes.items():
        if name in {DataClass.PERSON, REDUCED}:
            _people_again(session, keys, protocol, reduced=name == REDUCED)
        elif name in {data_class.value for data_class in ERASERS}:
            data_class = DataClass(name)
            there = _still_there(session, data_class, keys)
            if there:
                erase_class(session, data_class, there, protocol)
    protocol.close(session)
    return protocol.counts.total()


def _people_again(
    session: Session, keys: Iterable[UUID], protocol: Protocol, *, reduced: bool
) -> None:
    erase = reduce_to_proof if reduced else erase_records
    for batch in batches(keys):
        # Only whom the ledger names: what is merged into them in the older file may be
        # somebody else, taken apart before the erasure.
        there = set(session.scalars(select(_PERSON).where(_PERSON.in_(batch))))
        if there:
            erase(session, there, protocol)


_TABLES: Final = {
    DataClass.RECOGNITION_CODE: ("contact",),
    DataClass.CONTACT_NOTE: ("contact",),
    DataClass.CASE: ("support_case",),
    DataClass.PROOF: ("consent", "disclosure"),
    DataClass.REFERRAL_PAPERS: ("referral",),
    DataClass.BOOKING: ("booking",),
    DataClass.PLACEMENT: ("placement",),
    DataClass.FUNDED_PLACEMENT: ("placement",),
    DataClass.DATA_REQUEST: ("data_request",),
}


def _still_there(session: Session, data_class: DataClass, keys: Iterable[UUID]) -> list[UUID]:
    wanted = list(keys)
    found: set[UUID] = set()
    for name in _TABLES[data_class]:
        column = Base.metadata.tables[name].c.id
        for batch in batches(wanted):
            found |= set(session.scalars(select(column).where(column.in_(batch))))
    return sorted(found)
