# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning panel: little typing, hints that refuse nothing, everything can be undone."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.people import Safe
from amstrat_desktop.base.vocabulary.planning import (
    AppointmentStatus,
    AttemptResult,
    FollowUpRule,
)
from amstrat_desktop.services.appointments import (
    edit_appointment,
    read_appointment,
)
from amstrat_desktop.services.attempts import list_attempts
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.planning_days import Later
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.planning.appointment_form import AppointmentForm
from amstrat_desktop.ui.people.planning.forms import AttemptForm, EndForm, ResultForm, TaskForm
from amstrat_desktop.ui.people.planning.lines import AppointmentLine, TaskLine
from amstrat_desktop.ui.people.planning.view import PlanningPanel
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import NewAppointment, NewFollowUp
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.services.planning_office import at, channel_of, colleague, known, referral_of
from tests.services.referral_office import turned
from tests.ui.accessible import assert_all_named
from tests.ui.people.planning_desk import TUESDAY, Plans
from tests.ui.people.record_room import compared
from tests.ui.room import Room


@pytest.fixture
def plans(qtbot: QtBot, work: Work, tmp_path: Path) -> Plans:
    return Plans(qtbot, work, tmp_path)


def test_an_appointment_is_day_time_and_return(plans: Plans) -> None:
    plans.look()
    assert plans.panel.ahead.isHidden()
    plans.room.click(plans.panel.new_appointment)
    form = plans.form(AppointmentForm)
    form.when.set_appointment(TUESDAY, "Raum 3")
    plans.save()
    (row,) = plans.appointments()
    assert (row.starts_at, row.place) == (TUESDAY.astimezone(UTC), "Raum 3")
    assert plans.panel.open_form is None
    assert plans.panel.ahead.when.text() == "Tuesday, March 24, 2026 · 10:30"
    plans.room.do("Undo")
    assert plans.appointments() == []
    assert plans.panel.ahead.isHidden()


def test_without_a_day_the_field_says_so(plans: Plans) -> None:
    plans.look()
    plans.panel.open_item(NewAppointment())
    plans.save()
    assert plans.form(AppointmentForm).isVisible()
    assert plans.appointments() == []


def test_pressed_twice_it_is_noted_once(plans: Plans) -> None:
    plans.look()
    plans.panel.open_item(NewAppointment())
    form = plans.form(AppointmentForm)
    form.when.set_appointment(TUESDAY)
    form.save_button.click()
    form.save_button.click()
    assert len(plans.appointments()) == 1


def test_hints_stand_below_the_moment_and_refuse_nothing(plans: Plans) -> None:
    plans.noted()
    plans.look()
    plans.panel.open_item(NewAppointment())
    form = plans.form(AppointmentForm)
    form.when.set_appointment(at(2026, 4, 3, 10))
    assert "Karfreitag" in form.hints.text()
    form.when.set_appointment(TUESDAY + timedelta(minutes=10))
    assert "another appointment" in form.hints.text()
    plans.save()
    assert len(plans.appointments()) == 2


def test_everything_else_is_asked_for_on_demand(plans: Plans) -> None:
    plans.look()
    plans.panel.open_item(NewAppointment())
    form = plans.form(AppointmentForm)
    assert not form.papers.isVisible()
    plans.room.click(form.more)
    assert form.papers.isVisible()
    form.when.set_appointment(TUESDAY)
    form.papers.set_values(["Ausweis oder Pass"])
    form.other.setText("grüner Ordner")
    form.companion.set_value(plans.work.actor.staff_id)
    plans.save()
    (row,) = plans.appointments()
    card = plans.work.read(read_appointment, row.id, actor=plans.work.actor)
    assert card.draft.bring.splitlines() == ["Ausweis oder Pass", "grüner Ordner"]
    assert card.accompanied_by_name == "Petra Probe"


def test_a_move_leaves_the_old_one_and_is_undone(plans: Plans) -> None:
    old = plans.noted(subject="Erstgespräch")
    plans.look()
    plans.panel.ahead.moved.emit()
    form = plans.form(AppointmentForm)
    assert form.subject.text() == "Erstgespräch"
    form.when.set_appointment(TUESDAY + timedelta(days=2))
    plans.save()
    assert {row.status for row in plans.appointments()} == {
        AppointmentStatus.PLANNED,
        AppointmentStatus.MOVED,
    }
    plans.room.do("Undo")
    assert [(row.id, row.status) for row in plans.appointments()] == [
        (old, AppointmentStatus.PLANNED)
    ]


