# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether there is a place for a parent and for each child, and what is missing where not.

Everything is counted over everybody, hidden people included, and looked at again inside the
transaction that books: two counsellors cannot give the last place away twice.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import (
    ENDED,
    MISSING_CHILD_LABELS,
    MISSING_PARENT_LABELS,
    USES_PLACE,
    Missing,
)
from amstrat_desktop.base.vocabulary.offers import (
    BOOKABLE,
    RUN_STATUS_LABELS,
    RunStatus,
    SessionStatus,
)
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.services.offers.booking_records import (
    BookingCheck,
    BookingDraft,
    ChildDraft,
    PartCheck,
)
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.childcare import GroupPlaces, read_groups
from amstrat_desktop.services.offers.clashes import Clash, clashes_of
from amstrat_desktop.services.offers.seating import Room, Seat, seat
from amstrat_desktop.services.offers.spans import Span
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor


class PartMissing(Problem):
    """There is no place for everybody who is to come; check says for whom and why."""

    def __init__(self, check: BookingCheck) -> None:
        super().__init__(_sentence(check))
        self.check = check


@dataclass(frozen=True, slots=True)
class Kept:
    """What a booking has already. had: the groups of its children's places; seats: child →
    group of those who stay in theirs.
    """

    has_place: bool = False
    had: Counter[UUID] = field(default_factory=Counter)
    seats: Mapping[UUID, UUID] = field(default_factory=dict)


