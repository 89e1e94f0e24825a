# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which runs a figure counts, and which of them stand behind one of its rows.

Figures count with these conditions and the list of runs shows with them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.booking import BookedChild, Booking
from amstrat_desktop.models.childcare import ChildcareGroup
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.childcare_gaps import Gap, read_gaps
from amstrat_desktop.services.figures.counted_codes import codes_behind
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.store.keys import among


class RunBy(StrEnum):
    """What the rows are. GAP_…: of children without a place; the runs are theirs."""

    RUN = "run"
    KIND = "kind"
    AREA = "area"
    GAP_AREA = "gap_area"
    GAP_AGE = "gap_age"
    GAP_REASON = "gap_reason"


GAPS: Final = frozenset({RunBy.GAP_AREA, RunBy.GAP_AGE, RunBy.GAP_REASON})


@dataclass(frozen=True, slots=True)
class RunScope:
    """What a figure was asked for. childcare: only runs with childcare beside them, or where it
    was asked for. by, code: one of its rows; code None: all of them together.
    """

    asked: FigureFilter
    childcare: bool = False
    by: RunBy | None = None
    code: str | None = None


AREA: Final = func.coalesce(
    OfferRun.area_id,
    select(Site.area_id).where(Site.id == OfferRun.site_id).scalar_subquery(),
)
"""Where a run is held: its own area, else the one of its house."""


def runs_in_scope(session: Session, scope: RunScope) -> list[ColumnElement[bool]]:
    """The conditions of the runs that are counted."""
    period, areas = scope.asked.period, areas_within(session, scope.asked.area_ids)
    if scope.by in GAPS:
        gaps = read_gaps(session, period, areas)
        behind = {gap.run_id for gap in gaps if scope.code in {None, row_of(gap, scope.by)}}
        return [among(OfferRun.id, behind)]
    held = select(RunSession.run_id).where(
        RunSession.starts_at >= midnight(period.first),
        RunSession.starts_at < end_of(period.last),
    )
    shown: list[ColumnElement[bool]] = [OfferRun.id.in_(held)]
    if areas:
        shown.append(AREA.in_(areas))
    if scope.childcare:
        shown.append(_with_childcare())
    if scope.by is not None and scope.code is not None:
        shown.append(_of_row(session, scope.by, scope.code))
    return shown


def row_of(gap: Gap, by: RunBy | None) -> str:
    """The row in which a child without a place stands."""
    if by is RunBy.GAP_AREA:
        return "" if gap.area_id is None else str(gap.area_id)
    return gap.age if by is RunBy.GAP_AGE else gap.reason


def _with_childcare() -> ColumnElement[bool]:
    asked = select(Booking.run_id).join(BookedChild, BookedChild.booking_id == Booking.id)
    return or_(OfferRun.id.in_(select(ChildcareGroup.run_id)), OfferRun.id.in_(asked))


def _of_row(session: Session, by: RunBy, code: str) -> ColumnElement[bool]:
    if by is RunBy.KIND:
        kinds = codes_behind(session, ListName.OFFER_KIND, [code])
        return OfferRun.offer_id.in_(select(Offer.id).where(Offer.offer_kind.in_(kinds)))
    column: Any = OfferRun.id if by is RunBy.RUN else AREA
    condition: ColumnElement[bool] = column == UUID(code) if code else column.is_(None)
    return condition
