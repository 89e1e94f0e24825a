# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parent's place and the children's places as one booking: made and changed.

Both are decided in one transaction, with the run locked: everybody gets a place or nobody
does, unless somebody wrote down why the parent may come all the same.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import ENDED, USES_PLACE, BookingStatus
from amstrat_desktop.models.booking import BookedChild, Booking, BookingNeed
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.booking_checks import (
    Kept,
    PartMissing,
    already_booked,
    check_parts,
    kept_of,
    require_bookable,
    run_of,
)
from amstrat_desktop.services.offers.booking_drafts import checked, draft_of
from amstrat_desktop.services.offers.booking_events import (
    booked,
    booking_of,
    enter,
    note_event,
    signal_gap,
    take_seats,
    touch,
)
from amstrat_desktop.services.offers.booking_records import (
    Booked,
    BookingDraft,
    ChildDraft,
    Wanted,
)
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.work import Actor

PLAIN_FIELDS: Final = (
    "person_id", "contact_id", "call_name", "reach", "language", "asked_on", "childcare_needed",
    "priority", "priority_words", "alone_reason", "documents", "remark", "name_consent_id",
)  # fmt: skip
"""Fields that a draft and the record hold in the same form."""

BECOMES: Final = {
    Wanted.PLACE: BookingStatus.CONFIRMED,
    Wanted.OFFER: BookingStatus.OFFERED,
    Wanted.WAIT: BookingStatus.WAITING,
    Wanted.ASK: BookingStatus.REQUESTED,
}


