# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choices as chips: one-of chips are radio buttons, many-of chips are check boxes.

A group is one stop of the Tab key. Arrow keys walk, Space chooses, the first letters of a
label or an alias jump to a chip, and with `number_keys` a digit chooses the n-th chip.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.type_ahead import TypeAhead, rank
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chip import ManyChip, OneChip
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

V = TypeVar("V")
_Chip = OneChip | ManyChip


@dataclass(frozen=True)
class Choice(Generic[V]):
    """value: what is chosen. aliases: other words that find it. hint: shown as a tool tip."""

    value: V
    label: Text
    aliases: tuple[str, ...] = ()
    hint: Text | None = None


class Chips(QWidget, Generic[V]):
    """What `OneOf` and `ManyOf` share. changed: somebody or the program chose.

    name: of the group, for screen readers. first: how many chips are shown until somebody
    asks for more (chosen ones always are). number_keys: a digit chooses the n-th chip; not
    where labels begin with digits. more: a button behind the last chip for whoever offers the
    rest in another way; pressing it emits more_wanted.
    """

    changed = Signal()
    more_wanted = Signal()
    _kind: type[OneChip] | type[ManyChip]

    def __init__(
        self,
        name: Text,
        *,
        first: int | None = None,
        number_keys: bool = False,
        more: Text | None = None,
    ) -> None:
        super().__init__()
        self._offers_more = more is not None
        self._name = name
        self._first = first
        self._number_keys = number_keys
        self._choices: list[Choice[V]] = []
        self._chips: list[_Chip] = []
        self._words = ""
        self._typed = TypeAhead()
        self._flow = FlowLayout(self, spacing=8)
        self._more = Button(more or _("More …"), kind="quiet")
        self._more.clicked.connect(self.more_wanted if more is not None else self.show_all)
        let_flow(self)
        bind(self, (self.setAccessibleName, name))
        theme.bind_paint(self, lambda _: self._flow.invalidate())

    def show_choices(self, choices: Iterable[Choice[V]]) -> None:
        """Offer other choices; what was chosen and is still offered stays chosen."""
        before = {choice.value for choice, chip in self._pairs() if chip.isChecked()}
        held = self._holds_cursor()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._more:
                # Out of the group at once: a dying chip would still exclude its successors. And
                # without the cursor: Qt would hand it on to whatever field comes next.
                widget.clearFocus()
                widget.setParent(None)
                widget.deleteLater()
        self._choices = list(choices)
        self._chips = [self._make(choice, before) for choice in self._choices]
        self._flow.addWidget(self._more)
        in_tab_order(self._more, self._chips)
        self._show_some()
        self._one_tab_stop(self._current())
        if held is not None:
            self._take_cursor(held[0])

    def filter(self, words: str) -> int:
        """Show only what the letters find, in label or aliases; how many that is."""
        self._words = words.strip()
        self._show_some()
        return sum(not chip.isHidden() for chip in self._chips)

    def show_all(self) -> None:
        """Show what stands behind “More …”, too."""
        was_focused = self._more.hasFocus()
        first_new = next((chip for chip in self._chips if chip.isHidden()), None)
        self._first = None
        self._show_some()
        if was_focused and first_new is not None:
            first_new.setFocus()

    @property
    def more_button(self) -> QAbstractButton:
        """The button behind the last chip."""
        return self._more

    def offer_more(self, *, on: bool) -> None:
        """Whether the button of more is there."""
        self._offers_more = on
        self._show_some()

    def chip(self, value: V) -> QAbstractButton:
        """The button of a value, for focus and for tests."""
        return next(chip for choice, chip in self._pairs() if choice.value == value)

    def focus_first(self) -> None:
        """Put the cursor into the group: on what is chosen, else on the first chip."""
        chip = self._current()
        if chip is not None:
            chip.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _holds_cursor(self) -> tuple[V] | None:
        """The value of the chip with the cursor, as a tuple: None may be a value."""
        return next(((choice.value,) for choice, chip in self._pairs() if chip.hasFocus()), None)

    def _take_cursor(self, value: V) -> None:
        """Put the cursor on the chip that took its chip's place, else on another one."""
        chips = (chip for choice, chip in self._pairs() if choice.value == value)
        chip = next((c for c in chips if not c.isHidden()), self._current())
        (chip or self._more).setFocus(Qt.FocusReason.OtherFocusReason)

    def _pairs(self) -> list[tuple[Choice[V], _Chip]]:
        return list(zip(self._choices, self._chips, strict=True))

    def _make(self, choice: Choice[V], chosen: set[V]) -> _Chip:
        chip = self._kind()

        def show(text: str) -> None:
            chip.setText(text.replace("&", "&&"))
            chip.setAccessibleName(text)
            self._flow.invalidate()

        bind(chip, (show, choice.label), (chip.setAccessibleDescription, self._name))
        if choice.hint is not None:
            bind(chip, (chip.setToolTip, choice.hint))
        chip.setChecked(choice.value in chosen)
        chip.toggled.connect(lambda on: self._toggled(on=on))
        chip.walked.connect(lambda event: self._key(chip, event))
        chip.entered.connect(lambda: self._one_tab_stop(chip))
        self._flow.addWidget(chip)
        return chip

    def _toggled(self, *, on: bool) -> None:
        del on
        self.changed.emit()

    def _show_some(self) -> None:
        hidden = 0
        for at, (choice, chip) in enumerate(self._pairs()):
            if self._words:
                found = rank(self._words, chip.plain_text(), choice.aliases) is not None
            else:
                found = self._first is None or at < self._first or chip.isChecked()
                hidden += not found
            chip.setVisible(found)
        self._more.setVisible(hidden > 0 or self._offers_more)
        self._flow.invalidate()
        self.updateGeometry()

    def _current(self) -> _Chip | None:
        shown = [chip for chip in self._chips if not chip.isHidden()]
        return next((c for c in shown if c.isChecked()), shown[0] if shown else None)

    def _one_tab_stop(self, current: _Chip | None) -> None:
        for chip in self._chips:
            policy = Qt.FocusPolicy.StrongFocus if chip is current else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _key(self, chip: _Chip, event: QKeyEvent) -> None:
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return
        target = self._walked_to(chip, Qt.Key(event.key()))
        if target is not None:
            self._arrive(target)
            event.accept()
        elif event.text() and event.text().isprintable():
            self._typed_letter(event)

    def _walked_to(self, chip: _Chip, key: Qt.Key) -> _Chip | None:
        shown = [c for c in self._chips if not c.isHidden()]
        if chip not in shown:
            # It was hidden or replaced while its window was not the one in front.
            return None
        at = shown.index(chip)
        if key == Qt.Key.Key_Home:
            return shown[0]
        if key == Qt.Key.Key_End:
            return shown[-1]
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return _nearest_in_line(chip, shown, down=key == Qt.Key.Key_Down)
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return None
        forward = (key == Qt.Key.Key_Right) == (
            self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        )
        return shown[min(max(at + (1 if forward else -1), 0), len(shown) - 1)]

    def _typed_letter(self, event: QKeyEvent) -> None:
        now = QDateTime.currentMSecsSinceEpoch()
        letter = event.text()
        if letter == " " and not self._typed.is_going_on(now):
            return
        event.accept()
        if self._number_keys and letter.isdecimal():
            shown = [c for c in self._chips if not c.isHidden()]
            if 0 < int(letter) <= len(shown):
                chip = shown[int(letter) - 1]
                before = chip.isChecked()
                self._arrive(chip)
                if chip.isChecked() == before:  # arriving may have chosen it already
                    chip.click()
            return
        found = self._find(self._typed.add(letter, now))
        if found is not None:
            if found.isHidden():
                self.show_all()
            self._arrive(found)

    def _find(self, typed: str) -> _Chip | None:
        ranked = [
            (place, at, chip)
            for at, (choice, chip) in enumerate(self._pairs())
            if (place := rank(typed, chip.plain_text(), choice.aliases)) is not None
        ]
        return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None

    def _arrive(self, chip: _Chip) -> None:
        chip.setFocus(Qt.FocusReason.TabFocusReason)


