# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer that comes back: found by its number, turned into steps, taken back when mistyped."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    Party,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.models.office import Office
from amstrat_desktop.services.deadlines import end_of
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_records import ReferralCard, Step
from amstrat_desktop.services.referral_steps import expire_overdue, reopen_referral, take_step
from amstrat_desktop.services.returns import (
    ReturnDraft,
    find_by_number,
    record_return,
    take_back_return,
)
from amstrat_desktop.services.work import Actor, Work
from tests.services.referral_office import begun, handed_out, said, turned

AGENCY = Source.AGENCY


def answered(work: Work, card: ReferralCard, answer: Answer, **more: Any) -> ReferralCard:
    return work.write(record_return, ReturnDraft(card.id, answer, **more)).value


def statuses(card: ReferralCard) -> list[Status]:
    return [event.status for event in card.events if event.kind is EventKind.STATUS]


def test_the_number_opens_exactly_its_referral(work: Work) -> None:
    cards = [handed_out(work) for _n in range(3)]
    for card in cards:
        assert card.number is not None
        typed = card.number.lower().replace("-", " ")
        found = work.read(find_by_number, typed, office_id=work.actor.office_id)
        assert found.id == card.id


def test_a_wrong_number_opens_nothing_and_says_why(work: Work) -> None:
    card = handed_out(work)
    assert card.number is not None
    last = "2" if card.number[-1] != "2" else "3"
    for typed, why in (
        (card.number[:-1] + last, "One character"),
        (card.number[:-1], "incomplete"),
        ("BO-26-222-22", "incomplete"),
    ):
        with pytest.raises(Problem) as raised:
            work.read(find_by_number, typed, office_id=work.actor.office_id)
        assert why in said(raised.value)


def test_a_right_number_of_somebody_else_is_told_apart(work: Work) -> None:
    with pytest.raises(Problem) as raised:
        work.read(find_by_number, "BO-26-4K7-PQR", office_id=work.actor.office_id)
    assert "No slip with the number BO-26-4K7-PQR" in said(raised.value)
    work.write(_rename_prefix)
    with pytest.raises(Problem) as raised:
        work.read(find_by_number, "BO-26-4K7-PQR", office_id=work.actor.office_id)
    assert "another office" in said(raised.value)


def _rename_prefix(session: Session, *, actor: Actor, now: datetime) -> None:
    session.execute(update(Office).values(slip_prefix="WA"))


def test_was_there(work: Work) -> None:
    turned(work)
    card = answered(work, handed_out(work), Answer.WAS_THERE, day=date(2026, 3, 13))
    assert (card.status, card.attendance) == (Status.RECEIVED, Attendance.ATTENDED)
    assert card.next_party is Party.AGENCY
    assert card.events[-1].detail["day"] == "2026-03-13"
    assert card.events[-1].source is AGENCY
    (line,) = card.returns
    assert (line.answer, line.channel) == (Answer.WAS_THERE, ReturnChannel.TEAR_OFF)
    assert line.received_on == date(2026, 3, 16)
    again = answered(work, card, Answer.WAS_THERE, channel=ReturnChannel.VISIT)
    assert (again.status, again.attendance) == (Status.RECEIVED, Attendance.ATTENDED_ACCOMPANIED)


def test_what_the_person_tells_is_the_persons_word(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.WAS_THERE, channel=ReturnChannel.PERSON_TOLD)
    assert {event.source for event in card.events[2:]} == {Source.PERSON}


def test_has_an_appointment(work: Work) -> None:
    at = work.clock() + timedelta(days=4)
    card = handed_out(work)
    with pytest.raises(FieldProblem) as raised:
        answered(work, card, Answer.APPOINTMENT)
    assert raised.value.field == "appointment_at"
    card = answered(work, card, Answer.APPOINTMENT, appointment_at=at, appointment_place="R. 3")
    assert (card.status, card.next_party) == (Status.APPOINTMENT, Party.PERSON)
    assert (card.draft.appointment_at, card.draft.appointment_place) == (at, "R. 3")
    assert card.returns[0].appointment_at == at


def test_a_further_appointment_does_not_take_the_work_back(work: Work) -> None:
    card = handed_out(work)
    for status in (Status.RECEIVED, Status.ACCEPTED):
        work.write(take_step, card.id, Step(status, AGENCY))
    at = work.clock() + timedelta(days=4)
    card = answered(work, card, Answer.APPOINTMENT, appointment_at=at)
    assert (card.status, card.draft.appointment_at) == (Status.ACCEPTED, at)
    assert card.events[-1].kind is EventKind.DETAIL


def test_waiting_list(work: Work) -> None:
    card = handed_out(work)
    with pytest.raises(FieldProblem) as raised:
        answered(work, card, Answer.WAITING_LIST)
    assert raised.value.field == "until"
    card = answered(work, card, Answer.WAITING_LIST, until=date(2099, 5, 1))
    assert statuses(card) == [Status.ISSUED, Status.RECEIVED, Status.WAITLISTED]
    assert card.due_at == end_of(date(2099, 5, 1))
    card = answered(work, card, Answer.WAITING_LIST, note="Platz 3")
    assert card.events[-1].reason == "Platz 3"


