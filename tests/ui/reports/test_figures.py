# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures in a real window: choosing, narrowing, comparing, opening, saving."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.figures.reading import definition_of
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import reports
from amstrat_desktop.ui.print_dialog import PrintDialog
from amstrat_desktop.ui.reports.figures.result import Result
from amstrat_desktop.ui.reports.figures.spans import Span
from amstrat_desktop.ui.reports.figures.table import FigureTableView
from amstrat_desktop.ui.reports.figures.tiles import Tile
from amstrat_desktop.ui.reports.figures.view import FiguresView
from amstrat_desktop.ui.reports.screen import ReportsScreen
from amstrat_desktop.ui.shell.doors import OpenReportsView, ShowContacts
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.services.supported import new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, reports.build)
MARCH, FEBRUARY = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 2, 9, 9, tzinfo=UTC)


@pytest.fixture
def counted(work: Work) -> Work:
    """Three contacts in March, one of them with a person; one in February; by telephone: one."""
    clock = stopped(work)
    areas = work.read(list_areas, on=office_day(clock()))
    kruppwerke, hamme = (match_areas(areas, name)[0].area.id for name in ("Kruppwerke", "Hamme"))
    person = new_person(work)
    for draft in (
        ContactDraft("open_hour", area_id=kruppwerke, held_at=MARCH, person_id=person),
        ContactDraft("open_hour", area_id=kruppwerke, held_at=MARCH),
        ContactDraft("telephone", area_id=hamme, held_at=MARCH),
        ContactDraft("open_hour", area_id=kruppwerke, held_at=FEBRUARY),
    ):
        work.write(record_contact, draft)
    return work


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, counted: Work) -> Room:
    room = Room(qtbot, counted, tmp_path, [HERE])
    qtbot.waitUntil(room.window.isActiveWindow)
    return room


def figures(room: Room) -> FiguresView:
    view = room.screen(ReportsScreen).view
    assert isinstance(view, FiguresView)
    return view


def by_area(room: Room) -> FiguresView:
    view = figures(room)
    assert view.list.choose("contacts_by_area")
    return view


def rows(result: Result) -> list[list[str]]:
    table = result.table
    assert table is not None
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def tiles(view: FiguresView) -> dict[str, str]:
    found = [tile for tile in view.result.tiles.findChildren(Tile) if tile.isVisible()]
    names = [tile.accessibleName() for tile in found]
    return {name.split(": ")[0]: name for name in names}


def table_of(view: FiguresView) -> FigureTableView:
    assert view.result.table is not None
    return view.result.table


def test_contacts_and_persons_stand_apart(room: Room) -> None:
    view = by_area(room)
    assert rows(view.result)[0][:3] == ["Kruppwerke (15)", "2", "1"]
    assert rows(view.result)[-1][:3] == ["Total", "3", "1"]
    said = tiles(view)
    assert said["Contacts"] == "Contacts: 3"
    assert said["Persons"] == "Persons: 1"


def test_a_change_against_the_period_before_is_said_in_words(room: Room) -> None:
    view = by_area(room)
    view.filters.compare.click()
    assert tiles(view)["Contacts"] == (
        "Contacts: 3. 2 more than before (February 2026: 1), +200.0%"
    )
    assert rows(view.result)[0][1] == "2\nbefore 1 · +1 · +100.0%"
    assert "March 2026, compared with February 2026" in view.result.period.text()
    assert not figures(room).result.nothing.isVisible()


def test_the_period_stays_while_the_figure_changes_and_the_screen_is_left(room: Room) -> None:
    view = by_area(room)
    view.filters.span.set_value(Span.LAST_MONTH)
    assert rows(view.result)[-1][1] == "1"
    view.list.choose("contacts_by_channel")
    assert rows(view.result)[-1][1] == "1"
    room.window.go("consultations")
    room.window.go("reports")
    assert figures(room).filters.span.value() is Span.LAST_MONTH
    assert figures(room).result.heading.text() == "Contacts and persons by channel"


def test_own_days_in_the_wrong_order_are_marked_and_nothing_is_counted(room: Room) -> None:
    view = by_area(room)
    view.filters.span.set_value(Span.OWN)
    shown = view.result.shown
    assert shown is not None
    assert shown.asked.period == Period(date(2026, 3, 1), date(2026, 3, 2))
    view.filters.to_day.set_day(date(2026, 2, 20))
    assert view.result.shown is shown
    assert view.filters.asked() is None
    view.filters.from_day.set_day(date(2026, 2, 1))
    assert rows(view.result)[-1][1] == "1"


def test_a_filter_says_what_it_leaves_out(room: Room) -> None:
    view = by_area(room)
    assert not view.filters.reset.isVisible()
    view.filters.channels.set_value("telephone")
    assert rows(view.result)[-1][1] == "1"
    shown = view.result.shown
    assert shown is not None
    words = catalogue("en")
    assert [words.text(remark) for remark in shown.remarks] == ["Counted only: Telephone."]
    view.filters.reset.click()
    assert rows(view.result)[-1][1] == "3"


def test_a_filter_that_a_figure_does_not_take_is_not_offered_with_it(room: Room) -> None:
    view = by_area(room)
    assert view.filters.channels.isVisible()
    view.list.choose("referrals_by_month")
    assert not view.filters.channels.isVisible()


def test_a_period_without_anything_says_so(room: Room) -> None:
    view = by_area(room)
    view.filters.span.set_value(Span.LAST_YEAR)
    assert view.result.nothing.isVisible()
    assert not table_of(view).isVisible()
    view.filters.span.set_value(Span.YEAR)
    assert table_of(view).isVisible()


