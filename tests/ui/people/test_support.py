# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.support_cases import CaseStatus, StepDoer
from amstrat_desktop.services.case_records import CaseCard, CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.support_cases import edit_case, list_cases, open_case
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import support
from amstrat_desktop.ui.people.support.case_card import ClosedCard, GoalCard
from amstrat_desktop.ui.people.support.forms import CloseForm, GoalForm, ReopenForm
from amstrat_desktop.ui.people.support.view import SupportPanel
from amstrat_desktop.ui.translator import set_language
from tests.services.supported import colleague, new_person, saw, stopped
from tests.ui.accessible import nameless
from tests.ui.people.record_room import RecordRoom, compared

GOAL = "أريد أن أجد روضة لابنتي"


@pytest.fixture
def room(work: Work) -> RecordRoom:
    stopped(work)
    return RecordRoom(work)


@pytest.fixture
def person_id(work: Work, room: RecordRoom) -> UUID:
    return work.write(record_person, PersonDraft(name="Probe, Selda", language="ar")).value.id


@pytest.fixture
def panel(qtbot: QtBot, room: RecordRoom, person_id: UUID) -> SupportPanel:
    opened: SupportPanel = room.open(qtbot, support.build)
    opened.show_record(person_id)
    return opened


def cases(room: RecordRoom, person_id: UUID) -> list[CaseCard]:
    return list(room.work.read(list_cases, person_id, actor=room.work.actor))


def begun(room: RecordRoom, panel: SupportPanel, person_id: UUID) -> CaseCard:
    case = room.work.write(open_case, person_id, CaseDraft(GOAL, "ar", agreed=True)).value
    panel.reload()
    return case


def form_of(panel: SupportPanel, kind: type) -> object:
    assert isinstance(panel.open_form, kind)
    return panel.open_form


def card_of(panel: SupportPanel, kind: type) -> list[object]:
    return [card for card in panel.findChildren(kind) if card.isVisibleTo(panel)]


