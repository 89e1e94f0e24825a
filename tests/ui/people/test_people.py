# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people screen in a real window over a real file: list, form, record, and the way between."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.people import ChannelKind, PersonStatus
from amstrat_desktop.services.contacts import ContactDraft, read_contact, record_contact
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import edit_person, read_person, record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonCard, PersonDraft
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.overview.view import OverviewPanel
from amstrat_desktop.ui.people.screen import KEPT_AS, PeopleScreen
from amstrat_desktop.ui.reason_dialog import ReasonDialog
from amstrat_desktop.ui.shell.doors import NewContactOf, NewPerson, NewReferralOf, OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.buttons import Button
from tests.services.people import FATIMA, OLENA
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("people", Msg("People"), "users", 3, people.build)


@pytest.fixture
def enter(qtbot: QtBot, work: Work, tmp_path: Path) -> Callable[[], Room]:
    """Opens the screen; again: as after the program was started anew."""
    return lambda: Room(qtbot, work, tmp_path, [HERE])


@pytest.fixture
def olena(work: Work) -> PersonCard:
    return work.write(record_person, OLENA).value


@pytest.fixture
def room(work: Work, enter: Callable[[], Room], olena: PersonCard) -> Room:
    """The screen with a few people; one has everything on record."""
    for draft in (FATIMA, PersonDraft(name="Sonnenblume 7", code_name=True)):
        work.write(record_person, draft)
    return enter()


def screen(room: Room) -> PeopleScreen:
    return room.screen(PeopleScreen)


def edit(within: QWidget, name: str) -> QLineEdit:
    edits = within.findChildren(QLineEdit)
    return next(one for one in edits if one.accessibleName() == name and one.isVisible())


def button(within: QWidget, text: str) -> Button:
    buttons = within.findChildren(Button)
    return next(b for b in buttons if b.accessibleName() == text and b.isVisible())


def texts(within: QWidget) -> list[str]:
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def names(room: Room) -> list[str]:
    rows = screen(room).list.table.rows
    room.qtbot.waitUntil(lambda: all(rows.row(at) for at in range(rows.rowCount())))
    return [row.name for at in range(rows.rowCount()) if (row := rows.row(at)) is not None]


def press(room: Room, within: QWidget, text: str) -> None:
    room.click(button(within, text))
    room.qtbot.wait(1)


def shown_id(room: Room) -> UUID:
    person_id = screen(room).record.person_id
    assert person_id is not None
    return person_id


def type_name(room: Room, name: str) -> None:
    edit(screen(room).form, "Name or code name").setText(name)


def test_the_list_shows_everybody_and_finds_as_one_types(room: Room) -> None:
    page = screen(room).list
    assert names(room) == [FATIMA.name, OLENA.name, "Sonnenblume 7"]
    page.filters.search.setText("olen")
    room.qtbot.waitUntil(lambda: names(room) == [OLENA.name])
    page.filters.search.setText("nobody at all")
    room.qtbot.waitUntil(lambda: "Nobody fits" in texts(page))
    room.click(button(page, "Show everybody"))
    room.qtbot.waitUntil(lambda: len(names(room)) == 3)


def test_an_empty_list_says_which_key_to_press(enter: Callable[[], Room]) -> None:
    room = enter()
    assert any("Ctrl+N" in text for text in texts(screen(room).list))


