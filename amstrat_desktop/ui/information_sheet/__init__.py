# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing out the information sheet (Art. 13 GDPR), to somebody on record or without a name."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.information_sheet.dialog import HandOutDialog
from amstrat_desktop.ui.information_sheet.presenter import HandOutPresenter
from amstrat_desktop.ui.shell.context import Context


def hand_out(
    context: Context, parent: QWidget, *, person_id: UUID | None = None, language: str = "de"
) -> HandOutDialog:
    """Open the dialog. person_id: None for somebody without a record. language: proposed."""
    dialog = HandOutDialog(parent, context, language)
    dialog.presenter = HandOutPresenter(dialog, context, person_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
