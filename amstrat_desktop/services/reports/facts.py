# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be told outside without anybody's approval, because no people are in it: offers,
their meetings and places, office hours. Who came stands nowhere here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight, office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.offers import BOOKABLE, SessionStatus
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.contact import OfficeHour
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.work import Actor

LONGEST_HOUR: Final = timedelta(hours=12)
"""An office hour that nobody ended counts no longer than this."""


@dataclass(frozen=True, slots=True)
class OfferFact:
    """One run of an offer in a period. minutes: of all its meetings together. places: 0 where
    people just come. childcare: places for children beside it.
    """

    title: str
    label: str
    offer_kind: str
    site: str
    first: date
    last: date
    meetings: int
    minutes: int
    places: int
    childcare: int


@dataclass(frozen=True, slots=True)
class Facts:
    """hours: office hours that were held; hour_minutes: how long they were open together."""

    offers: tuple[OfferFact, ...]
    hours: int
    hour_minutes: int

    @property
    def meetings(self) -> int:
        return sum(offer.meetings for offer in self.offers)

    @property
    def sites(self) -> int:
        return len({offer.site for offer in self.offers if offer.site})


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """What somebody who reads the notice board can come to. next_at: the next meeting."""

    title: str
    offer_kind: str
    site: str
    street: str
    next_at: datetime
    childcare: bool
    free: bool


def read_facts(session: Session, period: Period, *, actor: Actor, now: datetime) -> Facts:
    """Of a period; meetings that were cancelled, or lie ahead, are left out."""
    start, end = midnight(period.first), min(end_of(period.last), now)
    rows = session.execute(_held_runs(start, end, actor)).all()
    childcare = _childcare(session, [row.id for row in rows])
    offers = tuple(
        OfferFact(
            title=row.title,
            label=row.label,
            offer_kind=row.offer_kind,
            site=row.site or "",
            first=office_day(row.first),
            last=office_day(row.last),
            meetings=row.meetings,
            minutes=row.minutes,
            places=row.places_max if row.bookable else 0,
            childcare=childcare.get(row.id, 0),
        )
        for row in rows
    )
    hours, minutes = _office_hours(session, start, end, actor)
    return Facts(offers, hours, minutes)


def read_open_offers(
    session: Session, *, actor: Actor, now: datetime, most: int
) -> tuple[OpenOffer, ...]:
    """What can be come to or booked, the next meeting first; each offer once."""
    rows = session.execute(_open_runs(now, actor)).all()
    childcare = _childcare(session, [row.id for row in rows])
    found: dict[UUID, OpenOffer] = {}
    for row in rows:
        offer = OpenOffer(
            title=row.title,
            offer_kind=row.offer_kind,
            site=row.site or "",
            street=row.street or "",
            next_at=row.next_at,
            childcare=row.id in childcare,
            free=row.cost is None,
        )
        found.setdefault(row.offer_id, offer)
    return tuple(found.values())[:most]


def _held_runs(start: datetime, end: datetime, actor: Actor) -> Select[*tuple[Any, ...]]:
    """Each run that had a meeting then, with its meetings of that time."""
    return (
        select(
            OfferRun.id,
            Offer.title,
            OfferRun.label,
            Offer.offer_kind,
            Site.name.label("site"),
            func.min(RunSession.starts_at).label("first"),
            func.max(RunSession.starts_at).label("last"),
            func.count().label("meetings"),
            func.sum(RunSession.duration).label("minutes"),
            OfferRun.bookable,
            OfferRun.places_max,
        )
        .select_from(RunSession)
        .join(OfferRun, OfferRun.id == RunSession.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .where(
            RunSession.office_id == actor.office_id,
            RunSession.starts_at >= start,
            RunSession.starts_at < end,
            RunSession.status != SessionStatus.CANCELLED.value,
        )
        .group_by(OfferRun.id)
        .order_by(Offer.title, OfferRun.starts_on, OfferRun.id)
    )


def _open_runs(now: datetime, actor: Actor) -> Select[*tuple[Any, ...]]:
    """Each run that can be booked and has a meeting ahead, with the next one."""
    following = (
        select(RunSession.run_id, func.min(RunSession.starts_at).label("next_at"))
        .where(
            RunSession.office_id == actor.office_id,
            RunSession.starts_at > now,
            RunSession.status == SessionStatus.PLANNED.value,
        )
        .group_by(RunSession.run_id)
        .subquery()
    )
    return (
        select(
            OfferRun.id,
            Offer.id.label("offer_id"),
            Offer.title,
            Offer.offer_kind,
            Site.name.label("site"),
            Site.street,
            following.c.next_at,
            OfferRun.cost,
        )
        .join(following, following.c.run_id == OfferRun.id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .where(OfferRun.status.in_([status.value for status in BOOKABLE]))
        .order_by(following.c.next_at, OfferRun.id)
    )


def _childcare(session: Session, runs: Sequence[UUID]) -> Mapping[UUID, int]:
    """Run → places for children beside it."""
    places = session.execute(
        select(ChildcareGroup.run_id, func.sum(ChildcareGroup.places))
        .where(ChildcareGroup.run_id.in_(runs))
        .group_by(ChildcareGroup.run_id)
    )
    return {row[0]: row[1] for row in places}


def _office_hours(
    session: Session, start: datetime, end: datetime, actor: Actor
) -> tuple[int, int]:
    """How many there were, and for how many minutes they were open together."""
    spans = session.execute(
        select(OfficeHour.started_at, OfficeHour.ended_at).where(
            OfficeHour.office_id == actor.office_id,
            OfficeHour.started_at >= start,
            OfficeHour.started_at < end,
            OfficeHour.ended_at.is_not(None),
        )
    ).all()
    lengths = [min(ended - started, LONGEST_HOUR) for started, ended in spans if ended is not None]
    return len(lengths), round(sum(lengths, timedelta()).total_seconds() / 60)
