# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a colleague looks after, what is open for them, and the handovers that wait."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, func, or_, select, union
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.handovers import HandoverState, Informed
from amstrat_desktop.base.vocabulary.people import PersonStatus
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus
from amstrat_desktop.base.vocabulary.support_cases import CaseStatus
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.support_case import CaseStep, SupportCase
from amstrat_desktop.services.handover_records import (
    Caseload,
    CaseloadRow,
    HandoverCard,
    HandoverLine,
    HandoverRow,
    Handovers,
    OpenItems,
)
from amstrat_desktop.services.person_access import (
    HIDDEN_NAME,
    listed_name,
    shown_name,
    visible_people,
)
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

ANSWERED: Final = 20
"""How many answered handovers the list still shows."""

OPEN_REFERRALS: Final = tuple(status.value for status, rule in RULES.items() if not rule.ended)


def read_caseload(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> Caseload:
    """Everybody whom a colleague looks after and the actor may know of, by name."""
    ids = set(session.scalars(caseload_of(staff_id, now)))
    with everybody(session):
        in_all = len(set(session.scalars(caseload_of(staff_id, now))))
    goals: dict[UUID, str] = {
        row.person_id: row.goal
        for row in session.execute(
            select(SupportCase.person_id, SupportCase.goal)
            .where(SupportCase.person_id.in_(ids), SupportCase.status == CaseStatus.OPEN.value)
            .order_by(SupportCase.id)
        )
    }
    found = session.execute(
        select(Person.id, listed_name().label("name"), Person.restricted_at)
        .where(Person.id.in_(ids), visible_people(actor))
        .order_by(Person.restricted_at.is_not(None), Person.name, Person.id)
    ).all()
    still_open = open_items(session, staff_id, [row.id for row in found], now)
    rows = tuple(
        CaseloadRow(
            row.id,
            shown_name(row.name, row.restricted_at),
            row.restricted_at is not None,
            "" if row.restricted_at else goals.get(row.id, ""),
            still_open[row.id],
        )
        for row in found
    )
    return Caseload(rows, _nameless(session, staff_id), hidden=in_all - len(rows))


def caseload_of(staff_id: UUID, now: datetime) -> Select[UUID]:
    """For whom a colleague is responsible, stands in, is preferred, coaches or has to do."""
    open_cases = select(SupportCase.person_id).where(
        or_(SupportCase.responsible_id == staff_id, SupportCase.deputy_id == staff_id),
        SupportCase.status == CaseStatus.OPEN.value,
    )
    preferred = select(Person.id).where(Person.preferred_staff_id == staff_id)
    tasks = select(FollowUp.person_id).where(
        FollowUp.staff_id == staff_id, FollowUp.done_at.is_(None)
    )
    to_come = select(Appointment.person_id).where(*planned(staff_id, now))
    referred = select(Referral.person_id).where(
        Referral.staff_id == staff_id, Referral.status.in_(OPEN_REFERRALS)
    )
    placed = select(Placement.person_id).where(
        Placement.coach_id == staff_id, Placement.status.in_(UNDER_WAY)
    )
    theirs = union(open_cases, preferred, tasks, to_come, referred, placed).subquery()
    return select(Person.id).where(
        Person.id.in_(select(theirs.c[0])),
        Person.merged_into_id.is_(None),
        Person.status != PersonStatus.ANONYMISED.value,
    )


def planned(staff_id: UUID, now: datetime) -> tuple[Any, ...]:
    """Appointments that a colleague keeps or goes along to, from now on."""
    return (
        or_(Appointment.staff_id == staff_id, Appointment.accompanied_by == staff_id),
        Appointment.status == AppointmentStatus.PLANNED.value,
        Appointment.starts_at >= now,
    )


def open_items(
    session: Session, staff_id: UUID, person_ids: Iterable[UUID], now: datetime
) -> Mapping[UUID, OpenItems]:
    """What a colleague still has to do, per person; who has nothing counts 0."""
    ids = list(person_ids)

    def per_person(query: Select[Any, Any], column: Any) -> Counter[UUID]:
        return Counter({row[0]: row[1] for row in session.execute(query.where(column.in_(ids)))})

    steps = per_person(
        select(SupportCase.person_id, func.count(CaseStep.id))
        .join(CaseStep, CaseStep.case_id == SupportCase.id)
        .where(SupportCase.status == CaseStatus.OPEN.value, CaseStep.done_on.is_(None))
        .where(SupportCase.responsible_id == staff_id)
        .group_by(SupportCase.person_id),
        SupportCase.person_id,
    )
    tasks = per_person(
        select(FollowUp.person_id, func.count(FollowUp.id))
        .where(FollowUp.staff_id == staff_id, FollowUp.done_at.is_(None))
        .group_by(FollowUp.person_id),
        FollowUp.person_id,
    )
    to_come = per_person(
        select(Appointment.person_id, func.count(Appointment.id))
        .where(*planned(staff_id, now))
        .group_by(Appointment.person_id),
        Appointment.person_id,
    )
    referred = per_person(
        select(Referral.person_id, func.count(Referral.id))
        .where(Referral.staff_id == staff_id, Referral.status.in_(OPEN_REFERRALS))
        .group_by(Referral.person_id),
        Referral.person_id,
    )
    return {who: OpenItems(steps[who], tasks[who], to_come[who], referred[who]) for who in ids}


def count_waiting(session: Session, *, actor: Actor) -> int:
    """How many handovers wait for the actor's answer."""
    return (
        session.scalar(
            select(func.count(Handover.id)).where(
                Handover.to_staff_id == actor.staff_id,
                Handover.state == HandoverState.OFFERED.value,
            )
        )
        or 0
    )


def list_handovers(session: Session, *, actor: Actor) -> Handovers:
    """All that wait for an answer, and the last ones that got one."""
    offered = _rows(session, Handover.state == HandoverState.OFFERED.value)
    return Handovers(
        incoming=tuple(row for row in offered if row.to_id == actor.staff_id),
        others=tuple(row for row in offered if row.to_id != actor.staff_id),
        answered=_rows(session, Handover.state != HandoverState.OFFERED.value, limit=ANSWERED),
    )


def read_handover(session: Session, handover_id: UUID, *, actor: Actor) -> HandoverCard:
    """One handover with its people; raises Problem when it no longer exists."""
    handover = session.get(Handover, handover_id)
    if handover is None:
        raise Problem(_("This handover no longer exists."))
    wanted = {
        handover.from_staff_id, handover.to_staff_id, handover.created_by, handover.answered_by,
    }  # fmt: skip
    names: dict[UUID | None, str] = {
        row.id: row.name
        for row in session.execute(
            select(Staff.id, Staff.name).where(Staff.id.in_(wanted - {None}))
        )
    }
    return HandoverCard(
        id=handover.id,
        version=handover.version,
        from_id=handover.from_staff_id,
        from_name=names[handover.from_staff_id],
        to_id=handover.to_staff_id,
        to_name=names[handover.to_staff_id],
        whole_caseload=handover.whole_caseload,
        reason=handover.reason,
        remark=handover.remark,
        state=HandoverState(handover.state),
        offered_at=handover.created_at,
        offered_by=names[handover.created_by],
        answered_at=handover.answered_at,
        answered_by=names.get(handover.answered_by, ""),
        told=_was_told(handover),
        answer_remark=handover.answer_remark,
        items=_lines(session, handover.id, actor=actor),
    )


def _was_told(handover: Handover) -> bool:
    by_receiver = {HandoverState.ACCEPTED.value, HandoverState.DECLINED.value}
    return handover.state in by_receiver and handover.answered_by != handover.to_staff_id


def _lines(session: Session, handover_id: UUID, *, actor: Actor) -> tuple[HandoverLine, ...]:
    """The people of a handover; one hidden from the asker is a line without name and remark."""
    query = (
        select(HandoverItem, listed_name().label("name"), Person.restricted_at)
        .join(Person, Person.id == HandoverItem.person_id)
        .where(HandoverItem.handover_id == handover_id)
        .order_by(Person.restricted_at.is_not(None), Person.name, Person.id)
    )
    seen = set(
        session.scalars(
            select(HandoverItem.id)
            .join(Person, Person.id == HandoverItem.person_id)
            .where(HandoverItem.handover_id == handover_id, visible_people(actor))
        )
    )
    with everybody(session):
        found = session.execute(query).all()
    return tuple(
        HandoverLine(
            person_id=item.person_id if item.id in seen else None,
            name=shown_name(name, restricted_at) if item.id in seen else HIDDEN_NAME,
            informed=Informed(item.informed),
            remark=item.remark if item.id in seen else "",
            open=OpenItems(
                item.open_steps,
                item.open_follow_ups,
                item.open_appointments,
                item.open_referrals,
            ),
        )
        for item, name, restricted_at in found
    )


def _rows(session: Session, which: Any, limit: int | None = None) -> tuple[HandoverRow, ...]:
    giver, receiver = aliased(Staff), aliased(Staff)
    people = (
        select(func.count(HandoverItem.id))
        .where(HandoverItem.handover_id == Handover.id)
        .scalar_subquery()
    )
    found = session.execute(
        select(
            Handover.id,
            giver.name.label("from_name"),
            Handover.to_staff_id,
            receiver.name.label("to_name"),
            people.label("people"),
            Handover.whole_caseload,
            Handover.reason,
            Handover.state,
            Handover.created_at,
            Handover.answered_at,
        )
        .join(giver, giver.id == Handover.from_staff_id)
        .join(receiver, receiver.id == Handover.to_staff_id)
        .where(which)
        .order_by(Handover.id.desc())
        .limit(limit),
        execution_options={"everybody": True},
    )
    return tuple(_row(row) for row in found)


def _row(row: Row[*tuple[Any, ...]]) -> HandoverRow:
    return HandoverRow(
        id=row.id,
        from_name=row.from_name,
        to_id=row.to_staff_id,
        to_name=row.to_name,
        people=row.people,
        whole_caseload=row.whole_caseload,
        reason=row.reason,
        state=HandoverState(row.state),
        offered_at=row.created_at,
        answered_at=row.answered_at,
    )


def _nameless(session: Session, staff_id: UUID) -> OpenItems:
    tasks = select(func.count(FollowUp.id)).where(
        FollowUp.staff_id == staff_id, FollowUp.done_at.is_(None), FollowUp.person_id.is_(None)
    )
    referred = select(func.count(Referral.id)).where(
        Referral.staff_id == staff_id,
        Referral.status.in_(OPEN_REFERRALS),
        Referral.person_id.is_(None),
    )
    return OpenItems(follow_ups=session.scalar(tasks) or 0, referrals=session.scalar(referred) or 0)
