# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Search and filters above the list of contacts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.services.contact_list import ContactFilter, ContactSort
from amstrat_desktop.services.figures.contact_scope import ContactScope
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.consultations.periods import PERIOD_LABELS, Period, bounds
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField


class Filters(QWidget):
    """changed: the list that is wanted now. today: the clock."""

    changed = Signal(ContactFilter)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._wanted = ContactFilter()
        self._telling = True
        self.search: Final = SearchField(
            _("Find contacts"), placeholder=_("Words from note, topics, area or recognition code")
        )
        self.period: Final = ChoiceBox[Period](_("Period"), _("Any time"))
        self.period.show_choices(Choice(period, label) for period, label in PERIOD_LABELS.items())
        self.channel: Final = ChoiceBox[str](FIELD_NAMES["channel"], _("All kinds"))
        self.area: Final = ChoiceBox[UUID](FIELD_NAMES["area_id"], _("All areas"))
        self.language: Final = ChoiceBox[str](FIELD_NAMES["language"], _("All languages"))
        self.topic: Final = ChoiceBox[str](FIELD_NAMES["topic"], _("All topics"))
        self.result: Final = ChoiceBox[str](FIELD_NAMES["result"], _("All results"))
        # Translators: filter of contacts: everybody, people on record, without a name
        self.named: Final = ChoiceBox[bool](_("Person"), _("Everybody"))
        self.named.show_choices((Choice(True, _("On record")), Choice(False, _("Without a name"))))
        # Translators: a filter that shows the contacts of one person only; pressing ends it
        self.one_person: Final = Button(_("One person only"), kind="quiet", icon="x")
        self.voided: Final = QCheckBox()
        self.from_day: Final = DateField(_("From"), today=today)
        self.to_day: Final = DateField(_("To"), today=today)
        self.reset: Final = Button(_("Show all"), kind="quiet", icon="x")
        self._days = QWidget()
        self._connect()
        self._arrange()

    def offer(self, choices: EntryChoices) -> None:
        """What can be filtered by."""
        for field, box in (
            ("channel", self.channel),
            ("language", self.language),
            ("topic", self.topic),
            ("result", self.result),
        ):
            options = choices.options[field]
            box.show_choices(Choice(option.code, option.label) for option in options)
        self.area.show_choices(Choice(area.id, verbatim(area.name)) for area in choices.areas)

    def wanted(self) -> ContactFilter:
        """The list that is wanted now."""
        period = self.period.value()
        days = bounds(period, self._today())
        if period is Period.DAYS:
            days = (self.from_day.day(), self.to_day.day())
        return replace(
            self._wanted,
            words=self.search.text().strip(),
            from_day=days[0],
            to_day=days[1],
            channel=self.channel.value() or "",
            area_id=self.area.value(),
            topic=self.topic.value() or "",
            language=self.language.value() or "",
            result=self.result.value() or "",
            named=self.named.value(),
            voided=self.voided.isChecked(),
        )

    def sort(self, key: str, *, descending: bool) -> None:
        """Sort the list by a column."""
        self._wanted = replace(self._wanted, sort=ContactSort(key), descending=descending)
        self._tell()

    def show_person(self, person_id: UUID | None) -> None:
        """Show the contacts of one person on record, or of everybody again."""
        if person_id is not None:
            self.show_all()
        self._wanted = replace(self._wanted, person_id=person_id)
        self._tell()

    def show_counted(self, scope: ContactScope | None) -> None:
        """Show what a figure counted, or everything again."""
        if scope is not None:
            self.show_all()
        self._wanted = replace(self._wanted, counted=scope)
        self._tell()

    def show_all(self) -> None:
        """Take all filters away."""
        self._telling = False
        self._wanted = replace(self._wanted, person_id=None, counted=None)
        for box in self._boxes():
            box.set_value(None)
        for field in (self.from_day, self.to_day):
            field.set_day(None)
        self.voided.setChecked(False)
        self.search.clear()
        self._telling = True
        self._tell()

    def _boxes(self) -> tuple[ChoiceBox[Any], ...]:
        return (
            self.period,
            self.channel,
            self.area,
            self.language,
            self.topic,
            self.result,
            self.named,
        )

    def _connect(self) -> None:
        for box in self._boxes():
            box.changed.connect(self._tell)
            box.fit_first()
        for field in (self.from_day, self.to_day):
            field.changed.connect(self._tell)
        self.voided.clicked.connect(self._tell)
        self.search.searched.connect(lambda _: self._tell())
        self.reset.clicked.connect(self.show_all)
        self.one_person.clicked.connect(lambda: self.show_person(None))

    def _arrange(self) -> None:
        days = row(self.from_day, self.to_day)
        days.setContentsMargins(0, 0, 0, 0)
        self._days.setLayout(days)
        self._days.hide()
        box = QWidget()
        flow = FlowLayout(box, spacing=8)
        let_flow(box)
        for part in (*self._boxes(), self._days, self.one_person, self.voided, self.reset):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(box)
        self.reset.hide()
        self.one_person.hide()
        bind(self, (self.voided.setText, _("With void ones")))
        for field in (self.from_day, self.to_day):
            _fit(field, 180)

    def _tell(self) -> None:
        if not self._telling:
            return
        self._days.setVisible(self.period.value() is Period.DAYS)
        wanted = self.wanted()
        self.reset.setVisible(is_filtered(wanted))
        self.one_person.setVisible(wanted.person_id is not None)
        self.changed.emit(wanted)


def is_filtered(wanted: ContactFilter) -> bool:
    """Whether the list leaves anything out or takes void contacts in."""
    return wanted != ContactFilter(sort=wanted.sort, descending=wanted.descending)


def _fit(field: QWidget, width: int) -> None:
    theme.bind_paint(field, lambda _: field.setFixedWidth(theme.px(width)))
