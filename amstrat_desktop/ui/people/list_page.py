# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of people: found as one types, opened with Enter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.people_list import PersonRow, PersonSort
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.people.filters import Filters
from amstrat_desktop.ui.people.list_presenter import Window
from amstrat_desktop.ui.people.panel import PageKind
from amstrat_desktop.ui.people.table import HIDDEN_FIRST, ROOM, columns
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.page import PAGE_MARGINS, Page
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel
from amstrat_desktop.ui.widgets.table_model import Window as ListWindow

SEARCH_PAUSE_MS: Final = 120
"""Waited after the last key, so that a fast typist starts one search and not ten."""

NOBODY: Final = (
    _("Nobody is on record yet"),
    _("Most people stay without a name. Press Ctrl+N for somebody who agrees."),
)


class ListPage(Page):
    """filtered: ask `filters.filter`. opened: a person's id. page_wanted: the key of a page."""

    new_wanted = Signal()
    filtered = Signal()
    opened = Signal(object)
    page_wanted = Signal(str)

    def __init__(self, pages: Sequence[PageKind]) -> None:
        # Translators: Ratsuchende (heading of the screen and of the sidebar)
        super().__init__(_("People"))
        self._labels = Labels({})
        self.filters: Final = Filters()
        rows = RowsModel[PersonRow](columns(lambda: self._labels))
        self.table: Final = TableView(_("List of people"), rows, lines=2)
        self.add_button: Final = Button(
            # Translators: Person anlegen
            _("New person"),
            kind="primary",
            icon="user-plus",
        )
        self.more: Final = MenuButton(_("More"), "dots")
        self._all: Final = Button(_("Show everybody"))
        self._empty: Final = EmptyState("users", *NOBODY, self._all)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._arrange(pages)
        self._connect()
        self.table.show_sorting(PersonSort.NAME.value, descending=False)
        theme.bind_paint(self, lambda _: self._fit())

    # what the presenter shows

    def show_choices(self, choices: PeopleChoices) -> None:
        """What can be filtered by, and what codes are called."""
        self._labels = choices.labels
        self.filters.show_choices(choices)

    def show_total(self, total: int) -> None:
        """So many are in the list."""
        self.table.rows.show_total(total)
        narrowed = self.filters.narrowed
        self.table.setVisible(total > 0)
        self._empty.setVisible(total == 0)
        self._all.setVisible(narrowed)
        self.say_subtitle(ngettext("{count} person", "{count} people", total))
        if total:
            return
        if narrowed:
            self._empty.say(_("Nobody fits"), _("Try fewer letters, or take a filter away."))
        else:
            self._empty.say(*NOBODY)

    def show_window(self, window: Window, rows: Sequence[PersonRow]) -> None:
        """Rows that came into view."""
        if isinstance(window, ListWindow):
            self.table.rows.show_window(window, rows)

    def focus_start(self) -> None:
        """Where work begins: in the search."""
        self.filters.search.setFocus()

    def forget(self) -> None:
        """Let go of every row."""
        self.table.rows.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inside = self.width() - PAGE_MARGINS[0] - PAGE_MARGINS[2]
        for column, room in zip(HIDDEN_FIRST, ROOM, strict=True):
            self.table.setColumnHidden(column, inside < theme.px(room))

    def _arrange(self, pages: Sequence[PageKind]) -> None:
        self.buttons.addWidget(self.add_button)
        offered = [page for page in pages if page.in_menu]
        for page in offered:
            entry = self.more.menu_shown.addAction("")
            entry.triggered.connect(lambda _=False, key=page.key: self.page_wanted.emit(key))
            bind(self.more, (entry.setText, page.title))
            theme.bind_icon(self.more, entry.setIcon, page.icon, "text")
        self.buttons.addWidget(self.more)
        self.more.setVisible(bool(offered))
        self.add(self.filters)
        self.add(self.table, self._empty, stretch=1)
        self._empty.hide()

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.new_wanted)
        self._all.clicked.connect(self._show_everybody)
        self._pause.timeout.connect(self.filtered)
        self.filters.wanted.connect(self._pause.start)
        self.filters.left_down.connect(self._enter_list)
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        self.table.clicked.connect(lambda index: self._clicked(index.row()))

    def _clicked(self, at: int) -> None:
        row = self.table.rows.row(at)
        if row is not None:
            self.opened.emit(row.id)

    def _show_everybody(self) -> None:
        self.filters.clear()
        self.focus_start()

    def _enter_list(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            if self.table.current() is None:
                self.table.choose(0)
