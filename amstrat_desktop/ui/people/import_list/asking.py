# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one question of an import: whether it is really to be taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.import_plan import PastImport
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.labels import Label


def ask_undo(parent: QWidget, past: PastImport, agreed: Callable[[], object]) -> None:
    """Say what goes and what stays; agreed: called when it is to be done."""
    dialog = QDialog(parent)
    question = _("Take back the list {name}?", name=past.file_name)
    bind(dialog, (dialog.setWindowTitle, _("Take back a list")))
    undo = Button(_("Take back"), kind="danger", icon="arrow-back-up")
    keep = Button(_("Cancel"))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    column.addWidget(Label(question, kind="title", wrap=True))
    column.addWidget(
        Label(
            _(
                "Everybody who came with it goes off record. Whoever was changed or used since "
                "stays, and is named."
            ),
            wrap=True,
        )
    )
    column.addLayout(row(1, keep, undo))
    dialog.setMinimumWidth(460)
    keep.clicked.connect(dialog.reject)
    undo.clicked.connect(dialog.accept)
    dialog.accepted.connect(agreed)
    dialog.finished.connect(dialog.deleteLater)
    keep.setFocus()
    dialog.open()
