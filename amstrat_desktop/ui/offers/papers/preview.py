# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper of several pages on the screen, turned page by page."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.paper_view import PaperView


class Preview(QWidget):
    """The pages as they would leave. name: for screen readers."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._pages: tuple[Picture, ...] = ()
        self._at = 0
        self.paper: Final = PaperView(name)
        self.before: Final = IconButton(_("Page before"), "chevron-left")
        self.after: Final = IconButton(_("Next page"), "chevron-right")
        self.where: Final = Label(kind="muted")
        self._turns = strip(1, self.before, self.where, self.after, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.paper, 1)
        column.addWidget(self._turns)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self._turns.hide()

    @property
    def page_count(self) -> int:
        """How many pages the paper has."""
        return len(self._pages)

    def show_pages(self, pages: Sequence[Picture]) -> None:
        """Another paper; the page that was looked at stays where the new one has it."""
        self._pages = tuple(pages)
        self._at = min(self._at, max(len(self._pages) - 1, 0))
        self._show()

    def clear(self) -> None:
        """No paper."""
        self.show_pages(())

    def turn(self, by: int) -> None:
        """To another page."""
        self._at = min(max(self._at + by, 0), max(len(self._pages) - 1, 0))
        self._show()

    def _show(self) -> None:
        count = len(self._pages)
        self._turns.setVisible(count > 1)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < count - 1)
        if not self._pages:
            self.paper.clear()
            return
        self.where.say(_("Page {number} of {count}", number=self._at + 1, count=count))
        self.paper.show_image(image_of(self._pages[self._at]))
