# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the person stands on the slip: each field off until somebody ticks it."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.referral_prefill import PersonOffer
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.ui.referrals.form_values import (
    benefit_community_hint,
    customer_hint,
    read_ages,
    written_ages,
)
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.tick import Tick


class TickedField(QWidget):
    """A tick, and below it the field once it is ticked. Unticked is unsaid, whatever was typed.

    hint: what looks unusual about what was typed; it stops nobody.
    """

    changed = Signal()

    def __init__(
        self,
        tick: Text,
        widget: QWidget,
        *,
        name: Text | None = None,
        help_text: Text | None = None,
        hint: Callable[[str], Msg | None] | None = None,
    ) -> None:
        super().__init__()
        self.tick: Final = Tick(tick)
        self.field: Final = Field(name or tick, widget, help_text=help_text)
        self._hint = hint
        self._said = Label(kind="small", wrap=True)
        self._said.hide()
        self._below = QWidget()
        below = QVBoxLayout()
        below.setSpacing(2)
        below.addWidget(self.field)
        below.addWidget(self._said)
        # Margins are not mirrored, a space in a row is.
        indented = QHBoxLayout(self._below)
        indented.setContentsMargins(0, 0, 0, 8)
        indented.addSpacing(26)
        indented.addLayout(below, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tick)
        column.addWidget(self._below)
        self.tick.toggled.connect(self._toggled)
        self.tick.clicked.connect(lambda on: self.field.focus() if on else None)
        if isinstance(widget, QLineEdit):
            widget.textChanged.connect(self._typed)
        elif isinstance(widget, DateField):
            widget.changed.connect(self.changed)

    @property
    def on(self) -> bool:
        """Whether it stands on the slip."""
        return self.tick.isChecked()

    def set_on(self, on: bool) -> None:
        """Tick by program."""
        self.tick.setChecked(on)

    def _toggled(self, on: bool) -> None:
        self._below.setVisible(on)
        self.changed.emit()

    def _typed(self, text: str) -> None:
        hint = self._hint(text) if self._hint else None
        if hint is not None:
            self._said.say(hint)
        self._said.setVisible(hint is not None)
        self.changed.emit()


class PersonPart(Form):
    """The ticked fields of the person and the two numbers."""

    changed = Signal()

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._name = _line(_("First name, name or the code word of your choice"))
        self._born = DateField(_("Date of birth"), today=today)
        self._telephone = _line(None)
        self._children = _line(_("1, 4"))
        self._guardian = _line(None)
        self._benefit = _line(None)
        self._customer = _line(None)
        self._parts: Final = self._make_parts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name, part in self._parts.items():
            self.field(name, part.field)
            part.changed.connect(self.changed)
            column.addWidget(part)

    def part(self, name: str) -> TickedField:
        """One of them, by the name of its field in the draft."""
        return self._parts[name]

    def values(self) -> dict[str, Any]:
        """The fields of the draft; what is not ticked is empty."""
        parts = self._parts
        ages = read_ages(self._children.text())
        return {
            "person_name": _text(parts["person_name"], self._name),
            "person_birth_date": self._born.day() if parts["person_birth_date"].on else None,
            "person_telephone": _text(parts["person_telephone"], self._telephone),
            "children": ages if parts["children"].on else None,
            "guardian": _text(parts["guardian"], self._guardian),
            "benefit_community_number": _text(parts["benefit_community_number"], self._benefit),
            "customer_number": _text(parts["customer_number"], self._customer),
        }

    def show_draft(self, draft: ReferralDraft) -> None:
        """Show what is on record; what is filled is ticked."""
        self._name.setText(draft.person_name)
        self._born.set_day(draft.person_birth_date)
        self._telephone.setText(draft.person_telephone)
        self._children.setText(written_ages(draft.children))
        self._guardian.setText(draft.guardian)
        self._benefit.setText(draft.benefit_community_number)
        self._customer.setText(draft.customer_number)
        for name, part in self._parts.items():
            value = getattr(draft, name)
            part.set_on(value is not None and value != "")

    def offer(self, offer: PersonOffer) -> None:
        """What the record knows stands in fields that nobody ticked or filled."""
        known = (
            ("person_name", self._name, offer.name),
            ("person_telephone", self._telephone, offer.telephone),
            ("children", self._children, written_ages(offer.children)),
        )
        for name, edit, text in known:
            if text and not self._parts[name].on and not edit.text():
                edit.setText(text)

    def mark_wrong(self) -> bool:
        """Mark what makes no sense; whether there was any."""
        born, children = self._parts["person_birth_date"], self._parts["children"]
        wrong = self._born.problem() if born.on else None
        if wrong is not None:
            return self.mark_field("person_birth_date", wrong)
        if children.on and read_ages(self._children.text()) is None:
            ages = _("Enter the ages with commas between them: 1, 4. A question mark is an "
                     "unknown age.")  # fmt: skip
            return self.mark_field("children", ages)
        return False

    def _make_parts(self) -> dict[str, TickedField]:
        return {
            "person_name": TickedField(_("Name or code word"), self._name),
            "person_birth_date": TickedField(
                _("Date of birth"), self._born, help_text=_("Only where the agency needs it.")
            ),
            "person_telephone": TickedField(
                # Translators: a number on which it harms nobody when the agency calls
                _("Safe telephone"),
                self._telephone,
                help_text=_("Only a number that the person calls safe."),
            ),
            "children": TickedField(
                _("Children"), self._children, name=_("Ages of the children")
            ),
            "guardian": TickedField(
                # Translators: sorgeberechtigte Person (slip of a minor)
                _("Guardian, for a minor"), self._guardian, name=_("Guardian")
            ),
            "benefit_community_number": TickedField(
                # Translators: Nummer der Bedarfsgemeinschaft (Jobcenter)
                _("Benefit community number"), self._benefit, hint=benefit_community_hint
            ),
            "customer_number": TickedField(
                # Translators: Kundennummer (Jobcenter, Agentur für Arbeit)
                _("Customer number"), self._customer, hint=customer_hint
            ),
        }  # fmt: skip


def _line(placeholder: Text | None) -> QLineEdit:
    edit = QLineEdit()
    edit.setMaxLength(LINE_LIMIT)
    if placeholder is not None:
        bind(edit, (edit.setPlaceholderText, placeholder))
    return edit


def _text(part: TickedField, edit: QLineEdit) -> str:
    return edit.text() if part.on else ""
