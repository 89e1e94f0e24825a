# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one writes and another approves before it leaves the office (R17)."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.rights import NotAllowed, Right, rights_of, roles_with
from amstrat_desktop.services.work import Actor

REASON_LIMIT: Final = 1_000

Decided = NeedSignal | Observation
"""What has the columns of a decision."""


def approve(
    session: Session, record: Decided, refused: Msg | None, *, actor: Actor, now: datetime
) -> None:
    """Let it be passed on. refused: why the actor may not; then Problem is raised."""
    if refused is not None:
        raise Problem(refused)
    _decide(session, record, SignalState.APPROVED, "approve", actor=actor, now=now)


def reject(
    session: Session, record: Decided, words: str, decided: Msg, *, actor: Actor, now: datetime
) -> None:
    """Keep it in the office. words: why, for whoever wrote it. decided: said where it is too late.

    Raises FieldProblem, Problem.
    """
    reason = clean_text(words, limit=REASON_LIMIT)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why it is not passed on."))
    if SignalState(record.state) is not SignalState.DRAFT:
        raise Problem(decided)
    record.decision_words = reason
    _decide(session, record, SignalState.REJECTED, "reject", actor=actor, now=now)


def reopen(session: Session, record: Decided, *, actor: Actor, now: datetime) -> None:
    """Make a decided one a draft again, to be read anew; undoes a decision."""
    if SignalState(record.state) is SignalState.DRAFT:
        return
    undecide(record, actor=actor, now=now)
    write_audit(session, "reopen", _kind(record), record.id, actor=actor, now=now)


def undecide(record: Decided, *, actor: Actor, now: datetime) -> None:
    """Make it a draft again: it is to be read anew."""
    record.state, record.decision_words = SignalState.DRAFT.value, ""
    record.decided_at = record.decided_by = None
    record.updated_at, record.updated_by = now, actor.staff_id


def why_not_decide(
    session: Session, right: Right, own: Msg | None, *, actor: Actor, on: date
) -> Msg | None:
    """Why the actor cannot approve what is right otherwise; None: they can.

    right: to approve it. own: said where it is the actor's own and somebody else could approve
    it; None: it isn't theirs.
    """
    rights = rights_of(session, actor.staff_id)
    if not rights.may(right):
        return NotAllowed(right, rights.role).message
    return own if own is not None and _other_eyes(session, right, actor, on=on) else None


def _other_eyes(session: Session, right: Right, actor: Actor, *, on: date) -> bool:
    """Whether somebody else works in the office who may approve."""
    here = exists().where(
        Staff.office_id == actor.office_id,
        Staff.id != actor.staff_id,
        Staff.role.in_(roles_with(right)),
        or_(Staff.active_to.is_(None), Staff.active_to > on),
    )
    return bool(session.scalar(select(here)))


def _decide(
    session: Session,
    record: Decided,
    state: SignalState,
    action: str,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    record.state = state.value
    record.decided_at, record.decided_by = now, actor.staff_id
    record.updated_at, record.updated_by = now, actor.staff_id
    write_audit(session, action, _kind(record), record.id, actor=actor, now=now)


def _kind(record: Decided) -> Kind:
    return Kind.NEED_SIGNAL if isinstance(record, NeedSignal) else Kind.OBSERVATION
