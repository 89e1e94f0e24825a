# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture of each stop of the walk, in each look."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.settings import SettingsFile, Theme
from amstrat_desktop.gate import Entered
from amstrat_desktop.office_window import make_window
from amstrat_desktop.tour.stops import walk
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language

LOOKS: Final[tuple[tuple[str, str, Theme], ...]] = (
    ("de", "de", "light"),
    ("ar", "ar", "light"),
    ("de-dark", "de", "dark"),
)
"""Folder, language and theme of the pictures."""

SIZE: Final = (1440, 900)
SETTLED_MS: Final = 100
"""How long nothing may happen until a window counts as drawn."""


def take_pictures(entered: Entered, folder: Path) -> Iterator[Path]:
    """Every stop in German, in Arabic and in the dark theme."""
    settings = SettingsFile(folder.parent / "settings.json")
    runner = BackgroundRunner(show_fault)
    with _window(entered, runner, settings) as window:
        for name, language, colours in LOOKS:
            theme.apply(colours)
            set_language(language)
            window.resize(*SIZE)
            for stop, widget in walk(window, lambda: quiet(runner), folder):
                yield picture_of(widget, folder / name / f"{stop}.png")


def picture_of(widget: QWidget, path: Path) -> Path:
    """Save what a window shows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path


def quiet(runner: BackgroundRunner) -> None:
    """Wait until the worker has answered and the window is drawn."""
    settle()
    while runner.busy:
        settle()
    settle()  # What came last is laid out now.


def settle(milliseconds: int = SETTLED_MS) -> None:
    """Let the window draw and the worker answer."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def _window(
    entered: Entered, runner: BackgroundRunner, settings: SettingsFile
) -> Iterator[MainWindow]:
    theme.apply(LOOKS[0][2])  # As in the program: before the first window.
    window = make_window(entered, runner, settings)
    window.resize(*SIZE)
    window.show()
    try:
        yield window
    finally:
        window.forget()
        settle()
        runner.close()
