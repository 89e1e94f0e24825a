# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""All contacts: filters above, the list on one side, the chosen contact on the other."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contact_entry import ContactFile, EntryChoices
from amstrat_desktop.services.contact_list import ContactFilter, ContactRow
from amstrat_desktop.ui.consultations.detail import ContactDetail
from amstrat_desktop.ui.consultations.filters import Filters
from amstrat_desktop.ui.consultations.table import NO_LABELS, ContactRows
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.figure_line import FigureLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table import TableView


class ListPage(QWidget):
    """chosen: the row with the cursor, or None."""

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], asks: Asks) -> None:
        super().__init__()
        self._labels: Labels = NO_LABELS
        self.filters: Final = Filters(today)
        self.figure: Final = FigureLine()
        self.rows: Final = ContactRows()
        self.table: Final = TableView(_("Contacts"), self.rows, lines=2)
        self.table.show_sorting("held_at", descending=True)
        self.detail: Final = ContactDetail(asks)
        self._count = Label(kind="small")
        self._empty = EmptyState(
            "inbox", _("No contact yet"), _("Press Ctrl+N to record the first one.")
        )
        self._list = Stack()
        self._list.addWidget(self.table)
        self._list.addWidget(_framed(self._empty))
        self._arrange()
        self.table.chosen.connect(self.chosen)
        self.table.sort_wanted.connect(
            lambda key, descending: self.filters.sort(key, descending=descending)
        )
        self.filters.search.left_down.connect(self._into_list)
        self.filters.changed.connect(self._filtered)
        self.figure.closed.connect(lambda: self.filters.show_counted(None))

    def show_choices(self, choices: EntryChoices) -> None:
        """What can be filtered by, and what codes are called."""
        self._labels = self.rows.labels = choices.labels
        self.filters.offer(choices)
        self.table.viewport().update()

    def show_total(self, total: int, *, filtered: bool, keep_place: bool) -> None:
        """So many contacts are in the list; their rows are asked for when they are seen.

        keep_place: the list was only read again; the cursor and what is in view stay.
        """
        at, top = self.table.currentIndex().row(), self.table.verticalScrollBar().value()
        self.rows.show_total(total)
        self._count.say(ngettext("{count} contact", "{count} contacts", total))
        self._list.setCurrentIndex(0 if total else 1)
        if not total:
            self._empty.say(*_emptiness(filtered=filtered))
        if keep_place and 0 <= at < total:
            self.table.choose(at)
            self.table.verticalScrollBar().setValue(top)
        elif not keep_place:
            self.show_file(None)

    def show_file(self, file: ContactFile | None) -> None:
        """Show the chosen contact."""
        self.detail.show_file(file, self._labels)

    def emptiness(self) -> str:
        """What stands in place of a list without rows."""
        return self._empty.heading()

    def current_id(self) -> UUID | None:
        """The contact that the cursor is on."""
        row: ContactRow | None = self.table.current()
        return row.id if row else None

    def mark_reason(self, message: Msg) -> None:
        """Say what is wrong with the reason for voiding."""
        self.detail.void_panel.mark_field("reason", message)

    def go_back(self) -> bool:
        """Esc: close the question, the contact in a narrow window, the search, what a figure
        opened; else False.
        """
        if self.detail.void_panel.isVisible():
            self.detail.void_panel.close_panel()
        elif not self.panes.go_back():
            if self.filters.search.text():
                self.filters.search.clear()
            elif not self.figure.isHidden():
                self.filters.show_counted(None)
            else:
                return False
        return True

    def focus_start(self) -> None:
        """Put the cursor where searching begins."""
        self.filters.search.setFocus()

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list, 1)
        column.addWidget(self._count)
        self.panes = Panes(left, self.detail, shares=(5, 2))
        self.panes.end_alone.connect(self._alone_changed)
        self.table.opened.connect(lambda _row: self.panes.show_end())
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.filters)
        page.addWidget(self.figure)
        page.addWidget(self.panes, 1)

    def _alone_changed(self, alone: bool) -> None:
        """In a narrow window the contact has the room of the filters, too."""
        went_back = self.filters.isHidden() and not alone
        self.filters.setHidden(alone)
        if went_back:
            self.table.setFocus()

    def _filtered(self, wanted: ContactFilter) -> None:
        if wanted.counted is None:
            self.figure.hide()

    def _into_list(self) -> None:
        if self.rows.rowCount():
            self.table.choose(0)
            self.table.setFocus()


def _framed(widget: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.addWidget(widget)
    return frame


def _emptiness(*, filtered: bool) -> tuple[Msg, Msg]:
    if filtered:
        return _("Nothing found"), _("Take a filter away, or search for the beginning of a word.")
    return _("No contact yet"), _("Press Ctrl+N to record the first one.")
