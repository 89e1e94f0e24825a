# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The view of every list: whole rows, one height, Enter opens, headers sort."""

from typing import ClassVar, Final, Generic, Literal, TypeVar

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.table_model import RowsModel

R = TypeVar("R")

ROW_HEIGHT: Final = 46
ROW_HEIGHTS: Final = {1: ROW_HEIGHT, 2: 64}
SECOND_LINE_POINTS: Final = 9.5
LEAST: Final = 200
_PADDING: Final = 12
_CUT_KEPT: Final = 4_000
"""Texts whose cut form is kept: a few screens."""

# Integers: an operation on Python's enums costs as much as drawing the cell.
_SELECTED: Final = int(QStyle.StateFlag.State_Selected.value)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell in one pass: a third of the time of the style's way.

    Forty rows of eight cells are drawn at each step of the wheel: colours, fonts and flags are
    made once per theme, and a text is measured once per width.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._flags: dict[tuple[Qt.LayoutDirection, int], Qt.AlignmentFlag] = {}
        self._cut: dict[tuple[str, int, bool], str] = {}
        theme.bind_paint(self, self._dress)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, a hair line below, and the text, cut with “…” where it is too long."""
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        chosen = bool(state.value & _SELECTED)
        painter.fillRect(place, self._soft if chosen else self._surface)
        painter.setPen(self._hair)
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if chosen and index.column() == 0:
            # Never colour alone: a bar at the side where reading starts.
            bar = QRect(place.left(), place.top(), 4, place.height())
            painter.fillRect(QStyle.visualRect(direction, place, bar), self._primary)
        painter.setPen(self._text)
        room = place.adjusted(self._padding, 0, -self._padding, 0)
        flags = self._flags_of(direction, index.data(_ALIGN))
        first, _, second = index.data().partition("\n")
        if not second:
            self._draw_line(painter, room, flags, first)
            return
        middle = room.center().y()
        upper = room.adjusted(0, 6, 0, middle - room.bottom())
        self._draw_line(painter, upper, flags, first)
        painter.setPen(self._muted)
        painter.setFont(self._small)
        lower = room.adjusted(0, middle - room.top(), 0, -6)
        self._draw_line(painter, lower, flags, second, small=True)
        painter.setFont(option.font)

    def _dress(self, _: None) -> None:
        self._surface, self._soft = theme.colour("surface"), theme.colour("soft")
        self._primary, self._text = theme.colour("primary"), theme.colour("text")
        self._muted = theme.colour("muted")
        self._hair = QPen(theme.colour("hair"), 1)
        self._padding = theme.px(_PADDING)
        self._small = theme.font(SECOND_LINE_POINTS)
        self._cut.clear()

    def _flags_of(self, direction: Qt.LayoutDirection, alignment: int) -> Qt.AlignmentFlag:
        flags = self._flags.get((direction, alignment))
        if flags is None:
            visual = QStyle.visualAlignment(direction, Qt.AlignmentFlag(alignment))
            flags = visual | Qt.AlignmentFlag.AlignAbsolute
            self._flags[direction, alignment] = flags
        return flags

    def _draw_line(
        self,
        painter: QPainter,
        room: QRect,
        flags: Qt.AlignmentFlag,
        text: str,
        *,
        small: bool = False,
    ) -> None:
        width = room.width()
        shown = self._cut.get((text, width, small))
        if shown is None:
            if len(self._cut) > _CUT_KEPT:
                self._cut.clear()
            right = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, right, width)
            self._cut[text, width, small] = shown
        painter.drawText(room, flags, shown)


class TableView(QTableView, Generic[R]):
    """opened: Enter or a double click, with the row. chosen: the current row, or None.

    sort_wanted: the key of a column and whether descending. lines: 2 where texts of cells may
    have a second line (after a line break), which is shown smaller and paler.
    least: pixels at 100 % of a column that takes the rest.
    """

    least: ClassVar[int] = LEAST

    opened = Signal(object)
    chosen = Signal(object)
    sort_wanted = Signal(str, bool)

    def __init__(self, name: Text, model: RowsModel[R], *, lines: Literal[1, 2] = 1) -> None:
        super().__init__()
        self._row_height = ROW_HEIGHTS[lines]
        self.rows: Final = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress_header()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        model.dataChanged.connect(self._data_came)
        bind(self, (self.setAccessibleName, name))
        theme.bind_paint(self, self._fit)

    def current(self) -> R | None:
        """The row the cursor is on, None where there is none or it is not known yet."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def choose(self, at: int) -> None:
        """Put the cursor on a row and show it."""
        index = self.rows.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def show_sorting(self, key: str, *, descending: bool) -> None:
        """Mark the column by which the list is sorted."""
        for at, column in enumerate(self.rows.columns):
            if column.key == key:
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                self.horizontalHeader().setSortIndicator(at, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home and self.rows.rowCount():
            self.choose(0)
        elif event.key() == Qt.Key.Key_End and self.rows.rowCount():
            self.choose(self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        for at, column in enumerate(self.rows.columns):
            if column.width == 0:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        if any(column.key for column in self.rows.columns):
            header.setSortIndicatorShown(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.sectionClicked.connect(self._header_clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """A column that takes the rest never gets less than can be read: then the list scrolls."""
        header = self.horizontalHeader()
        columns = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        taking = [at for at in columns if self.rows.columns[at].width == 0]
        fixed = sum(header.sectionSize(at) for at in columns if at not in taking)
        narrow = self.viewport().width() - fixed < theme.px(self.least) * len(taking)
        modes = QHeaderView.ResizeMode
        for at in taking:
            header.setSectionResizeMode(at, modes.Fixed if narrow else modes.Stretch)
            if narrow:
                header.resizeSection(at, theme.px(self.least))

    def _fit(self, _: None) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(self._row_height))
        self.horizontalHeader().setFixedHeight(theme.px(44))
        for at, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(at, theme.px(column.width))
        self._give_room()

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.rows.row(index.row()) if index.isValid() else None)

    def _data_came(self, first: QModelIndex, last: QModelIndex) -> None:
        # The cursor jumped to a row that was not known yet: say now which it is.
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.chosen.emit(self.rows.row(current.row()))

    def _header_clicked(self, section: int) -> None:
        header = self.horizontalHeader()
        column = self.rows.columns[section]
        if column.key is None:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            return
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        self.sort_wanted.emit(column.key, descending)
