# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search for a regular childcare place, child by child, whichever parent asks for it.

How a child is cared for stands on the household. The applications propose what it should say
(`kita_records.proposed`); it changes only when a counsellor confirms that (`set_childcare`).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
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
from amstrat_desktop.base.vocabulary.households import Childcare
from amstrat_desktop.base.vocabulary.kita import WAITS, ApplicationStatus, CareKind
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.household import Household
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.household_records import MemberCard
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.kita_children import open_people, require_child
from amstrat_desktop.services.kita_records import (
    ApplicationCard,
    ApplicationDraft,
    CareState,
    ChildSearch,
    KitaSearch,
    LetterLine,
    proposed,
)
from amstrat_desktop.services.person_access import of_visible, require_open
from amstrat_desktop.services.priority_letters import letters_of
from amstrat_desktop.services.work import Actor

MOST_HOURS: Final = 60
"""Of care a week; more are a typing error."""

REMARK_LIMIT: Final = 500

_PLAIN: Final = (
    "organisation_id", "kita", "applied_on", "wanted_from", "hours", "answered_on", "remark",
)  # fmt: skip


def read_kita_search(session: Session, person_id: UUID, *, actor: Actor, on: date) -> KitaSearch:
    """The children of the person's household and where places are looked for. on: today.

    Who moved out is among them as long as something was applied for. Raises Problem for a
    record that is not to be seen.
    """
    household = read_household_of(session, person_id, actor=actor, on=on)
    children = [m for m in (*household.members, *household.former) if m.is_child]
    ids = [child.id for child in children]
    applications = _applications(session, ids, actor, on)
    letters = letters_of(session, ids, actor=actor)
    found = (
        _search(child, applications.get(child.id, ()), letters.get(child.id, ()), on)
        for child in children
    )
    return KitaSearch(
        person_id,
        tuple(one for one in found if not one.former or one.applications or one.letters),
    )


