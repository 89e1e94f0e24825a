# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A box that drops down: one of many choices where chips would fill the screen."""

from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.chips import Choice

V = TypeVar("V")

_LEAST: Final = 130
_ARROW: Final = 66
"""Pixels at 100 % of a box beside its text."""


class ChoiceBox(QComboBox, Generic[V]):
    """name: for screen readers. everything: the first entry, which chooses nothing.

    changed: somebody or the program chose.
    """

    changed = Signal()

    def __init__(self, name: Text, everything: Text) -> None:
        super().__init__()
        self._everything = everything
        self._values: list[V | None] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(16)
        bind(self, (self.setAccessibleName, name))
        self.show_choices(())
        self.currentIndexChanged.connect(self._changed)

    def show_choices(self, choices: Iterable[Choice[V]]) -> None:
        """Offer other choices; what was chosen and is still offered stays chosen."""
        before = self.value()
        kept = [(None, self._everything), *((choice.value, choice.label) for choice in choices)]
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _label in kept]
        self.addItems([""] * len(kept))
        for at, (_value, label) in enumerate(kept):
            bind(self, (_Entry(self, at), label))
        self.setCurrentIndex(self._values.index(before) if before in self._values else 0)
        self.blockSignals(False)
        if self.value() != before:
            self.changed.emit()

    def value(self) -> V | None:
        """What is chosen; None for everything."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: V | None) -> None:
        """Choose by program; what is not offered chooses everything."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def fit_first(self) -> None:
        """From now on as wide as what it says while nothing is chosen; longer choices are cut."""

        def fit(_: object) -> None:
            self.setFixedWidth(max(theme.px(_LEAST), self._first_width()))

        theme.bind_paint(self, fit)
        bind(self, (fit, lambda words: words.code))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._first_width(), 0))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(self._first_width(), 0))

    def _first_width(self) -> int:
        """What it says while nothing is chosen is read in every language, not guessed at."""
        # Not its own metrics: a box that was never shown has no font of ours yet.
        words = QFontMetrics(theme.font()).horizontalAdvance(self.itemText(0))
        return words + theme.px(_ARROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt does it, but what is too long ends in dots rather than in half a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        whole, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(whole, option, field, self).width() - 2
        words, dots = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(words, dots, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(whole, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _changed(self, _at: int) -> None:
        self.changed.emit()


class _Entry:
    """The setter of one entry's text. Equal setters of `bind` replace each other."""

    def __init__(self, box: QComboBox, at: int) -> None:
        self.__self__ = box  # `bind` drops setters whose widget is gone
        self._at = at

    def __call__(self, text: str) -> None:
        if self._at < self.__self__.count():
            self.__self__.setItemText(self._at, text)
            self.__self__.updateGeometry()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Entry) and (other.__self__, other._at) == (
            self.__self__,
            self._at,
        )

    def __hash__(self) -> int:
        return hash((id(self.__self__), self._at))
