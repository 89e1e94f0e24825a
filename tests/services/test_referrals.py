# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beginning, changing, handing out, following and reopening referrals."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    DeliveryMode,
    Party,
    Priority,
    Source,
    Status,
)
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.codes import list_codes, retire_code
from amstrat_desktop.services.consent_guard import Passage, read_passage
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.directory import retire_organisation
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import (
    ReferralDraft,
    Step,
)
from amstrat_desktop.services.referral_steps import (
    issue_referral,
    send_referral,
    take_step,
)
from amstrat_desktop.services.referrals import (
    create_referral,
    create_successor,
    edit_referral,
    successor_draft,
)
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.triggers import NEVER_REWRITTEN
from tests.services.referral_office import MONDAY, agencies, begun, draft_for, handed_out, said

AGENCY = Source.AGENCY


def full_draft(work: Work) -> ReferralDraft:
    contact = work.write(record_contact, ContactDraft(channel="open_hour")).value
    return draft_for(
        work,
        contact_id=contact.id,
        priority=Priority.URGENT,
        topics=("flat_search", "nursery_place"),
        needs=("application", "interpreting"),
        documents=("identity", "payslips"),
        concern_translated="مساعدة في الطلب",
        done_so_far="Bescheid gelesen",
        interpreter_needed=True,
        reads=False,
        appointment_at=datetime(2026, 4, 1, 8, 30, tzinfo=UTC),
        appointment_place="Zimmer 12",
        person_name="Sonnenblume 7",
        person_birth_date=date(1990, 2, 3),
        person_telephone="0000 12345",
        children=(1, None, 4),
        guardian="Erika Muster",
        benefit_community_number="35502//0012345",
        customer_number="123A456789",
    )


