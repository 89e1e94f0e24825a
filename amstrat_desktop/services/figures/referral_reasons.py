# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why somebody did not go, and why an agency declined, read from what happened to a referral."""

from collections.abc import Collection, Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Attendance, Status
from amstrat_desktop.models.referral import Referral, ReferralEvent
from amstrat_desktop.services.figures.referral_events import events_that_count

_MISTAKE: Final = ReferralEvent.step == EventKind.TAKEN_BACK.value

Reasons = Mapping[UUID, tuple[str, ...]]
"""Referral → the codes of its reasons; ("",) where none is given."""


def read_no_show_reasons(session: Session, counted: Collection[ColumnElement[bool]]) -> Reasons:
    """Of the referrals to which, as they stand, the person did not go."""
    missed = select(Referral.id).where(*counted, Referral.attendance == Attendance.NO_SHOW.value)
    noted = ReferralEvent.step == EventKind.ATTENDANCE.value
    found = events_that_count(session, ReferralEvent.referral_id.in_(missed) & (noted | _MISTAKE))
    reasons: dict[UUID, tuple[str, ...]] = {}
    for key in session.scalars(missed):
        reasons[key] = ("",)
        for event in found.get(key, ()):
            if event.step == EventKind.ATTENDANCE and event.attendance == Attendance.NO_SHOW:
                codes = event.detail.get("reason_codes") or [event.reason_code]
                reasons[key] = tuple(dict.fromkeys(codes))
    return reasons


def read_decline_reasons(session: Session, counted: Collection[ColumnElement[bool]]) -> Reasons:
    """Of the referrals that the agency declined, even if another one took over later."""
    said = (ReferralEvent.step == EventKind.STATUS.value) & (
        ReferralEvent.status == Status.DECLINED.value
    )
    declined = (
        select(ReferralEvent.referral_id)
        .join(Referral, Referral.id == ReferralEvent.referral_id)
        .where(*counted, said)
    )
    found = events_that_count(session, ReferralEvent.referral_id.in_(declined) & (said | _MISTAKE))
    return {
        key: (said_by[-1].reason_code,)
        for key, events in found.items()
        if (said_by := [event for event in events if event.step == EventKind.STATUS])
    }
