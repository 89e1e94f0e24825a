# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The view of work and internships: places, who is up for them, and everybody at work."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.offers.placement_list import PlacementFilter, list_placements
from amstrat_desktop.services.offers.vacancies import VacancyCard, edit_vacancy, read_vacancy
from amstrat_desktop.services.offers.vacancy_list import VacancyFilter, list_vacancies
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers import work as work_view
from amstrat_desktop.ui.offers.work.view import Half, WorkView
from amstrat_desktop.ui.shell.doors import OpenPerson
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.services.offers.work_office import candidate, started, vacancy
from tests.services.supported import Clock, colleague, new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.people.record_room import compared
from tests.ui.room import Elsewhere, Room

HERE = Screen("offers", Msg("Offers"), "briefcase", 5, work_view.build)


@pytest.fixture
def clock(work: Work) -> Clock:
    return stopped(work)


@pytest.fixture
def people() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def enter(
    qtbot: QtBot, work: Work, clock: Clock, tmp_path: Path, people: Elsewhere
) -> Callable[[], Room]:
    """Opens the view; again: as after the program was started anew."""
    record = Screen("people", Msg("People"), "users", 3, lambda _context: people)
    return lambda: Room(qtbot, work, tmp_path, [HERE, record])


@pytest.fixture
def place(work: Work, clock: Clock) -> VacancyCard:
    return vacancy(work, places=2, level="a2", funding="project", remark="Bus vor der Tür")


@pytest.fixture
def room(place: VacancyCard, enter: Callable[[], Room]) -> Room:
    return enter()


def view(room: Room) -> WorkView:
    return room.screen(WorkView)


def titles(room: Room) -> list[str]:
    model = view(room).table.rows
    return [row.title for at in range(model.rowCount()) if (row := model.row(at)) is not None]


def seen(room: Room) -> str:
    labels = view(room).detail.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def vacancies(room: Room) -> list[str]:
    work = room.work
    found = work.read(
        list_vacancies, VacancyFilter(), office_id=work.actor.office_id, on=date(2026, 3, 2)
    )
    return [row.title for row in found]


def propose(qtbot: QtBot, room: Room, person_id: UUID) -> None:
    view(room).detail.propose.click()
    form = view(room).proposal
    assert form is not None
    form.person.set_person(person_id)
    qtbot.waitUntil(lambda: form.person.row() is not None)
    form.submit()


def test_the_chosen_place_stands_beside_the_list(room: Room, place: VacancyCard) -> None:
    view(room).table.choose(0)
    text = seen(room)
    for part in ("Hilfe im Gewächshaus", "2 of 2 places free", "20 hours a week", "Project funds"):
        assert part in text
    assert "Nobody is up for it yet." in text
    assert view(room).list_page.subtitle.text() == "2 places on offer, 2 still free"


