# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals as a list: filtered, counted, one of them as a card, and what starts a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalSource, SignalState
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.contact import Contact, ContactTopic
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.offers.need_signals import (
    SignalDraft,
    draft_of,
    signal_of,
    why_not_approve,
)
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

FOUND: Final = 500
"""How many hits of a search for words the list shows."""

NO_OFFER: Final = "no_offer"
"""Code of the barrier, and of the result of a contact, that no offer fits."""


@dataclass(frozen=True, slots=True)
class SignalFilter:
    """What the list shows; "" and None leave a field open. from_on, to_on: both included."""

    words: str = ""
    state: SignalState | None = None
    topic: str = ""
    barrier: str = ""
    area_id: UUID | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One line of the list; topic and barrier are codes."""

    id: UUID
    noted_on: date
    topic: str
    barrier: str
    area: str
    number: int
    words: str
    state: SignalState
    source: SignalSource


@dataclass(frozen=True, slots=True)
class SignalCounts:
    """How many signals a filter shows, about how many people, and how many wait to be read."""

    signals: int
    people: int
    drafts: int


@dataclass(frozen=True, slots=True)
class SignalCard:
    """One signal. refused: why whoever asks cannot approve it, None: they can.

    alone: its writer approved the words, as nobody else works here.
    """

    id: UUID
    draft: SignalDraft
    area: str
    state: SignalState
    written_by: str
    decided_by: str
    decided_at: datetime | None
    decision_words: str
    refused: Msg | None
    alone: bool
    can_discard: bool

    @property
    def version(self) -> int:
        return self.draft.version or 0


def count_signals(session: Session, wanted: SignalFilter, *, actor: Actor) -> SignalCounts:
    """What stands above the list; drafts: of the whole office, whatever the filter says."""
    signals, people = session.execute(
        select(func.count(), func.coalesce(func.sum(NeedSignal.number), 0)).where(
            *_conditions(session, wanted, actor)
        )
    ).one()
    drafts = session.scalar(
        select(func.count()).where(
            NeedSignal.office_id == actor.office_id, NeedSignal.state == SignalState.DRAFT.value
        )
    )
    return SignalCounts(signals, people, drafts or 0)


def window_of_signals(
    session: Session,
    wanted: SignalFilter,
    start: int,
    size: int,
    total: int,  # noqa: ARG001 - every list is asked the same way; this one is short
    *,
    actor: Actor,
) -> Sequence[SignalRow]:
    """The rows from position start on, at most size of them, the newest first."""
    keys = (
        _newest(select(NeedSignal.id).where(*_conditions(session, wanted, actor)))
        .limit(size)
        .offset(start)
    )
    return list_signals(session, tuple(session.scalars(keys)), actor=actor)


def list_signals(session: Session, ids: Sequence[UUID], *, actor: Actor) -> tuple[SignalRow, ...]:
    """These signals, the newest first."""
    found = session.execute(
        _newest(
            select(
                NeedSignal.id,
                NeedSignal.noted_on,
                NeedSignal.topic,
                NeedSignal.barrier,
                Area.name.label("area"),
                NeedSignal.number,
                NeedSignal.words,
                NeedSignal.state,
                NeedSignal.source,
            )
            .outerjoin(Area, Area.id == NeedSignal.area_id)
            .where(NeedSignal.id.in_(ids), NeedSignal.office_id == actor.office_id)
        )
    )
    return tuple(_row(row) for row in found)


def read_signal(session: Session, signal_id: UUID, *, actor: Actor, now: datetime) -> SignalCard:
    """One signal, and what may be done with it. Raises Problem."""
    signal = signal_of(session, signal_id, actor=actor)
    writer, decider = aliased(Staff), aliased(Staff)
    area, written_by, decided_by = session.execute(
        select(Area.name, writer.name, decider.name)
        .select_from(NeedSignal)
        .outerjoin(Area, Area.id == NeedSignal.area_id)
        .join(writer, writer.id == NeedSignal.written_by)
        .outerjoin(decider, decider.id == NeedSignal.decided_by)
        .where(NeedSignal.id == signal_id)
    ).one()
    state = SignalState(signal.state)
    approved = state is SignalState.APPROVED
    return SignalCard(
        id=signal.id,
        draft=draft_of(signal),
        area=area or "",
        state=state,
        written_by=written_by,
        decided_by=decided_by or "",
        decided_at=signal.decided_at,
        decision_words=signal.decision_words,
        refused=why_not_approve(session, signal, actor=actor, on=office_day(now)),
        alone=approved and bool(signal.words) and signal.decided_by == signal.written_by,
        can_discard=state is SignalState.DRAFT and signal.source != SignalSource.BOOKING.value,
    )


def read_start(session: Session, contact_id: UUID, *, actor: Actor, now: datetime) -> SignalDraft:
    """What a contact says about a signal that is written beside it: its first topic that may
    stand in one, its area and its day. The signal itself does not know the contact.

    Raises Problem for a contact that is not to be seen.
    """
    contact = session.get(Contact, contact_id)
    if contact is None or contact.office_id != actor.office_id:
        raise Problem(_("This consultation no longer exists."))
    restricted = select(CodeEntry.code).where(
        CodeEntry.list_name == ListName.TOPIC.value, CodeEntry.restricted
    )
    topic = session.scalar(
        select(ContactTopic.topic)
        .where(ContactTopic.contact_id == contact_id)
        .order_by(ContactTopic.topic.in_(restricted), ContactTopic.position)
        .limit(1)
    )
    return SignalDraft(
        topic=topic or "",
        barrier=NO_OFFER if contact.result == NO_OFFER else "",
        area_id=contact.area_id,
        noted_on=min(office_day(contact.held_at), office_day(now)),
        source=SignalSource.CONTACT,
    )


def _newest(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return query.order_by(NeedSignal.noted_on.desc(), NeedSignal.id.desc())


def _row(row: Row[*tuple[Any, ...]]) -> SignalRow:
    return SignalRow(
        id=row.id,
        noted_on=row.noted_on,
        topic=row.topic,
        barrier=row.barrier,
        area=row.area or "",
        number=row.number,
        words=row.words,
        state=SignalState(row.state),
        source=SignalSource(row.source),
    )


def _conditions(session: Session, wanted: SignalFilter, actor: Actor) -> list[ColumnElement[bool]]:
    shown: list[ColumnElement[bool]] = [NeedSignal.office_id == actor.office_id]
    if wanted.words.strip():
        kind = Kind.NEED_SIGNAL.value
        found = search.find(session.connection(), wanted.words, kind, limit=FOUND)
        shown.append(NeedSignal.id.in_(found))
    if wanted.state is not None:
        shown.append(NeedSignal.state == wanted.state.value)
    if wanted.topic:
        shown.append(NeedSignal.topic == wanted.topic)
    if wanted.barrier:
        shown.append(NeedSignal.barrier == wanted.barrier)
    if wanted.area_id is not None:
        shown.append(NeedSignal.area_id == wanted.area_id)
    if wanted.from_on is not None:
        shown.append(NeedSignal.noted_on >= wanted.from_on)
    if wanted.to_on is not None:
        shown.append(NeedSignal.noted_on <= wanted.to_on)
    return shown
