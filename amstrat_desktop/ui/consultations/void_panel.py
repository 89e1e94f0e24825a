# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks why a contact does not count, in the window and not in a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

# Translators: reasons why a contact is void (Fehleingabe, doppelt erfasst)
USUAL_REASONS = (_("Entered in error"), _("Recorded twice"))


class VoidPanel(Form):
    """wanted: void it, with the reason."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reason = QLineEdit()
        self._reason.setMaxLength(LINE_LIMIT)
        self._reason.returnPressed.connect(self._void)
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
        column.addWidget(self._usual())
        column.addLayout(row(1, keep, void))
        self.hide()

    def open_panel(self) -> None:
        """Ask."""
        self.clear_problems()
        self._reason.clear()
        self.show()
        self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Ask no longer."""
        self.hide()

    def _usual(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=4)
        let_flow(box)
        for reason in USUAL_REASONS:
            button = Button(reason, kind="quiet")
            button.clicked.connect(lambda _=False, reason=reason: self._take(reason))
            flow.addWidget(button)
        return box

    def _take(self, reason: Msg) -> None:
        self._reason.setText(interface.text(reason))
        self._reason.setFocus()

    def _void(self) -> None:
        self.clear_problems()
        self.wanted.emit(self._reason.text())
