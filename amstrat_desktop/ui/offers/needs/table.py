# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of need signals."""

from collections.abc import Callable

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.need_signal_list import SignalRow
from amstrat_desktop.ui.offers.needs.words import missing_line, state_line
from amstrat_desktop.ui.widgets.table_model import Column


def columns(labels: Callable[[], Labels]) -> tuple[Column[SignalRow], ...]:
    """labels: what codes are called now."""

    def missing(row: SignalRow, words: Catalogue) -> str:
        return missing_line(row, labels(), words)

    def where(row: SignalRow, words: Catalogue) -> str:
        return "\n".join(part for part in (row.area, words.day(row.noted_on)) if part)

    return (
        # Translators: was fehlt (topic and barrier of a need signal)
        Column(_("What is missing"), missing, width=0),
        # Translators: wo und wann (area and day of a need signal)
        Column(_("Where and when"), where, width=140),
        # Translators: für wie viele Menschen
        Column(_("People"), lambda row, words: words.number(row.number), width=92, number=True),
        # Translators: Stand (Entwurf, freigegeben)
        Column(_("State"), state_line, width=148),
    )
