# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes to a colleague when a handover is accepted; all of it in the one transaction.

Personal working notes stay with their author. Events, contacts and slips keep naming who was
there then. What changed hands since the offer stays where it is now.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind, CaseStatus
from amstrat_desktop.models.handover import Handover
from amstrat_desktop.models.person import Person, PersonAccess, RestrictedOpening
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.handover_list import OPEN_REFERRALS, planned
from amstrat_desktop.services.support_cases import hand_over_case, note_event
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True)
class Move:
    """One acceptance: from whom to whom, noted by whom and when."""

    session: Session
    giver: UUID
    receiver: UUID
    actor: Actor
    now: datetime

    def person(self, person_id: UUID) -> None:
        """Move everything of one person, and the right to open the record if it is restricted."""
        person = self.session.get_one(Person, person_id)
        self._cases(person_id)
        if person.preferred_staff_id == self.giver:
            person.preferred_staff_id = self.receiver
            self._note(person, Kind.PERSON, person_id, "preferred_staff_id")
        self._tasks(FollowUp.person_id == person_id)
        self._appointments(person_id)
        self._referrals(Referral.person_id == person_id)
        self._placements(person_id)
        if person.restricted_at is not None:
            self._access(person_id)

    def nameless(self) -> None:
        """Move what is to be done for nobody by name; it goes with a whole caseload."""
        self._tasks(FollowUp.person_id.is_(None))
        self._referrals(Referral.person_id.is_(None))

    def _cases(self, person_id: UUID) -> None:
        cases = self.session.scalars(
            select(SupportCase).where(
                SupportCase.person_id == person_id, SupportCase.status == CaseStatus.OPEN.value
            )
        ).all()
        for case in cases:
            if case.responsible_id == self.giver:
                hand_over_case(self.session, case.id, self.receiver, actor=self.actor, now=self.now)
            elif case.deputy_id == self.giver:
                stands_in = self.receiver if case.responsible_id != self.receiver else None
                case.deputy_id = stands_in
                case.updated_at, case.updated_by = self.now, self.actor.staff_id
                note_event(
                    self.session,
                    case,
                    CaseEventKind.HANDED_OVER,
                    actor=self.actor,
                    now=self.now,
                )

    def _tasks(self, whose: ColumnElement[bool]) -> None:
        query = select(FollowUp).where(
            whose, FollowUp.staff_id == self.giver, FollowUp.done_at.is_(None)
        )
        for task in self.session.scalars(query):
            task.staff_id = self.receiver
            self._note(task, Kind.FOLLOW_UP, task.id, "staff_id")

    def _appointments(self, person_id: UUID) -> None:
        query = select(Appointment).where(
            Appointment.person_id == person_id, *planned(self.giver, self.now)
        )
        for appointment in self.session.scalars(query):
            for field in ("staff_id", "accompanied_by"):
                if getattr(appointment, field) == self.giver:
                    setattr(appointment, field, self.receiver)
                    self._note(appointment, Kind.APPOINTMENT, appointment.id, field)

    def _referrals(self, whose: ColumnElement[bool]) -> None:
        query = select(Referral).where(
            whose, Referral.staff_id == self.giver, Referral.status.in_(OPEN_REFERRALS)
        )
        for referral in self.session.scalars(query):
            referral.staff_id = self.receiver
            self._note(referral, Kind.REFERRAL, referral.id, "staff_id")

    def _placements(self, person_id: UUID) -> None:
        query = select(Placement).where(
            Placement.person_id == person_id,
            Placement.coach_id == self.giver,
            Placement.status.in_(UNDER_WAY),
        )
        for placement in self.session.scalars(query):
            placement.coach_id = self.receiver
            self._note(placement, Kind.PLACEMENT, placement.id, "coach_id")

    def _access(self, person_id: UUID) -> None:
        if self.session.get(PersonAccess, (person_id, self.receiver)) is None:
            self.session.add(
                PersonAccess(
                    person_id=person_id,
                    staff_id=self.receiver,
                    granted_at=self.now,
                    granted_by=self.actor.staff_id,
                )
            )
            self._audit("grant_access", Kind.PERSON, person_id)
        theirs = self.session.get(PersonAccess, (person_id, self.giver))
        if theirs is not None:
            self.session.delete(theirs)
            self._audit("revoke_access", Kind.PERSON, person_id)
        openings = select(RestrictedOpening).where(
            RestrictedOpening.person_id == person_id,
            RestrictedOpening.staff_id == self.giver,
            RestrictedOpening.closed_at.is_(None),
        )
        for opening in self.session.scalars(openings):
            opening.closed_at = self.now

    def _note(self, record: Any, kind: Kind, object_id: UUID, field: str) -> None:
        record.updated_at, record.updated_by = self.now, self.actor.staff_id
        self._audit("hand_over", kind, object_id, field)

    def _audit(self, action: str, kind: Kind, object_id: UUID, *names: str) -> None:
        write_audit(
            self.session, action, kind, object_id, actor=self.actor, now=self.now, fields=names
        )


def move_of(session: Session, handover: Handover, *, actor: Actor, now: datetime) -> Move:
    """The move that a handover asks for."""
    return Move(session, handover.from_staff_id, handover.to_staff_id, actor, now)
