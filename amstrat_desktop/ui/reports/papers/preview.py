# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The paper as it would leave, page by page, and what is done with it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.documents.bound.binding import page_number
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.reports.papers.making import FileKind, Made
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.paper_view import PaperView
from amstrat_desktop.ui.widgets.stack import Stack

_STALE: Final = _("Something changed since: make the paper again.")
_FIRST: Final = _("Make the paper first.")
_NO_TABLES: Final = _("This paper holds no approved table.")
_ONE_PAGE: Final = _("The notice-board page is saved as a PDF only.")
_SAVE: Final[dict[FileKind, Msg]] = {
    FileKind.PDF: _("Save as PDF …"),
    FileKind.WORKBOOK: _("Numbers as Excel …"),
    FileKind.CSV: _("Numbers as CSV …"),
}


class Preview(QWidget):
    """save_wanted(FileKind), print_wanted, page_wanted(number from 0)."""

    save_wanted = Signal(object)
    print_wanted = Signal()
    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.paper: Final = PaperView(_("Preview of the paper"))
        self.print_button: Final = Button(_("Print …"), icon="printer")
        self.save_buttons: Final = {
            kind: Button(text, icon="device-floppy") for kind, text in _SAVE.items()
        }
        self.back: Final = IconButton(_("Page before"), "chevron-left")
        self.on: Final = IconButton(_("Next page"), "chevron-right")
        self.at: Final = Label(kind="muted")
        self.hint: Final = Label(_STALE, kind="small", wrap=True)
        self.empty: Final = EmptyState(
            "file-text",
            _("No paper yet"),
            _("Press Ctrl+Return: the paper is made and shown here as it would leave."),
        )
        self._places: Final = Stack()
        self._made: Made | None = None
        self._page = 0
        self._arrange()
        self._connect()
        self.clear()

    def show_made(self, made: Made | None) -> None:
        """A paper that was made; None: what is seen, if anything, no longer fits."""
        self._made = made
        self._page = 0
        if made is not None:
            self.paper.show_image(image_of(made.first))
            self._places.setCurrentWidget(self.paper)
            self.hint.hide()
        elif self.paper.has_page():
            self.paper.show_waiting()
            self.hint.show()
        self._offer()

    def show_page(self, number: int, picture: Picture) -> None:
        """Another page of the same paper."""
        self._page = number
        self.paper.show_image(image_of(picture))
        self._offer()

    def clear(self) -> None:
        """Another paper was chosen: nothing of the one before."""
        self._made = None
        self.paper.clear()
        self._places.setCurrentWidget(self.empty)
        self.hint.hide()
        self._offer()

    def turn(self, by: int) -> None:
        """To the next page or the one before."""
        made, wanted = self._made, self._page + by
        if made is not None and 0 <= wanted < made.pages:
            self.page_wanted.emit(wanted)

    def _offer(self) -> None:
        """Only what can be done with what is seen; what cannot says why."""
        made = self._made
        _allow(self.print_button, None if made else _FIRST)
        _allow(self.save_buttons[FileKind.PDF], None if made else _FIRST)
        why = _FIRST
        if made is not None and made.tables is None:
            why = _ONE_PAGE if made.wanted.kind is ReportKind.NOTICE else _NO_TABLES
        for kind in (FileKind.WORKBOOK, FileKind.CSV):
            _allow(self.save_buttons[kind], None if made and made.tables else why)
        pages = made.pages if made else 0
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < pages)
        for part in (self.back, self.on, self.at):
            part.setVisible(pages > 1)
        self.at.say(page_number(self._page + 1, max(pages, 1)))

    def _arrange(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        let_flow(buttons)
        for button in (self.print_button, *self.save_buttons.values()):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.empty, self.paper):
            self._places.addWidget(part)
        column.addWidget(self._places, 1)
        column.addLayout(row(1, self.back, self.at, self.on, 1))
        column.addWidget(self.hint)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_wanted)
        for kind, button in self.save_buttons.items():
            button.clicked.connect(lambda _on=False, kind=kind: self.save_wanted.emit(kind))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))


def _allow(button: Button, why_not: Msg | None) -> None:
    button.setEnabled(why_not is None)
    bind(button, (button.setToolTip, why_not or verbatim("")))
