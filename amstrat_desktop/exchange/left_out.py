# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a list that were not taken over, as a file: as they were, with the reason."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.exchange.neutral import neutral
from amstrat_desktop.exchange.table import Table
from amstrat_desktop.services.import_plan import RowOutcome, RowState, Twin

LEFT_BY_YOU = _("You left this row out.")


def left_out_csv(table: Table, outcomes: Iterable[RowOutcome], words: Catalogue) -> bytes:
    """Headings, the rows that were left out, and behind them row number and reason.

    With signature and semicolons, as a double click in a German Excel opens it; whatever a
    spreadsheet would compute is neutralised (R20).
    """
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    headings = (*table.headings, words.text(_("Row")), words.text(_("Why it was left out")))
    writer.writerow([neutral(heading) for heading in headings])
    rows = {row.number: row.cells for row in table.rows}
    for outcome in outcomes:
        if outcome.state is not RowState.TAKEN:
            cells = [neutral(cell) for cell in rows.get(outcome.number, ())]
            why = " ".join(words.text(reason) for reason in reasons_of(outcome))
            writer.writerow([*cells, str(outcome.number), neutral(why)])
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "replace")


def reasons_of(outcome: RowOutcome) -> Sequence[Msg]:
    """Why a row is left out, in words."""
    if outcome.problem is not None:
        return (outcome.problem,)
    if outcome.state is RowState.LEFT:
        return (LEFT_BY_YOU,)
    return () if outcome.twin is None else (who_it_is(outcome.twin), *outcome.twin.reasons)


def who_it_is(twin: Twin) -> Msg:
    """Who a row may be already."""
    if twin.person_id is None:
        return _("This may be the person of row {row}.", row=str(twin.row))
    return _("{name} may be this person, already on record.", name=twin.name)
