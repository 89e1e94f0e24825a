# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind, CaseStatus, StepDoer
from amstrat_desktop.services.case_records import CaseCard, CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step, do_step, drop_step, undo_step
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.support_cases import (
    close_case,
    edit_case,
    hand_over_case,
    list_cases,
    open_case,
    read_case,
    reopen_case,
    set_staff,
    undo_closing,
)
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague, new_person, stopped

GOAL = "أريد أن أجد روضة لابنتي"
AGREED = CaseDraft(GOAL, "ar", agreed=True)


@pytest.fixture
def case(work: Work) -> CaseCard:
    stopped(work)
    return work.write(open_case, new_person(work), AGREED).value


def kinds(case: CaseCard) -> list[CaseEventKind]:
    return [event.event for event in case.events]


def field_of(call: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(FieldProblem) as refused:
        call(*args, **kwargs)  # type: ignore[operator]  # whatever is called
    return refused.value.field


def test_it_begins_with_the_persons_own_words(work: Work, case: CaseCard) -> None:
    again = work.read(read_case, case.id, actor=work.actor)
    assert again == case
    assert (case.goal, case.goal_language) == (GOAL, "ar")
    assert (case.status, case.opened_on) == (CaseStatus.OPEN, date(2026, 3, 2))
    assert case.responsible == "Petra Probe"
    assert kinds(case) == [CaseEventKind.OPENED]


def test_without_agreement_it_doesnt_begin(work: Work) -> None:
    person_id = new_person(work)
    assert field_of(work.write, open_case, person_id, CaseDraft(GOAL, "ar")) == "agreed"
    assert work.read(list_cases, person_id, actor=work.actor) == ()


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (CaseDraft("  \n ", agreed=True), "goal"),
        (CaseDraft(GOAL, "klingon", agreed=True), "goal_language"),
        (CaseDraft(GOAL, responsible_id=uuid4(), agreed=True), "responsible_id"),
        (CaseDraft(GOAL, deputy_id=uuid4(), agreed=True), "deputy_id"),
    ],
)
def test_what_cant_be_right_is_named(work: Work, draft: CaseDraft, field: str) -> None:
    assert field_of(work.write, open_case, new_person(work), draft) == field


def test_nobody_stands_in_for_themselves(work: Work) -> None:
    me = work.actor.staff_id
    draft = CaseDraft(GOAL, responsible_id=me, deputy_id=me, agreed=True)
    assert field_of(work.write, open_case, new_person(work), draft) == "deputy_id"


def test_one_is_open_at_a_time_and_several_over_time(work: Work, case: CaseCard) -> None:
    with pytest.raises(Problem, match="already being supported"):
        work.write(open_case, case.person_id, AGREED)
    work.write(close_case, case.id, "goal_reached", version=case.version)
    second = work.write(open_case, case.person_id, AGREED).value
    listed = work.read(list_cases, case.person_id, actor=work.actor)
    assert [line.id for line in listed] == [second.id, case.id]
    with pytest.raises(Problem, match="already being supported"):
        work.write(reopen_case, case.id, "she came back")


def test_steps_are_agreed_ticked_and_opened_again(work: Work, case: CaseCard) -> None:
    draft = StepDraft(" Ask at   the nursery ", StepDoer.OFFICE, date(2026, 3, 9))
    after = work.write(agree_step, case.id, draft).value
    after = work.write(agree_step, case.id, StepDraft("Bring the birth certificate")).value
    first, second = after.steps
    assert (first.text, first.doer, first.due_on) == (
        "Ask at the nursery",
        StepDoer.OFFICE,
        date(2026, 3, 9),
    )
    assert second.doer is StepDoer.PERSON
    after = work.write(do_step, first.id).value
    assert after.steps[0].done_on == date(2026, 3, 2)
    assert after.open_steps == 1
    after = work.write(undo_step, first.id).value
    assert after.open_steps == 2
    after = work.write(drop_step, second.id).value
    assert [step.text for step in after.steps] == ["Ask at the nursery"]
    assert kinds(after)[1:] == [
        CaseEventKind.STEP_AGREED,
        CaseEventKind.STEP_AGREED,
        CaseEventKind.STEP_DONE,
        CaseEventKind.STEP_UNDONE,
        CaseEventKind.STEP_DROPPED,
    ]
    assert after.events[-1].detail == "Bring the birth certificate"
    assert after.version == case.version  # ticking disturbs nobody who edits the goal
    assert field_of(work.write, agree_step, case.id, StepDraft(" ")) == "text"


