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

    return (
        # Translators: was fehlt (topic and barrier of a need signal)
        Column(_("What is missing"), missing, width=0),
        # Translators: für wie viele Menschen
        Column(_("People"), lambda row, words: words.number(row.number), width=80, number=True),
        Column(_("Area"), lambda row, _words: row.area, width=130),
        Column(_("Day"), lambda row, words: words.day(row.noted_on), width=100),
        # Translators: Stand (Entwurf, freigegeben)
        Column(_("State"), state_line, width=110),
    )
