# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of referrals: filtered, sorted, read window by window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Label, Row, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    Party,
    Priority,
    Status,
)
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.referral import Referral, ReferralTopic
from amstrat_desktop.services.figures.referral_scope import ReferralScope, in_scope
from amstrat_desktop.services.referral_cards import outcome_of
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.store import search

FOUND: Final = 500
"""How many hits of a full-text search a list shows, the newest first."""

RECEIVERS: Final = 10
"""How many agencies of a searched name count."""

_OPEN: Final = tuple(status for status, rule in RULES.items() if not rule.ended)


_COLUMNS: Final[tuple[InstrumentedAttribute[Any] | Label[Any], ...]] = (
    Referral.id,
    Referral.number,
    Referral.created_at,
    Organisation.name.label("organisation"),
    Referral.status,
    Referral.status_since,
    Referral.due_at,
    Referral.next_party,
    Referral.attendance,
    Referral.outcome,
    Referral.priority,
    Staff.name.label("staff"),
    Referral.language,
)


class ReferralSort(StrEnum):
    """What a list can be sorted by. DUE leaves out what has no deadline."""

    CREATED = "created_at"
    DUE = "due_at"


@dataclass(frozen=True, slots=True)
class ReferralFilter:
    """What a list shows. Empty values leave a field open.

    words: of the concern, the topics, the name, or the receiver. staff_id: of one counsellor
    (“mine”). open_only: what has not ended. counted: what stands behind a figure.
    """

    words: str = ""
    statuses: tuple[Status, ...] = ()
    open_only: bool = False
    overdue: bool = False
    organisation_id: UUID | None = None
    staff_id: UUID | None = None
    counted: ReferralScope | None = None
    sort: ReferralSort = ReferralSort.CREATED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """One line of a list; codes are turned into words by `codes.Labels`."""

    id: UUID
    number: str | None
    created_at: datetime
    organisation: str
    status: Status
    status_since: datetime
    due_at: datetime | None
    overdue: bool
    next_party: Party
    attendance: Attendance
    outcome: Outcome | None
    priority: Priority
    staff: str
    language: str
    topics: tuple[str, ...]


def count_referrals(
    session: Session, wanted: ReferralFilter, *, office_id: UUID, now: datetime
) -> int:
    """How many referrals a filter shows."""
    shown = _conditions(session, wanted, office_id, now)
    return session.scalar(select(func.count()).select_from(Referral).where(*shown)) or 0


def window_of_referrals(
    session: Session,
    wanted: ReferralFilter,
    start: int,
    size: int,
    total: int,
    *,
    office_id: UUID,
    now: datetime,
) -> Sequence[ReferralRow]:
    """The rows from position start on, at most size of them, in the filter's order.

    total: what `count_referrals` said. The position is counted on a covering index from the
    nearer end, so that the end of a long list is as near as its beginning.
    """
    size = min(size, total - start)
    if size <= 0:
        return ()
    # From the old end, a filter by several states would first walk past all that has ended.
    from_end = start > total // 2 and not wanted.open_only and len(wanted.statuses) < 2
    offset = total - start - size if from_end else start
    keys = (
        select(Referral.id)
        .where(*_conditions(session, wanted, office_id, now))
        .order_by(*_order(wanted, reverse=from_end))
        .limit(size)
        .offset(offset)
    )
    ids = list(session.scalars(keys))
    if from_end:
        ids.reverse()
    return _rows(session, ids, now)


def _rows(session: Session, ids: Sequence[UUID], now: datetime) -> Sequence[ReferralRow]:
    topics: dict[UUID, list[str]] = {}
    for referral_id, topic in session.execute(
        select(ReferralTopic.referral_id, ReferralTopic.topic)
        .where(ReferralTopic.referral_id.in_(ids))
        .order_by(ReferralTopic.referral_id, ReferralTopic.position)
    ):
        topics.setdefault(referral_id, []).append(topic)
    found = session.execute(
        select(*_COLUMNS)
        .join(Organisation, Organisation.id == Referral.organisation_id)
        .join(Staff, Staff.id == Referral.staff_id)
        .where(Referral.id.in_(ids))
    )
    rows = {row.id: _row(row, topics.get(row.id, ()), now) for row in found}
    return tuple(rows[referral_id] for referral_id in ids if referral_id in rows)


def _row(row: Row[*tuple[Any, ...]], topics: Iterable[str], now: datetime) -> ReferralRow:
    return ReferralRow(
        id=row.id,
        number=row.number,
        created_at=row.created_at,
        organisation=row.organisation,
        status=Status(row.status),
        status_since=row.status_since,
        due_at=row.due_at,
        overdue=row.due_at is not None and row.due_at <= now,
        next_party=Party(row.next_party),
        attendance=Attendance(row.attendance),
        outcome=outcome_of(row.outcome),
        priority=Priority(row.priority),
        staff=row.staff,
        language=row.language,
        topics=tuple(topics),
    )


def _order(wanted: ReferralFilter, *, reverse: bool) -> list[ColumnElement[Any]]:
    first: Any = Referral.due_at if wanted.sort is ReferralSort.DUE else Referral.created_at
    columns: list[Any] = [first, Referral.id]
    descending = wanted.descending != reverse
    return [column.desc() if descending else column.asc() for column in columns]


def _conditions(
    session: Session, wanted: ReferralFilter, office_id: UUID, now: datetime
) -> list[ColumnElement[bool]]:
    shown: list[ColumnElement[bool]] = [Referral.office_id == office_id]
    if wanted.words.strip():
        # Without the office: SQLite would walk all its referrals rather than look up the few.
        shown = [Referral.id.in_(_about(session, wanted.words))]
    if wanted.statuses:
        shown.append(Referral.status.in_(wanted.statuses))
    elif wanted.open_only:
        shown.append(Referral.status.in_(_OPEN))
    if wanted.overdue:
        shown.append(Referral.due_at <= now)
    elif wanted.sort is ReferralSort.DUE:
        shown.append(Referral.due_at.is_not(None))
    if wanted.organisation_id is not None:
        shown.append(Referral.organisation_id == wanted.organisation_id)
    if wanted.staff_id is not None:
        shown.append(Referral.staff_id == wanted.staff_id)
    if wanted.counted is not None:
        shown.extend(in_scope(session, wanted.counted))
    return shown


def _about(session: Session, words: str) -> Sequence[UUID]:
    """The newest referrals about these words, or to an agency of that name as it is today."""
    connection = session.connection()
    found = set(search.find(connection, words, Kind.REFERRAL.value, limit=FOUND))
    for receiver in search.find(connection, words, Kind.ORGANISATION.value, limit=RECEIVERS):
        newest = (
            select(Referral.id)
            .where(Referral.organisation_id == receiver)
            .order_by(Referral.office_id.desc(), Referral.created_at.desc())
            .limit(FOUND)
        )
        found.update(session.scalars(newest))
    # The keys are sorted by time.
    return sorted(found, reverse=True)[:FOUND]
