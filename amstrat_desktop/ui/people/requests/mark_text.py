# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text in which words are blackened: with the mouse, or with the keyboard alone."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.data_requests.marking import Mark, merged
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind

_LINES: Final = 7


class MarkText(QPlainTextEdit):
    """What is marked is shown white on black (black on white in dark colours): whoever looks
    through it has to see what is hidden. changed: other words are marked.

    Delete blackens what is selected, else the word at the cursor; once more shows it again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._by_lines = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        bind(
            self,
            # Translators: zu prüfender Text
            (self.setAccessibleName, _("Text to look through")),
            (
                self.setAccessibleDescription,
                _("Select words and press Delete to blacken them, once more to show them again."),
            ),
        )
        theme.bind_paint(self, self._fit)

    def show_text(self, text: str, marks: Iterable[Mark], *, by_lines: bool) -> None:
        """Another text. by_lines: a line is marked as a whole."""
        self._by_lines = by_lines
        self.setPlainText(text)
        self._marks = merged(marks, len(text))
        self._paint()

    def marks(self) -> tuple[Mark, ...]:
        """From, to of what is marked, in order."""
        return self._marks

    def mark(self) -> None:
        """Blacken what is selected, or show it again where it is black already."""
        piece = self._meant()
        if piece is None:
            return
        start, end = piece
        inside = any(a <= start and end <= b for a, b in self._marks)
        self._set(self._without(piece) if inside else (*self._marks, piece))

    def mark_all(self) -> None:
        """Blacken the whole text."""
        self._set([(0, len(self.toPlainText()))])

    def show_all(self) -> None:
        """Nothing is black."""
        self._set(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.mark()
        else:
            super().keyPressEvent(event)

    def _set(self, marks: Iterable[Mark]) -> None:
        self._marks = merged(marks, len(self.toPlainText()))
        self._paint()
        self.changed.emit()

    def _meant(self) -> Mark | None:
        """What is selected, or the word at the cursor, in characters of the text."""
        cursor = self.textCursor()
        if self._by_lines:
            first, last = cursor.selectionStart(), cursor.selectionEnd()
            cursor.setPosition(first)
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            start = cursor.position()
            cursor.setPosition(last)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            piece = (start, cursor.position())
        else:
            if not cursor.hasSelection():
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            piece = (cursor.selectionStart(), cursor.selectionEnd())
        text = self.toPlainText()
        mark = (_characters(text, piece[0]), _characters(text, piece[1]))
        return mark if mark[0] < mark[1] else None

    def _without(self, piece: Mark) -> list[Mark]:
        start, end = piece
        left: list[Mark] = []
        for a, b in self._marks:
            left += [(a, min(b, start)), (max(a, end), b)]
        return left

    def _paint(self) -> None:
        black = QTextCharFormat()
        black.setBackground(theme.colour("text"))
        black.setForeground(theme.colour("surface"))
        text = self.toPlainText()
        shown = []
        for start, end in self._marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text, start))
            cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = black
            shown.append(selection)
        self.setExtraSelections(shown)

    def _fit(self, _: None) -> None:
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self._paint()


def _units(text: str, characters: int) -> int:
    """Qt counts UTF-16 units."""
    return len(text[:characters].encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
