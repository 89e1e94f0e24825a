# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader asks of a scroll area must never end the program."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.widgets.scroll_area import ScrollArea


def test_a_reader_may_ask_for_a_child_that_is_gone(qtbot: QtBot) -> None:
    area = ScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QLabel("x"))
    area.show()
    answers = QAccessible.queryAccessibleInterface(area)
    # With Qt's own answer for a QScrollArea this line is the last one of the process.
    assert answers.child(answers.childCount() + 3) is None
    area.hide()
    assert answers.child(answers.childCount() + 3) is None


def test_what_is_inside_is_still_read(qtbot: QtBot) -> None:
    area = ScrollArea()
    qtbot.addWidget(area)
    area.setWidget(QLabel("inside"))
    area.show()
    found = []

    def walk(answers: object, depth: int = 0) -> None:
        found.append(answers.text(QAccessible.Text.Name))
        for at in range(answers.childCount()):
            walk(answers.child(at), depth + 1)

    walk(QAccessible.queryAccessibleInterface(area))
    assert "inside" in found
