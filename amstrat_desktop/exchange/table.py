# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table as another program wrote it: headings and rows of text, no values yet."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.cleaning import NOTE_LIMIT, clean_text
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem

FILE_BYTES: Final = 25_000_000
"""Bytes of a file that is read at all."""

ROWS: Final = 20_000
"""Rows of people at once; more than twenty offices have."""

COLUMNS: Final = 100
CELL: Final = NOTE_LIMIT
"""Characters of a cell; the rest is cut off and the row says so."""

TOO_MANY_ROWS: Final = _(
    "The list has more than {count} rows. Split it into several files and take them over one "
    "after the other.",
    count=ROWS,
)
TOO_MANY_COLUMNS: Final = _(
    "The list has more than {count} columns. Delete those that are not needed, save it, and "
    "choose it again.",
    count=COLUMNS,
)
ONLY_HEADINGS: Final = _("The list has headings, but no row below them.")
EMPTY: Final = _("The file holds no table: there is nothing in it.")


@dataclass(frozen=True, slots=True)
class TableRow:
    """number: as the other program counts it, from 1. cut: columns whose cell was too long."""

    number: int
    cells: tuple[str, ...]
    cut: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """sha256: of the file's bytes. sheet, sheets: of a workbook. encoding: of a text file, and
    delimiter; "" for a workbook. headed: whether the headings are the file's own.
    """

    file_name: str
    sha256: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    headed: bool = True
    remarks: tuple[Msg, ...] = ()

    def column(self, at: int) -> tuple[str, ...]:
        """The cells of a column that are not empty."""
        return tuple(row.cells[at] for row in self.rows if row.cells[at])


class Collected:
    """Rows on their way from a file, each cleaned; refuses too many before it keeps them."""

    def __init__(self) -> None:
        self.rows: list[TableRow] = []

    def add(self, number: int, cells: list[str]) -> None:
        """One row; an empty one is left out. Raises Problem where the limits are reached."""
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            return
        if len(cells) > COLUMNS:
            raise Problem(TOO_MANY_COLUMNS)
        if len(self.rows) > ROWS:  # one more: the headings
            raise Problem(TOO_MANY_ROWS)
        cut = tuple(at for at, cell in enumerate(cells) if len(cell) > CELL)
        self.rows.append(TableRow(number, tuple(_cleaned(cell) for cell in cells), cut))


def _cleaned(cell: str) -> str:
    # A cell of a million signs is cut before it is looked at.
    return clean_text(cell[: CELL * 2], limit=CELL) if cell else ""
