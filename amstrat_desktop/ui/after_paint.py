# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can wait until the first window is there to be seen.

A thread that imports keeps the interpreter from the thread that paints, so that "in the
background" would not be enough.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE_MS: Final = 3_000
"""A window that nobody paints, on another workspace for example, holds up nothing for longer."""


class AfterPaint(QObject):
    """`watch` the first window; `run` calls at once from its first paint on."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[], object]] = []
        self._painted = False
        self._watched: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Wait for this window; only the first one counts."""
        if self._watched is None:
            self._watched = window
            window.installEventFilter(self)
            QTimer.singleShot(PATIENCE_MS, self, self._begin)

    def run(self, work: Callable[[], object]) -> None:
        """Call it when the window was painted, in the order of asking."""
        if self._painted:
            work()
        else:
            self._waiting.append(work)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Behind the paint itself: what was painted reaches the screen first.
            QTimer.singleShot(0, self, self._begin)
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._painted = True
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()
