# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field for notes: plain text of several lines, with a limit that shows when it is near."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import NOTE_LIMIT
from amstrat_desktop.base.lang import Catalogue, ngettext
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.labels import Label


class NoteEdit(QWidget):
    """lines: height of the field; grows_to: lines up to which it grows with its text.

    What is pasted beyond the limit is cut off.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        placeholder: Text | None = None,
        limit: int = NOTE_LIMIT,
        lines: int = 3,
        grows_to: int = 0,
    ) -> None:
        super().__init__()
        self._limit = limit
        self._lines = lines
        self._most_lines = max(lines, grows_to)
        self._edit = QPlainTextEdit()
        self._edit.setTabChangesFocus(True)
        self._left = Label(kind="small")
        self._left.hide()
        self._edit.textChanged.connect(self._text_changed)
        self.setFocusProxy(self._edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._edit)
        column.addWidget(self._left)
        if placeholder is not None:
            bind(self, (self._edit.setPlaceholderText, placeholder))
        theme.bind_paint(self, self._fit)

    def text(self) -> str:
        """What was typed, as it was typed."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text; Ctrl+Z does not bring the former one back."""
        self._edit.setPlainText(text)

    def run_from_right(self, *, on: bool) -> None:
        """Let the text run as its language does, whichever way the interface runs."""
        ways = Qt.LayoutDirection
        direction = ways.RightToLeft if on else ways.LeftToRight
        self._edit.setLayoutDirection(direction)
        option = self._edit.document().defaultTextOption()
        option.setTextDirection(direction)
        # A plain document does not turn “left” round by itself.
        sides = Qt.AlignmentFlag
        option.setAlignment(sides.AlignRight if on else sides.AlignLeft)
        self._edit.document().setDefaultTextOption(option)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self._edit.setAccessibleDescription(description)

    def _fit(self, _: None) -> None:
        line = self._edit.fontMetrics().lineSpacing()
        # A plain text document measures its height in lines.
        written = round(self._edit.document().size().height())
        lines = min(max(self._lines, written), self._most_lines)
        self._edit.setFixedHeight(line * lines + theme.px(24))
        bars = Qt.ScrollBarPolicy
        fits = written <= lines
        self._edit.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if fits else bars.ScrollBarAsNeeded
        )

    def _text_changed(self) -> None:
        text = self._edit.toPlainText()
        if len(text) > self._limit:
            cursor = self._edit.textCursor()
            at = min(cursor.position(), self._limit)
            self._edit.setPlainText(text[: self._limit])
            cursor = self._edit.textCursor()
            cursor.setPosition(at)
            self._edit.setTextCursor(cursor)
            return
        self._fit(None)
        left = self._limit - len(text)
        self._left.setVisible(left < self._limit // 10)

        def say(words: Catalogue) -> str:
            return words.text(ngettext("{count} character left.", "{count} characters left.", left))

        self._left.say(say)
        self.changed.emit()
