# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record: the list, each person's record, and what is done with several of them."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The screen, filling itself; a form that was never saved opens again."""
    return PeopleScreen(context)