def check_booking(
    session: Session,
    draft: BookingDraft,
    *,
    booking_id: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> BookingCheck:
    """What a booking would get now, for the screen. booking_id: one that exists and is changed.

    Raises Problem where the run is gone, or the person may not be seen.
    """
    run = run_of(session, draft.run_id)
    booking = None if booking_id is None else session.get(Booking, booking_id)
    check = check_parts(session, run, draft, kept_of(booking, draft), now=now)
    return BookingCheck(
        check.parent,
        check.children,
        check.free,
        check.short_on,
        clashes=_clashes(session, run, draft, actor=actor, now=now),
        already=already_booked(session, draft, but=booking_id),
        ahead=read_capacity(session, [run.id])[run.id].waiting,
        closed=None if booking_id is not None else why_closed(run),
        alone=check.alone,
        has_place=check.has_place,
    )


def check_parts(
    session: Session, run: OfferRun, draft: BookingDraft, kept: Kept, *, now: datetime
) -> BookingCheck:
    """The parts of a booking: who gets a place, who does not and why."""
    capacity = read_capacity(session, [run.id])[run.id]
    groups = read_groups(session, [run.id], now=now)[run.id] if draft.childcare_needed else ()
    return parts_of(capacity, groups, draft, kept, on=reference_of(run, groups, now))


def parts_of(
    capacity: Capacity,
    groups: Sequence[GroupPlaces],
    draft: BookingDraft,
    kept: Kept,
    *,
    on: date,
) -> BookingCheck:
    """As `check_parts`, of what was read before; asks the store nothing."""
    full = capacity.free == 0 and not kept.has_place
    children = draft.children if draft.childcare_needed else ()
    seats = _seats(children, groups, kept, on)
    return BookingCheck(
        PartCheck(None, Missing.PLACE if full else None),
        tuple(
            PartCheck(at, one.missing, one.group_id, one.group_name) for at, one in enumerate(seats)
        ),
        free=capacity.free,
        short_on=_short_on(groups, seats, kept),
        alone=bool(draft.alone_reason),
        has_place=kept.has_place,
    )


def kept_of(booking: Booking | None, draft: BookingDraft) -> Kept:
    """What an existing booking keeps when it becomes this draft: a child whose birth year or
    month was corrected is looked at anew.
    """
    if booking is None or booking.status not in USES_PLACE:
        return Kept()
    wanted = {child.id: (child.birth_year, child.birth_month) for child in draft.children}
    return Kept(
        has_place=True,
        had=Counter(child.group_id for child in booking.children if child.group_id is not None),
        seats={
            child.id: child.group_id
            for child in booking.children
            if child.group_id is not None
            and wanted.get(child.id) == (child.birth_year, child.birth_month)
        },
    )


def run_of(session: Session, run_id: UUID, *, lock: bool = False) -> OfferRun:
    """The mapped run; lock: nobody else books in it until the transaction ends."""
    run = session.get(OfferRun, run_id, with_for_update=True if lock else None)
    if run is None:
        raise Problem(_("This run is no longer on record."))
    return run


def reference_of(run: OfferRun, groups: Sequence[GroupPlaces], now: datetime) -> date:
    """The day on which the ages of children are looked at; any day where there is no group."""
    return groups[0].on if groups else max(run.starts_on, office_day(now))


def why_closed(run: OfferRun) -> Msg | None:
    """Why nothing can be booked in a run; None: it can."""
    if not run.bookable:
        return _("Nobody has to enrol here: people just come and are counted.")
    status = RunStatus(run.status)
    if status in BOOKABLE:
        return None
    if status is RunStatus.PLANNED:
        return _("This run is not open for bookings yet. Open it first.")
    return _("This run is “{status}”: nothing can be booked.", status=RUN_STATUS_LABELS[status])


def require_bookable(run: OfferRun) -> None:
    """Raise Problem where nothing can be booked in the run."""
    closed = why_closed(run)
    if closed is not None:
        raise Problem(closed)


def already_booked(
    session: Session, draft: BookingDraft, *, but: UUID | None = None
) -> UUID | None:
    """A booking of the same person, or of the same contact, in the run that hasn't ended."""
    if draft.person_id is not None:
        same = Booking.person_id == draft.person_id
    elif draft.contact_id is not None:
        same = Booking.contact_id == draft.contact_id
    else:
        return None
    return session.scalars(
        select(Booking.id).where(
            Booking.run_id == draft.run_id,
            Booking.status.not_in([status.value for status in ENDED]),
            same,
            *(() if but is None else (Booking.id != but,)),
        ),
        execution_options=EVERYBODY,
    ).first()


def remaining_spans(session: Session, run_id: UUID, *, now: datetime) -> tuple[Span, ...]:
    """When the meetings are that remain from today on."""
    found = session.execute(
        select(RunSession.starts_at, RunSession.duration)
        .where(
            RunSession.run_id == run_id,
            RunSession.status == SessionStatus.PLANNED,
            RunSession.starts_at >= midnight(office_day(now)),
        )
        .order_by(RunSession.starts_at)
    )
    return tuple((starts_at, duration) for starts_at, duration in found)


def reasons(parts: Sequence[PartCheck]) -> tuple[Msg, ...]:
    """Each part without a place, in words: “Child 2: no group for this age”."""
    return tuple(
        MISSING_PARENT_LABELS[part.missing]
        if part.child is None
        else _(
            "Child {number}: {reason}",
            number=part.child + 1,
            reason=MISSING_CHILD_LABELS[part.missing],
        )
        for part in parts
        if part.missing is not None
    )


def _seats(
    children: Sequence[ChildDraft], groups: Sequence[GroupPlaces], kept: Kept, on: date
) -> tuple[Seat, ...]:
    names = {group.group_id: group.name for group in groups}
    stays = {
        at: Seat(group_id, names[group_id])
        for at, child in enumerate(children)
        if child.id is not None
        and (group_id := kept.seats.get(child.id)) is not None
        and group_id in names
    }
    new = [at for at in range(len(children)) if at not in stays]
    ages = [(children[at].birth_year, children[at].birth_month) for at in new]
    freed = kept.had - Counter(one.group_id for one in stays.values() if one.group_id is not None)
    found = seat(ages, [_room(group, freed[group.group_id]) for group in groups], on)
    placed = {**stays, **dict(zip(new, found, strict=True))}
    return tuple(placed[at] for at in range(len(children)))


def _room(group: GroupPlaces, freed: int) -> Room:
    return Room(
        group.group_id,
        group.name,
        group.age_from,
        group.age_to,
        free=max(0, group.capacity - group.taken + freed),
        short=group.missing is Missing.CARER,
    )


def _short_on(groups: Sequence[GroupPlaces], seats: Sequence[Seat], kept: Kept) -> tuple[date, ...]:
    """Days on which a group in which a child is placed has too few carers, with that child."""
    new = Counter(one.group_id for one in seats if one.group_id is not None)
    days = {
        day
        for group in groups
        if new[group.group_id]
        for day in group.short_with(new[group.group_id] - kept.had[group.group_id])
    }
    return tuple(sorted(days))


def _clashes(
    session: Session, run: OfferRun, draft: BookingDraft, *, actor: Actor, now: datetime
) -> tuple[Clash, ...]:
    if draft.person_id is None:
        return ()
    spans = remaining_spans(session, run.id, now=now)
    return clashes_of(session, draft.person_id, spans, but_run=run.id, actor=actor)


def _sentence(check: BookingCheck) -> Msg:
    parts = reasons((check.parent, *check.children))

    def listed(words: Catalogue) -> str:
        return words.joined([words.text(part) for part in parts])

    return _("There is no place for everybody: {parts}. Nothing was booked.", parts=listed)
