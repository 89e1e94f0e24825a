# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a referral moves: the checked change, its event that is never rewritten, its audit line.

Everything that changes status, attendance or outcome goes through here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Party,
    Priority,
    Source,
    Status,
)
from amstrat_desktop.models.referral import Referral, ReferralEvent
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.deadlines import AFTER_ATTENDANCE, due_at, in_days
from amstrat_desktop.services.referral_cards import outcome_of
from amstrat_desktop.services.referral_records import AttendanceDraft, OutcomeDraft, Step
from amstrat_desktop.services.referral_states import (
    RULES,
    check_attendance,
    check_step,
    is_ended,
)
from amstrat_desktop.services.work import Actor

REASON_LIMIT: Final = 500


@dataclass(frozen=True, slots=True)
class Said:
    """Who says so, why, and what else belongs to the event (plain JSON values)."""

    source: Source = Source.OFFICE
    reason_code: str = ""
    reason: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


def write_event(
    session: Session,
    referral: Referral,
    kind: EventKind,
    said: Said,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Note what a referral's standing is after a step, for ever."""
    event = ReferralEvent(
        id=uuid7(),
        office_id=referral.office_id,
        referral_id=referral.id,
        at=now,
        staff_id=actor.staff_id,
        source=said.source.value,
        step=kind.value,
        status=referral.status,
        attendance=referral.attendance,
        outcome=referral.outcome,
        reason_code=said.reason_code,
        reason=clean_text(said.reason, limit=REASON_LIMIT),
        detail=dict(said.detail),
    )
    session.add(event)
    write_audit(session, kind.value, Kind.REFERRAL, referral.id, actor=actor, now=now)


def touch(referral: Referral, *, actor: Actor, now: datetime) -> None:
    """Note who changed the record last."""
    referral.updated_at, referral.updated_by = now, actor.staff_id


def enter(referral: Referral, status: Status, now: datetime, *, until: date | None = None) -> None:
    """Put a referral into a state: since when, whose move, until when. Checks nothing."""
    referral.status, referral.status_since = status.value, now
    referral.next_party = RULES[status].next_party.value
    referral.due_at = due_at(
        status,
        now,
        priority=Priority(referral.priority),
        appointment_at=referral.appointment_at,
        until=until,
    )


def advance(
    session: Session,
    referral: Referral,
    step: Step,
    *,
    detail: Mapping[str, Any] | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Take one step of the table; raises Problem or FieldProblem, and then changes nothing."""
    reason = clean_text(step.reason, limit=REASON_LIMIT)
    until = step.until if step.status is Status.WAITLISTED else None
    check_step(
        Status(referral.status),
        step.status,
        step.source,
        reason=bool(reason or step.reason_code or until),
        outcome=step.outcome or outcome_of(referral.outcome),
    )
    facts = dict(detail or {})
    if step.status is Status.APPOINTMENT:
        facts |= set_appointment(referral, step.appointment_at, step.appointment_place)
    if until is not None:
        facts["until"] = until.isoformat()
    if step.outcome is not None:
        referral.outcome = step.outcome.value
        referral.outcome_source = (step.outcome_source or step.source).value
    enter(referral, step.status, now, until=until)
    touch(referral, actor=actor, now=now)
    said = Said(step.source, step.reason_code, reason, facts)
    write_event(session, referral, EventKind.STATUS, said, actor=actor, now=now)


def set_appointment(referral: Referral, at: datetime | None, place: str) -> dict[str, Any]:
    """Put a new appointment on record; gives back what the event keeps of it."""
    if at is None:
        raise FieldProblem("appointment_at", _("Enter the day and the time of the appointment."))
    referral.appointment_at, referral.appointment_place = at, clean_line(place)
    return {"appointment_at": at.isoformat(), "appointment_place": referral.appointment_place}


def attend(
    session: Session,
    referral: Referral,
    draft: AttendanceDraft,
    *,
    detail: Mapping[str, Any] | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Note whether the person went; the status stays, but whose move it is may change."""
    status = Status(referral.status)
    check_attendance(status)
    referral.attendance = draft.attendance.value
    follows = AFTER_ATTENDANCE.get(draft.attendance)
    if follows is not None and not is_ended(status):
        party, days = follows
        referral.next_party, referral.due_at = party.value, in_days(days, now)
    touch(referral, actor=actor, now=now)
    facts: dict[str, Any] = dict(detail or {})
    if draft.reason_codes:
        facts["reason_codes"] = list(dict.fromkeys(draft.reason_codes))
    said = Said(draft.source, next(iter(draft.reason_codes), ""), draft.reason, facts)
    write_event(session, referral, EventKind.ATTENDANCE, said, actor=actor, now=now)


def conclude(
    session: Session, referral: Referral, draft: OutcomeDraft, *, actor: Actor, now: datetime
) -> None:
    """Note whether it helped, and who says so; the status stays."""
    check_attendance(Status(referral.status))
    referral.outcome, referral.outcome_source = draft.outcome.value, draft.source.value
    touch(referral, actor=actor, now=now)
    said = Said(draft.source)
    write_event(session, referral, EventKind.OUTCOME, said, actor=actor, now=now)


def hand_over(
    session: Session, referral: Referral, successor_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Note that another referral follows, so that nobody is waited for here any more."""
    referral.next_party, referral.due_at = Party.NOBODY.value, None
    touch(referral, actor=actor, now=now)
    said = Said(detail={"successor_id": successor_id.hex})
    write_event(session, referral, EventKind.FOLLOWED, said, actor=actor, now=now)
