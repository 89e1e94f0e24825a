# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the program locks by itself after idle time; before the computer sleeps: `sleep_watch`."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleClock(QObject):
    """idle: nobody touched keyboard or mouse for that many minutes; 0 never.

    It watches the windows instead of the application: a filter on the application sees each
    event of each widget, which would slow down every repaint.
    """

    idle = Signal()

    def __init__(self, app: QGuiApplication, minutes: int) -> None:
        super().__init__(app)
        self._over = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Another time; it begins now."""
        self.set_milliseconds(minutes * 60_000)

    def set_milliseconds(self, milliseconds: int) -> None:
        """As `set_minutes`, finer."""
        self._timer.stop()
        self._timer.setInterval(milliseconds)
        if milliseconds and not self._over:
            self._timer.start()

    def stop(self) -> None:
        """The program ends: nothing is left to lock, whatever the settings still say."""
        self._over = True
        self.set_milliseconds(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT and self._timer.interval() and not self._over:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
