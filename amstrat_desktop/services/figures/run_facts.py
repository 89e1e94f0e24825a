# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of each run in a period: its places, its meetings, and how many came."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.periods import Period, month_of
from amstrat_desktop.base.vocabulary.bookings import (
    PRESENT,
    USES_PLACE,
    WAITS,
    BookingStatus,
)
from amstrat_desktop.base.vocabulary.offers import SessionStatus
from amstrat_desktop.models.booking import Attendance, BookedChild, Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.services.figures.run_scope import AREA
from amstrat_desktop.services.offers.booking_events import NO_CHILD_PLACE

_HAD_A_PLACE: Final = frozenset({*USES_PLACE, BookingStatus.COMPLETED})


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """Of one run's meetings in one month. visits, children: who came, each time anew."""

    meetings: int = 0
    called_off: int = 0
    visits: int = 0
    children: int = 0

    def __add__(self, other: "MonthFacts") -> "MonthFacts":
        return MonthFacts(
            self.meetings + other.meetings,
            self.called_off + other.called_off,
            self.visits + other.visits,
            self.children + other.children,
        )


@dataclass(frozen=True, slots=True)
class RunFacts:
    """Of one run. places, taken, waiting: of people, as it stands today; none where people just
    come. child_…: of the childcare beside it. months: month → its meetings in the period.
    """

    run_id: UUID
    kind: str
    area_id: UUID | None
    places: int = 0
    taken: int = 0
    waiting: int = 0
    child_places: int = 0
    child_taken: int = 0
    child_missing: int = 0
    months: Mapping[int, MonthFacts] = field(default_factory=dict)

    @property
    def held(self) -> MonthFacts:
        """Of the whole period."""
        return sum(self.months.values(), MonthFacts())


def read_run_facts(
    session: Session, period: Period, counted: Collection[ColumnElement[bool]]
) -> tuple[RunFacts, ...]:
    """The facts of the runs that fulfil the conditions. An office holds some hundreds."""
    runs = session.execute(
        select(
            OfferRun.id,
            Offer.offer_kind,
            AREA.label("area_id"),
            OfferRun.bookable,
            OfferRun.places_max,
        )
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(*counted)
    ).all()
    bookings, children = _bookings(session, counted), _children(session, counted)
    places, months = _child_places(session, counted), _months(session, period, counted)
    return tuple(
        RunFacts(
            row.id,
            row.offer_kind,
            row.area_id,
            places=row.places_max if row.bookable else 0,
            taken=bookings[row.id]["taken"],
            waiting=bookings[row.id]["waiting"],
            child_places=places.get(row.id, 0),
            child_taken=children[row.id]["taken"],
            child_missing=children[row.id]["missing"],
            months=months.get(row.id, {}),
        )
        for row in runs
    )


def _bookings(
    session: Session, counted: Collection[ColumnElement[bool]]
) -> Mapping[UUID, Counter[str]]:
    found: dict[UUID, Counter[str]] = defaultdict(Counter)
    for run_id, status, number in session.execute(
        select(Booking.run_id, Booking.status, func.count())
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .where(*counted)
        .group_by(Booking.run_id, Booking.status)
    ):
        if status in _HAD_A_PLACE:
            found[run_id]["taken"] += number
        elif status in WAITS:
            found[run_id]["waiting"] += number
    return found


def _children(
    session: Session, counted: Collection[ColumnElement[bool]]
) -> Mapping[UUID, Counter[str]]:
    seated = BookedChild.group_id.is_not(None) & Booking.status.in_(_HAD_A_PLACE)
    without = BookedChild.missing.in_([reason.value for reason in NO_CHILD_PLACE])
    found: dict[UUID, Counter[str]] = defaultdict(Counter)
    for run_id, taken, missing in session.execute(
        select(
            Booking.run_id,
            func.count(case((seated, 1))),
            func.count(case((without, 1))),
        )
        .join(BookedChild, BookedChild.booking_id == Booking.id)
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .where(*counted)
        .group_by(Booking.run_id)
    ):
        found[run_id] = Counter(taken=taken, missing=missing)
    return found


def _child_places(session: Session, counted: Collection[ColumnElement[bool]]) -> Mapping[UUID, int]:
    found = session.execute(
        select(ChildcareGroup.run_id, func.sum(ChildcareGroup.places))
        .join(OfferRun, OfferRun.id == ChildcareGroup.run_id)
        .where(*counted)
        .group_by(ChildcareGroup.run_id)
    )
    return dict(found.all())


def _months(
    session: Session, period: Period, counted: Collection[ColumnElement[bool]]
) -> Mapping[UUID, dict[int, MonthFacts]]:
    months: dict[UUID, dict[int, MonthFacts]] = defaultdict(dict)
    for meeting in _meetings(session, period, counted):
        held = meeting.status == SessionStatus.HELD
        facts = MonthFacts(
            meetings=held,
            called_off=meeting.status == SessionStatus.CANCELLED,
            visits=(meeting.came + (meeting.headcount or 0)) * held,
            children=((meeting.children or 0) + (meeting.headcount_children or 0)) * held,
        )
        of_run, month = months[meeting.run_id], month_of(meeting.starts_at)
        of_run[month] = of_run.get(month, MonthFacts()) + facts
    return months


def _meetings(
    session: Session, period: Period, counted: Collection[ColumnElement[bool]]
) -> Iterator[Any]:
    """Each meeting of the period with how many of the enrolled came, and their children."""
    came = Attendance.state.in_([state.value for state in PRESENT])
    return iter(
        session.execute(
            select(
                RunSession.run_id,
                RunSession.starts_at,
                RunSession.status,
                RunSession.headcount,
                RunSession.headcount_children,
                func.count(case((came, 1))).label("came"),
                func.sum(case((came, Attendance.children))).label("children"),
            )
            .join(OfferRun, OfferRun.id == RunSession.run_id)
            .outerjoin(Attendance, Attendance.session_id == RunSession.id)
            .where(
                RunSession.starts_at >= midnight(period.first),
                RunSession.starts_at < end_of(period.last),
                *counted,
            )
            .group_by(RunSession.id)
        )
    )
