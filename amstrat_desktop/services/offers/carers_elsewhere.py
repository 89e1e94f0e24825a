# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the carers of a run are planned for another run at the same time: a warning, no more.

Who of them comes is for the office to say, by noting an absence; nothing is counted down by
itself, because nobody can tell which of the two runs goes without.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.models.childcare import ChildcareGroup, GroupCarer
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.services.offers.spans import Span, meets_any

_GOING_ON = (RunStatus.PLANNED, RunStatus.OPEN, RunStatus.RUNNING)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A day on which a carer is planned for another run as well. title: of its offer."""

    day: date
    title: str


def carers_elsewhere(
    session: Session, run_id: UUID, *, now: datetime
) -> dict[UUID, tuple[Elsewhere, ...]]:
    """Carer → the days on which they are to be in two places; who never is, is left out."""
    own = set(
        session.scalars(
            select(GroupCarer.carer_id)
            .join(ChildcareGroup, ChildcareGroup.id == GroupCarer.group_id)
            .where(ChildcareGroup.run_id == run_id)
        )
    )
    if not own:
        return {}
    spans = _spans(session, run_id, now)
    days: dict[UUID, dict[Elsewhere, None]] = {}
    for carer_id, title, starts_at, duration in session.execute(_others(run_id, own, now)):
        if meets_any((starts_at, duration), spans):
            found = Elsewhere(office_day(starts_at), title)
            days.setdefault(carer_id, {})[found] = None
    return {carer_id: tuple(found) for carer_id, found in days.items()}


def _spans(session: Session, run_id: UUID, now: datetime) -> list[Span]:
    found = session.execute(
        select(RunSession.starts_at, RunSession.duration).where(
            RunSession.run_id == run_id,
            RunSession.status == SessionStatus.PLANNED,
            RunSession.starts_at >= midnight(office_day(now)),
        )
    )
    return [(row.starts_at, row.duration) for row in found]


def _others(
    run_id: UUID, carer_ids: Collection[UUID], now: datetime
) -> Select[UUID, str, datetime, int]:
    """The meetings still to be held of other runs in which these carers look after a group."""
    return (
        select(GroupCarer.carer_id, Offer.title, RunSession.starts_at, RunSession.duration)
        .join(ChildcareGroup, ChildcareGroup.id == GroupCarer.group_id)
        .join(OfferRun, OfferRun.id == ChildcareGroup.run_id)
        .join(Offer, Offer.id == OfferRun.offer_id)
        .join(RunSession, RunSession.run_id == OfferRun.id)
        .where(
            GroupCarer.carer_id.in_(carer_ids),
            ChildcareGroup.run_id != run_id,
            OfferRun.status.in_(_GOING_ON),
            RunSession.status == SessionStatus.PLANNED,
            RunSession.starts_at >= midnight(office_day(now)),
        )
        .order_by(RunSession.starts_at)
    )
