# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel of the childcare: groups, who is there on which day, what carers must know."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from amstrat_desktop.models.booking import ChildNote
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.offers.childcare import GroupPlaces, edit_group, read_groups
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers import childcare
from amstrat_desktop.ui.offers.childcare.group_form import GroupForm
from amstrat_desktop.ui.offers.childcare.note_form import NoteForm
from amstrat_desktop.ui.offers.childcare.view import ChildcarePanel
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.capacity_bar import CapacityBar
from tests.services.offers.house import Held, House
from tests.services.supported import colleague, new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.offers.run_room import opened, texts
from tests.ui.people.record_room import RecordRoom, compared

TUESDAYS = (date(2026, 3, 3), date(2026, 3, 10))


@pytest.fixture
def room(work: Work) -> RecordRoom:
    stopped(work)
    return RecordRoom(work)


@pytest.fixture
def house(room: RecordRoom) -> House:
    house = House(room.work)
    house.room("Saal")
    house.room("Spielzimmer", seats=6, for_children=True)
    return house


@pytest.fixture
def held(house: House) -> Held:
    starts = [datetime(day.year, day.month, day.day, 9, tzinfo=UTC) for day in TUESDAYS]
    return house.run("Deutsch für Eltern", starts, room="Saal")


@pytest.fixture
def panel(qtbot: QtBot, room: RecordRoom, held: Held) -> ChildcarePanel:
    return opened(qtbot, room, childcare.build)


def shown(panel: ChildcarePanel, held: Held) -> ChildcarePanel:
    panel.show_record(held.run_id)
    return panel


def groups(work: Work, held: Held) -> tuple[GroupPlaces, ...]:
    return work.read(read_groups, [held.run_id], now=work.clock())[held.run_id]


def group_form(panel: ChildcarePanel) -> GroupForm:
    assert isinstance(panel.open_form, GroupForm)
    return panel.open_form


def note_form(panel: ChildcarePanel) -> NoteForm:
    assert isinstance(panel.open_form, NoteForm)
    return panel.open_form


