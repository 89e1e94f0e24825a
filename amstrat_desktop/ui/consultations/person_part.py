# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose contact it is: asked only when somebody wants to say it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField


class PersonPart(QWidget):
    """changed: somebody else, or nobody. Built when it is first asked for: most contacts stay
    without a name, and recording them must not wait for it.

    field: to be put into the form; it is hidden until somebody asks for it.
    """

    changed = Signal()

    def __init__(self, asks: Asks | None) -> None:
        super().__init__()
        self._asks = asks
        self._picker: PersonField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.field = Field(
            FIELD_NAMES["person_id"],
            self,
            help_text=_("Somebody on record. Without it the contact stays anonymous."),
            optional=True,
        )
        self.field.hide()

    def value(self) -> UUID | None:
        """Who is chosen."""
        return self._picker.person_id() if self._picker is not None else None

    def set_value(self, person_id: UUID | None) -> None:
        """Choose by program."""
        if person_id is None:
            if self._picker is not None:
                self._picker.clear()
        else:
            picker = self._built()
            if picker is not None:
                picker.set_person(person_id)
                self.field.show()

    def ask(self) -> None:
        """Show the field and put the cursor into it."""
        picker = self._built()
        if picker is not None:
            self.field.show()
            picker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rest(self) -> None:
        """Hide the field unless somebody is chosen."""
        self.field.setVisible(self.value() is not None)

    def _built(self) -> PersonField | None:
        if self._picker is None and self._asks is not None:
            self._picker = PersonField(self._asks, name=FIELD_NAMES["person_id"])
            self._picker.changed.connect(self.changed)
            self._column.addWidget(self._picker)
            self.setFocusProxy(self._picker)
        return self._picker
