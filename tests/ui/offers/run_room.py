# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A panel of a run, or a view beside the runs, on a real office; its messages are kept."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.shell.context import Context
from tests.ui.people.record_room import RecordRoom

P = TypeVar("P", bound=QWidget)


def opened(qtbot: QtBot, room: RecordRoom, build: Callable[[Context], P]) -> P:
    """The panel, shown."""
    panel = build(room.context())
    qtbot.addWidget(panel)
    panel.resize(1000, 800)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def texts(panel: QWidget) -> list[str]:
    """What its labels say."""
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]
