# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""*Lebenslagen*: what a family needs at a glance, and nothing of whom the asker may not know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.people import InterpreterNeed
from amstrat_desktop.base.vocabulary.referrals import Party
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.services.contacts import ContactDraft, record_contact, void_contact
from amstrat_desktop.services.household_records import MemberDraft
from amstrat_desktop.services.households import join_household, read_household_of, save_household
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.situations import Situation, read_situation
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import agencies

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
TODAY = date(2026, 11, 18)


@pytest.fixture(autouse=True)
def _clock(work: Work) -> None:
    work.clock = lambda: NOW


@pytest.fixture
def amal(work: Work) -> UUID:
    draft = PersonDraft(
        name="Amal Muster", language="ar", interpreter_need=InterpreterNeed.INTERPRETER
    )
    return work.write(record_person, draft).value.id


@pytest.fixture
def omar(work: Work, amal: UUID) -> UUID:
    person_id = work.write(record_person, PersonDraft(name="Omar Muster")).value.id
    work.write(join_household, amal, MemberDraft(person_id=person_id, relation="father"))
    return person_id


def look(work: Work, person_id: UUID) -> Situation:
    return work.read(read_situation, person_id, actor=work.actor, now=NOW)


def contact(work: Work, person_id: UUID, days: int, *topics: str, result: str = "") -> UUID:
    draft = ContactDraft(
        channel="open_hour",
        topics=topics,
        result=result,
        person_id=person_id,
        held_at=NOW - timedelta(days=days),
    )
    return work.write(record_contact, draft).value.id


def follow_up(work: Work, person_id: UUID, due_on: date, *, done: bool = False) -> None:
    def plan(session: Session, *, actor: Actor, now: datetime) -> None:
        session.add(
            FollowUp(
                id=uuid7(),
                office_id=actor.office_id,
                staff_id=actor.staff_id,
                person_id=person_id,
                due_on=due_on,
                text="Bei der Kita nachfragen",
                done_at=now if done else None,
                created_at=now,
                updated_at=now,
                created_by=actor.staff_id,
                updated_by=actor.staff_id,
            )
        )

    work.write(plan)


def appointment(work: Work, person_id: UUID, starts_at: datetime) -> None:
    def plan(session: Session, *, actor: Actor, now: datetime) -> None:
        session.add(
            Appointment(
                id=uuid7(),
                office_id=actor.office_id,
                staff_id=actor.staff_id,
                person_id=person_id,
                starts_at=starts_at,
                created_at=now,
                updated_at=now,
                created_by=actor.staff_id,
                updated_by=actor.staff_id,
            )
        )

    work.write(plan)


def test_of_somebody_new_nothing_is_open(work: Work, amal: UUID) -> None:
    seen = look(work, amal)
    assert seen.household.id is None
    assert [m.draft.person_id for m in seen.adults] == [amal]
    assert (seen.children, seen.referrals, seen.follow_ups, seen.unmet) == ((), (), (), ())
    assert (seen.appointment, seen.contacts, seen.topics) == (None, 0, ())
    assert [(s.language, s.interpreter_need) for s in seen.speaks] == [
        ("ar", InterpreterNeed.INTERPRETER)
    ]


def test_children_without_a_place_stand_out(work: Work, amal: UUID) -> None:
    card = work.read(read_household_of, amal, actor=work.actor, on=TODAY)
    children = [
        MemberDraft(role="child", birth_year=year, childcare=state)
        for year, state in ((2016, "cared_for"), (2025, "no_place"), (2022, "applied"))
    ]
    draft = replace(card.draft, members=(*card.draft.members, *children))
    work.write(save_household, amal, draft, version=0)
    seen = look(work, amal)
    assert [child.birth_year for child in seen.children] == [2025, 2022, 2016]
    assert [child.birth_year for child in seen.childcare_gaps] == [2025, 2022]


def test_what_is_open_of_both_the_most_urgent_first(work: Work, amal: UUID, omar: UUID) -> None:
    follow_up(work, amal, TODAY + timedelta(days=9))
    follow_up(work, omar, TODAY - timedelta(days=1))
    follow_up(work, omar, TODAY, done=True)
    appointment(work, amal, NOW + timedelta(days=5))
    appointment(work, omar, NOW + timedelta(days=2))
    appointment(work, omar, NOW - timedelta(days=2))
    draft = ReferralDraft(
        organisation_id=agencies(work)[0], person_id=omar, topics=("debt",), language="ar"
    )
    referral = work.write(create_referral, draft).value.id
    work.write(issue_referral, referral)
    for seen in (look(work, amal), look(work, omar)):
        assert [f.person_id for f in seen.follow_ups] == [omar, amal]
        assert [(r.id, r.next_party) for r in seen.referrals] == [(referral, Party.PERSON)]
        assert seen.appointment is not None
        assert seen.appointment.person_id == omar
        assert seen.appointment.row.starts_at == NOW + timedelta(days=2)


def test_topics_by_group_and_unmet_needs_of_twelve_months(
    work: Work, amal: UUID, omar: UUID
) -> None:
    unmet = contact(work, omar, 30, "nursery_place", result="no_offer")
    contact(work, amal, 10, "debt", "energy")
    contact(work, amal, 5, "debt", "nursery_place")
    contact(work, amal, 400, "flat_search", result="no_offer")
    void = contact(work, amal, 3, "flat_search")
    work.write(void_contact, void, "doppelt")
    seen = look(work, amal)
    assert seen.contacts == 3
    assert seen.topics == (("childcare", 2), ("livelihood", 2))
    assert [(need.contact_id, need.topics) for need in seen.unmet] == [(unmet, ("nursery_place",))]


def test_a_long_list_is_cut_and_counted(work: Work, amal: UUID) -> None:
    for day in range(7):
        follow_up(work, amal, TODAY + timedelta(days=day))
    seen = look(work, amal)
    assert (len(seen.follow_ups), seen.follow_ups_more) == (5, 2)


def test_nothing_of_a_hidden_member_is_seen(work: Work, amal: UUID, omar: UUID) -> None:
    follow_up(work, omar, TODAY)
    contact(work, omar, 5, "debt", result="no_offer")

    def restrict(session: Session, *, actor: Actor, now: datetime) -> None:
        session.get_one(Person, omar).restricted_at = now

    work.write(restrict)
    seen = look(work, amal)
    assert set(seen.names) == {amal}
    assert (seen.follow_ups, seen.unmet, seen.contacts) == ((), (), 0)
    with pytest.raises(Problem):
        look(work, omar)


def test_a_year_begins_on_the_last_of_february_where_there_is_no_29th(
    work: Work, amal: UUID
) -> None:
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    seen = work.read(read_situation, amal, actor=work.actor, now=leap_day)
    assert seen.since == date(2027, 2, 28)
