# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which row of a table holds its headings."""

import re
from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.table import EMPTY, ONLY_HEADINGS, ROWS, TOO_MANY_ROWS, TableRow

_LOOKED_AT: Final = 10
"""Rows among which the headings are searched: above them stand a title, a date, a remark."""

_DATUM: Final = re.compile(r"\S+@\S+\.\w+|[\d\s./:()+-]{4,}")
"""What stands in a row of people and in no heading."""

NO_HEADINGS: Final = _(
    "The list has no headings: its columns are numbered. Say below what each one holds."
)
TITLE_SKIPPED: Final = _("What stands above the headings is left out.")


def split_headings(
    rows: Sequence[TableRow],
) -> tuple[tuple[str, ...], tuple[TableRow, ...], bool, tuple[Msg, ...]]:
    """Headings, the rows below them as wide as the widest, whether the headings are the file's
    own, and what is to be said of it. Raises Problem for a table without rows.
    """
    if not rows:
        raise Problem(EMPTY)
    at = _row_of_headings(rows)
    headed = at is not None
    body = rows if at is None else rows[at + 1 :]
    if not body:
        raise Problem(ONLY_HEADINGS)
    if len(body) > ROWS:
        raise Problem(TOO_MANY_ROWS)
    own = () if at is None else rows[at].cells
    width = max(len(own), *(len(row.cells) for row in body))
    if at is None:
        remarks: tuple[Msg, ...] = (NO_HEADINGS,)
    else:
        remarks = (TITLE_SKIPPED,) if at else ()
    return _distinct(own, width), tuple(_as_wide(row, width) for row in body), headed, remarks


def _row_of_headings(rows: Sequence[TableRow]) -> int | None:
    """The first row as full as those that follow; None where that row is one of people."""
    first = rows[:_LOOKED_AT]
    full = [sum(map(bool, row.cells)) for row in first]
    most = max(full)
    at = next(n for n, count in enumerate(full) if count * 2 >= most)
    looks_like_data = any(_DATUM.fullmatch(cell) for cell in rows[at].cells)
    return None if looks_like_data else at


def _distinct(own: Sequence[str], width: int) -> tuple[str, ...]:
    """Each heading on one line, none empty, none twice: “Telefon (2)”."""
    given: dict[str, None] = {}
    for at in range(width):
        plain = " ".join(own[at].split())[:60] if at < len(own) else ""
        name = base = plain or f"#{at + 1}"
        number = 1
        while name in given:
            number += 1
            name = f"{base} ({number})"
        given[name] = None
    return tuple(given)


def _as_wide(row: TableRow, width: int) -> TableRow:
    missing = width - len(row.cells)
    return TableRow(row.number, row.cells + ("",) * missing, row.cut) if missing else row
