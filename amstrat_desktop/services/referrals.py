# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beginning a referral, changing what it says, and following it with another one."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    STATUS_LABELS,
    Attendance,
    DeliveryMode,
    Priority,
    Status,
)
from amstrat_desktop.models.referral import (
    Referral,
    ReferralDocument,
    ReferralNeed,
    ReferralTopic,
)
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.referral_cards import (
    PLAIN_FIELDS,
    card_of,
    draft_of,
    referral_of,
)
from amstrat_desktop.services.referral_drafts import checked, require_concern
from amstrat_desktop.services.referral_events import Said, enter, hand_over, touch, write_event
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referral_states import is_ended, may_follow
from amstrat_desktop.services.referral_words import index_referral
from amstrat_desktop.services.work import Actor

FIXED: Final = ("organisation_id", "mode", "person_id")
"""What a slip in somebody's hand says about its way, and whose it is; another receiver is
another referral."""


def create_referral(
    session: Session, draft: ReferralDraft, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Begin a referral as a draft, without a number. Raises FieldProblem."""
    return card_of(session, _begin(session, draft, None, actor=actor, now=now))


def edit_referral(
    session: Session,
    referral_id: UUID,
    draft: ReferralDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> ReferralCard:
    """Change what a referral says.

    Once the slip is handed out, receiver and way stay; what else changes stands on the next
    print, which is marked as a reprint. Raises Problem where the referral has ended or
    somebody else was faster. The audit names the fields, never their contents.
    """
    referral = referral_of(session, referral_id)
    require_version(session, referral, version, theirs=lambda: draft_of(referral))
    status = Status(referral.status)
    if is_ended(status):
        raise Problem(
            _(
                "This referral is “{status}” and no longer changes.",
                status=STATUS_LABELS[status],
            )
        )
    before = draft_of(referral)
    draft = checked(session, draft, now=now, before=before)
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(before, f.name)]
    if not changed:
        return card_of(session, referral)
    if status is not Status.DRAFT:
        _check_handed_out(draft, changed)
    _take_over(referral, draft)
    touch(referral, actor=actor, now=now)
    session.flush()
    index_referral(session, referral)
    write_audit(session, "edit", Kind.REFERRAL, referral.id, actor=actor, now=now, fields=changed)
    return card_of(session, referral)


def successor_draft(session: Session, referral_id: UUID) -> ReferralDraft:
    """What a referral to another agency takes over: everything but receiver and appointment."""
    return replace(
        draft_of(referral_of(session, referral_id)),
        organisation_id=None,
        documents=(),
        mode=DeliveryMode.CARRIED,
        appointment_at=None,
        appointment_place="",
    )


def create_successor(
    session: Session, referral_id: UUID, draft: ReferralDraft, *, actor: Actor, now: datetime
) -> ReferralCard:
    """Begin the referral that follows a declined, passed on, withdrawn or unanswered one.

    The one before keeps its status; nobody is waited for there any more.
    """
    predecessor = referral_of(session, referral_id)
    status = Status(predecessor.status)
    if not may_follow(status):
        raise Problem(
            _(
                "This referral is “{status}”: no other one can follow it yet.",
                status=STATUS_LABELS[status],
            )
        )
    if status is Status.REDIRECTED and draft.organisation_id == predecessor.organisation_id:
        raise FieldProblem("organisation_id", _("This agency passed it on. Choose another one."))
    referral = _begin(session, draft, predecessor.id, actor=actor, now=now)
    hand_over(session, predecessor, referral.id, actor=actor, now=now)
    session.flush()
    return card_of(session, referral)


def _begin(
    session: Session,
    draft: ReferralDraft,
    predecessor_id: UUID | None,
    *,
    actor: Actor,
    now: datetime,
) -> Referral:
    draft = checked(session, draft, now=now)
    referral = Referral(
        id=uuid7(),
        office_id=actor.office_id,
        staff_id=actor.staff_id,
        predecessor_id=predecessor_id,
        attendance=Attendance.UNKNOWN.value,
        outcome="",
        outcome_source="",
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(referral, draft)
    enter(referral, Status.DRAFT, now)
    touch(referral, actor=actor, now=now)
    session.add(referral)
    session.flush()
    write_event(session, referral, EventKind.CREATED, Said(), actor=actor, now=now)
    session.flush()
    index_referral(session, referral)
    return referral


def _check_handed_out(draft: ReferralDraft, changed: list[str]) -> None:
    fixed = next((name for name in FIXED if name in changed), None)
    if fixed == "organisation_id":
        raise FieldProblem(
            fixed,
            _("The slip is handed out. For another agency, end this referral and begin another."),
        )
    if fixed == "mode":
        raise FieldProblem(fixed, _("The slip is handed out; the way that it takes stays."))
    if fixed is not None:
        raise FieldProblem(fixed, _("The slip is handed out; whose it is stays."))
    require_concern(draft)


def _take_over(referral: Referral, draft: ReferralDraft) -> None:
    for name in PLAIN_FIELDS:
        setattr(referral, name, getattr(draft, name))
    referral.mode = DeliveryMode(draft.mode).value
    referral.priority = Priority(draft.priority).value
    referral.person_children = None if draft.children is None else list(draft.children)
    topics = {line.topic: line for line in referral.topics}
    referral.topics = [topics.get(code) or ReferralTopic(topic=code) for code in draft.topics]
    needs = {line.need: line for line in referral.needs}
    referral.needs = [needs.get(code) or ReferralNeed(need=code) for code in draft.needs]
    documents = {line.document: line for line in referral.documents}
    referral.documents = [
        documents.get(code) or ReferralDocument(document=code) for code in draft.documents
    ]
    for position, topic in enumerate(referral.topics):
        topic.position = position
    for position, need in enumerate(referral.needs):
        need.position = position
    for position, document in enumerate(referral.documents):
        document.position = position
