# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Says that the program was updated while its window was open."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.shell.window import MainWindow

EVERY_MS: Final = 60_000


class NewVersion:
    """Belongs to a window and ends with it. program: the file that an update replaces."""

    def __init__(self, window: MainWindow, program: Path) -> None:
        self._window = window
        self._program = program
        self._begun_with = _identity(program)
        self._timer: Final = QTimer(window, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look each minute; what was open before goes on as it was."""
        self._timer.start()

    def look(self) -> None:
        """Say it once."""
        now = _identity(self._program)
        if now is not None and now != self._begun_with:
            self._timer.stop()
            self._window.say(
                "info",
                _("The program was updated. Close it and start it again when you have a moment."),
            )


def _identity(file: Path) -> tuple[int, int] | None:
    """None while it is being replaced."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
