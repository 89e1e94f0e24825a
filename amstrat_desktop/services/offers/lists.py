# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the lists of a run that are printed, each with no more than its reader needs.

Participants, for the office: names by consent. Course leader, and the sheet that goes round:
first names by consent. Children: for the carers, with what they must know; reading it is audited.
Whom the asker may not know of stands on none; how many that are is said.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, pgettext, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import TAKES_PART, BookingStatus
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offers.child_ages import ages_on
from amstrat_desktop.services.offers.listed_names import ListedName, read_listed_names, unseen
from amstrat_desktop.services.offers.run_heads import RunHead, listed_statuses, read_run_head
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

LEADER_NEEDS: Final = frozenset({"interpreter", "step_free", "literacy"})
"""What a course leader must know in order to teach; the rest is the office's."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One booking on a list. name: the number where there is no consent. language: a code."""

    number: int
    name: Msg
    status: BookingStatus
    language: str
    needs: tuple[Msg, ...] = ()
    children: int = 0


@dataclass(frozen=True, slots=True)
class PrintedList:
    """rows: in the order of the paper. unseen: how many more there are."""

    head: RunHead
    printed: date
    rows: tuple[ListRow, ...]
    unseen: int


@dataclass(frozen=True, slots=True)
class ChildRow:
    """A child on the carers' list. name: “Child 1” where the first name may not stand there.

    ages: the ages it may have, one where the month is known. parent: first name or number.
    """

    name: Msg
    ages: tuple[int, ...]
    parent: Msg
    emergency: str = ""
    allergy: str = ""


@dataclass(frozen=True, slots=True)
class GroupList:
    """One group. age_from, age_to: completed years."""

    name: str
    room: str
    age_from: int
    age_to: int
    places: int
    rows: tuple[ChildRow, ...]
    unseen: int


@dataclass(frozen=True, slots=True)
class ChildcareList:
    """The lists of all groups beside a run."""

    head: RunHead
    printed: date
    groups: tuple[GroupList, ...]


def read_participants(
    session: Session, run_id: UUID, *, actor: Actor, now: datetime
) -> PrintedList:
    """Who takes part, by name where they agreed."""
    return _printed(session, run_id, first_only=False, actor=actor, now=now)


def read_leader_list(session: Session, run_id: UUID, *, actor: Actor, now: datetime) -> PrintedList:
    """Who takes part, for the course leader: first names, and what is needed for teaching."""
    return _printed(session, run_id, first_only=True, actor=actor, now=now)


def open_childcare_list(
    session: Session, run_id: UUID, *, actor: Actor, now: datetime
) -> ChildcareList:
    """The children of each group with what the carers must know. Writes who read it."""
    head, today = read_run_head(session, run_id, actor=actor), office_day(now)
    names = read_listed_names(session, run_id, actor=actor, on=today)
    groups = session.execute(
        select(ChildcareGroup, Room.name)
        .outerjoin(Room, Room.id == ChildcareGroup.room_id)
        .where(ChildcareGroup.run_id == run_id)
        .order_by(ChildcareGroup.position, ChildcareGroup.id)
    ).all()
    children = _children(session, run_id)
    on = max(today, head.starts_on)
    write_audit(
        session, "read_child_notes", Kind.OFFER, run_id, actor=actor, now=now,
        fields=("allergy", "emergency"),
    )  # fmt: skip
    taken = _counted_children(session, [group.id for group, _room in groups])
    lists = []
    for group, room in groups:
        own = [
            child
            for child in children
            if child.group_id == group.id and not names[child.booking_id].closed
        ]
        rows = tuple(_child_row(child, children, names, on) for child in own)
        missing = taken.get(group.id, 0) - len(rows)
        lists.append(
            GroupList(
                group.name, room or "", group.age_from, group.age_to, group.places, rows, missing
            )
        )
    return ChildcareList(head, today, tuple(lists))


