# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dialog with named fields, that marks what a `FieldProblem` names."""

from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.ui.widgets.field import Field


class FormDialog(QDialog):
    """As `widgets.field.Form`; a class of ours can't be both a QWidget and a QDialog."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.fields: Final[dict[str, Field]] = {}

    def field(self, name: str, field: Field) -> Field:
        """Keep a field under the name that a `FieldProblem` gives it."""
        self.fields[name] = field
        return field

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show a problem at a field and go there; False when there is no such field."""
        found = self.fields.get(field)
        if found is None:
            return False
        found.mark(message)
        found.focus()
        return True

    def clear_problems(self) -> None:
        """Take all marks away, before the next try."""
        for field in self.fields.values():
            field.mark(None)
