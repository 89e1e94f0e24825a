# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of the finder: headings that can't be chosen, and entries in two lines."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.finder.presenter import Entry
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_LINE: Final = int(Qt.ItemDataRole.UserRole)
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex

HEADING: Final = 34
ONE_LINE: Final = 44
TWO_LINES: Final = 58
_PADDING: Final = 14
_ICON: Final = 20


class Lines(QAbstractListModel):
    """Shows entries under their headings."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Msg | Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Entries of one group must follow each other."""
        self.beginResetModel()
        self._lines = []
        for entry in entries:
            headings = [line for line in self._lines if isinstance(line, Msg)]
            if not headings or headings[-1] != entry.group:
                self._lines.append(entry.group)
            self._lines.append(entry)
        self.endResetModel()

    def entry(self, at: int) -> Entry | None:
        """What a line opens; None for a heading."""
        line = self._lines[at] if 0 <= at < len(self._lines) else None
        return line if isinstance(line, Entry) else None

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
        if role != _DISPLAY:
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
        entry: Entry,
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
        entry: Entry,
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
        self, painter: QPainter, entry: Entry, place: QRect, direction: Qt.LayoutDirection
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


def _draw(painter: QPainter, text: str, place: QRect, direction: Qt.LayoutDirection) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _leading(direction), cut)


def _leading(direction: Qt.LayoutDirection) -> int:
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return int(flags)
