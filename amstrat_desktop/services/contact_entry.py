# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a contact needs in one go: what can be chosen, and saving in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.contact_joins import SuggestedPerson, suggested_people
from amstrat_desktop.services.contacts import (
    CODED_FIELDS,
    ContactCard,
    ContactDraft,
    read_contact,
    recent_choices,
    record_contact,
)
from amstrat_desktop.services.drafts import drop_form
from amstrat_desktop.services.recognition_codes import written_as
from amstrat_desktop.services.work import Actor

RANKED: Final = frozenset({"language", "channel", "interpreter", "reached_through", "result"})
"""The fields whose choices stand in the order of use. Ages and the like keep their own."""


@dataclass(frozen=True, slots=True)
class EntryChoices:
    """What a contact can have. options: by field, `topic` and `children` included; what the
    last contacts had stands first where an order of use helps.

    areas: the lately used first, then the office's own. usual: field → the code that the last
    contacts had most often.
    """

    options: Mapping[str, Sequence[Option]]
    topic_groups: Sequence[Option]
    areas: Sequence[AreaOption]
    usual: Mapping[str, str]
    labels: Labels


@dataclass(frozen=True, slots=True)
class ContactReferral:
    """A referral that came of a contact. number: None until its slip is issued."""

    id: UUID
    number: str | None
    organisation: str
    status: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ContactFile:
    """One contact with what came of it. person: whose it is, None without a name; suggested:
    people on record whose it may be.
    """

    card: ContactCard
    referrals: Sequence[ContactReferral]
    person: Msg | None = None
    suggested: Sequence[SuggestedPerson] = ()


@dataclass(frozen=True, slots=True)
class CodeUsed:
    """A recognition code that earlier contacts have. last_at: the latest of them."""

    contacts: int
    last_at: datetime


def read_entry_choices(
    session: Session, *, staff_id: UUID, on: date, keep: ContactDraft | None = None
) -> EntryChoices:
    """What the form offers on a day; keep: a contact whose retired codes stay choosable."""
    recent = recent_choices(session, staff_id=staff_id)
    lists = {**CODED_FIELDS, "topic": ListName.TOPIC, "children": ListName.CHILD_AGE_BAND}
    labels = read_labels(session)
    options: dict[str, Sequence[Option]] = {}
    for field, name in lists.items():
        found = list_options(session, name, on=on, keep=_kept(keep, field), labels=labels)
        ranked = field in RANKED or field == "topic"
        options[field] = _used_first(found, recent.get(field, ())) if ranked else found
    areas = list_areas(session, on=on)
    used = list(recent.get("area_id", ()))
    return EntryChoices(
        options=options,
        topic_groups=list_options(session, ListName.TOPIC_GROUP, on=on, labels=labels),
        areas=sorted(areas, key=lambda area: _place(str(area.id), used)),
        usual={field: codes[0] for field, codes in recent.items() if codes},
        labels=labels,
    )


def record_entry(
    session: Session, draft: ContactDraft, form: str, *, actor: Actor, now: datetime
) -> ContactCard:
    """Save a new contact and forget its unsaved form, both or neither.

    A program that dies in between would otherwise offer a saved contact once more.
    """
    card = record_contact(session, draft, actor=actor, now=now)
    drop_form(session, form, actor=actor, now=now)
    return card


def read_contact_file(session: Session, contact_id: UUID, *, actor: Actor) -> ContactFile:
    """One contact and its referrals, the newest first; raises `Problem` as `read_contact`.

    `ReasonNeeded` for a contact of a restricted record that the asker has not opened.
    """
    card = read_contact(session, contact_id)
    person_id, name = card.draft.person_id, None
    if person_id is not None:
        name = verbatim(session.get_one(Person, person_id).name)
    found = session.execute(
        select(
            Referral.id, Referral.number, Organisation.name, Referral.status, Referral.created_at
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .where(Referral.contact_id == contact_id)
        .order_by(Referral.created_at.desc())
    )
    return ContactFile(
        card=card,
        referrals=tuple(ContactReferral(*row) for row in found),
        person=name,
        suggested=suggested_people(session, contact_id, actor=actor),
    )


def find_recognition_code(session: Session, code: str, *, office_id: UUID) -> CodeUsed | None:
    """Whether contacts that count have this recognition code, however it is spelt; a hint and
    never a key.

    Several people may have chosen the same word.
    """
    spellings = written_as(session, Contact, code, office_id=office_id)
    if not spellings:
        return None
    contacts, last_at = session.execute(
        select(func.count(), func.max(Contact.held_at)).where(
            Contact.office_id == office_id,
            Contact.recognition_code.in_(spellings),
            Contact.voided_at.is_(None),
        )
    ).one()
    return CodeUsed(contacts, last_at) if contacts else None


def _kept(keep: ContactDraft | None, field: str) -> Sequence[str]:
    if keep is None:
        return ()
    if field == "topic":
        return keep.topics
    if field == "children":
        return tuple(band for band, _number in keep.children)
    return (str(getattr(keep, field)),)


def _used_first(options: Sequence[Option], used: Sequence[str]) -> Sequence[Option]:
    return sorted(options, key=lambda option: _place(option.code, used))


def _place(code: str, used: Sequence[str]) -> int:
    return used.index(code) if code in used else len(used)
