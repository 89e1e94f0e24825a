# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads in what the open office needs, while somebody types a passphrase.

Everything without Qt comes in on the worker; what names a Qt class, on the thread of the window,
a little at a time. PySide makes a class, with its enums, when it is named first, and that must
not happen beside the thread that paints: now and then it ends the process with a segmentation
fault (seen with PySide 6.11 under load, in one start of sixty).
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from amstrat_desktop.ui.runner import BackgroundRunner

_WITHOUT_QT: Final = (
    "amstrat_desktop.gate",
    "amstrat_desktop.documents.slip_from_facts",
    "amstrat_desktop.documents.raster",
    "amstrat_desktop.documents.appointment_card",
    "amstrat_desktop.exchange.calendar_file",
    "amstrat_desktop.documents.figure_sheet",
    "amstrat_desktop.documents.notice_page",
    "amstrat_desktop.documents.office_report",
    "amstrat_desktop.documents.outside_report",
    "amstrat_desktop.documents.release_sheet",
    "amstrat_desktop.exchange.figure_files",
    "amstrat_desktop.exchange.register_files",
    "amstrat_desktop.exchange.release_files",
    "amstrat_desktop.exchange.report_files",
)
_FLOORS_OF_USE_CASES: Final = (
    "amstrat_desktop.services",
    "amstrat_desktop.services.offers",
    "amstrat_desktop.services.figures",
    "amstrat_desktop.services.releases",
    "amstrat_desktop.services.reports",
)
_FLOOR_OF_SCREENS: Final = "amstrat_desktop.ui"
_WINDOW: Final = "amstrat_desktop.office_window"


class ReadingIn(QObject):
    """Begins with `start`; nobody has to wait for its end: whoever needs a module imports it."""

    finished = Signal()

    def __init__(self, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._slices = _screens()

    def start(self) -> None:
        """The worker first: it brings most of what the screens import, too."""
        self._runner.run(read_without_qt, owner=self, done=lambda _done: self._read_slice())

    def _read_slice(self) -> None:
        name = next(self._slices, None)
        if name is None:
            self.finished.emit()
        else:
            import_module(name)
            QTimer.singleShot(0, self, self._read_slice)


def read_without_qt() -> None:
    """Import what names no Qt class; a test holds it to that."""
    for name in _WITHOUT_QT:
        import_module(name)
    for floor in _FLOORS_OF_USE_CASES:
        for module in iter_modules(import_module(floor).__path__):
            if not module.ispkg:  # the sample office is a package and rarely wanted
                import_module(f"{floor}.{module.name}")


def _screens() -> Iterator[str]:
    """One screen each, then what puts them together. A keystroke waits for one of them."""
    for module in iter_modules(import_module(_FLOOR_OF_SCREENS).__path__):
        if module.ispkg:
            yield f"{_FLOOR_OF_SCREENS}.{module.name}"
    yield _WINDOW