def test_a_place_is_added_with_a_new_employer_and_taken_back(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    form = view(room).form
    assert [form.employer.itemText(at) for at in range(form.employer.count())][1:] == [
        "Betrieb für Hilfe im Gewächshaus",
        "Stadt Bochum",
    ]
    assert not form.new_name.isVisible()
    form.other.click()
    form.new_name.setText("Tischlerei Erfunden")
    form.title.setText("Werkstatt")
    room.press(Qt.Key.Key_Return)
    assert view(room).currentWidget() is view(room).form_page  # the kind is missing: marked
    form.kind.set_value("training")
    room.press(Qt.Key.Key_Return)
    assert titles(room) == ["Hilfe im Gewächshaus", "Werkstatt"]
    assert "Tischlerei Erfunden" in seen(room)
    assert room.said == "“Werkstatt” is saved."
    room.do("Undo")
    assert vacancies(room) == ["Hilfe im Gewächshaus"]
    assert view(room).detail.empty.isVisible()


def test_a_form_that_is_left_can_be_brought_back(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    view(room).form.title.setText("Werkstatt")
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert view(room).currentWidget() is view(room).list_page
    room.do("Bring it back")
    assert view(room).form.title.text() == "Werkstatt"


def test_an_unsaved_form_opens_again(room: Room, enter: Callable[[], Room]) -> None:
    room.press(Qt.Key.Key_N)
    form = view(room).form
    form.title.setText("Werkstatt")
    form.starts_on.set_day(date(2026, 5, 4))
    view(room).leave()
    again = view(enter()).form
    assert (again.title.text(), again.starts_on.day()) == ("Werkstatt", date(2026, 5, 4))


def test_a_date_that_makes_no_sense_is_marked(room: Room) -> None:
    view(room).table.choose(0)
    view(room).detail.edit.click()
    form = view(room).form
    form.open_until.setFocus()
    field = form.open_until.focusProxy()
    assert field is not None
    QTest.keyClicks(field, "neverday")
    room.press(Qt.Key.Key_Return)
    assert view(room).currentWidget() is view(room).form_page
    assert any("no date" in label.text() for label in form.findChildren(QLabel))


def test_who_lost_a_race_compares(room: Room, place: VacancyCard) -> None:
    view(room).table.choose(0)
    view(room).detail.edit.click()
    view(room).form.hours.set_number(39)
    theirs = replace(place.draft, title="Gärtnerei")
    colleague(room.work).write(edit_vacancy, place.id, theirs)
    room.press(Qt.Key.Key_Return)
    dialog = compared()
    assert {choice.field for choice in dialog.choices} == {"hours", "title"}
    dialog.save_button.click()
    draft = room.work.read(read_vacancy, place.id).draft
    assert (draft.hours, draft.title) == (39, "Gärtnerei")


def test_closing_says_why_nobody_is_proposed_and_can_be_undone(room: Room) -> None:
    detail = view(room).detail
    view(room).table.choose(0)
    detail.close_button.click()
    assert not detail.propose.isEnabled()
    assert detail.why_not.text().startswith("Closed since 02.03.2026")
    assert titles(room) == []
    view(room).filters.closed.setChecked(True)
    view(room).filtered.emit()
    assert titles(room) == ["Hilfe im Gewächshaus"]
    room.do("Undo")
    assert detail.propose.isEnabled()
    assert not detail.why_not.isVisible()


def test_somebody_is_proposed_and_the_record_is_a_step_away(
    qtbot: QtBot, room: Room, people: Elsewhere
) -> None:
    person_id = new_person(room.work)
    view(room).table.choose(0)
    view(room).detail.propose.click()
    view(room).save()  # nobody chosen: marked, not sent
    assert view(room).proposal is not None
    propose(qtbot, room, person_id)
    assert view(room).proposal is None
    [line] = view(room).detail.lines()
    assert "Probe, Selda" in seen(room)
    assert room.said == "Proposed for “Hilfe im Gewächshaus”."
    line.open.click()
    assert people.items == [OpenPerson(person_id, "work", line.row.id)]


def test_a_proposal_is_undone(qtbot: QtBot, room: Room) -> None:
    view(room).table.choose(0)
    propose(qtbot, room, new_person(room.work))
    room.do("Undo")
    assert view(room).detail.lines() == []
    rows = room.work.read(list_placements, PlacementFilter(), actor=room.work.actor)
    assert rows == ()


def test_a_restricted_record_asks_for_its_reason_first(
    qtbot: QtBot, room: Room, people: Elsewhere
) -> None:
    person_id = new_person(room.work)
    room.work.write(restrict_person, person_id, RestrictionDraft("Schutz"))
    room.work.write(close_restricted)
    view(room).table.choose(0)
    propose(qtbot, room, person_id)
    assert room.said.startswith("This record is restricted")
    assert view(room).proposal is not None
    room.do("Open the record")
    assert people.items == [OpenPerson(person_id)]


def test_escape_closes_the_proposal_first(room: Room) -> None:
    view(room).table.choose(0)
    view(room).detail.propose.click()
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert view(room).proposal is None


def test_filters_narrow_the_list(qtbot: QtBot, room: Room) -> None:
    kitchen = vacancy(room.work, "Küche", kind="job")
    started(room.work, kitchen)
    view(room).reload()
    assert titles(room) == ["Hilfe im Gewächshaus", "Küche"]
    filters = view(room).filters
    filters.free.setChecked(True)
    qtbot.waitUntil(lambda: titles(room) == ["Hilfe im Gewächshaus"])
    filters.search.setText("nirgends")
    qtbot.waitUntil(lambda: titles(room) == [])
    assert view(room).nothing.heading() == "No place fits"


def test_everybody_at_work_stands_in_one_list(
    room: Room, place: VacancyCard, people: Elsewhere
) -> None:
    work = room.work
    at_work = started(work, place, new_person(work, "A"), funding_until=date(2026, 12, 31))
    candidate(work, place, new_person(work, "B"))
    view(room).reload()
    view(room).half.set_value(Half.PEOPLE)
    table = view(room).people
    assert table.isVisible()
    assert table.rows.rowCount() == 2
    shown = [str(table.rows.index(0, at).data()) for at in range(5)]
    assert shown == [
        "A\nHilfe im Gewächshaus · Betrieb für Hilfe im Gewächshaus",
        "At work\nsince 09.03.2026",
        "10 open",
        "16.03.2026",
        "31.12.2026",
    ]
    table.choose(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert people.items == [OpenPerson(at_work.person_id, "work", at_work.id)]


def test_an_empty_office_says_what_to_do(enter: Callable[[], Room]) -> None:
    room = enter()
    assert view(room).nothing.heading() == "No place yet"
    view(room).half.set_value(Half.PEOPLE)
    assert view(room).nobody.isVisible()


def test_everything_has_a_name(room: Room, place: VacancyCard) -> None:
    started(room.work, place)
    view(room).reload()
    view(room).table.choose(0)
    view(room).detail.propose.click()
    for language in ("en", "ar", "de"):
        set_language(language)
        assert_all_named(room.window)
    view(room).close_proposal()
    room.press(Qt.Key.Key_N)
    assert_all_named(room.window)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
