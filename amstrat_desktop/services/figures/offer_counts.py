# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of bookings and placements: why people did not come, why it ended, who found work."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.bookings import ENDED, BookingStatus, Came
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.models.booking import Attendance, Booking
from amstrat_desktop.models.offer import OfferRun, RunSession
from amstrat_desktop.models.placement import Placement, Vacancy
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.figures import offer_definitions as definitions
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.counted_codes import read_counted_codes
from amstrat_desktop.services.figures.figure import (
    Definition,
    FigureFilter,
    Reader,
    Row,
)
from amstrat_desktop.services.figures.row_labels import TOTAL, UNSAID
from amstrat_desktop.services.figures.run_scope import AREA

Counted = tuple[tuple[Row, ...], Row]
_BEGAN: Final = (PlacementStatus.STARTED.value, PlacementStatus.ENDED.value)


def _absences(session: Session, asked: FigureFilter) -> Counted:
    found = session.execute(
        select(Attendance.reason, Attendance.state, func.count())
        .join(RunSession, RunSession.id == Attendance.session_id)
        .join(OfferRun, OfferRun.id == RunSession.run_id)
        .where(
            Attendance.state.in_([Came.EXCUSED.value, Came.ABSENT.value]),
            RunSession.starts_at >= midnight(asked.period.first),
            RunSession.starts_at < end_of(asked.period.last),
            *_in_areas(session, asked, AREA),
        )
        .group_by(Attendance.reason, Attendance.state)
    )
    excused, absent = Counter[str](), Counter[str]()
    for reason, state, number in found:
        (excused if state == Came.EXCUSED else absent)[reason] += number
    return _rows(session, ListName.ABSENCE_REASON, (excused, absent))


def _ended(session: Session, asked: FigureFilter) -> Counted:
    found = session.execute(
        select(Booking.ending_reason, Booking.status, func.count())
        .join(OfferRun, OfferRun.id == Booking.run_id)
        .where(
            Booking.status.in_([status.value for status in ENDED]),
            Booking.ended_on >= asked.period.first,
            Booking.ended_on <= asked.period.last,
            *_in_areas(session, asked, AREA),
        )
        .group_by(Booking.ending_reason, Booking.status)
    )
    completed, before = Counter[str](), Counter[str]()
    for reason, status, number in found:
        (completed if status == BookingStatus.COMPLETED else before)[reason] += number
    return _rows(session, ListName.ENDING_REASON, (completed, before))


def _placements(session: Session, asked: FigureFilter) -> Counted:
    period = asked.period
    proposed = (
        Placement.created_at >= midnight(period.first),
        Placement.created_at < end_of(period.last),
    )
    began = (
        Placement.status.in_(_BEGAN),
        Placement.starts_on >= period.first,
        Placement.starts_on <= period.last,
    )
    ended = (
        Placement.status == PlacementStatus.ENDED.value,
        Placement.ended_on >= period.first,
        Placement.ended_on <= period.last,
    )
    areas = _in_areas(session, asked, Vacancy.area_id)
    counts = tuple(_kinds(session, (*when, *areas)) for when in (proposed, began, ended))
    return _rows(session, ListName.PLACEMENT_KIND, counts)


def _kinds(session: Session, counted: Sequence[ColumnElement[bool]]) -> Counter[str]:
    found = session.execute(
        select(Vacancy.placement_kind, func.count())
        .join(Placement, Placement.vacancy_id == Vacancy.id)
        .where(*counted)
        .group_by(Vacancy.placement_kind)
    )
    return Counter(dict(found.all()))


def _in_areas(session: Session, asked: FigureFilter, area: Any) -> list[ColumnElement[bool]]:
    return [area.in_(areas_within(session, asked.area_ids))] if asked.area_ids else []


def _rows(session: Session, name: ListName, counts: Sequence[Mapping[str, int]]) -> Counted:
    """A row for each code of a list that was counted, the most first."""
    mapped, labels = read_counted_codes(session, name), read_labels(session)
    values: dict[str, list[int]] = {}
    for at, column in enumerate(counts):
        for code, number in column.items():
            values.setdefault(mapped(code), [0] * len(counts))[at] += number
    codes = sorted(values, key=lambda code: (not code, -sum(values[code]), code))
    rows = tuple(
        Row(code, labels(name, code) if code else UNSAID, tuple(values[code])) for code in codes
    )
    return rows, Row("", TOTAL, tuple(sum(column.values()) for column in counts))


BOOKING_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    (definitions.ABSENCES, _absences),
    (definitions.ENDED, _ended),
    (definitions.PLACEMENTS, _placements),
)
