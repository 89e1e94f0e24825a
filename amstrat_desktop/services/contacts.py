# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recording contacts, most of them without a name (R1: every field of the person may be empty)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
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
from amstrat_desktop.base.vocabulary.contacts import ContactKind
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.contact import (
    Contact,
    ContactChild,
    ContactNote,
    ContactTopic,
    OfficeHour,
)
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, read_labels, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.contact_sequences import say_sequence, settle_sequences
from amstrat_desktop.services.contact_words import words_of
from amstrat_desktop.services.person_access import require_open, require_reason
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

LONGEST: Final = 12 * 60
"""Minutes; a longer contact is a typing error."""

MOST_CHILDREN: Final = 20
"""Of one person; more are a typing error."""

RECENT: Final = 50
"""How many of the last contacts decide what stands first."""

CODED_FIELDS: Final[Mapping[str, ListName]] = {
    "channel": ListName.CHANNEL,
    "language": ListName.LANGUAGE,
    "interpreter": ListName.INTERPRETER,
    "age_band": ListName.AGE_BAND,
    "gender": ListName.GENDER,
    "reached_through": ListName.REACHED_THROUGH,
    "result": ListName.RESULT,
}
"""The fields of a contact that hold one code, and the list it comes from."""

PLAIN_FIELDS: Final = (
    *CODED_FIELDS,
    "contact_kind",
    "sequence",
    "area_id",
    "office_hour_id",
    "duration",
    "recognition_code",
)


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as it was entered. Codes "" and None mean "not asked".

    held_at: None is now. duration: minutes. children: age band → how many. person_id: of
    somebody on record; None for a contact without a name.
    """

    channel: str
    topics: tuple[str, ...] = ()
    contact_kind: str = ContactKind.BRIEF
    sequence: str = ""
    area_id: UUID | None = None
    office_hour_id: UUID | None = None
    language: str = ""
    interpreter: str = ""
    age_band: str = ""
    gender: str = ""
    reached_through: str = ""
    duration: int | None = None
    result: str = ""
    recognition_code: str = ""
    note: str = ""
    children: tuple[tuple[str, int], ...] = ()
    held_at: datetime | None = None
    person_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One contact as it stands. version: to be given back with a correction."""

    id: UUID
    version: int
    draft: ContactDraft
    held_at: datetime
    staff_name: str
    area_name: str
    created_at: datetime
    updated_at: datetime
    voided_at: datetime | None
    void_reason: str
    correction_reason: str


