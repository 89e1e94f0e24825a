# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals: what is missing, found as one types, beside it the chosen one."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalCard, SignalRow
from amstrat_desktop.services.offers.need_signals import SignalDraft
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.form_entry import Entry
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
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class NeedsView(QStackedWidget):
    """today: the clock. Intents: reload_wanted, row_chosen(id), new_wanted(contact id or None),
    save_wanted(entry), leave_wanted(entry); those of the filters and of the detail are theirs.
    """

    reload_on: Final = RELOAD_ON
    reload_wanted = Signal()
    row_chosen = Signal(object)
    new_wanted = Signal(object)
    save_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.presenters: object = None
        self._labels = Labels({})
        self._keeper: FormKeeper | None = None
        self._shown: UUID | None = None
        # Translators: Bedarfsmeldungen
        self.list_page: Final = Page(_("Need signals"))
        self.filters: Final = Filters()
        self.table: Final = TableView[SignalRow](
            _("Need signals"), RowsModel(columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("search", _("No need signal"), _("Nothing here yet."))
        self._newest = Label(kind="small", wrap=True)
        self.detail: Final = Detail()
        self.form_page: Final = Page(_("New need signal"), scrolls=True)
        self.form: Final = SignalForm(today)
        # Translators: Bedarf melden (button)
        self.add: Final = Button(_("New need signal"), kind="primary", icon="plus")
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
        if self._form_is_open():
            self.leave_wanted.emit(self.form.entry())
            return True
        return self.detail.go_back() or self._panes.go_back()

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
        with QSignalBlocker(self.table):
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

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the form."""
        faults.show_fault(self.form, problem)

    def show_refusal_fault(self, problem: Problem) -> None:
        """What is wrong with the reason of a refusal."""
        self.detail.show_fault(problem)

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
        column.addWidget(self._newest)
        self.nothing.hide()
        self._newest.hide()
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

    def _chosen(self, row: SignalRow | None) -> None:
        if row is not None and row.id != self._shown:
            self.row_chosen.emit(row.id)

    def _opened(self, row: SignalRow) -> None:
        self.row_chosen.emit(row.id)
        self._panes.show_end()
        self.detail.edit.setFocus()
