# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a childcare group must be, and what of it can't be taken from children who have a place."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.bookings import USES_PLACE
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import Carer, ChildcareGroup, GroupCarer
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.offers.child_ages import Fit, fit
from amstrat_desktop.services.visibility import EVERYBODY

OLDEST_CHILD: Final = 17
MOST_PLACES: Final = 99
MOST_PER_CARER: Final = 20

NAME_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A group as entered. age_from, age_to: completed years, both included. places: children
    at most; per_carer: children that one carer may look after. carers: who does. version: of the
    group that is changed.
    """

    name: str = ""
    age_from: int | None = None
    age_to: int | None = None
    places: int | None = None
    per_carer: int | None = 4
    room_id: UUID | None = None
    carers: tuple[UUID, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True)
class GroupNumbers:
    """The numbers of a draft, all of them there."""

    age_from: int
    age_to: int
    places: int
    per_carer: int


def checked(
    session: Session, run_id: UUID, draft: GroupDraft, *, before: GroupDraft | None = None
) -> GroupDraft:
    """The draft of a group of a run, cleaned. before: as it is on record; what it had may stay,
    retired or not. Raises `FieldProblem`.
    """
    numbers_of(draft)
    _require_room(session, draft.room_id, None if before is None else before.room_id)
    carers = tuple(dict.fromkeys(draft.carers))
    _require_carers(session, run_id, set(carers) - set(() if before is None else before.carers))
    return replace(draft, name=clean_line(draft.name, limit=NAME_LIMIT), carers=carers)


def numbers_of(draft: GroupDraft) -> GroupNumbers:
    """Ages and places; raises `FieldProblem` for what can't be."""
    age_from = _within(draft.age_from, "age_from", 0, OLDEST_CHILD)
    age_to = _within(draft.age_to, "age_to", 0, OLDEST_CHILD)
    if age_to < age_from:
        raise FieldProblem("age_to", _("This is younger than the age before it."))
    return GroupNumbers(
        age_from,
        age_to,
        _within(draft.places, "places", 1, MOST_PLACES),
        _within(draft.per_carer, "per_carer", 1, MOST_PER_CARER),
    )


def require_room_for(
    session: Session, group_id: UUID, before: GroupNumbers, after: GroupNumbers, *,
    counting: int, on: date,
) -> None:  # fmt: skip
    """Raise `FieldProblem` where a change would take a place from children who have one.

    counting: carers of whom the group is sure. on: the reference day. Who grew out of the group
    meanwhile keeps the place, and so hinders no change.
    """
    placed = session.execute(
        select(BookedChild.birth_year, BookedChild.birth_month)
        .join(Booking, Booking.id == BookedChild.booking_id)
        .where(BookedChild.group_id == group_id, Booking.status.in_(USES_PLACE)),
        execution_options=EVERYBODY,
    ).all()
    taken = len(placed)
    if after.places < taken:
        said = ngettext(
            "{count} child has a place in this group. End that booking first.",
            "{count} children have a place in this group. End bookings first.",
            taken,
        )
        raise FieldProblem("places", said)
    if after.per_carer < before.per_carer and after.per_carer * counting < taken:
        said = ngettext(
            "{count} child has a place in this group. So many are too many for the carers then.",
            "{count} children have a place in this group. So many are too many for the carers "
            "then.",
            taken,
        )
        raise FieldProblem("per_carer", said)
    _require_ages([(year, month) for year, month in placed], before, after, on)


def _require_ages(
    placed: list[tuple[int, int | None]], before: GroupNumbers, after: GroupNumbers, on: date
) -> None:
    def fits(child: tuple[int, int | None], numbers: GroupNumbers) -> bool:
        return fit(*child, numbers.age_from, numbers.age_to, on) is Fit.FITS

    left_out = sum(fits(child, before) and not fits(child, after) for child in placed)
    if left_out:
        field = "age_from" if after.age_from > before.age_from else "age_to"
        said = ngettext(
            "{count} child who has a place in this group is of another age.",
            "{count} children who have a place in this group are of another age.",
            left_out,
        )
        raise FieldProblem(field, said)


def _within(number: int | None, field: str, least: int, most: int) -> int:
    if number is None or not least <= number <= most:
        raise FieldProblem(
            field, _("Enter a number from {least} to {most}.", least=least, most=most)
        )
    return number


def _require_room(session: Session, room_id: UUID | None, kept: UUID | None) -> None:
    if room_id is None or room_id == kept:
        return
    room = session.get(Room, room_id)
    if room is None or room.retired_on is not None:
        raise FieldProblem("room_id", _("This room is no longer used. Choose another one."))


def _require_carers(session: Session, run_id: UUID, new: set[UUID]) -> None:
    """Who comes anew works here, and looks after no other group at the same time."""
    known = set(
        session.scalars(select(Carer.id).where(Carer.id.in_(new), Carer.retired_on.is_(None)))
    )
    if new - known:
        raise FieldProblem("carers", _("One of these carers no longer works here. Choose again."))
    elsewhere = session.scalar(
        select(Carer.name)
        .join(GroupCarer, GroupCarer.carer_id == Carer.id)
        .join(ChildcareGroup, ChildcareGroup.id == GroupCarer.group_id)
        .where(ChildcareGroup.run_id == run_id, Carer.id.in_(new))
        .limit(1)
    )
    if elsewhere is not None:
        raise FieldProblem(
            "carers", _("{name} looks after another group of this run.", name=elsewhere)
        )
