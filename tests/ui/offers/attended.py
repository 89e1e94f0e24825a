# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody notes who came to a course, in a real window over a real office."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.bookings import Came
from amstrat_desktop.services.offers.attendance import Sheet, read_sheet
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.attendance import build
from amstrat_desktop.ui.offers.attendance.view import AttendancePanel
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.offers.course import Course
from tests.ui.room import Room


class Attended:
    """The panel of the course, which is shown by `look`."""

    def __init__(self, qtbot: QtBot, work: Work, folder: Path) -> None:
        self.course = Course(work)
        self.work = work
        self.folder = folder
        screens = [Screen("offers", Msg("Offers"), "school", 5, build)]
        self.room = Room(qtbot, work, folder, screens)
        self.room.window.go("offers")
        self.panel = self.room.screen(AttendancePanel)

    def look(self) -> None:
        self.panel.show_record(self.course.run_id)

    def sheet(self, meeting: int = 2) -> Sheet:
        return self.work.read(read_sheet, self.course.sessions[meeting], actor=self.work.actor)

    def states(self, meeting: int = 2) -> list[Came | None]:
        return [row.state for row in self.sheet(meeting).rows]

    def shown(self) -> list[Came | None]:
        return [line.chips.value() for line in self.panel.lines]
