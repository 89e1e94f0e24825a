# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one writes and another approves before it leaves the office (R17)."""

from datetime import date, datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.work import Actor

Decided = NeedSignal | Observation
"""What has the columns of a decision."""


def decide(record: Decided, state: SignalState, words: str, *, actor: Actor, now: datetime) -> None:
    """Write down who decided what; words: why not."""
    record.state, record.decision_words = state.value, words
    record.decided_at, record.decided_by = now, actor.staff_id
    record.updated_at, record.updated_by = now, actor.staff_id


def undecide(record: Decided, *, actor: Actor, now: datetime) -> None:
    """Make it a draft again: it is to be read anew."""
    record.state, record.decision_words = SignalState.DRAFT.value, ""
    record.decided_at = record.decided_by = None
    record.updated_at, record.updated_by = now, actor.staff_id


def has_colleagues(session: Session, actor: Actor, *, on: date) -> bool:
    """Whether somebody else works in the office, whose eyes are the other two."""
    here = exists().where(
        Staff.office_id == actor.office_id,
        Staff.id != actor.staff_id,
        or_(Staff.active_to.is_(None), Staff.active_to > on),
    )
    return bool(session.scalar(select(here)))
