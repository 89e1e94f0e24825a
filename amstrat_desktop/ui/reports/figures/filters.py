# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Period and filters above a figure."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.figure import Definition, FigureFilter
from amstrat_desktop.ui.reports.figures.choices import FilterChoices
from amstrat_desktop.ui.reports.figures.spans import SPAN_LABELS, Span, period_of
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.tick import Tick

V = TypeVar("V")

_DAY_WIDTH: Final = 190


class FigureFilters(QWidget):
    """changed: another period or filter. today: the clock.

    What a figure cannot be narrowed by is not offered with it, but stays chosen for the others.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._telling = True
        # Translators: Zeitraum
        self.span: Final = OneOf[Span](_("Period"))
        self.span.show_choices(Choice(span, label) for span, label in SPAN_LABELS.items())
        self.span.set_value(Span.MONTH)
        self.from_day: Final = DateField(_("From"), today=today)
        self.to_day: Final = DateField(_("To"), today=today)
        # Translators: mit dem Zeitraum davor vergleichen
        self.compare: Final = Tick(_("Compare with the period before"))
        self.areas: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        # Translators: Kontaktart (how somebody was met: office hour, telephone, outreach …)
        self.channels: Final = ChoiceBox[str](_("Channel"), _("All channels"))
        self.languages: Final = ChoiceBox[str](_("Language"), _("All languages"))
        self.topics: Final = ChoiceBox[str](_("Topic"), _("All topics"))
        self.kinds: Final = ChoiceBox[str](_("Kind of counselling"), _("Every kind of counselling"))
        # Translators: Mitarbeiter*in (of the office)
        self.staff: Final = ChoiceBox[UUID](_("Colleague"), _("All colleagues"))
        self.reset: Final = Button(_("Show all"), kind="quiet", icon="x")
        self.boxes: Final[dict[str, ChoiceBox[Any]]] = {
            "area_ids": self.areas,
            "channels": self.channels,
            "languages": self.languages,
            "topics": self.topics,
            "contact_kinds": self.kinds,
            "staff_id": self.staff,
        }
        self._from, self._to = Field(_("From"), self.from_day), Field(_("To"), self.to_day)
        self._days = strip(self._from, self._to)
        self._arrange()
        self._connect()

    def show_choices(self, choices: FilterChoices) -> None:
        """Offer what the lists have; what is chosen stays so."""
        self._telling = False
        for field, box in self.boxes.items():
            box.show_choices(Choice(value, label) for value, label in choices.options[field])
        self._telling = True

    def suit(self, definition: Definition) -> None:
        """Offer what this figure can be narrowed by."""
        for field, box in self.boxes.items():
            box.setVisible(field in definition.takes)
        self._offer_reset()

    def asked(self) -> FigureFilter | None:
        """What is wanted now; None while two days are still to be typed, or in wrong order."""
        period = self._period()
        if period is None:
            return None
        return FigureFilter(
            period,
            compare=self.compare.isChecked(),
            area_ids=_chosen(self.areas),
            channels=_chosen(self.channels),
            languages=_chosen(self.languages),
            topics=_chosen(self.topics),
            contact_kinds=_chosen(self.kinds),
            staff_id=self.staff.value(),
        )

    def show_all(self) -> None:
        """Take the filters away; the period stays."""
        self._telling = False
        for box in self.boxes.values():
            box.set_value(None)
        self._telling = True
        self._tell()

    @property
    def narrowed(self) -> bool:
        """Whether anything but the period leaves something out."""
        return any(box.value() is not None for box in self.boxes.values())

    def _period(self) -> Period | None:
        span = self.span.value() or Span.MONTH
        if span is not Span.OWN:
            return period_of(span, self._today())
        first, last = self.from_day.day(), self.to_day.day()
        wrong: Msg | None = None
        if first is not None and last is not None and last < first:
            wrong = _("The last day lies before the first one.")
        self._from.mark(self.from_day.problem())
        self._to.mark(self.to_day.problem() or wrong)
        if first is None or last is None or wrong is not None:
            return None
        return Period(first, last)

    def _arrange(self) -> None:
        parts = QWidget()
        flow = FlowLayout(parts, spacing=8)
        let_flow(parts)
        for part in (*self.boxes.values(), self.compare, self.reset):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.span, self._days, parts):
            column.addWidget(part)
        self._days.hide()
        self.reset.hide()
        for box in self.boxes.values():
            box.fit_first()
            box.hide()
        for field in (self._from, self._to):
            _fit(field, _DAY_WIDTH)

    def _connect(self) -> None:
        self.span.changed.connect(self._span_chosen)
        for field in (self.from_day, self.to_day):
            field.changed.connect(self._tell)
        for box in self.boxes.values():
            box.changed.connect(self._tell)
        self.compare.toggled.connect(lambda _on: self._tell())
        self.reset.clicked.connect(self.show_all)

    def _span_chosen(self) -> None:
        """Two own days begin as those that were seen last."""
        own = self.span.value() is Span.OWN
        self._days.setVisible(own)
        if own and self.from_day.day() is None and self.to_day.day() is None:
            self._telling = False
            period = period_of(Span.MONTH, self._today())
            self.from_day.set_day(period.first)
            self.to_day.set_day(self._today())
            self._telling = True
        self._tell()

    def _tell(self) -> None:
        if self._telling:
            self._offer_reset()
            self.changed.emit()

    def _offer_reset(self) -> None:
        self.reset.setVisible(self.narrowed)


def _chosen(box: ChoiceBox[V]) -> tuple[V, ...]:
    value = box.value()
    return () if value is None else (value,)


def _fit(part: QWidget, width: int) -> None:
    theme.bind_paint(part, lambda _: part.setFixedWidth(theme.px(width)))
