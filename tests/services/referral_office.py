# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals in a test's office, and its clock that a test can turn."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.work import Work

MONDAY = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""10 o'clock in the office; no public holiday near."""


@dataclass
class Clock:
    """The time that a test says it is."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, *, days: int = 0, hours: int = 0) -> None:
        self.now += timedelta(days=days, hours=hours)


def turned(work: Work, clock: Clock | None = None) -> Clock:
    """Give an office a clock of the test's own."""
    clock = clock or Clock()
    work.clock = clock
    return clock


def agencies(work: Work) -> list[UUID]:
    """The agencies of the start data, by name."""
    office_id = work.actor.office_id
    rows = work.read(window_of_organisations, OrganisationFilter(), 0, 50, 50, office_id=office_id)
    return [row.id for row in rows]


def draft_for(work: Work, **changes: Any) -> ReferralDraft:
    """A small referral to the first agency."""
    small = {
        "organisation_id": agencies(work)[0],
        "concern": "Hilfe beim Antrag",
        "language": "ar",
    }
    return ReferralDraft(**{**small, **changes})


def begun(work: Work, **changes: Any) -> ReferralCard:
    return work.write(create_referral, draft_for(work, **changes)).value


def handed_out(work: Work, **changes: Any) -> ReferralCard:
    card = work.write(issue_referral, begun(work, **changes).id).value
    assert card.status is Status.ISSUED
    return card


def said(problem: Problem) -> str:
    """The sentence that the user reads, in English."""
    return catalogue("en").text(problem.message)
