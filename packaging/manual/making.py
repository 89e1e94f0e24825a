# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk: each picture in each language of the manual, in the light colours."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.gate import Entered
from amstrat_desktop.office_window import make_window
from amstrat_desktop.tour import settle
from amstrat_desktop.tour.day import application
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from manual.desk import WINDOW, Desk
from manual.drawing import save_picture
from manual.office import sample_office
from manual.shots import SHOTS

_DRAWN_MS: Final = 40
"""A pass through the loop, and what it asked to be drawn."""

LANGUAGES: Final = ("de", "en")
"""Of the manual; another language of the interface is shown the German one."""


def make_pictures(scratch: Path, out: Path, languages: Sequence[str], only: str) -> Iterator[Path]:
    """Make them below ``out/<language>/pictures``. Each language gets an office of its own, so
    that what one walk wrote is not in the pictures of the other. Raises LookupError where the
    program has no longer what a picture is about.
    """
    app = application()
    for language in languages:
        folder = scratch / language
        with sample_office(folder / "office") as entered, _desk(entered, folder, language) as desk:
            for name, shot in SHOTS.items():
                if only in name:
                    path = out / language / "pictures" / f"{name}.png"
                    save_picture(shot(desk), path)
                    _tidy(desk)
                    yield path
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _desk(entered: Entered, folder: Path, language: str) -> Iterator[Desk]:
    runner = BackgroundRunner(show_fault)
    theme.apply("light")
    set_language(language)
    window = make_window(entered, runner, SettingsFile(folder / "settings.json"))
    window.resize(WINDOW)
    window.show()
    desk = Desk(window, entered, runner, lambda: _quiet(runner), folder)
    desk.quiet()
    try:
        yield desk
    finally:
        window.forget()
        settle()
        runner.close()


def _quiet(runner: BackgroundRunner) -> None:
    """Wait until the worker has answered and the window is drawn."""
    settle(_DRAWN_MS)
    while runner.busy:
        settle(_DRAWN_MS)
    settle(_DRAWN_MS)  # What came last is laid out now.


def _tidy(desk: Desk) -> None:
    """What a picture left open goes, before the next one."""
    desk.close_dialogs()
    for other in QApplication.topLevelWidgets():
        if other is not desk.window and other.isWindow() and other.isVisible():
            other.hide()
            other.deleteLater()
    desk.window.resize(WINDOW)
    desk.window.show()
    desk.quiet()