def record_application(
    session: Session, person_id: UUID, draft: ApplicationDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Note that a place was applied for. Raises FieldProblem."""
    require_child(session, person_id, draft.member_id, actor=actor)
    draft = _checked(session, draft, None, on=office_day(now))
    application = KitaApplication(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        member_id=draft.member_id,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    _take_over(application, draft)
    session.add(application)
    session.flush()
    write_audit(session, "add", Kind.KITA, application.id, actor=actor, now=now)
    return application.id


def edit_application(
    session: Session, application_id: UUID, draft: ApplicationDraft, *, actor: Actor, now: datetime
) -> ApplicationDraft:
    """Change an application, its answer too; gives what stood there before, to undo it.

    It stays the same child's. Raises FieldProblem, and `Conflict` when somebody was faster.
    """
    application = application_of(session, application_id, actor=actor)
    before = draft_of(application)
    require_version(session, application, draft.version, theirs=before)
    draft = replace(draft, member_id=application.member_id)
    draft = _checked(session, draft, application_id, on=office_day(now))
    changed = [
        name
        for name in (*_PLAIN, "care_kind", "status")
        if getattr(before, name) != getattr(draft, name)
    ]
    if changed:
        _take_over(application, draft)
        application.updated_at, application.updated_by = now, actor.staff_id
        session.flush()
        write_audit(
            session, "edit", Kind.KITA, application.id, actor=actor, now=now, fields=changed
        )
    return replace(before, version=application.version)


def discard_application(
    session: Session, application_id: UUID, *, actor: Actor, now: datetime
) -> ApplicationDraft:
    """Take out an application noted by mistake; gives what it held, to undo that."""
    application = application_of(session, application_id, actor=actor)
    before = replace(draft_of(application), version=None)
    session.delete(application)
    session.flush()
    write_audit(session, "discard", Kind.KITA, application_id, actor=actor, now=now)
    return before


def set_childcare(
    session: Session,
    person_id: UUID,
    state: CareState,
    *,
    actor: Actor,
    now: datetime,
) -> CareState:
    """Let the household say how a child is cared for; gives what it said before, to undo it."""
    member = require_child(session, person_id, state.member_id, actor=actor)
    before = CareState(member.id, member.childcare, member.childcare_since)
    since = state.since if state.childcare == Childcare.APPLIED else None
    if (before.childcare, before.since) == (state.childcare, since):
        return before
    member.childcare, member.childcare_since = state.childcare, since
    household = session.get_one(Household, member.household_id)
    household.updated_at, household.updated_by = now, actor.staff_id
    session.flush()
    write_audit(
        session, "save", Kind.HOUSEHOLD, household.id, actor=actor, now=now, fields=["childcare"]
    )
    return before


def application_of(session: Session, application_id: UUID, *, actor: Actor) -> KitaApplication:
    """The mapped record, for the services."""
    application = session.get(KitaApplication, application_id)
    if application is None or application.office_id != actor.office_id:
        raise Problem(_("This application no longer exists."))
    require_open(session, application.person_id, actor=actor)
    return application


def draft_of(application: KitaApplication) -> ApplicationDraft:
    """What is on record, as it would be entered."""
    return ApplicationDraft(
        member_id=application.member_id,
        care_kind=CareKind(application.care_kind),
        status=ApplicationStatus(application.status),
        version=application.version,
        **{name: getattr(application, name) for name in _PLAIN},
    )


def _search(
    child: MemberCard,
    applications: Iterable[ApplicationCard],
    letters: Iterable[LetterLine],
    on: date,
) -> ChildSearch:
    found = tuple(applications)
    held = child.draft
    return ChildSearch(
        member_id=child.id,
        name=child.name,
        birth_year=child.birth_year,
        childcare=held.childcare,
        since=held.childcare_since,
        former=child.left_on is not None,
        applications=found,
        letters=tuple(letters),
        proposal=(
            None
            if child.left_on is not None
            else proposed(held.childcare, held.childcare_since, found, on=on)
        ),
    )


def _applications(
    session: Session, member_ids: list[UUID], actor: Actor, on: date
) -> dict[UUID, list[ApplicationCard]]:
    """By child: what waits first, then the newest."""
    rows = session.execute(
        select(KitaApplication, Organisation.name)
        .outerjoin(Organisation, Organisation.id == KitaApplication.organisation_id)
        .where(KitaApplication.member_id.in_(member_ids), of_visible(KitaApplication, actor))
        .order_by(KitaApplication.applied_on.desc(), KitaApplication.id.desc())
    ).all()
    readable = open_people(session, (row[0].person_id for row in rows), actor=actor)
    found: dict[UUID, list[ApplicationCard]] = {}
    for application, name in rows:
        if application.person_id not in readable:
            continue
        found.setdefault(application.member_id, []).append(_card(application, name, on))
    for cards in found.values():
        cards.sort(key=lambda card: not card.waits)
    return found


def _card(application: KitaApplication, name: str | None, on: date) -> ApplicationCard:
    until = application.answered_on or on
    return ApplicationCard(
        id=application.id,
        draft=draft_of(application),
        name=name or application.kita,
        applied_on=application.applied_on,
        waited=max((until - application.applied_on).days, 0),
    )


def _take_over(application: KitaApplication, draft: ApplicationDraft) -> None:
    for name in _PLAIN:
        setattr(application, name, getattr(draft, name))
    application.care_kind, application.status = draft.care_kind.value, draft.status.value


def _checked(
    session: Session, draft: ApplicationDraft, own_id: UUID | None, *, on: date
) -> ApplicationDraft:
    """The draft, cleaned and with its days; raises `FieldProblem` for what can't be right."""
    kita = "" if draft.organisation_id else clean_line(draft.kita, limit=120)
    if draft.organisation_id is None and not kita:
        raise FieldProblem("kita", _("Say where the place was applied for."))
    applied_on = draft.applied_on or on
    if applied_on > on:
        raise FieldProblem("applied_on", _("This day is in the future."))
    if draft.hours is not None and not 1 <= draft.hours <= MOST_HOURS:
        raise FieldProblem("hours", _("Enter hours a week from 1 to {most}.", most=MOST_HOURS))
    answered_on = None
    if draft.status not in WAITS:
        answered_on = draft.answered_on or on
        if not applied_on <= answered_on <= on:
            raise FieldProblem(
                "answered_on", _("The answer comes after the application, and not in the future.")
            )
    checked = replace(
        draft,
        kita=kita,
        applied_on=applied_on,
        answered_on=answered_on,
        remark=clean_text(draft.remark, limit=REMARK_LIMIT),
    )
    _require_new(session, checked, own_id)
    return checked


def _require_new(session: Session, draft: ApplicationDraft, own_id: UUID | None) -> None:
    """No second application that waits at the same place for the same kind of care."""
    if draft.status not in WAITS:
        return
    open_ones = session.execute(
        select(KitaApplication.id, KitaApplication.organisation_id, KitaApplication.kita).where(
            KitaApplication.member_id == draft.member_id,
            KitaApplication.care_kind == draft.care_kind.value,
            KitaApplication.status.in_([status.value for status in WAITS]),
        )
    )
    mine = (draft.organisation_id, draft.kita.casefold())
    for found_id, organisation_id, kita in open_ones:
        if found_id != own_id and (organisation_id, kita.casefold()) == mine:
            raise FieldProblem(
                "kita", _("An application for this child waits there already. Open that one.")
            )
