# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The children of each group beside a run, as whoever asks may see them on the screen."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.bookings import USES_PLACE, BookingStatus
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.offers.child_ages import ages_on
from amstrat_desktop.services.offers.child_notes import children_with_notes
from amstrat_desktop.services.offers.childcare import read_groups
from amstrat_desktop.services.offers.listed_names import read_listed_names
from amstrat_desktop.services.person_access import is_opened
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class GroupChild:
    """A child with a place. name: None where none is kept, or may be shown. ages: that it may
    have on the group's reference day. noted: the carers are to know something of it.
    """

    id: UUID
    booking_id: UUID
    group_id: UUID
    name: Msg | None
    parent: Msg
    ages: tuple[int, ...]
    status: BookingStatus
    noted: bool


def read_group_children(
    session: Session, run_id: UUID, *, actor: Actor, now: datetime
) -> dict[UUID, tuple[GroupChild, ...]]:
    """Group → its children, the youngest first; those of hidden people are left out."""
    days = {group.group_id: group.on for group in read_groups(session, [run_id], now=now)[run_id]}
    if not days:
        return {}
    found = session.execute(
        select(BookedChild, Booking.status, Person.id, Person.restricted_at)
        .join(Booking, Booking.id == BookedChild.booking_id)
        .outerjoin(Person, Person.id == Booking.person_id)
        .where(BookedChild.group_id.in_(days), Booking.status.in_(USES_PLACE))
        .order_by(BookedChild.birth_year.desc(), BookedChild.birth_month.desc(), BookedChild.id)
    ).all()
    names = read_listed_names(session, run_id, actor=actor)
    noted = children_with_notes(session, [child.id for child, *_rest in found])
    groups: dict[UUID, list[GroupChild]] = defaultdict(list)
    for child, status, person_id, restricted_at in found:
        parent = names.get(child.booking_id)
        if parent is None or child.group_id is None:
            continue
        closed = restricted_at is not None and not is_opened(session, person_id, actor=actor)
        groups[child.group_id].append(
            GroupChild(
                id=child.id,
                booking_id=child.booking_id,
                group_id=child.group_id,
                name=verbatim(child.first_name) if child.first_name and not closed else None,
                parent=parent.shown,
                ages=ages_on(child.birth_year, child.birth_month, days[child.group_id]),
                status=BookingStatus(status),
                noted=child.id in noted,
            )
        )
    return {group_id: tuple(children) for group_id, children in groups.items()}
