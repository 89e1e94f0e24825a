# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of the calendar share: how it is entered, seen and handled."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.offers import calendar
from amstrat_desktop.ui.offers.calendar.block import BlockButton
from amstrat_desktop.ui.offers.calendar.view import CalendarView
from amstrat_desktop.ui.shell.screen import Screen
from tests.services.planning_office import at
from tests.ui.room import Room

HERE = Screen("offers", Msg("Offers"), "school", 5, calendar.build)
NOW = at(2026, 3, 3, 9, 40)
TUESDAY, THURSDAY = at(2026, 3, 3, 10), at(2026, 3, 5, 10)
ALT = Qt.KeyboardModifier.AltModifier


def seen(room: Room) -> CalendarView:
    return room.screen(CalendarView)


def lesson(view: CalendarView) -> BlockButton:
    return next(
        button
        for button in view.grid.buttons
        if button.block.group_id is None and button.block.title == "Deutsch A1"
    )


def starts(view: CalendarView) -> datetime:
    return lesson(view).block.starts_at


def cursor(room: Room) -> QWidget:
    found = room.window.focusWidget()
    assert found is not None
    return found


def is_seen(widget: QWidget) -> bool:
    return not widget.isHidden()


def moving(view: CalendarView) -> object:
    return view.grid.moving


def said_by(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Button
    return interface.text(QAccessible.Text.Name)


def drag(button: BlockButton, by: QPoint) -> None:
    """As a hand does it: press, a few moves, let go."""
    start = QPoint(button.width() // 2, 6)
    target = button.mapToGlobal(start) + by
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        there = button.mapFromGlobal(target - by * (1 - share))
        QTest.mouseMove(button, there)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.mapFromGlobal(target))
