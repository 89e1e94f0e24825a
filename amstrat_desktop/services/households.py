# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Households (*Haushalt*): who lives together, who cares for whom, how children are cared for.

A child may be no more than a birth year and how it is cared for (R21). Nobody lives in two
households at a time. The benefit community (*Bedarfsgemeinschaft*) is another thing.
"""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.household_cards import card_of, member_draft, no_household
from amstrat_desktop.services.household_checks import (
    MEMBER_FIELDS,
    checked,
    home_of,
    require_no_other_home,
)
from amstrat_desktop.services.household_records import (
    HouseholdCard,
    HouseholdDraft,
    MemberDraft,
)
from amstrat_desktop.services.person_access import may_open, require_open
from amstrat_desktop.services.work import Actor


def read_household_of(
    session: Session, person_id: UUID, *, actor: Actor, on: date
) -> HouseholdCard:
    """The household in which a person lives; an empty one with the person alone while none is
    kept. Members whom the actor may not know of are left out. on: today.
    """
    require_open(session, person_id, actor=actor)
    household = home_of(session, person_id)
    if household is None:
        return no_household(session, person_id, actor=actor, on=on)
    return card_of(session, household, actor=actor, on=on)


def save_household(
    session: Session,
    person_id: UUID,
    draft: HouseholdDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> HouseholdCard:
    """Write the household of a person; the first time, make it. version: of the card, 0 then.

    The person is always a member. Raises `FieldProblem` for what can't be right and for a
    child's name without a consent, `Conflict` when somebody else was faster.
    """
    require_open(session, person_id, actor=actor)
    household = home_of(session, person_id)
    if household is None:
        household = _new(session, actor=actor, now=now)
    else:
        require_version(
            session,
            household,
            version,
            theirs=lambda: card_of(session, household, actor=actor, on=office_day(now)).draft,
        )
    draft = checked(session, household, _with(draft, person_id), actor=actor, now=now)
    changed = _take_over(session, household, draft, actor=actor)
    if changed:
        household.updated_at, household.updated_by = now, actor.staff_id
        session.flush()
        write_audit(
            session, "save", Kind.HOUSEHOLD, household.id, actor=actor, now=now, fields=changed
        )
    return card_of(session, household, actor=actor, on=office_day(now))


def join_household(
    session: Session,
    person_id: UUID,
    member: MemberDraft,
    *,
    moves: bool = False,
    actor: Actor,
    now: datetime,
) -> HouseholdCard:
    """Let somebody else on record (member.person_id) live in the household of a person.

    moves: they leave the household in which they live so far, today. Without it, `Problem`
    says that they live elsewhere.
    """
    require_open(session, person_id, actor=actor)
    if member.person_id is None:
        raise Problem(_("Choose who joins the household."))
    require_open(session, member.person_id, actor=actor)
    household = home_of(session, person_id)
    if household is None:
        household = _new(session, actor=actor, now=now)
        _take_over(session, household, _with(HouseholdDraft(), person_id), actor=actor)
    elsewhere = home_of(session, member.person_id)
    if elsewhere is household:
        return card_of(session, household, actor=actor, on=office_day(now))
    if elsewhere is not None and moves:
        _move_out(session, elsewhere, member.person_id, actor=actor, now=now)
    require_no_other_home(session, household.id, (member.person_id,))
    draft = card_of(session, household, actor=actor, on=office_day(now)).draft
    joined = HouseholdDraft(
        draft.household_type, draft.area_id, draft.situation, (*draft.members, member)
    )
    joined = checked(session, household, joined, actor=actor, now=now)
    _take_over(session, household, joined, actor=actor)
    _touch(session, household, "join", ["members"], actor=actor, now=now)
    return card_of(session, household, actor=actor, on=office_day(now))


def leave_household(
    session: Session, member_id: UUID, *, actor: Actor, now: datetime
) -> HouseholdCard:
    """Somebody does not live there any more, from today; the household still shows who did."""
    member, household = _member(session, member_id, actor)
    if member.left_on is None:
        member.left_on = office_day(now)
        _touch(session, household, "leave", ["left_on"], actor=actor, now=now)
    return card_of(session, household, actor=actor, on=office_day(now))


def return_to_household(
    session: Session, member_id: UUID, *, actor: Actor, now: datetime
) -> HouseholdCard:
    """Undo that somebody left. Raises `Problem` when they live elsewhere by now."""
    member, household = _member(session, member_id, actor)
    if member.left_on is not None:
        if member.person_id is not None:
            require_no_other_home(session, household.id, (member.person_id,))
        member.left_on = None
        _touch(session, household, "return", ["left_on"], actor=actor, now=now)
    return card_of(session, household, actor=actor, on=office_day(now))


def _new(session: Session, *, actor: Actor, now: datetime) -> Household:
    household = Household(
        id=uuid7(),
        office_id=actor.office_id,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(household)
    session.flush()
    return household


def _with(draft: HouseholdDraft, person_id: UUID) -> HouseholdDraft:
    """The draft with the person whose household it is among the members."""
    if any(member.person_id == person_id for member in draft.members):
        return draft
    members = (MemberDraft(person_id=person_id), *draft.members)
    return HouseholdDraft(draft.household_type, draft.area_id, draft.situation, members)


def _take_over(
    session: Session, household: Household, draft: HouseholdDraft, *, actor: Actor
) -> list[str]:
    """Write what differs; the names of the fields that did."""
    changed = [
        name
        for name in ("household_type", "area_id", "situation")
        if getattr(household, name) != getattr(draft, name)
    ]
    for name in changed:
        setattr(household, name, getattr(draft, name))
    known = {member.id: member for member in household.members}
    kept = {member.id for member in draft.members}
    stays = [
        member
        for member in household.members
        if member.id not in kept
        and (member.left_on is not None or _is_hidden(session, member.person_id, actor))
    ]
    written = [_written(household, known.get(m.id) if m.id else None, m) for m in draft.members]
    members = [member for member, _fields in written] + stays
    for position, member in enumerate(members):
        member.position = position
    changed += sorted({name for _member, names in written for name in names})
    if {member.id for member in members} != set(known):
        changed.append("members")
    household.members = members
    return changed


def _written(
    household: Household, member: HouseholdMember | None, draft: MemberDraft
) -> tuple[HouseholdMember, Sequence[str]]:
    before = member_draft(member) if member else None
    if member is None:
        member = HouseholdMember(id=uuid7(), office_id=household.office_id)
    for name in MEMBER_FIELDS:
        setattr(member, name, getattr(draft, name))
    if before is None:
        return member, ()
    return member, [
        field.name
        for field in fields(draft)
        if getattr(before, field.name) != getattr(draft, field.name)
    ]


def _is_hidden(session: Session, person_id: UUID | None, actor: Actor) -> bool:
    return person_id is not None and not may_open(session, person_id, actor=actor)


def _member(session: Session, member_id: UUID, actor: Actor) -> tuple[HouseholdMember, Household]:
    member = session.get(HouseholdMember, member_id)
    if member is None or _is_hidden(session, member.person_id, actor):
        raise Problem(_("This member of the household is no longer on record."))
    return member, session.get_one(Household, member.household_id)


def _move_out(
    session: Session, household: Household, person_id: UUID, *, actor: Actor, now: datetime
) -> None:
    for member in household.members:
        if member.person_id == person_id and member.left_on is None:
            member.left_on = office_day(now)
    _touch(session, household, "leave", ["left_on"], actor=actor, now=now)


def _touch(
    session: Session,
    household: Household,
    action: str,
    changed: Sequence[str],
    *,
    actor: Actor,
    now: datetime,
) -> None:
    household.updated_at, household.updated_by = now, actor.staff_id
    session.flush()
    write_audit(session, action, Kind.HOUSEHOLD, household.id, actor=actor, now=now, fields=changed)