def book(
    session: Session, draft: BookingDraft, *, wanted: Wanted, actor: Actor, now: datetime
) -> Booked:
    """Book a place for a parent and for each child who needs one, or put them on the list.

    Raises `PartMissing` where a place is wanted and one of them has none; nothing is booked
    then. On the waiting list a missing place of a child becomes a need signal.
    """
    run = run_of(session, draft.run_id, lock=True)
    require_bookable(run)
    draft = checked(session, draft, actor=actor, now=now)
    if already_booked(session, draft) is not None:
        raise Problem(_("There is a booking of theirs in this run already. Open that one."))
    check = check_parts(session, run, draft, Kept(), now=now)
    status = BECOMES[wanted]
    with_place = status in USES_PLACE
    if with_place and not check.complete:
        raise PartMissing(check)
    booking = Booking(
        id=uuid7(),
        office_id=actor.office_id,
        run_id=run.id,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(booking, draft)
    take_seats(booking, check, with_place=with_place)
    session.add(booking)
    until = offer_term(run, office_day(now)) if status is BookingStatus.OFFERED else None
    enter(
        session, booking, status, step=BookingStep.BOOKED, offered_until=until, actor=actor, now=now
    )
    return booked(session, booking, after_seating(session, booking, actor=actor, now=now))


def edit_booking(
    session: Session, booking_id: UUID, draft: BookingDraft, *, actor: Actor, now: datetime
) -> Booked:
    """Change what a booking says. Who has a place keeps it; a child who comes to it needs one,
    else `PartMissing` is raised and nothing is changed. Raises `Conflict` when somebody was
    faster, Problem for one that has ended.
    """
    booking = booking_of(session, booking_id)
    require_version(session, booking, draft.version, theirs=lambda: draft_of(booking))
    run = run_of(session, booking.run_id, lock=True)
    if booking.status in ENDED:
        raise Problem(_("This booking has ended. Reopen it first."))
    before = draft_of(booking)
    asked_on = draft.asked_on or booking.asked_on
    draft = replace(draft, run_id=booking.run_id, asked_on=asked_on)
    draft = _with_known_children(
        checked(session, draft, before=before, actor=actor, now=now), booking
    )
    whose = (draft.person_id, draft.contact_id)
    # Where two records were joined, both of their bookings stay until one is ended.
    if whose != (booking.person_id, booking.contact_id) and already_booked(
        session, draft, but=booking.id
    ):
        raise Problem(_("There is a booking of theirs in this run already. Open that one."))
    changed = [name for name in PLAIN_FIELDS if getattr(draft, name) != getattr(before, name)]
    changed += [n for n in ("children", "needs") if getattr(draft, n) != getattr(before, n)]
    if not changed:
        return booked(session, booking)
    with_place = booking.status in USES_PLACE
    check = check_parts(session, run, draft, kept_of(booking, draft), now=now)
    if with_place and not check.complete:
        raise PartMissing(check)
    _take_over(booking, draft)
    take_seats(booking, check, with_place=with_place)
    touch(booking, actor=actor, now=now)
    _note_edit(session, booking, changed, actor=actor, now=now)
    return booked(session, booking, after_seating(session, booking, actor=actor, now=now))


def add_child(
    session: Session,
    booking_id: UUID,
    child: ChildDraft,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """One more child who needs a place; raises `PartMissing` where the parent would lose hers."""
    before = draft_of(booking_of(session, booking_id))
    draft = replace(
        before,
        childcare_needed=True,
        children=(*before.children, replace(child, id=None)),
        version=version,
    )
    return edit_booking(session, booking_id, draft, actor=actor, now=now)


def remove_child(
    session: Session,
    booking_id: UUID,
    child_id: UUID,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> Booked:
    """A child doesn't come along after all; its place is free, and what was noted is erased."""
    before = draft_of(booking_of(session, booking_id))
    children = tuple(child for child in before.children if child.id != child_id)
    draft = replace(before, childcare_needed=bool(children), children=children, version=version)
    return edit_booking(session, booking_id, draft, actor=actor, now=now)


def after_seating(
    session: Session, booking: Booking, *, actor: Actor, now: datetime
) -> UUID | None:
    """A place missing for a child of somebody who waits, or comes without it, is a need."""
    if booking.status == BookingStatus.REQUESTED:
        return None
    return signal_gap(session, booking, actor=actor, now=now)


def offer_term(run: OfferRun, today: date) -> date:
    """Until when an offered place is kept: the working day on which the run's term is over."""
    return on_working_day(today + timedelta(days=run.term_days))


def _note_edit(
    session: Session, booking: Booking, changed: list[str], *, actor: Actor, now: datetime
) -> None:
    step = BookingStep.CHILDREN if "children" in changed else BookingStep.EDITED
    if "alone_reason" in changed and booking.alone_reason:
        step = BookingStep.ALONE
    note_event(session, booking, step, actor=actor, now=now)
    write_audit(session, "edit", Kind.BOOKING, booking.id, actor=actor, now=now, fields=changed)


def _with_known_children(draft: BookingDraft, booking: Booking) -> BookingDraft:
    """A key that is not of this booking's children is a new child."""
    known = {child.id for child in booking.children}
    children = tuple(
        child if child.id in known else replace(child, id=None) for child in draft.children
    )
    return replace(draft, children=children)


def _take_over(booking: Booking, draft: BookingDraft) -> None:
    for name in PLAIN_FIELDS:
        setattr(booking, name, getattr(draft, name))
    known = {child.id: child for child in booking.children}
    booking.children = [_child(known, child, booking.office_id) for child in draft.children]
    for position, child in enumerate(booking.children):
        child.position = position
    needs = {line.need: line for line in booking.needs}
    booking.needs = [needs.get(code) or BookingNeed(need=code) for code in draft.needs]


def _child(known: dict[UUID, BookedChild], draft: ChildDraft, office_id: UUID) -> BookedChild:
    child = known.get(draft.id) if draft.id is not None else None
    if child is None:
        child = BookedChild(id=uuid7(), office_id=office_id)
    child.member_id, child.first_name = draft.member_id, draft.first_name
    child.birth_year, child.birth_month = draft.birth_year, draft.birth_month
    return child
