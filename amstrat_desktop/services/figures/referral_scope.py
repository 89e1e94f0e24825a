# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which referrals a figure counts, and which of them stand behind one of its rows.

Figures count with these conditions and lists show with them: so the list behind a row holds
exactly what was counted.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral, ReferralTopic
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.referral_answers import band_of, read_answers
from amstrat_desktop.services.figures.referral_reasons import (
    read_decline_reasons,
    read_no_show_reasons,
)
from amstrat_desktop.store.keys import among


class ReferralBy(StrEnum):
    """What the rows of a figure are. DECLINED, NO_SHOW: by the reasons. WAITED: days to answer."""

    RECEIVER = "receiver"
    RECEIVER_KIND = "receiver_kind"
    STATUS = "status"
    ATTENDANCE = "attendance"
    OUTCOME = "outcome"
    LANGUAGE = "language"
    MODE = "mode"
    AREA = "area"
    TOPIC = "topic"
    NO_SHOW = "no_show"
    DECLINED = "declined"
    WAITED = "waited"


@dataclass(frozen=True, slots=True)
class ReferralScope:
    """period: in which they were begun. area_ids: with all areas within them, already.

    by, codes: a row of a figure; several codes may be counted as one. None: every row.
    """

    period: Period
    area_ids: tuple[UUID, ...] = ()
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    staff_id: UUID | None = None
    by: ReferralBy | None = None
    codes: tuple[str, ...] = ()


AREA: Final = func.coalesce(
    select(Contact.area_id).where(Contact.id == Referral.contact_id).scalar_subquery(),
    select(Person.area_id).where(Person.id == Referral.person_id).scalar_subquery(),
)
"""Where the person lives as far as it is known: what the contact says, else the record."""

PLAIN: Final[Mapping[ReferralBy, Any]] = MappingProxyType(
    {
        ReferralBy.RECEIVER: Referral.organisation_id,
        ReferralBy.STATUS: Referral.status,
        ReferralBy.ATTENDANCE: Referral.attendance,
        ReferralBy.OUTCOME: Referral.outcome,
        ReferralBy.LANGUAGE: Referral.language,
        ReferralBy.MODE: Referral.mode,
        ReferralBy.AREA: AREA,
    }
)
"""Rows that one value of the referral tells."""

KEYS: Final = frozenset({ReferralBy.RECEIVER, ReferralBy.AREA})
"""Rows whose code is the key of a record."""


def scope_of(session: Session, asked: FigureFilter) -> ReferralScope:
    """What a figure is asked for, of referrals."""
    return ReferralScope(
        asked.period,
        areas_within(session, asked.area_ids),
        asked.languages,
        asked.topics,
        asked.staff_id,
    )


def in_scope(session: Session, scope: ReferralScope) -> list[ColumnElement[bool]]:
    """The conditions of the referrals that are counted."""
    shown: list[ColumnElement[bool]] = [
        # Every office of the file: named so that the index of the day is used.
        Referral.office_id.in_(select(Office.id)),
        Referral.number.is_not(None),
        Referral.status != Status.ENTERED_IN_ERROR.value,
        Referral.created_at >= midnight(scope.period.first),
        Referral.created_at < end_of(scope.period.last),
    ]
    if scope.area_ids:
        shown.append(AREA.in_(scope.area_ids))
    if scope.languages:
        shown.append(Referral.language.in_(scope.languages))
    if scope.topics:
        shown.append(_about(scope.topics))
    if scope.staff_id is not None:
        shown.append(Referral.staff_id == scope.staff_id)
    if scope.by is not None:
        shown.append(_of_row(session, scope.by, scope.codes, shown))
    return shown


def _of_row(
    session: Session,
    by: ReferralBy,
    codes: tuple[str, ...],
    counted: Collection[ColumnElement[bool]],
) -> ColumnElement[bool]:
    if by in KEYS:
        found = [UUID(code) for code in codes if code]
        column = PLAIN[by]
        return or_(column.in_(found), column.is_(None)) if "" in codes else column.in_(found)
    if by in PLAIN:
        condition: ColumnElement[bool] = PLAIN[by].in_(codes)
        return condition
    if by is ReferralBy.RECEIVER_KIND:
        of_kind = select(Organisation.id).where(Organisation.organisation_kind.in_(codes))
        return Referral.organisation_id.in_(of_kind)
    if by is ReferralBy.TOPIC:
        return _about(codes)
    return among(Referral.id, _keys(session, by, codes, counted))


def _about(topics: Collection[str]) -> ColumnElement[bool]:
    """Topics: with "" among them, also what is about nothing that was written down."""
    of_it = ReferralTopic.referral_id == Referral.id
    about = exists().where(of_it, ReferralTopic.topic.in_(topics))
    return or_(about, ~exists().where(of_it)) if "" in topics else about


def _keys(
    session: Session,
    by: ReferralBy,
    codes: tuple[str, ...],
    counted: Collection[ColumnElement[bool]],
) -> list[UUID]:
    """The referrals of a row that only their history tells."""
    if by is ReferralBy.WAITED:
        answers = read_answers(session, counted)
        return [key for key, answer in answers.items() if band_of(answer.days) in codes]
    read = read_no_show_reasons if by is ReferralBy.NO_SHOW else read_decline_reasons
    reasons = read(session, counted)
    return [key for key, given in reasons.items() if not set(given).isdisjoint(codes)]
