# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From minutes and columns to pixels and back; mirrored where reading begins at the right."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

STEP: Final = 15
"""Minutes: where a block is moved to is a multiple of them."""
_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """width, height: of the grid in pixels. gutter: of the hours. shares: how wide the columns
    are beside each other. first, last: hours.
    """

    width: int
    height: int
    gutter: int
    shares: tuple[float, ...]
    first: int
    last: int
    rtl: bool

    def edge(self, column: int) -> float:
        """Where a column begins, counted from where reading begins."""
        before, total = sum(self.shares[:column]), sum(self.shares) or 1.0
        return self.gutter + (self.width - self.gutter) * before / total

    @property
    def minute(self) -> float:
        """Pixels."""
        return self.height / ((self.last - self.first) * 60)

    def y_of(self, minute: int) -> int:
        """minute: after midnight."""
        return round((minute - self.first * 60) * self.minute)

    def column_rect(self, column: int) -> QRect:
        """From top to bottom."""
        start, end = round(self.edge(column)), round(self.edge(column + 1))
        return self._mirrored(start, 0, end - start, self.height)

    def gutter_rect(self, top: int, height: int) -> QRect:
        """A place for an hour, beside the columns."""
        return self._mirrored(0, top, self.gutter, height)

    def block_rect(
        self, column: int, minutes: tuple[int, int], left: float, width: float, least: int
    ) -> QRect:
        """left, width: shares of the column. least: pixels that a block is high at least."""
        room = self.edge(column + 1) - self.edge(column) - 2 * _GAP
        start = self.edge(column) + _GAP + left * room
        end = start + width * room
        top, bottom = self.y_of(minutes[0]) + 1, self.y_of(minutes[1]) - 1
        height = max(least, bottom - top)
        inner = _GAP if left + width < 1 - 1e-6 else 0
        return self._mirrored(round(start), top, round(end - start) - inner, height)

    def column_at(self, x: float) -> int:
        """The column below a point; the nearest one outside of all."""
        start = self.width - x if self.rtl else x
        last = len(self.shares) - 1
        return next((at for at in range(last) if start < self.edge(at + 1)), last)

    def minute_at(self, y: float, duration: int) -> int:
        """The step nearest to a point at which something so long can begin."""
        minute = self.first * 60 + round(y / self.minute / STEP) * STEP
        return min(max(minute, self.first * 60), max(self.first * 60, 24 * 60 - duration))

    def _mirrored(self, x: int, y: int, width: int, height: int) -> QRect:
        return QRect(self.width - x - width if self.rtl else x, y, width, height)
