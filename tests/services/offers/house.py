# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A house with rooms and what takes place in it, for tests of the calendar and of moving."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.models.base import Base
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import Carer, CarerAbsence, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.work import Actor, Work


@dataclass
class House:
    """A site; `put` adds what it is asked for and keeps the keys by name."""

    work: Work
    name: str = "Kruppwerke"
    site_id: UUID = field(init=False)
    rooms: dict[str, UUID] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.site_id = self._put(Site, name=self.name)

    def room(self, name: str, *, seats: int | None = None, for_children: bool = False) -> UUID:
        """A room, after those that are there."""
        self.rooms[name] = self._put(
            Room,
            site_id=self.site_id,
            name=name,
            seats=seats,
            for_children=for_children,
            position=len(self.rooms),
        )
        return self.rooms[name]

    def run(
        self,
        title: str,
        starts: Iterable[datetime],
        *,
        room: str = "",
        kind: str = "language_course",
        minutes: int = 90,
        status: str = "open",
        places: int = 12,
        **fields: Any,
    ) -> "Held":
        """A run of a new offer with these meetings; open to be booked."""
        moments = sorted(starts)
        offer_id = self._put(Offer, title=title, offer_kind=kind)
        run_id = self._put(
            OfferRun,
            offer_id=offer_id,
            status=status,
            site_id=self.site_id,
            room_id=self.rooms.get(room),
            places_max=places,
            starts_on=office_day(moments[0]),
            ends_on=office_day(moments[-1]),
            duration=minutes,
            **fields,
        )
        sessions = [
            self._put(RunSession, run_id=run_id, starts_at=at, duration=minutes) for at in moments
        ]
        return Held(self, run_id, sessions)

    def carer(self, name: str, *, until: date = date(2030, 1, 1)) -> UUID:
        """Somebody who looks after children, with a certificate that is valid."""
        seen = until - timedelta(days=1500)
        return self._put(Carer, name=name, certificate_seen_on=seen, certificate_valid_until=until)

    def absent(self, carer_id: UUID, first: date, last: date | None = None) -> None:
        """The carer isn't there on these days."""
        self._put(CarerAbsence, carer_id=carer_id, first_day=first, last_day=last or first)

    def _put(self, model: type[Base], **fields: Any) -> UUID:
        return self.work.write(_put, model, fields).value


@dataclass
class Held:
    """A run and its meetings, in order."""

    house: House
    run_id: UUID
    sessions: list[UUID]

    def childcare(
        self,
        *carers: UUID,
        room: str = "",
        places: int = 8,
        name: str = "",
        per_carer: int = 4,
        ages: tuple[int, int] = (1, 6),
    ) -> UUID:
        """A group beside it; ages: of its children, both included."""
        group_id = self.house._put(
            ChildcareGroup,
            run_id=self.run_id,
            name=name,
            age_from=ages[0],
            age_to=ages[1],
            places=places,
            per_carer=per_carer,
            room_id=self.house.rooms.get(room),
        )
        for carer_id in carers:
            self.house._put(GroupCarer, group_id=group_id, carer_id=carer_id)
        return group_id

    def book(
        self,
        person_id: UUID | None = None,
        *,
        status: str = "confirmed",
        group_id: UUID | None = None,
        children: int = 0,
    ) -> UUID:
        """Somebody has a place, their children in the group."""
        booking_id = self.house._put(
            Booking,
            run_id=self.run_id,
            person_id=person_id,
            status=status,
            asked_on=date(2026, 1, 5),
            childcare_needed=bool(children),
        )
        for _ in range(children):
            self.house._put(
                BookedChild,
                booking_id=booking_id,
                birth_year=self.house.work.clock().year - 4,
                group_id=group_id,
            )
        return booking_id


@contextmanager
def statements(work: Work) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    engine: Engine = work._sessions.kw["bind"]
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def _put(
    session: Session, model: type[Base], fields: dict[str, Any], *, actor: Actor, now: datetime
) -> UUID:
    columns = model.__table__.columns
    usual: dict[str, Any] = {
        "id": uuid7(),
        "office_id": actor.office_id,
        "created_at": now,
        "created_by": actor.staff_id,
        "updated_at": now,
        "updated_by": actor.staff_id,
    }
    row = model(**{name: usual[name] for name in usual if name in columns}, **fields)
    session.add(row)
    key: UUID = getattr(row, "id", usual["id"])
    return key
