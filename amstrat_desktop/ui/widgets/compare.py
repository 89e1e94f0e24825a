# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions of one record beside each other: what was typed here, what a colleague saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled

Side = Literal["mine", "theirs"]

# Translators: meine Fassung (beside that of a colleague, when two people changed one record)
MINE: Final = pgettext("version of a record", "Mine")


@dataclass(frozen=True)
class Compared:
    """One field that differs. before: as it was when the form was opened, None if unknown.

    chosen: the side that loses nothing, None where both wrote something.
    """

    field: str
    name: Text
    mine: Text
    theirs: Text
    before: Text | None = None
    chosen: Side | None = None


class CompareDialog(QDialog):
    """settled(frozenset of fields): save, with theirs in these fields and mine in the others."""

    settled = Signal(object)

    def __init__(
        self, sentence: Text, who: Text, lines: Sequence[Compared], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.choices: Final = tuple(FieldChoice(line, who) for line in lines)
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.back: Final = Button(_("Back to the form"))
        self._missing = HintLine()
        self._arrange(sentence)
        self.save_button.clicked.connect(self._settle)
        self.back.clicked.connect(self.reject)
        for choice in self.choices:
            choice.changed.connect(self._weigh)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._settle)
        bind(self, (self.setWindowTitle, _("Compare the two versions")))
        self._weigh()
        open_ones = [choice for choice in self.choices if choice.side is None]
        (open_ones or list(self.choices))[0].mine.radio.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choice(self, field: str) -> "FieldChoice":
        """The choice of one field."""
        return next(choice for choice in self.choices if choice.field == field)

    def _settle(self) -> None:
        if self.save_button.isEnabled():
            self.settled.emit(
                frozenset(choice.field for choice in self.choices if choice.side == "theirs")
            )
            self.accept()

    def _weigh(self) -> None:
        missing = sum(choice.side is None for choice in self.choices)
        self.save_button.setEnabled(missing == 0)
        self._missing.show_hint(
            _("Choose one side wherever both of you wrote something.") if missing else None
        )

    def _arrange(self, sentence: Text) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(16)
        for choice in self.choices:
            fields.addWidget(choice)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(_("Two of you changed this record"), kind="heading", wrap=True))
        column.addWidget(Label(sentence, wrap=True))
        column.addWidget(scrolled(fields), 1)
        column.addWidget(self._missing)
        column.addLayout(row(1, self.back, self.save_button))
        self.resize(860, 640)


class FieldChoice(QWidget):
    """One field: its name, both versions side by side, and below what stood there before.

    who, mine: whose the two versions are.
    """

    changed = Signal()

    def __init__(self, line: Compared, who: Text, mine: Text | None = None) -> None:
        super().__init__()
        self.field: Final = line.field
        self.mine: Final = _Version(line.name, mine or MINE, line.mine)
        self.theirs: Final = _Version(line.name, who, line.theirs)
        group = QButtonGroup(self)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for version in (self.mine, self.theirs):
            group.addButton(version.radio)
            sides.addWidget(version, 1)
            version.radio.toggled.connect(self._toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(line.name, kind="strong", wrap=True))
        column.addLayout(sides)
        if line.before is not None:
            column.addWidget(Label(_before(line.before), kind="small", wrap=True))
        if line.chosen is not None:
            self.choose(line.chosen)

    @property
    def side(self) -> Side | None:
        """Which side is chosen."""
        if self.mine.radio.isChecked():
            return "mine"
        return "theirs" if self.theirs.radio.isChecked() else None

    def choose(self, side: Side) -> None:
        """Choose a side."""
        (self.mine if side == "mine" else self.theirs).radio.setChecked(True)

    def _toggled(self, on: bool) -> None:
        if on:
            self.changed.emit()


class _Version(QFrame):
    """One side; the whole frame can be clicked."""

    def __init__(self, field: Text, who: Text, value: Text) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.radio: Final = QRadioButton()
        self.radio.setAutoExclusive(False)
        self.radio.toggled.connect(self._mark)
        shown = _shown(value)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 10)
        column.setSpacing(2)
        column.addWidget(self.radio)
        column.addWidget(Label(shown, wrap=True))
        column.addStretch(1)

        def spoken(words: Catalogue) -> str:
            return ": ".join(_text(part, words) for part in (field, who, shown))

        bind(self, (self._say_who, who), (self.radio.setAccessibleName, spoken))
        self._mark(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        super().mousePressEvent(event)

    def _say_who(self, text: str) -> None:
        # A bare & would be read as a mnemonic.
        self.radio.setText(text.replace("&", "&&"))

    def _mark(self, on: bool) -> None:
        self.setProperty("chosen", "true" if on else "false")
        self.style().polish(self)


def _shown(value: Text) -> Text:
    """An empty value must look like one."""

    def text(words: Catalogue) -> str:
        # Translators: an empty field, when two versions of a record are compared
        return _text(value, words) or words.text(_("(empty)"))

    return text


def _before(value: Text) -> Text:
    def text(words: Catalogue) -> str:
        return words.text(_("Before: {value}", value=_text(_shown(value), words)))

    return text


def _text(value: Text, words: Catalogue) -> str:
    return words.text(value) if isinstance(value, Msg) else value(words)
