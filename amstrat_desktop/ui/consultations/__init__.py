# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consultations: recording, looking up and correcting contacts; the open office hour."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.consultations.assembly import Assembly
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The screen, filling itself."""
    return Assembly(context).view
