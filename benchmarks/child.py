# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What runs in a process of its own: an empty window, the unlock window, the open office.

Prints one JSON object: the moment of the first paint (the clock is the same for all
processes), the processor time until then, and the memory.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

EMPTY, UNLOCK, OFFICE = "empty", "unlock", "office"


class FirstPaint(QObject):
    """Notes when a window was painted first, then does what is left to do."""

    def __init__(self, then: Callable[[], object]) -> None:
        super().__init__()
        self._then = then
        self.at = self.busy = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = isinstance(watched, QWidget) and watched.isWindow()
        if window and event.type() == QEvent.Type.Paint and not self.at:
            self.at, self.busy = time.monotonic(), time.process_time()
            QTimer.singleShot(0, self._then)
        return False


def pss() -> float:
    """Megabytes of this process, pages shared with others counted in part (Linux)."""
    return _memory("Pss:")


def private() -> float:
    """Megabytes that this process wrote itself and nobody shares (Linux)."""
    return _memory("Pss_Anon:")


def _memory(name: str) -> float:
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.is_file():
        return 0.0
    line = next(x for x in rollup.read_text().splitlines() if x.startswith(name))
    return int(line.split()[1]) / 1024


def tell(**facts: float) -> None:
    print(json.dumps(facts), flush=True)


def empty() -> None:
    app = QApplication([])
    paint = FirstPaint(app.quit)
    app.installEventFilter(paint)
    window = QWidget()
    window.resize(480, 560)
    window.show()
    app.exec()
    tell(painted=paint.at, busy=paint.busy, pss=pss(), private=private())


def unlock() -> None:
    """The program itself, ended at the first paint of its first window."""
    from amstrat_desktop.cli import main  # noqa: PLC0415 - its imports are what is measured

    paint = FirstPaint(lambda: QApplication.exit(0))
    waiting = QApplication.exec

    def watched(*_self: object) -> int:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(paint)
        return waiting()

    QApplication.exec = watched  # type: ignore[method-assign] # before the loop nothing is painted
    main([])
    tell(painted=paint.at, busy=paint.busy, pss=pss())


def office(folder: str, passphrase: str) -> None:
    """Everything loaded, then every screen opened."""
    # Not earlier: what they take is what is measured.
    from amstrat_desktop.ui.plain_imports import keep_imports_plain  # noqa: PLC0415

    keep_imports_plain()  # as `cli.py` does
    from amstrat_desktop import gate  # noqa: PLC0415
    from amstrat_desktop.base.paths import settings_file  # noqa: PLC0415
    from amstrat_desktop.base.settings import SettingsFile  # noqa: PLC0415
    from amstrat_desktop.office_window import make_window  # noqa: PLC0415
    from amstrat_desktop.ui.faults import show_fault  # noqa: PLC0415
    from amstrat_desktop.ui.runner import BackgroundRunner  # noqa: PLC0415
    from amstrat_desktop.ui.shell.screens import SCREENS  # noqa: PLC0415

    app = QApplication([])
    entered = gate.unlock(Path(folder), passphrase, preferred="", remember=None)
    runner = BackgroundRunner(show_fault)
    window = make_window(entered, runner, SettingsFile(settings_file()))
    window.resize(1200, 800)
    window.show()
    facts = {}

    def loaded() -> None:
        facts["pss"], facts["private"] = pss(), private()
        for screen in SCREENS:
            window.go(screen.key)
        QTimer.singleShot(3_000, worked)

    def worked() -> None:
        facts["worked"], facts["worked_private"] = pss(), private()
        app.quit()

    QTimer.singleShot(3_000, loaded)
    app.exec()
    tell(**facts)
    entered.office.close()
    runner.close()


if __name__ == "__main__":
    match sys.argv[1:]:
        case [child_name, folder, passphrase] if child_name == OFFICE:
            office(folder, passphrase)
        case [child_name] if child_name == UNLOCK:
            unlock()
        case _:
            empty()
