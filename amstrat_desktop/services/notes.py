# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Official notes on a person: part of the record, handed over, told to the person who asks (R7).

Personal working notes are another thing: `amstrat_desktop.services.personal_notes`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.case_records import staff_names
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """about_at: when what it tells took place, None is now. case_id: the support it belongs to."""

    text: str = ""
    about_at: datetime | None = None
    case_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NoteCard:
    """One official note. version: to be given back with a change."""

    id: UUID
    version: int
    person_id: UUID
    text: str
    about_at: datetime
    case_id: UUID | None
    written_by: str
    created_at: datetime
    changed_by: str
    updated_at: datetime

    @property
    def changed(self) -> bool:
        """Whether it was changed after it was written."""
        return self.version > 1

    @property
    def draft(self) -> NoteDraft:
        """What can be changed of it."""
        return NoteDraft(self.text, self.about_at, self.case_id)


def write_note(
    session: Session, person_id: UUID, draft: NoteDraft, *, actor: Actor, now: datetime
) -> NoteCard:
    """Put a note on record. Raises FieldProblem."""
    require_open(session, person_id, actor=actor)
    note = OfficialNote(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person_id,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(session, note, draft, actor=actor, now=now)
    session.add(note)
    write_audit(session, "write", Kind.NOTE, note.id, actor=actor, now=now)
    session.flush()
    return _cards(session, [note])[0]


def edit_note(
    session: Session,
    note_id: UUID,
    draft: NoteDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> NoteCard:
    """Change a note. Raises Conflict when somebody was faster, and FieldProblem."""
    note = _note(session, note_id, actor=actor)
    before = NoteDraft(note.text, note.about_at, note.case_id)
    require_version(session, note, version, theirs=before)
    _take_over(session, note, draft, actor=actor, now=now)
    after = NoteDraft(note.text, note.about_at, note.case_id)
    changed = [
        name
        for name in NoteDraft.__dataclass_fields__
        if getattr(before, name) != getattr(after, name)
    ]
    if changed:
        write_audit(session, "edit", Kind.NOTE, note.id, actor=actor, now=now, fields=changed)
    session.flush()
    return _cards(session, [note])[0]


def delete_note(session: Session, note_id: UUID, *, actor: Actor, now: datetime) -> NoteCard:
    """Take a note off the record; what it held goes back to whoever may undo it."""
    note = _note(session, note_id, actor=actor)
    card = _cards(session, [note])[0]
    session.delete(note)
    write_audit(session, "delete", Kind.NOTE, note.id, actor=actor, now=now)
    return card


def put_back_note(session: Session, card: NoteCard, *, actor: Actor, now: datetime) -> NoteCard:
    """Undo a deletion: the same text about the same time."""
    return write_note(session, card.person_id, card.draft, actor=actor, now=now)


def list_notes(session: Session, person_id: UUID, *, actor: Actor) -> Sequence[NoteCard]:
    """The official notes on a person, the latest first."""
    require_open(session, person_id, actor=actor)
    notes = session.scalars(
        select(OfficialNote)
        .where(OfficialNote.person_id == person_id)
        .order_by(OfficialNote.about_at.desc(), OfficialNote.id.desc())
    ).all()
    return _cards(session, notes)


def _note(session: Session, note_id: UUID, *, actor: Actor) -> OfficialNote:
    note = session.get(OfficialNote, note_id)
    if note is None:
        raise Problem(_("This note no longer exists."))
    require_open(session, note.person_id, actor=actor)
    return note


def _take_over(
    session: Session, note: OfficialNote, draft: NoteDraft, *, actor: Actor, now: datetime
) -> None:
    text, about_at = clean_text(draft.text), draft.about_at or now
    if not text:
        raise FieldProblem("text", _("Write something first."))
    if about_at > now:
        raise FieldProblem("about_at", _("This day is in the future. Enter when it took place."))
    if draft.case_id is not None:
        case = session.get(SupportCase, draft.case_id)
        if case is None or case.person_id != note.person_id:
            raise FieldProblem("case_id", _("This support is somebody else's."))
    if (note.text, note.about_at, note.case_id) == (text, about_at, draft.case_id):
        return
    note.text, note.about_at, note.case_id = text, about_at, draft.case_id
    note.updated_at, note.updated_by = now, actor.staff_id


def _cards(session: Session, notes: Sequence[OfficialNote]) -> tuple[NoteCard, ...]:
    names = staff_names(
        session, {staff for note in notes for staff in (note.created_by, note.updated_by)}
    )
    return tuple(
        NoteCard(
            id=note.id,
            version=note.version,
            person_id=note.person_id,
            text=note.text,
            about_at=note.about_at,
            case_id=note.case_id,
            written_by=names[note.created_by],
            created_at=note.created_at,
            changed_by=names[note.updated_by],
            updated_at=note.updated_at,
        )
        for note in notes
    )