def test_not_responsible(work: Work) -> None:
    declined = answered(work, handed_out(work), Answer.NOT_RESPONSIBLE)
    assert (declined.status, declined.next_party) == (Status.DECLINED, Party.OFFICE)
    assert declined.events[-1].reason_code == "not_responsible"
    passed_on = answered(work, handed_out(work), Answer.NOT_RESPONSIBLE, target="Wohnungsamt")
    assert statuses(passed_on) == [Status.ISSUED, Status.RECEIVED, Status.REDIRECTED]
    assert passed_on.events[-1].reason == "Wohnungsamt"


def test_documents_are_missing(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.DOCUMENTS_MISSING, note="Mietvertrag")
    assert (card.status, card.next_party) == (Status.RECEIVED, Party.OFFICE)
    assert card.attendance is Attendance.UNKNOWN
    assert card.events[-1].reason == "Mietvertrag"


def test_did_not_come(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.NO_SHOW, reason_codes=("illness",))
    assert (card.status, card.attendance) == (Status.ISSUED, Attendance.NO_SHOW)
    assert card.next_party is Party.OFFICE
    assert card.events[-1].reason_code == "illness"


def test_done(work: Work) -> None:
    card = handed_out(work)
    with pytest.raises(FieldProblem) as raised:
        answered(work, card, Answer.DONE)
    assert raised.value.field == "outcome"
    card = answered(work, card, Answer.DONE, outcome=Outcome.FULL_HELP)
    assert statuses(card) == [
        Status.ISSUED, Status.RECEIVED, Status.ACCEPTED, Status.CLOSED,
    ]  # fmt: skip
    assert (card.outcome, card.outcome_source) == (Outcome.FULL_HELP, AGENCY)
    assert {event.detail["return_id"] for event in card.events[2:]} == {card.returns[0].id.hex}


def test_a_late_answer_still_counts(work: Work) -> None:
    clock = turned(work)
    card = handed_out(work)
    clock.forward(days=20)
    work.write(expire_overdue)
    card = answered(work, card, Answer.WAS_THERE)
    assert (card.status, card.attendance) == (Status.RECEIVED, Attendance.ATTENDED)


@pytest.mark.parametrize("answer", list(Answer))
def test_an_ended_referral_is_reopened_first(work: Work, answer: Answer) -> None:
    card = handed_out(work)
    work.write(take_step, card.id, Step(Status.OBSOLETE, reason="umgezogen"))
    draft = ReturnDraft(
        card.id,
        answer,
        appointment_at=work.clock(),
        until=date(2099, 1, 1),
        outcome=Outcome.UNKNOWN,
    )
    with pytest.raises(Problem) as raised:
        work.write(record_return, draft)
    assert "Reopen it first" in said(raised.value)
    assert work.read(read_referral, card.id).returns == ()
    work.write(reopen_referral, card.id, "doch noch da")
    assert len(work.write(record_return, draft).value.returns) == 1


def test_a_draft_has_no_answer(work: Work) -> None:
    with pytest.raises(Problem, match="not handed out"):
        answered(work, begun(work), Answer.DONE, outcome=Outcome.UNKNOWN)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("received_on", {"received_on": date(2999, 1, 1)}),
        ("day", {"day": date(2999, 1, 1)}),
        ("note", {"note": "a" * 201}),
        ("reason_codes", {"reason_codes": ("mood",)}),
    ],
)
def test_what_can_not_be_right_names_its_field(
    work: Work, field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(FieldProblem) as raised:
        answered(work, handed_out(work), Answer.NO_SHOW, **changes)
    assert raised.value.field == field


@pytest.mark.parametrize("answer", list(Answer))
def test_a_mistyped_answer_is_taken_back_whole(work: Work, answer: Answer) -> None:
    before = handed_out(work)
    card = answered(
        work,
        before,
        answer,
        appointment_at=work.clock() + timedelta(days=1),
        until=date(2099, 1, 1),
        outcome=Outcome.GRANTED,
    )
    (line,) = card.returns
    with pytest.raises(FieldProblem):
        work.write(take_back_return, line.id, " ")
    after = work.write(take_back_return, line.id, "falscher Schein").value
    assert after.returns == (replace(line, taken_back=True),)
    assert after.events[: len(card.events)] == card.events
    assert after.events[-1].kind is EventKind.TAKEN_BACK
    same = {"version", "updated_at", "events", "returns"}
    for name in ReferralCard.__dataclass_fields__:
        if name not in same:
            assert getattr(after, name) == getattr(before, name), name
    with pytest.raises(Problem, match="already taken back"):
        work.write(take_back_return, line.id, "noch einmal")


def test_a_new_answer_after_one_that_was_taken_back(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.DONE, outcome=Outcome.GRANTED)
    work.write(take_back_return, card.returns[0].id, "falscher Schein")
    card = answered(work, card, Answer.NO_SHOW)
    card = work.write(take_back_return, card.returns[1].id, "doch nicht").value
    assert [line.taken_back for line in card.returns] == [True, True]
    assert (card.status, card.attendance) == (Status.ISSUED, Attendance.UNKNOWN)


def test_an_answer_is_not_taken_back_under_later_steps(work: Work) -> None:
    card = answered(work, handed_out(work), Answer.WAS_THERE)
    work.write(take_step, card.id, Step(Status.ACCEPTED, AGENCY))
    with pytest.raises(Problem, match="Something else was noted"):
        work.write(take_back_return, card.returns[0].id, "falsch")
    with pytest.raises(Problem, match="no longer exists"):
        work.write(take_back_return, uuid7(), "falsch")
