# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which paper, about which months, in which language."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, _, verbatim
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import (
    INSIDE,
    REPORT_PURPOSES,
    REPORT_TITLES,
    ReportKind,
)
from amstrat_desktop.ui.reports.papers.making import Wanted
from amstrat_desktop.ui.reports.papers.periods import months, offered
from amstrat_desktop.ui.widgets.card import stacked
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label

GERMAN: Final = "de"
OWN: Final = "own"
_FIRST: Final = 6
_REVERSED: Final = _("The last month lies before the first one.")


class ChoosePart(QWidget):
    """changed: something else is wanted. today: the clock. kinds: of the papers to choose from."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], kinds: Sequence[ReportKind]) -> None:
        super().__init__()
        self._today = today
        self._first_kind = kinds[0]
        self._periods: dict[str, Period] = {}
        self._telling = True
        # Translators: Papier (which report is made)
        self.paper: Final = OneOf[ReportKind](_("Paper"))
        self.paper.show_choices(
            Choice(kind, REPORT_TITLES[kind], hint=REPORT_PURPOSES[kind]) for kind in kinds
        )
        self._purpose = Label(kind="small", wrap=True)
        self.span: Final = OneOf[str](_("Months"), first=_FIRST)
        self.first: Final = ChoiceBox[int](_("First month"), _("Choose …"))
        self.last: Final = ChoiceBox[int](_("Last month"), _("Choose …"))
        self._own_last = Field(_("Last month"), self.last)
        self._own = stacked(Field(_("First month"), self.first), self._own_last)
        self.language: Final = ChoiceBox[str](
            _("Language of the paper"), verbatim(LANGUAGES[GERMAN].endonym)
        )
        self.language.show_choices(
            Choice(code, verbatim(one.endonym)) for code, one in LANGUAGES.items() if code != GERMAN
        )
        self._language_hint = Label(kind="small", wrap=True)
        self._arrange()
        self.paper.set_value(self._first_kind)
        self._offer_periods()
        self._connect()

    def wanted(self) -> Wanted | None:
        """None while own months are still to be chosen, or in wrong order."""
        kind = self.paper.value() or self._first_kind
        period = self._period()
        if period is None:
            return None
        return Wanted(kind, period, self.language.value() or GERMAN)

    def choose(self, kind: ReportKind) -> None:
        """Choose a paper by program."""
        self.paper.set_value(kind)

    def _period(self) -> Period | None:
        chosen = self.span.value()
        self._own_last.mark(None)
        if chosen != OWN:
            return self._periods.get(chosen or "")
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return None
        if last < first:
            self._own_last.mark(_REVERSED)
            return None
        return Period.of_months(first, last)

    def _offer_periods(self) -> None:
        kind = self.paper.value() or self._first_kind
        periods = offered(kind, self._today())
        self._periods = {f"{one.first_month}-{one.last_month}": one for one in periods}
        choices = [Choice(key, period_name(one)) for key, one in self._periods.items()]
        if kind not in INSIDE:
            # Translators: eigene Monate wählen
            choices.append(Choice(OWN, _("Other months")))
        before = self.span.value()
        self.span.show_choices(choices)
        if before not in {choice.value for choice in choices}:
            self.span.set_value(choices[0].value)
        self._purpose.say(REPORT_PURPOSES[kind])
        self._language_hint.say(_hint(kind))
        self._own.setVisible(self.span.value() == OWN)

    def _arrange(self) -> None:
        for box in (self.first, self.last):
            box.show_choices(Choice(month, _named(month)) for month in months(self._today()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (
            Field(_("Paper"), self.paper),
            self._purpose,
            Field(_("Months"), self.span),
            self._own,
            Field(_("Language of the paper"), self.language),
            self._language_hint,
        ):
            column.addWidget(part)
        self._own.hide()

    def _connect(self) -> None:
        self.paper.changed.connect(self._paper_chosen)
        self.span.changed.connect(self._span_chosen)
        for box in (self.first, self.last, self.language):
            box.changed.connect(self._tell)

    def _paper_chosen(self) -> None:
        # One change, not two: the months that are offered change with the paper.
        self._telling = False
        self._offer_periods()
        self._telling = True
        self._tell()

    def _span_chosen(self) -> None:
        self._own.setVisible(self.span.value() == OWN)
        self._tell()

    def _tell(self) -> None:
        if self._telling:
            self.changed.emit()


def _named(month: int) -> Callable[[Catalogue], str]:
    return period_name(Period.of_month(month))


def _hint(kind: ReportKind) -> Msg:
    if kind is ReportKind.NOTICE:
        return _("Names of offers stay as you wrote them.")
    return _("What you write, and what was approved, stays in German.")
