# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of tables for planning."""

from typing import Final

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.services.releases.release_list import ReleaseRow
from amstrat_desktop.ui.reports.releases.words import (
    number_of,
    people_line,
    state_line,
    title_line,
)
from amstrat_desktop.ui.widgets.table_model import Column

COLUMNS: Final[tuple[Column[ReleaseRow], ...]] = (
    # Translators: Nr. (number of a release)
    Column(pgettext("release", "No."), number_of, width=72, number=True),
    # Translators: Tabelle und Zeitraum
    Column(_("Table and months"), title_line, width=0),
    Column(_("State"), state_line, width=168),
    # Translators: vorgeschlagen von
    Column(_("Proposed by"), people_line, width=220),
)
