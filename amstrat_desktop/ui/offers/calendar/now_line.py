# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The line at the present time, over whatever goes on now."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.ui.offers.calendar.grid_scale import Scale
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface

_DOT: Final = 4


class NowLine(QWidget):
    """In today's column, or across all rooms of today; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place(self, scale: Scale, now: datetime, days: Sequence[date]) -> None:
        """Put it where the time is; hide it where today isn't seen, or not this hour."""
        local = now.astimezone(OFFICE_ZONE)
        minute = local.hour * 60 + local.minute
        there = [at for at, day in enumerate(days) if day == local.date()]
        seen = bool(there) and scale.first * 60 <= minute <= scale.last * 60
        self.setVisible(seen)
        if seen:
            whole = scale.column_rect(there[0]).united(scale.column_rect(there[-1]))
            top = scale.y_of(minute) - _DOT
            self.setGeometry(whole.left() - _DOT, top, whole.width() + 2 * _DOT, 2 * _DOT + 1)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.colour("danger")
        painter.setPen(QPen(ink, 2))
        painter.drawLine(_DOT, _DOT, self.width() - _DOT, _DOT)
        painter.setBrush(ink)
        start = self.width() - _DOT - 1 if interface.words.rtl else _DOT
        painter.drawEllipse(QPoint(start, _DOT), _DOT - 1, _DOT - 1)
        painter.end()
