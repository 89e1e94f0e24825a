# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Personal working notes (R7): their author's alone, for a few weeks.

They stand in no list, search, timeline, export, handover or report. Nobody but the author can
decrypt them, whoever else has the office open; see `amstrat_desktop.services.personal_seal`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.note import PersonalNote
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.personal_seal import require_own_key, seal, unseal
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

LIFETIMES: Final = (7, 30, 90)
"""Days that a personal note may be kept from the day on which somebody says so."""

USUAL_LIFETIME: Final = 30
"""Days; the bke asks to destroy working notes once the documentation is made."""


@dataclass(frozen=True, slots=True)
class PersonalNoteDraft:
    """days: how long it is kept, one of `LIFETIMES`."""

    text: str
    days: int = USUAL_LIFETIME


@dataclass(frozen=True, slots=True)
class PersonalNoteCard:
    """text: None where it was encrypted with a key that is lost."""

    id: UUID
    person_id: UUID
    text: str | None
    written_at: datetime
    expires_at: datetime


def write_personal_note(
    session: Session, person_id: UUID, draft: PersonalNoteDraft, *, actor: Actor, now: datetime
) -> PersonalNoteCard:
    """Keep a note for its author. Raises FieldProblem for an empty text."""
    require_open(session, person_id, actor=actor)
    expires_at = _until(draft.days, now)
    return _add(session, person_id, draft.text, now, expires_at, actor=actor, now=now)


def rewrite_personal_note(
    session: Session, note_id: UUID, text: str, *, actor: Actor, now: datetime
) -> PersonalNoteCard:
    """Put another text in place of the former; how long it is kept stays. Raises Problem."""
    note = _own_note(session, note_id, actor=actor)
    opened = unseal(note.sealed, note.id, actor=actor)
    if opened is None:
        raise Problem(_("This note can no longer be read. Delete it and write a new one."))
    # About whom it was first written: the merge that moved it since may be undone.
    note.sealed = seal(_checked(text), note.id, opened[1], actor=actor)
    write_audit(session, "rewrite_personal", Kind.NOTE, note.id, actor=actor, now=now)
    return _card(session, note, actor=actor)


def prolong_personal_note(
    session: Session, note_id: UUID, days: int, *, actor: Actor, now: datetime
) -> PersonalNoteCard:
    """Keep a note for some days from now on; fewer than before is possible, too."""
    note = _own_note(session, note_id, actor=actor)
    note.expires_at = _until(days, now)
    write_audit(session, "prolong_personal", Kind.NOTE, note.id, actor=actor, now=now)
    return _card(session, note, actor=actor)


def delete_personal_note(
    session: Session, note_id: UUID, *, actor: Actor, now: datetime
) -> PersonalNoteCard:
    """Take a note away; what it held goes back to whoever may undo it."""
    note = _own_note(session, note_id, actor=actor)
    card = _card(session, note, actor=actor)
    session.delete(note)
    write_audit(session, "delete_personal", Kind.NOTE, note.id, actor=actor, now=now)
    return card


def put_back_personal_note(
    session: Session, card: PersonalNoteCard, *, actor: Actor, now: datetime
) -> PersonalNoteCard:
    """Undo a deletion: the same text and time, under a key of its own."""
    if card.text is None:
        raise Problem(_("This note could not be read and cannot be put back."))
    require_open(session, card.person_id, actor=actor)
    return _add(
        session, card.person_id, card.text, card.written_at, card.expires_at, actor=actor, now=now
    )


def list_personal_notes(
    session: Session, person_id: UUID, *, actor: Actor, now: datetime
) -> Sequence[PersonalNoteCard]:
    """The actor's own notes about a person, the latest first; none of anybody else's."""
    require_open(session, person_id, actor=actor)
    notes = session.scalars(
        select(PersonalNote)
        .where(
            PersonalNote.staff_id == actor.staff_id,
            PersonalNote.person_id == person_id,
            PersonalNote.expires_at > now,
        )
        .order_by(PersonalNote.written_at.desc(), PersonalNote.id.desc())
    )
    return tuple(_card(session, note, actor=actor) for note in notes)


def delete_expired_notes(session: Session, *, actor: Actor, now: datetime) -> int:
    """Take away whatever has been kept long enough, whoever wrote it; gives their number.

    The office's program does it once a day. The log keeps that it happened, not whom it was
    about.
    """
    expired = session.scalars(
        select(PersonalNote).where(PersonalNote.expires_at <= now), execution_options=EVERYBODY
    ).all()
    for note in expired:
        session.delete(note)
        write_audit(session, "expire_personal", Kind.NOTE, note.id, actor=actor, now=now)
    return len(expired)


def count_lost_notes(session: Session, *, actor: Actor) -> int:
    """How many of the actor's notes can no longer be read: a new own key came in between."""
    notes = session.execute(
        select(PersonalNote.id, PersonalNote.sealed).where(PersonalNote.staff_id == actor.staff_id),
        execution_options=EVERYBODY,
    )
    return sum(unseal(note.sealed, note.id, actor=actor) is None for note in notes)


def _add(
    session: Session,
    person_id: UUID,
    text: str,
    written_at: datetime,
    expires_at: datetime,
    *,
    actor: Actor,
    now: datetime,
) -> PersonalNoteCard:
    require_own_key(actor)
    note_id = uuid7()
    note = PersonalNote(
        id=note_id,
        office_id=actor.office_id,
        staff_id=actor.staff_id,
        person_id=person_id,
        sealed=seal(_checked(text), note_id, person_id, actor=actor),
        written_at=written_at,
        expires_at=expires_at,
    )
    session.add(note)
    write_audit(session, "write_personal", Kind.NOTE, note.id, actor=actor, now=now)
    session.flush()
    return _card(session, note, actor=actor)


def _checked(text: str) -> str:
    text = clean_text(text)
    if not text:
        raise FieldProblem("text", _("Write something first."))
    return text


def _until(days: int, now: datetime) -> datetime:
    if days not in LIFETIMES:
        raise FieldProblem("days", _("Choose how long the note is kept."))
    return now + timedelta(days=days)


def _own_note(session: Session, note_id: UUID, *, actor: Actor) -> PersonalNote:
    note = session.get(PersonalNote, note_id)
    if note is None or note.staff_id != actor.staff_id:
        raise Problem(_("This note no longer exists."))
    require_open(session, note.person_id, actor=actor)
    return note


def _card(session: Session, note: PersonalNote, *, actor: Actor) -> PersonalNoteCard:
    opened = unseal(note.sealed, note.id, actor=actor)
    text = None
    if opened is not None and _is_about(session, opened[1], note.person_id):
        text = opened[0]
    return PersonalNoteCard(note.id, note.person_id, text, note.written_at, note.expires_at)


def _is_about(session: Session, written_about: UUID, person_id: UUID) -> bool:
    """Whether this is the person that a note was written about, or who that record became.

    A merge moves notes of everybody, of which the one who merges can encrypt none anew.
    """
    seen: set[UUID] = set()
    at: UUID | None = written_about
    while at is not None and at != person_id and at not in seen:
        seen.add(at)
        at = session.scalar(
            select(Person.merged_into_id).where(Person.id == at), execution_options=EVERYBODY
        )
    return at == person_id