def test_a_name_is_enough_and_the_record_opens(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.qtbot.waitUntil(lambda: edit(screen(room).form, "Name or code name").hasFocus())
    type_name(room, "Ada Beispiel")
    room.press(Qt.Key.Key_Return)
    assert screen(room).currentWidget() is screen(room).record
    assert "Ada Beispiel" in texts(screen(room).record)
    assert room.said == "Ada Beispiel is on record."
    assert room.kept(KEPT_AS) is None


def test_without_a_name_the_field_says_what_is_missing(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_Return)
    assert "Enter a name or a code name." in texts(screen(room).form)
    type_name(room, "Ada")
    room.press(Qt.Key.Key_Return)
    assert screen(room).currentWidget() is screen(room).record


def test_a_name_in_another_script_gets_a_reading_offered(room: Room, work: Work) -> None:
    room.press(Qt.Key.Key_N)
    form = screen(room).form
    type_name(room, "Ada")
    assert "How it is read in Latin letters" not in texts(form)
    type_name(room, "Иван Пример")
    assert edit(form, "How it is read in Latin letters").text() == ""
    press(room, form, "Take over: Ivan Primer")
    room.press(Qt.Key.Key_Return)
    card = work.read(read_person, shown_id(room), actor=work.actor)
    assert (card.draft.name, card.draft.name_latin) == ("Иван Пример", "Ivan Primer")


def test_the_form_grows_and_everything_typed_is_kept(room: Room, work: Work) -> None:
    room.press(Qt.Key.Key_N)
    form = screen(room).form
    type_name(room, "Ada Beispiel")
    edit(form, "Year of birth").setText("1980")
    press(room, form, "How to reach the person")
    press(room, form, "Mobile")
    edit(form, "Mobile").setText("0176 12345678")
    press(room, form, "Languages, reading")
    press(room, form, "Area, gender, counsellor")
    edit(form, "Recognition code").setText("Regenschirm")
    room.press(Qt.Key.Key_Return)
    draft = work.read(read_person, shown_id(room), actor=work.actor).draft
    assert (draft.birth_year, draft.recognition_code) == (1980, "Regenschirm")
    assert [line.value for line in draft.channels] == ["0176 12345678"]


def test_an_odd_number_is_a_hint_and_is_saved(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    form = screen(room).form
    type_name(room, "Ada Beispiel")
    press(room, form, "How to reach the person")
    press(room, form, "Mobile")
    number = edit(form, "Mobile")
    number.setText("017")
    number.editingFinished.emit()
    assert "This number looks incomplete. Check it with the person." in texts(form)
    room.press(Qt.Key.Key_Return)
    assert screen(room).currentWidget() is screen(room).record


def test_a_problem_of_one_line_is_shown_at_that_line(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    form = screen(room).form
    type_name(room, "Ada")
    press(room, form, "How to reach the person")
    press(room, form, "Mobile")
    edit(form, "Remark").setText("only mornings")
    room.press(Qt.Key.Key_Return)
    assert edit(form, "Mobile").hasFocus()
    assert "Enter the number or the address, or take the line away." in texts(form)


def test_a_record_in_the_form_comes_back_unchanged(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    screen(room).record.head.edit_wanted.emit()
    entry = screen(room).form.form.entry()
    assert entry.draft == olena.draft
    assert not entry.is_changed
    room.press(Qt.Key.Key_Return)
    assert screen(room).currentWidget() is screen(room).record


def test_what_was_typed_survives_the_end_of_the_program(
    room: Room, enter: Callable[[], Room], olena: PersonCard
) -> None:
    screen(room).open_item(olena.id)
    screen(room).record.head.edit_wanted.emit()
    type_name(room, "Olena Neu")
    screen(room).leave()
    later = enter()
    form = screen(later).form
    assert screen(later).currentWidget() is form
    entry = form.form.entry()
    assert entry.draft == replace(olena.draft, name="Olena Neu")
    assert (entry.person_id, entry.version, entry.before) == (olena.id, 1, olena.draft)
    later.do("Throw it away")
    assert later.kept(KEPT_AS) is None


def test_esc_loses_nothing_without_a_way_back(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    type_name(room, "Ada Beispiel")
    screen(room).go_back()
    assert screen(room).currentWidget() is screen(room).list
    room.do("Bring it back")
    assert edit(screen(room).form, "Name or code name").text() == "Ada Beispiel"


def test_a_form_with_work_in_it_is_not_covered_by_another_record(
    room: Room, olena: PersonCard
) -> None:
    room.press(Qt.Key.Key_N)
    type_name(room, "Ada Beispiel")
    screen(room).open_item(OpenPerson(olena.id))
    assert screen(room).currentWidget() is screen(room).form
    assert "not saved yet" in room.said


def test_a_restored_form_that_lost_a_race_is_compared(
    room: Room, enter: Callable[[], Room], work: Work, olena: PersonCard
) -> None:
    screen(room).open_item(olena.id)
    screen(room).record.head.edit_wanted.emit()
    type_name(room, "Olena Neu")
    screen(room).leave()
    colleague = work.write(add_staff, StaffDraft("Yusuf Probe")).value
    other = Work(work._sessions.kw["bind"], Actor(colleague.id, work.actor.office_id))
    other.write(edit_person, olena.id, replace(olena.draft, birth_year=1990), version=1)
    later = enter()
    screen(later).save()
    stored = work.read(read_person, olena.id, actor=work.actor)
    assert (stored.version, stored.draft.name) == (2, OLENA.name)
    shown = " ".join(label.text() for label in later.window.findChildren(QLabel))
    assert "Yusuf Probe" in shown


def test_the_record_says_who_it_is_and_what_to_mind(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    shown = texts(screen(room).record)
    assert OLENA.name in shown
    assert OLENA.name_latin in shown
    assert "Do not call: somebody else listens." in shown
    assert "\u20680176 12345678\u2069" in shown


def test_the_last_contacts_are_a_press_away(room: Room, work: Work, olena: PersonCard) -> None:
    held = datetime(2026, 5, 4, 9, tzinfo=UTC)
    contact = ContactDraft(channel="open_hour", held_at=held, person_id=olena.id)
    contact_id = work.write(record_contact, contact).value.id
    screen(room).open_item(olena.id)
    assert any("last seen by Petra Probe on 04.05.2026" in text for text in texts(screen(room)))
    room.click(button(screen(room).record, "04.05.2026 · Open office hour"))
    assert room.elsewhere.items == [contact_id]


def test_the_next_steps_go_through_the_doors(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    head = screen(room).record.head
    room.click(head.contact)
    room.window.go("people")
    room.click(head.refer)
    assert room.elsewhere.items == [NewContactOf(olena.id), NewReferralOf(olena.id)]


def test_ended_and_taken_back(room: Room, work: Work, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    screen(room).record.head.status_wanted.emit(PersonStatus.ENDED)
    assert room.said == f"The record of {OLENA.name} is ended."
    room.do("Undo")
    card = work.read(read_person, olena.id, actor=work.actor)
    assert card.draft.status is PersonStatus.ACTIVE


def test_esc_leads_from_the_record_to_the_list(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    assert screen(room).go_back()
    assert screen(room).currentWidget() is screen(room).list
    assert OLENA.name not in texts(screen(room).record)
    assert not screen(room).go_back()


def test_a_contact_becomes_a_person_with_what_is_known(room: Room, work: Work) -> None:
    contact = ContactDraft(
        channel="open_hour", language="ar", gender="female", recognition_code="Regenschirm"
    )
    contact_id = work.write(record_contact, contact).value.id
    screen(room).open_item(NewPerson(contact_id))
    type_name(room, "Fatima Muster")
    room.press(Qt.Key.Key_Return)
    person_id = shown_id(room)
    assert work.read(read_contact, contact_id).draft.person_id == person_id
    draft = work.read(read_person, person_id, actor=work.actor).draft
    assert (draft.language, draft.gender) == ("ar", "female")


def test_an_earlier_contact_is_suggested_and_joined_by_hand_only(
    room: Room, work: Work, olena: PersonCard
) -> None:
    contact = ContactDraft(channel="open_hour", recognition_code="sonnenblume")
    contact_id = work.write(record_contact, contact).value.id

    def owner() -> UUID | None:
        return work.read(read_contact, contact_id).draft.person_id

    screen(room).open_item(olena.id)
    assert owner() is None
    room.click(button(screen(room).record, "Yes, add it to this record"))
    assert owner() == olena.id
    room.do("Undo")
    assert owner() is None


def test_every_part_has_a_name_and_keeps_it_in_another_language(
    room: Room, olena: PersonCard
) -> None:
    page = screen(room)
    assert_all_named(page.list)
    page.open_item(olena.id)
    assert_all_named(page.record)
    page.record.head.edit_wanted.emit()
    assert_all_named(page.form)
    set_language("ar")
    theme.apply("dark", 200)
    room.window.resize(900, 700)
    assert page.form.form.entry().draft == olena.draft


def test_nothing_of_a_person_is_left_in_a_closed_record(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    panel = screen(room).record.findChild(OverviewPanel)
    assert panel is not None
    screen(room).go_back()
    room.qtbot.wait(1)
    kept = [label.text() for label in panel.findChildren(QLabel)]
    assert not any("12345678" in text or "olena" in text for text in kept)


def test_a_line_with_nothing_in_it_is_no_change(room: Room, olena: PersonCard) -> None:
    screen(room).open_item(olena.id)
    screen(room).record.head.edit_wanted.emit()
    form = screen(room).form.form
    form._channels.add(ChannelKind.POST)
    assert not form.entry().is_changed
    assert ChannelDraft(kind=ChannelKind.POST) not in form.draft().channels


def test_a_restricted_record_asks_why_each_time_it_is_opened(
    room: Room, work: Work, olena: PersonCard
) -> None:
    work.write(restrict_person, olena.id, RestrictionDraft("Schutz"))
    work.write(close_restricted, olena.id)
    screen(room).reload()
    assert names(room) == [FATIMA.name, "", "Sonnenblume 7"]
    for _time in (1, 2):
        screen(room).open_item(olena.id)
        assert screen(room).currentWidget() is screen(room).list
        dialog = screen(room).findChild(ReasonDialog)
        assert dialog is not None
        dialog.reason.setText("sitzt vor mir")
        dialog.submit()
        assert screen(room).record.person_id == olena.id
        assert OLENA.name in texts(screen(room).record)
        room.qtbot.wait(1)
        screen(room).go_back()
        assert OLENA.name not in texts(screen(room))
        room.qtbot.wait(1)
