# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows out of a workbook (.xlsx): text as shown, formulas as the value last saved.

openpyxl takes 7 MB and comes in when the first list is read (docs/decisions/0006).
"""

import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.table import COLUMNS, EMPTY, Collected
from amstrat_desktop.exchange.workbook_guard import BROKEN, DAMAGED, guard_workbook

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

SHEET_ROWS: Final = 1_048_576
"""Rows of the longest sheet that a spreadsheet makes."""

_STEP: Final = 1_000
_UNKNOWN_SHEET: Final = _("This sheet is no longer in the file. Choose the file again.")

Report = Callable[[int, int], object]
"""Told how far it is (done, total; total 0: not known); raises Cancelled."""


def read_workbook(
    data: bytes, *, sheet: str, report: Report
) -> tuple[Collected, str, tuple[str, ...], tuple[Msg, ...]]:
    """The rows of a sheet ("": the first one with any), its name, all names, what to say of it.

    Raises Problem. Nothing is computed, no link followed, no macro run.
    """
    from openpyxl import DEFUSEDXML, load_workbook  # noqa: PLC0415 - 7 MB that few need

    if not DEFUSEDXML:
        raise RuntimeError("openpyxl reads foreign files without defusedxml")
    remarks = guard_workbook(data)
    book: Workbook | None = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions of the format that it doesn't know
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            names = tuple(part.title for part in book.worksheets if part.sheet_state == "visible")
            if sheet and sheet not in names:
                raise Problem(_UNKNOWN_SHEET)
            for name in (sheet,) if sheet else names:
                collected = _rows_of(book[name], report)
                if collected.rows:
                    return collected, name, names, remarks
    except BROKEN as error:
        raise Problem(DAMAGED) from error
    finally:
        if book is not None:
            book.close()
    raise Problem(EMPTY)


def _rows_of(sheet: Any, report: Report) -> Collected:
    # What a sheet says of its own size may be wrong in either direction.
    sheet.reset_dimensions()
    collected = Collected()
    rows: Iterator[tuple[object, ...]] = sheet.iter_rows(max_col=COLUMNS + 1, values_only=True)
    for number, values in enumerate(rows, start=1):
        if number % _STEP == 0:
            report(len(collected.rows), 0)
        if number > SHEET_ROWS:
            raise Problem(DAMAGED)
        if values.count(None) < len(values):
            collected.add(number, [_shown(value) for value in values])
    return collected


def _shown(value: object) -> str:
    """A cell as text that `reading` understands: days as 1985-04-01, numbers without “.0”."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes") if value.time() != time() else f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    known = isinstance(value, int | float | Decimal | date | time | timedelta)
    return str(value) if known else ""
