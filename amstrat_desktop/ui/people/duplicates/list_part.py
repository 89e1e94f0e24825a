# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pairs that may be one person, each with what speaks for it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.services.duplicates import TwinPair
from amstrat_desktop.ui.people.duplicates.words import both_names, named, reasons_words
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, stacked
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.place import empty_layout

SHOWN: Final = 30
"""Pairs that are shown at a time; the next ones come when these are decided."""


class ListPart(Page):
    """Intents: compare_wanted(one_id, other_id), two_wanted(one_id, other_id), again_wanted,
    left.
    """

    compare_wanted = Signal(object, object)
    two_wanted = Signal(object, object)
    again_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            # Translators: Mögliche Doppelerfassungen
            _("On record twice?"),
            _("Nothing is merged by itself. Look at both records, then decide."),
            scrolls=True,
        )
        self.back: Final = Button(_("Back to the list"), icon="arrow-left")
        self.again: Final = Button(_("Look again"), icon="refresh")
        self.back.clicked.connect(self.left)
        self.again.clicked.connect(self.again_wanted)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.again)
        self._place = QVBoxLayout()
        self._place.setSpacing(12)
        self.add(self._place)
        self.body.addStretch(1)
        self.compare_buttons: list[Button] = []
        self.two_buttons: list[Button] = []

    def show_searching(self) -> None:
        """The records are being compared."""
        self._clear()
        self._place.addWidget(Label(_("The records are being compared …"), kind="muted"))

    def show_failed(self, problem: Msg) -> None:
        """They could not be compared."""
        self._clear()
        self._place.addWidget(Label(problem, kind="problem", wrap=True))

    def show_pairs(self, pairs: Sequence[TwinPair]) -> None:
        """Show what was found, the likeliest first."""
        self._clear()
        for pair in pairs[:SHOWN]:
            self._place.addWidget(self._line(pair))
        if not pairs:
            self._place.addWidget(
                EmptyState(
                    "check",
                    _("Nobody seems to be on record twice"),
                    _("You can still merge two records: open one of them, then its menu."),
                )
            )
        elif len(pairs) > SHOWN:
            more = ngettext(
                "{count} more pair follows when these are decided.",
                "{count} more pairs follow when these are decided.",
                len(pairs) - SHOWN,
            )
            self._place.addWidget(Label(more, kind="muted"))

    def clear(self) -> None:
        """Let go of every name."""
        self._clear()

    def focus_start(self) -> None:
        """On the first pair."""
        (self.compare_buttons[0] if self.compare_buttons else self.back).setFocus()

    def _line(self, pair: TwinPair) -> QWidget:
        compare = Button(_("Compare"), icon="list-check")
        two = Button(_("These are two people"), kind="quiet")
        ids = (pair.one_id, pair.other_id)
        compare.clicked.connect(lambda _=False: self.compare_wanted.emit(*ids))
        two.clicked.connect(lambda _=False: self.two_wanted.emit(*ids))
        self.compare_buttons.append(compare)
        self.two_buttons.append(two)
        names = both_names(named(pair.one, pair.one_year), named(pair.other, pair.other_year))
        words = stacked(
            Label(names, kind="strong", wrap=True),
            Label(reasons_words(pair.reasons), kind="muted", wrap=True),
            spacing=4,
        )
        line = row(words, two, compare)
        line.setStretch(0, 1)
        card = Card()
        card.add(line)
        return card

    def _clear(self) -> None:
        self.compare_buttons = []
        self.two_buttons = []
        empty_layout(self._place)
