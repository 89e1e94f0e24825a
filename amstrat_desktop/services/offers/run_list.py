# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs of offers as a list: filtered, sorted, read window by window, with their places.

Whoever asks sees every run, a course leader their own. Counting counts everybody; no person
stands in these rows.
A window is read with five questions, however many rows it has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.bookings import USES_PLACE
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.site import Room, Site
from amstrat_desktop.services.figures.run_scope import RunScope, runs_in_scope
from amstrat_desktop.services.offers.capacity import Capacity, read_capacity
from amstrat_desktop.services.offers.childcare import GroupPlaces, read_groups
from amstrat_desktop.services.scopes import runs_seen
from amstrat_desktop.services.visibility import EVERYBODY, everybody, role_of
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store.search import spellings

CURRENT: Final = (RunStatus.PLANNED, RunStatus.OPEN, RunStatus.RUNNING)


class RunSort(StrEnum):
    """What the list can be sorted by. NEXT: the meeting that comes next; what has none ahead
    stands behind, the newest first.
    """

    NEXT = "next"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class RunFilter:
    """What the list shows; empty values leave a field open.

    text: words of title, label, place or leader. kinds: codes of the list *offer_kind*.
    status: None shows what is planned, open or running. with_childcare: with at least one
    group. with_free_place: nobody would have to wait for the parent's place.
    from_on, to_on: some part of the run lies between these days. counted: what stands behind a
    figure; then status None shows every status.
    """

    text: str = ""
    area_ids: tuple[UUID, ...] = ()
    site_ids: tuple[UUID, ...] = ()
    kinds: tuple[str, ...] = ()
    status: RunStatus | None = None
    with_childcare: bool = False
    with_free_place: bool = False
    from_on: date | None = None
    to_on: date | None = None
    counted: RunScope | None = None
    sort: RunSort = RunSort.NEXT
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RunRow:
    """One line. next_meeting_at: None where none is planned any more. bookable: people enrol;
    else they just come and are counted.
    """

    id: UUID
    offer_id: UUID
    title: str
    label: str
    kind: str
    level: str
    area: str
    site: str
    room: str
    starts_on: date
    ends_on: date
    next_meeting_at: datetime | None
    status: RunStatus
    bookable: bool
    pilot: bool
    capacity: Capacity
    groups: tuple[GroupPlaces, ...] = ()


@dataclass(frozen=True, slots=True)
class RunPlaces:
    """Where runs are held: keys and names."""

    areas: tuple[tuple[UUID, str], ...] = ()
    sites: tuple[tuple[UUID, str], ...] = ()


def count_runs(session: Session, wanted: RunFilter, *, actor: Actor) -> int:
    """How many runs a filter shows."""
    query = _filtered(session, select(func.count(OfferRun.id)), wanted, actor)
    return session.scalar(query, execution_options=EVERYBODY) or 0


def window_of_runs(
    session: Session,
    wanted: RunFilter,
    start: int,
    size: int,
    total: int,
    *,
    actor: Actor,
    now: datetime,
) -> Sequence[RunRow]:
    """The rows from position start on, at most size of them, in the filter's order.

    total: what `count_runs` said; the position is counted from the nearer end.
    """
    size = min(size, total - start)
    if size <= 0:
        return ()
    from_end = start > total // 2
    offset = total - start - size if from_end else start
    keys = _filtered(session, select(OfferRun.id), wanted, actor)
    keys = keys.order_by(*_order(wanted, now, reverse=from_end)).limit(size).offset(offset)
    ids = list(session.scalars(keys, execution_options=EVERYBODY))
    if from_end:
        ids.reverse()
    return run_rows(session, ids, now=now)


def run_rows(session: Session, ids: Sequence[UUID], *, now: datetime) -> Sequence[RunRow]:
    """The lines of these runs, in the order of ids; those that are gone are left out."""
    if not ids:
        return ()
    found = session.execute(
        select(
            OfferRun.id,
            OfferRun.offer_id,
            Offer.title,
            OfferRun.label,
            Offer.offer_kind,
            Offer.level,
            Area.name.label("area"),
            Site.name.label("site"),
            Room.name.label("room"),
            OfferRun.starts_on,
            OfferRun.ends_on,
            OfferRun.status,
            OfferRun.bookable,
            OfferRun.pilot,
        )
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Area, Area.id == OfferRun.area_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .outerjoin(Room, Room.id == OfferRun.room_id)
        .where(OfferRun.id.in_(ids))
    ).all()
    capacity = read_capacity(session, ids)
    groups = read_groups(session, ids, now=now)
    meetings = next_meetings(session, ids, now)
    rows = {
        row.id: _row(row, capacity[row.id], groups.get(row.id, ()), meetings.get(row.id))
        for row in found
    }
    return tuple(rows[run_id] for run_id in ids if run_id in rows)


def next_meetings(session: Session, ids: Iterable[UUID], now: datetime) -> dict[UUID, datetime]:
    """When each of these runs is held next."""
    found = session.execute(
        select(RunSession.run_id, func.min(RunSession.starts_at))
        .where(
            RunSession.run_id.in_(ids),
            RunSession.starts_at >= now,
            RunSession.status == SessionStatus.PLANNED.value,
        )
        .group_by(RunSession.run_id)
    )
    return dict(found.all())


