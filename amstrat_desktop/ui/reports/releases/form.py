# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is chosen for a new table: which, of which months, how finely, from which number on."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import (
    RELEASE_TABLES,
    AxisName,
    ReleaseTable,
    release_table,
)
from amstrat_desktop.services.releases.choices import (
    AREA_LEVEL_LABELS,
    MOST_MONTHS,
    AreaLevel,
    ReleaseChoice,
    times_of,
)
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.number_edit import NumberEdit

# Translators: Erster Monat (of a table; a month is chosen)
FIRST_MONTH: Final = pgettext("months of a table", "First month")
# Translators: Letzter Monat (of a table; a month is chosen)
LAST_MONTH: Final = pgettext("months of a table", "Last month")
_MONTH: Final = 18
"""Letters of the longest month with its year, and of what asks for one."""

_LONG: Final = (1, 3, 6, 12)


class ReleaseForm(Form):
    """changed: somebody chose something. today: the clock."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.table: Final = OneOf[str](_("Table"))
        # Translators: Zeitraum: schnelle Wahl
        self.quick: Final = OneOf[int](_("Quick choice of months"), optional=True)
        self.first: Final = ChoiceBox[int](FIRST_MONTH, _("Choose a month"))
        self.last: Final = ChoiceBox[int](LAST_MONTH, _("Choose a month"))
        for box in (self.first, self.last):
            box.setMinimumContentsLength(_MONTH)
        # Translators: Gebiete (level of a table for planning)
        self.level: Final = OneOf[AreaLevel](_("Areas"))
        # Translators: Mindestfallzahl
        self.threshold: Final = NumberEdit(3)
        # Translators: Randsummen weglassen (of an axis)
        self.dropped: Final = ManyOf[AxisName](_("Totals that are left out"))
        self._counted = Label(kind="small", wrap=True)
        self._offered = 0
        self._arrange()
        self._connect()
        self.table.show_choices(Choice(table.key, table.title) for table in RELEASE_TABLES)
        self.level.show_choices(Choice(one, AREA_LEVEL_LABELS[one]) for one in AreaLevel)

    def show_choice(self, choice: ReleaseChoice) -> None:
        """Show what is chosen; months 0: none yet."""
        self.clear_problems()
        self._offer_months()
        self.table.set_value(choice.key or RELEASE_TABLES[0].key)
        self.first.set_value(choice.first_month or None)
        self.last.set_value(choice.last_month or None)
        self.level.set_value(choice.level)
        self.threshold.set_number(choice.threshold)
        self._fit_table()
        self.dropped.set_values(sorted(choice.dropped))

    def choice(self) -> ReleaseChoice:
        """What is chosen; months 0: none."""
        table = self._chosen()
        level = self.level.value() or AreaLevel.AREAS
        return ReleaseChoice(
            table.key,
            self.first.value() or 0,
            self.last.value() or 0,
            self.threshold.number() or 0,
            level if AxisName.AREA in table.axes else AreaLevel.AREAS,
            frozenset(self.dropped.values()),
        )

    def drop(self, axes: tuple[AxisName, ...]) -> None:
        """Leave out these totals, too."""
        self.dropped.set_values(sorted({*self.dropped.values(), *axes}))

    def missing(self) -> tuple[str, Msg] | None:
        """A field without which nothing can be made, and what to do."""
        for name, box in (("first_month", self.first), ("last_month", self.last)):
            if box.value() is None:
                return name, _("Choose a month.")
        return None

    def focus_start(self) -> None:
        self.table.focus_first()

    def _chosen(self) -> ReleaseTable:
        return release_table(self.table.value() or RELEASE_TABLES[0].key)

    def _offer_months(self) -> None:
        """The months that are over, the last one first."""
        today = self._today()
        newest = month_after(today.year * 100 + today.month, -1)
        if newest == self._offered:
            return
        self._offered = newest
        months = [month_after(newest, -back) for back in range(2 * MOST_MONTHS)]
        choices = [Choice(month, period_name(Period.of_month(month))) for month in months]
        self.first.show_choices(choices)
        self.last.show_choices(choices)
        # Translators: letzter abgeschlossener Monat
        labels = (
            _("The last month"),
            _("The last quarter"),
            _("The last half-year"),
            _("The last year"),
        )
        self.quick.show_choices(
            Choice(count, label) for count, label in zip(_LONG, labels, strict=True)
        )

    def _take_quick(self) -> None:
        """The last whole quarter, half-year or year that is over."""
        count = self.quick.value()
        if count is None:
            return
        last = self._offered
        while last % 100 % count:
            last = month_after(last, -1)
        self.first.set_value(month_after(last, 1 - count))
        self.last.set_value(last)

    def _other_table(self) -> None:
        """What was left out of one table is not left out of another."""
        self.dropped.set_values(())
        self._fit_table()

    def _fit_table(self) -> None:
        """Levels only where there are areas; the totals of this table's axes."""
        table = self._chosen()
        self._fields["level"].setVisible(AxisName.AREA in table.axes)
        counted = table.counted
        self._counted.say(lambda words: " ".join(words.text(sentence) for sentence in counted))
        axes = [*table.axes]
        choice = self.choice()
        if choice.first_month and choice.first_month <= choice.last_month:
            axes += [AxisName.TIME] if len(times_of(choice)) > 1 else []
        self.dropped.show_choices(Choice(name, HEADINGS[name]) for name in axes)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        what = Card(_("Which table"))
        what.add(self.field("key", Field(_("Table"), self.table)), self._counted)
        when = Card(_("Which months"))
        when.add(
            self.quick,
            row(
                self.field("first_month", Field(FIRST_MONTH, self.first)),
                self.field("last_month", Field(LAST_MONTH, self.last)),
                1,
                spacing=16,
            ),
        )
        # Translators: Wie genau
        how = Card(_("How finely"))
        how.add(
            self.field("level", Field(_("Areas"), self.level)),
            self.field(
                "threshold",
                Field(
                    _("Threshold"),
                    self.threshold,
                    help_text=_("Smaller numbers are hidden. It can be raised, never lowered."),
                ),
            ),
            self.field(
                "dropped",
                Field(
                    _("Totals that are left out"),
                    self.dropped,
                    help_text=_("Only where a table is refused because of its totals."),
                    optional=True,
                ),
            ),
        )
        for part in (what, when, how):
            column.addWidget(part)

    def _connect(self) -> None:
        for part in (self.table, self.first, self.last, self.level, self.dropped):
            part.changed.connect(self.changed)
        self.threshold.textChanged.connect(self.changed)
        self.table.changed.connect(self._other_table)
        self.first.changed.connect(self._fit_table)
        self.last.changed.connect(self._fit_table)
        self.quick.changed.connect(self._take_quick)
