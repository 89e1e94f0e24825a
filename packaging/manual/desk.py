# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a picture needs of the running program: its window, its parts by their words, and quiet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.gate import Entered
from amstrat_desktop.services.work import Work
from amstrat_desktop.tour import settle
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.print_queue import Queue, QueueState
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.translator import interface

W = TypeVar("W", bound=QWidget)
S = TypeVar("S", OffersScreen, PeopleScreen)

WINDOW: Final = QSize(1180, 800)
"""Small enough that its letters can be read in a page."""

_PAUSE_MS: Final = 500

PRINTERS: Final = (Queue("Drucker-Beratung", "", "Raum 2", QueueState.READY),)
"""In the place of the printers of whichever computer makes the pictures."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows. parts: the picture ends around them; none: the whole window.

    marks: a numbered ring around each. size: of a part of the window, where it is cut off below.
    """

    widget: QWidget
    parts: tuple[QWidget, ...] = ()
    marks: tuple[QWidget, ...] = ()
    height: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """quiet: returns when nothing happens any more. folder: for files that a walk needs."""

    window: MainWindow
    entered: Entered
    runner: BackgroundRunner
    quiet: Callable[[], object]
    folder: Path

    @property
    def work(self) -> Work:
        return self.entered.work

    def go(self, screen: str, item: object = None) -> None:
        """To a screen of the sidebar, or through one of its doors."""
        self.window.go(screen, item)
        self.quiet()

    def through(self, door: object, screen: str, kind: type[S], begun: Callable[[S], bool]) -> S:
        """Back to where a screen begins, then through a door. begun: whether it is there."""
        self.go(screen)
        shown = self.one(kind)
        while not begun(shown):
            shown.go_back()
            self.quiet()
        self.go(screen, door)
        return shown

    def one(self, kind: type[W], root: QWidget | None = None) -> W:
        """The first part of this kind that is seen. Raises LookupError."""
        for part in (root or self.window).findChildren(kind):
            if part.isVisible():
                return part
        raise LookupError(f"no {kind.__name__} is seen")

    def button(self, text: Msg, root: QWidget | None = None) -> QAbstractButton:
        """The button, chip or tick that says this, or is called so. Raises LookupError."""
        words = interface.words.text(text)
        for part in (root or self.window).findChildren(QAbstractButton):
            if part.isVisible() and words in (part.text(), part.accessibleName()):
                return part
        raise LookupError(f"no button says “{words}”")

    def press(self, text: Msg, root: QWidget | None = None) -> None:
        """Press the button that says this."""
        self.button(text, root).click()
        self.quiet()

    def line(self, name: Msg, root: QWidget | None = None) -> QLineEdit:
        """The field to type in that is called so. Raises LookupError."""
        words = interface.words.text(name)
        for part in (root or self.window).findChildren(QLineEdit):
            if part.isVisible() and part.accessibleName().startswith(words):
                return part
        raise LookupError(f"no field is called “{words}”")

    def rest(self) -> None:
        """Longer than a screen waits for the next letter before it looks or draws."""
        settle(_PAUSE_MS)
        self.quiet()

    def command(self, keys: str) -> None:
        """Press keys that work in the whole window, such as Ctrl+K."""
        for shortcut in self.window.findChildren(QShortcut):
            if shortcut.key() == QKeySequence(keys):
                shortcut.activated.emit()
        self.quiet()

    def dialog(self, kind: type[W]) -> W:
        """The dialog in front. Raises LookupError where it is none of this kind."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            return dialog
        raise LookupError(f"no {kind.__name__} is open")

    def close_dialogs(self) -> None:
        """What a picture left open."""
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            dialog.reject()
            self.quiet()


def around(widget: QWidget, parts: Iterable[QWidget], margin: int) -> QRect:
    """The rectangle of some parts of a widget, with a margin, within the widget."""
    whole = QRect()
    for part in parts:
        whole = whole.united(QRect(part.mapTo(widget, QPoint(0, 0)), part.size()))
    return whole.adjusted(-margin, -margin, margin, margin).intersected(widget.rect())
