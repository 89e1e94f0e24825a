# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A word with an icon in a tinted pill: a state that is read, never colour alone."""

from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind

BadgeTone = Literal["ok", "warn", "danger", "plain"]

_COLOURS: Final = {
    "ok": ("ok", "ok_soft"),
    "warn": ("warn", "warn_soft"),
    "danger": ("danger", "danger_soft"),
    "plain": ("muted", "surface2"),
}
_POINTS: Final = 9.5
_ICON: Final = 16
_PADDING: Final = 10
_HEIGHT: Final = 26


class Badge(QWidget):
    """text: what it says. icon: its name."""

    def __init__(self, text: Text, tone: BadgeTone, icon: str) -> None:
        super().__init__()
        self._ink, self._ground = _COLOURS[tone]
        self._icon = icon
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bind(self, (self._show, text))
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font(_POINTS)).horizontalAdvance(self._text)
        room = theme.px(_ICON) + theme.px(6) + 2 * theme.px(_PADDING)
        return QSize(width + room, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._ground))
        half = self.height() / 2
        painter.drawRoundedRect(self.rect(), half, half)
        side, pad = theme.px(_ICON), theme.px(_PADDING)
        place = self.rect().adjusted(pad, 0, -pad, 0)
        mark = place.adjusted(0, 0, 0, 0)
        mark.setRect(place.left(), (self.height() - side) // 2, side, side)
        direction = self.layoutDirection()
        shown = QStyle.visualRect(direction, self.rect(), mark)
        theme.icon(self._icon, self._ink).paint(painter, shown)
        words = QStyle.visualRect(
            direction, self.rect(), place.adjusted(side + theme.px(6), 0, 0, 0)
        )
        painter.setFont(theme.font(_POINTS))
        painter.setPen(theme.colour(self._ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()

    def _show(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()
