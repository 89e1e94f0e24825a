# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels that only ever show plain text, and keep their place in every script."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from amstrat_desktop.ui.theme import BODY_POINTS, theme
from amstrat_desktop.ui.translator import Text, bind

LabelKind = Literal["body", "title", "heading", "strong", "muted", "small", "problem", "code"]

_POINTS: Final = {"title": 17.0, "code": 17.0, "heading": 12.0, "small": 9.5, "problem": 9.5}
# Arabic lines are half as tall again; one height for all keeps a form still when it turns.
_LINE: Final = 1.72


def line_height(points: float = BODY_POINTS) -> int:
    """Pixels of one line that takes any of our scripts."""
    return round(theme.font(points).pointSizeF() * 96 / 72 * _LINE)


class Label(QLabel):
    """Plain text, aligned with the interface's direction whatever script the text has.

    wrap: over several lines. kind: its look. A text of a person goes in as
    ``verbatim(name)`` (`base.lang`), it is never read as markup.
    """

    def __init__(
        self, text: Text | None = None, *, kind: LabelKind = "body", wrap: bool = False
    ) -> None:
        super().__init__()
        self._points = _POINTS.get(kind, BODY_POINTS)
        self._centred = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._align()
        if text is not None:
            self.say(text)

    def say(self, text: Text) -> None:
        """Show another text from now on."""
        bind(self, (self.setText, text))

    def centre(self) -> "Label":
        """Centre the text, in empty states and dialogs."""
        self._centred = True
        self._align()
        return self

    def selectable(self) -> "Label":
        """Let people mark and copy the text with the mouse."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self

    def sizeHint(self) -> QSize:
        return self._steady(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        size = self._steady(super().minimumSizeHint())
        if self.wordWrap():
            # A narrow column of words must not ask for a tall window: the layout asks
            # heightForWidth for the height that is needed.
            size.setHeight(line_height(self._points))
        return size

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _steady(self, size: QSize) -> QSize:
        if not self.wordWrap() and "\n" not in self.text():
            size.setHeight(line_height(self._points))
        return size

    def _align(self) -> None:
        # Qt aligns a label by the direction of its text: columns would not line up.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if self._centred:
            flags |= Qt.AlignmentFlag.AlignHCenter
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            flags |= Qt.AlignmentFlag.AlignRight
        else:
            flags |= Qt.AlignmentFlag.AlignLeft
        self.setAlignment(flags)
