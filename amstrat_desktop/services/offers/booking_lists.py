# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bookings as screens show them: of a run, of a person, and one with its history.

Positions and numbers count everybody; whoever is hidden from the asker has no line. Of a
restricted record only that there is a booking shows, until somebody gave a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import BookingStatus, Missing
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.models.booking import BookedChild, Booking, BookingEvent
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.offers.booking_drafts import draft_of
from amstrat_desktop.services.offers.booking_events import booking_of
from amstrat_desktop.services.offers.booking_records import (
    BookedChildRow,
    BookingCard,
    BookingEventLine,
    BookingRow,
)
from amstrat_desktop.services.offers.listed_names import numbered
from amstrat_desktop.services.offers.waiting_order import positions_of
from amstrat_desktop.services.person_access import (
    is_opened,
    of_visible,
    require_open,
    shown_name,
)
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

_WRITTEN: Final = (
    "reach", "language", "priority", "alone_reason", "documents", "remark", "ending_reason",
)  # fmt: skip
"""What somebody wrote or chose: not in a list before a restricted record is opened."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rows of some runs need besides: positions and numbers count everybody."""

    positions: Mapping[UUID, int]
    numbers: Mapping[UUID, int]
    groups: Mapping[UUID, str]


def bookings_of_run(session: Session, run_id: UUID, *, actor: Actor) -> tuple[BookingRow, ...]:
    """Every booking of a run that the actor may know of, in the order in which they were made."""
    query = _rows().where(Booking.run_id == run_id, of_visible(Booking, actor))
    return _read(session, query, actor=actor)


def bookings_of_person(
    session: Session, person_id: UUID, *, actor: Actor
) -> tuple[BookingRow, ...]:
    """The bookings of somebody on record, the newest first. Raises as `require_open` does."""
    require_open(session, person_id, actor=actor)
    query = _rows().where(Booking.person_id == person_id, of_visible(Booking, actor))
    return tuple(reversed(_read(session, query, actor=actor)))


def bookings_of_contact(
    session: Session, contact_id: UUID, *, actor: Actor
) -> tuple[BookingRow, ...]:
    """The bookings that were made in a contact; with nobody's record behind them or somebody's."""
    query = _rows().where(Booking.contact_id == contact_id, of_visible(Booking, actor))
    return _read(session, query, actor=actor)


def waiting_list(session: Session, run_id: UUID, *, actor: Actor) -> tuple[BookingRow, ...]:
    """Who waits for a place in a run, in the order of the list. Who is hidden from the actor
    has no line: the positions around them show the gap.
    """
    rows = bookings_of_run(session, run_id, actor=actor)
    return tuple(
        sorted((row for row in rows if row.position is not None), key=lambda row: row.position or 0)
    )


def read_booking(session: Session, booking_id: UUID, *, actor: Actor) -> BookingCard:
    """One booking with all that was written; raises Problem for one that may not be seen now."""
    booking = booking_of(session, booking_id)
    rows = _read(session, _rows().where(Booking.id == booking_id), actor=actor)
    return BookingCard(
        booking.id, booking.version, draft_of(booking), rows[0], _events(session, booking_id)
    )


def count_hidden_bookings(session: Session, run_id: UUID, *, actor: Actor) -> int:
    """How many bookings of a run the actor may not see; they take their places all the same."""
    query = select(func.count()).select_from(Booking).where(Booking.run_id == run_id)
    everyone = session.scalar(query, execution_options=EVERYBODY) or 0
    return everyone - (session.scalar(query.where(of_visible(Booking, actor))) or 0)


def _rows() -> Select[Any, Any, Any, Any]:
    return (
        select(Booking, Person, OfferRun, Offer.title)
        .outerjoin(Person, Person.id == Booking.person_id)
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .options(selectinload(Booking.children), selectinload(Booking.needs))
        .order_by(Booking.id)
    )


