# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk from thing to thing; the window stays usable, and Esc ends it at any time."""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from amstrat_desktop.ui.show_around.card import CoachCard, Ring
from amstrat_desktop.ui.show_around.placing import place_beside
from amstrat_desktop.ui.show_around.stops import STOPS, Stop, things_of
from amstrat_desktop.ui.theme import theme

_MOVES: Final = frozenset(
    {
        QEvent.Type.Resize,
        QEvent.Type.Move,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
        QEvent.Type.LayoutDirectionChange,
    }
)


class Walk(QObject):
    """go: opens a screen; False where it is not opened. screens: the keys of those that
    whoever works here has: what lies in others is left out.
    """

    def __init__(
        self, window: QWidget, go: Callable[[str], bool], screens: Collection[str]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._go = go
        self._stops: Final[Sequence[Stop]] = tuple(
            stop for stop in STOPS if not stop.screen or stop.screen in screens
        )
        self._at = 0
        self._before: QWidget | None = None
        self._card: CoachCard | None = None
        self._ring: Ring | None = None
        self._watched: list[QWidget] = []
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._place)

    @property
    def card(self) -> CoachCard | None:
        """What is shown now; None while nobody walks."""
        return self._card

    def start(self) -> None:
        """Begin, or begin again."""
        self.leave()
        self._before = self._window.focusWidget()
        self._ring = Ring(self._window)
        self._card = CoachCard(self._window)
        self._card.next_wanted.connect(self._next)
        self._card.back_wanted.connect(self._back)
        self._card.left.connect(self.leave)
        theme.bind_paint(self._card, lambda _: self._settle.start())
        self._show(0)

    def leave(self) -> bool:
        """End the walk; False where nobody walks."""
        card, ring = self._card, self._ring
        if card is None or ring is None:
            return False
        self._card = self._ring = None
        self._watch([])
        if self._before is not None and Shiboken.isValid(self._before) and _has_cursor(card):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (card, ring):
            part.hide()
            part.deleteLater()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._settle.start()
        return super().eventFilter(watched, event)

    def _next(self) -> None:
        if self._at + 1 < len(self._stops):
            self._show(self._at + 1)
        else:
            self.leave()

    def _back(self) -> None:
        self._show(max(0, self._at - 1))

    def _show(self, at: int) -> None:
        card, stop = self._card, self._stops[at]
        if card is None:
            return
        if stop.screen:
            self._go(stop.screen)
        self._at = at
        card.show_stop(stop.heading, stop.text, at + 1, len(self._stops))
        self._watch([self._window, *things_of(self._window, stop.key)])
        self._place()
        card.show()
        card.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        card, ring = self._card, self._ring
        if card is None or ring is None:
            return
        bounds = self._window.rect()
        thing = self._seen(self._stops[self._at].key)
        size = card.size_in(bounds)
        rtl = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        stands = QRect(place_beside(size, thing, bounds, rtl=rtl).corner, size)
        ring.setGeometry(bounds)
        ring.put_around(thing)
        ring.show()
        ring.raise_()
        card.setGeometry(stands)
        card.raise_()

    def _seen(self, key: str) -> QRect | None:
        """Where the things of a stop are; None where none of them is seen."""
        found = QRect()
        for thing in things_of(self._window, key):
            shown = thing.visibleRegion().boundingRect()
            found = found.united(shown.translated(thing.mapTo(self._window, QPoint(0, 0))))
        return None if found.isEmpty() else found

    def _watch(self, widgets: Sequence[QWidget]) -> None:
        for widget in self._watched:
            if Shiboken.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = list(widgets)
        for widget in self._watched:
            widget.installEventFilter(self)


def _has_cursor(card: QWidget) -> bool:
    focused: QWidget | None = card.window().focusWidget()
    return focused is not None and card.isAncestorOf(focused)
