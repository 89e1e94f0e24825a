# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works here, for whoever looks after the office: coming, going, and whom one leaves behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import PersonAccess
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.handover_list import caseload_of
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """One who records or recorded here. people: how many they look after, hidden ones too."""

    staff: StaffCard
    me: bool
    people: int

    @property
    def id(self) -> UUID:
        return self.staff.id

    @property
    def name(self) -> str:
        return self.staff.name


def list_colleagues(session: Session, *, actor: Actor, now: datetime) -> Sequence[ColleagueRow]:
    """Everybody who ever recorded here; who still does stands first."""
    return tuple(
        ColleagueRow(
            staff,
            staff.id == actor.staff_id,
            len(session.scalars(caseload_of(staff.id, now), execution_options=EVERYBODY).all()),
        )
        for staff in list_staff(session, actor.office_id)
    )


def leave_office(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Somebody works here no longer: not offered any more, what they did keeps their name.

    Raises Problem for oneself, and while they are the only one who may open a restricted record.
    """
    staff = session.get_one(Staff, staff_id)
    if staff.id == actor.staff_id:
        raise Problem(_("Let a colleague do that: you have the office open yourself."))
    alone = _only_keeper_of(session, staff_id)
    if alone:
        raise Problem(
            ngettext(
                "{name} is the only one who may open {count} restricted record. It has to be "
                "handed over first.",
                "{name} is the only one who may open {count} restricted records. They have to be "
                "handed over first.",
                alone,
                name=staff.name,
            )
        )
    if staff.active_to is None:
        staff.active_to = office_day(now)
        write_audit(
            session, "leave", Kind.STAFF, staff.id, actor=actor, now=now, fields=["active_to"]
        )


def return_to_office(session: Session, staff_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Somebody works here again."""
    staff = session.get_one(Staff, staff_id)
    if staff.active_to is not None:
        staff.active_to = None
        write_audit(
            session, "return", Kind.STAFF, staff.id, actor=actor, now=now, fields=["active_to"]
        )


def _only_keeper_of(session: Session, staff_id: UUID) -> int:
    """How many restricted records nobody else who works here may open."""
    other, works_here = aliased(PersonAccess), aliased(Staff)
    somebody_else = (
        select(other.person_id)
        .join(works_here, works_here.id == other.staff_id)
        .where(
            other.person_id == PersonAccess.person_id,
            other.staff_id != staff_id,
            works_here.active_to.is_(None),
        )
        .exists()
    )
    query = select(func.count()).where(PersonAccess.staff_id == staff_id, ~somebody_else)
    return session.scalar(query, execution_options=EVERYBODY) or 0
