# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due, how long what is kept, what must stay, and what was erased."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext
from amstrat_desktop.services.retention.runs import RunCard
from amstrat_desktop.services.retention.terms import TermCard
from amstrat_desktop.ui.settings.retention.confirm_dialog import ConfirmDialog
from amstrat_desktop.ui.settings.retention.due_part import DuePart
from amstrat_desktop.ui.settings.retention.presenter import (
    Kept,
    RetentionFile,
    RetentionPresenter,
)
from amstrat_desktop.ui.settings.retention.tables import KEPT, RUNS, TERMS
from amstrat_desktop.ui.settings.retention.term_dialog import TermDialog
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel
from amstrat_desktop.ui.widgets.tabs import Tabs

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Tab:
    title: Msg
    icon: str


_TABS: Final = (
    # Translators: fällig (what has been kept long enough)
    _Tab(pgettext("retention", "Due"), "clock"),
    # Translators: Fristen (how long what is kept)
    _Tab(pgettext("retention", "Terms"), "calendar"),
    # Translators: Löschsperren und Einschränkungen
    _Tab(_("Holds and limits"), "lock"),
    # Translators: Löschprotokoll
    _Tab(_("Erasure protocol"), "history"),
)


class RetentionSection(SectionPage):
    """presenter: set by `attach`."""

    reload_on: Final = frozenset({Kind.RETENTION, Kind.PERSON})

    def __init__(self) -> None:
        super().__init__(
            # Translators: Aufbewahrung und Löschung
            _("Retention"),
            _("Nothing is erased without you, and nothing is kept without a reason."),
            scrolls=False,
        )
        self.presenter: RetentionPresenter | None = None
        self.tabs: Final = Tabs(_("Parts of retention"), _TABS)
        self.due: Final = DuePart()
        self.terms: Final = TableView[TermCard](_("Terms"), RowsModel(TERMS), lines=2)
        self.kept: Final = TableView[Kept](_("Holds and limits"), RowsModel(KEPT), lines=2)
        self.runs: Final = TableView[RunCard](_("Erasure protocol"), RowsModel(RUNS), lines=2)
        self.explained: Final = Label(kind="muted", wrap=True)
        self.change: Final = Button(_("Change the term …"), icon="pencil")
        self.whose: Final = Button(_("Look at the record"), icon="eye")
        self.lift: Final = Button(_("Lift it"), icon="lock-open")
        self.no_holds: Final = Label(
            _("None stands. You set one in the menu of a person's record."), kind="muted", wrap=True
        )
        self.no_runs: Final = Label(_("Nothing was erased yet."), kind="muted", wrap=True)
        self._stack = Stack()
        self._arrange()
        self._connect()

    def attach(self, presenter: RetentionPresenter) -> None:
        """Connect the intents with who answers them."""
        self.presenter = presenter
        self.due.opened.connect(presenter.open_due)
        self.due.erase_wanted.connect(self._ask_to_erase)
        self.terms.opened.connect(self._ask_for_term)
        self.kept.opened.connect(presenter.open_kept)
        self.whose.clicked.connect(lambda _=False: self._with_kept(presenter.open_kept))
        self.lift.clicked.connect(lambda _=False: self._with_kept(presenter.lift))

    def reload(self) -> None:
        """The shell says that something changed."""
        if self.presenter is not None:
            self.presenter.reload()

    def focus_start(self) -> None:
        """Where work begins."""
        first = self.due.table if not self.due.table.isHidden() else self.tabs
        first.setFocus()

    # what the presenter shows

    def show_file(self, file: RetentionFile) -> None:
        """Everything at once."""
        self.due.show_due(file.due)
        self._show(self.terms, file.terms)
        self._show(self.kept, file.kept)
        self._show(self.runs, file.runs)
        self.no_holds.setVisible(not file.kept)
        self.no_runs.setVisible(not file.runs)
        self._show_buttons()

    def show_erased(self) -> None:
        """A run is over."""
        self.due.forget()

    def _show(self, table: TableView[R], rows: Sequence[R]) -> None:
        before = table.currentIndex().row()
        table.rows.show_rows(rows)
        table.setVisible(bool(rows))
        if rows:
            table.choose(before if 0 <= before < len(rows) else 0)

    def _ask_to_erase(self) -> None:
        presenter, expected = self.presenter, self.due.expected()
        if presenter is None or not expected:
            return
        stays = self.due.stays

        def wanted(dialog: ConfirmDialog) -> None:
            presenter.erase(expected, stays, dialog)

        self.confirm = ConfirmDialog(self, expected, len(stays), wanted)
        self.confirm.finished.connect(self.confirm.deleteLater)
        self.confirm.open()

    def _ask_for_term(self, card: TermCard) -> None:
        presenter = self.presenter
        if presenter is None or not card.changeable:
            return
        self.term = TermDialog(
            self, card, presenter.today, lambda dialog, draft: presenter.set_term(draft, dialog)
        )
        self.term.finished.connect(self.term.deleteLater)
        self.term.open()

    def _with_kept(self, act: Callable[[Kept], object]) -> None:
        kept = self.kept.current()
        if kept is not None:
            act(kept)

    def _show_buttons(self) -> None:
        card = self.terms.current()
        self.change.setEnabled(card is not None and card.changeable)
        self.explained.setVisible(card is not None)
        if card is not None:
            self.explained.say(partial(_explained, card))
        kept = self.kept.current()
        for button in (self.whose, self.lift):
            button.setVisible(not self.kept.isHidden())
            button.setEnabled(kept is not None)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.change.clicked.connect(lambda _=False: self._change())
        for table in (self.terms, self.kept):
            table.chosen.connect(lambda _row: self._show_buttons())

    def _change(self) -> None:
        card = self.terms.current()
        if card is not None:
            self._ask_for_term(card)

    def _arrange(self) -> None:
        parts = (
            self.due,
            _column(self.terms, self.explained, strip(self.change)),
            _column(self.no_holds, self.kept, strip(self.whose, self.lift)),
            _column(self.no_runs, self.runs),
        )
        for part in parts:
            self._stack.addWidget(part)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)


def _explained(card: TermCard, words: Catalogue) -> str:
    """What the list has no room for: what happens then, and the whole ground."""
    rule = card.rule
    said = [rule.data_class.way, rule.ground] if card.changeable else [rule.data_class.way]
    return " ".join(words.text(part) for part in said)


def _column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, TableView) else 0)
    # Where the list is hidden, what is said in its place stays at the top.
    column.addStretch(0)
    return whole
