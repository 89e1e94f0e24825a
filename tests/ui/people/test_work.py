# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.placements import HurdleState, PlacementStatus
from amstrat_desktop.services.offers.hurdles import note_hurdle
from amstrat_desktop.services.offers.placement_records import HurdleDraft, PlacementCard
from amstrat_desktop.services.offers.placements import edit_placement, list_placements_of_person
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import work as work_panel
from amstrat_desktop.ui.people.work.card import PastCard, WorkCard
from amstrat_desktop.ui.people.work.checklist import HurdleLine
from amstrat_desktop.ui.people.work.forms import (
    AgreementForm,
    AnswerForm,
    EndForm,
    ProposeForm,
    WordsForm,
)
from amstrat_desktop.ui.people.work.view import WorkPanel
from amstrat_desktop.ui.shell.doors import NewConsent, OpenOffersView, OpenPerson
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from tests.services.offers.work_office import candidate, started, vacancy
from tests.services.supported import Clock, colleague, new_person, stopped
from tests.ui.accessible import nameless
from tests.ui.people.record_room import RecordRoom, compared

F = TypeVar("F")


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def room(work: Work, clock: Clock) -> RecordRoom:
    return RecordRoom(work)


@pytest.fixture
def person_id(work: Work, room: RecordRoom) -> UUID:
    return new_person(work)


@pytest.fixture
def panel(qtbot: QtBot, room: RecordRoom, person_id: UUID) -> WorkPanel:
    opened: WorkPanel = room.open(qtbot, work_panel.build)
    opened.show_record(person_id)
    return opened


def placements(room: RecordRoom, person_id: UUID) -> tuple[PlacementCard, ...]:
    return room.work.read(list_placements_of_person, person_id, actor=room.work.actor)


def form_of(panel: WorkPanel, kind: type[F]) -> F:
    assert isinstance(panel.open_form, kind)
    return panel.open_form


