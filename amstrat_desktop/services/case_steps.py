# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps that are agreed with a person: a list to tick off, each with a doer and a day."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind
from amstrat_desktop.models.support_case import CaseStep, SupportCase
from amstrat_desktop.services.case_records import CaseCard, StepDraft
from amstrat_desktop.services.support_cases import case_of, note_event, require_under_way
from amstrat_desktop.services.work import Actor

STEP_LIMIT: Final = 200
"""Characters: one line that is read at a glance."""

MOST_STEPS: Final = 50


def agree_step(
    session: Session, case_id: UUID, draft: StepDraft, *, actor: Actor, now: datetime
) -> CaseCard:
    """Add a step at the end. Raises FieldProblem for an empty one."""
    case = case_of(session, case_id, actor=actor)
    require_under_way(case)
    text = clean_line(draft.text, limit=STEP_LIMIT)
    if not text:
        raise FieldProblem("text", _("Write down what was agreed."))
    if len(case.steps) >= MOST_STEPS:
        raise Problem(_("A case has at most {limit} steps.", limit=MOST_STEPS))
    case.steps.append(
        CaseStep(
            id=uuid7(),
            office_id=case.office_id,
            text=text,
            doer=draft.doer.value,
            due_on=draft.due_on,
            position=max((step.position for step in case.steps), default=-1) + 1,
        )
    )
    return note_event(session, case, CaseEventKind.STEP_AGREED, text, actor=actor, now=now)


def do_step(session: Session, step_id: UUID, *, actor: Actor, now: datetime) -> CaseCard:
    """Tick a step off. One that is done already stays as it is."""
    case, step = _step_of(session, step_id, actor=actor)
    if step.done_on is None:
        step.done_on = office_day(now)
    return note_event(session, case, CaseEventKind.STEP_DONE, step.text, actor=actor, now=now)


def undo_step(session: Session, step_id: UUID, *, actor: Actor, now: datetime) -> CaseCard:
    """Open a step again."""
    case, step = _step_of(session, step_id, actor=actor)
    step.done_on = None
    return note_event(session, case, CaseEventKind.STEP_UNDONE, step.text, actor=actor, now=now)


def drop_step(session: Session, step_id: UUID, *, actor: Actor, now: datetime) -> CaseCard:
    """Take a step off the list; that it was agreed and dropped stays in the events."""
    case, step = _step_of(session, step_id, actor=actor)
    case.steps.remove(step)
    return note_event(session, case, CaseEventKind.STEP_DROPPED, step.text, actor=actor, now=now)


def _step_of(session: Session, step_id: UUID, *, actor: Actor) -> tuple[SupportCase, CaseStep]:
    step = session.get(CaseStep, step_id)
    if step is None:
        raise Problem(_("This step is no longer on the list."))
    case = case_of(session, step.case_id, actor=actor)
    require_under_way(case)
    return case, step
