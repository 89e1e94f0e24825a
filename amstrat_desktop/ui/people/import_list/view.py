# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page: four steps from a file to people on record."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.import_plan import ImportPreview, ImportResult, PastImport, RowState
from amstrat_desktop.ui.people.import_list.asking import ask_undo
from amstrat_desktop.ui.people.import_list.check_page import CheckPage
from amstrat_desktop.ui.people.import_list.columns_page import ColumnsPage
from amstrat_desktop.ui.people.import_list.done_page import DonePage
from amstrat_desktop.ui.people.import_list.file_page import FilePage
from amstrat_desktop.ui.people.import_list.presenter import RELOAD_ON, Listed
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.page import Page, scrolled
from amstrat_desktop.ui.widgets.steps import State, Step, Steps

FILE, COLUMNS, CHECK, DONE = range(4)
_STEPS: Final = (
    _("File"),
    # Translators: Spalten (of a spreadsheet)
    _("Columns"),
    # Translators: Prüfen (what becomes of each row)
    _("Check"),
    _("Done"),
)
_IN_DECK: Final = (FILE, COLUMNS, DONE)


class ImportView(Page):
    """Intents: file_chosen(Path), reading_wanted(Reading), check_wanted(fields), decided(numbers,
    taken), take_wanted, undo_wanted(import id), save_wanted(Path, Catalogue), another_wanted.
    left: the page is to be closed.
    """

    file_chosen = Signal(object)
    reading_wanted = Signal(object)
    check_wanted = Signal(object)
    decided = Signal(object, bool)
    take_wanted = Signal()
    undo_wanted = Signal(object)
    save_wanted = Signal(object, object)
    another_wanted = Signal()
    reload_wanted = Signal()
    left = Signal()

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON

    def __init__(self) -> None:
        super().__init__(
            # Translators: eine vorhandene Liste übernehmen (import)
            _("Take over a list"),
            _("From Excel or CSV. Nothing is written before you have seen it."),
        )
        self.presenter: object = None
        self._step = FILE
        self._busy = False
        self._taken = 0
        self._result: ImportResult | None = None
        self.steps: Final = Steps()
        self.file: Final = FilePage()
        self.columns: Final = ColumnsPage()
        self.check: Final = CheckPage()
        self.done: Final = DonePage()
        self.back: Final = Button(_("Back"), icon="arrow-left")
        self.next: Final = Button(_("Next"), kind="primary")
        self._deck = Deck(self.file, self.columns, self.done)
        column = QVBoxLayout()
        column.addWidget(self._deck)
        column.addStretch(1)
        self._scrolled = scrolled(column)
        inside = QVBoxLayout()
        inside.addWidget(self.check, 1)
        self._checked = scrolled(inside)
        self.add(self.steps)
        self.add(self._scrolled, self._checked, stretch=1)
        self.add(row(self.back, 1, self.next))
        self._connect()
        self.turn_to(FILE)

    @property
    def step(self) -> int:
        """FILE, COLUMNS, CHECK or DONE."""
        return self._step

    def turn_to(self, step: int) -> None:
        """Show a step with the cursor where it begins."""
        self._step = step
        self._checked.setVisible(step == CHECK)
        self._scrolled.setVisible(step != CHECK)
        if step != CHECK:
            self._deck.turn_to(_IN_DECK.index(step))
            self._scrolled.verticalScrollBar().setValue(0)
        self.steps.show_steps([Step(name, _state(at, step)) for at, name in enumerate(_STEPS)])
        self._label_buttons()
        # Later: the page that was just shown can't take the cursor yet.
        QTimer.singleShot(0, self, self.focus_start)

    # what the presenter shows

    def show_past(self, imports: Sequence[PastImport]) -> None:
        """The lists that were taken over before."""
        self.file.show_past(imports)

    def show_columns(self, listed: Listed) -> None:
        """A file was read."""
        self.columns.show_columns(listed)
        self.turn_to(COLUMNS)

    def show_preview(self, preview: ImportPreview) -> None:
        """What would become of the rows."""
        self._taken = preview.count(RowState.TAKEN)
        self.turn_to(CHECK)
        self.check.show_preview(preview)

    def show_outcomes(self, preview: ImportPreview) -> None:
        """The same after somebody decided about rows."""
        self._taken = preview.count(RowState.TAKEN)
        self.check.show_outcomes(preview)
        self._label_buttons()

    def show_result(self, result: ImportResult) -> None:
        """It is written."""
        self._result = result
        self.done.show_result(result)
        self.check.forget()
        self.columns.forget()
        self.turn_to(DONE)

    def show_start(self) -> None:
        """Nothing is read."""
        self._result = None
        self.check.forget()
        self.columns.forget()
        self.turn_to(FILE)

    def set_busy(self, busy: bool) -> None:
        """While a job runs nothing can be pressed twice."""
        self._busy = busy
        self.file.set_busy(busy)
        self.columns.setEnabled(not busy)
        self.check.setEnabled(not busy)
        self.done.setEnabled(not busy)
        self._label_buttons()

    # what the shell asks

    def reload(self) -> None:
        """Another import was taken over or back."""
        self.reload_wanted.emit()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.next.isVisible() and self.next.isEnabled():
            self._go_on()

    def go_back(self) -> bool:
        """Esc: a step back; from the first and the last one the page is left."""
        if self._busy:
            return True
        if self._step in {COLUMNS, CHECK}:
            self.turn_to(self._step - 1)
            return True
        if self._step == DONE:
            self.another_wanted.emit()
        return False

    def focus_start(self) -> None:
        """Where work begins in this step."""
        match self._step:
            case step if step == COLUMNS:
                self.columns.focus_start()
            case step if step == CHECK:
                self.check.focus_start()
            case step if step == DONE:
                self.done.people.setFocus()
            case _:
                self.file.choose.setFocus()

    def _connect(self) -> None:
        self.file.chosen.connect(self.file_chosen)
        self.file.undo_wanted.connect(self._ask_undo)
        self.columns.reading_wanted.connect(self.reading_wanted)
        self.check.decided.connect(self.decided)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.done.people.clicked.connect(self._leave_done)
        self.done.another.clicked.connect(self.another_wanted)
        self.done.undo.clicked.connect(self._undo_this)
        self.done.save.clicked.connect(self._ask_place)

    def _go_on(self) -> None:
        if self._busy:
            return
        if self._step == COLUMNS:
            self.check_wanted.emit(self.columns.fields())
        elif self._step == CHECK and self._taken:
            self.take_wanted.emit()

    def _go_back(self) -> None:
        if not self.go_back():
            self.left.emit()

    def _leave_done(self) -> None:
        self.another_wanted.emit()
        self.left.emit()

    def _label_buttons(self) -> None:
        self.next.setVisible(self._step in {COLUMNS, CHECK})
        self.back.setVisible(self._step != DONE)
        self.back.say(_("Back") if self._step in {COLUMNS, CHECK} else _("Back to the list"))
        self.back.setEnabled(not self._busy)
        checked = self._step == CHECK
        self.next.setEnabled(not self._busy and (not checked or self._taken > 0))
        taking = ngettext("Take over {count} person", "Take over {count} people", self._taken)
        self.next.say(taking if checked else _("Check"))

    def _undo_this(self) -> None:
        if self._result is not None:
            self.undo_wanted.emit(self._result.import_id)

    def _ask_undo(self, past: PastImport) -> None:
        ask_undo(self, past, lambda: self.undo_wanted.emit(past.id))

    def _ask_place(self) -> None:
        ask_where(
            self,
            _("Save the rows that were left out"),
            _("CSV files (*.csv)"),
            interface.text(_("Rows left out")) + ".csv",
            lambda path: self.save_wanted.emit(path, interface.words),
        )


def _state(at: int, step: int) -> State:
    if at < step or step == DONE:
        return "done"
    return "now" if at == step else "ahead"
