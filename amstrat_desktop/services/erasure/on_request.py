# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erasing one person because they asked: all of it, but the proof whose term is not over."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.services.erasure.people import (
    erase_records,
    reduce_to_proof,
    refuse_held,
    require_there,
)
from amstrat_desktop.services.erasure.protocol import Erasure, Protocol
from amstrat_desktop.services.erasure.records import erase_class
from amstrat_desktop.services.holdings.belonging import record_ids
from amstrat_desktop.services.retention.terms import rules_on
from amstrat_desktop.services.retention.triggers import QUERIES, Asked
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor


def erase_person(
    session: Session, person_id: UUID, cause: ErasureCause, *, actor: Actor, now: datetime
) -> Erasure:
    """Erase somebody, with all records that were merged into theirs, for good.

    While a consent or a disclosure is under its own term, name and proof stay, locked (Art. 17
    III e GDPR). Raises Problem for somebody who is not on record, or under a legal hold.
    """
    today = office_day(now)
    protocol = Protocol(cause, actor, now)
    with everybody(session):
        ids = record_ids(session, person_id)
        require_there(session, ids)
        refuse_held(session, ids, today)
        over = _proof_over(session, ids, actor.office_id, today)
        if _proof(session, ids) <= over:
            erase_records(session, ids, protocol)
        else:
            if over:
                erase_class(session, DataClass.PROOF, over, protocol)
            reduce_to_proof(session, ids, protocol)
    return protocol.close(session)


def _proof(session: Session, ids: Collection[UUID]) -> set[UUID]:
    found: set[UUID] = set()
    models: tuple[Any, ...] = (Consent, Disclosure)
    for model in models:
        found |= set(session.scalars(select(model.id).where(model.person_id.in_(list(ids)))))
    return found


def _proof_over(session: Session, ids: Collection[UUID], office_id: UUID, today: date) -> set[UUID]:
    """Their proof that a run would erase today."""
    asked = Asked.of(rules_on(session, office_id, today), today)
    cutoff = asked.cutoffs.get(DataClass.PROOF)
    if cutoff is None:
        return set()
    over = QUERIES[DataClass.PROOF](asked, cutoff).subquery()
    return set(session.scalars(select(over.c.key).where(over.c.person_id.in_(list(ids)))))
