# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning in a real window: made, refused, made otherwise, approved, handed out."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.release_list import list_releases, read_file
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.reports import releases as view_of
from amstrat_desktop.ui.reports.releases.view import ReleasesView
from amstrat_desktop.ui.shell.doors import ProposeRelease
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.releases.release_office import MAY, approved, contacts
from tests.services.supported import colleague, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, view_of.build)
JANUARY, MARCH, APRIL = 202601, 202603, 202604
WAYS = "ways_by_area"


@pytest.fixture
def busy(work: Work) -> Work:
    """Two telephone calls in Hamme are the one small number; April is quiet."""
    stopped(work).now = MAY
    for area in ("16", "15", "24"):
        contacts(work, 20, month=JANUARY, area=area, channel="open_hour")
        contacts(work, 12, month=202602, area=area, channel="home_visit")
        contacts(work, 9, month=MARCH, area=area, channel="group")
    contacts(work, 2, month=JANUARY, area="16", channel="telephone")
    contacts(work, 11, month=MARCH, area="15", channel="telephone")
    contacts(work, 8, month=MARCH, area="24", channel="telephone")
    contacts(work, 2, month=APRIL, area="16", channel="open_hour")
    return work


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, busy: Work) -> Room:
    room = Room(qtbot, busy, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    return room


def releases(room: Room) -> ReleasesView:
    return room.screen(ReleasesView)


def make(room: Room, first: int = JANUARY, last: int = MARCH, key: str = WAYS) -> ReleasesView:
    view = releases(room)
    view.new_item()
    view.form.table.chip(key).click()
    view.form.first.set_value(first)
    view.form.last.set_value(last)
    view.make.click()
    return view


def propose(room: Room, first: int = JANUARY, last: int = MARCH, key: str = WAYS) -> ReleasesView:
    view = make(room, first, last, key)
    view.outcome.propose.click()
    view.table.opened.emit(view.table.rows.row(0))
    return view


def seen(view: ReleasesView) -> dict[str, list[str]]:
    """Line → what stands in it."""
    grid = view.page.grid if view.currentWidget() is view.page else view.outcome.grid
    cells, down = grid.cells, Qt.Orientation.Vertical
    return {
        str(cells.headerData(line, down)): [
            str(cells.index(line, column).data()) for column in range(cells.columnCount())
        ]
        for line in range(cells.rowCount())
    }


def spoken(widget: QWidget) -> list[str]:
    """Every text that a screen reader finds below a widget."""
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        here = waiting.pop()
        if here is None:
            continue
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        found += [here.text(kind) for kind in kinds]
        waiting += [here.child(at) for at in range(here.childCount())]
    return found


def test_an_empty_list_says_what_to_do(room: Room) -> None:
    view = releases(room)
    assert view.nothing.isVisible()
    assert_all_named(view)
    room.press(Qt.Key.Key_N)
    assert view.currentWidget() is view.new_page
    assert_all_named(view)


def test_from_the_choice_to_the_approved_files(room: Room, tmp_path: Path) -> None:
    view = make(room)
    assert view.outcome.grid.isVisible()
    assert "1 number is hidden" in view.outcome.hidden.text()
    assert_all_named(view)
    view.outcome.propose.click()
    assert "proposed" in room.said
    assert view.table.rows.rowCount() == 1
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert view.currentWidget() is view.page
    assert not view.page.csv.isVisible()
    assert_all_named(view)
    view.page.approve.click()
    assert "release no. 1" in room.said
    assert view.page.csv.isVisible()
    view.page.check.click()
    assert "byte for byte" in room.said
    view.page.csv.click()
    target = tmp_path / "tabelle.csv"
    view.findChild(QFileDialog).fileSelected.emit(str(target))
    row = room.work.read(list_releases, actor=room.work.actor)[0]
    frozen = room.work.read(read_file, row.id, "csv", actor=room.work.actor)
    assert target.read_bytes() == frozen.content


def test_a_hidden_number_is_in_no_cell_no_file_and_nothing_that_is_read_aloud(room: Room) -> None:
    view = propose(room)
    hamme = next(cells for name, cells in seen(view).items() if "Hamme" in name)
    assert hamme.count(".") >= 2
    assert "2" not in hamme
    aloud = spoken(view.page.grid)
    assert "hidden" in aloud
    assert "2" not in aloud
    view.page.approve.click()
    row = room.work.read(list_releases, actor=room.work.actor)[0]
    csv, xlsx = (
        room.work.read(read_file, row.id, name, actor=room.work.actor).content
        for name in ("csv", "xlsx")
    )
    lines = [line.split(";") for line in csv.decode("utf-8-sig").splitlines()[1:]]
    in_hamme = [line[-1] for line in lines if line[3] == "16"]
    assert in_hamme.count(".") >= 2
    assert "2" not in in_hamme
    book = load_workbook(BytesIO(xlsx))
    values = [cell.value for cells in book.worksheets[0].iter_rows(min_row=2) for cell in cells]
    assert 2 not in values


def test_scenario_8_a_month_more_is_refused_and_a_margin_less_helps(room: Room) -> None:
    propose(room).page.approve.click()
    releases(room).page.back.click()
    view = make(room, JANUARY, APRIL)
    said = view.outcome.sentence.text()
    assert "release no. 1" in said
    assert "subtract" in said
    assert not view.outcome.grid.isVisible()
    assert view.outcome.drop.isVisible()
    assert "Leave out the totals of" in view.outcome.drop.text()
    assert "totals of" in view.outcome.advice.text()
    assert_all_named(view)
    view.outcome.drop.click()
    assert view.outcome.propose.isVisible()
    assert view.form.dropped.values()


def test_a_choice_that_cannot_be_is_told_at_its_field(room: Room) -> None:
    view = make(room, MARCH, JANUARY)
    assert "before the first" in str(view.form._fields["last_month"].problem)
    view.form.first.set_value(None)
    view.make.click()
    assert view.form._fields["first_month"].problem is not None
    view.form.first.set_value(JANUARY)
    view.form.threshold.setText("2")
    view.form.last.set_value(MARCH)
    view.make.click()
    assert view.form._fields["threshold"].problem is not None


def test_the_choices_can_be_changed_and_the_table_is_made_anew(room: Room) -> None:
    view = make(room)
    assert view.outcome.propose.hasFocus()
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert view.currentWidget() is view.new_page
    assert view.outcome.grid.cells.rowCount() == 0
    view.form.threshold.setText("6")
    room.press(Qt.Key.Key_Return)
    assert view.currentWidget() is view.outcome
    assert "smaller than 6" in view.outcome.hidden.text()


def test_a_door_opens_the_form_filled_in(room: Room) -> None:
    room.window.go("reports", ProposeRelease("forms", JANUARY, MARCH))
    view = releases(room)
    assert view.form.choice() == ReleaseChoice("forms", JANUARY, MARCH)
    assert not view.form.level.isVisible()
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    assert view.currentWidget() is view.list_page


def test_who_proposed_it_reads_why_somebody_else_has_to_approve(room: Room) -> None:
    colleague(room.work, role=Role.LEAD)
    view = propose(room)
    assert not view.page.approve.isEnabled()
    assert "four eyes" in view.page.refused.text()


def test_a_rejection_is_undone_beside_its_message(room: Room) -> None:
    view = propose(room)
    view.page.reject.click()
    room.press(Qt.Key.Key_Return)
    assert view.page.reason.isVisible()
    QTest.keyClicks(view.page.reason._reason, "Zu fein")
    room.press(Qt.Key.Key_Return)
    assert not view.page.approve.isVisible()
    room.do("Undo")
    assert view.page.approve.isVisible()


def test_a_proposal_is_taken_back(room: Room) -> None:
    view = propose(room)
    view.page.discard.click()
    assert view.currentWidget() is view.list_page
    assert view.nothing.isVisible()


def test_months_are_chosen_with_one_press(room: Room) -> None:
    view = releases(room)
    room.press(Qt.Key.Key_N)
    view.form.quick.chip(3).click()
    assert (view.form.first.value(), view.form.last.value()) == (JANUARY, MARCH)
    view.form.quick.chip(1).click()
    assert (view.form.first.value(), view.form.last.value()) == (APRIL, APRIL)


def test_what_was_chosen_is_there_again(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    make(room)
    releases(room).leave()
    assert room.kept("release") is not None
    again = Room(qtbot, room.work, tmp_path / "again", [HERE])
    view = releases(again)
    assert view.currentWidget() is view.new_page
    assert view.form.choice() == ReleaseChoice(WAYS, JANUARY, MARCH)
    again.do("Throw it away")
    assert again.kept("release") is None


def test_a_new_table_begins_with_all_totals(room: Room) -> None:
    view = make(room)
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    view.form.drop((AxisName.AREA,))
    assert view.form.choice().dropped == {AxisName.AREA}
    view.form.table.chip("first_contacts_by_area").click()
    assert view.form.choice().dropped == frozenset()


def test_a_change_elsewhere_leaves_the_form_alone(room: Room) -> None:
    view = propose(room)
    room.press(Qt.Key.Key_N)
    assert view.currentWidget() is view.new_page
    view.reload()
    assert view.currentWidget() is view.new_page


def test_the_list_shows_what_waits_first(room: Room) -> None:
    approved(room.work, ReleaseChoice(WAYS, JANUARY, MARCH))
    propose(room, key="forms").page.back.click()
    view = releases(room)
    rows = [view.table.rows.row(at) for at in range(view.table.rows.rowCount())]
    assert [row.state for row in rows if row is not None] == ["proposed", "approved"]
    assert "1 table waits" in view.list_page.subtitle.text()