def test_a_run_without_childcare_offers_a_group(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    ana = house.carer("Ana Muster")
    shown(panel, held)
    assert "No childcare beside this run" in texts(panel)
    panel.first.click()
    form = group_form(panel)
    assert not form.is_changed()
    assert [room.name for room in panel._childcare.rooms] == ["Spielzimmer", "Saal"]  # type: ignore[union-attr]
    for name, number in (("age_from", "1"), ("age_to", "6"), ("places", "8")):
        form.numbers[name].setText(number)
    form.room.set_value(house.rooms["Spielzimmer"])
    assert form._seats.text() == "This room has 6 seats only."
    form.carers.set_values([ana])
    assert_all_named(panel)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert room.last_words == "The group is saved."
    [one] = groups(room.work, held)
    assert (one.places, one.capacity, one.room, one.carers) == (
        8,
        4,
        "Spielzimmer",
        ("Ana Muster",),
    )
    assert panel.open_form is None
    assert "1 to 6 years · Spielzimmer · 4 children for each carer" in texts(panel)


def test_what_is_wrong_is_marked_and_nothing_lost(
    room: RecordRoom, panel: ChildcarePanel, held: Held
) -> None:
    shown(panel, held).new_item()
    form = group_form(panel)
    form.name.setText("Kleine")
    panel.save()
    assert form._fields["age_from"].problem is not None
    assert form.name.text() == "Kleine"
    assert panel.go_back()
    assert not panel.go_back()
    assert groups(room.work, held) == ()


def test_the_bar_says_what_is_taken_and_why_it_is_less_than_planned(
    panel: ChildcarePanel, house: House, held: Held
) -> None:
    group_id = held.childcare(house.carer("Ana"), places=6)
    held.book(children=2, group_id=group_id)
    held.book(children=1, group_id=group_id, status="offered")
    [card] = shown(panel, held).cards
    [bar] = card.findChildren(CapacityBar)
    assert (bar.places.places, bar.places.taken, bar.places.offered) == (4, 3, 1)
    said = " ".join(texts(panel))
    assert "6 places are planned. 1 carer who can be counted on" in said
    assert not card.take_away.isEnabled()
    assert "3 children have a place" in card.take_away.toolTip()


def test_a_day_is_pressed_when_a_carer_is_ill_and_pressed_again(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    ana = house.carer("Ana")
    held.book(children=2, group_id=held.childcare(ana))
    [card] = shown(panel, held).cards
    cell = (ana, TUESDAYS[1])
    card.grid.cells[cell].setFocus()
    card.grid.cells[cell].click()
    assert room.last_words == "Ana is away on 10.03.2026."
    assert groups(room.work, held)[0].short_on == (TUESDAYS[1],)
    [card] = panel.cards
    assert card.grid.focused() == cell  # the cursor stays where somebody works
    assert "On 10.03.2026 there are too few carers" in " ".join(texts(panel))
    assert_all_named(panel)
    room.do("Undo")
    assert groups(room.work, held)[0].short_on == ()
    for said in ("Ana is away on 10.03.2026.", "Ana is there on 10.03.2026."):
        panel.cards[0].grid.cells[cell].click()
        assert room.last_words == said
    room.do("Undo")
    assert groups(room.work, held)[0].short_on == (TUESDAYS[1],)


def test_who_has_no_certificate_can_t_be_pressed(
    panel: ChildcarePanel, house: House, held: Held
) -> None:
    bea = house.carer("Bea", until=date(2026, 3, 5))
    held.childcare(bea)
    [card] = shown(panel, held).cards
    first, second = (card.grid.cells[(bea, day)] for day in TUESDAYS)
    assert (first.isEnabled(), second.isEnabled()) == (True, False)
    assert second.accessibleName() == "Bea has no valid certificate on 10.03.2026"
    assert "Certificate until 05.03.2026" in texts(panel)


def test_a_carer_planned_for_two_runs_at_once_is_warned_of(
    panel: ChildcarePanel, house: House, held: Held
) -> None:
    ana = house.carer("Ana")
    held.childcare(ana)
    house.run("Nähen", [datetime(2026, 3, 3, 9, tzinfo=UTC)]).childcare(ana)
    shown(panel, held)
    assert "On 03.03.2026 planned for “Nähen” at the same time" in texts(panel)


def test_only_the_days_for_which_there_is_room_are_seen(
    qtbot: QtBot, panel: ChildcarePanel, house: House
) -> None:
    days = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in range(3, 15)]
    held = house.run("Ferienkurs", days)
    ana = house.carer("Ana")
    held.childcare(ana)
    [card] = shown(panel, held).cards
    assert len(card.grid.cells) == 8
    panel.resize(560, 800)
    qtbot.waitUntil(lambda: not card.grid.cells[(ana, date(2026, 3, 10))].isVisible())
    assert card.grid.cells[(ana, date(2026, 3, 3))].isVisible()


def test_a_group_that_was_removed_comes_back(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    held.childcare(house.carer("Ana"), name="Kleine")
    shown(panel, held).cards[0].take_away.click()
    assert groups(room.work, held) == ()
    assert "No childcare beside this run" in texts(panel)
    room.do("Undo")
    assert groups(room.work, held)[0].name == "Kleine"


def test_who_lost_a_race_compares(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    group_id = held.childcare(house.carer("Ana"), name="Kleine")
    shown(panel, held).cards[0].change.click()
    form = group_form(panel)
    form.name.setText("Bunt")
    kim = colleague(room.work)
    theirs = groups(kim, held)[0].draft
    kim.write(edit_group, group_id, replace(theirs, places=6, name="Fische"))
    form.submit()
    dialog = compared()
    assert panel.open_form is form  # nothing is lost while somebody chooses
    dialog.settled.emit(frozenset({"places"}))
    dialog.close()
    [one] = groups(room.work, held)
    assert (one.name, one.places) == ("Bunt", 6)
    assert panel.open_form is None


def test_a_half_typed_group_survives_the_change_of_run(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    other = house.run("Nähen", [datetime(2026, 3, 4, 9, tzinfo=UTC)])
    shown(panel, held).first.click()
    group_form(panel).name.setText("Halb")
    panel.show_record(other.run_id)
    assert panel.open_form is None
    panel.show_record(held.run_id)
    assert group_form(panel).name.text() == "Halb"
    panel.go_back()
    assert room.kept(f"offers.childcare.{held.run_id.hex}") is None


def test_what_carers_must_know_is_noted_by_leave_of_the_parent(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    held.book(new_person(room.work), children=1, group_id=held.childcare(house.carer("Ana")))
    shown(panel, held)
    assert "3 or 4 years · parent: Probe, Selda" in texts(panel)
    panel.cards[0].note_buttons[0].click()
    form = note_form(panel)
    form.allergy.set_text("Nüsse")
    form.submit()
    assert panel.open_form is form
    form.agreed.setChecked(True)
    assert_all_named(panel)
    panel.save()
    assert room.last_words == "It is noted, and goes when the run is over."
    [button] = panel.cards[0].note_buttons
    assert button.text() == "What matters"
    button.click()
    assert note_form(panel).allergy.text() == "Nüsse"
    with room.work._sessions() as session:
        read = session.scalars(select(AuditEvent).where(AuditEvent.action == "read_child_note"))
        assert len(read.all()) == 1
    note_form(panel).allergy.set_text("")
    panel.save()
    with room.work._sessions() as session:
        assert session.scalars(select(ChildNote)).all() == []


def test_what_is_typed_about_a_child_s_health_is_kept_nowhere(
    room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    held.book(children=1, group_id=held.childcare(house.carer("Ana")))
    shown(panel, held).cards[0].note_buttons[0].click()
    note_form(panel).allergy.set_text("Nüsse")
    panel.leave()
    panel.clear()
    assert room.kept(f"offers.childcare.{held.run_id.hex}") is None
    assert room.last_words == "What you typed about the child is not saved."


def test_children_of_a_restricted_record_have_no_name_and_ask_for_a_reason(
    qtbot: QtBot, room: RecordRoom, panel: ChildcarePanel, house: House, held: Held
) -> None:
    person_id: UUID = new_person(room.work, "Verborgen")
    held.book(person_id, children=1, group_id=held.childcare(house.carer("Ana")))
    room.work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    room.work.write(close_restricted)
    shown(panel, held)
    assert "3 or 4 years · parent: Restricted record" in texts(panel)
    panel.cards[0].note_buttons[0].click()
    assert room.went == [("people", OpenPerson(person_id))]
    kim = RecordRoom(colleague(room.work))
    theirs = opened(qtbot, kim, childcare.build)
    theirs.show_record(held.run_id)
    assert theirs.cards[0].note_buttons == []
    assert "1 more child has a place and is not shown to you." in texts(theirs)


def test_the_childcare_of_a_run_that_is_over_can_only_be_read(
    panel: ChildcarePanel, house: House
) -> None:
    starts = [datetime(2026, 3, 3, 9, tzinfo=UTC)]
    held = house.run("Vorbei", starts, status="ended")
    ana = house.carer("Ana")
    held.book(children=1, group_id=held.childcare(ana))
    [card] = shown(panel, held).cards
    assert not card.change.isVisibleTo(panel)
    assert not card.grid.cells[(ana, TUESDAYS[0])].isEnabled()
    assert card.note_buttons == []
    panel.new_item()
    assert panel.open_form is None


@pytest.mark.parametrize("percent", [100, 200])
def test_in_arabic_and_large(panel: ChildcarePanel, house: House, held: Held, percent: int) -> None:
    theme.apply("light", percent)
    set_language("ar")
    held.book(children=1, group_id=held.childcare(house.carer("Ana")))
    shown(panel, held)
    assert panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert_all_named(panel)
