# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One window per user and set of settings: a second start raises the first."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 500


class OnlyOne(QObject):
    """is_first: no other program with this name runs. raised: another one was started."""

    raised = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.is_first: Final = not self._tell(name)
        if self.is_first:
            # What a killed program left behind is in the way of nobody who answers.
            QLocalServer.removeServer(name)
            self._server.listen(name)
            self._server.newConnection.connect(self._heard)

    def _tell(self, name: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(name)
        reached = socket.waitForConnected(PATIENCE_MS)
        socket.disconnectFromServer()
        return reached

    def _heard(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            connection.close()
        self.raised.emit()