def test_everything_that_was_entered_comes_back(work: Work) -> None:
    draft = full_draft(work)
    outcome = work.write(create_referral, draft)
    card = work.read(read_referral, outcome.value.id)
    assert card == outcome.value
    assert card.draft == draft
    assert (card.status, card.number, card.next_party) == (Status.DRAFT, None, Party.OFFICE)
    assert [event.kind for event in card.events] == [EventKind.CREATED]
    assert outcome.changed == {Kind.REFERRAL}


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("organisation_id", {"organisation_id": None}),
        ("organisation_id", {"organisation_id": uuid7()}),
        ("contact_id", {"contact_id": uuid7()}),
        ("language", {"language": "xx"}),
        ("topics", {"topics": ("nothing",)}),
        ("needs", {"needs": ("nothing",)}),
        ("documents", {"documents": ("nothing",)}),
        ("concern", {"concern": "a" * 501}),
        ("done_so_far", {"done_so_far": "a" * 501}),
        ("person_birth_date", {"person_birth_date": date(2999, 1, 1)}),
        ("children", {"children": (28,)}),
        ("children", {"children": (1,) * 21}),
    ],
)
def test_what_can_not_be_right_names_its_field(
    work: Work, field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(FieldProblem) as raised:
        begun(work, **changes)
    assert raised.value.field == field


def test_a_retired_agency_is_not_offered_but_kept(work: Work) -> None:
    card = begun(work)
    work.write(retire_organisation, card.organisation.id)
    with pytest.raises(FieldProblem):
        work.write(create_referral, card.draft)
    changed = replace(card.draft, concern="Etwas anderes")
    card = work.write(edit_referral, card.id, changed, version=card.version).value
    assert card.organisation.retired
    assert card.draft.concern == "Etwas anderes"


def test_a_retired_topic_stays_on_the_referral_that_has_it(work: Work) -> None:
    card = begun(work, topics=("flat_search",))
    entries = work.read(list_codes, ListName.TOPIC)
    work.write(retire_code, next(row.id for row in entries if row.code == "flat_search"))
    draft = replace(card.draft, concern="Neu")
    assert work.write(edit_referral, card.id, draft, version=card.version).value.draft == draft


def test_somebody_who_was_slower_overwrites_nothing(work: Work) -> None:
    card = begun(work)
    changed = replace(card.draft, concern="Zuerst")
    work.write(edit_referral, card.id, changed, version=card.version)
    with pytest.raises(Problem, match="changed this record"):
        work.write(edit_referral, card.id, card.draft, version=card.version)
    with pytest.raises(Problem, match="changed this record"):
        work.write(take_step, card.id, Step(Status.ISSUED), version=card.version)
    assert work.read(read_referral, card.id).draft.concern == "Zuerst"


def test_the_log_names_fields_and_no_contents(work: Work) -> None:
    card = begun(work)
    changed = replace(card.draft, concern="Geheim", topics=("flat_search",))
    work.write(edit_referral, card.id, changed, version=card.version)
    lines = work.read(
        lambda s: s.scalars(select(AuditEvent).where(AuditEvent.object_id == card.id)).all()
    )
    assert [(line.action, line.fields) for line in lines] == [
        ("created", []),
        ("edit", ["concern", "topics"]),
    ]


def test_handing_out_gives_a_number_once(work: Work) -> None:
    card = handed_out(work)
    assert card.number is not None
    assert card.number.startswith("BO-")
    assert card.next_party is Party.PERSON
    with pytest.raises(Problem, match="can't become"):
        work.write(issue_referral, card.id)
    assert work.read(read_referral, card.id).number == card.number


def test_a_number_that_is_taken_is_drawn_again(work: Work) -> None:
    first = work.write(issue_referral, begun(work).id, choice=Random(1).choice).value
    second = work.write(issue_referral, begun(work).id, choice=Random(1).choice).value
    assert first.number is not None
    assert second.number is not None
    assert first.number != second.number


def test_a_slip_says_what_it_is_about(work: Work) -> None:
    card = begun(work, concern="  ")
    with pytest.raises(FieldProblem) as raised:
        work.write(issue_referral, card.id)
    assert raised.value.field == "concern"
    assert work.read(read_referral, card.id).status is Status.DRAFT


@pytest.mark.parametrize("mode", [m for m in DeliveryMode if m is not DeliveryMode.CARRIED])
def test_nothing_is_told_without_a_consent(work: Work, mode: DeliveryMode) -> None:
    card = begun(work, mode=mode)
    for use_case in (issue_referral, send_referral):
        with pytest.raises(Problem) as raised:
            work.write(use_case, card.id)
        assert "Let the person carry the slip" in said(raised.value)
        assert card.organisation.name in said(raised.value)
    after = work.read(read_referral, card.id)
    assert (after.status, after.number, len(after.events)) == (Status.DRAFT, None, 1)
    assert work.read(read_passage, card.draft, actor=work.actor, now=MONDAY).problem is not None


def test_a_carried_slip_needs_none_but_sending_it_does(work: Work) -> None:
    card = handed_out(work, mode=DeliveryMode.CARRIED)
    assert work.read(read_passage, card.draft, actor=work.actor, now=MONDAY) == Passage()
    with pytest.raises(Problem, match="no consent"):
        work.write(send_referral, card.id)


def test_what_is_handed_out_keeps_receiver_and_way(work: Work) -> None:
    card = handed_out(work)
    other = replace(card.draft, organisation_id=agencies(work)[1])
    with pytest.raises(FieldProblem, match="another agency"):
        work.write(edit_referral, card.id, other, version=card.version)
    announced = replace(card.draft, mode=DeliveryMode.ANNOUNCED)
    with pytest.raises(FieldProblem, match="way"):
        work.write(edit_referral, card.id, announced, version=card.version)
    corrected = replace(card.draft, person_telephone="0000 1")
    card = work.write(edit_referral, card.id, corrected, version=card.version).value
    assert card.draft == corrected
    ended = work.write(take_step, card.id, Step(Status.OBSOLETE, reason="umgezogen")).value
    with pytest.raises(Problem, match="no longer changes"):
        work.write(edit_referral, card.id, card.draft, version=ended.version)


def test_a_declined_referral_is_followed_by_another(work: Work) -> None:
    card = handed_out(work, person_name="Sonne", topics=("flat_search",))
    draft = work.read(successor_draft, card.id)
    with pytest.raises(Problem, match="no other one can follow"):
        work.write(create_successor, card.id, replace(draft, organisation_id=agencies(work)[1]))
    work.write(take_step, card.id, Step(Status.RECEIVED, AGENCY))
    work.write(take_step, card.id, Step(Status.DECLINED, AGENCY, reason="voll"))
    assert draft.organisation_id is None
    assert (draft.person_name, draft.topics) == ("Sonne", ("flat_search",))
    follower = work.write(
        create_successor, card.id, replace(draft, organisation_id=agencies(work)[1])
    ).value
    before = work.read(read_referral, card.id)
    assert follower.predecessor is not None
    assert follower.predecessor.id == card.id
    assert [link.id for link in before.successors] == [follower.id]
    assert before.status is Status.DECLINED
    assert (before.due_at, before.next_party) == (None, Party.NOBODY)
    assert before.events[-1].kind is EventKind.FOLLOWED


def test_who_passed_a_referral_on_does_not_get_it_back(work: Work) -> None:
    card = handed_out(work)
    work.write(take_step, card.id, Step(Status.RECEIVED, AGENCY))
    work.write(take_step, card.id, Step(Status.REDIRECTED, AGENCY, reason="Wohnungsamt"))
    draft = replace(work.read(successor_draft, card.id), organisation_id=card.organisation.id)
    with pytest.raises(FieldProblem, match="passed it on"):
        work.write(create_successor, card.id, draft)


def test_a_referral_that_is_gone_is_said(work: Work) -> None:
    with pytest.raises(Problem, match="no longer exists"):
        work.read(read_referral, uuid7())


@pytest.mark.parametrize("table", NEVER_REWRITTEN)
def test_the_database_refuses_to_rewrite_what_happened(work: Work, table: str) -> None:
    handed_out(work)
    triggers = work.read(
        lambda s: s.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t"),
            {"t": table},
        ).all()
    )
    assert triggers == [f"{table}_is_never_rewritten"]


def test_an_event_can_not_be_changed(work: Work) -> None:
    card = handed_out(work)
    with pytest.raises(DBAPIError, match="never rewritten"):
        work.write(_rewrite_events, card.id)
    assert work.read(read_referral, card.id).events == card.events


def _rewrite_events(session: Session, referral_id: UUID, *, actor: Actor, now: datetime) -> None:
    session.execute(
        text("UPDATE referral_event SET reason = 'x' WHERE referral_id = :id"),
        {"id": referral_id.bytes},
    )


def test_the_record_and_its_last_event_say_the_same(work: Work) -> None:
    card = handed_out(work)
    record = work.read(lambda s: s.get_one(Referral, card.id))
    assert (record.status, record.attendance) == (card.events[-1].status, "unknown")
