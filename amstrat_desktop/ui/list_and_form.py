# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list with the chosen record beside it, and the form that takes its place."""

from collections.abc import Mapping
from typing import Any, Final, Protocol
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.ui import faults
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.stack import Stack
from amstrat_desktop.ui.widgets.table import TableView


class Typed(Protocol):
    """What stands in a form."""

    @property
    def is_changed(self) -> bool: ...
    def payload(self) -> Mapping[str, Any]: ...


class EntryForm(Form):
    """changed: somebody typed or chose something."""

    changed = Signal()

    def entry(self) -> Typed:
        """What is being changed, with what stands in the form."""
        raise NotImplementedError


class ListAndForm(Stack):
    """Its heir makes the parts, puts them together and shows what the presenters read.

    Intents: reload_wanted, row_chosen(what `_asked` says), save_wanted(entry), leave_wanted(entry).
    """

    reload_wanted = Signal()
    row_chosen = Signal(object)
    save_wanted = Signal(object)
    leave_wanted = Signal(object)

    _form: EntryForm
    _table: TableView[Any]
    _panes: Panes

    def __init__(self, list_page: Page, form_page: Page) -> None:
        super().__init__()
        self.presenters: object = None
        self._keeper: FormKeeper | None = None
        self._shown: UUID | None = None
        self.list_page: Final = list_page
        self.form_page: Final = form_page
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.cancel: Final = Button(_("Cancel"))
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.go_back)
        self.addWidget(list_page)
        self.addWidget(form_page)

    def put_together(
        self,
        *,
        table: TableView[Any],
        nothing: QWidget,
        filters: QWidget,
        below: tuple[QWidget, ...] = (),
        detail: QWidget,
        first: QWidget,
        form: EntryForm,
    ) -> None:
        """nothing: in place of an empty table. first: of the detail, where the cursor goes when a
        row is opened. The panes of list and detail are the heir's to put on its page.
        """
        self._table, self._form = table, form
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(filters)
        column.addWidget(table, 1)
        column.addWidget(nothing, 1)
        for part in below:
            column.addWidget(part)
        for hidden in (nothing, *below):
            hidden.hide()
        self._panes = Panes(start, detail)
        self.form_page.buttons.addWidget(self.cancel)
        self.form_page.buttons.addWidget(self.save_button)
        self.form_page.add(form)
        table.chosen.connect(self._chosen)
        table.opened.connect(lambda row: self._opened(row, first))
        table.clicked.connect(lambda _index: self._panes.show_end())

    def keep_form_with(self, keeper: FormKeeper) -> None:
        """Let unsaved forms survive."""
        self._keeper = keeper
        self._form.changed.connect(keeper.touch)

    # what the shell asks

    def reload(self) -> None:
        self.reload_wanted.emit()

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def save(self) -> None:
        """Ctrl+Return."""
        raise NotImplementedError

    def go_back(self) -> bool:
        """Esc: from the form to the list, from the chosen one to the list."""
        if self._form_is_open():
            self.leave_wanted.emit(self._form.entry())
            return True
        return self._panes.go_back()

    def focus_start(self) -> None:
        """Where work begins."""
        raise NotImplementedError

    # what the presenters show

    def show_fault(self, problem: Problem) -> None:
        """What is wrong with the form."""
        faults.show_fault(self._form, problem)

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
        entry = self._form.entry()
        return entry.payload() if entry.is_changed else None

    def _form_is_open(self) -> bool:
        return self.currentWidget() is self.form_page

    def _mark_shown(self) -> None:
        """The row of the record that is shown is the chosen one."""
        rows = self._table.rows
        for at in range(rows.rowCount()):
            row = rows.row(at)
            if row is not None and row.id == self._shown:
                if self._table.currentIndex().row() != at:
                    with QSignalBlocker(self._table):
                        self._table.choose(at)
                return

    def _enter_list(self) -> None:
        if self._table.rows.rowCount():
            self._table.setFocus()
            if self._table.current() is None:
                self._table.choose(0)

    def _chosen(self, row: Any) -> None:
        if row is not None and row.id != self._shown:
            self.row_chosen.emit(self._asked(row))

    def _asked(self, row: Any) -> object:
        """What `row_chosen` says of a row."""
        return row.id

    def _opened(self, row: Any, first: QWidget) -> None:
        self.row_chosen.emit(self._asked(row))
        self._panes.show_end()
        first.setFocus()
