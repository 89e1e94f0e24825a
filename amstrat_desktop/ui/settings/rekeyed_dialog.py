# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office has another key: what still opens with the former one, and then the lock."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.labels import Label


class RekeyedDialog(QDialog):
    """Whichever way it is closed, the program locks: the office behind it is closed already."""

    def __init__(self, parent: QWidget | None, outcome: Rekeyed) -> None:
        super().__init__(parent)
        self.setModal(True)
        heading = _("The office has a new key")
        self.sentences: Final = tuple(Label(text, wrap=True) for text in _said(outcome))
        self.lock: Final = Button(_("Lock now"), kind="primary", icon="lock")
        self.lock.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(heading, kind="heading", wrap=True))
        for sentence in self.sentences:
            column.addWidget(sentence)
        column.addStretch(1)
        column.addLayout(row(1, self.lock))
        take_room(self, 560)
        bind(self, (self.setWindowTitle, heading))
        self.lock.setFocus()


def _said(outcome: Rekeyed) -> tuple[Msg, ...]:
    backup = (
        _("A backup under the new key was made at once.")
        if outcome.problem is None
        else outcome.problem
    )
    return (
        _("Come in again with your passphrase: nobody's has changed."),
        backup,
        *_older(outcome),
        _(
            "Copies in a second place, or wherever else some were put, still open as well. Another "
            "computer that remembered the key asks for the passphrase once."
        ),
    )


def _older(outcome: Rekeyed) -> tuple[Msg, ...]:
    if not outcome.older:
        return ()
    return (
        ngettext(
            "{count} backup of before still opens with the passphrases of its day. It lies in "
            "{place}: keep it locked away until it is thinned out.",
            "{count} backups of before still open with the passphrases of their day. They lie in "
            "{place}: keep them locked away until they are thinned out.",
            outcome.older,
            place=outcome.place,
        ),
    )


def show_rekeyed(parent: QWidget, outcome: Rekeyed, lock: Callable[[], object]) -> None:
    """Tell it, then lock."""
    dialog = RekeyedDialog(parent, outcome)
    dialog.finished.connect(lambda _code: lock())
    dialog.open()
