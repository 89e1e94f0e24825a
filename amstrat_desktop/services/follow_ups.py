# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups (*Wiedervorlage*): a task with a day, for somebody of the office.

One that a rule made keeps the rule, and is said in the reader's language; its text is then the
detail, such as the agency's name. What belongs to a restricted person is in no list of whoever
has no access to it; whoever has sees that there is something to do, not what.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.planning import RULE_LABELS, FollowUpRule
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.person_access import (
    GONE,
    is_hidden,
    may_open,
    require_reason,
    shown_name,
)
from amstrat_desktop.services.work import Actor

TEXT_LIMIT: Final = 500
LINKS: Final = (
    "person_id", "case_id", "contact_id", "referral_id", "consent_id", "placement_id",
    "booking_id",
)  # fmt: skip

_UNSAID: Final = _("Something to do for a restricted record")


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """What is to be done. staff_id None: by whoever writes it.

    version: of the record that is edited; 0 for a new one.
    """

    due_on: date | None
    text: str = ""
    staff_id: UUID | None = None
    person_id: UUID | None = None
    case_id: UUID | None = None
    contact_id: UUID | None = None
    referral_id: UUID | None = None
    consent_id: UUID | None = None
    placement_id: UUID | None = None
    booking_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class FollowUpCard:
    """One task. title: what to do, in the reader's words. person: as lists may show the name.

    rule None: somebody wrote it. result: of a done one.
    """

    id: UUID
    version: int
    title: Msg
    text: str
    rule: FollowUpRule | None
    due_on: date
    staff_id: UUID
    staff_name: str
    person_id: UUID | None
    person: Msg | None
    case_id: UUID | None
    contact_id: UUID | None
    referral_id: UUID | None
    referral_number: str
    consent_id: UUID | None
    done_at: datetime | None
    result: str


def add_follow_up(
    session: Session,
    draft: FollowUpDraft,
    *,
    actor: Actor,
    now: datetime,
    rule: FollowUpRule | str = "",
) -> FollowUpCard:
    """Put something on somebody's list. Raises FieldProblem for a missing day or text.

    rule: why the program does it; a rule may write for a person whom the actor may not see.
    """
    if draft.person_id is not None and not rule:
        _require_person(session, draft.person_id, actor=actor)
    task = FollowUp(
        id=uuid7(),
        office_id=actor.office_id,
        rule=rule and FollowUpRule(rule).value,
        created_at=now,
        created_by=actor.staff_id,
        **{name: getattr(draft, name) for name in LINKS},
    )
    _take_over(session, task, draft, actor=actor)
    _touch(task, actor=actor, now=now)
    session.add(task)
    session.flush()
    write_audit(session, "add", Kind.FOLLOW_UP, task.id, actor=actor, now=now)
    return card_of(session, task)


