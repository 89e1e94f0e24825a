# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field: its label, its widget, a help text, and below what is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.ui.translator import Text, bind, interface
from amstrat_desktop.ui.widgets.flow import FlowLayout
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce


class Field(QWidget):
    """Gives its widget an accessible name; optional: says so beside the label."""

    def __init__(
        self,
        label: Text,
        widget: QWidget,
        *,
        help_text: Text | None = None,
        optional: bool = False,
    ) -> None:
        super().__init__()
        self.widget = widget
        self._name = label
        self._help = help_text
        self._wrong: Msg | None = None
        self._fixed: Msg | None = None
        self._why_fixed = Label(kind="small", wrap=True)
        self._why_fixed.hide()
        self._problem = Label(kind="problem", wrap=True)
        self._problem.hide()
        shown = Label(label, kind="strong")
        shown.setBuddy(widget)
        # In lines like words: at 200 % the second part may not fit beside the first.
        top = FlowLayout(spacing=8)
        top.addWidget(shown)
        if optional:
            top.addWidget(Label(_("(optional)"), kind="muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(widget)
        if help_text is not None:
            column.addWidget(Label(help_text, kind="small", wrap=True))
        column.addWidget(self._why_fixed)
        column.addWidget(self._problem)
        if not isinstance(widget, QAbstractButton):  # a tick has a text of its own
            bind(self, (widget.setAccessibleName, label))
        self._describe()

    @property
    def problem(self) -> Msg | None:
        """What is wrong now."""
        return self._wrong

    def mark(self, message: Msg | None) -> None:
        """Mark the field and say why, or take the mark away; the sentence is announced."""
        self._wrong = message
        if message is not None:
            self._problem.say(message)
            announce(self.widget, message, urgent=True)
        self._problem.setVisible(message is not None)
        self._describe()
        inner = self.widget.findChildren(QLineEdit) + self.widget.findChildren(QPlainTextEdit)
        for part in (self.widget, *inner):
            part.setProperty("wrong", "true" if message is not None else "false")
            part.style().polish(part)
            part.update()

    def fix(self, reason: Msg) -> None:
        """Nobody can change it here; say why."""
        self._fixed = reason
        self._why_fixed.say(reason)
        self._why_fixed.show()
        self.widget.setEnabled(False)
        self._describe()

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _describe(self) -> None:
        parts = [part for part in (self._wrong, self._fixed, self._help) if part is not None]

        def description(words: Catalogue) -> str:
            del words
            return " ".join(interface.text(part) for part in parts)

        bind(self, (self.widget.setAccessibleDescription, description))


class Form(QWidget):
    """A widget with named fields; `ui/faults.py` lets it mark what a FieldProblem names."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}

    def field(self, name: str, field: Field) -> Field:
        """Keep a field under the name of its attribute in the Draft."""
        self._fields[name] = field
        return field

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show a problem at a field and go there; False when this form has no such field."""
        found = self._fields.get(field)
        if found is None:
            return False
        found.mark(message)
        found.focus()
        return True

    def clear_problems(self, *_: object) -> None:
        """Take all marks away, before the next try."""
        for field in self._fields.values():
            if field.problem is not None:
                field.mark(None)
