# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures for the office: which one on one side, what was counted on the other."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.figures.figure import Definition, FigureTable
from amstrat_desktop.ui.reports.figure_list import FigureList
from amstrat_desktop.ui.reports.figures.choices import FilterChoices
from amstrat_desktop.ui.reports.figures.files import FILE_NAMES, FileKind
from amstrat_desktop.ui.reports.figures.filters import FigureFilters
from amstrat_desktop.ui.reports.figures.presenter import RELOAD_ON, FiguresPresenter
from amstrat_desktop.ui.reports.figures.result import Result
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.panes import Panes

_PATIENCE_MS: Final = 400
"""From so long on it is said that something is being counted."""
_BOTH: Final = 900


class FiguresView(Page):
    """today: the clock. The view lives as long as the session: so does what is chosen in it.

    Intents: asked(key, filter), save_wanted(kind of file), print_wanted, and those of its parts.
    """

    reload_on: Final[frozenset[Kind]] = RELOAD_ON
    asked = Signal(str, object)
    save_wanted = Signal(object)
    print_wanted = Signal()
    presenter: FiguresPresenter

    def __init__(self, definitions: Sequence[Definition], today: Callable[[], date]) -> None:
        super().__init__(
            # Translators: Zahlen (for the office)
            _("Figures"),
            # Translators: genaue Zahlen, nur für das Büro
            _("Exact numbers, for the office only."),
        )
        self._definitions = {one.key: one for one in definitions}
        self.list: Final = FigureList(definitions)
        self.filters: Final = FigureFilters(today)
        self.counting: Final = Label(_("Counting …"), kind="muted")
        self.result: Final = Result((self.filters, self.counting), today)
        # Translators: opens a menu: Excel workbook, CSV, PDF
        self.save_button: Final = Button(_("Save …"), icon="device-floppy")
        self.print_button: Final = Button(_("Print …"), icon="printer")
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._arrange()
        self._connect()

    # what the shell asks

    def reload(self) -> None:
        self.presenter.reload()

    def open_item(self, item: object) -> None:
        """The key of a figure."""
        if isinstance(item, str) and self.list.choose(item):
            self._panes.show_end()

    def print_item(self) -> None:
        """Ctrl+P."""
        self.print_button.click()

    def go_back(self) -> bool:
        return self._panes.go_back()

    def focus_start(self) -> None:
        self.list.focus_start()

    # what the presenter shows

    def show_choices(self, choices: FilterChoices) -> None:
        """What can be filtered by."""
        self.filters.show_choices(choices)

    def show_definition(self, definition: Definition) -> None:
        """Which figure is wanted."""
        self.filters.suit(definition)
        self.result.show_definition(definition)

    def show_counting(self, *, on: bool) -> None:
        """Something else is being counted: what is still shown is not to be taken along."""
        self._offer(ready=not on)
        if on:
            self._timer.start()
        else:
            self._timer.stop()
            self.counting.hide()

    def show_table(self, table: FigureTable) -> None:
        """What was counted."""
        self.result.show_table(table)
        self._offer(ready=True)

    def start(self) -> None:
        """The first figure, as soon as somebody answers."""
        self.list.choose_first()

    def _ask(self) -> None:
        key, wanted = self.list.key, self.filters.asked()
        if key and wanted is not None:
            self.asked.emit(key, wanted)

    def _ask_kind(self) -> None:
        menu = QMenu(self)
        for kind, name in FILE_NAMES.items():
            action = menu.addAction(interface.text(name))
            action.triggered.connect(lambda _checked=False, kind=kind: self._save(kind))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.save_button.mapToGlobal(QPoint(0, self.save_button.height() + 2)))

    def _save(self, kind: FileKind) -> None:
        self.save_wanted.emit(kind)

    def _say_counting(self) -> None:
        self.counting.show()
        self.result.hide_old()
        announce(self, _("Counting …"))

    def _offer(self, *, ready: bool) -> None:
        ready = ready and self.result.shown is not None
        why = verbatim("") if ready else _("The figure is still being counted.")
        for button in (self.save_button, self.print_button):
            button.setEnabled(ready)
            bind(button, (button.setToolTip, why), (button.setAccessibleDescription, why))

    def _arrange(self) -> None:
        for button in (self.save_button, self.print_button):
            self.buttons.addWidget(button)
        self.counting.hide()
        self._panes = Panes(self.list, self.result, shares=(2, 5), both=_BOTH)
        self.add(self._panes, stretch=1)
        self._offer(ready=False)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._say_counting)
        self.list.chosen.connect(lambda _key: self._ask())
        self.list.opened.connect(lambda _key: self._panes.show_end())
        self.filters.changed.connect(self._ask)
        self.save_button.clicked.connect(self._ask_kind)
        self.print_button.clicked.connect(self.print_wanted)
