# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One person's chips on a sheet: a key notes what was and goes on to the next person."""

from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.vocabulary.bookings import CAME_LABELS, Came
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.chip import ManyChip, OneChip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf

V = TypeVar("V")

STATES: Final = {
    Qt.Key.Key_P: Came.PRESENT,
    Qt.Key.Key_L: Came.LATE,
    Qt.Key.Key_E: Came.EXCUSED,
    Qt.Key.Key_A: Came.ABSENT,
    Qt.Key.Key_1: Came.PRESENT,
    Qt.Key.Key_2: Came.LATE,
    Qt.Key.Key_3: Came.EXCUSED,
    Qt.Key.Key_4: Came.ABSENT,
}
"""Digits beside the letters: a keyboard with other letters has none of these."""

SPACING: Final = 8
"""Pixels between two chips, as they flow."""

_TAKE_BACK: Final = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OneLine(OneOf[V]):
    """Chips that stand beside each other where there is room, and flow where there is not."""

    def sizeHint(self) -> QSize:
        hints = [choice_chip.sizeHint() for _choice, choice_chip in self._pairs()]
        if not hints:
            return super().sizeHint()
        width = sum(hint.width() for hint in hints) + SPACING * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))


class StateChips(OneLine[Came]):
    """noted(Came | None): somebody chose, None takes back. stepped(±1): on to another person.

    Arrows to the side only walk, Space notes: nothing is written by looking around.
    """

    noted = Signal(object)
    stepped = Signal(int)

    def __init__(self, name: Text) -> None:
        super().__init__(name, optional=True)
        self._quiet = False
        self.show_choices(Choice(state, label) for state, label in CAME_LABELS.items())
        self.changed.connect(self._say)

    def show_state(self, state: Came | None) -> None:
        """What is on record; tells nobody."""
        self._quiet = True
        self.set_value(state)
        self._quiet = False

    def offer(self, states: frozenset[Came], why_not: Msg) -> None:
        """Only these can be noted now; the others say why."""
        for state in Came:
            chip = self.chip(state)
            chip.setEnabled(state in states)
            why = verbatim("") if state in states else why_not
            bind(chip, (chip.setToolTip, why))

    def note(self, state: Came | None) -> None:
        """As if the chip had been pressed; what stands there already is not written again."""
        if state != self.value() and (state is None or self.chip(state).isEnabled()):
            self.set_value(state)

    def _say(self) -> None:
        if not self._quiet:
            self.noted.emit(self.value())

    def _key(self, chip: OneChip | ManyChip, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in STATES:
            self.note(STATES[key])
            self.stepped.emit(1)
        elif plain and key in _TAKE_BACK:
            self.note(None)
        elif plain and key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super()._key(chip, event)
            return
        event.accept()

    def _arrive(self, chip: QAbstractButton) -> None:
        chip.setFocus(Qt.FocusReason.TabFocusReason)