def test_headers_sort_and_the_total_stays_last(room: Room) -> None:
    view = by_area(room)
    table_of(view).sort_wanted.emit("contacts", False)
    names = [row[0] for row in rows(view.result)]
    assert names == ["Hamme (16)", "Kruppwerke (15)", "Total"]


def test_a_row_opens_what_was_counted_for_it(room: Room) -> None:
    view = by_area(room)
    table = table_of(view)
    assert not view.result.records.isEnabled()
    assert view.result.records.toolTip() == "Choose a row of the table first."
    table.choose(0)
    assert view.result.records.isEnabled()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    door = room.elsewhere.items[-1]
    assert isinstance(door, ShowContacts)
    title = catalogue("en").text(door.title)
    assert title == "Contacts and persons by area: Kruppwerke (15), March 2026"


def test_a_bar_and_the_total_open_it_too(room: Room) -> None:
    view = by_area(room)
    code = table_of(view).rows.row(0)
    assert code is not None
    view.result.chart.chosen.emit(code.row.code)
    table_of(view).choose(2)
    view.result.records.click()
    assert [type(item) for item in room.elsewhere.items] == [ShowContacts, ShowContacts]
    assert room.elsewhere.items[0] != room.elsewhere.items[1]


def test_a_new_contact_is_counted_when_the_screen_is_seen_again(room: Room) -> None:
    view = by_area(room)
    assert rows(view.result)[-1][1] == "3"
    saved = room.work.write(record_contact, ContactDraft("open_hour", held_at=MARCH))
    room.window.changed(saved.changed)
    assert rows(view.result)[-1][1] == "4"


_LEFT = select(AuditEvent.fields).where(AuditEvent.action == "export")


@pytest.mark.parametrize(("at", "ending"), list(enumerate(("xlsx", "csv", "pdf"))))
def test_the_figure_is_saved(room: Room, tmp_path: Path, at: int, ending: str) -> None:
    view = by_area(room)
    view.save_button.click()
    menu = view.findChildren(QMenu)[-1]
    menu.actions()[at].trigger()
    dialog = view.findChildren(QFileDialog)[-1]
    path = tmp_path / f"figure.{ending}"
    dialog.fileSelected.emit(str(path))
    dialog.done(0)
    assert path.stat().st_size > 50
    assert room.said == f"Saved as figure.{ending}."
    left = room.work.read(lambda s: s.scalars(_LEFT).all())
    assert len(left) == 1
    assert {"contacts_by_area", ending} <= set(left[0])


def test_a_file_that_cannot_be_written_says_so(room: Room, tmp_path: Path) -> None:
    view = by_area(room)
    view.save_button.click()
    view.findChildren(QMenu)[-1].actions()[1].trigger()
    dialog = view.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "missing" / "figure.csv"))
    dialog.done(0)
    assert room.said.startswith("Nothing could be written to")


def test_it_is_printed_with_the_dialog_of_all_papers(room: Room) -> None:
    view = by_area(room)
    room.press(Qt.Key.Key_P)
    assert len(view.findChildren(PrintDialog)) == 1
    view.findChildren(PrintDialog)[0].reject()


def test_definitions_and_figures_lead_to_each_other(room: Room) -> None:
    by_area(room).result.definition_wanted.emit()
    screen = room.screen(ReportsScreen)
    assert screen.key == "definitions"
    room.window.go("reports", OpenReportsView("figures", "contacts_by_channel"))
    assert screen.key == "figures"
    assert figures(room).list.key == "contacts_by_channel"


def test_tab_walks_as_one_reads_though_the_table_is_made_anew(room: Room) -> None:
    view = by_area(room)
    view.filters.compare.click()
    result = view.result
    table_of(view).choose(0)
    wanted = [result.chart.spots[0], table_of(view), result.records, result.definition]
    walked, part = [], view.filters.compare.nextInFocusChain()
    while part is not view.filters.compare:
        walked.append(part)
        part = part.nextInFocusChain()
    assert [part for part in walked if part in wanted] == wanted


def test_numbers_of_another_question_leave_the_page_where_it_takes_its_time(room: Room) -> None:
    view = by_area(room)
    result = view.result
    result.hide_old()
    assert table_of(view).isVisible()
    view.show_definition(definition_of("contacts_by_channel"))
    table_of(view).choose(0)
    table_of(view).opened.emit(table_of(view).current())
    assert not room.elsewhere.items
    result.hide_old()
    assert not table_of(view).isVisible()
    assert not result.tiles.isVisible()
    view.presenter.reload()
    assert table_of(view).isVisible()
    assert result.tiles.isVisible()


def test_everything_has_a_name_and_turns_with_the_language(room: Room) -> None:
    view = by_area(room)
    view.filters.compare.click()
    view.filters.span.set_value(Span.OWN)
    assert_all_named(room.window)
    set_language("ar")
    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert_all_named(room.window)


def test_every_figure_can_be_shown(room: Room) -> None:
    view = figures(room)
    view.filters.span.set_value(Span.YEAR)
    view.filters.compare.click()
    model = view.list.list.lines
    lines = [model.entry(at) for at in range(model.rowCount())]
    keys = [line.definition.key for line in lines if line is not None]
    assert len(keys) > 10
    for key in keys:
        view.list.choose(key)
        assert view.result.shown is not None
        assert view.result.shown.definition.key == key
        assert view.print_button.isEnabled()
