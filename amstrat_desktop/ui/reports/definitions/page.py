# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page for each figure: how it is counted, in the words that reports repeat."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.figures.definition_words import column_facts, narrowed_by
from amstrat_desktop.services.figures.figure import Definition
from amstrat_desktop.services.figures.group_words import GROUP_TITLES
from amstrat_desktop.ui.reports.figure_list import FigureList
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, Section, stacked, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page, scrolled
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.place import Place


class DefinitionsPage(Page):
    """figure_wanted: the key of a figure that somebody wants to see."""

    figure_wanted = Signal(str)

    def __init__(self, definitions: Sequence[Definition]) -> None:
        # Translators: Zählweisen (how the figures are counted)
        super().__init__(
            _("Definitions"),
            _("How each figure is counted, here and in the reports."),
        )
        self._definitions = {one.key: one for one in definitions}
        self.list: Final = FigureList(definitions)
        self._place = Place()
        column = QVBoxLayout()
        column.addWidget(self._place)
        column.addStretch(1)
        self._panes = Panes(self.list, scrolled(column), shares=(2, 5))
        self.add(self._panes, stretch=1)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(lambda _key: self._panes.show_end())
        self.list.choose_first()

    # what the shell asks

    def open_item(self, item: object) -> None:
        """The key of a figure: its page."""
        if isinstance(item, str) and self.list.choose(item):
            self._panes.show_end()

    def go_back(self) -> bool:
        return self._panes.go_back()

    def focus_start(self) -> None:
        self.list.focus_start()

    def _show(self, key: str) -> None:
        definition = self._definitions[key]
        card = Card()
        card.add(
            Label(GROUP_TITLES[definition.group], kind="small"),
            Label(definition.title, kind="title", wrap=True),
            # Translators: Zählweise
            Section(_("How it is counted"), _sentences(definition.counted)),
            # Translators: Spalten (of the figure's table)
            Section(_("Its numbers"), _sentences(column_facts(definition))),
            # Translators: Filter (by which a figure can be narrowed)
            Section(_("What it can be narrowed by"), _sentences((narrowed_by(definition),))),
        )
        # Translators: Zahl ansehen (leads from a definition to the figure)
        button = Button(_("Show this figure"), icon="chart-bar")
        button.clicked.connect(lambda: self.figure_wanted.emit(key))
        card.add(strip(button))
        self._place.fill((card,))


def _sentences(texts: Iterable[Msg]) -> QWidget:
    """Each stands apart from the next, so that a line that wraps is not taken for another."""
    return stacked(*(Label(text, wrap=True).selectable() for text in texts), spacing=8)
