# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Says that the program was updated while its window was open."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from amstrat_desktop.base.lang import Msg, _

EVERY_MS: Final = 60_000

UPDATED: Final = _("The program was updated. Close it and start it again when you have a moment.")


class NewVersion:
    """Belongs to a window and ends with it. program: the file that an update replaces. say: told
    once.
    """

    def __init__(self, window: QObject, program: Path, say: Callable[[Msg], object]) -> None:
        self._program = program
        self._say = say
        self._begun_with = _identity(program)
        self._timer: Final = QTimer(window, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look each minute."""
        self._timer.start()

    def look(self) -> None:
        """Look now; what is open goes on as it was."""
        now = _identity(self._program)
        if self._timer.isActive() and now is not None and now != self._begun_with:
            self._timer.stop()
            self._say(UPDATED)


def _identity(file: Path) -> tuple[int, int] | None:
    """None while it is being replaced."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
