# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a referral may take over from the record of a person: offered, ticked by nobody yet."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.households import MemberRole
from amstrat_desktop.base.vocabulary.people import (
    DIALLED_KINDS,
    ChannelKind,
    InterpreterNeed,
    Literacy,
    Safe,
)
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.person_access import require_open, shown_name
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Actor

_INTERPRETER = {InterpreterNeed.INTERPRETER: True, InterpreterNeed.NONE: False}
_READS = {Literacy.LATIN: True, Literacy.SECOND_SCRIPT: True, Literacy.PRIMARY: False}


@dataclass(frozen=True, slots=True)
class PersonOffer:
    """Who a referral is for. title: as lists may show the name.

    name, telephone, children: stand on the slip once somebody ticks them. telephone: a number
    that the person calls safe, "" where there is none. children: their ages; None for none.
    """

    person_id: UUID
    title: Msg
    name: str
    telephone: str
    children: tuple[int | None, ...] | None
    language: str
    interpreter_needed: bool | None
    reads: bool | None


def read_offer(session: Session, person_id: UUID, *, actor: Actor, on: date) -> PersonOffer:
    """What the record offers; raises Problem for one that the actor may not see now."""
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    return PersonOffer(
        person_id=person.id,
        title=shown_name(person.name, person.restricted_at),
        name=person.name,
        telephone=_safe_telephone(person),
        children=_ages(session, person_id, on),
        language=person.language,
        interpreter_needed=_INTERPRETER.get(InterpreterNeed(person.interpreter_need)),
        reads=_READS.get(Literacy(person.literacy)),
    )


def offered(draft: ReferralDraft, offer: PersonOffer) -> ReferralDraft:
    """A new referral with what needs no tick: how one talks to the person."""
    return replace(
        draft,
        person_id=offer.person_id,
        language=offer.language or draft.language,
        interpreter_needed=offer.interpreter_needed,
        reads=offer.reads,
    )


def _safe_telephone(person: Person) -> str:
    return next(
        (
            line.value
            for line in person.channels
            if line.safe == Safe.YES.value and ChannelKind(line.channel_kind) in DIALLED_KINDS
        ),
        "",
    )


def _ages(session: Session, person_id: UUID, on: date) -> tuple[int | None, ...] | None:
    """The ages of the children who live with the person, the eldest first."""
    own = aliased(HouseholdMember)
    years = session.scalars(
        select(HouseholdMember.birth_year)
        .join(own, own.household_id == HouseholdMember.household_id)
        .where(
            own.person_id == person_id,
            own.left_on.is_(None),
            HouseholdMember.left_on.is_(None),
            HouseholdMember.role == MemberRole.CHILD.value,
        )
        .order_by(HouseholdMember.birth_year)
    ).all()
    return tuple(None if year is None else max(on.year - year, 0) for year in years) or None
