# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which referrals a figure counts, and which of them stand behind one of its rows.

Figures count with these conditions and lists show with them: so the list behind a row holds
exactly what was counted.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import end_of, midnight
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral, ReferralTopic
from amstrat_desktop.services.figures.areas_within import areas_within
from amstrat_desktop.services.figures.counted_codes import codes_behind
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.figures.referral_answers import answered_within
from amstrat_desktop.services.figures.referral_reasons import (
    Reasons,
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
    """What a figure was asked for. by, code: one of its rows; code None: all of them together."""

    asked: FigureFilter
    by: ReferralBy | None = None
    code: str | None = None


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


LISTS: Final[Mapping[ReferralBy, ListName]] = MappingProxyType(
    {
        ReferralBy.RECEIVER_KIND: ListName.ORGANISATION_KIND,
        ReferralBy.LANGUAGE: ListName.LANGUAGE,
        ReferralBy.TOPIC: ListName.TOPIC,
        ReferralBy.NO_SHOW: ListName.NO_SHOW_REASON,
        ReferralBy.DECLINED: ListName.DECLINE_REASON,
    }
)
"""Rows that stand for codes of a list that the office may extend."""


_REASONS: Final[
    Mapping[ReferralBy | None, Callable[[Session, Collection[ColumnElement[bool]]], Reasons]]
] = MappingProxyType(
    {
        ReferralBy.NO_SHOW: read_no_show_reasons,
        ReferralBy.DECLINED: read_decline_reasons,
    }
)
"""Rows of the referrals that have such a reason; the others do not count for the figure."""


def in_scope(session: Session, scope: ReferralScope) -> list[ColumnElement[bool]]:
    """The conditions of the referrals that are counted."""
    asked = scope.asked
    shown: list[ColumnElement[bool]] = [
        # Every office of the file: named so that the index of the day is used.
        Referral.office_id.in_(session.scalars(select(Office.id)).all()),
        Referral.number.is_not(None),
        Referral.status != Status.ENTERED_IN_ERROR.value,
        Referral.created_at >= midnight(asked.period.first),
        Referral.created_at < end_of(asked.period.last),
    ]
    if asked.area_ids:
        shown.append(AREA.in_(areas_within(session, asked.area_ids)))
    if asked.languages:
        languages = codes_behind(session, ListName.LANGUAGE, asked.languages)
        shown.append(Referral.language.in_(languages))
    if asked.topics:
        shown.append(_about(codes_behind(session, ListName.TOPIC, asked.topics)))
    if asked.staff_id is not None:
        shown.append(Referral.staff_id == asked.staff_id)
    if scope.by in _REASONS and scope.code is None:
        shown.append(among(Referral.id, _REASONS[scope.by](session, shown)))
    elif scope.by is not None and scope.code is not None:
        shown.append(_of_row(session, scope.by, scope.code, shown))
    return shown


def _of_row(
    session: Session, by: ReferralBy, code: str, counted: Collection[ColumnElement[bool]]
) -> ColumnElement[bool]:
    condition: ColumnElement[bool]
    if by in KEYS:
        key = PLAIN[by]
        condition = key == UUID(code) if code else key.is_(None)
        return condition
    codes = codes_behind(session, LISTS[by], [code]) if by in LISTS else (code,)
    if by in PLAIN:
        condition = PLAIN[by].in_(codes)
    elif by is ReferralBy.RECEIVER_KIND:
        of_kind = select(Organisation.id).where(Organisation.organisation_kind.in_(codes))
        condition = Referral.organisation_id.in_(of_kind)
    elif by is ReferralBy.TOPIC:
        condition = _about(codes)
    elif by is ReferralBy.WAITED:
        condition = answered_within(session, counted, code)
    else:
        reasons = _REASONS[by](session, counted)
        mine = [key for key, given in reasons.items() if not set(given).isdisjoint(codes)]
        condition = among(Referral.id, mine)
    return condition


def _about(topics: Collection[str]) -> ColumnElement[bool]:
    """Topics: with "" among them, also what is about nothing that was written down."""
    of_it = ReferralTopic.referral_id == Referral.id
    about = exists().where(of_it, ReferralTopic.topic.in_(topics)).correlate(Referral)
    return or_(about, ~exists().where(of_it).correlate(Referral)) if "" in topics else about
