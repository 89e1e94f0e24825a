# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One timeline of everything that happened with a person, read window by window.

Heads (when, what kind, which row) are read of all, a few hundred in a long year of support;
what a line says is read for the window only. Personal notes are not in it: it is everybody's.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.models.booking import Booking, BookingEvent
from amstrat_desktop.models.consent import Consent, Disclosure
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.person import Person, PersonMerge
from amstrat_desktop.models.placement import Placement, PlacementEvent
from amstrat_desktop.models.planning import Appointment, ContactAttempt, FollowUp
from amstrat_desktop.models.referral import Referral, ReferralEvent
from amstrat_desktop.models.support_case import CaseEvent, SupportCase
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.offers.placement_records import is_step
from amstrat_desktop.services.person_access import require_open
from amstrat_desktop.services.timeline_lines import read_lines
from amstrat_desktop.services.timeline_records import (
    ANSWERED,
    WITHDRAWN,
    Head,
    LineKind,
    TimelineWindow,
)
from amstrat_desktop.services.work import Actor


def window_of_timeline(
    session: Session,
    person_id: UUID,
    kinds: Collection[LineKind],
    start: int,
    size: int,
    *,
    actor: Actor,
) -> TimelineWindow:
    """At most size lines from position start on, the latest first. kinds: empty shows all.

    Raises Problem for a record that the actor may not open now.
    """
    require_open(session, person_id, actor=actor)
    heads = [head for head in _heads(session, person_id) if not kinds or head.kind in kinds]
    heads.sort(key=lambda head: (head.at, head.row_id.int, head.what), reverse=True)
    return TimelineWindow(len(heads), read_lines(session, heads[start : start + size]))


def _heads(session: Session, person_id: UUID) -> Iterator[Head]:
    for kind, row_id, at, which in (*_own_rows(person_id), *_rows_behind(person_id)):
        for row in session.execute(select(row_id, at).where(which)):
            yield Head(row[1], kind, row[0])
    yield from _consents(session, person_id)
    yield from _handovers(session, person_id)
    yield from _applications(session, person_id)


_Source = tuple[LineKind, Any, Any, ColumnElement[bool]]
"""Kind, the column of the row's key, the one of its moment, and which rows."""


def _own_rows(person_id: UUID) -> Sequence[_Source]:
    """Rows that name the person themselves. A task that is not done yet is none."""
    done = (FollowUp.person_id == person_id) & FollowUp.done_at.is_not(None)
    noted = OfficialNote.person_id == person_id
    tried = ContactAttempt.person_id == person_id
    planned = Appointment.person_id == person_id
    return (
        (LineKind.CONTACT, Contact.id, Contact.held_at, _counted(person_id)),
        (LineKind.APPOINTMENT, Appointment.id, Appointment.starts_at, planned),
        (LineKind.ATTEMPT, ContactAttempt.id, ContactAttempt.at, tried),
        (LineKind.FOLLOW_UP, FollowUp.id, FollowUp.done_at, done),
        (LineKind.NOTE, OfficialNote.id, OfficialNote.about_at, noted),
        (LineKind.DISCLOSURE, Disclosure.id, Disclosure.at, Disclosure.person_id == person_id),
        (LineKind.RECORD, Person.id, Person.created_at, Person.id == person_id),
    )


def _rows_behind(person_id: UUID) -> Sequence[_Source]:
    """Rows that belong to what belongs to the person."""
    cases = select(SupportCase.id).where(SupportCase.person_id == person_id)
    homes = select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id)
    of_homes = AuditEvent.object_id.in_(homes)
    changed = of_homes & (AuditEvent.object_kind == Kind.HOUSEHOLD.value)
    merged = (PersonMerge.kept_id == person_id) & PersonMerge.undone_at.is_(None)
    booked = select(Booking.id).where(Booking.person_id == person_id)
    placed = select(Placement.id).where(Placement.person_id == person_id)
    referred = ReferralEvent.referral_id.in_(_referrals(person_id))
    return (
        (LineKind.REFERRAL, ReferralEvent.id, ReferralEvent.at, referred),
        (LineKind.BOOKING, BookingEvent.id, BookingEvent.at, BookingEvent.booking_id.in_(booked)),
        (LineKind.WORK, PlacementEvent.id, PlacementEvent.at, _of(placed)),
        (LineKind.CASE, CaseEvent.id, CaseEvent.at, CaseEvent.case_id.in_(cases)),
        (LineKind.HOUSEHOLD, AuditEvent.id, AuditEvent.at, changed),
        (LineKind.RECORD, PersonMerge.id, PersonMerge.at, merged),
    )


def _of(placements: Select[UUID]) -> ColumnElement[bool]:
    return PlacementEvent.placement_id.in_(placements) & is_step()


def _counted(person_id: UUID) -> ColumnElement[bool]:
    """Contacts of the person without the voided ones."""
    return (Contact.person_id == person_id) & Contact.voided_at.is_(None)


def _referrals(person_id: UUID) -> Select[UUID]:
    """The person's own, and those begun at a contact that was found to be the person's."""
    contacts = select(Contact.id).where(_counted(person_id))
    begun_there = Referral.person_id.is_(None) & Referral.contact_id.in_(contacts)
    return select(Referral.id).where(or_(Referral.person_id == person_id, begun_there))


def _consents(session: Session, person_id: UUID) -> Iterator[Head]:
    found = session.execute(
        select(Consent.id, Consent.given_on, Consent.created_at, Consent.withdrawn_at).where(
            Consent.person_id == person_id
        )
    )
    for row in found:
        yield Head(_moment(row.given_on, row.created_at), LineKind.CONSENT, row.id)
        if row.withdrawn_at is not None:
            yield Head(row.withdrawn_at, LineKind.CONSENT, row.id, WITHDRAWN)


def _moment(day: date, recorded_at: datetime) -> datetime:
    """When on its day: as recorded, or noon of a day before that."""
    if office_day(recorded_at) == day:
        return recorded_at
    return datetime.combine(day, time(12), OFFICE_ZONE)


def _handovers(session: Session, person_id: UUID) -> Iterator[Head]:
    found = session.execute(
        select(HandoverItem.id, Handover.created_at, Handover.answered_at)
        .join(Handover, Handover.id == HandoverItem.handover_id)
        .where(HandoverItem.person_id == person_id)
    )
    for row in found:
        yield Head(row.created_at, LineKind.HANDOVER, row.id)
        if row.answered_at is not None:
            yield Head(row.answered_at, LineKind.HANDOVER, row.id, ANSWERED)


def _applications(session: Session, person_id: UUID) -> Iterator[Head]:
    found = session.execute(
        select(
            KitaApplication.id,
            KitaApplication.applied_on,
            KitaApplication.created_at,
            KitaApplication.answered_on,
            KitaApplication.updated_at,
        ).where(KitaApplication.person_id == person_id)
    )
    for row in found:
        yield Head(_moment(row.applied_on, row.created_at), LineKind.KITA, row.id)
        if row.answered_on is not None:
            yield Head(_moment(row.answered_on, row.updated_at), LineKind.KITA, row.id, ANSWERED)
