# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long an answer to a referral took, read from what happened to it.

The answer is the first thing that the agency or the person says of it after the slip was handed
out or sent; an answer that was taken back is none. That the person withdrew is no answer, either.

The database counts: ten years of a city are a quarter of a million events. Only the few referrals
of which an answer was taken back are looked at one by one.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Subquery, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Priority, Source, Status
from amstrat_desktop.models.referral import FeedbackReturn, Referral, ReferralEvent
from amstrat_desktop.services.deadlines import NORMAL_DAYS
from amstrat_desktop.services.figures.day_numbers import day_number, number_of_day
from amstrat_desktop.services.figures.referral_events import events_that_count
from amstrat_desktop.store.keys import among

TERM: Final[Mapping[str, int]] = MappingProxyType(
    {
        Priority.EMERGENCY.value: 1,
        Priority.URGENT.value: 3,
        Priority.NORMAL.value: NORMAL_DAYS,
    }
)
"""Days in which an answer is due, as the slip says: 24 hours, 72 hours, two weeks."""

BANDS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "0_3": (0, 3),
        "4_7": (4, 7),
        "8_14": (8, 14),
        "15_28": (15, 28),
        "29_plus": (29, 1_000_000),
    }
)
"""Rows of days to answer, in their order, both days included; "" is no answer yet."""

_HANDED_OUT: Final = (Status.ISSUED.value, Status.SENT.value)
_ANSWERS: Final = (Source.AGENCY.value, Source.PERSON.value)
_SAID: Final = (
    EventKind.STATUS.value,
    EventKind.ATTENDANCE.value,
    EventKind.OUTCOME.value,
    EventKind.DETAIL.value,
)
_NO_ANSWER: Final = (
    Status.WITHDRAWN.value,
    Status.REVOKED.value,
    Status.ENTERED_IN_ERROR.value,
)

Conditions = Collection[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Answer:
    """days: from the day of handing out to the answer, None without one."""

    organisation_id: UUID
    priority: str
    days: int | None

    @property
    def in_term(self) -> bool:
        """Not later than the slip asks for."""
        return self.days is not None and self.days <= TERM[self.priority]


def band_of(days: int | None) -> str:
    """The row of a number of days."""
    if days is None:
        return ""
    return next(code for code, (first, last) in BANDS.items() if first <= days <= last)


def read_answers(session: Session, counted: Conditions) -> Counter[Answer]:
    """Of all referrals that fulfil the conditions: how many have such an answer, or none."""
    told = _told(counted)
    doubtful = case((told.c.taken == 1, told.c.id))
    columns = (told.c.organisation_id, told.c.priority, told.c.days, doubtful)
    answers, taken_back = Counter[Answer](), []
    for organisation_id, priority, days, key, number in session.execute(
        select(*columns, func.count()).group_by(*columns)
    ):
        if key is None:
            answers[Answer(organisation_id, priority, days)] += number
        else:
            taken_back.append(key)
    answers.update(_one_by_one(session, taken_back).values())
    return answers


def answered_within(session: Session, counted: Conditions, band: str) -> ColumnElement[bool]:
    """The referrals that stand in a row of days to answer."""
    told = _told(counted)
    within = told.c.days.between(*BANDS[band]) if band else told.c.days.is_(None)
    found = session.execute(
        select(told.c.id, told.c.taken).where(or_(within, told.c.taken == 1))
    ).all()
    mended = _one_by_one(session, [key for key, taken in found if taken])
    keys = [key for key, _taken in found if key not in mended or band_of(mended[key].days) == band]
    return among(Referral.id, keys)


def _told(counted: Conditions) -> Subquery:
    """Each referral with its days to answer; taken: something was taken back."""
    said = and_(
        ReferralEvent.source.in_(_ANSWERS),
        ReferralEvent.step.in_(_SAID),
        ReferralEvent.status.not_in(_NO_ANSWER),
    )
    taken_back = ReferralEvent.step == EventKind.TAKEN_BACK.value
    events = (
        select(
            Referral.id,
            Referral.organisation_id,
            Referral.priority,
            func.min(case((ReferralEvent.status.in_(_HANDED_OUT), ReferralEvent.at))).label("out"),
            func.min(case((said, ReferralEvent.at))).label("answered"),
            func.max(case((taken_back, 1), else_=0)).label("taken"),
        )
        .join(ReferralEvent, ReferralEvent.referral_id == Referral.id)
        .where(*counted)
        # In the order of the index by which they are found: nothing is sorted.
        .group_by(Referral.office_id, Referral.created_at, Referral.id)
        .subquery("told_events")
    )
    came = func.coalesce(number_of_day(FeedbackReturn.received_on), day_number(events.c.answered))
    days = cast(func.max(0, came - day_number(events.c.out)), Integer)
    received = and_(
        FeedbackReturn.referral_id == events.c.id,
        FeedbackReturn.entered_at == events.c.answered,
    )
    return (
        select(
            events.c.id,
            events.c.organisation_id,
            events.c.priority,
            events.c.taken,
            case((events.c.out.is_not(None) & events.c.answered.is_not(None), days)).label("days"),
        )
        .outerjoin(FeedbackReturn, received)
        .subquery("told")
    )


def _one_by_one(session: Session, keys: Collection[UUID]) -> dict[UUID, Answer]:
    """The referrals of which something was taken back, with the answer that still counts."""
    if not keys:
        return {}
    events = events_that_count(session, among(ReferralEvent.referral_id, keys))
    received = _received(session, keys)
    columns = select(Referral.id, Referral.organisation_id, Referral.priority)
    return {
        row.id: Answer(
            row.organisation_id, row.priority, _days(events[row.id], received.get(row.id, {}))
        )
        for row in session.execute(columns.where(among(Referral.id, keys)))
    }


def _days(events: list[Any], received: Mapping[Any, date]) -> int | None:
    out = next((event.at for event in events if event.status in _HANDED_OUT), None)
    answered = next((event.at for event in events if _is_answer(event)), None)
    if out is None or answered is None:
        return None
    came = received.get(answered) or office_day(answered)
    return max(0, (came - office_day(out)).days)


def _is_answer(event: Any) -> bool:
    return event.source in _ANSWERS and event.step in _SAID and event.status not in _NO_ANSWER


def _received(session: Session, keys: Collection[UUID]) -> dict[UUID, dict[Any, date]]:
    """Referral → when an answer was typed in → the day on which it came."""
    days: dict[UUID, dict[Any, date]] = {}
    columns = select(
        FeedbackReturn.referral_id, FeedbackReturn.entered_at, FeedbackReturn.received_on
    )
    for key, at, on in session.execute(columns.where(among(FeedbackReturn.referral_id, keys))):
        days.setdefault(key, {})[at] = on
    return days
