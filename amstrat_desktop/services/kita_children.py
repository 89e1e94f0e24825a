# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A child for whom a place is looked for: it belongs to a household of whoever looks."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.person_access import is_opened, require_open, visible_people
from amstrat_desktop.services.work import Actor


def require_child(
    session: Session, person_id: UUID, member_id: UUID, *, actor: Actor
) -> HouseholdMember:
    """The child; raises Problem unless it belongs to a household of the person."""
    require_open(session, person_id, actor=actor)
    member = session.get(HouseholdMember, member_id)
    homes = select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id)
    if (
        member is None
        or member.role != MemberRole.CHILD
        or member.household_id not in set(session.scalars(homes))
    ):
        raise Problem(_("This child is no longer in the household."))
    if member.person_id is not None:
        require_open(session, member.person_id, actor=actor)
    return member


def open_people(session: Session, person_ids: Iterable[UUID], *, actor: Actor) -> frozenset[UUID]:
    """Of these, whose records the actor may read now: not restricted, or opened with a reason.

    A child has two parents: what the one did stays hidden from who looks at the other.
    """
    found = session.execute(
        select(Person.id, Person.restricted_at).where(
            Person.id.in_(set(person_ids)), visible_people(actor)
        )
    )
    return frozenset(
        person_id
        for person_id, restricted_at in found
        if restricted_at is None or is_opened(session, person_id, actor=actor)
    )
