# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Support, timeline and notes where they stand: as tabs of a record, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.notes.view import NotesPanel
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.people.support.forms import GoalForm
from amstrat_desktop.ui.people.support.view import SupportPanel
from amstrat_desktop.ui.people.timeline.view import TimelinePanel
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.supported import new_person, saw
from tests.ui.room import Room

HERE = Screen("people", Msg("People"), "users", 3, people.build)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Room:
    return Room(qtbot, work, tmp_path, [HERE])


def test_esc_closes_a_form_before_the_record(room: Room, work: Work) -> None:
    person_id = new_person(work)
    work.write(open_case, person_id, CaseDraft("Work", agreed=True))
    assert room.window.go("people", OpenPerson(person_id, "support"))
    screen = room.screen(PeopleScreen)
    panel = screen.record.panel
    assert isinstance(panel, SupportPanel)
    panel._edit(panel._open_cases()[0])
    assert isinstance(panel.open_form, GoalForm)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert panel.open_form is None
    assert screen.record.person_id == person_id
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert screen.record.person_id is None


def test_the_timeline_leads_to_the_other_tabs_and_screens(room: Room, work: Work) -> None:
    person_id = new_person(work)
    contact_id = saw(work, person_id)
    work.write(write_note, person_id, NoteDraft("called"))
    assert room.window.go("people", OpenPerson(person_id, "timeline"))
    screen = room.screen(PeopleScreen)
    timeline = screen.record.panel
    assert isinstance(timeline, TimelinePanel)
    [note] = [line for line in timeline.lines() if line.line.text == "called"]
    note.click()
    assert isinstance(screen.record.panel, NotesPanel)
    assert screen.record.person_id == person_id
    assert room.window.go("people", OpenPerson(person_id, "timeline"))
    [contact] = [line for line in timeline.lines() if line.line.target_id == contact_id]
    contact.click()
    assert room.elsewhere.items == [contact_id]


def test_typing_survives_another_tab_and_another_screen(room: Room, work: Work) -> None:
    person_id = new_person(work)
    assert room.window.go("people", OpenPerson(person_id, "notes"))
    screen = room.screen(PeopleScreen)
    panel = screen.record.panel
    assert isinstance(panel, NotesPanel)
    panel.personal.note.set_text("half a secret")
    screen.record.turn_to("timeline")
    kept = room.kept(f"people.notes.{person_id.hex}.own")
    assert kept is not None
    assert "secret" not in str(kept)
    assert room.window.go("consultations")
    assert room.window.go("people", OpenPerson(person_id, "notes"))
    assert panel.personal.note.text() == "half a secret"
