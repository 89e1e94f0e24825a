# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The moment before the computer sleeps, so that nobody wakes an open office."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection


class SleepWatch(QObject):
    """sleeping: the computer is about to sleep (systemd-logind's PrepareForSleep).

    Where there is no system bus or no logind nothing is ever emitted: idle time remains.
    """

    sleeping = Signal()

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus or QDBusConnection.systemBus()
        self.works = self._bus.isConnected() and self._bus.connect(
            "",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            self,
            SLOT("prepare(bool)"),  # type: ignore[call-overload]  # the stub wants bytes, Qt text
        )

    @Slot(bool)
    def prepare(self, begins: bool) -> None:
        """Called by the bus before sleep (true) and after it (false)."""
        if begins:
            self.sleeping.emit()