def _printed(
    session: Session, run_id: UUID, *, first_only: bool, actor: Actor, now: datetime
) -> PrintedList:
    head, today = read_run_head(session, run_id, actor=actor), office_day(now)
    names = read_listed_names(session, run_id, actor=actor, on=today)
    labels, wanted = read_labels(session), listed_statuses(ended=head.ended)
    rows = [
        _list_row(booking, person, names[booking.id], labels, first_only=first_only)
        for booking, person in _bookings(session, run_id, wanted)
    ]
    rows.sort(key=lambda row: row.number)
    return PrintedList(head, today, tuple(rows), unseen(session, run_id, wanted, len(rows)))


def _bookings(
    session: Session, run_id: UUID, wanted: Collection[BookingStatus]
) -> list[tuple[Booking, Person | None]]:
    found = session.execute(
        select(Booking, Person)
        .options(selectinload(Booking.children), selectinload(Booking.needs))
        .outerjoin(Person, Person.id == Booking.person_id)
        .where(Booking.run_id == run_id, Booking.status.in_([s.value for s in wanted]))
    )
    return [(booking, person) for booking, person in found.all()]


def _list_row(
    booking: Booking, person: Person | None, name: ListedName, labels: Labels, *, first_only: bool
) -> ListRow:
    codes: Iterable[str] = (need.need for need in booking.needs)
    if name.closed:
        return ListRow(name.number, name.on_paper, BookingStatus(booking.status), "")
    language = booking.language or (person.language if person else name.language)
    if first_only:
        codes = (code for code in codes if code in LEADER_NEEDS and name.language_too)
        language = language if name.language_too else ""
    return ListRow(
        number=name.number,
        name=name.first_on_paper if first_only else name.on_paper,
        status=BookingStatus(booking.status),
        language=language,
        needs=tuple(labels(ListName.BOOKING_NEED, code) for code in codes),
        children=sum(child.group_id is not None for child in booking.children),
    )


def _children(session: Session, run_id: UUID) -> list[BookedChild]:
    """The children with a place of those who take part, and whom the asker may know of."""
    bookings = session.scalars(
        select(Booking.id).where(
            Booking.run_id == run_id, Booking.status.in_([s.value for s in TAKES_PART])
        )
    ).all()
    found = session.scalars(
        select(BookedChild)
        .options(selectinload(BookedChild.note))
        .where(BookedChild.booking_id.in_(bookings))
        .order_by(BookedChild.booking_id, BookedChild.position, BookedChild.id)
    )
    return list(found)


def _counted_children(session: Session, group_ids: Collection[UUID]) -> dict[UUID, int]:
    """Group → children of those who take part, hidden people's included."""
    found = session.execute(
        select(BookedChild.group_id, func.count())
        .join(Booking, Booking.id == BookedChild.booking_id)
        .where(
            BookedChild.group_id.in_(group_ids),
            Booking.status.in_([s.value for s in TAKES_PART]),
        )
        .group_by(BookedChild.group_id),
        execution_options=EVERYBODY,
    )
    return {group_id: count for group_id, count in found if group_id is not None}


def _child_row(
    child: BookedChild,
    everyone: Collection[BookedChild],
    names: dict[UUID, ListedName],
    on: date,
) -> ChildRow:
    parent = names[child.booking_id]
    siblings = [other.id for other in everyone if other.booking_id == child.booking_id]
    # Translators: Kind {number} (of a family whose children stand on the list without a name)
    unnamed = pgettext("childcare list", "Child {number}", number=siblings.index(child.id) + 1)
    named = parent.child_names and child.first_name
    note = child.note
    return ChildRow(
        name=verbatim(child.first_name) if named else unnamed,
        ages=ages_on(child.birth_year, child.birth_month, on),
        parent=parent.first_on_paper,
        emergency=note.emergency if note else "",
        allergy=note.allergy if note else "",
    )
