# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where help is asked for: in a window and in every dialog before it.

Light: before an office is open it is imported while the worker reads in the screens.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken

from amstrat_desktop.ui.help.pages import page_of_place, page_of_window
from amstrat_desktop.ui.help.window import HelpWindow
from amstrat_desktop.ui.places import place_in
from amstrat_desktop.ui.shell.keys_dialog import KeysDialog
from amstrat_desktop.ui.widgets.doorway import Doorway

if TYPE_CHECKING:
    from amstrat_desktop.ui.shell.screen import Screen

KEY: Final = "F1"


class HelpDesk(QObject):
    """Serves one window of the program and the dialogs that belong to it; it goes with it.

    host: the window. seen: the part of it that says where one is. screens: named in the list of
    keys. around: begins the walk through the window.
    """

    def __init__(
        self,
        host: QWidget,
        seen: Callable[[], QWidget | None] = lambda: None,
        *,
        screens: "Sequence[Screen]" = (),
        around: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._seen = seen
        self._screens = tuple(screens)
        self._around = around
        self._window: HelpWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def window(self) -> HelpWindow | None:
        """The manual, where it was opened already."""
        window = self._window
        return window if window is not None and Shiboken.isValid(window) else None

    def open(self, page: str | None = None) -> None:
        """Show the manual beside the window; page: None for the one that fits."""
        if page is None:
            page = self.page_in_front()
        window = self.window
        if window is None:
            window = self._window = HelpWindow(self.show_keys, self._around)
            self._host.destroyed.connect(window.deleteLater)
        window.open_page(page)
        window.show()
        window.raise_()
        window.activateWindow()
        window.reader.setFocus()

    def close(self) -> None:
        """The office is locked or closed."""
        window = self.window
        if window is not None:
            window.close()

    def show_keys(self, parent: QWidget) -> None:
        """The keys on one page."""
        dialog = KeysDialog(self._screens, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def page_in_front(self) -> str:
        """The page of the dialog in front, else of the part of the window that is seen."""
        active = QApplication.activeWindow()
        if isinstance(active, QDialog) and active.isVisible() and self._serves(active):
            found = page_of_window(_names(active))
            if found is not None:
                return found
        found = page_of_window(_names(self._host))
        seen = self._seen()
        return found or page_of_place(place_in(seen) if seen is not None else "")

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A dialog came to the front: from now on it answers the key as well."""
        dialog = new.window() if new is not None else None
        if not isinstance(dialog, QDialog) or not self._serves(dialog):
            return
        if dialog.property("helped") is None:
            dialog.setProperty("helped", True)
            QShortcut(QKeySequence(KEY), dialog, self.open)

    def _serves(self, dialog: QDialog) -> bool:
        """Whether the dialog stands before this window or before a dialog of it."""
        step: QWidget | None = dialog
        while step is not None and step is not self._host:
            step = step.parentWidget()
        return step is not None


def desk_of_door(window: Doorway) -> HelpDesk:
    """The one that serves a window before an office is open, and the dialogs before it."""
    return window.findChild(HelpDesk) or HelpDesk(window)


def _names(window: QWidget) -> tuple[str, ...]:
    return tuple(kind.__name__ for kind in type(window).__mro__)
