# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The model of every list: rows as dataclasses, known whole or fetched by window.

A list of 200,000 rows knows their number and asks for what is looked at, page by page, and
keeps the last few thousand.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from amstrat_desktop.base.lang import Catalogue, Msg
from amstrat_desktop.ui.translator import bind, interface

R = TypeVar("R")

PAGE: Final = 100
"""Rows of a window: some two screens."""
PAGES_KEPT: Final = 60
WAITING: Final = "…"

# Comparing a role with an enum costs half of a repaint: compare integers.
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_HORIZONTAL: Final = Qt.Orientation.Horizontal
_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
_TRAILING: Final = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. text: of a row, in the present language. key: its name for sorting, where
    the list can be sorted by it. width: pixels at 100 %; 0 takes what is left over.
    """

    header: Msg
    text: Callable[[R, Catalogue], str]
    width: int = 120
    key: str | None = None
    number: bool = False


@dataclass(frozen=True)
class Window:
    """Rows start … start + size − 1 of total are wanted.

    generation: of the list they belong to; hand the window back unchanged.
    """

    start: int
    size: int
    total: int
    generation: int


class RowsModel(QAbstractTableModel, Generic[R]):
    """wanted: emits a `Window` when rows come into view; answer with `show_window`."""

    wanted = Signal(object)

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns: Final = tuple(columns)
        self._total = 0
        self._generation = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._asked: set[int] = set()
        self._ask: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask_now)
        bind(self, (self._language_changed, lambda words: words.code))

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show a list that is known whole."""
        self.beginResetModel()
        self._forget(len(rows))
        for page in range(0, len(rows), PAGE):
            self._pages[page // PAGE] = rows[page : page + PAGE]
        self._asked.update(self._pages)
        self.endResetModel()

    def show_total(self, total: int) -> None:
        """Show a list of that many rows, of which none is known yet."""
        self.beginResetModel()
        self._forget(total)
        self.endResetModel()

    def show_window(self, window: Window, rows: Sequence[R]) -> None:
        """Show the rows of a window; those of a list that is no longer shown are dropped."""
        if window.generation != self._generation:
            return
        page = window.start // PAGE
        self._pages[page] = rows
        self._asked.discard(page)
        for at in range(window.start, window.start + window.size):
            self._texts.pop(at, None)
        while len(self._pages) > PAGES_KEPT:
            old, dropped = self._pages.popitem(last=False)
            for at in range(old * PAGE, old * PAGE + len(dropped)):
                self._texts.pop(at, None)
        last = min(window.start + window.size, self._total) - 1
        if last >= window.start:
            self.dataChanged.emit(
                self.index(window.start, 0), self.index(last, len(self.columns) - 1)
            )

    def clear(self) -> None:
        """Let go of every row."""
        self.show_total(0)

    def row(self, at: int) -> R | None:
        """The row at a place, None while it is not known."""
        page = self._pages.get(at // PAGE)
        inside = at % PAGE
        return page[inside] if page is not None and inside < len(page) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """The text of a cell; what is not known yet is asked for and shown as “…”."""
        if role == _DISPLAY:
            if not index.isValid():
                return None
            at = index.row()
            texts = self._texts.get(at) or self._text_of(at)
            return texts[index.column()] if texts else WAITING
        if role == _ALIGN:
            return _TRAILING if self.columns[index.column()].number else _LEADING
        if role == _TOOL_TIP:
            return self.data(index, _DISPLAY)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The header in the present language."""
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return interface.text(self.columns[section].header)
        if role == _ALIGN:
            return _TRAILING if self.columns[section].number else _LEADING
        return None

    def _text_of(self, at: int) -> tuple[str, ...] | None:
        row = self.row(at)
        if row is None:
            self._want(at // PAGE)
            return None
        words = interface.words
        texts = tuple(column.text(row, words) for column in self.columns)
        self._texts[at] = texts
        return texts

    def _want(self, page: int) -> None:
        if page not in self._asked and page * PAGE < self._total:
            self._asked.add(page)
            self._ask.append(page)
            self._timer.start()

    def _ask_now(self) -> None:
        # The page looked at last is wanted first: a dragged scroll bar passes many.
        pages, self._ask = self._ask[::-1], []
        for page in pages[3:]:
            self._asked.discard(page)
        for page in pages[:3]:
            start = page * PAGE
            size = min(PAGE, self._total - start)
            self.wanted.emit(Window(start, size, self._total, self._generation))

    def _forget(self, total: int) -> None:
        self._total = total
        self._generation += 1
        self._pages.clear()
        self._texts.clear()
        self._asked.clear()
        self._ask.clear()

    def _language_changed(self, _code: str) -> None:
        self._texts.clear()
        if self._total and self.columns:
            end = self.index(self._total - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)
        self.headerDataChanged.emit(_HORIZONTAL, 0, max(0, len(self.columns) - 1))
