# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning: the list of those that left or wait, one of them, and a new one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.proposing import PROPOSED, Proposal
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.services.releases.release_list import ReleaseCard, ReleaseRow
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.reports.releases.detail import ReleasePage
from amstrat_desktop.ui.reports.releases.entry import NEW, kept
from amstrat_desktop.ui.reports.releases.form import ReleaseForm
from amstrat_desktop.ui.reports.releases.outcome import OutcomePage
from amstrat_desktop.ui.reports.releases.table import COLUMNS
from amstrat_desktop.ui.shell.doors import ProposeRelease
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class ReleasesView(Stack):
    """today: the clock. Intents: reload_wanted, open_wanted(id), make_wanted(choice),
    propose_wanted, card_left (no release is shown any more); those of the page of one release
    are its own.
    """

    reload_on: Final = frozenset({Kind.RELEASE, Kind.STAFF})
    reload_wanted = Signal()
    open_wanted = Signal(object)
    make_wanted = Signal(object)
    propose_wanted = Signal()
    card_left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.presenters: object = None
        self._keeper: FormKeeper | None = None
        # Translators: Tabellen für die Planung
        self.list_page: Final = Page(_("Tables for planning"))
        # Translators: Neue Tabelle für die Planung
        self.add: Final = Button(_("New table"), kind="primary", icon="plus")
        self.table: Final = TableView[ReleaseRow](
            _("Tables for planning"), RowsModel(COLUMNS), lines=2
        )
        self.nothing: Final = EmptyState(
            "file-check",
            _("Nothing was released yet"),
            _(
                "Press Ctrl+N to make a table for the city’s planning. Small numbers are hidden, "
                "and a colleague approves it before it leaves the office."
            ),
        )
        self.page: Final = ReleasePage()
        self.new_page: Final = Page(
            _("New table for planning"),
            _("It is made and protected here; nothing leaves the office before it is approved."),
            scrolls=True,
        )
        self.form: Final = ReleaseForm(today)
        # Translators: Tabelle erstellen (button; nothing leaves the office yet)
        self.make: Final = Button(_("Make the table"), kind="primary", icon="list-check")
        self.outcome: Final = OutcomePage()
        self.cancel: Final = Button(_("To the list"), icon="arrow-left")
        self._arrange()
        self._connect()

    # what the shell asks

    def reload(self) -> None:
        self.reload_wanted.emit()

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def open_item(self, item: object) -> None:
        """A release, or a new table with what is wanted of it."""
        if isinstance(item, ProposeRelease):
            self.begin(ReleaseChoice(item.table_key, item.first_month, item.last_month))
        elif isinstance(item, UUID):
            self.open_wanted.emit(item)

    def new_item(self) -> None:
        if self.currentWidget() in {self.list_page, self.page}:
            self.begin(NEW)

    def save(self) -> None:
        """Ctrl+Return: make the table, propose it, or answer what is asked."""
        if self.currentWidget() is self.page:
            self.page.save()
        elif self.currentWidget() is self.new_page:
            self._make()
        elif self.currentWidget() is self.outcome and self.outcome.propose.isVisibleTo(self):
            self.propose_wanted.emit()

    def print_item(self) -> None:
        if self.currentWidget() is self.page and self.page.print.isVisibleTo(self.page):
            self.page.print_wanted.emit()

    def go_back(self) -> bool:
        if self.currentWidget() is self.page:
            return self.page.go_back()
        if self.currentWidget() is self.outcome:
            self.show_choices()
            return True
        if self.currentWidget() is self.new_page:
            self.show_list()
            return True
        return False

    def focus_start(self) -> None:
        if self.currentWidget() is self.new_page:
            self.form.focus_start()
        elif self.currentWidget() is self.outcome:
            self.outcome.focus_start()
        elif self.currentWidget() is self.page:
            self.page.focus_start()
        elif self.table.isVisibleTo(self):
            self.table.setFocus()
        else:
            self.add.setFocus()

    # what the presenter shows

    def show_rows(self, rows: Sequence[ReleaseRow]) -> None:
        """The list."""
        self.table.rows.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        waiting = sum(row.state == PROPOSED for row in rows)
        self.list_page.say_subtitle(
            ngettext(
                "{count} table waits for somebody to approve it.",
                "{count} tables wait for somebody to approve them.",
                waiting,
            )
            if waiting
            else _("What the city gets: small numbers are hidden, and each table is approved.")
        )

    def show_card(self, card: ReleaseCard) -> None:
        """One release in place of the list."""
        came = self.currentWidget() is not self.page
        self.page.show_card(card)
        self.setCurrentWidget(self.page)
        if came:
            self.page.focus_start()

    def show_list(self) -> None:
        """The list in place of what is seen."""
        if self._making() and self._keeper is not None:
            self._keeper.drop()
        self.card_left.emit()
        self.page.grid.clear()
        self.outcome.clear()
        self.setCurrentWidget(self.list_page)
        self.focus_start()

    def begin(self, choice: ReleaseChoice) -> None:
        """The form of a new table."""
        self.card_left.emit()
        self.form.show_choice(choice)
        self.show_choices()

    def show_choices(self) -> None:
        """The form as it stands, in place of what came of it."""
        self.outcome.clear()
        self.setCurrentWidget(self.new_page)
        self.form.focus_start()

    def show_proposal(self, proposal: Proposal, asked: ReleaseChoice) -> None:
        """What would leave the office; nothing where somebody left the form meanwhile."""
        if not self._making():
            return
        self.outcome.show_proposal(proposal, asked)
        self._show_outcome()

    def show_refused(self, refused: Refused, asked: ReleaseChoice) -> None:
        """Why it may not leave; nothing where somebody left the form meanwhile."""
        if not self._making():
            return
        self.outcome.show_refused(refused, asked)
        self._show_outcome()

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the form, or with the reason of a refusal."""
        if self.currentWidget() is self.page:
            self.page.show_fault(problem)
        else:
            self.show_choices()
            faults.show_fault(self.form, problem)

    def keep_form_with(self, keeper: FormKeeper) -> None:
        """Let what is chosen survive."""
        self._keeper = keeper
        self.form.changed.connect(keeper.touch)

    def kept_values(self) -> Mapping[str, Any] | None:
        """What is chosen, as it is kept; None while nothing would be lost."""
        if not self._making():
            return None
        return kept(self.form.choice())

    def _make(self) -> None:
        self.form.clear_problems()
        missing = self.form.missing()
        if missing is not None:
            self.show_fault(FieldProblem(*missing))
            return
        self.make_wanted.emit(self.form.choice())

    def _making(self) -> bool:
        return self.currentWidget() in {self.new_page, self.outcome}

    def _show_outcome(self) -> None:
        self.setCurrentWidget(self.outcome)
        self.outcome.focus_start()

    def _drop(self, axes: object) -> None:
        self.form.drop(axes)  # type: ignore[arg-type]  # a signal carries an object
        self._make()

    def _arrange(self) -> None:
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self.table, stretch=1)
        self.list_page.add(self.nothing, stretch=1)
        self.nothing.hide()
        self.new_page.buttons.addWidget(self.cancel)
        self.new_page.buttons.addWidget(self.make)
        self.new_page.add(self.form)
        self.new_page.body.addStretch(1)
        for page in (self.list_page, self.page, self.new_page, self.outcome):
            self.addWidget(page)

    def _connect(self) -> None:
        self.add.clicked.connect(self.new_item)
        self.cancel.clicked.connect(self.show_list)
        self.table.opened.connect(lambda row: self.open_wanted.emit(row.id))
        self.page.back_wanted.connect(self.show_list)
        self.make.clicked.connect(self._make)
        self.outcome.back_wanted.connect(self.show_choices)
        self.outcome.propose_wanted.connect(self.propose_wanted)
        self.outcome.drop_wanted.connect(self._drop)
