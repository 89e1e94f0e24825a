# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of a screen: title, one sentence, actions beside it, and the content."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.scroll_area import ScrollArea

PAGE_MARGINS = (28, 20, 28, 20)
_TITLE_GAP: Final = 16
_BAR_GAP: Final = 4
_IN_CARD: Final = (20, 16, 20, 16)


class Page(QWidget):
    """buttons: a row at the title's far end, below it where both have no room. body: the
    column of the content.

    scrolls: the content may be taller than the window (forms); lists scroll themselves.
    """

    def __init__(self, title: Text, subtitle: Text | None = None, *, scrolls: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.title = Label(title, kind="title")
        self.subtitle = Label(subtitle, kind="muted", wrap=True)
        if subtitle is None:
            self.subtitle.hide()  # never shown before it has a parent: it would be a window
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(_TITLE_GAP)
        self._top.addWidget(self.title, 1)
        self._top.addLayout(self.buttons)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self.subtitle)
        column.addSpacing(12)
        if scrolls:
            column.addWidget(scrolled(self.body), 1)
        else:
            column.addLayout(self.body, 1)

    def minimumSizeHint(self) -> QSize:
        """At 200 % the window must still become as narrow as title or buttons alone."""
        size = super().minimumSizeHint()
        if self._is_narrow():
            return size
        alone = max(self.title.minimumSizeHint().width(), self.buttons.sizeHint().width())
        parts = (alone, self.subtitle.minimumSizeHint().width(), self.body.minimumSize().width())
        narrowest = max(parts) + PAGE_MARGINS[0] + PAGE_MARGINS[2]
        return QSize(min(size.width(), narrowest), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._width_of_both()
        if narrow != self._is_narrow():
            ways = QBoxLayout.Direction
            self._top.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _is_narrow(self) -> bool:
        return self._top.direction() is QBoxLayout.Direction.TopToBottom

    def _width_of_both(self) -> int:
        both = self.title.minimumSizeHint().width() + self.buttons.minimumSize().width()
        return both + _TITLE_GAP + PAGE_MARGINS[0] + PAGE_MARGINS[2]

    def add(self, *parts: QWidget | QLayout, stretch: int = 0) -> None:
        """Put parts below each other."""
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part, stretch)
            else:
                self.body.addWidget(part, stretch)

    def say_subtitle(self, text: Text) -> None:
        """Change the sentence below the title."""
        self.subtitle.say(text)
        self.subtitle.show()


def scrolled(content: QLayout) -> QScrollArea:
    """A column that scrolls up and down, and follows the cursor."""
    inner = QWidget()
    inner.setProperty("kind", "scrolled")
    inner.setLayout(content)
    # The gap before the bar; Qt does not mirror a layout's margins.
    theme.bind_paint(inner, lambda _: content.setContentsMargins(*_beside_bar(inner)))
    area = ScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def scrolled_in_card(content: QLayout) -> QScrollArea:
    """As `scrolled`, for what fills a card without margins of its own."""
    content.setContentsMargins(*_IN_CARD)
    around = QVBoxLayout()
    around.addLayout(content)
    return scrolled(around)


def _beside_bar(inner: QWidget) -> tuple[int, int, int, int]:
    rtl = inner.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (_BAR_GAP, 0, 0, _BAR_GAP) if rtl else (0, 0, _BAR_GAP, _BAR_GAP)
