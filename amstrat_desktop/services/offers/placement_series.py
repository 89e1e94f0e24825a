# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks that a placement brings: asking after weeks 1, 4, 12 and 26, and before the funding
runs out. They are made when it starts, move with it, and go when it ends.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.work import Actor

WEEKS: Final[Mapping[FollowUpRule, int]] = MappingProxyType(
    {
        FollowUpRule.PLACEMENT_WEEK_1: 1,
        FollowUpRule.PLACEMENT_WEEK_4: 4,
        FollowUpRule.PLACEMENT_WEEK_12: 12,
        FollowUpRule.PLACEMENT_WEEK_26: 26,
    }
)
RULES: Final = (*WEEKS, FollowUpRule.FUNDING_ENDS)

FUNDING_AHEAD: Final = 60
"""Days before the funding runs out on which somebody talks about what comes after."""

CATCH_UP: Final = 14
"""Days: what was due longer ago, because a placement was recorded late, is not made up for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a placement brings as it stands: days by rule, and who is to do it."""

    days: Mapping[FollowUpRule, date]
    staff_id: UUID | None


def plan_of(placement: Placement) -> Plan:
    """The tasks of a placement that goes on; of any other none."""
    if placement.status != PlacementStatus.STARTED or placement.starts_on is None:
        return Plan({}, placement.coach_id)
    days = due_days(placement.starts_on, placement.ends_on, placement.funding_until)
    return Plan(days, placement.coach_id)


def due_days(
    starts_on: date, ends_on: date | None, funding_until: date | None
) -> Mapping[FollowUpRule, date]:
    """On which day each task is due, working day or not. Weeks after the last day are left out."""
    weeks = {rule: starts_on + timedelta(weeks=number) for rule, number in WEEKS.items()}
    days = {rule: day for rule, day in weeks.items() if ends_on is None or day <= ends_on}
    if funding_until is not None:
        ahead = funding_until - timedelta(days=FUNDING_AHEAD)
        days[FollowUpRule.FUNDING_ENDS] = max(ahead, starts_on)
    return days


def keep_series(
    session: Session,
    placement: Placement,
    before: Plan,
    about: str,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Let the tasks follow the placement. before: its plan before the change; about: where the
    person works, as the task says it.

    A task that somebody put off stays where it is until its own day moves.
    """
    plan, today = plan_of(placement), office_day(now)
    tasks = _tasks(session, placement.id)
    for rule, found in tasks.items():
        for task in found:
            if task.done_at is not None:
                continue
            if rule not in plan.days:
                _cancel(session, task, actor=actor, now=now)
                continue
            if plan.days[rule] != before.days.get(rule):
                task.due_on = on_working_day(max(plan.days[rule], today))
            if plan.staff_id not in (before.staff_id, None):
                task.staff_id = _active(session, plan.staff_id, actor)
            task.updated_at, task.updated_by = now, actor.staff_id
    for rule in _missing(plan, before, tasks, today):
        draft = FollowUpDraft(
            due_on=on_working_day(max(plan.days[rule], today)),
            text=about,
            staff_id=_active(session, plan.staff_id, actor),
            person_id=placement.person_id,
            placement_id=placement.id,
        )
        add_follow_up(session, draft, actor=actor, now=now, rule=rule)
    session.flush()


def _missing(
    plan: Plan, before: Plan, tasks: Mapping[FollowUpRule, list[FollowUp]], today: date
) -> Iterator[FollowUpRule]:
    for rule, day in plan.days.items():
        found = tasks.get(rule, [])
        prolonged = rule is FollowUpRule.FUNDING_ENDS and day != before.days.get(rule)
        wanted = not found or (prolonged and all(task.done_at for task in found))
        if rule is FollowUpRule.FUNDING_ENDS:
            in_time = day + timedelta(days=FUNDING_AHEAD) >= today
        else:
            in_time = day + timedelta(days=CATCH_UP) >= today
        if wanted and in_time:
            yield rule


def _tasks(session: Session, placement_id: UUID) -> dict[FollowUpRule, list[FollowUp]]:
    found: dict[FollowUpRule, list[FollowUp]] = {}
    for task in session.scalars(
        select(FollowUp).where(FollowUp.placement_id == placement_id, FollowUp.rule.in_(RULES))
    ):
        found.setdefault(FollowUpRule(task.rule), []).append(task)
    return found


def _cancel(session: Session, task: FollowUp, *, actor: Actor, now: datetime) -> None:
    session.delete(task)
    write_audit(session, "discard", Kind.FOLLOW_UP, task.id, actor=actor, now=now)


def _active(session: Session, staff_id: UUID | None, actor: Actor) -> UUID:
    """Who looks after the person, while they work here; else whoever does it now."""
    staff = session.get(Staff, staff_id) if staff_id else None
    return staff.id if staff is not None and staff.active_to is None else actor.staff_id
