# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The household panel: a child in three steps, changes in place, nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.household_records import HouseholdCard, MemberDraft
from amstrat_desktop.services.households import join_household, read_household_of, save_household
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.household import build
from amstrat_desktop.ui.people.household.adult_form import AdultForm
from amstrat_desktop.ui.people.household.facts_form import FactsForm
from amstrat_desktop.ui.people.household.member_form import MemberForm
from amstrat_desktop.ui.people.household.tiles import MemberTile
from amstrat_desktop.ui.people.household.view import HouseholdPanel
from amstrat_desktop.ui.shell.doors import NewConsent, OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def person(work: Work, name: str) -> UUID:
    return work.write(record_person, PersonDraft(name=name, birth_year=1994)).value.id


class Home:
    """Somebody looks at the household of Amal."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        work.clock = lambda: NOW
        self.amal = person(work, "Amal Muster")
        self.work = work
        screen = Screen("people", Msg("People"), "users", 3, build)
        self.room = Room(qtbot, work, folder, [screen])
        self.room.window.go("people")
        self.panel = self.room.screen(HouseholdPanel)
        self.panel.show_record(self.amal)

    def household(self) -> HouseholdCard:
        return self.work.read(
            read_household_of, self.amal, actor=self.work.actor, on=office_day(NOW)
        )

    def tiles(self) -> list[MemberTile]:
        return [tile for tile in self.panel.findChildren(MemberTile) if tile.isVisible()]

    def type(self, keys: str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


@pytest.fixture
def home(qtbot: QtBot, work: Work, tmp_path: Path) -> Iterator[Home]:
    made = Home(qtbot, work, tmp_path)
    qtbot.waitUntil(made.room.window.isActiveWindow)
    yield made
    made.room.window.close()


def test_a_child_takes_a_year_one_key_and_return(home: Home) -> None:
    home.panel.new_item()
    home.type("20223")
    home.press(Qt.Key.Key_Return)
    home.type("20211")
    home.press(Qt.Key.Key_Return)
    children = [m.draft for m in home.household().members if m.is_child]
    assert [(c.birth_year, c.childcare) for c in children] == [
        (2022, "no_place"),
        (2021, "cared_for"),
    ]
    assert [tile.accessibleName() for tile in home.tiles()] == [
        "Amal Muster",
        "Child, 4 or 5 years",
        "Child, 3 or 4 years",
    ]
    assert home.room.said == "The household is saved."
    assert_all_named(home.panel)


def test_an_impossible_year_is_said_and_nothing_is_saved(home: Home) -> None:
    home.panel.new_item()
    home.type("1066")
    home.press(Qt.Key.Key_Return)
    assert not [m for m in home.household().members if m.is_child]
    assert "four digits" in home.panel.child_adder.year.edit.accessibleDescription()


def test_taking_out_can_be_undone(home: Home) -> None:
    home.panel.new_item()
    home.type("20223")
    home.press(Qt.Key.Key_Return)
    home.tiles()[1].taken_out.emit()
    assert [tile.accessibleName() for tile in home.tiles()] == ["Amal Muster"]
    assert home.room.said == "Taken out: Child, 3 or 4 years."
    home.room.do("Undo")
    assert len(home.tiles()) == 2
    assert home.household().members[1].draft.childcare == "no_place"


def test_who_moved_out_stands_below_and_comes_back(home: Home) -> None:
    omar = person(home.work, "Omar Muster")
    home.work.write(join_household, home.amal, MemberDraft(person_id=omar))
    home.panel.reload()
    home.tiles()[1].moved_out.emit()
    assert len(home.tiles()) == 1
    back = next(
        button
        for button in home.panel.findChildren(QPushButton)
        if "again" in button.text() and button.isVisible()
    )
    home.room.click(back)
    assert len(home.tiles()) == 2


def test_an_adult_on_record_joins_and_may_move(home: Home) -> None:
    omar, bela = person(home.work, "Omar Muster"), person(home.work, "Bela Beispiel")
    home.work.write(join_household, bela, MemberDraft(person_id=omar))
    home.room.click(home.panel.add_adult)
    form = home.panel.open_form
    assert isinstance(form, AdultForm)
    form.person.set_person(omar)
    form.relation.set_value("father")
    form.submit()
    assert "another household" in home.room.said
    home.room.do("Move here")
    assert home.household().members[1].draft.person_id == omar
    assert home.panel.open_form is None


def test_a_member_is_changed_where_it_stands(home: Home) -> None:
    home.tiles()[0].edit.emit()
    form = home.panel.open_form
    assert isinstance(form, MemberForm)
    form.relation.set_value("mother")
    form.carer.setChecked(True)
    home.panel.save()
    card = home.household()
    assert (card.members[0].draft.relation, card.members[0].draft.carer) == ("mother", True)
    assert home.tiles()[0].accessibleName() == "Amal Muster"


def test_a_childs_name_asks_for_a_consent(home: Home) -> None:
    home.panel.new_item()
    home.type("20223")
    home.press(Qt.Key.Key_Return)
    home.tiles()[1].edit.emit()
    form = home.panel.open_form
    assert isinstance(form, MemberForm)
    assert not form.name.isEnabled()
    opened: list[object] = []
    home.room.window.pages.page("people")
    home.panel._context = replace(
        home.panel._context,
        go=lambda _key, item=None: bool(opened.append(item)),
    )
    form.consent_wanted.emit()
    assert opened == [
        OpenPerson(home.amal, "consents", NewConsent(purpose="name_in_list", data=("child_name",)))
    ]
    form.name.setEnabled(True)
    form.name.setText("Lina")
    form.submit()
    assert "kept only with the consent" in home.room.said
    home.room.do("Save without the name")
    assert home.household().members[1].draft.first_name == ""


def test_the_household_as_a_whole(home: Home) -> None:
    home.panel._change_facts()
    form = home.panel.open_form
    assert isinstance(form, FactsForm)
    assert_all_named(home.panel)
    form.kind.set_value("single_parent")
    form.situation.set_text("Wohnung zu klein")
    form.submit()
    draft = home.household().draft
    assert (draft.household_type, draft.situation) == ("single_parent", "Wohnung zu klein")


def test_esc_closes_the_form_and_then_nothing(home: Home) -> None:
    home.tiles()[0].edit.emit()
    assert home.panel.go_back()
    assert home.panel.open_form is None
    assert not home.panel.go_back()


def test_the_slower_of_two_enters_it_again_on_what_is_there_now(home: Home) -> None:
    home.panel.new_item()
    card = home.household()
    home.work.clock = lambda: NOW.replace(hour=13)
    draft = replace(card.draft, situation="von anderen")
    home.work.write(save_household, home.amal, draft, version=0)
    card = home.household()
    home.panel.reload()
    home.work.clock = lambda: NOW.replace(hour=14)
    home.work.write(
        save_household, home.amal, replace(card.draft, situation="später"), version=card.version
    )
    home.type("20223")
    home.press(Qt.Key.Key_Return)
    home.room.do("Enter it again")
    card = home.household()
    assert card.draft.situation == "später"
    assert len(card.members) == 2


def test_what_was_typed_comes_back_after_another_record(home: Home) -> None:
    bela = person(home.work, "Bela Beispiel")
    went: list[object] = []

    def go(_key: str, item: object = None) -> bool:
        went.append(item)
        home.panel.show_record(home.amal)
        return True

    home.panel._context = replace(home.panel._context, go=go)
    home.tiles()[0].edit.emit()
    form = home.panel.open_form
    assert isinstance(form, MemberForm)
    form.relation.set_value("mother")
    home.panel.show_record(bela)
    assert home.panel.open_form is None
    home.room.do("Bring it back")
    assert went == [OpenPerson(home.amal, "household")]
    form = home.panel.open_form
    assert isinstance(form, MemberForm)
    form.submit()
    assert home.household().members[0].draft.relation == "mother"


def test_nothing_stays_of_a_record_that_was_closed(home: Home) -> None:
    home.panel.clear()
    assert home.tiles() == []
