# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing people over to a colleague (*Fallübergabe*): offered, then accepted or declined.

Nothing moves before somebody accepts. Where the receiver has no key of their own to the office's
file, a colleague notes the answer: the record then says who noted it and how they know.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.handovers import HandoverState, Informed
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.handover_list import caseload_of, open_items, read_handover
from amstrat_desktop.services.handover_moves import move_of
from amstrat_desktop.services.handover_records import (
    HandoverCard,
    HandoverDraft,
    HandoverItemDraft,
    OpenItems,
)
from amstrat_desktop.services.person_access import GONE, may_open
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.rights import Right, rights_of
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

REMARK_LIMIT: Final = 2_000
BACK: Final = "back"
"""The reason of a handover that undoes another one."""

_TO_MEET: Final = timedelta(days=7)
"""How soon the receiver is to meet whoever does not know of the change."""


def offer_handover(
    session: Session, draft: HandoverDraft, *, actor: Actor, now: datetime
) -> HandoverCard:
    """Offer people to a colleague, with what is open for each as it stands today.

    Raises FieldProblem for what is missing, and Problem for somebody who is already offered or
    whom the actor may not know of.
    """
    giver = draft.from_staff_id or actor.staff_id
    _check(session, draft, giver, actor=actor, now=now)
    items = _items(session, draft, giver, actor=actor, now=now)
    handover = Handover(
        id=uuid7(),
        office_id=actor.office_id,
        from_staff_id=giver,
        to_staff_id=draft.to_staff_id,
        whole_caseload=draft.whole_caseload,
        reason=draft.reason,
        remark=clean_text(draft.remark, limit=REMARK_LIMIT),
        state=HandoverState.OFFERED.value,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    still_open = open_items(session, giver, [item.person_id for item in items], now)
    cases = _open_cases(session, [item.person_id for item in items])
    handover.items = [
        _item(item, still_open[item.person_id], cases.get(item.person_id), actor.office_id)
        for item in items
    ]
    session.add(handover)
    write_audit(session, "offer", Kind.HANDOVER, handover.id, actor=actor, now=now)
    session.flush()
    return read_handover(session, handover.id, actor=actor)


def accept_handover(
    session: Session, handover_id: UUID, remark: str = "", *, actor: Actor, now: datetime
) -> HandoverCard:
    """Take the people over: responsibility, tasks, appointments and referrals change hands.

    remark: how the answer is known, required of a colleague who notes it for the receiver.
    """
    handover = _answer(session, handover_id, HandoverState.ACCEPTED, remark, actor=actor, now=now)
    move = move_of(session, handover, actor=actor, now=now)
    # The receiver gets the right to a restricted record by this very step.
    with everybody(session):
        items = session.scalars(
            select(HandoverItem).where(HandoverItem.handover_id == handover.id)
        ).all()
        for item in items:
            move.person(item.person_id)
        if handover.whole_caseload:
            move.nameless()
        for item in items:
            if item.informed != Informed.YES:
                _remind_to_meet(session, handover, item, actor=actor, now=now)
        session.flush()
    return read_handover(session, handover.id, actor=actor)


def decline_handover(
    session: Session, handover_id: UUID, remark: str, *, actor: Actor, now: datetime
) -> HandoverCard:
    """Say no, with words; everybody stays where they are. Raises FieldProblem without words."""
    if not clean_text(remark):
        raise FieldProblem("remark", _("Say in a few words why the handover is declined."))
    handover = _answer(session, handover_id, HandoverState.DECLINED, remark, actor=actor, now=now)
    return read_handover(session, handover.id, actor=actor)


def withdraw_handover(
    session: Session, handover_id: UUID, *, actor: Actor, now: datetime
) -> HandoverCard:
    """Take an offer back that nobody answered yet. Raises Problem for anybody's but one's own."""
    handover = _offered(session, handover_id)
    if actor.staff_id not in {handover.from_staff_id, handover.created_by}:
        raise Problem(_("Only who offered this handover can withdraw it."))
    _set_state(handover, HandoverState.WITHDRAWN, "", actor=actor, now=now)
    write_audit(session, "withdraw", Kind.HANDOVER, handover.id, actor=actor, now=now)
    session.flush()
    return read_handover(session, handover.id, actor=actor)


def offer_back(session: Session, handover_id: UUID, *, actor: Actor, now: datetime) -> HandoverCard:
    """Offer the same people back to the colleague from before: the undo of an acceptance.

    Raises Problem where that colleague no longer works here, or the handover moved nobody.
    """
    handover = _handover(session, handover_id)
    if handover.state != HandoverState.ACCEPTED:
        raise Problem(_("This handover was not accepted: nobody needs to come back."))
    items = tuple(
        HandoverItemDraft(item.person_id)
        for item in handover.items
        if may_open(session, item.person_id, actor=actor)
    )
    draft = HandoverDraft(
        to_staff_id=handover.from_staff_id,
        reason=BACK,
        items=items,
        from_staff_id=handover.to_staff_id,
    )
    return offer_handover(session, draft, actor=actor, now=now)


def _require_others(session: Session, actor: Actor) -> None:
    rights_of(session, actor.staff_id).require(Right.HAND_OVER_OTHERS)


def _check(
    session: Session, draft: HandoverDraft, giver: UUID, *, actor: Actor, now: datetime
) -> None:
    if giver != actor.staff_id:
        _require_others(session, actor)
    receiver = session.get(Staff, draft.to_staff_id) if draft.to_staff_id else None
    if receiver is None or receiver.office_id != actor.office_id:
        raise FieldProblem("to_staff_id", _("Choose the colleague who takes over."))
    if receiver.active_to is not None:
        raise FieldProblem("to_staff_id", _("This colleague no longer works here."))
    if receiver.id == giver:
        raise FieldProblem("to_staff_id", _("Choose somebody else: these are their own people."))
    if not draft.reason:
        raise FieldProblem("reason", _("Choose why the people are handed over."))
    use = CodeUse("reason", ListName.HANDOVER_REASON, (draft.reason,))
    require_codes(session, [use], on=office_day(now))


def _items(
    session: Session, draft: HandoverDraft, giver: UUID, *, actor: Actor, now: datetime
) -> Sequence[HandoverItemDraft]:
    said = {
        item.person_id: replace(item, remark=clean_text(item.remark, limit=REMARK_LIMIT))
        for item in draft.items
    }
    if any(not may_open(session, person_id, actor=actor) for person_id in said):
        raise Problem(GONE)
    if draft.whole_caseload:
        for person_id in session.scalars(caseload_of(giver, now)):
            said.setdefault(person_id, HandoverItemDraft(person_id))
    elif not said:
        raise FieldProblem("items", _("Choose at least one person."))
    offered = session.scalar(
        select(HandoverItem.id)
        .join(Handover, Handover.id == HandoverItem.handover_id)
        .where(
            Handover.state == HandoverState.OFFERED.value,
            Handover.from_staff_id == giver,
            HandoverItem.person_id.in_(said),
        )
        .limit(1)
    )
    if offered is not None:
        raise FieldProblem(
            "items",
            _("Somebody of these is already offered to a colleague. Withdraw that handover first."),
        )
    return tuple(said.values())


def _item(
    draft: HandoverItemDraft, still_open: OpenItems, case_id: UUID | None, office_id: UUID
) -> HandoverItem:
    return HandoverItem(
        office_id=office_id,
        person_id=draft.person_id,
        case_id=case_id,
        informed=Informed(draft.informed).value,
        remark=draft.remark,
        open_steps=still_open.steps,
        open_follow_ups=still_open.follow_ups,
        open_appointments=still_open.appointments,
        open_referrals=still_open.referrals,
    )


def _open_cases(session: Session, person_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    found = session.execute(
        select(SupportCase.person_id, SupportCase.id).where(
            SupportCase.person_id.in_(person_ids), SupportCase.status == "open"
        )
    )
    return {row.person_id: row.id for row in found}


def _answer(
    session: Session,
    handover_id: UUID,
    state: HandoverState,
    remark: str,
    *,
    actor: Actor,
    now: datetime,
) -> Handover:
    handover = _offered(session, handover_id)
    if actor.staff_id != handover.to_staff_id:
        _require_others(session, actor)
    remark = clean_text(remark, limit=REMARK_LIMIT)
    if actor.staff_id != handover.to_staff_id and not remark:
        receiver = session.get_one(Staff, handover.to_staff_id)
        raise FieldProblem(
            "remark", _("Say how {name} told you: the answer is theirs.", name=receiver.name)
        )
    _set_state(handover, state, remark, actor=actor, now=now)
    action = "accept" if state is HandoverState.ACCEPTED else "decline"
    write_audit(session, action, Kind.HANDOVER, handover.id, actor=actor, now=now)
    session.flush()
    return handover


def _set_state(
    handover: Handover, state: HandoverState, remark: str, *, actor: Actor, now: datetime
) -> None:
    handover.state, handover.answer_remark = state.value, remark
    handover.answered_at, handover.answered_by = now, actor.staff_id
    handover.updated_at, handover.updated_by = now, actor.staff_id


def _offered(session: Session, handover_id: UUID) -> Handover:
    handover = _handover(session, handover_id)
    if handover.state != HandoverState.OFFERED:
        raise Problem(_("This handover was already answered or withdrawn."))
    return handover


def _handover(session: Session, handover_id: UUID) -> Handover:
    handover = session.get(Handover, handover_id)
    if handover is None:
        raise Problem(_("This handover no longer exists."))
    return handover


def _remind_to_meet(
    session: Session, handover: Handover, item: HandoverItem, *, actor: Actor, now: datetime
) -> None:
    add_follow_up(
        session,
        FollowUpDraft(
            due_on=on_working_day(office_day(now + _TO_MEET)),
            staff_id=handover.to_staff_id,
            person_id=item.person_id,
            case_id=item.case_id,
        ),
        actor=actor,
        now=now,
        rule=FollowUpRule.HANDOVER,
    )
