# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of a code list."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.settings.codes.presenter import CodeLine
from amstrat_desktop.ui.settings.codes.words import origin, since, until
from amstrat_desktop.ui.widgets.table_model import Column

GROUP: Final = 1
"""The column that only grouped lists have."""

COLUMNS: Final = (
    Column[CodeLine](_("Entry"), lambda line, words: words.text(line.row.label), width=0),
    Column[CodeLine](_("Group"), lambda line, words: words.text(line.group), width=190),
    Column[CodeLine](_("Origin"), lambda line, words: origin(line.row, words), width=90),
    Column[CodeLine](_("Offered since"), lambda line, words: since(line.row, words), width=130),
    Column[CodeLine](_("Until"), lambda line, words: until(line.row, words), width=100),
)
