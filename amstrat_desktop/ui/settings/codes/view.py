# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lists of what can be chosen: which entries there are, since when, and the office's own."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.ui.settings.codes.form import CodeForm
from amstrat_desktop.ui.settings.codes.presenter import CodeLine, Shelf
from amstrat_desktop.ui.settings.codes.table import COLUMNS, GROUP
from amstrat_desktop.ui.settings.codes.words import LIST_NAMES
from amstrat_desktop.ui.settings.section import EditingSection
from amstrat_desktop.ui.translations import translate_button
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel


class CodesSection(EditingSection):
    """Intents: reload_wanted, list_chosen(ListName), add_wanted(CodeDraft), retire_wanted(row),
    restore_wanted(row), translate_wanted(row).
    """

    reload_on: Final = frozenset({Kind.CODE})
    reload_wanted = Signal()
    list_chosen = Signal(object)
    add_wanted = Signal(object)
    retire_wanted = Signal(object)
    restore_wanted = Signal(object)
    translate_wanted = Signal(object)

    def __init__(self) -> None:
        self.form: Final = CodeForm()
        super().__init__(
            _("Code lists"),
            _("What can be chosen when something is recorded. Old records keep retired entries."),
            self.form,
            form_heading=_("New entry"),
            add=_("Add an entry"),
        )
        self.presenter: object = None
        self._shelf: Shelf | None = None
        first, *others = LIST_NAMES.items()
        self.lists: Final = ChoiceBox[ListName](_("Code list"), first[1])
        self.lists.show_choices(Choice(name, text) for name, text in others)
        self.lists.changed.connect(lambda: self.list_chosen.emit(self._chosen_list()))
        self.table: Final = TableView[CodeLine](_("Entries"), RowsModel(COLUMNS))
        self.table.chosen.connect(self._show_actions)
        self.retire: Final = Button(_("Offer it no longer"), icon="ban")
        self.restore: Final = Button(_("Offer it again"), icon="arrow-back-up")
        self.translate: Final = translate_button()
        self.translate.clicked.connect(lambda: self._emit(self.translate_wanted))
        self.retire.clicked.connect(lambda: self._emit(self.retire_wanted))
        self.restore.clicked.connect(lambda: self._emit(self.restore_wanted))
        self._arrange()
        self._show_actions(None)

    def show_shelf(self, shelf: Shelf) -> None:
        """The entries of a list; the chosen one stays chosen."""
        before = self.table.current()
        self._shelf = shelf
        self.table.setColumnHidden(GROUP, not shelf.groups)
        with QSignalBlocker(self.table):
            self.table.rows.show_rows(shelf.lines)
        at = _place_of(shelf, before)
        if at is not None:
            self.table.choose(at)
        else:
            self._show_actions(None)

    def show_added(self) -> None:
        """The entry is on record: back to the list."""
        self.close_form()

    def reload(self) -> None:
        self.reload_wanted.emit()

    def begin(self) -> None:
        if self._shelf is not None:
            self.form.begin(self._shelf.name, self._shelf.groups)

    def submit(self) -> None:
        try:
            draft = self.form.draft()
        except FieldProblem as problem:
            self.form.mark_field(problem.field, problem.message)
            return
        self.add_wanted.emit(draft)

    def form_values(self) -> Mapping[str, Any] | None:
        return self.form.values() if self.form.is_changed() else None

    def show_kept(self, values: Mapping[str, Any]) -> None:
        self.lists.set_value(ListName(values["list"]))
        self.open_form()
        self.form.show_values(values)

    def focus_start(self) -> None:
        self.lists.setFocus()

    def _arrange(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row(self.lists, 1, self.translate, self.retire, self.restore))
        column.addWidget(self.table, 1)
        self.show_beside(whole)

    def _chosen_list(self) -> ListName:
        return self.lists.value() or next(iter(LIST_NAMES))

    def _emit(self, signal: Any) -> None:
        line = self.table.current()
        if line is not None:
            signal.emit(line.row)

    def _show_actions(self, line: CodeLine | None) -> None:
        retired = line is not None and line.row.valid_to is not None
        self.retire.setVisible(not retired)
        self.retire.setEnabled(line is not None)
        self.restore.setVisible(retired)
        # What the program ships is translated already.
        self.translate.setEnabled(line is not None and not line.row.shipped)


def _place_of(shelf: Shelf, before: CodeLine | None) -> int | None:
    """Where an entry stands now."""
    if before is None:
        return None
    ids = [line.row.id for line in shelf.lines]
    return ids.index(before.row.id) if before.row.id in ids else None