class OneOf(Chips[V]):
    """At most one is chosen. optional: it can be given back by choosing it again."""

    _kind = OneChip

    def __init__(
        self,
        name: Text,
        *,
        optional: bool = False,
        first: int | None = None,
        number_keys: bool = False,
        more: Text | None = None,
    ) -> None:
        super().__init__(name, first=first, number_keys=number_keys, more=more)
        self._optional = optional

    def value(self) -> V | None:
        """What is chosen."""
        return next((choice.value for choice, chip in self._pairs() if chip.isChecked()), None)

    def set_value(self, value: V | None) -> None:
        """Choose by program; None, or what is not offered, chooses nothing."""
        offered = any(choice.value == value for choice in self._choices)
        for choice, chip in self._pairs():
            if choice.value == value:
                chip.setChecked(True)
            elif isinstance(chip, OneChip) and chip.isChecked() and not offered:
                chip.give_back()
        self._show_some()
        self._one_tab_stop(self._current())

    def _make(self, choice: Choice[V], chosen: set[V]) -> _Chip:
        chip = super()._make(choice, chosen)
        chip.optional = self._optional
        return chip

    def _toggled(self, *, on: bool) -> None:
        # The chip that another one takes its place from says nothing.
        if on or self.value() is None:
            super()._toggled(on=on)

    def _arrive(self, chip: _Chip) -> None:
        super()._arrive(chip)
        chip.setChecked(True)


class ManyOf(Chips[V]):
    """Any number is chosen."""

    _kind = ManyChip

    def values(self) -> tuple[V, ...]:
        """What is chosen, in the order shown."""
        return tuple(choice.value for choice, chip in self._pairs() if chip.isChecked())

    def set_values(self, values: Iterable[V]) -> None:
        """Choose by program."""
        wanted = set(values)
        for choice, chip in self._pairs():
            chip.setChecked(choice.value in wanted)
        self._show_some()


def in_tab_order(last: QWidget, widgets: Sequence[QWidget]) -> None:
    """Put new widgets before one that stays: Qt appends them to the end of the window."""
    before = last
    for widget in (*widgets, last):
        if widget is not before:
            QWidget.setTabOrder(before, widget)
        before = widget


def _nearest_in_line(chip: _Chip, shown: Sequence[_Chip], *, down: bool) -> _Chip:
    y, x = chip.y(), chip.geometry().center().x()
    lines = {c.y() for c in shown if (c.y() > y if down else c.y() < y)}
    if not lines:
        return chip
    line = min(lines) if down else max(lines)
    return min(
        (c for c in shown if c.y() == line), key=lambda c: abs(c.geometry().center().x() - x)
    )
