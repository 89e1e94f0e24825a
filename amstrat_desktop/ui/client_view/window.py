# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The turned screen: one page over everything, until somebody who works here comes back."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSlider, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.ui.client_view.drawing import SCALES, DrawnPage
from amstrat_desktop.ui.client_view.leaving import WayBack
from amstrat_desktop.ui.client_view.page import ClientPage
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.page import scrolled

TRIES: Final = 5
"""Wrong passphrases after which the program locks."""

_TITLE: Final = _("For you")
_STEP = QSlider.SliderAction
_SCROLLS: Final = {
    int(Qt.Key.Key_Down): _STEP.SliderSingleStepAdd,
    int(Qt.Key.Key_Up): _STEP.SliderSingleStepSub,
    int(Qt.Key.Key_PageDown): _STEP.SliderPageStepAdd,
    int(Qt.Key.Key_PageUp): _STEP.SliderPageStepSub,
}
_PASSING: Final = frozenset({Qt.WindowType.ToolTip, Qt.WindowType.Popup})
"""Tool tips and menus of this very window; those of the office close when it hides."""


class ClientWindow(QWidget):
    """Covers the screen. All other windows of the program are hidden as long as it is up, and
    so is each one that would come: what the person sees is this page and nothing of the office.

    host: the window of the office. When that is locked or goes, this goes without showing it.
    """

    def __init__(self, host: MainWindow, page: ClientPage, safe: Safe, runner: Runner) -> None:
        flags = Qt.WindowType
        super().__init__(
            None, flags.Window | flags.FramelessWindowHint | flags.WindowStaysOnTopHint
        )
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._host = host
        self._page = page
        self._safe = safe
        self._runner = runner
        self._scale = 1
        self._wrong = 0
        self._up = False
        self._hidden: list[QWidget] = []
        self._drawn: QScrollArea | None = None
        self._kept: ClientWindow | None = None
        self.way_back: Final = WayBack()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.way_back)
        self._draw()
        self.way_back.tried.connect(self._try)
        self.way_back.sized.connect(self._size)
        host.lock_wanted.connect(self._go_without_a_word)
        host.destroyed.connect(self._go_without_a_word)
        bind(self, (self.setWindowTitle, _TITLE))
        theme.bind_paint(self, lambda _: self._draw())

    @property
    def up(self) -> bool:
        """Whether the page covers the screen."""
        return self._up

    def turn(self) -> None:
        """Hide the office and show the page."""
        self._kept = self  # nobody else holds it; until it goes
        self._up = True
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self.showFullScreen()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._hide(window)
        self.activateWindow()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window of the office that comes up is hidden before anybody reads it."""
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, self, lambda: self._hide(watched))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._drawn.verticalScrollBar() if self._drawn is not None else None
        if event.key() == Qt.Key.Key_Escape:
            self.way_back.fold()
        elif bar is not None and event.key() in _SCROLLS:
            bar.triggerAction(_SCROLLS[event.key()])
        event.accept()  # no key of the office works here

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the system's own ways ask for the passphrase, too."""
        if self._up:
            event.ignore()
            self.way_back.ask()
        else:
            event.accept()

    def _hide(self, window: QWidget) -> None:
        # The unlock window comes after a lock: then this one is gone already.
        passing = not Shiboken.isValid(window) or window.windowType() in _PASSING
        if self._up and not passing and window is not self:
            if window not in self._hidden:
                self._hidden.append(window)
            window.hide()
            self.raise_()

    def _draw(self) -> None:
        old, page = self._drawn, DrawnPage(self._page, SCALES[self._scale])
        holder = QVBoxLayout()
        holder.addWidget(page)
        self._drawn = scrolled(holder)
        self._drawn.setLayoutDirection(page.layoutDirection())
        self._column.insertWidget(0, self._drawn, 1)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _size(self, step: int) -> None:
        self._scale = min(max(self._scale + step, 0), len(SCALES) - 1)
        self.way_back.smaller.setEnabled(self._scale > 0)
        self.way_back.larger.setEnabled(self._scale < len(SCALES) - 1)
        self._draw()

    def _try(self, passphrase: str) -> None:
        self.way_back.set_busy(True)
        self._runner.run(
            self._safe.check,
            passphrase,
            owner=self,
            done=lambda _done: self._back(),
            failed=self._refused,
            pool=True,
        )

    def _refused(self, problem: Problem) -> None:
        self.way_back.set_busy(False)
        self._wrong += 1
        if self._wrong >= TRIES:
            self._host.lock()
            return
        self.way_back.say_wrong(problem.message)

    def _back(self) -> None:
        shown = self._end()
        for window in filter(Shiboken.isValid, shown):
            window.show()
        self._host.activateWindow()

    def _go_without_a_word(self) -> None:
        if self._up:
            self._end()

    def _end(self) -> list[QWidget]:
        """Take the page down; gives the windows that were hidden."""
        self._up = False
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.way_back.fold()
        self.close()
        self.deleteLater()
        hidden, self._hidden = self._hidden, []
        self._kept = None
        return hidden


def turned_window() -> ClientWindow | None:
    """The page that covers the screen now, if there is one."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ClientWindow) and window.up:
            return window
    return None
