# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One chip: a radio button or a check box that looks like a pill.

Drawn by hand, because a style sheet clips the text of a checked chip and puts no ring
around a pill. The role, the state and the keys for screen readers stay those of Qt's.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from amstrat_desktop.ui.icons import pixmap
from amstrat_desktop.ui.theme import CONTROL_HEIGHT, theme

_RING: Final = 4
"""How far the pill draws in for the focus ring: nothing outside has to make room."""
_PADDING: Final = 20
_TICK: Final = 14
_SHIFT: Final = 9
"""How far the text makes way for the tick; the pill keeps its width."""


# At run time a second Qt class among the bases crashes; the types need one.
if TYPE_CHECKING:
    _AnyButton = QAbstractButton
else:
    _AnyButton = object


class _Pill(_AnyButton):
    """What both kinds of chip share, listed before Qt's class. Each declares the signals
    walked (a key that may lead to another chip) and entered (it has the cursor now).
    """

    walked: Signal
    entered: Signal

    optional = False
    """Whether a chosen one-of chip can be given back by choosing it again."""

    def plain_text(self) -> str:
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font()).horizontalAdvance(self.plain_text())
        width = max(width, theme.px(_TICK)) + 2 * theme.px(_PADDING)
        return QSize(width, theme.px(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.walked.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("text"), 2))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            box.adjust(_RING, _RING, -_RING, -_RING)
        self._paint_pill(painter, box)
        painter.end()

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        checked, enabled = self.isChecked(), self.isEnabled()
        edge = "primary" if checked and enabled else "border" if enabled else "hair"
        ground = "soft" if checked else "surface2" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour(edge), 2 if checked else 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        words = self.rect()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if checked:
            self._paint_tick(painter, words, rtl=rtl)
            shift = theme.px(_SHIFT)
            words.translate(-shift if rtl else shift, 0)
        ink = "border" if not enabled else "primary" if checked else "text"
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.plain_text())

    def _paint_tick(self, painter: QPainter, pill: QRect, *, rtl: bool) -> None:
        side, edge = theme.px(_TICK), theme.px(11)
        x = pill.right() - edge - side if rtl else pill.left() + edge
        tick = pixmap("check", theme.tokens.primary, side * 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(x, pill.center().y() - side // 2 + 1, side, side), tick)


class OneChip(_Pill, QRadioButton):
    """One of several. Qt unchecks the others, and calls it a radio button because it does."""

    walked = Signal(QKeyEvent)
    entered = Signal()

    def nextCheckState(self) -> None:
        if not self.isChecked():
            self.setChecked(True)
        elif self.optional:
            self.give_back()

    def give_back(self) -> None:
        """Choose nothing; an exclusive button refuses to be unchecked."""
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(True)


class ManyChip(_Pill, QCheckBox):
    """One of many."""

    walked = Signal(QKeyEvent)
    entered = Signal()