def test_who_did_not_come_is_asked_after(plans: Plans) -> None:
    plans.noted()
    plans.look()
    plans.panel.ahead.ended.emit(AppointmentStatus.NO_SHOW)
    form = plans.form(EndForm)
    form.reasons.set_values(["no_childcare", "travel"])
    plans.save()
    assert plans.appointments()[0].status is AppointmentStatus.NO_SHOW
    plans.room.do("Ask how it is going")
    (task,) = plans.tasks()
    assert "how it is going" in task.title.msgid
    assert plans.lines(TaskLine)


def test_who_came_is_one_press(plans: Plans) -> None:
    plans.noted(at(2026, 3, 16, 10))
    plans.look()
    plans.clock.forward(hours=2)
    plans.panel.reload()
    buttons = {button.text() for button in plans.panel.ahead.findChildren(QAbstractButton)}
    assert {"The person was there", "The person did not come"} <= buttons
    plans.panel.ahead.ended.emit(AppointmentStatus.ATTENDED)
    assert plans.appointments()[0].status is AppointmentStatus.ATTENDED
    plans.room.do("Undo")
    assert plans.appointments()[0].status is AppointmentStatus.PLANNED


def test_a_lost_race_is_compared_and_both_are_kept(plans: Plans) -> None:
    key = plans.noted()
    plans.look()
    plans.panel.ahead.edited.emit()
    form = plans.form(AppointmentForm)
    form.subject.setText("mein Text")
    card = plans.work.read(read_appointment, key, actor=plans.work.actor)
    plans.work.write(edit_appointment, key, replace(card.draft, place="Raum 9"))
    plans.save()
    dialog = compared()
    assert {choice.field for choice in dialog.choices} == {"subject", "place"}
    dialog.choice("subject").choose("mine")
    dialog.choice("place").choose("theirs")
    dialog.save_button.click()
    saved = plans.work.read(read_appointment, key, actor=plans.work.actor).draft
    assert (saved.subject, saved.place) == ("mein Text", "Raum 9")


def test_the_appointment_of_a_referral_opens_the_referral(plans: Plans) -> None:
    referral = referral_of(plans.work, plans.nour, appointment_at=TUESDAY)
    plans.look()
    (line,) = plans.lines(AppointmentLine)
    assert isinstance(line, AppointmentLine)
    line.referral.emit()
    assert plans.room.elsewhere.items == [referral]


def test_a_task_is_words_and_a_chip(plans: Plans) -> None:
    plans.look()
    plans.panel.open_item(NewFollowUp(text="Nach dem Bescheid fragen"))
    form = plans.form(TaskForm)
    assert form.day.day() == date(2026, 3, 23)
    form.soon.set_value(Later.TOMORROW)
    assert form.draft(plans.nour).due_on == date(2026, 3, 17)
    plans.save()
    (task,) = plans.tasks()
    assert (task.due_on, task.staff_id) == (date(2026, 3, 17), plans.work.actor.staff_id)
    plans.room.do("Undo")
    assert plans.tasks() == []


def test_a_task_goes_to_a_colleague(plans: Plans) -> None:
    other = colleague(plans.work)
    plans.look()
    plans.room.click(plans.panel.new_task)
    form = plans.form(TaskForm)
    form.text.setText("Anrufen")
    form.whose.set_value(other.actor.staff_id)
    plans.save()
    assert plans.tasks()[0].staff_name == "Kim Kollege"
    assert "Kim Kollege" in plans.room.said


def test_done_with_a_line_and_open_again(plans: Plans) -> None:
    plans.work.write(
        add_follow_up, FollowUpDraft(date(2026, 3, 10), "Anrufen", person_id=plans.nour)
    )
    plans.look()
    (line,) = plans.lines(TaskLine)
    assert isinstance(line, TaskLine)
    plans.room.click(line.done_button)
    plans.form(ResultForm).result.setText("hat geklappt")
    plans.save()
    assert plans.tasks() == []
    plans.room.do("Undo")
    assert len(plans.tasks()) == 1