def _read(
    session: Session, query: Select[Any, Any, Any, Any], *, actor: Actor
) -> tuple[BookingRow, ...]:
    found = session.execute(query).all()
    run_ids = {run.id for _booking, _person, run, _title in found}
    around = _Around(
        positions_of(session, run_ids), _numbers(session, run_ids), _group_names(session, run_ids)
    )
    return tuple(
        _row(booking, run, title, _named(session, booking, person, around, actor), around)
        for booking, person, run, title in found
    )


def _named(
    session: Session, booking: Booking, person: Person | None, around: _Around, actor: Actor
) -> tuple[Msg, bool]:
    """How a list calls them, and whether it may say no more."""
    if person is None:
        called = booking.call_name
        return verbatim(called) if called else numbered(around.numbers[booking.id]), False
    if person.restricted_at is not None and is_opened(session, person.id, actor=actor):
        return verbatim(person.name), False
    return shown_name(person.name, person.restricted_at), person.restricted_at is not None


def _row(
    booking: Booking,
    run: OfferRun,
    title: str,
    named: tuple[Msg, bool],
    around: _Around,
) -> BookingRow:
    who, restricted = named
    return BookingRow(
        id=booking.id,
        version=booking.version,
        run_id=run.id,
        title=title,
        label=run.label,
        starts_on=run.starts_on,
        ends_on=run.ends_on,
        run_status=RunStatus(run.status),
        status=BookingStatus(booking.status),
        who=who,
        number=around.numbers[booking.id],
        restricted=restricted,
        person_id=booking.person_id,
        contact_id=booking.contact_id,
        asked_on=booking.asked_on,
        position=around.positions.get(booking.id),
        offered_until=booking.offered_until,
        missing=Missing(booking.missing) if booking.missing else None,
        childcare_needed=booking.childcare_needed,
        children=tuple(_child(child, around.groups, restricted) for child in booking.children),
        needs=() if restricted else tuple(line.need for line in booking.needs),
        **{name: "" if restricted else getattr(booking, name) for name in _WRITTEN},
        ended_on=booking.ended_on,
        need_signal_id=booking.need_signal_id,
    )


def _child(child: BookedChild, groups: Mapping[UUID, str], restricted: bool) -> BookedChildRow:
    group_id = child.group_id
    return BookedChildRow(
        id=child.id,
        member_id=child.member_id,
        first_name="" if restricted else child.first_name,
        birth_year=child.birth_year,
        birth_month=child.birth_month,
        group_id=group_id,
        group_name="" if group_id is None else groups.get(group_id, ""),
        missing=Missing(child.missing) if child.missing else None,
    )


def _numbers(session: Session, run_ids: set[UUID]) -> dict[UUID, int]:
    """Booking → its number among all of its run (`listed_names`)."""
    place = func.row_number().over(partition_by=Booking.run_id, order_by=Booking.id)
    found = session.execute(
        select(Booking.id, place).where(Booking.run_id.in_(run_ids)), execution_options=EVERYBODY
    )
    return dict(found.all())


def _group_names(session: Session, run_ids: set[UUID]) -> dict[UUID, str]:
    found = session.execute(
        select(ChildcareGroup.id, ChildcareGroup.name).where(ChildcareGroup.run_id.in_(run_ids))
    )
    return dict(found.all())


def _events(session: Session, booking_id: UUID) -> tuple[BookingEventLine, ...]:
    columns: tuple[Any, ...] = (
        BookingEvent.at, Staff.name, BookingEvent.event, BookingEvent.status, BookingEvent.detail,
    )  # fmt: skip
    found = session.execute(
        select(*columns)
        .join(Staff, Staff.id == BookingEvent.staff_id)
        .where(BookingEvent.booking_id == booking_id)
        .order_by(BookingEvent.id)
    )
    return tuple(
        BookingEventLine(at, name, BookingStep(event), BookingStatus(status), detail)
        for at, name, event, status, detail in found
    )
