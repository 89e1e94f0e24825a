# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a referral: its three dimensions, the clock, reopening."""

from datetime import timedelta

import pytest

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    Party,
    Source,
    Status,
)
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import (
    AttendanceDraft,
    OutcomeDraft,
    ReferralCard,
    Step,
)
from amstrat_desktop.services.referral_steps import (
    expire_overdue,
    record_attendance,
    record_outcome,
    reopen_referral,
    take_step,
)
from amstrat_desktop.services.work import Work
from tests.services.referral_office import begun, handed_out, turned

AGENCY = Source.AGENCY


def test_status_attendance_and_outcome_are_three_things(work: Work) -> None:
    card = handed_out(work)
    draft = AttendanceDraft(Attendance.NO_SHOW, Source.PERSON, ("no_childcare", "travel"))
    card = work.write(record_attendance, card.id, draft).value
    assert (card.status, card.attendance, card.outcome) == (
        Status.ISSUED,
        Attendance.NO_SHOW,
        None,
    )
    assert card.next_party is Party.OFFICE
    assert card.events[-1].detail["reason_codes"] == ["no_childcare", "travel"]
    concluded = OutcomeDraft(Outcome.NOT_HELPED, Source.PERSON)
    card = work.write(record_outcome, card.id, concluded).value
    assert (card.status, card.outcome, card.outcome_source) == (
        Status.ISSUED,
        Outcome.NOT_HELPED,
        Source.PERSON,
    )


def test_nobody_attends_a_draft(work: Work) -> None:
    card = begun(work)
    for write in (
        lambda: work.write(record_attendance, card.id, AttendanceDraft(Attendance.ATTENDED)),
        lambda: work.write(record_outcome, card.id, OutcomeDraft(Outcome.GRANTED, AGENCY)),
    ):
        with pytest.raises(Problem, match="nothing to note"):
            write()


def test_completing_needs_an_outcome(work: Work) -> None:
    card = accepted(work)
    with pytest.raises(FieldProblem) as raised:
        work.write(take_step, card.id, Step(Status.CLOSED, AGENCY))
    assert raised.value.field == "outcome"
    step = Step(Status.CLOSED, AGENCY, outcome=Outcome.GRANTED)
    card = work.write(take_step, card.id, step).value
    assert (card.status, card.outcome, card.outcome_source) == (
        Status.CLOSED,
        Outcome.GRANTED,
        AGENCY,
    )
    assert (card.due_at, card.next_party) == (None, Party.NOBODY)


def accepted(work: Work) -> ReferralCard:
    card = handed_out(work)
    for status in (Status.RECEIVED, Status.ACCEPTED):
        card = work.write(take_step, card.id, Step(status, AGENCY)).value
    return card


def test_an_appointment_needs_its_time_and_may_be_moved(work: Work) -> None:
    card = handed_out(work)
    with pytest.raises(FieldProblem) as raised:
        work.write(take_step, card.id, Step(Status.APPOINTMENT, AGENCY))
    assert raised.value.field == "appointment_at"
    first = work.clock() + timedelta(days=3)
    for at in (first, first + timedelta(days=7)):
        step = Step(Status.APPOINTMENT, AGENCY, appointment_at=at, appointment_place="Raum 1")
        card = work.write(take_step, card.id, step).value
        assert card.draft.appointment_at == at
        assert card.due_at is not None
        assert card.due_at > at
    assert len(card.events) == 4


def test_a_reason_of_a_decline_comes_from_its_list(work: Work) -> None:
    card = handed_out(work)
    work.write(take_step, card.id, Step(Status.RECEIVED, AGENCY))
    with pytest.raises(FieldProblem, match="no longer offered"):
        work.write(take_step, card.id, Step(Status.DECLINED, AGENCY, reason_code="mood"))
    step = Step(Status.DECLINED, AGENCY, reason_code="no_capacity")
    assert work.write(take_step, card.id, step).value.events[-1].reason_code == "no_capacity"


def test_the_clock_notes_no_reply_and_keeps_how_long(work: Work) -> None:
    clock = turned(work)
    card, other = handed_out(work), begun(work)
    assert work.write(expire_overdue).value == 0
    clock.forward(days=15)
    assert work.write(expire_overdue).value == 1
    assert work.write(expire_overdue).value == 0
    silent = work.read(read_referral, card.id)
    assert (silent.status, silent.next_party) == (Status.NO_REPLY, Party.OFFICE)
    assert silent.due_at == card.due_at
    assert silent.events[-1].source is Source.CLOCK
    assert work.read(read_referral, other.id).status is Status.DRAFT
    closed = Step(Status.CLOSED, Source.OFFICE, outcome=Outcome.UNKNOWN)
    assert work.write(take_step, card.id, closed).value.status is Status.CLOSED


def test_nobody_plays_the_clock(work: Work) -> None:
    card = handed_out(work)
    for source in Source:
        with pytest.raises(Problem):
            work.write(take_step, card.id, Step(Status.NO_REPLY, source))


def test_reopening_leads_back_with_a_reason(work: Work) -> None:
    card = accepted(work)
    work.write(take_step, card.id, Step(Status.CLOSED, AGENCY, outcome=Outcome.FULL_HELP))
    with pytest.raises(FieldProblem):
        work.write(reopen_referral, card.id, "  ")
    card = work.write(reopen_referral, card.id, "Doch noch ein Antrag").value
    assert (card.status, card.outcome) == (Status.ACCEPTED, Outcome.FULL_HELP)
    assert card.events[-1].kind is EventKind.REOPENED
    assert card.due_at is not None
    with pytest.raises(Problem, match="nothing to reopen"):
        work.write(reopen_referral, card.id, "Noch einmal")


def test_a_revoked_consent_is_not_reopened(work: Work) -> None:
    card = handed_out(work)
    card = work.write(take_step, card.id, Step(Status.REVOKED, Source.PERSON)).value
    assert not card.reopenable
    with pytest.raises(Problem, match="nothing to reopen"):
        work.write(reopen_referral, card.id, "Irrtum")
