# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where parts are shown that come and go."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


def empty_layout(layout: QLayout) -> None:
    """Take all widgets away: they are not seen any more at once, and deleted later."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Place(QWidget):
    """Parts below each other; takes no room while it is empty. spacing: pixels between them."""

    def __init__(self, *, spacing: int = 16) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self.hide()

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Put these in place of those before."""
        empty_layout(self._column)
        for part in parts:
            self._column.addWidget(part)
            part.show()
        self.setVisible(bool(parts))
