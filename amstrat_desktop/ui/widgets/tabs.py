# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tabs of a screen or a record. Where they are too many for the window, icons go first."""

from collections.abc import Iterable
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QSignalBlocker, QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind

ICON: Final = 16


class Tab(Protocol):
    """What a tab is made of. icon: the name of a file."""

    @property
    def title(self) -> Msg: ...
    @property
    def icon(self) -> str: ...


class Tabs(QTabBar):
    """name: of all of them together, for screen readers."""

    def __init__(self, name: Text, tabs: Iterable[Tab]) -> None:
        super().__init__()
        self._icons: list[QIcon] = []
        self._fitting = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        bind(self, (self.setAccessibleName, name))
        with QSignalBlocker(self):
            for at, tab in enumerate(tabs):
                self.addTab("")
                self._icons.append(QIcon())
                bind(self, (partial(self._say, at), tab.title))
                theme.bind_icon(self, partial(self._show_icon, at), tab.icon, "text")
        theme.bind_paint(self, lambda _: self._fit())

    @property
    def has_icons(self) -> bool:
        """Whether there is room for the icons now."""
        return any(not self.tabIcon(at).isNull() for at in range(self.count()))

    def minimumSizeHint(self) -> QSize:
        """One tab and the arrows: the window may become narrow."""
        return QSize(theme.px(120), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def _say(self, at: int, text: str) -> None:
        # A bare & would be read as a mnemonic.
        self.setTabText(at, text.replace("&", "&&"))
        self._fit()

    def _show_icon(self, at: int, icon: QIcon) -> None:
        self._icons[at] = icon
        self._fit()

    def _fit(self) -> None:
        if self._fitting:
            return
        self._fitting = True
        side = theme.px(ICON)
        self.setIconSize(QSize(side, side))
        self._put(self._icons)
        if self.sizeHint().width() > self.width():
            self._put([QIcon()] * len(self._icons))
        self._fitting = False

    def _put(self, icons: Iterable[QIcon]) -> None:
        for at, icon in enumerate(icons):
            self.setTabIcon(at, icon)
