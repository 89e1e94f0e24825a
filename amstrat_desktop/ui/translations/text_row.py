# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One text: the German on one side, the other language on the other, below it what looks odd."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, _, isolate, verbatim
from amstrat_desktop.base.vocabulary.own_texts import (
    LIMITS,
    LINE_BY_LINE,
    ONE_LINE,
    OWN_FIELD_LABELS,
    OwnField,
)
from amstrat_desktop.services.translation_checks import lines_of, missing_numbers
from amstrat_desktop.services.translations import OwnTextCard
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

BESIDE: Final = 520
"""Pixels at 100 % from which both stand beside each other."""


class TextRow(QWidget):
    """changed: somebody typed."""

    changed = Signal()

    def __init__(self, card: OwnTextCard) -> None:
        super().__init__()
        self.card: Final = card
        name = card.field
        self.edit: Final = NoteEdit(
            limit=LIMITS[name], lines=_lines(card), grows_to=8 if name not in ONE_LINE else 0
        )
        self.field: Final = Field(
            OWN_FIELD_LABELS[name],
            self.edit,
            help_text=_("One thing a line.") if name in LINE_BY_LINE else None,
        )
        self._numbers = Label(kind="small", wrap=True)
        self._outdated = Label(
            # Translators: Der deutsche Text wurde seither geändert. …
            _("The German text was changed since. Change this, or tick that it is still right."),
            kind="problem",
            wrap=True,
        )
        self._german = _german(card)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._arrange()
        self.edit.changed.connect(self._typed)
        theme.bind_paint(self, lambda _: self._turn())

    @property
    def name(self) -> OwnField:
        """Which text it is."""
        return self.card.field

    def show_language(self, language: str, text: str) -> None:
        """What stands in the field; the field runs as the language does."""
        self.edit.run_from_right(on=LANGUAGES[language].rtl)
        self.edit.set_text(text)
        found = self.card.others.get(language)
        self._outdated.setVisible(found is not None and found.outdated)
        self.field.mark(None)
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _typed(self) -> None:
        self._hint()
        self.changed.emit()

    def _hint(self) -> None:
        text = self.edit.text()
        numbers = missing_numbers(self.card.german, text) if text.strip() else ()
        self._numbers.setVisible(bool(numbers))
        if numbers:
            # Translators: a hint below a translation that lacks a time or a bus line
            self._numbers.say(_("Only in German: {numbers}", numbers=", ".join(numbers)))

    def _arrange(self) -> None:
        written = QVBoxLayout()
        written.setSpacing(2)
        for part in (self.field, self._outdated, self._numbers):
            written.addWidget(part)
        written.addStretch(1)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._box.addWidget(self._german, 2)
        self._box.addLayout(written, 3)
        self._outdated.hide()
        self._numbers.hide()

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if self.width() >= theme.px(BESIDE) else ways.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)


def _german(card: OwnTextCard) -> QWidget:
    """The German text to read; each line keeps its order beside Arabic."""
    lines = "\n".join(isolate(each) for each in card.german.splitlines())
    text = Label(verbatim(lines), wrap=True).selectable()
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(verbatim(LANGUAGES["de"].endonym), kind="muted"))
    column.addWidget(text)
    column.addStretch(1)
    return whole


def _lines(card: OwnTextCard) -> int:
    if card.field in ONE_LINE:
        return 1
    return min(max(len(lines_of(card.german)), 2), 6)
