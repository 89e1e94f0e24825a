# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One of a few, side by side in one frame: radio buttons that look like a switch."""

from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from amstrat_desktop.ui.theme import CONTROL_HEIGHT, theme
from amstrat_desktop.ui.translator import Text, bind

V = TypeVar("V")
_PADDING: Final = 14
_ROUND: Final = 8


class _Segment(QRadioButton):
    def __init__(self, label: Text) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bind(self, (self._say, label))
        theme.bind_paint(self, lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * theme.px(_PADDING), theme.px(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft" if on else "surface2"))
            painter.drawRoundedRect(body, _ROUND - 2, _ROUND - 2)
        if on:
            # Never colour alone: bold, and a line below.
            line = QRectF(body.left() + 10, body.bottom() - 3, body.width() - 20, 3)
            painter.setBrush(theme.colour("primary"))
            painter.drawRoundedRect(line, 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRoundedRect(body, _ROUND - 2, _ROUND - 2)
        painter.setPen(theme.colour("primary" if on else "text"))
        painter.setFont(theme.font(bold=on))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _say(self, text: str) -> None:
        self.setText(text)
        self.updateGeometry()


class Segments(QWidget, Generic[V]):
    """changed: somebody chose another one, or the program did. name: for screen readers."""

    changed = Signal()

    def __init__(self, name: Text, choices: Iterable[tuple[V, Text]]) -> None:
        super().__init__()
        self._parts: list[tuple[V, _Segment]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(0)
        for value, label in choices:
            part = _Segment(label)
            part.toggled.connect(self._toggled)
            row.addWidget(part)
            self._parts.append((value, part))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bind(self, (self.setAccessibleName, name))
        theme.bind_paint(self, lambda _: self.update())

    def value(self) -> V | None:
        """What is chosen."""
        return next((value for value, part in self._parts if part.isChecked()), None)

    def set_value(self, value: V) -> None:
        """Choose by program."""
        self.part(value).setChecked(True)

    @property
    def parts(self) -> tuple[QRadioButton, ...]:
        """All buttons, in their order."""
        return tuple(part for _value, part in self._parts)

    def part(self, value: V) -> QRadioButton:
        """The button of a value."""
        return next(part for each, part in self._parts if each == value)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()

    def _toggled(self, on: bool) -> None:
        for _value, part in self._parts:
            # One stop of the Tab key: arrows lead to the others.
            stops = Qt.FocusPolicy.StrongFocus if part.isChecked() else Qt.FocusPolicy.ClickFocus
            part.setFocusPolicy(stops)
        # The one that another one takes its place from says nothing.
        if on:
            self.changed.emit()
