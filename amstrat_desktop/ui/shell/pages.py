# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screens of the window: built when first seen, told when what they show changed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.ui.places import mark_place
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.protocols import Leaves, Reloads
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.scroll_area import ScrollArea
from amstrat_desktop.ui.widgets.stack import Stack

_LEAST: Final = QSize(320, 240)
_QUIET_MS: Final = 80
"""How long nothing asks for another size until a screen is measured anew."""


class Pages(Stack):
    """Keeps a screen as it was while another one is seen."""

    def __init__(self, screens: Sequence[Screen]) -> None:
        super().__init__()
        self.screens: Final = {screen.key: screen for screen in screens}
        self._built: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.current_key = ""

    def page(self, key: str) -> QWidget | None:
        """The screen, if it was built already."""
        return self._built.get(key)

    def open(self, key: str, context: Context) -> QWidget:
        """Show a screen, built or reloaded if need be."""
        page = self._built.get(key)
        if page is None:
            page = self.screens[key].build(context)
            self._built[key] = page
            mark_place(page, key)
            self.addWidget(page)
        elif key in self._stale and isinstance(page, Reloads):
            page.reload()
        self._stale.discard(key)
        self.current_key = key
        self.setCurrentWidget(page)
        return page

    def tell(self, kinds: frozenset[Kind]) -> None:
        """Records changed: the visible screen reloads now, the others when they are seen."""
        for key, page in self._built.items():
            if isinstance(page, Reloads) and page.reload_on & kinds:
                if key == self.current_key:
                    page.reload()
                else:
                    self._stale.add(key)

    def may_leave(self) -> bool:
        """Ask the visible screen, which keeps its draft."""
        page: object = self._built.get(self.current_key)
        return page.leave() if isinstance(page, Leaves) else True

    def may_close(self) -> bool:
        """Ask every screen that was built."""
        answers = [page.leave() for page in self._built.values() if isinstance(page, Leaves)]
        return all(answers)


class _Movable(ScrollArea):
    """At 100 % as large as the screen in it needs, as if it were not there; above, with bars.

    A screen may need another width when it is as wide as it needs (its columns stand below each
    other, say): Qt's own way to size what it holds would then never end. Here a screen only
    grows while one thing follows the other.
    """

    def __init__(self, pages: Pages) -> None:
        super().__init__()
        self._pages, self._needed = pages, _LEAST
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.currentChanged.connect(self._fit_anew)
        theme.bind_paint(self, self._choose_bars)

    def minimumSizeHint(self) -> QSize:
        return _LEAST if _large() else self._pages.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self._pages.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_anew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._pages:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def _fit_anew(self, _at: int = 0) -> None:
        self._quiet.stop()
        self._fit()

    def _fit(self) -> None:
        if not self._quiet.isActive():
            self._needed = _LEAST
        self._quiet.start()
        self._needed = self._needed.expandedTo(self._pages.minimumSizeHint())
        size = self.viewport().size().expandedTo(self._needed)
        if _large():
            size = size.expandedTo(QSize(0, self._pages.least_height(size.width())))
        self._pages.resize(size)

    def _choose_bars(self, _: object) -> None:
        bars = Qt.ScrollBarPolicy
        upright, lying = (
            (bars.ScrollBarAlwaysOn, bars.ScrollBarAsNeeded)
            if _large()
            else (bars.ScrollBarAlwaysOff, bars.ScrollBarAlwaysOff)
        )
        self.setVerticalScrollBarPolicy(upright)
        self.setHorizontalScrollBarPolicy(lying)
        self.updateGeometry()
        self._fit_anew()


def _large() -> bool:
    return theme.percent > 100


def movable(pages: Pages) -> ScrollArea:
    """Around the screens: with large texts, one that needs more room than there is can be moved."""
    return _Movable(pages)
