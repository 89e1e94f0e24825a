# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A release table as people read it: lines and columns, and a sheet for each of the other codes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from amstrat_desktop.disclosure.table import Place
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.frozen import FrozenAxis, FrozenCode, FrozenTable


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines and columns for one code of each other axis. heading: those codes, "" for none."""

    table: FrozenTable
    lines: FrozenAxis
    columns: FrozenAxis
    heading: str
    fixed: tuple[FrozenCode, ...]

    def stands(self, line: FrozenCode, column: FrozenCode) -> bool:
        """Whether the place is in the table; totals may have been left out."""
        return self.table.has(self._place(line, column))

    def value(self, line: FrozenCode, column: FrozenCode) -> int | None:
        """None: hidden."""
        return self.table.cells[self._place(line, column)]

    def _place(self, line: FrozenCode, column: FrozenCode) -> Place:
        return (line.key, column.key, *(code.key for code in self.fixed))


def sheets_of(table: FrozenTable) -> tuple[Sheet, ...]:
    """The first axis are the lines, the second the columns. Areas in which nothing was counted,
    in the whole table, are left out: see `leaves_out`.
    """
    return tuple(_sheets(table))


def leaves_out(table: FrozenTable) -> bool:
    """Whether lines are left out that hold nothing but 0."""
    return len(_filled(table).codes) < len(table.axes[0].codes)


def _sheets(table: FrozenTable) -> Iterator[Sheet]:
    _all, columns, *others = table.axes
    lines = _filled(table)
    for fixed in product(*(axis.codes for axis in others)):
        told = [
            f"{axis.heading}: {code.label}"
            for axis, code in zip(others, fixed, strict=True)
            if len(axis.codes) > 1
        ]
        sheet = Sheet(table, lines, columns, ", ".join(told), fixed)
        if any(sheet.stands(line, column) for line in lines.codes for column in columns.codes):
            yield sheet


def _filled(table: FrozenTable) -> FrozenAxis:
    axis = table.axes[0]
    if axis.name != AxisName.AREA:
        return axis
    filled = {place[0] for place, value in table.cells.items() if value != 0}
    codes = tuple(code for code in axis.codes if code.key in filled or code.kind == "total")
    return replace(axis, codes=codes) if codes else axis
