# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of a figure: a row for each row, the total last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent

from amstrat_desktop.base.lang import Catalogue
from amstrat_desktop.services.figures.changes import short_change, value_words
from amstrat_desktop.services.figures.figure import FigureTable, Row
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.table import ROW_HEIGHTS, TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel

_NUMBER: Final = 130
_COMPARED: Final = 186
_HEADER: Final = 44
_FRAME: Final = 12
_BAR: Final = 14


@dataclass(frozen=True)
class Line:
    """A row as it stands in the table."""

    row: Row
    total: bool = False


class FigureTableView(TableView[Line]):
    """As tall as all of its rows: the page around it scrolls. Headers sort, the total stays."""

    least: ClassVar[int] = 250

    def __init__(self, table: FigureTable) -> None:
        self._table = table
        self._compared = bool(table.total.before)
        super().__init__(
            table.definition.title,
            RowsModel(_columns(table, compared=self._compared)),
            lines=2 if self._compared else 1,
        )
        self._sorted: tuple[str, bool] | None = None
        self.sort_wanted.connect(self._sort)
        theme.bind_paint(self, self._fit_columns)
        bind(self, (self._fit_columns, lambda words: words.code))

    def suits(self, table: FigureTable) -> bool:
        """Whether it has the columns for this one."""
        return table.definition == self._table.definition and self._compared == bool(
            table.total.before
        )

    def show_table(self, table: FigureTable) -> None:
        """Show other numbers; row and order that were chosen stay."""
        current = self.current()
        self._table = table
        lines = self._lines()
        self.rows.show_rows(lines)
        codes = [(line.row.code, line.total) for line in lines]
        if current is not None and (current.row.code, current.total) in codes:
            self.choose(codes.index((current.row.code, current.total)))
        self._fit_height()

    def choose_code(self, code: str) -> None:
        """Put the cursor on the row of a code."""
        for at, line in enumerate(self._lines()):
            if line.row.code == code and not line.total:
                self.choose(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _lines(self) -> Sequence[Line]:
        rows = list(self._table.rows)
        if self._sorted is not None:
            key, descending = self._sorted
            keys = [column.key for column in self._table.definition.columns]
            at = keys.index(key)
            known = [row for row in rows if row.values[at] is not None]
            known.sort(key=lambda row: row.values[at] or 0, reverse=descending)
            rows = known + [row for row in rows if row.values[at] is None]
        lines = [Line(row) for row in rows]
        return [*lines, Line(self._table.total, total=True)]

    def _sort(self, key: str, descending: bool) -> None:
        self._sorted = (key, descending)
        self.show_table(self._table)

    def _fit_columns(self, _: object) -> None:
        """A heading is never cut, in any language."""
        header, at_least = self.horizontalHeader(), _COMPARED if self._compared else _NUMBER
        for at in range(1, header.count()):
            header.resizeSection(at, max(theme.px(at_least), header.sectionSizeHint(at)))
        self._fit_height()

    def _fit_height(self) -> None:
        rows = self.rows.rowCount() * theme.px(ROW_HEIGHTS[2 if self._compared else 1])
        height = theme.px(_HEADER) + rows + _FRAME
        bar = self.horizontalScrollBar()
        if bar.maximum() > bar.minimum():
            height += _BAR
        if self.height() != height:
            self.setFixedHeight(height)


def _columns(table: FigureTable, *, compared: bool) -> tuple[Column[Line], ...]:
    definition = table.definition
    first = Column[Line](definition.rows, lambda line, words: words.text(line.row.label), width=0)
    width = _COMPARED if compared else _NUMBER
    return (
        first,
        *(
            Column[Line](
                column.title, _Number(at, table, compared=compared), width, column.key, number=True
            )
            for at, column in enumerate(definition.columns)
        ),
    )


class _Number:
    """The text of a cell; below it the change, where it is compared."""

    def __init__(self, at: int, table: FigureTable, *, compared: bool) -> None:
        self._at = at
        self._unit = table.definition.columns[at].unit
        self._compared = compared

    def __call__(self, line: Line, words: Catalogue) -> str:
        value = line.row.values[self._at]
        text = value_words(value, self._unit)(words)
        if not self._compared or not line.row.before:
            return text
        below = short_change(value, line.row.before[self._at], self._unit)(words)
        return f"{text}\n{below}"
