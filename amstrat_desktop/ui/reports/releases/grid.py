# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A release table on the screen, in German, as it leaves the office: dots for what is hidden.

It is given what is published and nothing else, so a screen reader finds no hidden number either.
"""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.releases.crosstab import Sheet, sheets_of
from amstrat_desktop.services.releases.frozen import HIDDEN, FrozenCode, FrozenTable
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.chips import Choice, OneOf

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_FONT: Final = int(Qt.ItemDataRole.FontRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_NUMBER: Final = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
_WORDS: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

# Translators: verdeckt (a hidden number, for screen readers)
_HIDDEN_SPOKEN: Final = _("hidden")
_INDENT: Final = "\u2003"
_COLUMN: Final = 104
_HEADING: Final = 64
_LINE: Final = 34
_LEAST: Final = 420
_LINES_SEEN: Final = 14


class SheetModel(QAbstractTableModel):
    """Lines and columns of one sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._grouped = False
        self._bold = QFont()
        self._bold.setBold(True)

    def show_sheet(self, sheet: Sheet | None) -> None:
        self.beginResetModel()
        self._sheet = sheet
        self._grouped = sheet is not None and any(
            code.kind == "group" for code in sheet.lines.codes
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.lines.codes)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.columns.codes)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if self._sheet is None or not index.isValid():
            return None
        line = self._sheet.lines.codes[index.row()]
        column = self._sheet.columns.codes[index.column()]
        if role == _ALIGN:
            return _NUMBER
        if role == _FONT:
            return None if line.kind == column.kind == "code" else self._bold
        if role in {_DISPLAY, _SPOKEN, _TIP}:
            return _cell(self._sheet, line, column, role)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if self._sheet is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            code = self._sheet.columns.codes[section]
            return code.label if role in {_DISPLAY, _TIP} else None
        code = self._sheet.lines.codes[section]
        if role == _FONT:
            return None if code.kind == "code" else self._bold
        if role in {_DISPLAY, _TIP}:
            name = f"{code.number}  {code.label}" if code.number else code.label
            return _INDENT + name if self._grouped and code.kind == "code" else name
        return _WORDS if role == _ALIGN else None


class ReleaseGrid(QWidget):
    """The table, and chips above it where it has more than one sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets: tuple[Sheet, ...] = ()
        # Translators: Blatt der Tabelle (quarter, gender)
        self.sheets: Final = OneOf[int](_("Part of the table"))
        self.cells: Final = SheetModel()
        self.view: Final = _GridView(self.cells)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sheets)
        column.addWidget(self.view, 1)
        self.sheets.changed.connect(self._turn)

    def show_table(self, table: FrozenTable) -> None:
        """Show a table from its first sheet on."""
        self._sheets = sheets_of(table)
        self.sheets.show_choices(
            Choice(at, verbatim(sheet.heading)) for at, sheet in enumerate(self._sheets)
        )
        self.sheets.setVisible(len(self._sheets) > 1)
        # The last one holds all together.
        self.sheets.set_value(len(self._sheets) - 1)
        # Translators: Tabelle: {title}, {period} (for screen readers)
        name = _("Table: {title}, {period}", title=table.title, period=table.period)
        bind(self.view, (self.view.setAccessibleName, name))
        self._turn()

    def clear(self) -> None:
        """Let go of every number."""
        self._sheets = ()
        self.cells.show_sheet(None)

    def _turn(self) -> None:
        at = self.sheets.value()
        self.cells.show_sheet(self._sheets[at] if at is not None and self._sheets else None)
        self.view.fit()


class _GridView(QTableView):
    """Numbers to look at; names of lines and columns stay while it scrolls."""

    def __init__(self, cells: SheetModel) -> None:
        super().__init__()
        cells.setParent(self)
        self.setModel(cells)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        wrapped = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(wrapped | Qt.TextFlag.TextWordWrap)
        bind(self, (self.setAccessibleName, _("Table")))
        theme.bind_paint(self, lambda _: self.fit())

    def fit(self) -> None:
        """As tall as a few lines, every column as wide as its longest word."""
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(theme.px(_HEADING))
        down.setDefaultSectionSize(theme.px(_LINE))
        metrics = across.fontMetrics()
        for at in range(self.model().columnCount()):
            label = str(self.model().headerData(at, Qt.Orientation.Horizontal))
            longest = max((metrics.horizontalAdvance(word) for word in label.split()), default=0)
            across.resizeSection(at, max(theme.px(_COLUMN), longest + theme.px(32)))
        seen = min(self.model().rowCount(), _LINES_SEEN)
        wanted = theme.px(_HEADING) + seen * theme.px(_LINE) + theme.px(20)
        self.setMinimumHeight(min(wanted, theme.px(_LEAST)))


def _cell(sheet: Sheet, line: FrozenCode, column: FrozenCode, role: int) -> str | None:
    if not sheet.stands(line, column):
        return ""
    value = sheet.value(line, column)
    if value is None:
        return HIDDEN if role == _DISPLAY else interface.text(_HIDDEN_SPOKEN)
    return interface.words.number(value)
