# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What carers must know of a child, and whom to call: asked for rarely, read by few, not kept.

Health stands nowhere else in an office (Art. 9 GDPR). So these notes have a table of their own,
which only the childcare list (`lists.open_childcare_list`) and the form here read; each reading
stands in the log. They are erased with the end of the booking (`booking_events`), or when the last
meeting of the run is over (R21).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.bookings import ENDED
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.booking import BookedChild, Booking, ChildNote
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor, mark_changed

LIMIT: Final = 300
"""Characters of each: what fits on a line of the list."""

_OVER: Final = (RunStatus.ENDED, RunStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class ChildNoteDraft:
    """allergy: what the carers must know. emergency: whom to call, and how.

    agreed: the parent wants the carers to know; nothing is noted without it.
    """

    allergy: str = ""
    emergency: str = ""
    agreed: bool = False


def note_child(
    session: Session, child_id: UUID, draft: ChildNoteDraft, *, actor: Actor, now: datetime
) -> None:
    """Note what carers must know of a child; two empty lines erase it. Raises `FieldProblem`."""
    child, booking = _child(session, child_id, actor)
    allergy = clean_text(draft.allergy, limit=LIMIT)
    emergency = clean_text(draft.emergency, limit=LIMIT)
    note = child.note
    if not allergy and not emergency:
        if note is not None:
            _erase(session, {booking.id: [child.id]}, actor=actor, now=now)
        return
    if booking.status in ENDED or session.get_one(OfferRun, booking.run_id).status in _OVER:
        raise Problem(_("This booking has ended. Nothing is noted about the child any more."))
    if not draft.agreed:
        raise FieldProblem("agreed", _("Ask the parent first, and say here that they agree."))
    if note is None:
        note = child.note = ChildNote(child_id=child.id, booking_id=booking.id)
    note.allergy, note.emergency = allergy, emergency
    session.flush()
    write_audit(
        session,
        "note_child",
        Kind.BOOKING,
        booking.id,
        actor=actor,
        now=now,
        fields=[name for name in ("allergy", "emergency") if getattr(note, name)],
    )


def read_child_note(
    session: Session, child_id: UUID, *, actor: Actor, now: datetime
) -> ChildNoteDraft:
    """What is noted of one child, for its form; the log says who read it. Run it as a write."""
    child, booking = _child(session, child_id, actor)
    if child.note is None:
        return ChildNoteDraft()
    write_audit(session, "read_child_note", Kind.BOOKING, booking.id, actor=actor, now=now)
    return ChildNoteDraft(child.note.allergy, child.note.emergency, agreed=True)


def children_with_notes(session: Session, child_ids: Collection[UUID]) -> frozenset[UUID]:
    """Of which of these children anything is noted; not what."""
    found = session.scalars(select(ChildNote.child_id).where(ChildNote.child_id.in_(child_ids)))
    return frozenset(found)


def erase_over(session: Session, *, actor: Actor, now: datetime) -> int:
    """The daily rule: erase the notes of bookings that ended and of runs that are over.

    Returns how many children's notes there were.
    """
    with everybody(session):
        found = session.execute(
            select(ChildNote.booking_id, ChildNote.child_id)
            .join(Booking, Booking.id == ChildNote.booking_id)
            .join(OfferRun, OfferRun.id == Booking.run_id)
            .where(or_(Booking.status.in_(ENDED), OfferRun.status.in_(_OVER), _is_over(now)))
        ).all()
    children: dict[UUID, list[UUID]] = {}
    for booking_id, child_id in found:
        children.setdefault(booking_id, []).append(child_id)
    if children:
        _erase(session, children, actor=actor, now=now)
    return len(found)


def _is_over(now: datetime) -> ColumnElement[bool]:
    """No meeting is left from today on, and there was one, or the run's last day has passed."""
    held = and_(RunSession.run_id == OfferRun.id, RunSession.status != SessionStatus.CANCELLED)
    today = office_day(now)
    left = exists().where(held, RunSession.starts_at >= midnight(today))
    return and_(~left, or_(exists().where(held), OfferRun.ends_on < today))


def _child(session: Session, child_id: UUID, actor: Actor) -> tuple[BookedChild, Booking]:
    child = session.get(BookedChild, child_id)
    booking = session.get(Booking, child.booking_id) if child is not None else None
    if child is None or booking is None:
        raise Problem(_("This child is no longer booked."))
    if booking.person_id is not None:
        require_open(session, booking.person_id, actor=actor)
    return child, booking


def _erase(
    session: Session, children: dict[UUID, list[UUID]], *, actor: Actor, now: datetime
) -> None:
    """children: booking → those whose note goes."""
    gone = [child_id for ids in children.values() for child_id in ids]
    session.execute(delete(ChildNote).where(ChildNote.child_id.in_(gone)))
    mark_changed(session, Kind.BOOKING)
    for booking_id in children:
        write_audit(session, "erase_child_note", Kind.BOOKING, booking_id, actor=actor, now=now)
