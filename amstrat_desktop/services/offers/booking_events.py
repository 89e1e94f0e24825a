# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a booking moves: its seats, its event that is never rewritten, its audit line.

Everything that changes a booking's status goes through `enter`.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import ENDED, USES_PLACE, BookingStatus, Missing
from amstrat_desktop.base.vocabulary.need_signals import CHILDCARE, COURSE_CHILDCARE, SignalSource
from amstrat_desktop.models.booking import BookedChild, Booking, BookingEvent, ChildNote
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.offers.booking_records import Booked, BookingCheck, PartCheck
from amstrat_desktop.services.offers.need_signals import SignalDraft, write_signal
from amstrat_desktop.services.offers.waiting_order import positions_of
from amstrat_desktop.services.person_access import require_reason
from amstrat_desktop.services.work import Actor, mark_changed

_TOOK_PART: Final = frozenset({BookingStatus.COMPLETED, BookingStatus.DROPPED})

NO_CHILD_PLACE: Final = frozenset({Missing.PLACE, Missing.AGE, Missing.CARER, Missing.GROUP})
"""What is a gap of the offer; an unclear age is only a question to the parent."""


def booking_of(session: Session, booking_id: UUID) -> Booking:
    """The mapped record, for the services; raises Problem for one that may not be seen now."""
    booking = session.get(Booking, booking_id)
    if booking is None:
        raise Problem(_("This booking no longer exists."))
    require_reason(session, booking.person_id)
    return booking


def touch(booking: Booking, *, actor: Actor, now: datetime) -> None:
    """Note who changed the record last."""
    booking.updated_at, booking.updated_by = now, actor.staff_id


def enter(
    session: Session,
    booking: Booking,
    status: BookingStatus,
    *,
    step: BookingStep = BookingStep.STATUS,
    reason: str = "",
    detail: str = "",
    offered_until: date | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Put a booking into a state and write it down; whether it may, was looked at before.

    reason: code of *ending_reason*, of an ended one. Without a place its children have none;
    who took part keeps noted where the children were. What the carers were to know of them is
    erased when it ends (R21).
    """
    ended = status in ENDED
    booking.status = status.value
    booking.offered_until = offered_until
    booking.ended_on = office_day(now) if ended else None
    booking.ending_reason = reason if ended else ""
    if status not in USES_PLACE and status not in _TOOK_PART:
        for child in booking.children:
            child.group_id = None
    if ended:
        booking.missing = ""
        for child in booking.children:
            child.missing = ""
        erase_child_notes(session, booking.id)
    touch(booking, actor=actor, now=now)
    note_event(session, booking, step, detail or reason, actor=actor, now=now)


def note_event(
    session: Session,
    booking: Booking,
    step: BookingStep,
    detail: str = "",
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Write into the history what happened, for ever, and into the audit log that it did."""
    booking.events.append(
        BookingEvent(
            id=uuid7(),
            office_id=booking.office_id,
            at=now,
            staff_id=actor.staff_id,
            event=step.value,
            status=booking.status,
            detail=detail,
        )
    )
    session.flush()
    action = booking.status if step is BookingStep.STATUS else step.value
    write_audit(session, action, Kind.BOOKING, booking.id, actor=actor, now=now)


def take_seats(booking: Booking, check: BookingCheck, *, with_place: bool) -> None:
    """Write what a check found: the groups of the children, or why there is no place.

    with_place: whether the booking takes places at all; a child who could have had one keeps
    no reason. The check's parts stand in the order of the booking's children.
    """
    booking.missing = _code(check.parent)
    for child, part in zip(booking.children, check.children, strict=True):
        child.group_id = part.group_id if with_place else None
        child.missing = _code(part)


def signal_gap(session: Session, booking: Booking, *, actor: Actor, now: datetime) -> UUID | None:
    """Write a need signal for the children without a place, once in a booking's life.

    It knows the topic, the area and the number of children: no age, no name, no booking.
    """
    gaps = [child for child in booking.children if child.missing in NO_CHILD_PLACE]
    if not gaps or booking.need_signal_id is not None:
        return None
    title = session.scalar(
        select(Offer.title)
        .join(OfferRun, OfferRun.offer_id == Offer.id)
        .where(OfferRun.id == booking.run_id)
    )
    signal = SignalDraft(
        COURSE_CHILDCARE,
        CHILDCARE,
        area_id=_area_of(session, booking),
        number=len(gaps),
        words=title or "",
        noted_on=office_day(now),
        source=SignalSource.BOOKING,
    )
    booking.need_signal_id = write_signal(session, signal, actor=actor, now=now)
    note_event(session, booking, BookingStep.SIGNALLED, actor=actor, now=now)
    return booking.need_signal_id


def erase_child_notes(session: Session, booking_id: UUID) -> None:
    """Forget allergies and emergency numbers; nobody needs them any more."""
    found = session.scalars(select(BookedChild).where(BookedChild.booking_id == booking_id))
    erased = session.execute(delete(ChildNote).where(ChildNote.booking_id == booking_id))
    for child in found:
        session.expire(child, ["note"])
    if erased.rowcount:  # type: ignore[attr-defined]  # of a DELETE it always has one
        mark_changed(session, Kind.BOOKING)


def booked(session: Session, booking: Booking, signal_id: UUID | None = None) -> Booked:
    """What became of the booking, for whoever did it."""
    session.flush()
    status = BookingStatus(booking.status)
    positions = positions_of(session, [booking.run_id]) if status is BookingStatus.WAITING else {}
    return Booked(
        booking.id,
        status,
        positions.get(booking.id),
        signal_id,
        booking.version,
        booking.offered_until,
    )


def statuses_of(booking: Booking) -> Sequence[BookingStatus]:
    """Each status that the booking had, in order."""
    return [BookingStatus(event.status) for event in booking.events]


def _code(part: PartCheck) -> str:
    return "" if part.missing is None else part.missing.value


def _area_of(session: Session, booking: Booking) -> UUID | None:
    """Where the need is: where they live, as far as it is known, else where the run is."""
    known = (
        (Person.area_id, Person.id == booking.person_id),
        (Contact.area_id, Contact.id == booking.contact_id),
        (OfferRun.area_id, OfferRun.id == booking.run_id),
    )
    for column, condition in known:
        area_id = session.scalar(select(column).where(condition))
        if area_id is not None:
            return area_id
    return None
