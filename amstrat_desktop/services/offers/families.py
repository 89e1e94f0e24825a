# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a family that looks for an offer: from a record, or from a contact only."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.ages import bounds_of
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.households import Childcare
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.household_records import HouseholdCard
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.offers.match_rules import Family, FamilyChild
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

OLDEST: Final = 13
"""Older children stay alone for an hour and a half; nobody asks for a place for them."""

_SOMEBODY_CARES: Final = frozenset({Childcare.CARED_FOR, Childcare.NOT_NEEDED})
_GERMAN: Final = "de"


def family_of_person(session: Session, person_id: UUID, *, actor: Actor, now: datetime) -> Family:
    """From the record and the household; raises `Problem` as `require_open`.

    Children come along whom nobody looks after meanwhile, as far as the household says.
    """
    require_open(session, person_id, actor=actor)
    today = office_day(now)
    person = session.get_one(Person, person_id)
    household = read_household_of(session, person_id, actor=actor, on=today)
    german = next((known.speaks for known in person.languages if known.language == _GERMAN), "")
    spoken = {person.language, *(known.language for known in person.languages)}
    return Family(
        languages=frozenset(spoken - {"", _GERMAN}),
        german="native" if person.language == _GERMAN else german,
        gender=person.gender,
        birth_year=person.birth_year,
        area_ids=with_parent(session, person.area_id or household.draft.area_id),
        children=tuple(_children(household, person_id, today)),
    )


def family_of_contact(session: Session, contact_id: UUID, *, actor: Actor) -> Family:
    """From what a contact says, mostly of somebody without a name.

    Raises `Problem` where the contact is gone or belongs to somebody whom the actor may not see.
    """
    contact = session.get(Contact, contact_id)
    if contact is None:
        raise Problem(_("This consultation is no longer on record."))
    if contact.person_id is not None:
        require_open(session, contact.person_id, actor=actor)
    children = []
    for band in contact.children:
        ages = bounds_of(band.age_band)
        if ages is not None and ages[0] <= OLDEST:
            child = FamilyChild(ages=tuple(range(ages[0], ages[1] + 1)))
            children += [child] * band.number
    return Family(
        languages=frozenset({contact.language} - {"", _GERMAN}),
        german="native" if contact.language == _GERMAN else "",
        gender=contact.gender,
        area_ids=with_parent(session, contact.area_id),
        children=tuple(children),
    )


def with_parent(session: Session, area_id: UUID | None) -> tuple[UUID, ...]:
    """An area and the one above it."""
    if area_id is None:
        return ()
    parent = session.scalar(select(Area.parent_id).where(Area.id == area_id))
    return (area_id,) if parent is None else (area_id, parent)


def _children(household: HouseholdCard, person_id: UUID, today: date) -> list[FamilyChild]:
    return [
        FamilyChild(birth_year=member.birth_year, member_id=member.id)
        for member in household.members
        if member.is_child
        and member.draft.person_id != person_id
        and member.birth_year is not None
        and today.year - member.birth_year <= OLDEST
        and member.draft.childcare not in _SOMEBODY_CARES
    ]
