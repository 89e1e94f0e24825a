# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many children of which ages: each press on an age counts one more."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.services.codes import Option
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.chip import ManyChip
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

MOST = 9
"""Children of one age band that the form counts."""


class _CountChip(ManyChip):
    """Space, + or a press counts one more, − or Backspace one less; a digit sets the number."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.number = 0

    def nextCheckState(self) -> None:
        self.counted.emit(min(MOST, self.number + 1))
        self.setChecked(self.number > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._wanted(event)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.counted.emit(wanted)

    def _wanted(self, event: QKeyEvent) -> int | None:
        if event.text().isdecimal():
            return int(event.text())
        if event.text() == "+":
            return min(MOST, self.number + 1)
        if event.text() == "-" or event.key() == Qt.Key.Key_Backspace:
            return max(0, self.number - 1)
        return None


class ChildCounts(QWidget):
    """changed: another number of children. Ages are bands, nothing else is asked of a child."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}
        self._chips: dict[str, _CountChip] = {}
        self._fewer: dict[str, IconButton] = {}
        self._labels: dict[str, Msg] = {}
        self._flow = FlowLayout(self, spacing=6)
        let_flow(self)

    def show_bands(self, bands: Sequence[Option]) -> None:
        """Offer age bands; the numbers stay."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._chips.clear()
        self._fewer.clear()
        self._labels = {band.code: band.label for band in bands}
        for band in bands:
            self._flow.addWidget(self._pair(band.code))
        self.set_value(self.value())

    def value(self) -> tuple[tuple[str, int], ...]:
        """Age band and number, for those with any."""
        return tuple(sorted((band, number) for band, number in self._numbers.items() if number))

    def set_value(self, children: Iterable[tuple[str, int]]) -> None:
        """Show numbers."""
        numbers = dict(children)
        for band in self._chips:
            self._set(band, numbers.get(band, 0))
        self._numbers = numbers

    def focus_first(self) -> None:
        """Put the cursor on the first age."""
        next(iter(self._chips.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chip(self, band: str) -> ManyChip:
        """The button of an age band."""
        return self._chips[band]

    def _pair(self, band: str) -> QWidget:
        pair = QWidget()
        chip, fewer = _CountChip(), IconButton(_("One child less"), "minus")
        chip.counted.connect(lambda number: self._count(band, number))
        fewer.clicked.connect(lambda: self._count(band, self._numbers.get(band, 0) - 1))
        bind(fewer, (fewer.setAccessibleName, _("One child less: {ages}", ages=self._labels[band])))
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(chip)
        row.addWidget(fewer)
        self._chips[band], self._fewer[band] = chip, fewer
        return pair

    def _count(self, band: str, number: int) -> None:
        self._numbers[band] = max(0, number)
        self._set(band, max(0, number))
        self.changed.emit()

    def _set(self, band: str, number: int) -> None:
        chip, label = self._chips[band], self._labels[band]
        chip.number = number

        def shown(words: Catalogue) -> str:
            text = words.text(label)
            return words.text(_("{ages} × {count}", ages=text, count=number)) if number else text

        bind(chip, (chip.setText, shown), (chip.setAccessibleName, shown))
        chip.setChecked(number > 0)
        self._fewer[band].setVisible(number > 0)
        chip.updateGeometry()
        self._flow.invalidate()
        self.updateGeometry()
