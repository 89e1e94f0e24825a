# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of which one is seen; the others take no room, so that a card fits what it shows."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Deck(QWidget):
    """Unlike QStackedWidget it is only as tall as the page that is seen."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._pages: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            self._pages.append(page)
            column.addWidget(page)
        self.turn_to(0)

    @property
    def current(self) -> int:
        """The number of the page that is seen, from 0."""
        return next((at for at, page in enumerate(self._pages) if not page.isHidden()), 0)

    def turn_to(self, number: int) -> None:
        """Show another page."""
        for at, page in enumerate(self._pages):
            page.setVisible(at == number)
