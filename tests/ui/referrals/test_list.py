# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list: filters, windows, the number in the search field, languages."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO
from amstrat_desktop.base.vocabulary.referrals import Source, Status
from amstrat_desktop.services.referral_list import ReferralFilter, ReferralSort
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.ui.referrals.filter_bar import Shown
from amstrat_desktop.ui.translator import set_language
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Desk, agency, drafted, handed_out

PRESENTERS = ("presenter", "card_presenter", "form_presenter", "slip_presenter", "way", "words")


def rows(desk: Desk) -> int:
    return desk.screen.view.table.rows.rowCount()


def ended(desk: Desk) -> None:
    card = handed_out(desk.work)
    desk.work.write(take_step, card.id, Step(Status.WITHDRAWN, Source.PERSON, reason="Umzug"))


def test_the_list_shows_what_is_open(desk: Desk, qtbot: QtBot) -> None:
    handed_out(desk.work)
    ended(desk)
    desk.screen.reload()
    assert rows(desk) == 1
    desk.screen.view.filters.shown.chip(Shown.ALL).click()
    qtbot.waitUntil(lambda: rows(desk) == 2)
    desk.screen.view.filters.status.set_value(Status.WITHDRAWN)
    qtbot.waitUntil(lambda: rows(desk) == 1)


def test_filters_are_put_together(desk: Desk) -> None:
    bar, me = desk.screen.view.filters, desk.work.actor.staff_id
    bar.shown.chip(Shown.OVERDUE).click()
    bar.mine.chip(True).click()
    receiver = agency(desk.work)
    bar.receiver.set_value(receiver)
    assert bar.wanted(me) == ReferralFilter(overdue=True, staff_id=me, organisation_id=receiver)


def test_rows_come_when_they_are_seen(desk: Desk, qtbot: QtBot) -> None:
    card = handed_out(desk.work)
    desk.screen.reload()
    table = desk.screen.view.table
    qtbot.waitUntil(lambda: table.rows.row(0) is not None)
    row = table.rows.row(0)
    assert row is not None
    assert (row.id, row.number) == (card.id, card.number)
    assert table.rows.index(0, 0).data().endswith(f"\n{card.number}")
    assert table.rows.index(0, 2).data().startswith("Handed out\nPerson, until ")


def test_choosing_a_row_opens_it(desk: Desk, qtbot: QtBot) -> None:
    card = handed_out(desk.work)
    desk.screen.reload()
    table = desk.screen.view.table
    qtbot.waitUntil(lambda: table.rows.row(0) is not None)
    table.choose(0)
    assert desk.card().id == card.id


def test_a_number_scanned_into_the_search_opens_it(desk: Desk) -> None:
    number = handed_out(desk.work).number or ""
    search = desk.screen.view.filters.search
    desk.screen.focus_start()
    QTest.keyClicks(search, number)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert desk.card().number == number
    assert search.text() == ""


def test_a_cursor_on_another_row_goes_away(desk: Desk, qtbot: QtBot) -> None:
    first, second = handed_out(desk.work), handed_out(desk.work)
    desk.screen.reload()
    table = desk.screen.view.table
    qtbot.waitUntil(lambda: table.rows.row(1) is not None)
    table.choose(0)
    opened = {first.id, second.id} - {desk.card().id}
    desk.screen.open_item(opened.pop())
    assert not table.currentIndex().isValid()


def test_sorting_by_deadline(desk: Desk) -> None:
    desk.screen.view.table.sort_wanted.emit(ReferralSort.DUE.value, False)
    wanted = desk.screen._presenter.wanted
    assert (wanted.sort, wanted.descending) == (ReferralSort.DUE, False)


def test_every_state_speaks_every_language(desk: Desk) -> None:
    desk.screen.open_item(handed_out(desk.work).number)
    for code in ("ar", "de", PSEUDO):
        set_language(code)
        assert_all_named(desk.screen)
        desk.screen.grab()
    desk.screen.new_item()
    for code in ("ar", "de", PSEUDO):
        set_language(code)
        assert_all_named(desk.screen)
        desk.screen.grab()


def test_locking_lets_go_of_every_row(desk: Desk) -> None:
    desk.screen.open_item(drafted(desk.work).id)
    desk.screen.reload()
    desk.screen.view.forget()
    assert rows(desk) == 0
    assert desk.screen.pane.card is None


def test_presenters_need_no_qt() -> None:
    modules = [f"amstrat_desktop.ui.referrals.{name}" for name in PRESENTERS]
    program = f"""
import importlib, sys, types
import amstrat_desktop.ui
# The package wires the screen up; its plain modules are looked at without it.
for name in ("referrals", "finder"):
    package = types.ModuleType("amstrat_desktop.ui." + name)
    package.__path__ = [amstrat_desktop.ui.__path__[0] + "/" + name]
    sys.modules[package.__name__] = package
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
for module in {modules} + ["amstrat_desktop.ui.finder.presenter"]:
    importlib.import_module(module)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
