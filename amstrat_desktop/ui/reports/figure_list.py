# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures under their groups, found as one types."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.figures.figure import Definition
from amstrat_desktop.services.figures.group_words import GROUP_TITLES
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.type_ahead import fold
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.lines import LineList
from amstrat_desktop.ui.widgets.search_field import SearchField


@dataclass(frozen=True)
class FigureLine:
    """One figure in the list."""

    definition: Definition
    detail: Msg | None = None
    icon: str = ""
    keys: str = ""

    @property
    def group(self) -> Msg:
        return GROUP_TITLES[self.definition.group]

    @property
    def title(self) -> Msg:
        return self.definition.title


class FigureList(QWidget):
    """chosen: the key of the figure that the cursor reached. opened: Enter, or a click.

    The field finds a figure by its title, its columns and how it is counted, in the language of
    the interface.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, definitions: Iterable[Definition]) -> None:
        super().__init__()
        self._lines = [FigureLine(definition) for definition in definitions]
        # Translators: Zahlen finden (search above the list of figures)
        self.search: Final = SearchField(_("Find a figure"))
        # Translators: Zahlen (list of all figures)
        self.list: Final = LineList[FigureLine](_("Figures"))
        self.nothing: Final = EmptyState(
            "search", _("No figure fits"), _("Try fewer letters, or another word.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.search, self.list, self.nothing):
            column.addWidget(part)
        self.nothing.hide()
        self.search.searched.connect(self._find)
        self.search.left_down.connect(self._enter)
        self.list.chosen.connect(lambda line: self.chosen.emit(line.definition.key))
        self.list.opened.connect(lambda line: self.opened.emit(line.definition.key))
        self.list.show_entries(self._lines)

    @property
    def key(self) -> str:
        """Which figure is chosen; "" where none is."""
        line = self.list.current()
        return "" if line is None else line.definition.key

    def choose(self, key: str) -> bool:
        """Put the cursor on a figure; False where there is none of that key."""
        for line in self._lines:
            if line.definition.key == key:
                self.search.clear()
                self.list.choose(line)
                return True
        return False

    def choose_first(self) -> None:
        """Something is chosen from the start."""
        self.list.choose_first()

    def focus_start(self) -> None:
        """Where work begins: on the list."""
        self.list.setFocus()

    def _find(self, typed: str) -> None:
        wanted = fold(typed).split()
        found = [line for line in self._lines if all(word in _told(line) for word in wanted)]
        self.list.show_entries(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _enter(self) -> None:
        if not self.list.isHidden():
            self.list.setFocus()
            if self.list.current() is None:
                self.list.choose_first()


def _told(line: FigureLine) -> str:
    figure = line.definition
    texts = (figure.title, line.group, *figure.counted, *(one.title for one in figure.columns))
    return fold(" ".join(interface.text(text) for text in texts))
