# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""On record twice: from the suggestion to one record and back, in a real window."""

import os
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.household_records import HouseholdDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonCard, PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import people
from amstrat_desktop.ui.people.duplicates.view import DuplicatesView
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import CompareRecords, NewPerson, OpenPeoplePage
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("people", Msg("People"), "users", 3, people.build)


@pytest.fixture
def two(work: Work) -> tuple[PersonCard, PersonCard]:
    number = ChannelDraft(ChannelKind.MOBILE, "0171 3920001")
    kept = work.write(
        record_person,
        PersonDraft(name="Ayşe Beispiel-Şahin", birth_year=1990, channels=(number,), language="tr"),
    ).value
    merged = work.write(
        record_person,
        PersonDraft(
            name="Aysche Beispiel Schahin",
            birth_year=1991,
            gender="female",
            language="tr",
            channels=(number,),
            recognition_code="Kirschbaum",
        ),
    ).value
    work.write(record_contact, ContactDraft(channel="open_hour", person_id=merged.id))
    return kept, merged


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, work: Work) -> Room:
    return Room(qtbot, work, tmp_path, [HERE])


def page_of(room: Room, item: object = None) -> DuplicatesView:
    room.window.go("people", OpenPeoplePage("duplicates", item))
    (page,) = room.window.findChildren(DuplicatesView)
    return page


def texts(page: DuplicatesView) -> str:
    QTest.qWait(1)  # what was added is laid out
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def name_of(work: Work, card: PersonCard) -> str:
    return work.read(read_person, card.id, actor=work.actor).draft.name


def is_gone(work: Work, card: PersonCard) -> bool:
    try:
        work.read(read_person, card.id, actor=work.actor)
    except Problem:
        return True
    return False


def picture(page: QWidget, name: str) -> None:
    QTest.qWait(1)
    folder = os.environ.get("AMSTRAT_PICTURES")
    if folder:
        path = Path(folder, "duplicates", f"{name}.png")
        path.parent.mkdir(parents=True, exist_ok=True)
        page.window().grab().save(str(path))


def test_from_the_suggestion_to_one_record_and_back(
    room: Room, work: Work, two: tuple[PersonCard, PersonCard]
) -> None:
    page = page_of(room)
    assert "The telephone number is the same. The name sounds the same." in texts(page)
    assert_all_named(page)
    page.list.compare_buttons[0].click()
    assert page.currentWidget() is page.compare
    assert set(page.compare.choices) == {"name", "birth_year", "gender", "recognition_code"}
    assert page.compare.choices["gender"].side == "theirs"
    assert "1 contact" in texts(page)
    assert_all_named(page)
    page.compare.choices["name"].choose("theirs")
    page.save()
    assert name_of(work, two[0]) == "Aysche Beispiel Schahin"
    assert is_gone(work, two[1])
    room.do("Undo")
    assert name_of(work, two[0]) == "Ayşe Beispiel-Şahin"
    assert name_of(work, two[1]) == "Aysche Beispiel Schahin"


def test_two_people_stay_two_and_that_can_be_taken_back(
    room: Room, two: tuple[PersonCard, PersonCard]
) -> None:
    page = page_of(room)
    page.list.two_buttons[0].click()
    assert "Nobody seems to be on record twice" in texts(page)
    room.do("Undo")
    assert len(page.list.compare_buttons) == 1


def test_the_other_record_can_be_kept(
    room: Room, work: Work, two: tuple[PersonCard, PersonCard]
) -> None:
    page = page_of(room, CompareRecords(two[0].id, two[1].id))
    page.compare.swap.click()
    assert page.compare.comparison is not None
    assert page.compare.comparison.kept.id == two[1].id
    page.compare.merge.click()
    assert is_gone(work, two[0])
    # Later, from the record's menu:
    page = page_of(room, CompareRecords(two[1].id))
    assert len(page.choose.undo_buttons) == 1
    assert_all_named(page)
    page.choose.undo_buttons[0].click()
    assert not is_gone(work, two[0])


def test_what_stands_in_the_way_is_said_before(
    room: Room, work: Work, two: tuple[PersonCard, PersonCard]
) -> None:
    for card in two:
        work.write(save_household, card.id, HouseholdDraft(), version=0)
    page = page_of(room, CompareRecords(two[0].id, two[1].id))
    assert "another household" in page.compare.obstacle.text()
    assert not page.compare.merge.isEnabled()
    assert page.go_back()
    assert page.currentWidget() is page.list
    assert not page.go_back()


def test_who_is_on_record_already_is_said_while_typing(
    room: Room, two: tuple[PersonCard, PersonCard]
) -> None:
    room.window.go("people", NewPerson())
    screen = room.screen(PeopleScreen)
    form = screen.form
    edits = {edit.accessibleName(): edit for edit in form.findChildren(QLineEdit)}
    edits["Name or code name"].setText("Ayse Beispiel Schahin")
    edits["Year of birth"].setText("1990")
    form.already.look()
    assert len(form.already.open_buttons) >= 1
    assert_all_named(form)
    picture(form, "already")
    form.already.other.click()
    form.already.look()
    assert form.already.isHidden()
    form.already.start()
    form.already.look()
    form.already.open_buttons[0].click()
    assert screen.record.person_id == two[0].id
    assert "was not saved" in room.said


@pytest.mark.parametrize(
    ("language", "colours"), [("de", "light"), ("ar", "light"), ("de", "dark")]
)
def test_pictures(
    room: Room, two: tuple[PersonCard, PersonCard], language: str, colours: str
) -> None:
    theme.apply("dark" if colours == "dark" else "light")
    set_language(language)
    room.window.resize(1280, 860)
    page = page_of(room)
    picture(page, f"list-{language}-{colours}")
    page.list.compare_buttons[0].click()
    picture(page, f"compare-{language}-{colours}")
    page.presenter.choose(two[0].id)
    picture(page, f"choose-{language}-{colours}")
    assert page.currentWidget() is page.choose
