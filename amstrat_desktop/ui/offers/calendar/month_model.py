# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A month as a table of weeks: one cell a day, read aloud as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.calendar_view import Block, Calendar
from amstrat_desktop.services.offers.free_days import FreeDay
from amstrat_desktop.ui.offers.calendar.words import day_sentence
from amstrat_desktop.ui.translator import interface

WEEK: Final = 7
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Day:
    """outside: of the month before or after. named: of the free days those that begin here, or
    go on in a new week. cared: meetings with childcare beside them.
    """

    day: date
    outside: bool
    blocks: tuple[Block, ...] = ()
    free: tuple[FreeDay, ...] = ()
    named: tuple[FreeDay, ...] = ()
    cared: frozenset[object] = field(default_factory=frozenset)


class MonthModel(QAbstractTableModel):
    """Rows are weeks, columns days from Monday on."""

    def __init__(self) -> None:
        super().__init__()
        self._days: list[Day] = []

    def show_month(
        self, calendar: Calendar, days: Sequence[date], month: int, blocks: Sequence[Block]
    ) -> None:
        """Another month, or the same with other blocks."""
        meetings = {block.session_id for block in blocks if block.group_id is None}
        cared = frozenset(block.session_id for block in blocks if block.group_id is not None)
        by_day: dict[date, list[Block]] = {}
        for block in blocks:
            # Childcare stands as a mark on its meeting; by itself only where that is left out.
            if block.group_id is None or block.session_id not in meetings:
                by_day.setdefault(office_day(block.starts_at), []).append(block)
        free: dict[date, list[FreeDay]] = {}
        for each in calendar.free:
            free.setdefault(each.day, []).append(each)
        self.beginResetModel()
        self._days = [
            Day(
                day,
                day.month != month,
                tuple(by_day.get(day, ())),
                tuple(free.get(day, ())),
                tuple(each for each in free.get(day, ()) if _begins(each, free)),
                cared,
            )
            for day in days
        ]
        self.endResetModel()

    def day_at(self, index: _Index) -> Day:
        """What stands in a cell."""
        return self._days[index.row() * WEEK + index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """Where a day stands; an invalid one where it doesn't."""
        at = next((n for n, each in enumerate(self._days) if each.day == day), -1)
        return self.index(at // WEEK, at % WEEK) if at >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._days) // WEEK

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else WEEK

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        if role not in (_ROLE.AccessibleTextRole, _ROLE.DisplayRole):
            return None
        day, words = self.day_at(index), interface.words
        return day_sentence(day.day, day.blocks, [each.name for each in day.free], words)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if role != _ROLE.DisplayRole or not self._days:
            return None
        words = interface.words
        if orientation is Qt.Orientation.Horizontal:
            return words.weekday(self._days[section].day)
        return str(self._days[section * WEEK].day.isocalendar().week)


def _begins(free: FreeDay, known: Mapping[date, Sequence[FreeDay]]) -> bool:
    """Whether the name is to be read on this day: the first of a row."""
    before = known.get(free.day - timedelta(days=1), ())
    return free.day.weekday() == 0 or all(each.name != free.name for each in before)
