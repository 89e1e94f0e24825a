# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Legal holds: nothing of somebody is erased while a lawsuit or a complaint is running."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.retention import LegalHold
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.erasure.people import held_on
from amstrat_desktop.services.person_access import require_open, shown_name
from amstrat_desktop.services.work import Actor

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class HoldDraft:
    """until: last day, None without an end."""

    reason: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HoldCard:
    """A hold that stands. name: as this reader may see it."""

    id: UUID
    person_id: UUID
    name: Msg
    reason: str
    since: datetime
    set_by: str
    until: date | None


def set_hold(
    session: Session, person_id: UUID, draft: HoldDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Keep everything of somebody, whatever falls due. Raises FieldProblem, Problem."""
    require_open(session, person_id, actor=actor)
    reason = clean_text(draft.reason, limit=REASON_LIMIT)
    if not reason:
        raise FieldProblem("reason", _("Say why nothing may be erased."))
    if draft.until is not None and draft.until < office_day(now):
        raise FieldProblem("until", _("This day has passed."))
    hold = LegalHold(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        reason=reason,
        since=now,
        set_by=actor.staff_id,
        until=draft.until,
    )
    session.add(hold)
    write_audit(session, "hold", Kind.PERSON, person_id, actor=actor, now=now)
    session.flush()
    return hold.id


def lift_hold(session: Session, hold_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Let the terms hold again. Raises Problem."""
    hold = session.get(LegalHold, hold_id)
    if hold is None or hold.lifted_at is not None:
        raise Problem(_("This hold no longer stands."))
    hold.lifted_at, hold.lifted_by = now, actor.staff_id
    write_audit(session, "lift_hold", Kind.PERSON, hold.person_id, actor=actor, now=now)
    session.flush()


def list_holds(
    session: Session, *, actor: Actor, now: datetime, person_id: UUID | None = None
) -> tuple[HoldCard, ...]:
    """The holds that stand, of one person or of all whom the actor may know of."""
    query = (
        select(LegalHold, Person.name, Person.restricted_at, Staff.name)
        .join(Person, Person.id == LegalHold.person_id)
        .join(Staff, Staff.id == LegalHold.set_by)
        .where(LegalHold.office_id == actor.office_id, held_on(office_day(now)))
        .order_by(LegalHold.since.desc())
    )
    if person_id is not None:
        query = query.where(LegalHold.person_id == person_id)
    return tuple(
        HoldCard(
            hold.id,
            hold.person_id,
            shown_name(name, restricted_at),
            hold.reason,
            hold.since,
            set_by,
            hold.until,
        )
        for hold, name, restricted_at, set_by in session.execute(query)
    )
