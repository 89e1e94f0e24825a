# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.timeline_records import LineKind
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people import timeline
from amstrat_desktop.ui.people.timeline.presenter import PIECE
from amstrat_desktop.ui.people.timeline.view import TimelinePanel
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.translator import set_language
from tests.services.supported import Clock, new_person, saw, stopped
from tests.ui.accessible import name_of, nameless
from tests.ui.people.record_room import RecordRoom


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def room(work: Work, clock: Clock) -> RecordRoom:
    return RecordRoom(work)


@pytest.fixture
def person_id(work: Work, clock: Clock) -> UUID:
    return new_person(work)


@pytest.fixture
def panel(qtbot: QtBot, room: RecordRoom, person_id: UUID) -> TimelinePanel:
    opened: TimelinePanel = room.open(qtbot, timeline.build)
    opened.show_record(person_id)
    return opened


def texts(panel: TimelinePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_days_are_headings_and_lines_lead_somewhere(
    panel: TimelinePanel, room: RecordRoom, clock: Clock, person_id: UUID
) -> None:
    contact_id = saw(room.work, person_id, note="was here")
    clock.pass_days(1)
    room.work.write(write_note, person_id, NoteDraft("called"))
    panel.reload()
    headings = [text for text in texts(panel) if "2026" in text and "·" not in text]
    assert headings == ["Today, Tuesday, March 3, 2026", "Yesterday, Monday, March 2, 2026"]
    note, contact, record = panel.lines()
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClick(contact, Qt.Key.Key_Space)
    QTest.mouseClick(record, Qt.MouseButton.LeftButton)
    assert room.went == [
        ("people", OpenPerson(person_id, "notes")),
        ("consultations", contact_id),
    ]
    assert record.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert name_of(note).startswith("03.03.2026 12:00, Official notes, Note, called")


def test_kinds_are_chosen(panel: TimelinePanel, room: RecordRoom, person_id: UUID) -> None:
    saw(room.work, person_id)
    room.work.write(write_note, person_id, NoteDraft("called"))
    panel.reload()
    panel.kinds.set_values([LineKind.NOTE])
    assert [view.line.kind for view in panel.lines()] == [LineKind.NOTE]
    panel.kinds.set_values([LineKind.DISCLOSURE])
    assert panel.lines() == []
    assert "Nothing of these kinds" in texts(panel)
    panel.kinds.set_values([])
    assert len(panel.lines()) == 3


def test_it_reads_on_into_the_past(
    panel: TimelinePanel, room: RecordRoom, clock: Clock, person_id: UUID
) -> None:
    for _number in range(PIECE + 5):
        clock.pass_days(0.25)
        saw(room.work, person_id)
    panel.reload()
    assert len(panel.lines()) == PIECE
    assert panel.more.isVisibleTo(panel)
    panel.more.click()
    assert len(panel.lines()) == PIECE + 6
    assert not panel.more.isVisibleTo(panel)
    panel.reload()  # news from elsewhere leaves as much to see as there was
    assert len(panel.lines()) == PIECE + 6


def test_nothing_is_left_of_the_record_before(
    panel: TimelinePanel, room: RecordRoom, person_id: UUID
) -> None:
    saw(room.work, person_id, note="secret")
    panel.reload()
    panel.show_record(new_person(room.work, "Fremde Probe"))
    assert "secret" not in " ".join(texts(panel))
    panel.clear()
    assert panel.lines() == []


def test_everything_has_a_name(panel: TimelinePanel, room: RecordRoom, person_id: UUID) -> None:
    saw(room.work, person_id, note="was here")
    panel.reload()
    assert nameless(panel) == []
    set_language("ar")
    assert nameless(panel) == []
