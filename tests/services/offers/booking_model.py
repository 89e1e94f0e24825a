# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be true of a course, its childcare and its bookings: read from the tables, counted
in plain Python, without a line of the services.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.models.booking import BookedChild, Booking, ChildNote
from amstrat_desktop.models.childcare import Carer, CarerAbsence, ChildcareGroup, GroupCarer
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.offer import OfferRun, RunSession

WITH_PLACE = frozenset({"offered", "confirmed", "trial", "active"})
OVER = frozenset({"completed", "dropped", "declined", "withdrawn"})
FOR_WANT_OF_CHILDCARE = frozenset({"place", "age", "carer", "group"})

Born = tuple[int, int | None]
"""Year and, where it is known, month of birth."""


@dataclass(frozen=True)
class Child:
    id: UUID
    booking_id: UUID
    born: Born
    group_id: UUID | None
    missing: str


@dataclass(frozen=True)
class Entry:
    """A booking."""

    id: UUID
    status: str
    asked_on: date
    priority: str
    childcare_needed: bool
    alone: bool
    signal_id: UUID | None
    offered_until: date | None


@dataclass(frozen=True)
class Group:
    """carers: (certificate valid until, retired on, absences) of each."""

    id: UUID
    ages: tuple[int, int]
    places: int
    per_carer: int
    carers: tuple[tuple[date | None, date | None, tuple[tuple[date, date], ...]], ...]


@dataclass(frozen=True)
class Course:
    """Everything of one run, as it stands in the tables."""

    places: int
    starts_on: date
    status: str
    priority_first: bool
    meetings: tuple[date, ...]
    groups: tuple[Group, ...]
    entries: tuple[Entry, ...]
    children: tuple[Child, ...]
    notes: frozenset[UUID]
    signals: frozenset[UUID]

    # What is counted

    def taken(self) -> int:
        return sum(entry.status in WITH_PLACE for entry in self.entries)

    def inside(self, group: Group) -> int:
        """Children who have a place in it."""
        with_place = {entry.id for entry in self.entries if entry.status in WITH_PLACE}
        return sum(
            child.group_id == group.id and child.booking_id in with_place for child in self.children
        )

    def of(self, entry: Entry) -> list[Child]:
        return [child for child in self.children if child.booking_id == entry.id]

    def reference(self, today: date) -> date:
        """The run's first day before it begins, then the next meeting."""
        if today <= self.starts_on:
            return self.starts_on
        return next((day for day in self.meetings if day >= today), today)

    def remaining(self, today: date) -> list[date]:
        return [day for day in self.meetings if day >= today]

    def room_in(self, group: Group, today: date) -> int:
        """Children whom the group can look after: by places, and by carers who count."""
        on, remaining = self.reference(today), self.remaining(today)
        counting = sum(
            _may(carer, on) and not (remaining and all(_away(carer, day) for day in remaining))
            for carer in group.carers
        )
        return min(group.places, group.per_carer * counting)

    def short_days(self, group: Group, today: date) -> list[date]:
        """Days on which the children are too many for those who are there."""
        return [
            day
            for day in self.remaining(today)
            if self.inside(group)
            > group.per_carer * sum(_may(one, day) and not _away(one, day) for one in group.carers)
        ]

    def seats_for(self, born: Sequence[Born], today: date) -> bool:
        """Whether some way gives each of these children a place; tries every one."""
        on = self.reference(today)
        free = {group.id: self.room_in(group, today) - self.inside(group) for group in self.groups}
        ways = product(self.groups, repeat=len(born))
        return any(
            all(fits(one, group.ages, on) for one, group in zip(born, way, strict=True))
            and all(free[key] >= sum(group.id == key for group in way) for key in free)
            for way in ways
        )

    def waiting(self) -> list[UUID]:
        """In the order in which they stand."""
        entries = [entry for entry in self.entries if entry.status == "waiting"]

        def order(entry: Entry) -> tuple[bool, date, bool, bytes]:
            without = not entry.priority
            return self.priority_first and without, entry.asked_on, without, entry.id.bytes

        return [entry.id for entry in sorted(entries, key=order)]


def fits(born: Born, ages: tuple[int, int], on: date) -> bool:
    """Whether each birthday that the child may have gives an age within; whole days are tried."""
    year, month = born
    # With a month, its first day counts as the birthday.
    birthdays = (
        [date(year, month, 1)]
        if month is not None
        else [date(year, 1, 1), date(year, on.month, on.day), date(year, 12, 31)]
    )
    return all(ages[0] <= _age(birthday, on) <= ages[1] for birthday in birthdays)


def read_course(session: Session, run_id: UUID) -> Course:
    """The run as it stands."""
    run = session.get_one(OfferRun, run_id)
    bookings = session.scalars(select(Booking).where(Booking.run_id == run_id)).all()
    keys = [booking.id for booking in bookings]
    children = session.scalars(select(BookedChild).where(BookedChild.booking_id.in_(keys))).all()
    return Course(
        places=run.places_max,
        starts_on=run.starts_on,
        status=run.status,
        priority_first=run.priority_first,
        meetings=_meetings(session, run_id),
        groups=tuple(_groups(session, run_id)),
        entries=tuple(_entry(booking) for booking in bookings),
        children=tuple(
            Child(c.id, c.booking_id, (c.birth_year, c.birth_month), c.group_id, c.missing)
            for c in children
        ),
        notes=frozenset(session.scalars(select(ChildNote.booking_id))),
        signals=frozenset(session.scalars(select(NeedSignal.id))),
    )


def _entry(booking: Booking) -> Entry:
    return Entry(
        booking.id,
        booking.status,
        booking.asked_on,
        booking.priority,
        booking.childcare_needed,
        bool(booking.alone_reason),
        booking.need_signal_id,
        booking.offered_until,
    )


def _meetings(session: Session, run_id: UUID) -> tuple[date, ...]:
    asked = select(RunSession.starts_at).where(
        RunSession.run_id == run_id, RunSession.status == "planned"
    )
    moments: list[datetime] = list(session.scalars(asked.order_by(RunSession.starts_at)))
    return tuple(office_day(moment) for moment in moments)


def _groups(session: Session, run_id: UUID) -> Iterable[Group]:
    for group in session.scalars(select(ChildcareGroup).where(ChildcareGroup.run_id == run_id)):
        carers = []
        asked = select(Carer).join(GroupCarer, GroupCarer.carer_id == Carer.id)
        for carer in session.scalars(asked.where(GroupCarer.group_id == group.id)):
            away = select(CarerAbsence).where(CarerAbsence.carer_id == carer.id)
            spans = tuple((one.first_day, one.last_day) for one in session.scalars(away))
            carers.append((carer.certificate_valid_until, carer.retired_on, spans))
        yield Group(
            group.id, (group.age_from, group.age_to), group.places, group.per_carer, tuple(carers)
        )


def _may(carer: tuple[date | None, date | None, tuple[tuple[date, date], ...]], on: date) -> bool:
    until, retired_on, _spans = carer
    return until is not None and on <= until and (retired_on is None or on < retired_on)


def _away(carer: tuple[date | None, date | None, tuple[tuple[date, date], ...]], on: date) -> bool:
    return any(first <= on <= last for first, last in carer[2])


def _age(birthday: date, on: date) -> int:
    return on.year - birthday.year - ((on.month, on.day) < (birthday.month, birthday.day))
