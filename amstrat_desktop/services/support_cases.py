# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ongoing support (*Begleitung*): begins with the person's agreement only, one at a time.

Each change adds an event that is never rewritten; the events tell who was responsible when,
long after. The agreed steps: `amstrat_desktop.services.case_steps`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind, CaseStatus
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.support_case import CaseEvent, SupportCase
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.case_records import CaseCard, CaseDraft, case_cards
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

GOAL_LIMIT: Final = 1_000
"""Characters: a goal is a few sentences that one can read to somebody."""

REMARK_LIMIT: Final = 1_000


def open_case(
    session: Session, person_id: UUID, draft: CaseDraft, *, actor: Actor, now: datetime
) -> CaseCard:
    """Begin to support somebody. Raises FieldProblem, without the person's agreement, too.

    Raises Problem while another case of the person is open.
    """
    require_open(session, person_id, actor=actor)
    _require_none_open(session, person_id)
    if not draft.agreed:
        raise FieldProblem(
            "agreed",
            _(
                "Support begins only when the person wants it. Ask, and tick it here. "
                "Without it they are counselled all the same."
            ),
        )
    draft = _checked(session, draft, actor=actor, now=now)
    case = SupportCase(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        goal=draft.goal,
        goal_language=draft.goal_language,
        responsible_id=draft.responsible_id,
        deputy_id=draft.deputy_id,
        status=CaseStatus.OPEN.value,
        opened_on=office_day(now),
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(case)
    session.flush()
    return note_event(session, case, CaseEventKind.OPENED, actor=actor, now=now)


def edit_case(
    session: Session,
    case_id: UUID,
    draft: CaseDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    """Change the goal, who is responsible, who stands in. Raises Conflict and FieldProblem."""
    case = case_of(session, case_id, actor=actor)
    before = case_cards(session, [case])[0].draft
    require_version(session, case, version, theirs=before)
    require_under_way(case)
    draft = _checked(session, draft, before, actor=actor, now=now)
    if (draft.goal, draft.goal_language) != (before.goal, before.goal_language):
        case.goal, case.goal_language = draft.goal, draft.goal_language
        _touch(case, actor=actor, now=now)
        # What it was before is not kept: a correction leaves no old words behind (R11).
        note_event(session, case, CaseEventKind.CHANGED, actor=actor, now=now)
    return _set_staff(
        session,
        case,
        draft.responsible_id or case.responsible_id,
        draft.deputy_id,
        CaseEventKind.STAFF_CHANGED,
        actor=actor,
        now=now,
    )


def set_staff(
    session: Session,
    case_id: UUID,
    responsible_id: UUID,
    deputy_id: UUID | None,
    *,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    """Say who is responsible and who stands in. Raises FieldProblem for who works here no more."""
    case = case_of(session, case_id, actor=actor)
    require_under_way(case)
    staff = CaseDraft(case.goal, case.goal_language, responsible_id, deputy_id)
    before = CaseDraft(responsible_id=case.responsible_id, deputy_id=case.deputy_id)
    _check_staff(session, staff, before, actor=actor)
    return _set_staff(
        session,
        case,
        responsible_id,
        deputy_id,
        CaseEventKind.STAFF_CHANGED,
        actor=actor,
        now=now,
    )


def hand_over_case(
    session: Session, case_id: UUID, to_staff_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Make a colleague responsible; whoever accepted a handover calls it, having checked who may.

    Who stood in goes on doing so, unless it is the new one. What happened stays readable: the
    event names who is responsible from now on, the events before name who was.
    """
    case = session.get(SupportCase, case_id)
    if case is None:
        raise Problem(_("This case no longer exists."))
    require_under_way(case)
    deputy_id = None if case.deputy_id == to_staff_id else case.deputy_id
    staff = CaseDraft(responsible_id=to_staff_id, deputy_id=deputy_id)
    _check_staff(session, staff, CaseDraft(deputy_id=deputy_id), actor=actor)
    _set_staff(
        session, case, to_staff_id, deputy_id, CaseEventKind.HANDED_OVER, actor=actor, now=now
    )


def close_case(
    session: Session,
    case_id: UUID,
    reason: str,
    remark: str = "",
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    """End the support. reason: a code of the list *closing_reason*. Steps stay as they are.

    Raises FieldProblem without a reason, Conflict when somebody was faster.
    """
    case = case_of(session, case_id, actor=actor)
    require_version(session, case, version, theirs=case_cards(session, [case])[0].draft)
    if case.status == CaseStatus.CLOSED:
        raise Problem(_("This support is already closed."))
    if not reason:
        raise FieldProblem("reason", _("Choose why the support ends."))
    use = CodeUse("reason", ListName.CLOSING_REASON, (reason,))
    require_codes(session, [use], on=office_day(now))
    case.status, case.closed_on = CaseStatus.CLOSED.value, office_day(now)
    case.closing_reason = reason
    case.closing_remark = clean_text(remark, limit=REMARK_LIMIT)
    _touch(case, actor=actor, now=now)
    return note_event(session, case, CaseEventKind.CLOSED, reason, actor=actor, now=now)


def undo_closing(session: Session, case_id: UUID, *, actor: Actor, now: datetime) -> CaseCard:
    """Take a closing back that was a mistake; only while nothing has happened since."""
    case = case_of(session, case_id, actor=actor)
    last = case.events[-1].event if case.events else ""
    if last != CaseEventKind.CLOSED:
        raise Problem(_("Something has happened since. Take the support up again instead."))
    return _go_on(session, case, CaseEventKind.CLOSING_UNDONE, "", actor=actor, now=now)


def reopen_case(
    session: Session, case_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> CaseCard:
    """Take a closed case up again. reason: in a few words.

    Raises FieldProblem without a reason, Problem while another case of the person is open.
    """
    case = case_of(session, case_id, actor=actor)
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why the support is taken up again."))
    return _go_on(session, case, CaseEventKind.REOPENED, reason, actor=actor, now=now)


def read_case(session: Session, case_id: UUID, *, actor: Actor) -> CaseCard:
    """One case with everything. Raises Problem for one that the actor may not open."""
    return case_cards(session, [case_of(session, case_id, actor=actor)])[0]


def list_cases(session: Session, person_id: UUID, *, actor: Actor) -> Sequence[CaseCard]:
    """All cases of a person over time: what is open first, then the latest."""
    require_open(session, person_id, actor=actor)
    cases = session.scalars(
        select(SupportCase)
        .where(SupportCase.person_id == person_id)
        .order_by(SupportCase.status != CaseStatus.OPEN.value, SupportCase.id.desc())
    ).all()
    return case_cards(session, cases)


def case_of(session: Session, case_id: UUID, *, actor: Actor) -> SupportCase:
    """The mapped case: inside services only. Raises Problem."""
    case = session.get(SupportCase, case_id)
    if case is None:
        raise Problem(_("This case no longer exists."))
    require_open(session, case.person_id, actor=actor)
    return case


def note_event(
    session: Session,
    case: SupportCase,
    event: CaseEventKind,
    detail: str = "",
    *,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    """Note for ever what happened and who is responsible now; it stands in the log, too."""
    case.events.append(
        CaseEvent(
            id=uuid7(),
            office_id=case.office_id,
            at=now,
            staff_id=actor.staff_id,
            event=event.value,
            responsible_id=case.responsible_id,
            deputy_id=case.deputy_id,
            detail=detail,
        )
    )
    write_audit(session, event.value, Kind.CASE, case.id, actor=actor, now=now)
    session.flush()
    return case_cards(session, [case])[0]


def _set_staff(
    session: Session,
    case: SupportCase,
    responsible_id: UUID,
    deputy_id: UUID | None,
    event: CaseEventKind,
    *,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    if (case.responsible_id, case.deputy_id) == (responsible_id, deputy_id):
        return case_cards(session, [case])[0]
    case.responsible_id, case.deputy_id = responsible_id, deputy_id
    _touch(case, actor=actor, now=now)
    return note_event(session, case, event, actor=actor, now=now)


def _go_on(
    session: Session,
    case: SupportCase,
    event: CaseEventKind,
    reason: str,
    *,
    actor: Actor,
    now: datetime,
) -> CaseCard:
    if case.status == CaseStatus.OPEN:
        raise Problem(_("This support is already under way."))
    _require_none_open(session, case.person_id)
    case.status, case.closed_on = CaseStatus.OPEN.value, None
    case.closing_reason = case.closing_remark = ""
    _touch(case, actor=actor, now=now)
    return note_event(session, case, event, reason, actor=actor, now=now)


def _touch(case: SupportCase, *, actor: Actor, now: datetime) -> None:
    case.updated_at, case.updated_by = now, actor.staff_id


def require_under_way(case: SupportCase) -> None:
    """Raise Problem for a closed case: who was responsible then stays as it was."""
    if case.status != CaseStatus.OPEN:
        raise Problem(_("This support is closed. Take it up again before changing it."))


def _require_none_open(session: Session, person_id: UUID) -> None:
    still_open = session.scalar(
        select(SupportCase.id).where(
            SupportCase.person_id == person_id, SupportCase.status == CaseStatus.OPEN.value
        )
    )
    if still_open is not None:
        raise Problem(_("This person is already being supported. Close that support first."))


def _checked(
    session: Session,
    draft: CaseDraft,
    before: CaseDraft | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> CaseDraft:
    kept = before or CaseDraft(responsible_id=actor.staff_id)
    draft = replace(
        draft,
        goal=clean_text(draft.goal, limit=GOAL_LIMIT),
        responsible_id=draft.responsible_id or kept.responsible_id,
    )
    if not draft.goal:
        raise FieldProblem("goal", _("Write down what the person wants to reach."))
    use = CodeUse("goal_language", ListName.LANGUAGE, (draft.goal_language,), (kept.goal_language,))
    require_codes(session, [use], on=office_day(now))
    _check_staff(session, draft, kept, actor=actor)
    return draft


def _check_staff(session: Session, draft: CaseDraft, before: CaseDraft, *, actor: Actor) -> None:
    if draft.deputy_id is not None and draft.deputy_id == draft.responsible_id:
        raise FieldProblem("deputy_id", _("Somebody else has to stand in."))
    for field in ("responsible_id", "deputy_id"):
        staff_id = getattr(draft, field)
        if staff_id is None or staff_id == getattr(before, field):
            continue
        staff = session.get(Staff, staff_id)
        if staff is None or staff.office_id != actor.office_id or staff.active_to is not None:
            raise FieldProblem(field, _("This colleague no longer works here."))
