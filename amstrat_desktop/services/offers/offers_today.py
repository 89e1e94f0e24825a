# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What offers ask for today: meetings, places whose term runs out, a place that came free, days
without enough carers, and runs that would begin with too few.

Everybody is counted; of people hidden from whoever asks there is no line with a name.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.office_days import end_of, midnight, office_day
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.offers import BOOKABLE, RunStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.offers.capacity import read_capacity
from amstrat_desktop.services.offers.childcare import read_groups
from amstrat_desktop.services.offers.meetings import Meeting, meetings_between, taking_place
from amstrat_desktop.services.offers.moving_up import runs_with_proposals
from amstrat_desktop.services.person_access import listed_name, of_visible, shown_name
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

AHEAD: Final = timedelta(days=7)
"""How far ahead carers and the minimum are looked at: time enough to do something."""

TERM_AHEAD: Final = timedelta(days=1)
"""An offered place is called to mind from the day before its last day on."""

NOTES: Final = 50


class OfferTask(StrEnum):
    """TERM: somebody has to answer. PLACE: it is free, and somebody who waits fits.
    CARERS: too few on a day. MINIMUM: it would begin with too few people. MEETING: today.
    """

    TERM = "term"
    PLACE = "place"
    CARERS = "carers"
    MINIMUM = "minimum"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class OfferNote:
    """One line. title: of the offer, with what tells the run from others.

    day: last day of a term, the first day without enough carers, or the run's first day.
    at: of a meeting. who: whose term runs out; position: who would be proposed. count: people
    who are expected, days without enough carers, or how many are missing.
    """

    task: OfferTask
    run_id: UUID
    title: str
    day: date | None = None
    at: datetime | None = None
    who: Msg | None = None
    booking_id: UUID | None = None
    position: int = 0
    count: int = 0
    children: int = 0


def offers_today(session: Session, *, actor: Actor, now: datetime) -> tuple[OfferNote, ...]:
    """What is to be decided first, then the meetings of the day by time."""
    today = office_day(now)
    week = taking_place(
        meetings_between(session, midnight(today), end_of(today + AHEAD), office_id=actor.office_id)
    )
    notes = [
        *_terms(session, today, actor=actor),
        *_free_places(session, actor=actor, now=now),
        *_short_of_carers(session, week, today, now=now),
        *_short_of_people(session, today, actor=actor),
    ][:NOTES]
    return (*notes, *_meetings(session, [one for one in week if _day(one) == today], now=now))


def _terms(session: Session, today: date, *, actor: Actor) -> Iterator[OfferNote]:
    found = session.execute(
        select(
            Booking.id,
            Booking.run_id,
            Booking.offered_until,
            Booking.person_id,
            Booking.call_name,
            listed_name().label("person_name"),
            Person.restricted_at,
            Offer.title,
            OfferRun.label,
        )
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Person, Person.id == Booking.person_id)
        .where(
            Booking.office_id == actor.office_id,
            Booking.status == BookingStatus.OFFERED.value,
            Booking.offered_until <= today + TERM_AHEAD,
            of_visible(Booking, actor),
        )
        .order_by(Booking.offered_until, Booking.id)
        .limit(NOTES)
    )
    for row in found:
        named = verbatim(row.call_name)
        yield OfferNote(
            OfferTask.TERM,
            row.run_id,
            _title(row.title, row.label),
            day=row.offered_until,
            who=shown_name(row.person_name, row.restricted_at) if row.person_id else named,
            booking_id=row.id,
        )


def _free_places(session: Session, *, actor: Actor, now: datetime) -> Iterator[OfferNote]:
    waited_for = session.scalars(
        select(Booking.run_id)
        .where(Booking.office_id == actor.office_id, Booking.status == BookingStatus.WAITING.value)
        .distinct(),
        execution_options=EVERYBODY,
    ).all()
    names = _titles(session, waited_for, BOOKABLE)
    proposed = runs_with_proposals(session, list(names), now=now)
    for run_id, position in proposed.items():
        yield OfferNote(OfferTask.PLACE, run_id, names[run_id], position=position)


def _short_of_carers(
    session: Session, week: Collection[Meeting], today: date, *, now: datetime
) -> Iterator[OfferNote]:
    names = {one.run_id: _title(one.title, one.label) for one in week}
    for run_id, groups in read_groups(session, list(names), now=now).items():
        days = {day for group in groups for day in group.short_on if day <= today + AHEAD}
        if days:
            yield OfferNote(OfferTask.CARERS, run_id, names[run_id], day=min(days), count=len(days))


def _short_of_people(session: Session, today: date, *, actor: Actor) -> Iterator[OfferNote]:
    found = session.execute(
        select(OfferRun.id, Offer.title, OfferRun.label, OfferRun.starts_on)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(
            OfferRun.office_id == actor.office_id,
            OfferRun.status == RunStatus.OPEN.value,
            OfferRun.starts_on <= today + AHEAD,
            OfferRun.bookable,
        )
        .order_by(OfferRun.starts_on, OfferRun.id)
    ).all()
    capacity = read_capacity(session, [row.id for row in found])
    for row in found:
        held = capacity[row.id]
        if not held.starts:
            missing = held.places_min - held.taken + held.offered
            title = _title(row.title, row.label)
            yield OfferNote(OfferTask.MINIMUM, row.id, title, day=row.starts_on, count=missing)


def _meetings(
    session: Session, meetings: Collection[Meeting], *, now: datetime
) -> Iterator[OfferNote]:
    ids = list({one.run_id for one in meetings})
    capacity, groups = read_capacity(session, ids), read_groups(session, ids, now=now)
    for one in sorted(meetings, key=lambda each: (each.starts_at, each.title)):
        held = capacity[one.run_id]
        yield OfferNote(
            OfferTask.MEETING,
            one.run_id,
            _title(one.title, one.label),
            at=one.starts_at,
            count=held.taken - held.offered,
            children=sum(group.taken for group in groups[one.run_id]),
        )


def _titles(
    session: Session, run_ids: Collection[UUID], among: Collection[RunStatus]
) -> dict[UUID, str]:
    found = session.execute(
        select(OfferRun.id, Offer.title, OfferRun.label)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(OfferRun.id.in_(run_ids), OfferRun.status.in_([one.value for one in among]))
        .order_by(OfferRun.starts_on, OfferRun.id)
    )
    return {row.id: _title(row.title, row.label) for row in found}


def _title(title: str, label: str) -> str:
    return f"{title} · {label}" if label else title


def _day(meeting: Meeting) -> date:
    return office_day(meeting.starts_at)
