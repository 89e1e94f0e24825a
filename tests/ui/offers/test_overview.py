# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overview of a run: its steps, its meetings, and what a pilot showed; all with a way back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.offers import RunStatus, SessionStatus
from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
from amstrat_desktop.services.offers.run_records import RunCard, RunDraft
from amstrat_desktop.services.offers.run_steps import answer_pilot, open_run
from amstrat_desktop.services.offers.runs import read_run, record_run
from amstrat_desktop.services.offers.sessions import (
    SessionRow,
    draft_of_session,
    edit_session,
    read_sessions,
    session_of,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import offers
from amstrat_desktop.ui.offers.overview.meeting_form import MeetingForm
from amstrat_desktop.ui.offers.overview.view import OverviewPanel
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from tests.services.offers.house import House
from tests.services.planning_office import at
from tests.services.supported import colleague, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.people.record_room import compared
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, offers.build)
NOW = at(2026, 3, 17, 9)


@pytest.fixture
def card(work: Work) -> RunCard:
    """A pilot on four Tuesdays in a room of a house, open for bookings."""
    stopped(work).now = NOW
    house = House(work)
    room_id = house.room("Raum 1")
    house.room("Werkstatt")
    offer = work.write(
        record_offer, OfferDraft("Deutsch A1", "language_course", summary="Wir lernen zusammen.")
    ).value
    run = work.write(
        record_run,
        RunDraft(
            offer.id,
            date(2026, 4, 14),
            date(2026, 5, 5),
            site_id=house.site_id,
            room_id=room_id,
            places_min=2,
            places_max=10,
            rule="FREQ=WEEKLY;BYDAY=TU",
            pilot=True,
            pilot_question="Hilft eine Sprachlotsin?",
        ),
    ).value
    return work.write(open_run, run.id).value.card


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path, card: RunCard) -> Room:
    room = Room(qtbot, work, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    assert room.window.go("offers", OpenRun(card.id))
    return room


def panel(room: Room) -> OverviewPanel:
    found = room.screen(OffersScreen).run.panel
    assert isinstance(found, OverviewPanel)
    return found


def meetings(room: Room, run_id: UUID) -> list[SessionRow]:
    return list(room.work.read(read_sessions, run_id))


def status(room: Room, run_id: UUID) -> RunStatus:
    return room.work.read(read_run, run_id).status


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def meeting_form(room: Room) -> MeetingForm:
    form = panel(room).meetings.form
    assert isinstance(form, MeetingForm)
    return form


def give_reason(form: object, reason: str) -> None:
    assert isinstance(form, ReasonForm)
    form._reason.setText(reason)
    form.submit()


def test_it_tells_what_is_on_record(room: Room) -> None:
    shown = texts(panel(room))
    assert "Wir lernen zusammen." in shown
    assert "Hilft eine Sprachlotsin?" in shown
    assert "2 more people are needed before it can start." in shown
    assert any("Every week: Tuesday · 10:00–11:30" in text for text in shown)
    assert_all_named(panel(room))


def test_a_step_can_be_taken_back(room: Room, card: RunCard) -> None:
    room.click(panel(room).status.next_button(RunStatus.OPEN))
    assert status(room, card.id) is RunStatus.RUNNING
    assert room.said == "The run has begun."
    room.do("Undo")
    assert status(room, card.id) is RunStatus.OPEN
    room.click(panel(room).status.close_again)
    assert status(room, card.id) is RunStatus.PLANNED
    room.click(panel(room).status.next_button(RunStatus.PLANNED))
    assert status(room, card.id) is RunStatus.OPEN


def test_cancelling_asks_why_and_esc_asks_no_more(room: Room, card: RunCard) -> None:
    part = panel(room).status
    room.click(part.cancel)
    assert part.form is not None
    part.form.submit()
    assert "Write why it is cancelled; people will ask." in texts(part)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert part.form is None
    assert status(room, card.id) is RunStatus.OPEN
    room.click(part.cancel)
    give_reason(part.form, "zu wenige")
    assert status(room, card.id) is RunStatus.CANCELLED
    assert part.form is None
    room.qtbot.waitUntil(lambda: "zu wenige" in texts(panel(room)))
    assert not panel(room).meetings.add_meeting.isVisible()
    room.click(part.go_on)
    assert status(room, card.id) is RunStatus.OPEN


def test_a_meeting_is_off_and_held_after_all(room: Room, card: RunCard) -> None:
    part = panel(room).meetings
    assert part.table.currentIndex().row() == 0
    part.table.choose(1)
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    give_reason(part.form, "Lehrkraft krank")
    assert meetings(room, card.id)[1].status is SessionStatus.CANCELLED
    assert part.table.currentIndex().row() == 1
    room.do("Undo")
    assert meetings(room, card.id)[1].status is SessionStatus.PLANNED
    room.click(part.cancel)
    give_reason(part.form, "Feuer")
    room.click(part.restore)
    assert meetings(room, card.id)[1].status is SessionStatus.PLANNED
    room.do("Undo")
    row = meetings(room, card.id)[1]
    assert (row.status, row.cancel_reason) == (SessionStatus.CANCELLED, "Feuer")


def test_a_meeting_is_added_a_week_later_and_taken_away(room: Room, card: RunCard) -> None:
    room.press(Qt.Key.Key_N)
    form = meeting_form(room)
    assert form.when.at() == at(2026, 5, 12, 10)
    form.topic.setText("Abschluss")
    room.press(Qt.Key.Key_Return)
    found = meetings(room, card.id)
    assert [row.topic for row in found] == ["", "", "", "", "Abschluss"]
    part = panel(room).meetings
    assert part.form is None
    part.table.choose(4)
    room.click(part.remove)
    assert len(meetings(room, card.id)) == 4
    room.do("Undo")
    assert meetings(room, card.id)[4].topic == "Abschluss"
    part.table.choose(0)
    assert not part.remove.isVisible()


def test_a_meeting_gets_another_room_and_its_old_one_back(room: Room, card: RunCard) -> None:
    part = panel(room).meetings
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    form = meeting_form(room)
    assert_all_named(form)
    form.room.setCurrentIndex(2)
    form.duration.set_number(120)
    form.submit()
    first = meetings(room, card.id)[0]
    assert (first.room, first.duration) == ("Werkstatt", 120)
    room.do("Undo")
    first = meetings(room, card.id)[0]
    assert (first.room, first.duration) == ("Raum 1", 90)


def test_a_wrong_time_is_said_at_the_field(room: Room, card: RunCard) -> None:
    room.click(panel(room).meetings.add_meeting)
    form = meeting_form(room)
    form.when.set_appointment(None)
    form.submit()
    assert "Enter the day and the time of the meeting." in texts(form)
    assert len(meetings(room, card.id)) == 4


def test_who_was_slower_compares_and_loses_nothing(room: Room, card: RunCard) -> None:
    part = panel(room).meetings
    room.click(part.edit)
    form = meeting_form(room)
    form.topic.setText("Meins")
    row = meetings(room, card.id)[0]
    other = colleague(room.work)
    theirs = room.work.read(lambda session: draft_of_session(session_of(session, row.id)))
    other.write(edit_session, row.id, replace(theirs, topic="Ihres"))
    form.submit()
    dialog = compared()
    assert form.topic.text() == "Meins"
    dialog.reject()
    assert meetings(room, card.id)[0].topic == "Ihres"


def test_the_answer_of_a_pilot_is_kept_while_it_is_typed(room: Room, card: RunCard) -> None:
    part = panel(room).pilot
    assert not part.save.isVisible()
    part.edit.set_text("Halb getippt")
    assert part.save.isVisible()
    assert room.window.go("consultations")
    kept = room.kept(f"offers.pilot.{card.id.hex}")
    assert kept is not None
    assert room.window.go("offers", OpenRun(card.id))
    part.edit.set_text("Ja, sie hilft.")
    room.click(part.save)
    assert room.work.read(read_run, card.id).pilot_answer == "Ja, sie hilft."
    assert room.kept(f"offers.pilot.{card.id.hex}") is None
    assert not part.save.isVisible()


def test_a_kept_answer_comes_back_with_its_run(room: Room, card: RunCard) -> None:
    panel(room).pilot.edit.set_text("Später weiter")
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert panel_is_empty(room)
    assert room.window.go("offers", OpenRun(card.id))
    assert panel(room).pilot.edit.text() == "Später weiter"


def test_two_answers_are_compared(room: Room, card: RunCard) -> None:
    panel(room).pilot.edit.set_text("Meine Antwort")
    other = colleague(room.work)
    version = room.work.read(read_run, card.id).version
    other.write(answer_pilot, card.id, "Ihre Antwort", version=version)
    panel(room).pilot.submit()
    compared().reject()
    assert panel(room).pilot.edit.text() == "Meine Antwort"


def panel_is_empty(room: Room) -> bool:
    page = room.screen(OffersScreen).run
    found = page._built["overview"]
    return isinstance(found, OverviewPanel) and not found.pilot.edit.text()
