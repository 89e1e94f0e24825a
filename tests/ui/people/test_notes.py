# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import os
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.notes import NoteDraft, edit_note, list_notes, write_note
from amstrat_desktop.services.personal_notes import (
    PersonalNoteDraft,
    list_personal_notes,
    write_personal_note,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import notes
from amstrat_desktop.ui.people.notes.view import NotesPanel
from amstrat_desktop.ui.translator import set_language
from tests.services.supported import colleague, new_person, stopped
from tests.ui.accessible import nameless
from tests.ui.people.record_room import RecordRoom, compared


@pytest.fixture
def room(work: Work) -> RecordRoom:
    stopped(work)
    return RecordRoom(work)


@pytest.fixture
def person_id(work: Work, room: RecordRoom) -> UUID:
    return new_person(work)


@pytest.fixture
def panel(qtbot: QtBot, room: RecordRoom, person_id: UUID) -> NotesPanel:
    opened: NotesPanel = room.open(qtbot, notes.build)
    opened.show_record(person_id)
    return opened


def official(work: Work, person_id: UUID) -> list[str]:
    return [note.text for note in work.read(list_notes, person_id, actor=work.actor)]


def own(work: Work, person_id: UUID) -> list[str | None]:
    found = work.read(list_personal_notes, person_id, actor=work.actor, now=work.clock())
    return [note.text for note in found]


def texts(panel: NotesPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_a_note_is_put_on_record(panel: NotesPanel, room: RecordRoom, person_id: UUID) -> None:
    assert not panel.official.save.isEnabled()
    panel.official.note.set_text("Brought the letter")
    panel.official.day.set_day(room.work.clock().date().replace(day=1))
    panel.official.save.click()
    assert official(room.work, person_id) == ["Brought the letter"]
    assert room.last_words == "The note is on record."
    assert panel.official.is_empty
    assert "Brought the letter" in texts(panel)
    assert own(room.work, person_id) == []


def test_a_note_for_me_stays_with_me(panel: NotesPanel, room: RecordRoom, person_id: UUID) -> None:
    panel.personal.note.set_text("Ask gently next time")
    panel.personal.days.set_value(7)
    panel.personal.save.click()
    assert own(room.work, person_id) == ["Ask gently next time"]
    assert official(room.work, person_id) == []
    assert room.last_words == "Kept for you alone until 09.03.2026 12:00."
    assert own(colleague(room.work), person_id) == []


def test_ctrl_return_saves_the_half_that_has_the_cursor(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    panel.official.note.set_text("for the record")
    panel.personal.note.set_text("for me")
    panel.personal.note.setFocus()
    panel.save()
    assert (official(room.work, person_id), own(room.work, person_id)) == ([], ["for me"])
    panel.official.note.setFocus()
    panel.save()
    assert official(room.work, person_id) == ["for the record"]


def test_deleting_can_be_undone_in_both_halves(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    room.work.write(write_note, person_id, NoteDraft("on record"))
    room.work.write(write_personal_note, person_id, PersonalNoteDraft("mine"))
    panel.reload()
    for entry in panel._entries():
        entry.deleted.emit()
        room.do("Undo")
    assert (official(room.work, person_id), own(room.work, person_id)) == (["on record"], ["mine"])
    assert len(panel._entries()) == 2


def test_a_note_is_changed_in_its_place_and_esc_leaves_it(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    room.work.write(write_note, person_id, NoteDraft("one"))
    panel.reload()
    [entry] = panel._entries()
    entry.begin("one")
    assert entry.form is not None
    QTest.keyClick(entry.form, Qt.Key.Key_Escape)
    assert entry.form is None
    entry.begin("one")
    entry.form.note.set_text("two")
    panel.reload()  # somebody else's news doesn't take what is being typed
    [entry] = panel._entries()
    assert entry.form is not None
    assert entry.form.note.text() == "two"
    entry.form.submit()
    assert official(room.work, person_id) == ["two"]


def test_a_lost_race_is_told_and_nothing_is_overwritten(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    note = room.work.write(write_note, person_id, NoteDraft("one")).value
    panel.reload()
    colleague(room.work).write(edit_note, note.id, NoteDraft("theirs"), version=note.version)
    [entry] = panel._entries()
    entry.begin("one")
    assert entry.form is not None
    entry.form.note.set_text("mine")
    entry.form.submit()
    assert official(room.work, person_id) == ["theirs"]
    dialog = compared()
    dialog.choice("text").choose("mine")
    dialog.save_button.click()
    assert official(room.work, person_id) == ["mine"]


def test_what_is_typed_is_kept_and_of_a_personal_note_only_as_encrypted(
    qtbot: QtBot, panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    panel.official.note.set_text("half a note")
    panel.personal.note.set_text("half a secret")
    panel.personal.days.set_value(90)
    panel.leave()
    kept = room.kept(f"people.notes.{person_id.hex}.official")
    assert kept is not None
    assert kept.payload["text"] == "half a note"
    sealed = room.kept(f"people.notes.{person_id.hex}.own")
    assert sealed is not None
    assert "half a secret" not in str(sealed)
    assert set(sealed.payload) == {"sealed", "days"}
    panel.clear()
    assert (panel.official.is_empty, panel.personal.is_empty) == (True, True)
    again: NotesPanel = room.open(qtbot, notes.build)
    again.show_record(person_id)
    assert again.official.note.text() == "half a note"
    assert again.personal.note.text() == "half a secret"
    assert again.personal.lifetime() == 90
    again.official.submit()
    again.personal.submit()
    assert room.kept(f"people.notes.{person_id.hex}.official") is None
    assert room.kept(f"people.notes.{person_id.hex}.own") is None


def test_what_is_typed_stays_with_its_person(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    other = new_person(room.work, "Fremde Probe")
    panel.official.note.set_text("about the first")
    panel.personal.note.set_text("secret about the first")
    panel.show_record(other)
    assert (panel.official.is_empty, panel.personal.is_empty) == (True, True)
    panel.show_record(person_id)
    assert panel.official.note.text() == "about the first"
    assert panel.personal.note.text() == "secret about the first"


def test_a_lost_key_is_said_and_such_notes_can_be_deleted(
    panel: NotesPanel, room: RecordRoom, person_id: UUID
) -> None:
    room.work.write(write_personal_note, person_id, PersonalNoteDraft("from before"))
    room.work.actor = replace(room.work.actor, own_key=os.urandom(32))
    panel.reload()
    [entry] = panel._entries()
    assert any("Nobody can read it any more" in text for text in texts(panel))
    entry.deleted.emit()
    assert room.said[-1][2] == []
    assert own(room.work, person_id) == []


def test_without_a_passphrase_the_own_half_says_why(
    qtbot: QtBot, room: RecordRoom, person_id: UUID
) -> None:
    room.work.actor = replace(room.work.actor, own_key=None)
    panel: NotesPanel = room.open(qtbot, notes.build)
    panel.show_record(person_id)
    assert not panel.personal.isEnabled()
    assert any("need your passphrase" in text for text in texts(panel))
    panel.official.note.set_text("still possible")
    panel.official.submit()
    assert official(room.work, person_id) == ["still possible"]


def test_words_that_could_harm_are_pointed_out_in_both_halves(
    qtbot: QtBot, panel: NotesPanel
) -> None:
    for half in (panel.official, panel.personal):
        half.note.set_text("She is undocumented")
    qtbot.waitUntil(lambda: sum("undocumented" in text for text in texts(panel)) == 2)


def test_everything_has_a_name(panel: NotesPanel, room: RecordRoom, person_id: UUID) -> None:
    room.work.write(write_note, person_id, NoteDraft("on record"))
    room.work.write(write_personal_note, person_id, PersonalNoteDraft("mine"))
    panel.reload()
    assert nameless(panel) == []
    set_language("ar")
    assert nameless(panel) == []


def test_the_halves_stand_below_each_other_where_it_is_narrow(
    qtbot: QtBot, panel: NotesPanel
) -> None:
    assert (
        panel.official.mapToGlobal(panel.official.pos()).y()
        == panel.personal.mapToGlobal(panel.personal.pos()).y()
        or panel.personal.mapTo(panel, panel.personal.pos()).x() > panel.width() // 2
    )
    panel.resize(600, 800)
    qtbot.waitUntil(
        lambda: panel.personal.mapTo(panel, panel.rect().topLeft()).x() < panel.width() // 2
    )
