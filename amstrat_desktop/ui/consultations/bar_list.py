# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts as bars with their numbers beside them; read aloud as one sentence a line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.labels import line_height

LINES: Final = 6
"""Lines that are shown; what is rarer is left to the list."""
_NAME: Final = 0.46
_NUMBER: Final = 40


class BarList(QWidget):
    """name: what is counted, for screen readers."""

    def __init__(self, name: Msg) -> None:
        super().__init__()
        self._name = name
        self._counts: Sequence[tuple[Msg, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def show_counts(self, counts: Sequence[tuple[Msg, int]]) -> None:
        """Show counts, the largest first."""
        self._counts = counts[:LINES]
        bind(self, (self._say, self._sentence))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), max(1, len(self._counts)) * line_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        largest = max((count for _label, count in self._counts), default=1)
        for at, (label, count) in enumerate(self._counts):
            self._paint_line(painter, at, interface.text(label), count / largest, count)
        painter.end()

    def _paint_line(self, painter: QPainter, at: int, label: str, share: float, count: int) -> None:
        high, top = line_height(), at * line_height()
        name_width = round(self.width() * _NAME)
        number_width = theme.px(_NUMBER)
        bar_width = max(4, self.width() - name_width - number_width)
        centre, leading = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeading
        painter.setPen(theme.colour("text"))
        room = name_width - theme.px(8)
        name = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
        flags = QStyle.visualAlignment(self.layoutDirection(), leading | centre)
        flags |= Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored(QRect(0, top, room, high)), flags, name)
        number = QRect(name_width + round(bar_width * share) + 8, top, number_width, high)
        painter.drawText(self._mirrored(number), flags, interface.words.number(count))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        thick = theme.px(10)
        bar = QRect(name_width, top + (high - thick) // 2, round(bar_width * share), thick)
        painter.drawRoundedRect(QRectF(self._mirrored(bar)), 3, 3)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _say(self, sentence: str) -> None:
        self.setAccessibleName(sentence)
        self.update()

    def _sentence(self, words: Catalogue) -> str:
        # Translators: a line of figures as a screen reader says it: "Arabic: 4"
        lines = [_("{name}: {count}", name=label, count=count) for label, count in self._counts]
        return "\n".join(words.text(line) for line in (self._name, *lines))
