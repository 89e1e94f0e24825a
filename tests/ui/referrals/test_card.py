# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The opened referral: steps, answers, what is taken back, what follows."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.vocabulary.referral_steps import Answer, EventKind
from amstrat_desktop.base.vocabulary.referrals import (
    Attendance,
    Outcome,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_states import next_steps
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.ui.referrals.answer_panel import AnswerForm
from amstrat_desktop.ui.referrals.step_panel import StepForm
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Desk, drafted, handed_out

TEN = datetime(2026, 12, 1, 9, tzinfo=UTC)


def answers(desk: Desk) -> AnswerForm:
    panel = desk.screen.pane.content.answers if desk.screen.pane.content else None
    assert panel is not None
    assert panel.form is not None
    return panel.form


def choose(desk: Desk, answer: Answer) -> AnswerForm:
    assert desk.screen.pane.content is not None
    assert desk.screen.pane.content.answers is not None
    QTest.mouseClick(desk.screen.pane.content.answers.buttons[answer], Qt.MouseButton.LeftButton)
    return answers(desk)


def press_step(desk: Desk, status: Status) -> StepForm | None:
    assert desk.screen.pane.content is not None
    panel = desk.screen.pane.content.steps
    QTest.mouseClick(panel.buttons[status], Qt.MouseButton.LeftButton)
    form = panel.form
    assert form is None or isinstance(form, StepForm)
    return form


@pytest.fixture
def issued(desk: Desk) -> Desk:
    """A handed-out slip whose number was just scanned."""
    number = handed_out(desk.work).number
    assert number is not None
    desk.screen.open_item(number.replace("-", "").lower())
    return desk


def test_a_number_opens_its_referral_with_the_seven_answers(issued: Desk) -> None:
    content = issued.screen.pane.content
    assert content is not None
    assert content.answers is not None
    assert list(content.answers.buttons) == list(Answer)
    assert content.answers.buttons[Answer.WAS_THERE].hasFocus()
    assert_all_named(issued.screen)


def test_a_wrong_check_character_opens_nothing(desk: Desk) -> None:
    number = handed_out(desk.work).number or ""
    wrong = number[:-1] + ("2" if number[-1] != "2" else "3")
    desk.screen.open_item(wrong)
    assert desk.screen.pane.card is None
    assert desk.last_words == "One character of this number is wrong. Compare it with the slip."


def test_an_appointment_by_keyboard_alone(issued: Desk) -> None:
    content = issued.screen.pane.content
    assert content is not None
    QTest.keyClicks(content.answers, "2")
    form = answers(issued)
    focused = issued.screen.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "01.12.2026")
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    form._appointment._time.setText("10")  # type: ignore[union-attr]
    issued.screen.save()
    card = issued.card()
    assert card.status is Status.APPOINTMENT
    assert card.draft.appointment_at == TEN
    assert card.returns[-1].answer is Answer.APPOINTMENT
    assert card.returns[-1].channel is ReturnChannel.TEAR_OFF
    assert issued.last_words == "The answer is saved. Now: “Appointment made”."
    assert frozenset({Kind.REFERRAL}) <= issued.changed[-1]


def test_an_answer_can_be_undone_at_once(issued: Desk) -> None:
    form = choose(issued, Answer.DONE)
    assert form._outcome is not None
    form._outcome.set_value(Outcome.FULL_HELP)
    form.submit()
    assert issued.card().status is Status.CLOSED
    issued.press_action()
    card = issued.card()
    assert card.status is Status.ISSUED
    assert card.outcome is None
    assert card.returns[-1].taken_back
    # Records are in the office's language, whatever the interface speaks.
    assert card.events[-1].reason == catalogue("de").text(_("Undone right after it was entered"))


def test_done_asks_what_came_of_it(issued: Desk) -> None:
    form = choose(issued, Answer.DONE)
    form.submit()
    assert issued.card().status is Status.ISSUED
    problem = form._fields["outcome"].problem
    assert problem is not None
    assert problem.msgid == "Choose what came of it; “Unknown” will do."


def test_a_date_that_is_none_is_marked_before_anything_is_written(issued: Desk) -> None:
    form = choose(issued, Answer.WAITING_LIST)
    assert form._until is not None
    QTest.keyClicks(form._until.focusProxy(), "31.02.2026")
    form.submit()
    assert form._fields["until"].problem is not None
    assert issued.card().returns == ()


def test_not_coming_takes_reasons(issued: Desk) -> None:
    form = choose(issued, Answer.NO_SHOW)
    assert form._reasons is not None
    form._reasons.set_values(["no_childcare", "travel"])
    form.submit()
    assert issued.card().attendance is Attendance.NO_SHOW
    assert issued.card().events[-1].detail["reason_codes"] == ["no_childcare", "travel"]


def test_escape_goes_from_an_answer_to_the_buttons(issued: Desk) -> None:
    form = choose(issued, Answer.NOT_RESPONSIBLE)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    content = issued.screen.pane.content
    assert content is not None
    assert content.answers is not None
    assert content.answers.form is None
    assert content.answers.buttons[Answer.WAS_THERE].hasFocus()
    assert not issued.screen.go_back()