def texts(panel: SupportPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_support_begins_with_agreement_only(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    panel.begin.click()
    form = form_of(panel, GoalForm)
    assert isinstance(form, GoalForm)
    assert form.language.value() == "ar"  # what the person speaks
    form.goal.set_text(GOAL)
    form.submit()
    assert cases(room, person_id) == []
    assert panel.open_form is form  # marked, not lost
    form.agreed.setChecked(True)
    form.submit()
    [case] = cases(room, person_id)
    assert (case.goal, case.goal_language) == (GOAL, "ar")
    assert panel.open_form is None
    assert room.last_words == "The support has begun."


def test_the_goal_stands_in_its_own_direction(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    begun(room, panel, person_id)
    goal = next(label for label in panel.findChildren(QLabel) if label.text() == GOAL)
    assert goal.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert panel.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert "Support since 02.03.2026 · Arabic" in texts(panel)


def test_steps_are_added_with_return_and_ticked(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    begun(room, panel, person_id)
    for words, doer in (("Ask at the nursery", StepDoer.OFFICE), ("Come along", StepDoer.PERSON)):
        panel.adder.text.setText(words)
        panel.adder.doer.set_value(doer)
        QTest.keyClick(panel.adder.text, Qt.Key.Key_Return)
    assert panel.adder.is_empty
    assert [line.step.doer for line in panel.steps.lines()] == [StepDoer.OFFICE, StepDoer.PERSON]
    panel.adder.text.setText("half a step")
    panel.steps.lines()[0].tick.click()
    assert cases(room, person_id)[0].open_steps == 1
    assert panel.adder.text.text() == "half a step"  # ticking loses nothing
    assert "1 of 2 steps done" in texts(panel)
    panel.steps.lines()[0].tick.click()
    assert cases(room, person_id)[0].open_steps == 2


def test_a_step_taken_off_comes_back(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    case = begun(room, panel, person_id)
    room.work.write(agree_step, case.id, StepDraft("Ask at the nursery"))
    panel.reload()
    panel.steps.lines()[0].dropped.emit()
    assert panel.steps.lines() == []
    room.do("Undo")
    assert [line.step.text for line in panel.steps.lines()] == ["Ask at the nursery"]


def test_closing_undoing_and_taking_up_again(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    begun(room, panel, person_id)
    for undo in (True, False):
        [card] = card_of(panel, GoalCard)
        card.close_.emit()  # type: ignore[attr-defined]  # a GoalCard
        form = form_of(panel, CloseForm)
        assert isinstance(form, CloseForm)
        form.submit()
        assert cases(room, person_id)[0].status is CaseStatus.OPEN  # without a reason it stays
        form.why.set_value("goal_reached")
        form.submit()
        assert cases(room, person_id)[0].status is CaseStatus.CLOSED
        assert panel.begin.isVisibleTo(panel)
        if undo:
            room.do("Undo")
            assert cases(room, person_id)[0].status is CaseStatus.OPEN
    [closed] = card_of(panel, ClosedCard)
    assert "02.03.2026 to 02.03.2026 · Goal reached" in texts(panel)
    closed.reopened.emit()  # type: ignore[attr-defined]  # a ClosedCard
    again = form_of(panel, ReopenForm)
    assert isinstance(again, ReopenForm)
    again._reason.setText("she came back")
    again.submit()
    assert cases(room, person_id)[0].status is CaseStatus.OPEN


def test_a_lost_race_is_told(panel: SupportPanel, room: RecordRoom, person_id: UUID) -> None:
    case = begun(room, panel, person_id)
    [card] = card_of(panel, GoalCard)
    card.edit.emit()  # type: ignore[attr-defined]  # a GoalCard
    form = form_of(panel, GoalForm)
    assert isinstance(form, GoalForm)
    form.goal.set_text("mine")
    colleague(room.work).write(edit_case, case.id, CaseDraft("theirs"), version=case.version)
    form.submit()
    assert cases(room, person_id)[0].goal == "theirs"
    dialog = compared()
    dialog.choice("goal").choose("mine")
    dialog.save_button.click()
    assert cases(room, person_id)[0].goal == "mine"


def test_a_goal_being_typed_is_kept_for_its_person(
    qtbot: QtBot, panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    panel.begin.click()
    form = form_of(panel, GoalForm)
    assert isinstance(form, GoalForm)
    form.goal.set_text("half a goal")
    panel.leave()
    other = new_person(room.work, "Fremde Probe")
    panel.show_record(other)
    assert panel.open_form is None
    again: SupportPanel = room.open(qtbot, support.build)
    again.show_record(person_id)
    restored = form_of(again, GoalForm)
    assert isinstance(restored, GoalForm)
    assert restored.goal.text() == "half a goal"
    restored.given_up.emit()
    assert room.kept(f"people.support.{person_id.hex}") is None


def test_who_knows_the_person_is_said(
    panel: SupportPanel, room: RecordRoom, person_id: UUID
) -> None:
    saw(colleague(room.work), person_id)
    panel.reload()
    assert {"Kollege Probe", "Counselled · on 02.03.2026 · 1 time"} <= set(texts(panel))


def test_ctrl_n_and_ctrl_return(panel: SupportPanel, room: RecordRoom, person_id: UUID) -> None:
    panel.new_item()
    assert isinstance(panel.open_form, GoalForm)
    panel.open_form.goal.set_text("Work")
    panel.open_form.agreed.setChecked(True)
    panel.save()
    assert len(cases(room, person_id)) == 1
    panel.new_item()
    assert panel.adder.text.hasFocus()
    panel.adder.text.setText("Write a CV")
    panel.save()
    assert cases(room, person_id)[0].open_steps == 1


def test_everything_has_a_name(panel: SupportPanel, room: RecordRoom, person_id: UUID) -> None:
    assert nameless(panel) == []
    panel.begin.click()
    assert nameless(panel) == []
    case = begun(room, panel, person_id)
    room.work.write(agree_step, case.id, StepDraft("Ask"))
    panel.reload()
    assert nameless(panel) == []
    set_language("ar")
    assert nameless(panel) == []
