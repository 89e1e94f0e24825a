# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of which one is seen; the others take no room, so that a card fits what it shows."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Deck(QWidget):
    """Unlike QStackedWidget it is only as tall as the page that is seen.

    pages: each one, or what makes it when it is turned to for the first time.
    """

    def __init__(self, *pages: QWidget | Callable[[], QWidget]) -> None:
        super().__init__()
        self._pages = list(pages)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            if isinstance(page, QWidget):
                self._column.addWidget(page)
        self.turn_to(0)

    @property
    def current(self) -> int:
        """The number of the page that is seen, from 0."""
        return self._current

    def turn_to(self, number: int) -> None:
        """Show another page."""
        self._current = number
        for at, page in enumerate(self._pages):
            if isinstance(page, QWidget):
                page.setVisible(at == number)
            elif at == number:
                self._pages[at] = made = page()
                self._column.addWidget(made)
                made.show()
