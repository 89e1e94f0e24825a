# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen of offers in a real window, open for a course that can be booked."""

from pathlib import Path
from typing import Final

from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.booking.page import BookingPage
from amstrat_desktop.ui.offers.bookings.view import BookingsPanel
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenRun
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.offers.booked import SewingCourse, sewing_course
from tests.ui.room import Room

HERE: Final = Screen("offers", Msg("Offers"), "school", 5, OffersScreen)


def course_of(work: Work, **fields: object) -> SewingCourse:
    """A sewing course of three places; its childcare takes two children from 3 to 6."""
    course = sewing_course(work, **fields)  # type: ignore[arg-type]  # passed on as they are
    course.with_group("Mäuse", 3, 6, 2)
    return course


def room_of(qtbot: QtBot, work: Work, folder: Path) -> Room:
    return Room(qtbot, work, folder, [HERE])


def screen_of(room: Room) -> OffersScreen:
    return room.screen(OffersScreen)


def form_of(room: Room, door: BookPlace | OpenBooking) -> BookingPage:
    """The booking form, opened by one of its doors."""
    screen_of(room).open_item(door)
    page = screen_of(room).currentWidget()
    assert isinstance(page, BookingPage)
    return page


def panel_of(room: Room, course: SewingCourse) -> BookingsPanel:
    """The bookings of a course."""
    screen_of(room).open_item(OpenRun(course.run_id, "bookings"))
    panel = screen_of(room).run.panel
    assert isinstance(panel, BookingsPanel)
    return panel
