# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory: whom people are referred to, found as one types, beside it the chosen one."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.directory.detail import Detail
from amstrat_desktop.ui.directory.entry import Choices, Entry
from amstrat_desktop.ui.directory.filters import Filters
from amstrat_desktop.ui.directory.form import OrganisationForm
from amstrat_desktop.ui.directory.presenter import RELOAD_ON, Listing
from amstrat_desktop.ui.directory.table import columns
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class DirectoryView(QStackedWidget):
    """today: the clock. Intents: reload_wanted, row_chosen(id), new_wanted, save_wanted(entry),
    leave_wanted(entry); those of the filters and of the detail are theirs.
    """

    reload_on: Final = RELOAD_ON
    reload_wanted = Signal()
    row_chosen = Signal(object)
    new_wanted = Signal()
    save_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.presenters: object = None
        self._labels = Labels({})
        self._keeper: FormKeeper | None = None
        self._shown: UUID | None = None
        self.list_page: Final = Page(_("Directory"))
        self.filters: Final = Filters()
        self.table: Final = TableView[OrganisationRow](
            _("Agencies"), RowsModel(columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("search", _("No agency"), _("Nothing here yet."))
        self.detail: Final = Detail(today)
        self.form_page: Final = Page(
            _("Add an agency"), _("Only the name is needed. Save with Ctrl+Return."), scrolls=True
        )
        self.form: Final = OrganisationForm()
        self.add: Final = Button(_("Add an agency"), icon="plus")
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.cancel: Final = Button(_("Cancel"))
        self._arrange()
        self._connect()

    def keep_form_with(self, keeper: FormKeeper) -> None:
        """Let unsaved forms survive."""
        self._keeper = keeper
        self.form.changed.connect(keeper.touch)

    # what the shell asks

    def reload(self) -> None:
        self.reload_wanted.emit()

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def open_item(self, item: object) -> None:
        if isinstance(item, UUID) and not self._form_is_open():
            self.row_chosen.emit(item)
            self._panes.show_end()

    def new_item(self) -> None:
        if not self._form_is_open():
            self.new_wanted.emit()

    def save(self) -> None:
        if self._form_is_open():
            self.form.clear_problems()
            self.save_wanted.emit(self.form.entry())

    def go_back(self) -> bool:
        if self._form_is_open():
            self.leave_wanted.emit(self.form.entry())
            return True
        return self._panes.go_back()

    def focus_start(self) -> None:
        if self._form_is_open():
            self.form.focus_name()
        else:
            self.filters.search.setFocus()

    # what the presenters show

    def show_choices(self, choices: Choices) -> None:
        """What codes are called, and what the filters offer."""
        self._labels = choices.labels
        self.filters.show_choices(choices)

    def show_listing(self, listing: Listing) -> None:
        """The rows of the list; the chosen one stays chosen."""
        with QSignalBlocker(self.table):
            self.table.rows.show_rows(listing.rows)
            self._mark_shown()
        found = bool(listing.rows)
        self.table.setVisible(found)
        self.nothing.setVisible(not found)
        if not found and listing.offered:
            self.nothing.say(
                _("No agency fits"), _("Try fewer letters, or choose all kinds and languages.")
            )
        elif not found:
            self.nothing.say(_("The directory is empty"), _("Press Ctrl+N to add an agency."))
        self.list_page.say_subtitle(lambda words: _counted(listing, words))

    def show_card(self, card: OrganisationCard) -> None:
        """The chosen agency."""
        self._shown = card.id
        self.detail.show_card(card, self._labels)
        with QSignalBlocker(self.table):
            self._mark_shown()

    def show_form(self, entry: Entry, choices: Choices) -> None:
        """The form in place of the list."""
        new = entry.organisation_id is None
        self.form_page.title.say(_("Add an agency") if new else _("Change an agency"))
        self.form.show_entry(entry, choices)
        self.setCurrentWidget(self.form_page)
        self.form.focus_name()

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the form."""
        faults.show_fault(self.form, problem)

    def close_form(self) -> None:
        """The list in place of the form, which is kept no longer."""
        if self._keeper is not None:
            self._keeper.drop()
        self.setCurrentWidget(self.list_page)
        self.focus_start()

    def kept_values(self) -> Mapping[str, Any] | None:
        """The form as it is kept; None while nothing would be lost."""
        if not self._form_is_open():
            return None
        entry = self.form.entry()
        return entry.payload() if entry.is_changed else None

    def _form_is_open(self) -> bool:
        return self.currentWidget() is self.form_page

    def _mark_shown(self) -> None:
        for at in range(self.table.rows.rowCount()):
            row = self.table.rows.row(at)
            if row is not None and row.id == self._shown:
                if self.table.currentIndex().row() != at:
                    self.table.choose(at)
                return

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        self.nothing.hide()
        self._panes = Panes(left, self.detail)
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self._panes, stretch=1)
        self.form_page.buttons.addWidget(self.cancel)
        self.form_page.buttons.addWidget(self.save_button)
        self.form_page.add(self.form)
        self.addWidget(self.list_page)
        self.addWidget(self.form_page)

    def _connect(self) -> None:
        self.add.clicked.connect(self.new_item)
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.go_back)
        self.filters.left_down.connect(self._enter_list)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._opened)
        self.table.clicked.connect(lambda _index: self._panes.show_end())

    def _enter_list(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            if self.table.current() is None:
                self.table.choose(0)

    def _chosen(self, row: OrganisationRow | None) -> None:
        if row is not None and row.id != self._shown:
            self.row_chosen.emit(row.id)

    def _opened(self, row: OrganisationRow) -> None:
        self.row_chosen.emit(row.id)
        self._panes.show_end()
        self.detail.refer.setFocus()


def _counted(listing: Listing, words: Catalogue) -> str:
    count = ngettext("{count} agency", "{count} agencies", listing.offered)
    if not listing.unverified:
        return words.text(_("{agencies}, all confirmed by somebody here", agencies=count))
    return words.text(
        ngettext(
            "{agencies}, {count} of them not verified yet",
            "{agencies}, {count} of them not verified yet",
            listing.unverified,
            agencies=count,
        )
    )
