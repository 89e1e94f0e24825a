# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning that are counted from something else than contacts."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.ages import band_of
from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.periods import month_of
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.base.vocabulary.contacts import CHILD_AGE_BANDS
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.kita import KitaApplication
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.offers.child_ages import ages_on
from amstrat_desktop.services.releases.axes import restricted_topics
from amstrat_desktop.services.releases.catalogue import AxisName, Measure
from amstrat_desktop.services.releases.records import (
    Asked,
    Line,
    Reader,
    read_contacts,
    read_topics,
)

_MISSING: Final = tuple(one.value for one in Missing if one is not Missing.UNCLEAR)
_CHILD_BANDS: Final = tuple(entry.code for entry in CHILD_AGE_BANDS)


def read_signals(session: Session, asked: Asked) -> Iterator[Line]:
    """The people whom approved need signals speak of; a signal knows nobody."""
    restricted = restricted_topics(session)
    rows = session.execute(
        select(NeedSignal.noted_on, NeedSignal.area_id, NeedSignal.barrier, NeedSignal.number)
        .where(
            NeedSignal.noted_on.between(asked.period.first, asked.period.last),
            NeedSignal.state == SignalState.APPROVED.value,
            NeedSignal.topic.not_in(restricted),
        )
        .order_by(NeedSignal.noted_on)
    )
    for noted_on, area_id, barrier, number in rows:
        codes = (asked.areas.finest(area_id), asked.key(AxisName.BARRIER, barrier))
        yield Line(_month(noted_on), codes, number, None)


def read_course_childcare(session: Session, asked: Asked) -> Iterator[Line]:
    """Children for whom the childcare beside an offer had no place."""
    rows = session.execute(
        select(Booking, BookedChild.birth_year, BookedChild.birth_month, Contact.area_id)
        .join(BookedChild, BookedChild.booking_id == Booking.id)
        .outerjoin(Contact, Contact.id == Booking.contact_id)
        .where(
            Booking.asked_on.between(asked.period.first, asked.period.last),
            BookedChild.missing.in_(_MISSING),
        )
    ).all()
    homes = _areas_of_people(session, {booking.person_id for booking, *_ in rows})
    for booking, birth_year, birth_month, contact_area in rows:
        person_id = booking.person_id
        area_id = homes.get(person_id) if person_id is not None else None
        codes = (
            asked.areas.finest(area_id or contact_area),
            _child_age(asked, birth_year, birth_month, booking.asked_on),
        )
        carrier = asked.carrier(person_id) or booking.id
        yield Line(_month(booking.asked_on), codes, 1, carrier)


def read_regular_childcare(session: Session, asked: Asked) -> Iterator[Line]:
    """Children for whom a regular place was applied for, in the month of the first application."""
    first = (
        select(KitaApplication.member_id, func.min(KitaApplication.applied_on).label("day"))
        .group_by(KitaApplication.member_id)
        .subquery()
    )
    rows = session.execute(
        select(first.c.day, HouseholdMember.birth_year, Household.id, Household.area_id)
        .join(HouseholdMember, HouseholdMember.id == first.c.member_id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(first.c.day.between(asked.period.first, asked.period.last))
    )
    for day, birth_year, household_id, area_id in rows:
        codes = (asked.areas.finest(area_id), _child_age(asked, birth_year, None, day))
        yield Line(_month(day), codes, 1, household_id)


def read_referrals(session: Session, asked: Asked) -> Iterator[Line]:
    """Referrals whose slip is issued; the area is that of the contact, else of the person."""
    start, end = midnight(asked.period.first), end_of(asked.period.last)
    rows = session.execute(
        select(
            Referral.created_at,
            Referral.person_id,
            Organisation.organisation_kind,
            Contact.area_id,
            Person.area_id,
            Contact.person_id,
        )
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .outerjoin(Contact, Contact.id == Referral.contact_id)
        .outerjoin(Person, Person.id == Referral.person_id)
        .where(
            Referral.created_at >= start,
            Referral.created_at < end,
            Referral.number.is_not(None),
            Referral.status != Status.ENTERED_IN_ERROR.value,
        )
    )
    for created_at, person_id, kind, contact_area, person_area, contact_person in rows:
        codes = (
            asked.areas.finest(contact_area or person_area),
            asked.key(AxisName.RECEIVER, kind),
        )
        yield Line(month_of(created_at), codes, 1, asked.carrier(person_id or contact_person))


READERS: Final[Mapping[Measure, Reader]] = MappingProxyType(
    {
        Measure.CONTACTS: read_contacts,
        Measure.TOPICS: read_topics,
        Measure.SIGNALS: read_signals,
        Measure.COURSE_CHILDCARE: read_course_childcare,
        Measure.REGULAR_CHILDCARE: read_regular_childcare,
        Measure.REFERRALS: read_referrals,
    }
)


def _areas_of_people(session: Session, people: set[UUID | None]) -> Mapping[UUID, UUID | None]:
    known = [person_id for person_id in people if person_id is not None]
    rows = session.execute(select(Person.id, Person.area_id).where(Person.id.in_(known)))
    return {row.id: row.area_id for row in rows}


def _child_age(asked: Asked, birth_year: int | None, month: int | None, on: date) -> str:
    ages = ages_on(birth_year, month, on) if birth_year is not None else ()
    band = band_of(ages[-1], _CHILD_BANDS) if ages else ""
    return asked.key(AxisName.CHILD_AGE, band)


def _month(day: date) -> int:
    return day.year * 100 + day.month
