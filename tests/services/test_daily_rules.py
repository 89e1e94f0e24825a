# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does once a day: consents that run out are asked about, once."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.planning import FollowUp
from amstrat_desktop.services.daily_rules import run_daily_rules
from amstrat_desktop.services.follow_up_list import FollowUpFilter, FollowUpRow, list_follow_ups
from amstrat_desktop.services.follow_ups import finish_follow_up
from amstrat_desktop.services.work import Actor, Work
from tests.services.planning_office import colleague, known, restricted
from tests.services.referral_office import handed_out, turned


def consented(work: Work, person: UUID, days: int | None, **changes: Any) -> UUID:
    """A consent that holds for so many more days."""
    today = office_day(work.clock())
    until = None if days is None else today + timedelta(days=days)
    return work.write(_put, person, today, until, changes).value


def _put(
    session: Session,
    person: UUID,
    today: date,
    until: date | None,
    changes: dict[str, Any],
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    usual = {"legal_kind": "consent", "purpose": "contact_again", "how": "signed"}
    consent = Consent(
        id=uuid7(),
        office_id=actor.office_id,
        person_id=person,
        given_on=today,
        expires_on=until,
        created_at=now,
        updated_at=now,
        created_by=actor.staff_id,
        updated_by=actor.staff_id,
        **{**usual, **changes},
    )
    session.add(consent)
    return consent.id


def tasks(work: Work) -> list[FollowUpRow]:
    return list(work.read(list_follow_ups, FollowUpFilter(), actor=work.actor))


def all_tasks(work: Work) -> list[tuple[UUID | None, UUID]]:
    def read(session: Session) -> list[tuple[UUID | None, UUID]]:
        return [(task.consent_id, task.staff_id) for task in session.query(FollowUp)]

    with Session(work._sessions.kw["bind"]) as session:
        return read(session)


def test_a_consent_that_runs_out_is_asked_about_once(work: Work) -> None:
    clock = turned(work)
    person = known(work)
    soon = consented(work, person, 30)
    for days, changes in (
        (31, {}),
        (-1, {}),
        (None, {}),
        (10, {"decision": "refused"}),
        (10, {"withdrawn_at": clock.now}),
    ):
        consented(work, person, days, **changes)
    assert work.write(run_daily_rules).value == 1
    assert work.write(run_daily_rules).value == 0
    (task,) = tasks(work)
    assert (task.person_id, task.due_on) == (person, office_day(clock.now))
    assert [consent for consent, _staff in all_tasks(work)] == [soon]
    work.write(finish_follow_up, task.id)
    clock.forward(days=1)
    assert work.write(run_daily_rules).value == 1  # the one of 31 days
    clock.forward(days=1)
    assert work.write(run_daily_rules).value == 0


def test_on_a_sunday_the_task_waits_for_monday(work: Work) -> None:
    clock = turned(work)
    clock.forward(days=6)
    consented(work, known(work), 5)
    work.write(run_daily_rules)
    assert tasks(work)[0].due_on == date(2026, 3, 23)


def test_whoever_the_person_prefers_is_asked(work: Work) -> None:
    turned(work)
    other = colleague(work)
    consented(work, known(work, preferred_staff_id=other.actor.staff_id), 5)
    work.write(run_daily_rules)
    assert tasks(work)[0].staff_id == other.actor.staff_id


def test_a_hidden_persons_consent_is_looked_after_by_whoever_may(work: Work) -> None:
    turned(work)
    other = colleague(work)
    person = restricted(work, seen_by=work.actor.staff_id)
    consent = consented(work, person, 5)
    assert other.write(run_daily_rules).value == 1
    assert all_tasks(work) == [(consent, work.actor.staff_id)]
    assert tasks(other) == []
    assert other.write(run_daily_rules).value == 0
    assert len(tasks(work)) == 1


def test_the_referrals_clocks_run_out_as_before(work: Work) -> None:
    clock = turned(work)
    handed_out(work)
    clock.forward(days=30)
    assert work.write(run_daily_rules).value == 1
    assert tasks(work) == []