def texts(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def button(panel: QWidget, text: str) -> Button:
    return next(
        one for one in panel.findChildren(Button) if one.text() == text and one.isVisibleTo(panel)
    )


def line_of(card: WorkCard, code: str) -> HurdleLine:
    return next(one for one in card.checklist.lines() if one.hurdle.code == code)


def test_without_a_place_it_leads_to_the_places(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    assert not panel.propose.isVisible()
    panel.to_places.click()
    assert room.went == [("offers", OpenOffersView("work"))]
    panel.new_item()
    assert panel.open_form is None


def test_proposing_and_undoing(panel: WorkPanel, room: RecordRoom, person_id: UUID) -> None:
    place = vacancy(room.work)
    panel.reload()
    panel.propose.click()
    form = form_of(panel, ProposeForm)
    form.submit()
    assert placements(room, person_id) == ()  # no place chosen: marked
    form.vacancy.set_value(place.id)
    form.submit()
    [card] = placements(room, person_id)
    assert card.status is PlacementStatus.CANDIDATE
    assert panel.open_form is None
    assert room.last_words.startswith("Proposed for “Hilfe im Gewächshaus”")
    room.do("Undo")
    assert placements(room, person_id) == ()


def test_work_starts_with_a_day_and_the_tasks_stand_as_steps(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    candidate(room.work, vacancy(room.work), person_id)
    panel.reload()
    button(panel, "Start").click()
    form = form_of(panel, AgreementForm)
    assert form.starts_on.day() == date(2026, 3, 2)
    assert form.hours.number() == 20
    form.starts_on.set_day(date(2026, 3, 9))
    form.funding.set_value("sgb2_16i")
    assert any("As of 2024" in text for text in texts(panel))
    form.funding_until.set_day(date(2027, 3, 8))
    form.submit()
    [card] = placements(room, person_id)
    assert (card.status, card.draft.starts_on) == (PlacementStatus.STARTED, date(2026, 3, 9))
    assert len(card.series) == 5
    shown = texts(panel)
    assert any("10 of 10 lines still open" in text for text in shown)
    assert any("only the office can say" in text for text in shown)
    room.do("Undo")
    assert placements(room, person_id)[0].status is PlacementStatus.CANDIDATE


def test_a_wrong_day_is_marked_and_nothing_is_lost(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    started(room.work, person_id=person_id)
    panel.reload()
    button(panel, "Change").click()
    form = form_of(panel, AgreementForm)
    form.ends_on.set_day(date(2026, 1, 1))
    form.submit()
    assert panel.open_form is form
    assert "This is before the first day." in texts(panel)


def test_the_checklist_is_ticked_and_the_cursor_stays(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    started(room.work, person_id=person_id)
    panel.reload()
    button(panel, "Change").click()
    form_of(panel, AgreementForm).remark.set_text("half a sentence")
    line = line_of(panel.cards()[0], "childcare")
    assert line.hurdle.ask is not None
    line.tick.setFocus()
    QTest.keyClick(line.tick, Qt.Key.Key_Space)
    [card] = placements(room, person_id)
    settled = next(one for one in card.hurdles if one.code == "childcare")
    assert settled.draft.state is HurdleState.SETTLED
    line = line_of(panel.cards()[0], "childcare")
    assert line.tick.isChecked()
    assert panel.focusWidget() is line.tick
    assert form_of(panel, AgreementForm).remark.text() == "half a sentence"
    other = line_of(panel.cards()[0], "driving_licence")
    assert other.apart is not None
    other.apart.click()
    assert "Does not apply" not in texts(panel.cards()[0].checklist.lines()[0])
    other = line_of(panel.cards()[0], "driving_licence")
    assert other.hurdle.draft.state is HurdleState.NOT_NEEDED
    assert other.apart is not None
    other.apart.click()
    assert placements(room, person_id)[0].open_hurdles == 9


def test_words_on_a_line_and_none_on_health(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    started(room.work, person_id=person_id)
    panel.reload()
    assert line_of(panel.cards()[0], "health").note is None
    note = line_of(panel.cards()[0], "childcare").note
    assert note is not None
    note.click()
    form = form_of(panel, WordsForm)
    form.words.set_text("Oma nimmt die Kinder")
    panel.save()
    assert panel.open_form is None
    assert "Oma nimmt die Kinder" in texts(panel)


def test_words_that_lost_a_race_are_kept_and_saved_after_looking(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    card = started(room.work, person_id=person_id)
    panel.reload()
    hurdle = next(one for one in card.hurdles if one.code == "childcare")
    note = line_of(panel.cards()[0], "childcare").note
    assert note is not None
    note.click()
    form = form_of(panel, WordsForm)
    form.words.set_text("Oma nimmt die Kinder")
    colleague(room.work).write(
        note_hurdle, hurdle.id, HurdleDraft(HurdleState.OPEN, "Kita gefragt"), hurdle.draft
    )
    form.submit()
    assert room.said[-1][0] == "error"
    assert panel.open_form is form
    assert "Kita gefragt" in texts(panel)
    form.submit()
    assert "Oma nimmt die Kinder" in texts(panel)


def test_who_lost_a_race_compares(panel: WorkPanel, room: RecordRoom, person_id: UUID) -> None:
    card = started(room.work, person_id=person_id)
    panel.reload()
    button(panel, "Change").click()
    form = form_of(panel, AgreementForm)
    form.hours.set_number(39)
    colleague(room.work).write(
        edit_placement, card.id, replace(card.draft, remark="nur vormittags")
    )
    form.submit()
    dialog = compared()
    assert {choice.field for choice in dialog.choices} == {"hours", "remark"}
    dialog.save_button.click()
    [card] = placements(room, person_id)
    assert (card.draft.hours, card.draft.remark) == (39, "nur vormittags")
    assert panel.open_form is None


def test_the_answer_after_a_week(
    panel: WorkPanel, room: RecordRoom, person_id: UUID, clock: Clock
) -> None:
    started(room.work, person_id=person_id)
    clock.pass_days(14)
    panel.reload()
    button(panel, "Note the answer: Week 1").click()
    form = form_of(panel, AnswerForm)
    form.result.setText("geht gut")
    form.submit()
    assert placements(room, person_id)[0].series[0].result == "geht gut"
    room.do("Undo")
    assert placements(room, person_id)[0].series[0].done_at is None


def test_the_end_and_undoing_it(panel: WorkPanel, room: RecordRoom, person_id: UUID) -> None:
    started(room.work, person_id=person_id, starts_on=date(2026, 3, 2))
    panel.reload()
    button(panel, "End").click()
    form = form_of(panel, EndForm)
    form.submit()
    assert panel.open_form is form  # without a reason
    form.why.set_value("time_over")
    form.submit()
    [past] = [one for one in panel.findChildren(PastCard) if one.isVisibleTo(panel)]
    assert "02.03.2026 to 02.03.2026 · The agreed time is over" in texts(past)
    assert panel.cards() == []
    room.do("Undo")
    assert len(panel.cards()) == 1


def test_a_candidate_needs_a_consent_before_the_employer_hears(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    card = candidate(room.work, vacancy(room.work), person_id)
    panel.reload()
    panel.cards()[0].consent_button.click()
    wanted = NewConsent(organisation_id=card.organisation_id)
    assert room.went == [("people", OpenPerson(person_id, "consents", wanted))]
    panel.cards()[0].checklist.begin.click()
    assert len(placements(room, person_id)[0].hurdles) == 10
    button(panel, "Did not come about").click()
    form = form_of(panel, EndForm)
    form.why.set_value("given_away")
    form.submit()
    assert placements(room, person_id)[0].status is PlacementStatus.NOT_TAKEN


def test_a_half_typed_form_comes_back(
    qtbot: QtBot, panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    card = candidate(room.work, vacancy(room.work), person_id)
    panel.reload()
    button(panel, "Start").click()
    form_of(panel, AgreementForm).remark.set_text("fängt früh an")
    panel.leave()
    again: WorkPanel = room.open(qtbot, work_panel.build)
    again.show_record(person_id)
    assert form_of(again, AgreementForm).remark.text() == "fängt früh an"
    again.go_back()
    assert again.open_form is None
    assert room.kept(f"people.work.{person_id.hex}") is None
    again.open_item(card.id)
    assert again.focusWidget() is again.cards()[0].buttons[0]


def test_everything_has_a_name_and_another_person_is_another_file(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    started(room.work, person_id=person_id)
    panel.reload()
    for language in ("en", "ar", "de"):
        set_language(language)
        assert nameless(panel) == []
    panel.show_record(new_person(room.work, "Andere"))
    assert panel.cards() == []
    panel.clear()


def test_what_happened_stands_behind_a_button(
    panel: WorkPanel, room: RecordRoom, person_id: UUID
) -> None:
    started(room.work, person_id=person_id)
    panel.reload()
    assert "02.03.2026 · At work · Petra Probe" not in texts(panel)
    button(cast("QWidget", panel), "What happened (2)").click()
    assert "02.03.2026 · At work · Petra Probe" in texts(panel)
