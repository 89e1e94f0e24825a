# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks for: words, days, the time of day, with the children or alone."""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.offers.match_rules import DayPart, Wish
from amstrat_desktop.ui.matching.words import DAY_PART_LABELS, weekday
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick
from amstrat_desktop.ui.widgets.two_parts import TwoParts

SEARCH_PAUSE_MS: Final = 120
_WEEK: Final = 7


class WishBar(QWidget):
    """wanted: ask `wish` again. left_down: go to the list."""

    wanted = Signal()
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            _("Find an offer"), placeholder=_("Title, place, neighbourhood …")
        )
        self.days: Final = ManyOf[int](_("Days of the week"))
        self.days.show_choices(Choice(day, partial(weekday, day)) for day in range(_WEEK))
        self.parts: Final = ManyOf[DayPart](_("Time of day"))
        self.parts.show_choices(Choice(part, DAY_PART_LABELS[part]) for part in DayPart)
        # Translators: mit Kinderbeaufsichtigung für die Kinder
        self.with_children: Final = Tick(_("With childcare for the children"))
        self.with_children.setChecked(True)
        # Translators: stufenlos erreichbar
        self.step_free: Final = Tick(_("Without steps"))
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.wanted)
        self._arrange()
        self._connect()

    def wish(self) -> Wish:
        """What is asked for now."""
        return Wish(
            text=self.search.text().strip(),
            weekdays=frozenset(self.days.values()),
            parts=frozenset(self.parts.values()),
            with_children=self.with_children.isChecked(),
            step_free=self.step_free.isChecked(),
        )

    def clear(self) -> None:
        """Ask for anything, with the children."""
        self.search.clear()
        self.days.set_values([])
        self.parts.set_values([])
        self.with_children.setChecked(True)
        self.step_free.setChecked(False)

    def _arrange(self) -> None:
        ticks = strip(self.with_children, self.step_free, spacing=16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TwoParts(self.search, ticks))
        # Chips wrap in the width that they are given, so that it is dealt out by hand.
        chips = QHBoxLayout()
        chips.setSpacing(24)
        chips.addWidget(self.days, 3)
        chips.addWidget(self.parts, 2)
        column.addLayout(chips)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _words: self._pause.start())
        self.search.left_down.connect(self.left_down)
        for chips in (self.days, self.parts):
            chips.changed.connect(self._pause.start)
        for tick in (self.with_children, self.step_free):
            tick.toggled.connect(lambda _on: self._pause.start())
