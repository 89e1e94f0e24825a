# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The waiting list of a run on paper, apart from those who take part."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import (
    MISSING_CHILD_LABELS,
    MISSING_PARENT_LABELS,
    BookingStatus,
    Missing,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offers.listed_names import ListedName, read_listed_names
from amstrat_desktop.services.offers.run_heads import RunHead, read_run_head
from amstrat_desktop.services.offers.waiting_order import positions_of
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One booking that waits. position: counted over everybody. children: who need a place.

    priority: why it goes before others of the same day, "" without one. missing: what there is
    no place for.
    """

    position: int
    number: int
    name: Msg
    asked_on: date
    priority: Msg
    children: int
    missing: tuple[Msg, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedWaiting:
    """rows: in the order in which they wait; positions that are left out are not shown here."""

    head: RunHead
    printed: date
    rows: tuple[WaitingRow, ...]
    unseen: int


def read_waiting_paper(
    session: Session, run_id: UUID, *, actor: Actor, now: datetime
) -> PrintedWaiting:
    """Who waits, in order, by name where they agreed."""
    head, today = read_run_head(session, run_id, actor=actor), office_day(now)
    names = read_listed_names(session, run_id, actor=actor, on=today)
    positions, labels = positions_of(session, [run_id]), read_labels(session)
    found = session.scalars(
        select(Booking)
        .options(selectinload(Booking.children))
        .where(Booking.run_id == run_id, Booking.status == BookingStatus.WAITING.value)
    )
    rows = [
        _row(booking, names[booking.id], positions[booking.id], labels) for booking in found.all()
    ]
    rows.sort(key=lambda row: row.position)
    return PrintedWaiting(head, today, tuple(rows), len(positions) - len(rows))


def _row(booking: Booking, name: ListedName, position: int, labels: Labels) -> WaitingRow:
    if name.closed:
        return WaitingRow(
            position, name.number, name.on_paper, booking.asked_on, verbatim(""), children=0
        )
    return WaitingRow(
        position=position,
        number=name.number,
        name=name.on_paper,
        asked_on=booking.asked_on,
        priority=labels(ListName.WAITING_PRIORITY, booking.priority),
        children=len(booking.children),
        missing=_missing(booking),
    )


def _missing(booking: Booking) -> tuple[Msg, ...]:
    """Each reason once, the parent's first."""
    found: dict[Msg, None] = {}
    if booking.missing:
        own = MISSING_PARENT_LABELS.get(Missing(booking.missing))
        if own is not None:
            found[own] = None
    for child in booking.children:
        if child.missing:
            found[MISSING_CHILD_LABELS[Missing(child.missing)]] = None
    return tuple(found)
