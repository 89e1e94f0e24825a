# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: choose one, write its texts, see it, print it, save it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.ui.reports.papers.choosing import ChoosePart
from amstrat_desktop.ui.reports.papers.making import Made
from amstrat_desktop.ui.reports.papers.presenter import RELOAD_ON, Ground, PapersPresenter
from amstrat_desktop.ui.reports.papers.preview import Preview
from amstrat_desktop.ui.reports.papers.sources_part import SourcesPart
from amstrat_desktop.ui.reports.papers.texts_part import TextsPart
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.page import Page, scrolled
from amstrat_desktop.ui.widgets.panes import Panes


class PapersView(Page):
    """wanted: a `Wanted` was chosen. make_wanted: the paper is to be made. Those of the parts
    are theirs. today: the clock. kinds: of the papers to choose from.
    """

    reload_on: Final = RELOAD_ON
    wanted = Signal(object)
    make_wanted = Signal()
    presenter: PapersPresenter

    def __init__(
        self,
        today: Callable[[], date],
        kinds: Sequence[ReportKind] = tuple(ReportKind),
    ) -> None:
        super().__init__(
            _("Papers"),
            _("Reports for the office and for others, and a page for the notice board."),
        )
        self.choose: Final = ChoosePart(today, kinds)
        self.sources: Final = SourcesPart()
        self.texts: Final = TextsPart()
        self.preview: Final = Preview()
        self.make: Final = Button(_("Make the paper"), kind="primary", icon="file-text")
        self._arrange()
        self._connect()

    # what the shell asks

    def reload(self) -> None:
        """A table was proposed, approved or refused."""
        self.texts.flush()
        self.presenter.reload()

    def leave(self) -> bool:
        """What was typed is kept."""
        self.texts.flush()
        return True

    def save(self) -> None:
        """Ctrl+Return: make it."""
        self._make()

    def print_item(self) -> None:
        """Ctrl+P."""
        if self.preview.print_button.isEnabled():
            self.preview.print_wanted.emit()
        else:
            self._make()

    def open_item(self, item: object) -> None:
        """A kind of paper."""
        if isinstance(item, ReportKind):
            self.choose.choose(item)

    def go_back(self) -> bool:
        """From the paper to the choice, where only one of them has room."""
        return self._panes.go_back()

    def focus_start(self) -> None:
        self.choose.paper.focus_first()

    # what the presenter shows

    def show_ground(self, ground: Ground) -> None:
        """What the chosen paper would be built from."""
        self.sources.show_ground(ground)
        self.texts.show_ground(ground)

    def show_sources(self, ground: Ground) -> None:
        """Other tables are approved now."""
        self.sources.show_ground(ground)

    def show_made(self, made: Made | None) -> None:
        """The paper, or that it no longer fits."""
        self.preview.show_made(made)
        if made is not None:
            self._panes.show_end()

    def show_page(self, number: int, picture: Picture) -> None:
        """Another page of it."""
        self.preview.show_page(number, picture)

    def start(self) -> None:
        """Tell what is chosen at first."""
        self._chosen()

    def _chosen(self) -> None:
        self.texts.flush()
        wanted = self.choose.wanted()
        self.make.setEnabled(wanted is not None)
        self.preview.clear()
        if wanted is not None:
            self.wanted.emit(wanted)

    def _make(self) -> None:
        if self.make.isEnabled():
            self.texts.flush()
            self.make_wanted.emit()

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        chosen = Card()
        chosen.add(self.choose)
        for part in (chosen, self.sources, self.texts):
            side.addWidget(part)
        side.addStretch(1)
        self._panes = Panes(
            scrolled(side), self.preview, shares=(5, 6), back=_("Back to the choice")
        )
        self.buttons.addWidget(self.make)
        self.add(self._panes, stretch=1)

    def _connect(self) -> None:
        self.choose.changed.connect(self._chosen)
        self.make.clicked.connect(self._make)
        for keys, by in (("PgDown", 1), ("PgUp", -1)):
            keys_of_preview = QShortcut(QKeySequence(keys), self.preview)
            keys_of_preview.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys_of_preview.activated.connect(partial(self.preview.turn, by))
