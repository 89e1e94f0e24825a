# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One filter of a list: everything, or one of several."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface

V = TypeVar("V")


class FilterBox(QComboBox, Generic[V]):
    """name: what is filtered. everything: what stands there while nothing is.

    chosen: somebody chose; not emitted when the program does.
    """

    chosen = Signal()

    def __init__(self, name: Msg, everything: Msg, *, width: int = 168) -> None:
        super().__init__()
        self._everything = everything
        self._options: Sequence[tuple[V, Msg]] = ()
        self.setMaxVisibleItems(14)
        self.activated.connect(lambda _: self.chosen.emit())
        bind(self, (self.setAccessibleName, name), (self.setToolTip, name))
        bind(self, (self._fill, lambda words: words.code))
        theme.bind_paint(self, lambda _: self.setFixedWidth(theme.px(width)))

    def offer(self, options: Iterable[tuple[V, Msg]]) -> None:
        """Offer other choices; what was chosen and is still offered stays."""
        chosen = self.value()
        self._options = tuple(options)
        self._fill("")
        self.choose(chosen)

    def value(self) -> V | None:
        """What is chosen; None is everything."""
        at = self.currentIndex()
        return self._options[at - 1][0] if at > 0 else None

    def choose(self, value: V | None) -> None:
        """Choose by program."""
        values = [option for option, _label in self._options]
        self.setCurrentIndex(values.index(value) + 1 if value in values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling over a filter on the way to the list must not change the list.
        event.ignore()

    def _fill(self, _code: str) -> None:
        at = max(0, self.currentIndex())
        self.clear()
        self.addItem(interface.text(self._everything))
        for _value, label in self._options:
            self.addItem(interface.text(label))
        self.setCurrentIndex(at)
