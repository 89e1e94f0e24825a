# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The referrals behind a number: whatever became of them, and back to what is open."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.referrals import Source, Status
from amstrat_desktop.services.figures.drill import records_behind
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.ui.referrals.filter_bar import Shown
from amstrat_desktop.ui.shell.doors import OpenReportsView, door_to
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import Desk, drafted, handed_out


def open_figure(desk: Desk, code: str | None) -> None:
    day = office_day(desk.work.clock())
    asked = FigureFilter(Period.of_year(day.year))
    wanted = records_behind("referrals_by_status", code, asked)
    assert wanted is not None
    key, door = door_to(wanted, Msg("Referrals by status"))
    assert key == "referrals"
    desk.screen.open_item(door)


def rows(desk: Desk) -> int:
    return desk.screen.view.table.rows.rowCount()


def test_what_ended_is_listed_too(desk: Desk, qtbot: QtBot) -> None:
    handed_out(desk.work)
    drafted(desk.work)
    ended = handed_out(desk.work)
    step = Step(Status.WITHDRAWN, Source.PERSON, reason="Umzug")
    desk.work.write(take_step, ended.id, step)
    view = desk.screen.view
    view.filters.mine.set_values((True,))
    open_figure(desk, None)
    qtbot.waitUntil(lambda: rows(desk) == 2)
    assert view.filters.shown.value() is Shown.ALL
    assert view.figure.text() == "From the figures: Referrals by status"
    assert_all_named(desk.screen)
    open_figure(desk, Status.WITHDRAWN.value)
    qtbot.waitUntil(lambda: rows(desk) == 1)
    QTest.mouseClick(view.figure.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.filters.shown.value() is Shown.OPEN and rows(desk) == 2)
    assert view.figure.text() == ""


def test_escape_takes_the_selection_away_and_a_button_leads_back(desk: Desk, qtbot: QtBot) -> None:
    handed_out(desk.work)
    desk.screen.reload()
    assert rows(desk) == 1
    open_figure(desk, Status.SENT.value)
    qtbot.waitUntil(lambda: rows(desk) == 0)
    desk.screen.view.figure.back.click()
    assert desk.went == [("reports", OpenReportsView("figures"))]
    assert desk.screen.go_back()
    qtbot.waitUntil(lambda: rows(desk) == 1)
    assert not desk.screen.go_back()
