# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables on their way out, as CSV and as a workbook: the same table, the same bytes each time.

Texts stay texts: what a spreadsheet would compute is neutralised (R20). Workbooks are drawn in
`written_workbook`, which comes in when the first one is made (docs/decisions/0006).
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from amstrat_desktop.exchange.neutral import neutral

Value = str | int | float | None
Report = Callable[[int, int], object]

SIGNATURE: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """Headings and rows. name: of its sheet. totals: so many rows at the end are totals."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]
    totals: int = 0


@dataclass(frozen=True, slots=True)
class Notes:
    """A sheet of sentences: what the tables are, and how they were counted."""

    name: str
    lines: Sequence[str]


def csv_of(table: WrittenTable) -> bytes:
    """With signature and semicolons, as a double click in a German Excel opens it.

    Numbers have a decimal comma; nothing but the table stands in the file.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutral(heading) for heading in table.headings])
    writer.writerows([written(value) for value in row] for row in table.rows)
    return SIGNATURE + file.getvalue().encode("utf-8", "replace")


def workbook_of(
    title: str,
    author: str,
    sheets: Iterable[WrittenTable | Notes],
    *,
    rtl: bool = False,
    report: Report = lambda _done, _total: None,
) -> bytes:
    """A workbook with a sheet for each table and each page of notes.

    title, author: in the file's properties and on the printed pages; nothing of a person.
    report: is told how far it is, and may raise.
    """
    from amstrat_desktop.exchange.written_workbook import draw_workbook  # noqa: PLC0415 - 7 MB

    return draw_workbook(title, author, list(sheets), rtl=rtl, report=report)


def written(value: Value) -> str:
    """One value as the text of a cell, neutralised; numbers with a decimal comma."""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    return "" if value is None else str(value)
