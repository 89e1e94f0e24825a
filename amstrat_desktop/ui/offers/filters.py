# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of runs shows: words, kind, place, status, childcare, a free place, days."""

from datetime import date, timedelta
from enum import Enum
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus
from amstrat_desktop.services.figures.run_scope import RunScope
from amstrat_desktop.services.offers.run_list import RunFilter
from amstrat_desktop.ui.offers.choices import RunChoices
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.search_field import SearchField
from amstrat_desktop.ui.widgets.tick import Tick


class When(Enum):
    """Days from today on in which a run goes on, in part at least."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


_DAYS: Final = {When.TODAY: 1, When.WEEK: 7, When.MONTH: 28, When.QUARTER: 91}


WHEN_LABELS: Final = {
    # Translators: courses that go on today
    When.TODAY: pgettext("runs", "Today"),
    When.WEEK: pgettext("runs", "In the next 7 days"),
    When.MONTH: pgettext("runs", "In the next 4 weeks"),
    When.QUARTER: pgettext("runs", "In the next 3 months"),
}


def span(when: When | None, today: date) -> tuple[date | None, date | None]:
    """First and last day of the span; None leaves both open."""
    if when is None:
        return None, None
    return today, today + timedelta(days=_DAYS[when] - 1)


class RunFilters(QWidget):
    """wanted: another list is wanted; ask `filter`. left_down: go to the list."""

    wanted = Signal()
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search: Final = SearchField(
            # Translators: Angebot suchen
            _("Find an offer"),
            placeholder=_("Title, place, who leads it …"),
        )
        self.kind: Final = ChoiceBox[str](_("Kind"), _("All kinds"))
        # Translators: Standort (house where offers take place)
        self.site: Final = ChoiceBox[UUID](_("Site"), _("All sites"))
        self.area: Final = ChoiceBox[UUID](_("Area"), _("All areas"))
        self.when: Final = ChoiceBox[When](pgettext("runs", "When"), _("At any time"))
        self.when.show_choices(Choice(one, WHEN_LABELS[one]) for one in When)
        self.status: Final = ChoiceBox[RunStatus](
            # Translators: status of a course: planned, open, running …
            _("Status"),
            # Translators: aktuelle (planned, open and running courses)
            pgettext("runs", "Current"),
        )
        self.status.show_choices(Choice(one, RUN_STATUS_LABELS[one]) for one in RunStatus)
        # Translators: mit Kinderbeaufsichtigung
        self.childcare: Final = Tick(_("With childcare"))
        # Translators: mit freiem Platz
        self.free: Final = Tick(_("With a free place"))
        self.counted: RunScope | None = None
        self._boxes: Final = (self.kind, self.site, self.area, self.when, self.status)
        self._ticks: Final = (self.childcare, self.free)
        self._arrange()
        self._connect()

    def show_choices(self, choices: RunChoices) -> None:
        """Offer what the lists have."""
        self.kind.show_choices(Choice(one.code, one.label) for one in choices.kinds)
        self.site.show_choices(Choice(key, verbatim(name)) for key, name in choices.places.sites)
        self.area.show_choices(Choice(key, verbatim(name)) for key, name in choices.places.areas)

    def filter(self, today: date) -> RunFilter:
        """What is wanted now."""
        kind, site, area = self.kind.value(), self.site.value(), self.area.value()
        from_on, to_on = span(self.when.value(), today)
        return RunFilter(
            text=self.search.text().strip(),
            kinds=(kind,) if kind else (),
            site_ids=(site,) if site else (),
            area_ids=(area,) if area else (),
            status=self.status.value(),
            with_childcare=self.childcare.isChecked(),
            with_free_place=self.free.isChecked(),
            from_on=from_on,
            to_on=to_on,
            counted=self.counted,
        )

    def show_counted(self, scope: RunScope | None) -> None:
        """Show what a figure counted, in every state; or all that is current again."""
        self.clear()
        self.counted = scope
        self.status.setVisible(scope is None)
        self.wanted.emit()

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out of the list by choice."""
        return (
            self.counted is not None
            or bool(self.search.text().strip())
            or any(box.value() is not None for box in self._boxes)
            or any(tick.isChecked() for tick in self._ticks)
        )

    def clear(self) -> None:
        """Show all that is current again."""
        self.search.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)
        for tick in self._ticks:
            tick.setChecked(False)

    def _arrange(self) -> None:
        parts = QWidget()
        flow = FlowLayout(parts, spacing=8)
        for part in (*self._boxes, strip(*self._ticks, spacing=16)):
            flow.addWidget(part)
        let_flow(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(parts)

    def _connect(self) -> None:
        self.search.searched.connect(self.wanted)
        self.search.left_down.connect(self.left_down)
        for box in self._boxes:
            box.changed.connect(self.wanted)
        for tick in self._ticks:
            tick.toggled.connect(self.wanted)
