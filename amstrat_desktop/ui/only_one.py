# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One window per user and set of settings: a second start raises the first.

Who is first, a lock file of `app.py` says; this is how the two talk. It is imported after the
first window is seen, or by the second start (docs/decisions/0006).
"""

import time
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 2_000
"""The first one may be painting its window only just now."""

_PAUSE_MS: Final = 50


class OnlyOne(QObject):
    """The ear of the first program with this name. raised: another one was started."""

    raised = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # What a killed program left behind is in the way of nobody who answers.
        QLocalServer.removeServer(name)
        self.listens: Final = self._server.listen(name)
        self._server.newConnection.connect(self._heard)

    def _heard(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            connection.close()
        self.raised.emit()


def raise_first(name: str, patience_ms: int = PATIENCE_MS) -> bool:
    """Ask the program that was started before to show itself; False where nobody answers."""
    until = time.monotonic() + patience_ms / 1_000
    while not _tell(name):
        if time.monotonic() > until:
            return False
        time.sleep(_PAUSE_MS / 1_000)
    return True


def _tell(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    reached = socket.waitForConnected(PATIENCE_MS)
    socket.disconnectFromServer()
    return reached