def record_contact(
    session: Session, draft: ContactDraft, *, actor: Actor, now: datetime
) -> ContactCard:
    """Save a new contact. Raises `FieldProblem` for what can't be right."""
    draft = _checked(session, draft, now=now)
    if draft.person_id is not None:
        require_open(session, draft.person_id, actor=actor)
    contact = Contact(
        id=uuid7(),
        office_id=actor.office_id,
        staff_id=actor.staff_id,
        person_id=draft.person_id,
        held_at=draft.held_at or now,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(contact, draft, actor=actor, now=now)
    session.add(contact)
    write_audit(session, "record", Kind.CONTACT, contact.id, actor=actor, now=now)
    session.flush()
    index_contact(session, contact, new=True)
    _settle(session, contact, actor=actor, now=now)
    return _card(session, contact)


def correct_contact(
    session: Session,
    contact_id: UUID,
    draft: ContactDraft,
    *,
    version: int,
    reason: str,
    actor: Actor,
    now: datetime,
) -> ContactCard:
    """Change a contact that was recorded.

    reason: why; the last one stays readable. The log names the fields, never their contents
    (R11). Whose contact it is, is no correction: see `contact_joins`. Raises `Conflict` when
    somebody else was faster, `FieldProblem` without a reason.
    """
    contact = _contact(session, contact_id)
    before = _draft_of(contact)
    require_version(session, contact, version, theirs=before)
    draft = _checked(session, draft, now=now, before=before)
    draft = replace(draft, person_id=before.person_id)
    changed = [
        name
        for name in ContactDraft.__dataclass_fields__
        if getattr(before, name) != getattr(draft, name)
    ]
    if not changed:
        return _card(session, contact)
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why this contact is corrected."))
    contact.correction_reason = reason
    contact.held_at = draft.held_at or contact.held_at
    _take_over(contact, draft, actor=actor, now=now)
    if "sequence" in changed:
        say_sequence(session, contact)
    _settle(session, contact, actor=actor, now=now)
    index_contact(session, contact)
    write_audit(session, "correct", Kind.CONTACT, contact.id, actor=actor, now=now, fields=changed)
    return _card(session, contact)


def void_contact(
    session: Session, contact_id: UUID, reason: str, *, actor: Actor, now: datetime
) -> None:
    """Let a contact count no longer; it stays readable with its reason."""
    contact = _contact(session, contact_id)
    reason = clean_line(reason)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why this contact does not count."))
    if contact.voided_at is not None:
        raise Problem(_("This contact was already voided."))
    contact.voided_at, contact.void_reason = now, reason
    contact.updated_at, contact.updated_by = now, actor.staff_id
    write_audit(session, "void", Kind.CONTACT, contact.id, actor=actor, now=now)
    _settle(session, contact, actor=actor, now=now)


def restore_contact(session: Session, contact_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo the voiding of a contact."""
    contact = _contact(session, contact_id)
    contact.voided_at, contact.void_reason = None, ""
    contact.updated_at, contact.updated_by = now, actor.staff_id
    write_audit(session, "restore", Kind.CONTACT, contact.id, actor=actor, now=now)
    _settle(session, contact, actor=actor, now=now)


def read_contact(session: Session, contact_id: UUID) -> ContactCard:
    """One contact with everything; raises `Problem` when it no longer exists."""
    return _card(session, _contact(session, contact_id))


def recent_choices(session: Session, *, staff_id: UUID) -> Mapping[str, Sequence[str]]:
    """What this person's last contacts had, per field, the most frequent first.

    Fields: those of `CODED_FIELDS`, and topic, duration and area_id as text.
    """
    names = [*CODED_FIELDS, "duration", "area_id"]
    latest = (
        select(Contact.id, *(getattr(Contact, name) for name in names))
        .where(Contact.staff_id == staff_id, Contact.voided_at.is_(None))
        .order_by(Contact.held_at.desc(), Contact.id.desc())
        .limit(RECENT)
    )
    rows = session.execute(latest).all()
    choices = {
        name: _ranked(str(getattr(row, name)) for row in rows if getattr(row, name))
        for name in names
    }
    topics = session.scalars(
        select(ContactTopic.topic).where(ContactTopic.contact_id.in_([row.id for row in rows]))
    )
    return {**choices, "topic": _ranked(topics)}


def _ranked(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code, _count in Counter(codes).most_common())


def _checked(
    session: Session, draft: ContactDraft, *, now: datetime, before: ContactDraft | None = None
) -> ContactDraft:
    """The draft with its texts cleaned and every code known; raises `FieldProblem`."""
    if not draft.channel:
        raise FieldProblem("channel", _("Choose how the contact came about."))
    _require_known_codes(session, draft, before, now=now)
    if draft.contact_kind not in set(ContactKind):
        raise FieldProblem("contact_kind", _("Choose the kind of counselling."))
    if draft.sequence and draft.sequence not in set(ContactSequence):
        raise FieldProblem("sequence", _("Choose first or follow-up contact."))
    if draft.duration is not None and not 0 < draft.duration <= LONGEST:
        raise FieldProblem("duration", _("Enter between 1 and {limit} minutes.", limit=LONGEST))
    if sum(number for _band, number in draft.children) > MOST_CHILDREN:
        raise FieldProblem("children", _("Enter at most {limit} children.", limit=MOST_CHILDREN))
    if draft.held_at is not None and draft.held_at > now:
        raise FieldProblem("held_at", _("This time is in the future. Enter when the contact was."))
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    if draft.office_hour_id is not None and session.get(OfficeHour, draft.office_hour_id) is None:
        raise FieldProblem("office_hour_id", _("This office hour no longer exists."))
    return replace(
        draft,
        topics=tuple(dict.fromkeys(draft.topics)),
        children=tuple(sorted((band, number) for band, number in draft.children if number > 0)),
        recognition_code=clean_line(draft.recognition_code, limit=40),
        note=clean_text(draft.note),
    )


def _require_known_codes(
    session: Session, draft: ContactDraft, before: ContactDraft | None, *, now: datetime
) -> None:
    uses = [
        CodeUse(name, list_name, (getattr(draft, name),), (getattr(before, name, ""),))
        for name, list_name in CODED_FIELDS.items()
    ]
    kept = before or ContactDraft(channel="")
    uses.append(CodeUse("topics", ListName.TOPIC, draft.topics, kept.topics))
    uses.append(CodeUse("children", ListName.CHILD_AGE_BAND, _bands(draft), _bands(kept)))
    require_codes(session, uses, on=office_day(draft.held_at or now), until=office_day(now))


def _bands(draft: ContactDraft) -> tuple[str, ...]:
    return tuple(band for band, _number in draft.children)


def _take_over(contact: Contact, draft: ContactDraft, *, actor: Actor, now: datetime) -> None:
    for name in PLAIN_FIELDS:
        setattr(contact, name, getattr(draft, name))
    known_topics = {topic.topic: topic for topic in contact.topics}
    contact.topics = [known_topics.get(t) or ContactTopic(topic=t) for t in draft.topics]
    for position, topic in enumerate(contact.topics):
        topic.position = position
    known_bands = {child.age_band: child for child in contact.children}
    contact.children = [known_bands.get(b) or ContactChild(age_band=b) for b, _n in draft.children]
    for child, (_band, number) in zip(contact.children, draft.children, strict=True):
        child.number = number
    if not draft.note:
        contact.note = None
    elif contact.note is None:
        contact.note = ContactNote(text=draft.note)
    else:
        contact.note.text = draft.note
    contact.updated_at, contact.updated_by = now, actor.staff_id


def _contact(session: Session, contact_id: UUID) -> Contact:
    contact = session.get(Contact, contact_id)
    if contact is None:
        raise Problem(_("This contact no longer exists."))
    require_reason(session, contact.person_id)
    return contact


def _draft_of(contact: Contact) -> ContactDraft:
    return ContactDraft(
        **{name: getattr(contact, name) for name in PLAIN_FIELDS},
        topics=tuple(topic.topic for topic in contact.topics),
        children=tuple(sorted((child.age_band, child.number) for child in contact.children)),
        note=contact.note.text if contact.note else "",
        held_at=contact.held_at,
        person_id=contact.person_id,
    )


def _card(session: Session, contact: Contact) -> ContactCard:
    area = session.get(Area, contact.area_id) if contact.area_id else None
    staff_name = session.scalar(select(Staff.name).where(Staff.id == contact.staff_id))
    return ContactCard(
        id=contact.id,
        version=contact.version,
        draft=_draft_of(contact),
        held_at=contact.held_at,
        staff_name=staff_name or "",
        area_name=area.name if area else "",
        created_at=contact.created_at,
        updated_at=contact.updated_at,
        voided_at=contact.voided_at,
        void_reason=contact.void_reason,
        correction_reason=contact.correction_reason,
    )


def _settle(session: Session, contact: Contact, *, actor: Actor, now: datetime) -> None:
    session.flush()
    if contact.person_id is not None:
        settle_sequences(session, contact.person_id, actor=actor, now=now)


def index_contact(session: Session, contact: Contact, *, new: bool = False) -> None:
    """Bring the search index up to what is on record."""
    area = session.get(Area, contact.area_id) if contact.area_id else None
    names = [area.name, *(alias.alias for alias in area.aliases)] if area else []
    words = words_of(
        read_labels(session),
        language=contact.language,
        topics=[topic.topic for topic in contact.topics],
        areas=names,
        recognition_code=contact.recognition_code,
        note=contact.note.text if contact.note else "",
    )
    search.index_text(session.connection(), Kind.CONTACT.value, contact.id, words, new=new)
