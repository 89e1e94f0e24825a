# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dates that come out of a run's rule, each of which can be taken out or taken in."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.ui.offers.run_form.days import Days, Rhythm, day_label
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label


class DaysPart(QWidget):
    """changed: a day was taken out or in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._days = Days()
        self._shown: tuple[date, ...] = ()
        self._showing = False
        self.count: Final = Label(kind="strong", wrap=True)
        self.chips: Final = ManyOf[date](_("Dates on which it is held"))
        self.hint: Final = HintLine()
        self.setFocusProxy(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.count, self.chips, self.hint):
            column.addWidget(part)
        self.chips.changed.connect(self._ticked)

    def show_days(self, days: Days) -> None:
        """Show what comes out of a rule, and what somebody decided about it."""
        self._days = days
        self._show()

    def follow(self, rhythm: Rhythm) -> None:
        """The rule is another one now; decisions about days stay."""
        self.show_days(self._days.with_rhythm(rhythm))

    @property
    def left_out(self) -> tuple[date, ...]:
        """The days of the rule on which it isn't held."""
        return self._days.left_out

    def _ticked(self) -> None:
        if not self._showing:
            self._days = self._days.with_held(self.chips.values())
            self._say_count()
            self.changed.emit()

    def _show(self) -> None:
        days = self._days.all
        self._showing = True
        if days != self._shown:
            self._shown = days
            self.chips.show_choices(Choice(day, _named(day)) for day in days)
        self.chips.set_values(self._days.held)
        self._showing = False
        self.chips.setVisible(bool(days))
        known = self._days.beyond_known
        self.hint.show_hint(
            None
            if known is None
            else _(
                "School holidays are known until {day}. Look at the dates after that yourself.",
                day=known,
            )
        )
        self._say_count()

    def _say_count(self) -> None:
        if not self._days.all:
            self.count.say(_("Choose days and dates; the meetings are shown here."))
            return
        held, off = len(self._days.held), len(self._days.left_out)
        meetings = ngettext("{count} meeting", "{count} meetings", held)
        left_out = ngettext("{count} day is left out", "{count} days are left out", off)
        self.count.say(
            _("{meetings}, {left_out}.", meetings=meetings, left_out=left_out)
            if off
            else _("{meetings}.", meetings=meetings)
        )


def _named(day: date) -> Callable[[Catalogue], str]:
    return lambda words: day_label(day, words)
