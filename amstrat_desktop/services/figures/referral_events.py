# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened to referrals, without the answers that were taken back."""

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.models.referral import ReferralEvent
from amstrat_desktop.services.referral_cards import RETURN_ID


def events_that_count(session: Session, condition: ColumnElement[bool]) -> dict[Any, list[Any]]:
    """Referral → its events in their order, without those of answers that were taken back."""
    events: dict[Any, list[Any]] = {}
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
