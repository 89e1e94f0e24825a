# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first screen says what has been kept long enough, and leads there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import today
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.today.view import TodayView
from tests.services.supported import new_person, stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Elsewhere, Room


def test_what_is_due_is_said_and_its_button_leads_there(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    clock = stopped(work)
    new_person(work)
    settings = Elsewhere()
    room = Room(
        qtbot,
        work,
        tmp_path,
        [
            Screen("today", Msg("Today"), "home", 1, today.build),
            Screen("settings", Msg("Settings"), "settings", 8, lambda _context: settings),
        ],
    )
    view = room.screen(TodayView)
    assert view.reminders.isHidden()
    clock.pass_days(400)
    view.reload()
    (bar,) = view.reminders.bars
    assert bar.text.text() == "1 record has been kept long enough."
    assert_all_named(view)
    room.click(bar.act)
    assert settings.items == ["retention"]
