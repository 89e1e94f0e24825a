# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the register."""

from collections.abc import Callable

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.register import RegisterRow
from amstrat_desktop.ui.reports.register.words import entry_line, state_line, where_line
from amstrat_desktop.ui.widgets.table_model import Column


def columns(labels: Callable[[], Labels]) -> tuple[Column[RegisterRow], ...]:
    """labels: what codes are called now."""
    return (
        # Translators: was fehlt oder gesehen wurde (entry of the register)
        Column(_("What"), lambda row, words: entry_line(row, labels(), words), width=0),
        # Translators: wo und wann (area and day)
        Column(_("Where and when"), where_line, width=150),
        # Translators: Stand (Entwurf, freigegeben)
        Column(_("State"), state_line, width=148),
    )