def places_of_runs(session: Session, *, actor: Actor) -> RunPlaces:
    """The neighbourhoods and houses that have runs, by name."""

    def named(model: type[Area | Site], key: Any) -> tuple[tuple[UUID, str], ...]:
        held = select(key).where(OfferRun.office_id == actor.office_id)
        found = session.execute(
            select(model.id, model.name).where(model.id.in_(held)).order_by(model.name)
        )
        return tuple((row.id, row.name) for row in found)

    return RunPlaces(named(Area, OfferRun.area_id), named(Site, OfferRun.site_id))


def matching_runs(session: Session, text: str, *, actor: Actor) -> list[UUID]:
    """Runs in whose title, label, place or leader every word is found, whatever its marks.

    An office holds some hundreds of runs: reading their names is quicker than an index is kept.
    """
    wanted = spellings(text)
    found = session.execute(
        select(
            OfferRun.id, Offer.title, OfferRun.label, Area.name, Site.name, OfferRun.leader
        )
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Area, Area.id == OfferRun.area_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .where(OfferRun.office_id == actor.office_id)
    )  # fmt: skip
    matching = []
    for run_id, *names in found:
        said = spellings(" ".join(name for name in names if name))
        if all(_is_said(word, said) for word in wanted):
            matching.append(run_id)
    return matching


def _is_said(wanted: tuple[str, str], said: Sequence[tuple[str, str]]) -> bool:
    """Whether a word is part of one that is said, umlauts written in either way."""
    return any(one in other for pair in said for one in wanted for other in pair)


def _row(
    row: Row[*tuple[Any, ...]],
    capacity: Capacity,
    groups: tuple[GroupPlaces, ...],
    next_meeting_at: datetime | None,
) -> RunRow:
    return RunRow(
        id=row.id,
        offer_id=row.offer_id,
        title=row.title,
        label=row.label,
        kind=row.offer_kind,
        level=row.level,
        area=row.area or "",
        site=row.site or "",
        room=row.room or "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        next_meeting_at=next_meeting_at,
        status=RunStatus(row.status),
        bookable=row.bookable,
        pilot=row.pilot,
        capacity=capacity,
        groups=groups,
    )


def _order(wanted: RunFilter, now: datetime, *, reverse: bool) -> list[ColumnElement[Any]]:
    down = wanted.descending
    first: list[tuple[Any, bool]] = [(func.lower(Offer.title), down)]
    if wanted.sort is RunSort.NEXT:
        ahead = _ahead(now)
        first = [(ahead.is_(None), False), (ahead, down)]
    columns = [*first, (OfferRun.starts_on, not down), (OfferRun.id, down)]
    return [
        column.desc() if descending != reverse else column.asc() for column, descending in columns
    ]


def _ahead(now: datetime) -> ScalarSelect[datetime]:
    return (
        select(func.min(RunSession.starts_at))
        .where(
            RunSession.run_id == OfferRun.id,
            RunSession.starts_at >= now,
            RunSession.status == SessionStatus.PLANNED.value,
        )
        .correlate(OfferRun)
        .scalar_subquery()
    )


def _filtered(session: Session, query: Select[Any], wanted: RunFilter, actor: Actor) -> Select[Any]:
    query = (
        query.select_from(OfferRun)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .where(
            OfferRun.office_id == actor.office_id,
            *_of_status(session, wanted),
            *runs_seen(role_of(session), actor.staff_id),
        )
    )
    if wanted.text.strip():
        query = query.where(OfferRun.id.in_(matching_runs(session, wanted.text, actor=actor)))
    if wanted.area_ids:
        query = query.where(OfferRun.area_id.in_(wanted.area_ids))
    if wanted.site_ids:
        query = query.where(OfferRun.site_id.in_(wanted.site_ids))
    if wanted.kinds:
        query = query.where(Offer.offer_kind.in_(wanted.kinds))
    if wanted.with_childcare:
        query = query.where(OfferRun.id.in_(select(ChildcareGroup.run_id)))
    if wanted.with_free_place:
        query = query.where(OfferRun.bookable, _taken() < OfferRun.places_max)
    if wanted.from_on is not None:
        query = query.where(OfferRun.ends_on >= wanted.from_on)
    if wanted.to_on is not None:
        query = query.where(OfferRun.starts_on <= wanted.to_on)
    return query


def _of_status(session: Session, wanted: RunFilter) -> list[ColumnElement[bool]]:
    """Behind a figure stand runs of every status, and those of hidden people's bookings, too."""
    if wanted.status is not None:
        conditions = [OfferRun.status == wanted.status.value]
    elif wanted.counted is None:
        conditions = [OfferRun.status.in_([status.value for status in CURRENT])]
    else:
        conditions = []
    if wanted.counted is not None:
        with everybody(session):
            conditions.extend(runs_in_scope(session, wanted.counted))
    return conditions


def _taken() -> ScalarSelect[int]:
    return (
        select(func.count(Booking.id))
        .where(
            Booking.run_id == OfferRun.id,
            Booking.status.in_([status.value for status in USES_PLACE]),
        )
        .correlate(OfferRun)
        .scalar_subquery()
    )