def test_a_mistyped_answer_is_taken_back_with_a_reason(issued: Desk) -> None:
    choose(issued, Answer.WAS_THERE).submit()
    content = issued.screen.pane.content
    assert content is not None
    content.returns.ask_why(issued.card().returns[0])
    form = content.returns._form
    assert isinstance(form, ReasonForm)
    form.submit()
    assert form._fields["reason"].problem is not None
    form._reason.setText("Falscher Zettel")
    form.submit()
    assert issued.card().returns[0].taken_back
    assert issued.card().events[-1].kind is EventKind.TAKEN_BACK


@pytest.mark.parametrize("status", [Status.ISSUED, Status.RECEIVED, Status.DECLINED])
def test_only_allowed_steps_are_offered(desk: Desk, status: Status) -> None:
    card = handed_out(desk.work)
    way = {Status.RECEIVED: (Status.RECEIVED,), Status.DECLINED: (Status.RECEIVED, Status.DECLINED)}
    for step in way.get(status, ()):
        desk.work.write(take_step, card.id, Step(step, Source.AGENCY, reason_code="no_capacity"))
    desk.screen.open_item(card.id)
    content = desk.screen.pane.content
    assert content is not None
    assert set(content.steps.buttons) == set(next_steps(status))
    assert_all_named(desk.screen)


def test_a_step_asks_for_its_reason(desk: Desk) -> None:
    desk.screen.open_item(handed_out(desk.work).id)
    form = press_step(desk, Status.OBSOLETE)
    assert form is not None
    form.submit()
    assert desk.card().status is Status.ISSUED
    assert form._fields["reason"].problem is not None
    form._reason.setText("Hat selbst eine Wohnung gefunden")
    form.submit()
    assert desk.card().status is Status.OBSOLETE
    assert desk.card().events[-1].reason == "Hat selbst eine Wohnung gefunden"


def test_an_ended_referral_is_reopened_with_a_reason(desk: Desk) -> None:
    card = handed_out(desk.work)
    desk.work.write(take_step, card.id, Step(Status.OBSOLETE, reason="Irrtum"))
    desk.screen.open_item(card.id)
    content = desk.screen.pane.content
    assert content is not None
    content.steps.ask_to_reopen()
    form = content.steps.form
    assert isinstance(form, ReasonForm)
    form._reason.setText("Die Person kam wieder")
    form.submit()
    assert desk.card().status is Status.ISSUED


def test_attendance_and_outcome_are_noted_without_a_change_of_status(desk: Desk) -> None:
    desk.screen.open_item(handed_out(desk.work).id)
    content = desk.screen.pane.content
    assert content is not None
    content.things.attendance_asked.emit()
    form = content._form
    assert form is not None
    form._attendance.set_value(Attendance.POSTPONED)  # type: ignore[attr-defined]
    form.submit()
    assert desk.card().attendance is Attendance.POSTPONED
    content = desk.screen.pane.content
    content.things.outcome_asked.emit()
    assert content._form is not None
    content._form._outcome.set_value(Outcome.APPLICATION_MADE)  # type: ignore[attr-defined]
    content._form.submit()
    card = desk.card()
    assert (card.status, card.outcome) == (Status.ISSUED, Outcome.APPLICATION_MADE)
    assert card.outcome_source is Source.PERSON


def test_after_a_refusal_another_agency_is_one_press_away(desk: Desk) -> None:
    card = handed_out(desk.work)
    for step in (Status.RECEIVED, Status.DECLINED):
        desk.work.write(take_step, card.id, Step(step, Source.AGENCY, reason_code="no_capacity"))
    desk.screen.open_item(card.id)
    content = desk.screen.pane.content
    assert content is not None
    follow = next(
        button
        for button in content.steps.findChildren(Button)
        if button.text() == "Refer to another agency"
    )
    QTest.mouseClick(follow, Qt.MouseButton.LeftButton)
    form = desk.screen.form.form
    assert desk.screen.currentWidget() is desk.screen.form
    assert form.content().predecessor_id == card.id
    assert form.draft().concern == "Sucht eine Wohnung."
    assert form.draft().organisation_id is None


def test_a_card_that_did_not_change_keeps_what_is_half_typed(issued: Desk) -> None:
    form = choose(issued, Answer.NOT_RESPONSIBLE)
    form._target.setText("Wohnungsamt")
    issued.screen.reload()
    assert answers(issued)._target.text() == "Wohnungsamt"


def test_a_draft_has_nothing_to_answer(desk: Desk) -> None:
    desk.screen.open_item(drafted(desk.work).id)
    content = desk.screen.pane.content
    assert content is not None
    labels = {button.text() for button in content.findChildren(Button)}
    assert "An answer came back …" not in labels
    assert {"Change", "Print slip", "Handed out"} <= labels
