# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Restriction of processing (*Einschränkung*, Art. 18 GDPR, § 84 SGB X): stored, and not used.

Nobody but the lead sees the record: it is left out of every query of anybody else
(`visibility.hidden_keys`). And nothing new is made of it, by nobody: `Work` refuses to write a
referral, slip, letter, booking, placement, appointment or disclosure of such a person
(`amstrat_desktop.services.limited_use`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.retention import LimitGround
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.retention import ProcessingLimit
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.limited_use import limits_of
from amstrat_desktop.services.person_access import require_open, shown_name
from amstrat_desktop.services.work import Actor

WORDS_LIMIT: Final = 500


@dataclass(frozen=True, slots=True)
class LimitDraft:
    """words: what else is to be known, without opening the record."""

    ground: LimitGround
    words: str = ""


@dataclass(frozen=True, slots=True)
class LimitCard:
    """A limit that stands."""

    id: UUID
    person_id: UUID
    name: Msg
    ground: LimitGround
    words: str
    since: datetime
    set_by: str


def limit_processing(
    session: Session, person_id: UUID, draft: LimitDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Store a record and use it no longer. Raises Problem, FieldProblem."""
    require_open(session, person_id, actor=actor)
    if draft.ground is LimitGround.PROOF:
        raise FieldProblem("ground", _("The program sets this one when a term is over."))
    if limits_of(session, [person_id]):
        raise Problem(_("The processing of this record is limited already."))
    limit = ProcessingLimit(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        ground=draft.ground.value,
        words=clean_text(draft.words, limit=WORDS_LIMIT),
        since=now,
        set_by=actor.staff_id,
    )
    session.add(limit)
    write_audit(session, "limit", Kind.PERSON, person_id, actor=actor, now=now)
    session.flush()
    return limit.id


def lift_limit(session: Session, limit_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Use the record again; the person is to be told before (Art. 18 III). Raises Problem."""
    limit = session.get(ProcessingLimit, limit_id)
    if limit is None or limit.lifted_at is not None:
        raise Problem(_("This limit no longer stands."))
    if limit.ground == LimitGround.PROOF.value:
        raise Problem(_("Only proof is left of this record. It goes when its term is over."))
    limit.lifted_at, limit.lifted_by = now, actor.staff_id
    write_audit(session, "lift_limit", Kind.PERSON, limit.person_id, actor=actor, now=now)
    session.flush()


def list_limits(
    session: Session, *, actor: Actor, person_id: UUID | None = None
) -> tuple[LimitCard, ...]:
    """The limits that stand, of one person or of all."""
    query = (
        select(ProcessingLimit, Person.name, Person.restricted_at, Staff.name)
        .join(Person, Person.id == ProcessingLimit.person_id)
        .join(Staff, Staff.id == ProcessingLimit.set_by)
        .where(
            ProcessingLimit.office_id == actor.office_id,
            ProcessingLimit.lifted_at.is_(None),
            Person.merged_into_id.is_(None),
        )
        .order_by(ProcessingLimit.since.desc())
    )
    if person_id is not None:
        query = query.where(ProcessingLimit.person_id == person_id)
    return tuple(
        LimitCard(
            limit.id,
            limit.person_id,
            shown_name(name, restricted_at),
            LimitGround(limit.ground),
            limit.words,
            limit.since,
            set_by,
        )
        for limit, name, restricted_at, set_by in session.execute(query)
    )
