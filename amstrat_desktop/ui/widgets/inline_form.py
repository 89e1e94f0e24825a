# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small form that opens where its button stood: fields, Save, Back."""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Chips
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label

SAVE: Final = _("Save")


@runtime_checkable
class _KnowsProblem(Protocol):
    """A field that can be typed wrongly: dates and times."""

    def problem(self) -> Msg | None: ...


class InlineForm(Form):
    """submitted: everything typed makes sense as far as the screen can tell. given_up: Back or
    Esc. Return in a line saves, Ctrl+Return anywhere.
    """

    submitted = Signal()
    given_up = Signal()

    def __init__(self, heading: Text, *, save: Text = SAVE) -> None:
        super().__init__()
        self._inputs: list[Field] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.save_button = Button(save, kind="primary", icon="check")
        self.save_button.clicked.connect(self.submit)
        back = Button(_("Cancel"))
        back.clicked.connect(self.given_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(heading, kind="heading", wrap=True))
        column.addLayout(self._column)
        column.addLayout(row(self.save_button, back, 1))

    def ask(
        self,
        name: str,
        label: Text,
        widget: QWidget,
        *,
        help_text: Text | None = None,
        optional: bool = False,
    ) -> None:
        """Add a field; name: of its attribute in the draft."""
        field = self.field(name, Field(label, widget, help_text=help_text, optional=optional))
        self._inputs.append(field)
        self._column.addWidget(field)
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(self.submit)

    def add(self, widget: QWidget) -> None:
        """Add something that is no field: a tick, a button, a sentence."""
        self._column.addWidget(widget)

    def show_field(self, name: str, *, wanted: bool) -> None:
        """Ask for something only while it makes sense."""
        self._fields[name].setVisible(wanted)

    def line(self, *, limit: int = LINE_LIMIT) -> QLineEdit:
        """A field of one line."""
        edit = QLineEdit()
        edit.setMaxLength(limit)
        return edit

    def submit(self) -> None:
        """Save, unless something typed makes no sense."""
        self.clear_problems()
        for field in self._inputs:
            wrong = field.widget.problem() if isinstance(field.widget, _KnowsProblem) else None
            if wrong is not None:
                field.mark(wrong)
                field.focus()
                return
        self.submitted.emit()

    def focus_start(self) -> None:
        """Put the cursor into the first field that is asked for."""
        first = next((field for field in self._inputs if not field.isHidden()), None)
        if first is None:
            self.save_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(first.widget, Chips):
            first.widget.focus_first()
        else:
            first.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ReasonForm(InlineForm):
    """Asks why, in a few words."""

    def __init__(self, heading: Text, *, save: Text) -> None:
        super().__init__(heading, save=save)
        self._reason = self.line()
        self.ask("reason", _("Reason"), self._reason)

    def begin(self) -> None:
        """Ask anew, where the form stays and is hidden between two questions."""
        self._reason.clear()
        self.clear_problems()
        self.show()
        self.focus_start()

    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()
