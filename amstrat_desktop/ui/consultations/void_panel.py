# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks why a contact does not count, in the window and not in a dialog."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.consultations.reason_field import ReasonField
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field, Form

# Translators: reasons why a contact is void (Fehleingabe, doppelt erfasst)
USUAL_REASONS: Final = (_("Entered in error"), _("Recorded twice"))


class VoidPanel(Form):
    """wanted: void it, with the reason."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reason = ReasonField(USUAL_REASONS)
        self._reason.entered.connect(self._void)
        void = Button(_("Make void"), kind="danger")
        void.clicked.connect(self._void)
        keep = Button(_("Keep it"))
        keep.clicked.connect(self.close_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            self.field("reason", Field(_("Why does this contact not count?"), self._reason))
        )
        column.addLayout(row(1, keep, void))
        self.hide()

    def open_panel(self) -> None:
        """Ask."""
        self.clear_problems()
        self._reason.set_text("")
        self.show()
        self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Ask no longer."""
        self.hide()

    def _void(self) -> None:
        self.clear_problems()
        self.wanted.emit(self._reason.text())
