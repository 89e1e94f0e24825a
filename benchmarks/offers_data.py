# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A busy house for the measurements: one site, runs all over a month, their bookings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.base.vocabulary.offers import OFFER_KINDS
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import Carer, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import Offer, OfferLanguage, OfferRun, RunSession
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.work import Actor, mark_changed

WEEKS: Final = 12
ROOMS: Final = 6
CARERS: Final = 20

_STATUSES: Final = (
    *(BookingStatus.CONFIRMED,) * 6,
    BookingStatus.OFFERED,
    *(BookingStatus.WAITING,) * 2,
    BookingStatus.WITHDRAWN,
)
_LEVELS: Final = ("", "a1", "a2", "b1")
_LANGUAGES: Final = ("ar", "tr", "uk", "ro", "de")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class House:
    """What was made. month: its first day."""

    site_id: UUID
    month: date


def fill(session: Session, runs: int, enrolments: int, *, actor: Actor, now: datetime) -> House:
    """Runs of twelve weeks that all meet in the next month, in six rooms of one site."""
    month = (office_day(now).replace(day=1) + timedelta(days=32)).replace(day=1)
    made: dict[type, list[Row]] = {
        kind: []
        for kind in (
            Site, Room, Carer, Offer, OfferLanguage, OfferRun, RunSession,
            ChildcareGroup, GroupCarer, Booking, BookedChild,
        )
    }  # fmt: skip
    areas = session.scalars(select(Area.id).order_by(Area.position).limit(8)).all()
    people = session.scalars(select(Person.id).limit(enrolments)).all()
    common = _stamps(actor, now)
    site_id, rooms, carers = _furnish(made, areas[0], month, common)
    for at in range(runs):
        where = {"site_id": site_id, "room_id": rooms[at % ROOMS]}
        run = _run(at, month, {**where, "area_id": areas[at % len(areas)]}, common)
        _put(made, run, at, carers, common)
        share = range(at * enrolments // runs, (at + 1) * enrolments // runs)
        _enrol(made, run, share, people, common)
    for kind, rows in made.items():
        for start in range(0, len(rows), 2_000):
            session.execute(insert(kind), rows[start : start + 2_000])
        if kind.kind is not None:  # type: ignore[attr-defined]  # every mapped class has one
            mark_changed(session, kind.kind)  # type: ignore[attr-defined]  # as above
    return House(site_id, month)


def _furnish(
    made: dict[type, list[Row]], area: UUID, month: date, common: Row
) -> tuple[UUID, list[UUID], list[UUID]]:
    """The site with its rooms, and the carers; their keys."""
    site = {"id": uuid4(), "name": "Haus der Messung", "city": "Bochum", **common}
    site["area_id"] = area
    made[Site].append(site)
    rooms = [uuid4() for _ in range(ROOMS)]
    made[Room] += [
        {"id": key, "site_id": site["id"], "name": f"Raum {at}", "office_id": common["office_id"]}
        for at, key in enumerate(rooms)
    ]
    carers = [uuid4() for _ in range(CARERS)]
    made[Carer] += [
        {
            "id": key,
            "name": f"Betreuung {at}",
            "certificate_valid_until": month + timedelta(days=400),
            **common,
        }
        for at, key in enumerate(carers)
    ]
    return site["id"], rooms, carers


def _stamps(actor: Actor, now: datetime) -> Row:
    return {
        "office_id": actor.office_id,
        "created_at": now,
        "updated_at": now,
        "created_by": actor.staff_id,
        "updated_by": actor.staff_id,
        "version": 1,
    }


def _run(at: int, month: date, where: Row, common: Row) -> Row:
    return {
        "id": uuid4(),
        "offer_id": uuid4(),
        "label": f"Durchgang {at}",
        "status": "open",
        **where,
        "places_min": 5,
        "places_max": 30,
        "starts_on": month + timedelta(days=at % 5),
        "ends_on": month + timedelta(days=at % 5, weeks=WEEKS),
        "clock": 8 * 60 + (at // 5) % 9 * 60,
        **common,
    }


def _put(made: dict[type, list[Row]], run: Row, at: int, carers: Sequence[UUID], c: Row) -> None:
    made[Offer].append(
        {
            "id": run["offer_id"],
            "title": f"Angebot {at}",
            "offer_kind": OFFER_KINDS[at % len(OFFER_KINDS)].code,
            "level": _LEVELS[at % len(_LEVELS)],
            **c,
        }
    )
    made[OfferLanguage].append(
        {"offer_id": run["offer_id"], "language": _LANGUAGES[at % len(_LANGUAGES)]}
    )
    made[OfferRun].append(run)
    made[RunSession] += [
        {
            "id": uuid4(),
            "run_id": run["id"],
            "starts_at": _at(run["starts_on"] + timedelta(weeks=week), run["clock"]),
            "duration": 90,
            "rule_day": run["starts_on"] + timedelta(weeks=week),
            **c,
        }
        for week in range(WEEKS)
    ]
    group = {"id": uuid4(), "run_id": run["id"], "age_from": 1, "age_to": 6, "places": 30}
    made[ChildcareGroup].append({**group, "per_carer": 6, **c})
    made[GroupCarer] += [
        {"group_id": group["id"], "carer_id": carers[(at + step) % CARERS]} for step in range(5)
    ]


def _enrol(
    made: dict[type, list[Row]], run: Row, share: range, people: Sequence[UUID], common: Row
) -> None:
    group = made[ChildcareGroup][-1]["id"]
    for number in share:
        status = _STATUSES[number % len(_STATUSES)]
        booking = {
            "id": uuid4(),
            "run_id": run["id"],
            "person_id": people[number % len(people)],
            "status": status,
            "asked_on": run["starts_on"] - timedelta(days=20 - number % 20),
            "childcare_needed": number % 2 == 0,
            **common,
        }
        made[Booking].append(booking)
        if booking["childcare_needed"]:
            waits = status in (BookingStatus.WAITING, BookingStatus.WITHDRAWN)
            made[BookedChild].append(
                {
                    "id": uuid4(),
                    "office_id": common["office_id"],
                    "booking_id": booking["id"],
                    "birth_year": run["starts_on"].year - 3,
                    "group_id": None if waits else group,
                    "missing": Missing.PLACE if status is BookingStatus.WAITING else "",
                }
            )


def _at(day: date, clock: int) -> datetime:
    return midnight(day) + timedelta(minutes=clock)


def days_of(month: date) -> Iterator[date]:
    """The days that a calendar of the month shows: whole weeks."""
    first = month - timedelta(days=month.weekday())
    return (first + timedelta(days=at) for at in range(42))
