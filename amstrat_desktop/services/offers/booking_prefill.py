# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new booking may take over: from a record with its household, or from a contact in which
nobody said a name. A contact knows the children as ages only; the birth years are asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.ages import bounds_of
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.households import Childcare
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.contacts import read_contact
from amstrat_desktop.services.household_checks import name_consent
from amstrat_desktop.services.household_records import MemberCard
from amstrat_desktop.services.households import read_household_of
from amstrat_desktop.services.offers.booking_records import BookingDraft, ChildDraft
from amstrat_desktop.services.person_access import require_open, shown_name
from amstrat_desktop.services.work import Actor

OLDEST: Final = 13
"""Older children stay alone for an hour and a half; they are offered, and not filled in."""

NO_RUN: Final = UUID(int=0)
"""In a draft whose run is still to be chosen."""

_SOMEBODY_CARES: Final = frozenset({Childcare.CARED_FOR, Childcare.NOT_NEEDED})
_CHILDCARE_AGE: Final = 17


@dataclass(frozen=True, slots=True)
class HouseholdChild:
    """A child who could come along. comes: nobody looks after it meanwhile, as far as is known."""

    member_id: UUID
    name: Msg | None
    first_name: str
    birth_year: int | None
    comes: bool


@dataclass(frozen=True, slots=True)
class BookingPrefill:
    """draft: what needs no tick. bands: of a contact, the age band of each child, in order.

    held_on: the day of the contact. consent_id: by which the name may stand in lists.
    """

    draft: BookingDraft
    who: Msg | None = None
    bands: tuple[str, ...] = ()
    held_on: date | None = None
    children: tuple[HouseholdChild, ...] = ()
    consent_id: UUID | None = None


def prefill_booking(
    session: Session,
    *,
    run_id: UUID | None = None,
    person_id: UUID | None = None,
    contact_id: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> BookingPrefill:
    """What is known of who books; raises Problem as `require_open` does."""
    empty = BookingDraft(run_id or NO_RUN, asked_on=office_day(now))
    if contact_id is None:
        if person_id is None:
            return BookingPrefill(empty)
        return _of_person(session, empty, person_id, actor=actor, now=now)
    contact = read_contact(session, contact_id)
    said = contact.draft
    held_on = office_day(said.held_at or now)
    empty = replace(empty, contact_id=contact_id, asked_on=min(held_on, office_day(now)))
    whose = person_id or said.person_id
    if whose is not None:
        return replace(_of_person(session, empty, whose, actor=actor, now=now), held_on=held_on)
    bands = tuple(_bands(said.children))
    draft = replace(
        empty,
        language=said.language,
        childcare_needed=bool(bands),
        children=tuple(ChildDraft() for _ in bands),
    )
    return BookingPrefill(draft, bands=bands, held_on=held_on)


def children_of(
    session: Session, person_id: UUID, *, actor: Actor, on: date
) -> tuple[HouseholdChild, ...]:
    """The children of somebody's household who could come along, the youngest last."""
    household = read_household_of(session, person_id, actor=actor, on=on)
    return tuple(
        _child(member, on)
        for member in household.members
        if member.is_child
        and member.left_on is None
        and member.draft.person_id != person_id
        and (member.birth_year is None or on.year - member.birth_year <= _CHILDCARE_AGE)
    )


def _of_person(
    session: Session, empty: BookingDraft, person_id: UUID, *, actor: Actor, now: datetime
) -> BookingPrefill:
    require_open(session, person_id, actor=actor)
    today = office_day(now)
    person = session.get_one(Person, person_id)
    children = children_of(session, person_id, actor=actor, on=today)
    comes = tuple(
        ChildDraft(child.member_id, child.first_name, child.birth_year or 0)
        for child in children
        if child.comes
    )
    draft = replace(
        empty,
        person_id=person_id,
        language=person.language,
        childcare_needed=bool(comes),
        children=comes,
    )
    return BookingPrefill(
        draft,
        who=shown_name(person.name, person.restricted_at),
        children=children,
        consent_id=name_consent(session, [person_id], on=today),
    )


def _child(member: MemberCard, on: date) -> HouseholdChild:
    year = member.birth_year
    young = year is None or on.year - year <= OLDEST
    return HouseholdChild(
        member.id,
        member.name,
        member.draft.first_name,
        year,
        comes=young and member.draft.childcare not in _SOMEBODY_CARES,
    )


def _bands(children: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The age band of each child, once for each; of those young enough."""
    for band, number in children:
        ages = bounds_of(band)
        if ages is not None and ages[0] <= OLDEST:
            yield from [band] * number
