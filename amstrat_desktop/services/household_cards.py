# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A household as whoever asks may see it."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.household_checks import MEMBER_FIELDS, name_consent
from amstrat_desktop.services.household_records import (
    HouseholdCard,
    HouseholdDraft,
    MemberCard,
    MemberDraft,
)
from amstrat_desktop.services.person_access import is_opened, shown_name, visible_people
from amstrat_desktop.services.work import Actor


def card_of(session: Session, household: Household, *, actor: Actor, on: date) -> HouseholdCard:
    """The household without those whom the actor may not know of. on: today."""
    people = _people(session, household, actor)
    members = [
        _card(session, member, people.get(member.person_id) if member.person_id else None, actor)
        for member in household.members
        if member.person_id is None or member.person_id in people
    ]
    here = tuple(member for member in members if member.left_on is None)
    area = session.get(Area, household.area_id) if household.area_id else None
    return HouseholdCard(
        id=household.id,
        version=household.version,
        draft=HouseholdDraft(
            household.household_type,
            household.area_id,
            household.situation,
            tuple(member.draft for member in here),
        ),
        area_name=area.name if area else "",
        members=here,
        former=tuple(member for member in members if member.left_on is not None),
        name_consent_id=name_consent(
            session, (m.draft.person_id for m in here if m.draft.person_id), on=on
        ),
    )


def no_household(session: Session, person_id: UUID, *, actor: Actor, on: date) -> HouseholdCard:
    """What a person's household is before anything is known of it: the person."""
    person = session.get_one(Person, person_id)
    draft = MemberDraft(person_id=person_id)
    member = MemberCard(
        id=person_id,
        draft=draft,
        name=_name(session, person, actor),
        birth_year=person.birth_year,
        restricted=False,
        left_on=None,
    )
    return HouseholdCard(
        id=None,
        version=0,
        draft=HouseholdDraft(area_id=person.area_id, members=(draft,)),
        area_name="",
        members=(member,),
        former=(),
        name_consent_id=name_consent(session, (person_id,), on=on),
    )


def member_draft(member: HouseholdMember) -> MemberDraft:
    """A member on record, as it would be entered."""
    return MemberDraft(id=member.id, **{name: getattr(member, name) for name in MEMBER_FIELDS})


def _people(session: Session, household: Household, actor: Actor) -> dict[UUID, Person]:
    ids = [member.person_id for member in household.members if member.person_id is not None]
    found = session.scalars(select(Person).where(Person.id.in_(ids), visible_people(actor)))
    return {person.id: person for person in found}


def _card(
    session: Session, member: HouseholdMember, person: Person | None, actor: Actor
) -> MemberCard:
    if person is None:
        name = verbatim(member.first_name) if member.first_name else None
        year, restricted = member.birth_year, False
    else:
        name = _name(session, person, actor)
        restricted = person.restricted_at is not None
        closed = restricted and not is_opened(session, person.id, actor=actor)
        year = None if closed else person.birth_year
    return MemberCard(
        id=member.id,
        draft=member_draft(member),
        name=name,
        birth_year=year,
        restricted=restricted,
        left_on=member.left_on,
    )


def _name(session: Session, person: Person, actor: Actor) -> Msg:
    """The name; that of a restricted record only while it is open."""
    if person.restricted_at is not None and is_opened(session, person.id, actor=actor):
        return verbatim(person.name)
    return shown_name(person.name, person.restricted_at)
