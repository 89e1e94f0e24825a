# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still somebody's who leaves the office: counted, because some of it may be hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.handovers import HandoverState
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY
from amstrat_desktop.base.vocabulary.support_cases import CaseStatus
from amstrat_desktop.models.handover import Handover
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.handover_list import OPEN_REFERRALS, caseload_of, planned
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

_TO_COME: Final = (RunStatus.PLANNED.value, RunStatus.OPEN.value, RunStatus.RUNNING.value)


@dataclass(frozen=True, slots=True)
class Leaving:
    """Somebody who leaves or left, and what nobody has taken over yet.

    people: whom they look after, the hidden ones too. cases, tasks, appointments, referrals,
    placements: what is open of that. runs: courses that name them. offered: handovers of theirs
    that nobody has answered.
    """

    staff: StaffCard
    people: int
    cases: int
    tasks: int
    appointments: int
    referrals: int
    placements: int
    runs: int
    offered: int

    @property
    def is_handed_over(self) -> bool:
        """Whether nothing is left that a handover moves."""
        still = (self.people, self.cases, self.tasks, self.appointments, self.referrals)
        return not any(still)


def read_leaving(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> Leaving:
    """What a colleague would leave behind."""
    staff = next(one for one in list_staff(session, actor.office_id) if one.id == staff_id)
    with everybody(session):
        return Leaving(
            staff=staff,
            people=len(session.scalars(caseload_of(staff_id, now)).all()),
            **{
                name: session.scalar(select(func.count(column)).where(*conditions)) or 0
                for name, (column, *conditions) in _open_of(staff_id, now).items()
            },
        )


def _open_of(staff_id: UUID, now: datetime) -> Mapping[str, tuple[Any, ...]]:
    """What is counted and when it counts, by the field of `Leaving`."""
    responsible = or_(SupportCase.responsible_id == staff_id, SupportCase.deputy_id == staff_id)
    is_offered = Handover.state == HandoverState.OFFERED.value
    return {
        "cases": (SupportCase.id, responsible, SupportCase.status == CaseStatus.OPEN.value),
        "tasks": (FollowUp.id, FollowUp.staff_id == staff_id, FollowUp.done_at.is_(None)),
        "appointments": (Appointment.id, *planned(staff_id, now)),
        "referrals": (
            Referral.id,
            Referral.staff_id == staff_id,
            Referral.status.in_(OPEN_REFERRALS),
        ),
        "placements": (
            Placement.id,
            Placement.coach_id == staff_id,
            Placement.status.in_(UNDER_WAY),
        ),
        "runs": (
            OfferRun.id,
            OfferRun.staff_id == staff_id,
            OfferRun.status.in_(_TO_COME),
            OfferRun.ends_on >= office_day(now),
        ),
        "offered": (Handover.id, Handover.from_staff_id == staff_id, is_offered),
    }
