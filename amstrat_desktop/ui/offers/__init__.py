# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers: what is held, with the children looked after beside it, and who comes."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The screen, filling itself."""
    return OffersScreen(context)
