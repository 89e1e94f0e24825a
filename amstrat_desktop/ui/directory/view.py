# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory: whom people are referred to, found as one types, beside it the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal

from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.directory import OrganisationCard
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.ui.directory.detail import Detail
from amstrat_desktop.ui.directory.entry import Choices, Entry
from amstrat_desktop.ui.directory.filters import Filters
from amstrat_desktop.ui.directory.form import OrganisationForm
from amstrat_desktop.ui.directory.presenter import RELOAD_ON, Listing
from amstrat_desktop.ui.directory.table import columns
from amstrat_desktop.ui.list_and_form import ListAndForm
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class DirectoryView(ListAndForm):
    """today: the clock. Intents: reload_wanted, row_chosen(id), new_wanted, save_wanted(entry),
    leave_wanted(entry); those of the filters and of the detail are theirs.
    """

    reload_on: Final = RELOAD_ON
    new_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        form_page = Page(
            _("Add an agency"), _("Only the name is needed. Save with Ctrl+Return."), scrolls=True
        )
        super().__init__(Page(_("Directory")), form_page)
        self._labels = Labels({})
        self.filters: Final = Filters()
        self.table: Final = TableView[OrganisationRow](
            _("Agencies"), RowsModel(columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("search", _("No agency"), _("Nothing here yet."))
        self.detail: Final = Detail(today)
        self.form: Final = OrganisationForm()
        self.add: Final = Button(_("Add an agency"), icon="plus")
        self._arrange()

    # what the shell asks

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
        self._mark_shown()

    def show_form(self, entry: Entry, choices: Choices) -> None:
        """The form in place of the list."""
        new = entry.organisation_id is None
        self.form_page.title.say(_("Add an agency") if new else _("Change an agency"))
        self.form.show_entry(entry, choices)
        self.setCurrentWidget(self.form_page)
        self.form.focus_name()

    def _arrange(self) -> None:
        self.put_together(
            table=self.table,
            nothing=self.nothing,
            filters=self.filters,
            detail=self.detail,
            first=self.detail.refer,
            form=self.form,
        )
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self._panes, stretch=1)
        self.add.clicked.connect(self.new_item)
        self.filters.left_down.connect(self._enter_list)


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
