# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register for planning: need signals and observations together, nobody in either."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.observation import Observation
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.observations import (
    ObservationDraft,
    draft_of,
    observation_of,
    why_not_approve,
)
from amstrat_desktop.services.offers.need_signals import is_restricted
from amstrat_desktop.services.rights import Right, rights_of
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

FOUND: Final = 500
"""How many entries the list shows, the newest first."""

FEW: Final = 5
"""A signal about fewer people than this says "fewer than" when it leaves the office."""


class EntryKind(StrEnum):
    """What an entry of the register is."""

    SIGNAL = "signal"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """What the list shows; "" and None leave a field open. from_on, to_on: both included.

    settled: show what is so no longer, too.
    """

    words: str = ""
    kind: EntryKind | None = None
    state: SignalState | None = None
    area_id: UUID | None = None
    from_on: date | None = None
    to_on: date | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One entry. about: code of the observation or of the topic. barrier, number: of a signal."""

    id: UUID
    kind: EntryKind
    noted_on: date
    about: str
    barrier: str
    area: str
    area_number: str
    place: str
    number: int
    words: str
    state: SignalState
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """entries: how many a filter shows. drafts: how many of them wait to be read."""

    entries: int
    drafts: int


@dataclass(frozen=True, slots=True)
class ObservationCard:
    """One observation. refused: why whoever asks cannot approve it, None: they can."""

    id: UUID
    draft: ObservationDraft
    area: str
    state: SignalState
    settled_on: date | None
    written_by: str
    decided_by: str
    decided_at: datetime | None
    decision_words: str
    refused: Msg | None

    @property
    def version(self) -> int:
        return self.draft.version or 0


def list_register(
    session: Session, wanted: RegisterFilter, *, actor: Actor, limit: int | None = FOUND
) -> tuple[RegisterRow, ...]:
    """The newest entries first. limit None: all of them.

    Who writes none sees the approved, and no small numbers.
    """
    rows: list[RegisterRow] = []
    for kind in _kinds(wanted):
        query = _SELECTS[kind]().where(*_conditions(session, kind, wanted, actor))
        newest = query.order_by(*_newest(kind))
        found = session.execute(newest if limit is None else newest.limit(limit))
        rows.extend(_row(kind, row) for row in found)
    if not _writes(session, actor):
        rows = [row if row.number >= FEW else replace(row, number=0) for row in rows]
    rows.sort(key=lambda row: (row.noted_on, row.id), reverse=True)
    return tuple(rows if limit is None else rows[:limit])


def count_register(session: Session, wanted: RegisterFilter, *, actor: Actor) -> RegisterCounts:
    """What stands above the list."""
    entries = drafts = 0
    for kind in _kinds(wanted):
        mapped = _MAPPED[kind]
        draft = mapped.state == SignalState.DRAFT.value
        count = select(func.count(), func.count().filter(draft))
        all_of, waiting = session.execute(
            count.select_from(mapped).where(*_conditions(session, kind, wanted, actor))
        ).one()
        entries, drafts = entries + all_of, drafts + waiting
    return RegisterCounts(entries, drafts)


def read_observation(
    session: Session, observation_id: UUID, *, actor: Actor, now: datetime
) -> ObservationCard:
    """One observation, and what may be done with it. Raises Problem."""
    seen = observation_of(session, observation_id, actor=actor)
    if seen.state != SignalState.APPROVED.value:
        rights_of(session, actor.staff_id).require(Right.WRITE_REGISTER)
    writer, decider = aliased(Staff), aliased(Staff)
    area, written_by, decided_by = session.execute(
        select(Area.name, writer.name, decider.name)
        .select_from(Observation)
        .outerjoin(Area, Area.id == Observation.area_id)
        .join(writer, writer.id == Observation.written_by)
        .outerjoin(decider, decider.id == Observation.decided_by)
        .where(Observation.id == observation_id)
    ).one()
    return ObservationCard(
        id=seen.id,
        draft=draft_of(seen),
        area=area or "",
        state=SignalState(seen.state),
        settled_on=seen.settled_on,
        written_by=written_by,
        decided_by=decided_by or "",
        decided_at=seen.decided_at,
        decision_words=seen.decision_words,
        refused=why_not_approve(session, seen, actor=actor, on=office_day(now)),
    )


def entries_for_planning(
    session: Session, *, from_on: date | None = None, to_on: date | None = None, actor: Actor
) -> tuple[RegisterRow, ...]:
    """What may leave the office: approved entries, by area and day.

    Signals about health, law or protection never go to planning (R16).
    """
    wanted = RegisterFilter(state=SignalState.APPROVED, from_on=from_on, to_on=to_on)
    rows = list_register(session, wanted, actor=actor, limit=None)
    topics = {row.about for row in rows if row.kind is EntryKind.SIGNAL}
    special = {topic for topic in topics if is_restricted(session, topic)}
    told = (row for row in rows if row.kind is EntryKind.OBSERVATION or row.about not in special)
    return tuple(sorted(told, key=lambda row: (row.area_number, row.area, row.noted_on, row.id)))


def hand_out_register(session: Session, *, actor: Actor, now: datetime) -> tuple[RegisterRow, ...]:
    """What leaves the office, with a line in the log that it did."""
    write_audit(session, "export", Kind.OBSERVATION, actor.office_id, actor=actor, now=now)
    return entries_for_planning(session, actor=actor)


def _writes(session: Session, actor: Actor) -> bool:
    return rights_of(session, actor.staff_id).may(Right.WRITE_REGISTER)


def _for_planning(kind: EntryKind) -> Iterator[ColumnElement[bool]]:
    """What `entries_for_planning` tells, too."""
    yield _MAPPED[kind].state == SignalState.APPROVED.value
    if kind is EntryKind.SIGNAL:
        special = select(CodeEntry.code).where(
            CodeEntry.list_name == ListName.TOPIC.value, CodeEntry.restricted
        )
        yield NeedSignal.topic.not_in(special)


def _kinds(wanted: RegisterFilter) -> Sequence[EntryKind]:
    return tuple(EntryKind) if wanted.kind is None else (wanted.kind,)


def _signals() -> Select[*tuple[Any, ...]]:
    return select(
        NeedSignal.id,
        NeedSignal.noted_on,
        NeedSignal.topic.label("about"),
        NeedSignal.barrier,
        Area.name.label("area"),
        Area.number.label("area_number"),
        NeedSignal.number,
        NeedSignal.words,
        NeedSignal.state,
    ).outerjoin(Area, Area.id == NeedSignal.area_id)


def _observations() -> Select[*tuple[Any, ...]]:
    return select(
        Observation.id,
        Observation.noted_on,
        Observation.observation.label("about"),
        Area.name.label("area"),
        Area.number.label("area_number"),
        Observation.place,
        Observation.words,
        Observation.state,
        Observation.settled_on,
    ).outerjoin(Area, Area.id == Observation.area_id)


_MAPPED: Final[dict[EntryKind, type[NeedSignal] | type[Observation]]] = {
    EntryKind.SIGNAL: NeedSignal,
    EntryKind.OBSERVATION: Observation,
}
_SELECTS: Final[dict[EntryKind, Callable[[], Select[*tuple[Any, ...]]]]] = {
    EntryKind.SIGNAL: _signals,
    EntryKind.OBSERVATION: _observations,
}


def _newest(kind: EntryKind) -> tuple[ColumnElement[Any], ...]:
    mapped = _MAPPED[kind]
    return mapped.noted_on.desc(), mapped.id.desc()


def _row(kind: EntryKind, row: Any) -> RegisterRow:
    return RegisterRow(
        id=row.id,
        kind=kind,
        noted_on=row.noted_on,
        about=row.about,
        barrier=getattr(row, "barrier", ""),
        area=row.area or "",
        area_number=row.area_number or "",
        place=getattr(row, "place", ""),
        number=getattr(row, "number", 0),
        words=row.words,
        state=SignalState(row.state),
        settled_on=getattr(row, "settled_on", None),
    )


def _conditions(
    session: Session, kind: EntryKind, wanted: RegisterFilter, actor: Actor
) -> list[ColumnElement[bool]]:
    mapped = _MAPPED[kind]
    shown: list[ColumnElement[bool]] = [mapped.office_id == actor.office_id]
    if not _writes(session, actor):
        shown += _for_planning(kind)
    if wanted.words.strip():
        searched = Kind.NEED_SIGNAL if kind is EntryKind.SIGNAL else Kind.OBSERVATION
        found = search.find(session.connection(), wanted.words, searched.value, limit=FOUND)
        shown.append(mapped.id.in_(found))
    if wanted.state is not None:
        shown.append(mapped.state == wanted.state.value)
    if wanted.area_id is not None:
        shown.append(mapped.area_id == wanted.area_id)
    if wanted.from_on is not None:
        shown.append(mapped.noted_on >= wanted.from_on)
    if wanted.to_on is not None:
        shown.append(mapped.noted_on <= wanted.to_on)
    if not wanted.settled and kind is EntryKind.OBSERVATION:
        shown.append(Observation.settled_on.is_(None))
    return shown
