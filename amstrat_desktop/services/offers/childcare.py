# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Childcare beside a run: its groups with their places, and how many carers they are sure of.

Places that are taken are counted whoever asks: children of hidden people take theirs, too.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.bookings import USES_PLACE, Missing
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import Carer, CarerAbsence, ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.site import Room
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.offers.carer_days import (
    CarerDays,
    CertificateWarning,
    certificate_warnings,
    reference_day,
    strength,
)
from amstrat_desktop.services.offers.group_checks import (
    GroupDraft,
    checked,
    numbers_of,
    require_room_for,
)
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

__all__ = [
    "GroupDraft",
    "GroupPlaces",
    "carers_of",
    "count_children",
    "draft_of",
    "edit_group",
    "read_groups",
    "record_group",
    "remaining_days",
    "remove_group",
]


@dataclass(frozen=True, slots=True)
class GroupPlaces:
    """A group and its places. on: the reference day, on which a child's age is looked at.

    places: as planned. capacity: no more than the carers who count can look after. taken: by
    children of bookings that use a place. carers: all that look after it; counting: of how many
    it is sure. there: how many are there on each remaining day.
    """

    group_id: UUID
    run_id: UUID
    name: str
    age_from: int
    age_to: int
    places: int
    per_carer: int
    capacity: int
    taken: int
    room_id: UUID | None
    room: str
    on: date
    counting: int
    people: tuple[CarerDays, ...] = ()
    there: tuple[tuple[date, int], ...] = ()
    certificates: tuple[CertificateWarning, ...] = ()
    version: int = 1

    @property
    def draft(self) -> GroupDraft:
        """As it would be entered."""
        return GroupDraft(
            name=self.name,
            age_from=self.age_from,
            age_to=self.age_to,
            places=self.places,
            per_carer=self.per_carer,
            room_id=self.room_id,
            carers=tuple(one.carer_id for one in self.people),
            version=self.version,
        )

    @property
    def carers(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(one.name for one in self.people)

    @property
    def free(self) -> int:
        """Children who still find a place."""
        return max(0, self.capacity - self.taken)

    @property
    def missing(self) -> Missing | None:
        """Why nobody finds a place any more; None while one is free."""
        if self.free:
            return None
        return Missing.PLACE if self.taken >= self.places else Missing.CARER

    @property
    def short_on(self) -> tuple[date, ...]:
        """Days on which the children who have a place are too many for the carers there."""
        return self.short_with(0)

    def short_with(self, more: int) -> tuple[date, ...]:
        """As `short_on`, were there so many more children."""
        children = self.taken + more
        return tuple(day for day, carers in self.there if children > carers * self.per_carer)


def read_groups(
    session: Session, run_ids: Collection[UUID], *, now: datetime
) -> dict[UUID, tuple[GroupPlaces, ...]]:
    """The groups of these runs, each run's in their order; a run without any has ()."""
    if not run_ids:
        return {}
    today = office_day(now)
    found = session.execute(
        select(ChildcareGroup, Room.name, OfferRun.starts_on)
        .join(OfferRun, OfferRun.id == ChildcareGroup.run_id)
        .outerjoin(Room, Room.id == ChildcareGroup.room_id)
        .where(ChildcareGroup.run_id.in_(run_ids))
        .order_by(ChildcareGroup.position, ChildcareGroup.id)
    ).all()
    ids = [group.id for group, _room, _starts in found]
    carers, taken = _carers(session, ids, today), count_children(session, ids)
    meetings = remaining_days(session, {group.run_id for group, _room, _starts in found}, now=now)
    groups: dict[UUID, list[GroupPlaces]] = defaultdict(list)
    for group, room, starts_on in found:
        days = meetings.get(group.run_id, ())
        people = carers.get(group.id, ())
        on = reference_day(starts_on, days, today)
        placed = _placed(group, people, days, room=room or "", on=on, taken=taken.get(group.id, 0))
        groups[group.run_id].append(placed)
    return {run_id: tuple(groups.get(run_id, ())) for run_id in run_ids}


def count_children(session: Session, group_ids: Collection[UUID]) -> dict[UUID, int]:
    """Group → how many children have a place in it; groups without any are left out."""
    if not group_ids:
        return {}
    found = session.execute(
        select(BookedChild.group_id, func.count())
        .join(Booking, Booking.id == BookedChild.booking_id)
        .where(BookedChild.group_id.in_(group_ids), Booking.status.in_(USES_PLACE))
        .group_by(BookedChild.group_id),
        execution_options=EVERYBODY,
    )
    return {group_id: count for group_id, count in found if group_id is not None}


def remaining_days(
    session: Session, run_ids: Collection[UUID], *, now: datetime
) -> dict[UUID, tuple[date, ...]]:
    """Run → the days of its meetings from today on that are neither held nor cancelled."""
    found = session.execute(
        select(RunSession.run_id, RunSession.starts_at)
        .where(
            RunSession.run_id.in_(run_ids),
            RunSession.status == SessionStatus.PLANNED,
            RunSession.starts_at >= midnight(office_day(now)),
        )
        .order_by(RunSession.starts_at)
    )
    days: dict[UUID, dict[date, None]] = defaultdict(dict)
    for run_id, starts_at in found:
        days[run_id][office_day(starts_at)] = None
    return {run_id: tuple(on) for run_id, on in days.items()}


def carers_of(
    session: Session, carer_ids: Collection[UUID], *, since: date
) -> dict[UUID, CarerDays]:
    """Carer → their days. since: absences that were over by then are left out."""
    away: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
    absences = select(CarerAbsence.carer_id, CarerAbsence.first_day, CarerAbsence.last_day).where(
        CarerAbsence.carer_id.in_(carer_ids), CarerAbsence.last_day >= since
    )
    for carer_id, first, last in session.execute(absences.order_by(CarerAbsence.first_day)):
        away[carer_id].append((first, last))
    columns: Sequence[Any] = (
        Carer.id,
        Carer.name,
        Carer.certificate_valid_until,
        Carer.retired_on,
    )
    return {
        row.id: CarerDays(
            row.id, row.name, row.certificate_valid_until, row.retired_on, tuple(away[row.id])
        )
        for row in session.execute(select(*columns).where(Carer.id.in_(carer_ids)))
    }


def _carers(
    session: Session, group_ids: Collection[UUID], today: date
) -> Mapping[UUID, tuple[CarerDays, ...]]:
    pairs = session.execute(
        select(GroupCarer.group_id, GroupCarer.carer_id)
        .where(GroupCarer.group_id.in_(group_ids))
        .order_by(GroupCarer.position, GroupCarer.carer_id)
    ).all()
    known = carers_of(session, {carer_id for _group, carer_id in pairs}, since=today)
    people: dict[UUID, list[CarerDays]] = defaultdict(list)
    for group_id, carer_id in pairs:
        people[group_id].append(known[carer_id])
    return {group_id: tuple(found) for group_id, found in people.items()}


def _placed(
    group: ChildcareGroup,
    people: tuple[CarerDays, ...],
    days: tuple[date, ...],
    *,
    room: str,
    on: date,
    taken: int,
) -> GroupPlaces:
    counting = sum(one.counts(on, days) for one in people)
    return GroupPlaces(
        group_id=group.id,
        run_id=group.run_id,
        name=group.name,
        age_from=group.age_from,
        age_to=group.age_to,
        places=group.places,
        per_carer=group.per_carer,
        capacity=min(group.places, group.per_carer * counting),
        taken=taken,
        room_id=group.room_id,
        room=room,
        on=on,
        counting=counting,
        people=people,
        there=strength(people, days),
        certificates=certificate_warnings(people, on=on, last=(days or (on,))[-1]),
        version=group.version,
    )


def record_group(
    session: Session, run_id: UUID, draft: GroupDraft, *, actor: Actor, now: datetime
) -> UUID:
    """Put a group beside a run, after those that it has. Raises `FieldProblem`."""
    _open_run(session, run_id)
    draft = checked(session, run_id, draft)
    last = session.scalar(
        select(func.max(ChildcareGroup.position)).where(ChildcareGroup.run_id == run_id)
    )
    group = ChildcareGroup(
        id=uuid7(),
        office_id=actor.office_id,
        run_id=run_id,
        position=0 if last is None else last + 1,
        created_at=now,
        created_by=actor.staff_id,
    )
    _take_over(group, draft, actor=actor, now=now)
    session.add(group)
    session.flush()
    write_audit(session, "add_group", Kind.OFFER, run_id, actor=actor, now=now)
    return group.id


def edit_group(
    session: Session, group_id: UUID, draft: GroupDraft, *, actor: Actor, now: datetime
) -> None:
    """Change a group. Raises `FieldProblem`, also where a change would take a place from
    children who have one, and `Conflict` when somebody else was faster.
    """
    group = _group(session, group_id)
    _open_run(session, group.run_id)
    before = draft_of(group)
    require_version(session, group, draft.version, theirs=before)
    draft = checked(session, group.run_id, draft, before=before)
    changed = [
        field.name
        for field in fields(draft)
        if field.name != "version" and getattr(before, field.name) != getattr(draft, field.name)
    ]
    if not changed:
        return
    now_there = next(
        places
        for places in read_groups(session, [group.run_id], now=now)[group.run_id]
        if places.group_id == group_id
    )
    require_room_for(
        session,
        group_id,
        numbers_of(before),
        numbers_of(draft),
        counting=now_there.counting,
        on=now_there.on,
    )
    _take_over(group, draft, actor=actor, now=now)
    session.flush()
    write_audit(
        session, "edit_group", Kind.OFFER, group.run_id, actor=actor, now=now, fields=changed
    )


def remove_group(session: Session, group_id: UUID, *, actor: Actor, now: datetime) -> GroupDraft:
    """Take a group away from its run; what it was is returned, to put it back.

    Raises `Problem` while children have a place in it. Children of bookings that ended don't
    keep the group they were in.
    """
    group = _group(session, group_id)
    _open_run(session, group.run_id)
    taken = count_children(session, [group_id]).get(group_id, 0)
    if taken:
        raise Problem(
            ngettext(
                "{count} child has a place in this group. End that booking first.",
                "{count} children have a place in this group. End bookings first.",
                taken,
            )
        )
    session.execute(
        update(BookedChild).where(BookedChild.group_id == group_id).values(group_id=None)
    )
    draft = replace(draft_of(group), version=None)
    session.delete(group)
    session.flush()
    write_audit(session, "remove_group", Kind.OFFER, group.run_id, actor=actor, now=now)
    return draft


def draft_of(group: ChildcareGroup) -> GroupDraft:
    """A group on record, as it would be entered."""
    return GroupDraft(
        name=group.name,
        age_from=group.age_from,
        age_to=group.age_to,
        places=group.places,
        per_carer=group.per_carer,
        room_id=group.room_id,
        carers=tuple(line.carer_id for line in group.carers),
        version=group.version,
    )


def _take_over(group: ChildcareGroup, draft: GroupDraft, *, actor: Actor, now: datetime) -> None:
    numbers = numbers_of(draft)
    for name in ("age_from", "age_to", "places", "per_carer"):
        setattr(group, name, getattr(numbers, name))
    group.name, group.room_id = draft.name, draft.room_id
    known = {line.carer_id: line for line in group.carers}
    group.carers = [known.get(key) or GroupCarer(carer_id=key) for key in draft.carers]
    for position, line in enumerate(group.carers):
        line.position = position
    group.updated_at, group.updated_by = now, actor.staff_id


def _open_run(session: Session, run_id: UUID) -> OfferRun:
    """The run, locked until the transaction ends, so that nobody books beside the change."""
    run = session.get(OfferRun, run_id, with_for_update=True)
    if run is None:
        raise Problem(_("This run is no longer on record."))
    if run.status in (RunStatus.ENDED, RunStatus.CANCELLED):
        raise Problem(_("This run is over. Its childcare can't be changed any more."))
    return run


def _group(session: Session, group_id: UUID) -> ChildcareGroup:
    group = session.get(ChildcareGroup, group_id)
    if group is None:
        raise Problem(_("This group is no longer on record."))
    return group
