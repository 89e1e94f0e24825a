# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A release table as people read it: lines and columns, and a sheet for each of the other codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from amstrat_desktop.disclosure.table import Place
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
    """The first axis are the lines, the second the columns."""
    return tuple(_sheets(table))


def _sheets(table: FrozenTable) -> Iterator[Sheet]:
    lines, columns, *others = table.axes
    for fixed in product(*(axis.codes for axis in others)):
        told = [
            f"{axis.heading}: {code.label}"
            for axis, code in zip(others, fixed, strict=True)
            if len(axis.codes) > 1
        ]
        sheet = Sheet(table, lines, columns, ", ".join(told), fixed)
        if any(sheet.stands(line, column) for line in lines.codes for column in columns.codes):
            yield sheet
