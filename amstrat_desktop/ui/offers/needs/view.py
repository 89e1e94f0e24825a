# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals: what is missing, found as one types, beside it the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalCard, SignalRow
from amstrat_desktop.services.offers.need_signals import SignalDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import ListAndForm
from amstrat_desktop.ui.offers.needs.detail import Detail
from amstrat_desktop.ui.offers.needs.entry import Choices
from amstrat_desktop.ui.offers.needs.filters import Filters
from amstrat_desktop.ui.offers.needs.form import SignalForm
from amstrat_desktop.ui.offers.needs.presenter import RELOAD_ON, SHOWN, Listing
from amstrat_desktop.ui.offers.needs.table import columns
from amstrat_desktop.ui.offers.needs.words import counted
from amstrat_desktop.ui.shell.doors import NewNeedSignal
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class NeedsView(ListAndForm):
    """today: the clock. Intents: reload_wanted, row_chosen(id), new_wanted(contact id or None),
    save_wanted(entry), leave_wanted(entry); those of the filters and of the detail are theirs.
    """

    reload_on: Final = RELOAD_ON
    new_wanted = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        # Translators: Bedarfsmeldungen
        super().__init__(Page(_("Need signals")), Page(_("New need signal"), scrolls=True))
        self._labels = Labels({})
        self.filters: Final = Filters()
        self.table: Final = TableView[SignalRow](
            _("Need signals"), RowsModel(columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("search", _("No need signal"), _("Nothing here yet."))
        self._newest = Label(kind="small", wrap=True)
        self.detail: Final = Detail()
        self.form: Final = SignalForm(today)
        # Translators: Bedarf melden (button)
        self.add: Final = Button(_("New need signal"), kind="primary", icon="plus")
        self._arrange()

    # what the shell asks

    def open_item(self, item: object) -> None:
        """A new signal, or one that exists. A form that is open can be brought back."""
        if isinstance(item, NewNeedSignal):
            if self._form_is_open():
                self.leave_wanted.emit(self.form.entry())
            self.new_wanted.emit(item.contact_id)
        elif isinstance(item, UUID) and not self._form_is_open():
            self.row_chosen.emit(item)
            self._panes.show_end()

    def new_item(self) -> None:
        if not self._form_is_open():
            self.new_wanted.emit(None)

    def save(self) -> None:
        if not self._form_is_open():
            self.detail.save()
            return
        self.form.clear_problems()
        wrong = self.form.problem()
        if wrong is not None:
            self.show_fault(wrong)
        else:
            self.save_wanted.emit(self.form.entry())

    def go_back(self) -> bool:
        return (not self._form_is_open() and self.detail.go_back()) or super().go_back()

    def focus_start(self) -> None:
        if self._form_is_open():
            self.form.focus_start()
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
        if not found and self.filters.narrowed:
            self.nothing.say(
                _("No need signal fits"), _("Try fewer letters, or take a filter away.")
            )
        elif not found:
            self.nothing.say(
                _("No need signal yet"),
                _("Press Ctrl+N when something is missing that several people would need."),
            )
        self._newest.setVisible(listing.counts.signals > SHOWN)
        self._newest.say(
            _("The newest {count} are shown. Filters find the older ones.", count=SHOWN)
        )
        self.list_page.say_subtitle(counted(listing.counts))

    def show_card(self, card: SignalCard) -> None:
        """The chosen signal."""
        self._shown = card.id
        self.detail.show_card(card, self._labels)
        self._mark_shown()

    def show_no_card(self) -> None:
        """The chosen signal is gone."""
        self._shown = None
        self.detail.show_nothing()
        self._panes.show_end(False)

    def show_form(self, entry: Entry[SignalDraft], choices: Choices) -> None:
        """The form in place of the list."""
        title = _("New need signal") if entry.is_new else _("Change a need signal")
        self.form_page.title.say(title)
        self.form_page.say_subtitle(
            _("What is missing, so that the city hears of it. It says nothing about anybody.")
        )
        self.form.show_entry(entry, choices)
        self.setCurrentWidget(self.form_page)
        self.form.focus_start()

    def show_refusal_fault(self, problem: Problem) -> None:
        """What is wrong with the reason of a refusal."""
        self.detail.show_fault(problem)

    def _arrange(self) -> None:
        self.put_together(
            table=self.table,
            nothing=self.nothing,
            filters=self.filters,
            below=(self._newest,),
            detail=self.detail,
            first=self.detail.edit,
            form=self.form,
        )
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self._panes, stretch=1)
        self.add.clicked.connect(self.new_item)
        self.filters.left_down.connect(self._enter_list)
