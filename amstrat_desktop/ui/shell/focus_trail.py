# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keyboard stays where somebody works when what had it goes away.

Qt gives the focus of a form that closes, or of a line that is drawn anew, to whatever comes next
in the window, which is often the sidebar: whoever works by keyboard would start from there again.
"""

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import Shiboken

REMEMBERED: Final = 16
"""Places; a form has fewer fields than this between its button and its end."""


class FocusTrail(QObject):
    """Puts the focus back to where it was before, on the page that is seen.

    pages: their current one is seen. start: puts the focus where work on it begins.
    """

    def __init__(
        self,
        window: QWidget,
        pages: QStackedWidget,
        start: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._start = start
        self._trail: deque[QWidget] = deque(maxlen=REMEMBERED)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def _changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not Shiboken.isValid(self._pages):  # the window goes, its parts before it
            return
        page: QWidget | None = self._pages.currentWidget()
        if page is None or not page.isVisible():
            return
        if new is not None and _inside(page, new):
            self._trail.append(new)
        elif old is not None and self._window.isAncestorOf(old) and not old.isVisible():
            self._give_back(page)

    def _give_back(self, page: QWidget) -> None:
        while self._trail:
            before = self._trail.pop()
            if _takes_focus(before) and _inside(page, before):
                before.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._start()


def _inside(page: QWidget, widget: QWidget) -> bool:
    return widget is page or page.isAncestorOf(widget)


def _takes_focus(widget: QWidget) -> bool:
    return Shiboken.isValid(widget) and widget.isVisible() and widget.isEnabled()
