# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks, holidays, and the numbers that nobody may compute back."""

from datetime import date
from pathlib import Path
from typing import Final

from amstrat_desktop.disclosure.outcome import Protected
from amstrat_desktop.disclosure.protect import protect
from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Months, Rules, Table
from amstrat_desktop.exchange.workbook import read_workbook
from amstrat_desktop.exchange.written_tables import WrittenTable, workbook_of
from amstrat_desktop.self_test.trials import Trial, incomplete
from amstrat_desktop.services.deadlines import holiday_on


def _workbook(scratch: Path) -> str:
    del scratch
    table = WrittenTable("Zahlen", ("Stadtteil", "Anzahl"), (("Hamme", 7),))
    data = workbook_of("Zahlen", "", [table])
    collected, name, _names, _remarks = read_workbook(
        data, sheet="", report=lambda _done, _total: None
    )
    if [row.cells for row in collected.rows] != [("Stadtteil", "Anzahl"), ("Hamme", "7")]:
        incomplete("what was written is not what is read")
    return f"{len(data)} bytes, sheet {name}"


def _holidays(scratch: Path) -> str:
    del scratch
    return holiday_on(date(2026, 6, 4)) or incomplete("Fronleichnam is no holiday")


def _disclosure(scratch: Path) -> str:
    """A small number is hidden, and another beside it: HiGHS and NumPy work."""
    del scratch
    month = "2026-03"
    counts = {"a": 2, "b": 7, "c": 9, TOTAL: 18}
    outcome = protect(
        Table(
            "contacts",
            (Axis("area", ("a", "b", "c"), {}), Axis("time", (month,), {}, total=False)),
            "time",
            {month: Months(202603, 202603)},
            {(code, month): Count(value) for code, value in counts.items()},
        ),
        Rules(),
    )
    if not isinstance(outcome, Protected) or len(outcome.released.hidden) < 2:
        incomplete("a small number is told")
    return f"{len(outcome.released.hidden)} of {len(counts)} numbers hidden"


TRIALS: Final = (
    Trial("workbook", _workbook),
    Trial("holidays", _holidays),
    Trial("disclosure control", _disclosure),
)