def edit_follow_up(
    session: Session, follow_up_id: UUID, draft: FollowUpDraft, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """Change words, day or who does it; what it is linked to stays."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    require_version(session, task, draft.version, theirs=lambda: draft_of(task))
    before = (task.text, task.due_on, task.staff_id)
    _take_over(session, task, draft, actor=actor)
    after = (task.text, task.due_on, task.staff_id)
    names = ("text", "due_on", "staff_id")
    fields = [n for n, old, new in zip(names, before, after, strict=True) if old != new]
    return _changed(session, task, "edit", fields, actor=actor, now=now)


def move_follow_up(
    session: Session, follow_up_id: UUID, due_on: date, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """Another day for it."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    task.due_on = due_on
    return _changed(session, task, "move", ["due_on"], actor=actor, now=now)


def give_follow_up(
    session: Session, follow_up_id: UUID, staff_id: UUID, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """Let a colleague do it."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    task.staff_id = active_staff(session, staff_id, actor=actor)
    return _changed(session, task, "give", ["staff_id"], actor=actor, now=now)


def finish_follow_up(
    session: Session, follow_up_id: UUID, result: str = "", *, actor: Actor, now: datetime
) -> FollowUpCard:
    """It is done; result: what came of it, in a line. Done twice is done once."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    if task.done_at is None:
        task.done_at, task.done_by = now, actor.staff_id
    if result:
        task.result = clean_line(result)
    return _changed(session, task, "finish", ["done_at"], actor=actor, now=now)


def reopen_follow_up(
    session: Session, follow_up_id: UUID, *, actor: Actor, now: datetime
) -> FollowUpCard:
    """It is not done after all."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    task.done_at = task.done_by = None
    task.result = ""
    return _changed(session, task, "reopen", ["done_at"], actor=actor, now=now)


def discard_follow_up(session: Session, follow_up_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo a new one; raises Problem for one that was changed since."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    if task.version > 1:
        raise Problem(_("This task was changed since. Mark it as done instead."))
    session.delete(task)
    session.flush()
    write_audit(session, "discard", Kind.FOLLOW_UP, follow_up_id, actor=actor, now=now)


def read_follow_up(session: Session, follow_up_id: UUID, *, actor: Actor) -> FollowUpCard:
    """One task; raises Problem when there is none that the actor may see."""
    task = follow_up_of(session, follow_up_id, actor=actor)
    require_reason(session, session.scalar(select(whose()).where(FollowUp.id == follow_up_id)))
    return card_of(session, task)


def follow_up_of(session: Session, follow_up_id: UUID, *, actor: Actor) -> FollowUp:
    """The mapped record, for the services."""
    task = session.get(FollowUp, follow_up_id)
    if task is None or is_hidden(session, task.person_id, actor=actor):
        raise Problem(_("This task no longer exists."))
    return task


def whose() -> ColumnElement[UUID | None]:
    """For a query over `FollowUp`: the person it is about, be it by way of a referral or a
    contact of theirs.
    """
    of_referral = select(Referral.person_id).where(Referral.id == FollowUp.referral_id)
    of_contact = select(Contact.person_id).where(Contact.id == FollowUp.contact_id)
    return func.coalesce(
        FollowUp.person_id,
        of_referral.correlate(FollowUp).scalar_subquery(),
        of_contact.correlate(FollowUp).scalar_subquery(),
    )


def draft_of(task: FollowUp) -> FollowUpDraft:
    """What is on record, in the form in which it was entered."""
    return FollowUpDraft(
        due_on=task.due_on,
        text=task.text,
        staff_id=task.staff_id,
        **{name: getattr(task, name) for name in LINKS},
        version=task.version,
    )


def card_of(session: Session, task: FollowUp) -> FollowUpCard:
    """The card of a mapped record."""
    person = session.get(Person, task.person_id) if task.person_id else None
    referral = session.get(Referral, task.referral_id) if task.referral_id else None
    return FollowUpCard(
        id=task.id,
        version=task.version,
        title=title_of(task.text, task.rule, restricted=False),
        text=task.text,
        rule=FollowUpRule(task.rule) if task.rule else None,
        due_on=task.due_on,
        staff_id=task.staff_id,
        staff_name=session.get_one(Staff, task.staff_id).name,
        person_id=task.person_id,
        person=shown_name(person.name, person.restricted_at) if person else None,
        case_id=task.case_id,
        contact_id=task.contact_id,
        referral_id=task.referral_id,
        referral_number=(referral.number or "") if referral else "",
        consent_id=task.consent_id,
        done_at=task.done_at,
        result=task.result,
    )


def title_of(text: str, rule: str, *, restricted: bool) -> Msg:
    """What to do: the rule's words and the detail, or what somebody wrote.

    restricted: for a list beside the record; what somebody wrote may name the person.
    """
    if not rule:
        return _UNSAID if restricted else verbatim(text)
    label = RULE_LABELS[FollowUpRule(rule)]
    if restricted or not text:
        return label
    return _("{task}: {detail}", task=label, detail=text)


def active_staff(session: Session, staff_id: UUID, *, actor: Actor) -> UUID:
    """Somebody who works here; raises FieldProblem for anybody else."""
    staff = session.get(Staff, staff_id)
    if staff is None or staff.office_id != actor.office_id or staff.active_to is not None:
        raise FieldProblem("staff_id", _("Choose somebody who works here."))
    return staff_id


def _take_over(session: Session, task: FollowUp, draft: FollowUpDraft, *, actor: Actor) -> None:
    text = clean_text(draft.text, limit=TEXT_LIMIT)
    if not text and not task.rule:
        raise FieldProblem("text", _("Say in a few words what is to be done."))
    if draft.due_on is None:
        raise FieldProblem("due_on", _("Choose a day for it."))
    task.text, task.due_on = text, draft.due_on
    task.staff_id = active_staff(session, draft.staff_id or actor.staff_id, actor=actor)


def _require_person(session: Session, person_id: UUID, *, actor: Actor) -> None:
    if not may_open(session, person_id, actor=actor):
        raise Problem(GONE)


def _touch(task: FollowUp, *, actor: Actor, now: datetime) -> None:
    task.updated_at, task.updated_by = now, actor.staff_id


def _changed(
    session: Session,
    task: FollowUp,
    action: str,
    fields: list[str],
    *,
    actor: Actor,
    now: datetime,
) -> FollowUpCard:
    _touch(task, actor=actor, now=now)
    session.flush()
    write_audit(session, action, Kind.FOLLOW_UP, task.id, actor=actor, now=now, fields=fields)
    return card_of(session, task)
