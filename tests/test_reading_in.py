# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is imported while somebody types a passphrase, and on which thread."""

import subprocess
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from amstrat_desktop.reading_in import ReadingIn
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.runner import BackgroundRunner

_WORKERS_PART = """
import sys
from amstrat_desktop.reading_in import read_without_qt
before = set(sys.modules)
read_without_qt()
new = set(sys.modules) - before
assert "amstrat_desktop.gate" in new and "amstrat_desktop.services.contacts" in new, new
print(*[
    name for name in sorted(new)
    if name.startswith(("PySide6", "amstrat_desktop.ui"))
    or any(
        str(getattr(value, "__module__", "")).startswith("PySide6")
        for value in list(vars(sys.modules[name]).values()) if isinstance(value, type)
    )
])
"""

_WINDOWS_PART = """
import sys
from amstrat_desktop.reading_in import _screens, read_without_qt
from importlib import import_module
read_without_qt()
for name in _screens():
    import_module(name)
before = set(sys.modules)
import amstrat_desktop.office_window
print(*sorted(set(sys.modules) - before))
"""


def _said_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_worker_names_no_qt_class() -> None:
    assert _said_by(_WORKERS_PART) == ""


def test_nothing_is_left_for_the_moment_of_unlocking() -> None:
    assert _said_by(_WINDOWS_PART) == ""


def test_it_reads_to_its_end_between_the_events_of_the_window(qtbot: QtBot) -> None:
    runner, parent = BackgroundRunner(show_fault), QObject()
    reading = ReadingIn(runner, parent)
    with qtbot.waitSignal(reading.finished, timeout=20_000):
        reading.start()
    assert "amstrat_desktop.office_window" in sys.modules
    runner.close()
