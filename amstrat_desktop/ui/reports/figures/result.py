# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure as it was counted: totals, chart, table, and how it is counted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from amstrat_desktop.base.charts.spec import ChartSpec
from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.services.figures.charting import chart_of
from amstrat_desktop.services.figures.figure import Definition, FigureTable, Records
from amstrat_desktop.ui.reports.figures.table import FigureTableView, Line
from amstrat_desktop.ui.reports.figures.tiles import Tiles
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, stacked, strip
from amstrat_desktop.ui.widgets.chart import Chart
from amstrat_desktop.ui.widgets.chips import in_tab_order
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import Place

_SHOW: Final[dict[Records, Msg]] = {
    Records.CONTACTS: _("Show the consultations behind the row"),
    Records.REFERRALS: _("Show the referrals behind the row"),
    Records.RUNS: _("Show the runs behind the row"),
}
_CHOOSE: Final = _("Choose a row of the table first.")
_APART: Final = _("Contacts and persons are counted apart and never added.")


class Result(QWidget):
    """records_wanted: a row, or the total. definition_wanted: its page is wanted.

    above: what scrolls with it. today: the clock; a period that is not over yet says so.
    """

    records_wanted = Signal(object)
    definition_wanted = Signal()

    def __init__(self, above: Sequence[QWidget], today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._shown: FigureTable | None = None
        self._waiting = True
        self.heading: Final = Label(kind="heading", wrap=True)
        self.period: Final = Label(kind="muted", wrap=True)
        self.tiles: Final = Tiles()
        self.chart: Final = Chart(opens=True)
        self.table: FigureTableView | None = None
        self.records: Final = Button(_SHOW[Records.CONTACTS], icon="list-check")
        self.nothing: Final = EmptyState(
            "chart-bar",
            _("Nothing was counted"),
            _("Choose another period, or take a filter away."),
        )
        self._chart_card = Card()
        self._chart_card.add(self.chart)
        self._table_place = Place(spacing=8)
        self._remarks = Place(spacing=2)
        self._counted = Place(spacing=6)
        # Translators: Zählweise (leads to the page that says how all figures are counted)
        self.definition: Final = Button(_("All definitions"), kind="quiet", icon="book")
        self._counted_parts = (
            self.period,
            self.tiles,
            self._remarks,
            self.nothing,
            self._chart_card,
            self._table_place,
        )
        self._area = self._arrange(above)
        self.chart.chosen.connect(self._bar_chosen)
        self.records.clicked.connect(self._ask_records)

    @property
    def shown(self) -> FigureTable | None:
        """What is shown, None before anything was counted."""
        return self._shown

    def show_definition(self, definition: Definition) -> None:
        """Which figure it will be, before it is counted. Until then no row opens anything."""
        self._waiting = True
        self.heading.say(definition.title)
        self._counted.fill([Label(text, wrap=True).selectable() for text in definition.counted])

    def hide_old(self) -> None:
        """It takes its time: the numbers of another question leave the page meanwhile."""
        if self._waiting:
            for part in self._counted_parts:
                part.hide()

    def show_table(self, table: FigureTable) -> None:
        """What was counted."""
        before, self._shown = self._shown, table
        self.show_definition(table.definition)
        self._waiting = False
        self.period.say(_about(table))
        self.tiles.show_totals(table)
        self.tiles.show()
        self.period.show()
        empty = is_empty(table)
        self.nothing.setVisible(empty)
        self._chart_card.setVisible(not empty and bool(table.rows))
        self.chart.show_chart(_chart_of(table))
        self._show_rows(table)
        self._table_place.setVisible(not empty)
        remarks = [*table.remarks, *self._own_remarks(table)]
        self._remarks.fill([Label(text, kind="small", wrap=True) for text in remarks])
        self._offer_records()
        in_tab_order(self.definition, self._in_order())
        if before is None or before.definition != table.definition:
            self._area.verticalScrollBar().setValue(0)

    def _in_order(self) -> list[QWidget]:
        """What was made anew, as it is read: Qt appends it to the end of the window."""
        table = [] if self.table is None else [self.table]
        return [*self.chart.spots, *table, self.records]

    def _own_remarks(self, table: FigureTable) -> list[Msg]:
        keys = {column.key for column in table.definition.columns}
        remarks = [_APART] if {"contacts", "persons"} <= keys else []
        if table.asked.compare and table.asked.period.last > self._today():
            remarks.append(_("The period is not over yet; the one before is whole."))
        return remarks

    def _show_rows(self, table: FigureTable) -> None:
        if self.table is None or not self.table.suits(table):
            self.table = FigureTableView(table)
            self.table.chosen.connect(self._row_chosen)
            self.table.opened.connect(self._row_opened)
            self._table_place.fill((self.table, strip(self.records)))
        self.table.show_table(table)

    def _row_chosen(self, line: Line | None) -> None:
        self._offer_records()
        inner, table = self._area.widget(), self.table
        if line is not None and inner is not None and table is not None and table.hasFocus():
            place = table.visualRect(table.currentIndex())
            bottom = table.viewport().mapTo(inner, place.bottomLeft())
            self._area.ensureVisible(0, bottom.y(), 0, place.height())

    def _bar_chosen(self, code: str) -> None:
        table = self._shown
        rows = () if table is None else table.rows
        row = next((row for row in rows if row.code == code), None)
        if row is not None and not self._waiting:
            self.records_wanted.emit(row)

    def _row_opened(self, line: Line) -> None:
        if self._opens(line):
            self.records_wanted.emit(line.row)

    def _ask_records(self) -> None:
        line = None if self.table is None else self.table.current()
        if line is not None:
            self._row_opened(line)

    def _opens(self, line: Line | None) -> bool:
        table = self._shown
        if line is None or table is None or self._waiting:
            return False
        return _has_records(table)

    def _offer_records(self) -> None:
        table = self._shown
        kind = Records.NONE if table is None else table.definition.records
        self.records.setVisible(kind in _SHOW)
        if kind in _SHOW:
            self.records.say(_SHOW[kind])
            line = None if self.table is None else self.table.current()
            opens = self._opens(line)
            self.records.setEnabled(opens)
            why = verbatim("") if opens else _CHOOSE
            bind(
                self.records,
                (self.records.setToolTip, why),
                (self.records.setAccessibleDescription, why),
            )

    def _arrange(self, above: Sequence[QWidget]) -> QScrollArea:
        self.definition.clicked.connect(self.definition_wanted)
        # Translators: Zählweise (heading)
        counted = Card(_("How it is counted"), spacing=6)
        counted.heading_row.addWidget(self.definition)
        counted.add(self._counted)
        inner = QVBoxLayout()
        inner.setSpacing(16)
        head = stacked(self.heading, self.period, spacing=0)
        for part in (*above, head, *self._counted_parts[1:], counted):
            inner.addWidget(part)
        inner.addStretch(1)
        area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        for part in (self.nothing, self._chart_card):
            part.hide()
        return area


def _has_records(table: FigureTable) -> bool:
    return table.definition.records is not Records.NONE


def _chart_of(table: FigureTable) -> ChartSpec:
    """Bars open what they count, where a list of it exists."""
    spec = chart_of(table)
    if _has_records(table):
        return spec
    closed = tuple(replace(category, code=None) for category in spec.categories)
    return replace(spec, categories=closed)


def is_empty(table: FigureTable) -> bool:
    """Whether there is nothing in any row, now or before."""
    rows = (*table.rows, table.total)
    return not any(value for row in rows for value in (*row.values, *row.before))


def _about(table: FigureTable) -> Callable[[Catalogue], str]:
    period = table.asked.period
    text = pgettext("figure", "{period}", period=period_name(period))
    if table.asked.compare:
        text = _(
            "{period}, compared with {before}",
            period=period_name(period),
            before=period_name(period.before()),
        )
    # Translators: gezählt am {moment} (below the title of a figure)
    counted = _("Counted on {moment}", moment=table.counted_at)
    return lambda words: " · ".join(words.text(part) for part in (text, counted))
