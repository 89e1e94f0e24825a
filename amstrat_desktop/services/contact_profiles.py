# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a contact takes over from the record of the person who comes."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.ages import ages_in, band_of
from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.contacts import Sequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import InterpreterNeed
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.codes import list_options
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor

_NO_INTERPRETER: Final = "none"


@dataclass(frozen=True, slots=True)
class ContactProfile:
    """Codes as `ContactDraft` has them, "" for what the record doesn't say.

    sequence: first while no contact of the person counts. age_band: "" where the birth year
    alone leaves two of them open.
    """

    person_id: UUID
    name: Msg
    language: str
    gender: str
    area_id: UUID | None
    age_band: str
    interpreter: str
    sequence: str


def read_contact_profile(
    session: Session, person_id: UUID, *, actor: Actor, on: date
) -> ContactProfile:
    """What the form fills in for somebody on record; raises `Problem` as `require_open`."""
    require_open(session, person_id, actor=actor)
    person = session.get_one(Person, person_id)
    known = session.scalar(
        select(Contact.id)
        .where(Contact.person_id == person_id, Contact.voided_at.is_(None))
        .limit(1)
    )
    needs_none = person.interpreter_need == InterpreterNeed.NONE
    return ContactProfile(
        person_id=person_id,
        name=verbatim(person.name),
        language=person.language,
        gender=person.gender,
        area_id=person.area_id,
        age_band=_band(session, person.birth_year, on),
        interpreter=_NO_INTERPRETER if needs_none else "",
        sequence=(Sequence.FIRST if known is None else Sequence.FOLLOW_UP).value,
    )


def _band(session: Session, birth_year: int | None, on: date) -> str:
    if birth_year is None:
        return ""
    codes = [option.code for option in list_options(session, ListName.AGE_BAND, on=on)]
    youngest, oldest = (band_of(age, codes) for age in ages_in(birth_year, on))
    return oldest if youngest == oldest else ""
