# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long an answer to a referral took, read from what happened to it.

The answer is the first thing that the agency or the person says of it after the slip was handed
out or sent; an answer that was taken back is none. That the person withdrew is no answer, either.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Priority, Source, Status
from amstrat_desktop.models.referral import FeedbackReturn, Referral, ReferralEvent
from amstrat_desktop.services.deadlines import NORMAL_DAYS
from amstrat_desktop.services.referral_cards import RETURN_ID
from amstrat_desktop.store.keys import among

TERM: Final[Mapping[str, int]] = MappingProxyType(
    {
        Priority.EMERGENCY.value: 1,
        Priority.URGENT.value: 3,
        Priority.NORMAL.value: NORMAL_DAYS,
    }
)
"""Days in which an answer is due, as the slip says: 24 hours, 72 hours, two weeks."""

WAITED: Final = ("0_3", "4_7", "8_14", "15_28", "29_plus", "")
"""Rows of days to answer, in their order; "": no answer yet."""

_UP_TO: Final = ((3, "0_3"), (7, "4_7"), (14, "8_14"), (28, "15_28"))

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


@dataclass(frozen=True, slots=True)
class Answer:
    """days: from the day of handing out to the answer, None without one. in_term: not later
    than the slip asks for, None without an answer.
    """

    days: int | None
    in_term: bool | None


def band_of(days: int | None) -> str:
    """The row of a number of days."""
    if days is None:
        return ""
    return next((code for most, code in _UP_TO if days <= most), "29_plus")


def read_answers(session: Session, counted: Collection[ColumnElement[bool]]) -> dict[UUID, Answer]:
    """Referral → its answer, of all that fulfil the conditions."""
    said = (
        ReferralEvent.source.in_(_ANSWERS)
        & ReferralEvent.step.in_(_SAID)
        & ReferralEvent.status.not_in(_NO_ANSWER)
    )
    taken_back = ReferralEvent.step == EventKind.TAKEN_BACK.value
    found = session.execute(
        select(
            Referral.id,
            Referral.priority,
            func.min(case((ReferralEvent.status.in_(_HANDED_OUT), ReferralEvent.at))),
            func.min(case((said, ReferralEvent.at))),
            func.max(case((taken_back, 1), else_=0)),
        )
        .join(ReferralEvent, ReferralEvent.referral_id == Referral.id)
        .where(*counted)
        .group_by(Referral.id)
    ).all()
    doubtful = [key for key, _priority, _handed, _answered, taken in found if taken]
    mended = _without_taken_back(session, doubtful) if doubtful else {}
    received = _received(session, counted)
    return {
        key: _answer(priority, handed, mended.get(key, answered), received.get(key, {}))
        for key, priority, handed, answered, _taken in found
    }


def _answer(
    priority: str,
    handed_out: datetime | None,
    answered: datetime | None,
    received: Mapping[datetime, date],
) -> Answer:
    if handed_out is None or answered is None:
        return Answer(None, None)
    day = received.get(answered) or office_day(answered)
    days = max(0, (day - office_day(handed_out)).days)
    return Answer(days, days <= TERM[priority])


def _received(
    session: Session, counted: Collection[ColumnElement[bool]]
) -> dict[UUID, dict[datetime, date]]:
    """Referral → when an answer was typed in → the day on which it came."""
    days: dict[UUID, dict[datetime, date]] = {}
    found = session.execute(
        select(FeedbackReturn.referral_id, FeedbackReturn.entered_at, FeedbackReturn.received_on)
        .join(Referral, Referral.id == FeedbackReturn.referral_id)
        .where(*counted)
    )
    for key, entered_at, received_on in found:
        days.setdefault(key, {})[entered_at] = received_on
    return days


def _without_taken_back(session: Session, keys: Collection[UUID]) -> dict[UUID, datetime | None]:
    """Referral → its first answer that still counts; for the few of which one was taken back."""
    answered: dict[UUID, datetime | None] = dict.fromkeys(keys)
    for key, events in events_that_count(session, among(ReferralEvent.referral_id, keys)).items():
        answered[key] = next(
            (
                event.at
                for event in events
                if event.source in _ANSWERS
                and event.step in _SAID
                and event.status not in _NO_ANSWER
            ),
            None,
        )
    return answered


def events_that_count(session: Session, condition: ColumnElement[bool]) -> dict[UUID, list[Any]]:
    """Referral → its events in their order, without those of answers that were taken back."""
    events: dict[UUID, list[Any]] = {}
    for event in session.execute(
        select(
            ReferralEvent.referral_id,
            ReferralEvent.at,
            ReferralEvent.source,
            ReferralEvent.step,
            ReferralEvent.status,
            ReferralEvent.attendance,
            ReferralEvent.reason_code,
            ReferralEvent.detail,
        )
        .where(condition)
        .order_by(ReferralEvent.referral_id, ReferralEvent.id)
    ):
        events.setdefault(event.referral_id, []).append(event)
    return {key: _counting(of_one) for key, of_one in events.items()}


def _counting(events: list[Any]) -> list[Any]:
    taken_back = {
        event.detail.get(RETURN_ID) for event in events if event.step == EventKind.TAKEN_BACK
    }
    if not taken_back:
        return events
    return [event for event in events if event.detail.get(RETURN_ID) not in taken_back]
