# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entries below each other under headings; the headings can't be chosen."""

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import Text, bind, interface

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_LINE: Final = int(Qt.ItemDataRole.UserRole)
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex

HEADING: Final = 34
ONE_LINE: Final = 44
TWO_LINES: Final = 58
_PADDING: Final = 14
_ICON: Final = 20


class Line(Protocol):
    """What an entry shows. group: its heading. detail: below the title. icon: the name of a
    file, or "". keys: Qt's portable name of a shortcut, or "".
    """

    @property
    def group(self) -> Msg: ...
    @property
    def title(self) -> Msg: ...
    @property
    def detail(self) -> Msg | None: ...
    @property
    def icon(self) -> str: ...
    @property
    def keys(self) -> str: ...


L = TypeVar("L", bound=Line)


class Lines(QAbstractListModel, Generic[L]):
    """Shows entries under their headings."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Msg | L] = []

    def show_entries(self, entries: Sequence[L]) -> None:
        """Entries of one group must follow each other."""
        self.beginResetModel()
        self._lines = []
        for entry in entries:
            headings = [line for line in self._lines if isinstance(line, Msg)]
            if not headings or headings[-1] != entry.group:
                self._lines.append(entry.group)
            self._lines.append(entry)
        self.endResetModel()

    def entry(self, at: int) -> L | None:
        """What a line opens; None for a heading."""
        line = self._lines[at] if 0 <= at < len(self._lines) else None
        return None if isinstance(line, Msg) else line

    def next_entry(self, at: int, step: int) -> int:
        """The nearest line in that direction that opens something; the same where none is."""
        found = at + step
        while 0 <= found < len(self._lines):
            if self.entry(found) is not None:
                return found
            found += step
        return at

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """The text for screen readers; the line itself for the painter."""
        line = self._lines[index.row()]
        if role == _LINE:
            return line
        if role not in {_DISPLAY, _TOOL_TIP}:
            return None
        if isinstance(line, Msg):
            return interface.text(line)
        parts = [interface.text(line.title)]
        if line.detail is not None:
            parts.append(interface.text(line.detail))
        return ", ".join(parts)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading can't be chosen."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LinePainter(QStyledItemDelegate):
    """Icon, title, detail below, the shortcut at the far end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        line = index.data(_LINE)
        if isinstance(line, Msg):
            return QSize(0, theme.px(HEADING))
        return QSize(0, theme.px(TWO_LINES if line.detail is not None else ONE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(_LINE)
        place: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        if isinstance(line, Msg):
            self._heading(painter, line, place.adjusted(_PADDING, 6, -_PADDING, 0), direction)
        else:
            state: QStyle.StateFlag = option.state
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            self._entry(painter, line, place, direction, chosen=chosen)
        painter.restore()

    def _heading(
        self, painter: QPainter, text: Msg, place: QRect, direction: Qt.LayoutDirection
    ) -> None:
        painter.setFont(theme.font(9.5, bold=True))
        painter.setPen(theme.colour("muted"))
        painter.drawText(place, _leading(direction), interface.text(text))

    def _entry(
        self,
        painter: QPainter,
        entry: Line,
        place: QRect,
        direction: Qt.LayoutDirection,
        *,
        chosen: bool,
    ) -> None:
        if chosen:
            painter.fillRect(place, theme.colour("soft"))
            bar = QRect(place.left(), place.top(), 4, place.height())
            painter.fillRect(QStyle.visualRect(direction, place, bar), theme.colour("primary"))
        side, pad = theme.px(_ICON), theme.px(_PADDING)
        inside = place.adjusted(pad, 0, -pad, 0)
        if entry.icon:
            icon = QRect(place.left() + pad, place.center().y() - side // 2, side, side)
            theme.icon(entry.icon, "primary" if chosen else "muted").paint(
                painter, QStyle.visualRect(direction, place, icon)
            )
            inside = place.adjusted(pad * 2 + side, 0, -pad, 0)
        inside = self._shortcut(painter, entry, place, inside, direction)
        self._words(painter, entry, QStyle.visualRect(direction, place, inside), direction)

    def _shortcut(
        self,
        painter: QPainter,
        entry: Line,
        place: QRect,
        inside: QRect,
        direction: Qt.LayoutDirection,
    ) -> QRect:
        if not entry.keys:
            return inside
        keys = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
        font = theme.font(9.5)
        width = QFontMetrics(font).horizontalAdvance(keys) + 4
        box = QRect(inside.right() - width, inside.top(), width, inside.height())
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        shown = QStyle.visualRect(direction, place, box)
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, keys)
        return inside.adjusted(0, 0, -width - theme.px(12), 0)

    def _words(
        self, painter: QPainter, entry: Line, place: QRect, direction: Qt.LayoutDirection
    ) -> None:
        upper, lower = place, place
        if entry.detail is not None:
            middle = place.center().y() + theme.px(2)
            upper = place.adjusted(0, theme.px(6), 0, middle - place.bottom())
            lower = place.adjusted(0, middle - place.top(), 0, -theme.px(6))
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        _draw(painter, interface.text(entry.title), upper, direction)
        if entry.detail is not None:
            painter.setFont(theme.font(9.5))
            painter.setPen(theme.colour("muted"))
            _draw(painter, interface.text(entry.detail), lower, direction)


class LineList(QListView, Generic[L]):
    """Entries to choose one of; Up and Down walk past the headings.

    name: for screen readers. chosen: the entry that the cursor reached. opened: Enter, a click.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: Text) -> None:
        super().__init__()
        self.lines: Final = Lines[L]()
        self.lines.setParent(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(self))
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._open)
        bind(self, (self.setAccessibleName, name), (self._turned, lambda words: words.code))
        theme.bind_paint(self, lambda _: self.scheduleDelayedItemsLayout())

    def show_entries(self, entries: Sequence[L]) -> None:
        """Show these; the one that was chosen stays so where it is among them."""
        before = self.current()
        self.lines.show_entries(entries)
        if before is not None:
            self.choose(before)

    def current(self) -> L | None:
        """Where the cursor is."""
        return self.lines.entry(self.currentIndex().row())

    def choose(self, entry: L) -> None:
        """Put the cursor there; nothing moves where it is not shown."""
        for at in range(self.lines.rowCount()):
            if self.lines.entry(at) == entry:
                self._go(at)

    def choose_first(self) -> None:
        """Put the cursor on the first entry."""
        self._go(self.lines.next_entry(-1, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = Qt.Key(event.key()), self.currentIndex().row()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key)
        if step is not None:
            self._go(self.lines.next_entry(at, step))
        elif key == Qt.Key.Key_Home:
            self.choose_first()
        elif key == Qt.Key.Key_End:
            self._go(self.lines.next_entry(self.lines.rowCount(), -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _go(self, at: int) -> None:
        index = self.lines.index(at, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(self.lines.index(at - 1, 0) if at == 1 else index)

    def _open(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index.row())
        if entry is not None:
            self.opened.emit(entry)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = self.lines.entry(index.row())
        if entry is not None:
            self.chosen.emit(entry)

    def _turned(self, _code: str) -> None:
        self.viewport().update()


def _draw(painter: QPainter, text: str, place: QRect, direction: Qt.LayoutDirection) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _leading(direction), cut)


def _leading(direction: Qt.LayoutDirection) -> int:
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return int(flags)
