# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of people."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, _
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.people_list import PersonRow, PersonSort
from amstrat_desktop.ui.people.words import language_cell, name_cell, staff_cell
from amstrat_desktop.ui.widgets.table_model import Column

HIDDEN_FIRST: Final = (4, 2, 3)
"""Columns that go where the list is narrow, in this order: the record tells them."""
ROOM: Final = (874, 744, 594)
"""Pixels at 100 % below which each of these goes."""


def columns(labels: Callable[[], Labels]) -> tuple[Column[PersonRow], ...]:
    """What each row says; labels: what codes are called now."""
    return (
        Column(_("Name"), name_cell, width=0, key=PersonSort.NAME.value),
        Column(_("Language"), lambda row, words: language_cell(row, labels(), words), width=214),
        Column(_("Area"), lambda row, _words: row.area, width=150),
        # Translators: heading of a column: who of the office accompanies the person
        Column(_("Responsible"), staff_cell, width=170),
        Column(
            _("Last contact"),
            lambda row, words: (
                words.day(row.last_contact_at.astimezone(OFFICE_ZONE))
                if row.last_contact_at
                else ""
            ),
            width=128,
        ),
    )
