# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attempts to reach a person: on which way, and what came of it.

A way that the person called unsafe is not tried by accident: whoever tries it says so.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.people import UNSAFE_WARNINGS, ChannelKind, Safe
from amstrat_desktop.base.vocabulary.planning import UNREACHED, AttemptResult, FollowUpRule
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import PersonChannel
from amstrat_desktop.models.planning import ContactAttempt, FollowUp
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.deadlines import working_day
from amstrat_desktop.services.follow_ups import FollowUpCard, FollowUpDraft, add_follow_up
from amstrat_desktop.services.person_access import of_visible, require_open
from amstrat_desktop.services.work import Actor

ENOUGH: Final = 3
"""Failed attempts in a row after which another way is proposed."""

MOST: Final = 100


@dataclass(frozen=True, slots=True)
class AttemptDraft:
    """channel_id None: some other way. at None: now. despite_warning: the way is marked unsafe,
    and whoever tried it read that.
    """

    person_id: UUID
    result: AttemptResult | None
    channel_id: UUID | None = None
    at: datetime | None = None
    remark: str = ""
    despite_warning: bool = False


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One attempt. channel_kind None: another way, or one that is no longer on record."""

    id: UUID
    at: datetime
    channel_kind: ChannelKind | None
    channel: str
    result: AttemptResult
    remark: str
    staff_name: str


@dataclass(frozen=True, slots=True)
class AttemptNoted:
    """What was noted. failed: attempts in a row, this one included, that reached nobody.

    propose: another way of reaching the person should be looked for.
    """

    id: UUID
    failed: int
    propose: bool


def record_attempt(
    session: Session, draft: AttemptDraft, *, actor: Actor, now: datetime
) -> AttemptNoted:
    """Note that somebody tried to reach the person. Raises FieldProblem."""
    require_open(session, draft.person_id, actor=actor)
    if draft.result is None:
        raise FieldProblem("result", _("Choose what came of it."))
    at = draft.at or now
    if at > now:
        raise FieldProblem("at", _("This moment is in the future."))
    _check_channel(session, draft)
    attempt = ContactAttempt(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=draft.person_id,
        channel_id=draft.channel_id,
        at=at,
        staff_id=actor.staff_id,
        result=draft.result.value,
        remark=clean_line(draft.remark),
    )
    session.add(attempt)
    session.flush()
    write_audit(session, "add", Kind.ATTEMPT, attempt.id, actor=actor, now=now)
    failed = _failed_in_a_row(session, draft.person_id)
    propose = failed >= ENOUGH and not _is_looked_for(session, draft.person_id)
    return AttemptNoted(attempt.id, failed, propose)


def discard_attempt(session: Session, attempt_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo an attempt noted by mistake."""
    attempt = session.get(ContactAttempt, attempt_id)
    if attempt is None:
        raise Problem(_("This attempt no longer exists."))
    require_open(session, attempt.person_id, actor=actor)
    session.delete(attempt)
    session.flush()
    write_audit(session, "discard", Kind.ATTEMPT, attempt_id, actor=actor, now=now)


def list_attempts(session: Session, person_id: UUID, *, actor: Actor) -> tuple[AttemptRow, ...]:
    """A person's attempts, the last first."""
    query = (
        select(
            ContactAttempt.id,
            ContactAttempt.at,
            PersonChannel.channel_kind,
            PersonChannel.value,
            ContactAttempt.result,
            ContactAttempt.remark,
            Staff.name,
        )
        .join(Staff, Staff.id == ContactAttempt.staff_id)
        .outerjoin(PersonChannel, PersonChannel.id == ContactAttempt.channel_id)
        .where(ContactAttempt.person_id == person_id, of_visible(ContactAttempt, actor))
        .order_by(ContactAttempt.at.desc(), ContactAttempt.id.desc())
        .limit(MOST)
    )
    return tuple(
        AttemptRow(
            id=row.id,
            at=row.at,
            channel_kind=ChannelKind(row.channel_kind) if row.channel_kind else None,
            channel=row.value or "",
            result=AttemptResult(row.result),
            remark=row.remark,
            staff_name=row.name,
        )
        for row in session.execute(query)
    )


def look_for_another_way(
    session: Session, person_id: UUID, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """A task for whoever tried in vain."""
    draft = FollowUpDraft(due_on=working_day(office_day(now), 1), person_id=person_id)
    return add_follow_up(session, draft, actor=actor, now=now, rule=FollowUpRule.ATTEMPT_FAILED)


def _check_channel(session: Session, draft: AttemptDraft) -> None:
    if draft.channel_id is None:
        return
    channel = session.get(PersonChannel, draft.channel_id)
    if channel is None or channel.person_id != draft.person_id:
        raise FieldProblem("channel_id", _("This way of reaching the person no longer exists."))
    if channel.safe == Safe.NO and not draft.despite_warning:
        raise FieldProblem("channel_id", UNSAFE_WARNINGS[ChannelKind(channel.channel_kind)])


def _failed_in_a_row(session: Session, person_id: UUID) -> int:
    """How many of the last attempts reached nobody, back to the last that did."""
    results = session.scalars(
        select(ContactAttempt.result)
        .where(ContactAttempt.person_id == person_id)
        .order_by(ContactAttempt.at.desc(), ContactAttempt.id.desc())
        .limit(MOST)
    )
    failed = 0
    for result in results:
        if AttemptResult(result) not in UNREACHED:
            break
        failed += 1
    return failed


def _is_looked_for(session: Session, person_id: UUID) -> bool:
    return (
        session.scalar(
            select(FollowUp.id).where(
                FollowUp.person_id == person_id,
                FollowUp.rule == FollowUpRule.ATTEMPT_FAILED,
                FollowUp.done_at.is_(None),
            )
        )
        is not None
    )