def test_an_edit_that_lost_the_race_overwrites_nothing(work: Work, case: CaseCard) -> None:
    other = colleague(work)
    other.write(edit_case, case.id, CaseDraft("A nursery place", "en"), version=case.version)
    with pytest.raises(Conflict) as lost:
        work.write(edit_case, case.id, CaseDraft("Work", "en"), version=case.version)
    assert lost.value.who == "Kollege Probe"
    assert lost.value.theirs["goal"] == "A nursery place"
    now = work.read(read_case, case.id, actor=work.actor)
    assert now.goal == "A nursery place"
    assert GOAL not in [event.detail for event in now.events]  # nothing of the old words stays


def test_an_edit_of_nothing_leaves_no_event(work: Work, case: CaseCard) -> None:
    after = work.write(edit_case, case.id, case.draft, version=case.version).value
    assert after == case


def test_responsibility_moves_and_the_old_case_still_tells(work: Work, case: CaseCard) -> None:
    other = colleague(work)
    work.write(set_staff, case.id, work.actor.staff_id, other.actor.staff_id)
    other.write(hand_over_case, case.id, other.actor.staff_id)
    after = work.read(read_case, case.id, actor=work.actor)
    assert (after.responsible, after.deputy) == ("Kollege Probe", "")
    assert [(event.event, event.responsible, event.deputy) for event in after.events] == [
        (CaseEventKind.OPENED, "Petra Probe", ""),
        (CaseEventKind.STAFF_CHANGED, "Petra Probe", "Kollege Probe"),
        (CaseEventKind.HANDED_OVER, "Kollege Probe", ""),
    ]


def test_closing_needs_a_reason_and_can_be_undone(work: Work, case: CaseCard) -> None:
    assert field_of(work.write, close_case, case.id, "", version=case.version) == "reason"
    assert field_of(work.write, close_case, case.id, "bored", version=case.version) == "reason"
    closed = work.write(
        close_case, case.id, "goes_on_alone", " found one ", version=case.version
    ).value
    assert (closed.status, closed.closed_on) == (CaseStatus.CLOSED, date(2026, 3, 2))
    assert (closed.closing_label.msgid, closed.closing_remark) == (
        "The person goes on alone",
        "found one",
    )
    with pytest.raises(Problem, match="closed"):
        work.write(agree_step, case.id, StepDraft("one more"))
    with pytest.raises(Problem, match="already closed"):
        work.write(close_case, case.id, "other", version=closed.version)
    back = work.write(undo_closing, case.id).value
    assert (back.status, back.closed_on, back.closing_reason) == (CaseStatus.OPEN, None, "")
    with pytest.raises(Problem):
        work.write(undo_closing, case.id)


def test_reopening_needs_a_reason(work: Work, case: CaseCard) -> None:
    work.write(close_case, case.id, "contact_lost", version=case.version)
    assert field_of(work.write, reopen_case, case.id, " ") == "reason"
    back = work.write(reopen_case, case.id, "she came back in May").value
    assert kinds(back)[-2:] == [CaseEventKind.CLOSED, CaseEventKind.REOPENED]
    assert back.events[-1].detail == "she came back in May"
    with pytest.raises(Problem, match="under way"):
        work.write(reopen_case, case.id, "again")


def test_events_are_never_rewritten(work: Work, case: CaseCard) -> None:
    def rewrite(session: Session, **_: object) -> None:
        session.execute(text("UPDATE case_event SET detail = 'never happened'"))

    with pytest.raises((DBAPIError, Problem)):
        work.write(rewrite)
    assert work.read(read_case, case.id, actor=work.actor) == case


def test_screens_hear_of_it_and_the_log_holds_no_words(work: Work, case: CaseCard) -> None:
    outcome = work.write(agree_step, case.id, StepDraft("Ask at the nursery"))
    assert Kind.CASE in outcome.changed

    def logged(session: Session) -> str:
        return str(session.execute(text("SELECT action, fields FROM audit_event")).all())

    assert "step_agreed" in work.read(logged)
    assert "nursery" not in work.read(logged)
