# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register: found as one types, beside it the chosen entry."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.observations import ObservationDraft
from amstrat_desktop.services.register import FOUND, ObservationCard, RegisterRow
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import ListAndForm
from amstrat_desktop.ui.reports.register.detail import ObservationDetail, SignalGlance
from amstrat_desktop.ui.reports.register.entry import Choices
from amstrat_desktop.ui.reports.register.filters import Filters
from amstrat_desktop.ui.reports.register.form import ObservationForm
from amstrat_desktop.ui.reports.register.presenter import RELOAD_ON, Listing
from amstrat_desktop.ui.reports.register.table import columns
from amstrat_desktop.ui.reports.register.words import counted
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

FORMATS: Final[Mapping[str, Msg]] = {
    "xlsx": _("As an Excel file …"),
    "csv": _("As a CSV file …"),
}


class RegisterView(ListAndForm):
    """today: the clock. Intents: reload_wanted, row_chosen(RegisterRow), new_wanted,
    hand_out_wanted(ending), save_wanted(entry), leave_wanted(entry); those of the filters and of
    the detail are theirs.
    """

    reload_on: Final = RELOAD_ON
    new_wanted = Signal()
    hand_out_wanted = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        # Translators: Register der Bedarfsmeldungen und Beobachtungen, für die Planung
        super().__init__(Page(_("Register")), Page(_("New observation"), scrolls=True))
        self._labels = Labels({})
        self.filters: Final = Filters()
        self.table: Final = TableView[RegisterRow](
            _("Register"), RowsModel(columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("search", _("No entry"), _("Nothing here yet."))
        self._newest = Label(kind="small", wrap=True)
        self.detail: Final = ObservationDetail()
        self.glance: Final = SignalGlance()
        self._beside = Stack()
        self.form: Final = ObservationForm(today)
        # Translators: Neue Beobachtung (button)
        self.add: Final = Button(_("New observation"), kind="primary", icon="plus")
        # Translators: Register für die Planung speichern (menu: Excel, CSV)
        self.hand_out: Final = Button(_("Save for planning …"), icon="device-floppy")
        self._arrange()

    # what the shell asks

    def open_item(self, item: object) -> None:
        """An observation that exists."""
        if isinstance(item, UUID) and not self._form_is_open():
            for at in range(self.table.rows.rowCount()):
                row = self.table.rows.row(at)
                if row is not None and row.id == item:
                    self.table.choose(at)
                    self._panes.show_end()

    def new_item(self) -> None:
        if not self._form_is_open():
            self.new_wanted.emit()

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
            self.nothing.say(_("No entry fits"), _("Try fewer letters, or take a filter away."))
        elif not found:
            self.nothing.say(
                _("The register is empty"),
                _("Press Ctrl+N when you saw something that the city should know."),
            )
        self._newest.setVisible(listing.counts.entries > FOUND)
        self._newest.say(
            _("The newest {count} are shown. Filters find the older ones.", count=FOUND)
        )
        self.list_page.say_subtitle(counted(listing.counts))

    def show_card(self, card: ObservationCard) -> None:
        """The chosen observation."""
        self._shown = card.id
        self.detail.show_card(card, self._labels)
        self._beside.setCurrentWidget(self.detail)
        self._mark_shown()

    def show_signal(self, row: RegisterRow) -> None:
        """The chosen need signal."""
        self._shown = row.id
        self.glance.show_row(row, self._labels)
        self._beside.setCurrentWidget(self.glance)

    def show_no_card(self) -> None:
        """The chosen entry is gone."""
        self._shown = None
        self.detail.show_nothing()
        self._beside.setCurrentWidget(self.detail)
        self._panes.show_end(False)

    def show_form(self, entry: Entry[ObservationDraft], choices: Choices) -> None:
        """The form in place of the list."""
        title = _("New observation") if entry.is_new else _("Change an observation")
        self.form_page.title.say(title)
        self.form_page.say_subtitle(
            _("What you see in the neighbourhood. It says nothing about anybody.")
        )
        self.form.show_entry(entry, choices)
        self.setCurrentWidget(self.form_page)
        self.form.focus_start()

    def show_refusal_fault(self, problem: Problem) -> None:
        """What is wrong with the reason of a refusal."""
        self.detail.show_fault(problem)

    def _asked(self, row: RegisterRow) -> object:
        return row

    def _offer_files(self) -> None:
        menu = QMenu(self)
        for ending, name in FORMATS.items():
            action = menu.addAction(interface.text(name))
            action.triggered.connect(partial(self.hand_out_wanted.emit, ending))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.hand_out.mapToGlobal(QPoint(0, self.hand_out.height() + 2)))

    def _arrange(self) -> None:
        self._beside.addWidget(self.detail)
        self._beside.addWidget(self.glance)
        self.put_together(
            table=self.table,
            nothing=self.nothing,
            filters=self.filters,
            below=(self._newest,),
            detail=self._beside,
            first=self.detail.edit,
            form=self.form,
        )
        self.hand_out.clicked.connect(self._offer_files)
        self.list_page.buttons.addWidget(self.hand_out)
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self._panes, stretch=1)
        self.add.clicked.connect(self.new_item)
        self.filters.left_down.connect(self._enter_list)
