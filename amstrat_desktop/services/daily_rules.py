# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does once a day, before the first screen is read. Twice changes nothing more."""

from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import Decision
from amstrat_desktop.base.vocabulary.planning import FollowUpRule
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.offers.booking_terms import end_passed_terms
from amstrat_desktop.services.offers.child_notes import erase_over
from amstrat_desktop.services.offers.run_steps import begin_due_runs
from amstrat_desktop.services.personal_notes import delete_expired_notes
from amstrat_desktop.services.planning_days import on_working_day
from amstrat_desktop.services.referral_steps import expire_overdue
from amstrat_desktop.services.visibility import EVERYBODY, everybody
from amstrat_desktop.services.work import Actor

AHEAD: Final = 30
"""Days before a consent runs out on which somebody is to ask whether it goes on."""


def run_daily_rules(session: Session, *, actor: Actor, now: datetime) -> int:
    """Let the referrals' clocks and the terms of offered places run out, begin what starts today,
    make the tasks that are due, and delete what has been kept long enough; how many of all.
    """
    with everybody(session):
        silent = expire_overdue(session, actor=actor, now=now)
    deleted = delete_expired_notes(session, actor=actor, now=now)
    deleted += erase_over(session, actor=actor, now=now)
    ended = end_passed_terms(session, actor=actor, now=now)
    begun = begin_due_runs(session, actor=actor, now=now)
    return silent + deleted + ended + begun + ask_about_consents(session, actor=actor, now=now)


def ask_about_consents(session: Session, *, actor: Actor, now: datetime) -> int:
    """One task for each consent that runs out soon, ever; how many were made now.

    The consents of people whom the actor may not see are looked after, too: the task goes to
    whoever accompanies the person, and shows to nobody else what it must not.
    """
    today = office_day(now)
    found = session.execute(_running_out(actor.office_id, today), execution_options=EVERYBODY)
    rows = found.all()
    for row in rows:
        draft = FollowUpDraft(
            due_on=on_working_day(today),
            text=row.organisation or "",
            staff_id=_who_asks(session, row, actor),
            person_id=row.person_id,
            consent_id=row.id,
        )
        add_follow_up(session, draft, actor=actor, now=now, rule=FollowUpRule.CONSENT_EXPIRES)
    return len(rows)


def _running_out(office_id: UUID, today: date) -> Select[UUID, UUID, UUID, str]:
    asked = exists().where(
        FollowUp.consent_id == Consent.id, FollowUp.rule == FollowUpRule.CONSENT_EXPIRES
    )
    return (
        select(
            Consent.id,
            Consent.person_id,
            Consent.created_by,
            Organisation.name.label("organisation"),
        )
        .join(Person, Person.id == Consent.person_id)
        .outerjoin(Organisation, Organisation.id == Consent.organisation_id)
        .where(
            Consent.office_id == office_id,
            Consent.expires_on >= today,
            Consent.expires_on <= today + timedelta(days=AHEAD),
            Consent.decision == Decision.GIVEN,
            Consent.withdrawn_at.is_(None),
            Person.merged_into_id.is_(None),
            ~asked,
        )
        .order_by(Consent.expires_on)
    )


def _who_asks(session: Session, row: Any, actor: Actor) -> UUID:
    """Who accompanies the person, else whom the person prefers, else who took the consent."""
    responsible = session.scalars(
        select(SupportCase.responsible_id)
        .where(SupportCase.person_id == row.person_id, SupportCase.status == "open")
        .order_by(SupportCase.opened_on.desc())
        .limit(1),
        execution_options=EVERYBODY,
    ).first()
    preferred = session.scalar(
        select(Person.preferred_staff_id).where(Person.id == row.person_id),
        execution_options=EVERYBODY,
    )
    for staff_id in (responsible, preferred, row.created_by):
        staff = session.get(Staff, staff_id) if staff_id else None
        if staff is not None and staff.active_to is None:
            return staff.id
    return actor.staff_id