def test_a_task_put_off_and_changed(plans: Plans) -> None:
    draft = FollowUpDraft(date(2026, 3, 10), "Anrufen", person_id=plans.nour)
    task = plans.work.write(add_follow_up, draft).value
    plans.look()
    (line,) = plans.lines(TaskLine)
    assert isinstance(line, TaskLine)
    line.put_off.emit(Later.NEXT_WEEK)
    assert plans.tasks()[0].due_on == date(2026, 3, 23)
    plans.room.do("Undo")
    assert plans.tasks()[0].due_on == date(2026, 3, 10)
    plans.panel.presenter.open_form_of_task(task.id)
    plans.form(TaskForm).text.setText("Hingehen")
    plans.save()
    assert plans.tasks()[0].title.params == (("text", "Hingehen"),)


def test_an_unsafe_way_warns_and_asks_again(plans: Plans) -> None:
    unsafe = channel_of(plans.work, plans.nour, Safe.NO)
    plans.look()
    plans.room.click(plans.panel.new_attempt)
    form = plans.form(AttemptForm)
    form.result.set_value(AttemptResult.NOT_REACHED)
    form.channel.set_value(unsafe)
    assert "somebody else listens" in form.warning.text()
    plans.save()
    assert plans.work.read(list_attempts, plans.nour, actor=plans.work.actor) == ()
    form.despite.setChecked(True)
    plans.save()
    assert len(plans.work.read(list_attempts, plans.nour, actor=plans.work.actor)) == 1


def test_the_third_attempt_in_vain_offers_another_way(plans: Plans) -> None:
    plans.look()
    for _number in range(3):
        plans.room.click(plans.panel.new_attempt)
        plans.form(AttemptForm).result.set_value(AttemptResult.NOT_REACHED)
        plans.save()
        plans.clock.forward(hours=1)
    assert "3 attempts reached nobody" in plans.room.said
    plans.room.do("Remind me")
    assert len(plans.tasks()) == 1


def test_escape_closes_the_form(plans: Plans) -> None:
    plans.look()
    plans.panel.open_item(NewFollowUp())
    plans.room.qtbot.keyClick(plans.form(TaskForm), Qt.Key.Key_Escape)
    assert plans.panel.open_form is None
    plans.panel.open_item(NewFollowUp())
    assert plans.panel.go_back()
    assert not plans.panel.go_back()


def test_nothing_is_left_when_the_record_is_closed(plans: Plans) -> None:
    plans.noted()
    plans.look()
    plans.panel.clear()
    assert plans.lines(AppointmentLine) == []
    assert plans.panel.ahead.isHidden()
    plans.panel.reload()
    assert plans.lines(AppointmentLine) == []


@pytest.mark.parametrize(("language", "percent"), [("en", 100), ("ar", 200)])
def test_every_control_has_a_name(plans: Plans, language: str, percent: int) -> None:
    set_language(language)
    theme.apply("dark", percent)
    plans.noted()
    channel_of(plans.work, plans.nour)
    referral_of(plans.work, plans.nour, appointment_at=TUESDAY)
    draft = FollowUpDraft(date(2026, 3, 10), person_id=plans.nour)
    plans.work.write(add_follow_up, draft, rule=FollowUpRule.HANDOVER)
    plans.look()
    assert_all_named(plans.panel)
    for button in (plans.panel.new_appointment, plans.panel.new_task, plans.panel.new_attempt):
        button.click()
        assert_all_named(plans.panel)


def test_the_buttons_beside_the_name_open_the_forms(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    turned(work)
    nour = known(work)
    room = Room(qtbot, work, tmp_path, [Screen("people", Msg("People"), "users", 3, people.build)])
    room.window.go("people", nour)
    record = room.screen(PeopleScreen).record
    panel: object = None
    for name, kind in (("Appointment", AppointmentForm), ("Remind", TaskForm)):
        button = next(
            found
            for found in record.head.findChildren(QAbstractButton)
            if found.text() == name and found.isVisible()
        )
        room.click(button)
        panel = record.panel
        assert isinstance(panel, PlanningPanel)
        assert isinstance(panel.open_form, kind)
    assert isinstance(panel, PlanningPanel)
    room.screen(PeopleScreen).save()  # without words it is no task
    assert isinstance(panel.open_form, TaskForm)
    panel.open_form.text.setText("Anrufen")
    room.screen(PeopleScreen).save()
    assert "on the list of Petra Probe" in room.said
