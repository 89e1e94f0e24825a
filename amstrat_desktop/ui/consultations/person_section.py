# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose a contact is: open the record, part from it, make one, or join with one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.services.contact_entry import ContactFile
from amstrat_desktop.services.contact_joins import SuggestedPerson
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button, ButtonKind
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField

_CHOOSE = _("Choose somebody first.")


class PersonSection(QWidget):
    """opened, all_wanted: whose record, whose contacts. record_wanted: make one. joined: with
    this person; nothing is joined by itself. parted: it is nobody's again.
    """

    opened = Signal(UUID)
    all_wanted = Signal(UUID)
    record_wanted = Signal()
    joined = Signal(UUID)
    parted = Signal()

    def __init__(self, asks: Asks) -> None:
        super().__init__()
        self._asks = asks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._made: QWidget | None = None
        self.picker: PersonField | None = None

    def show_file(self, file: ContactFile) -> None:
        """Show whose the contact is, and what can be done about it."""
        if self._made is not None:
            self._made.hide()
            self._made.deleteLater()
        self.picker = None
        person_id = file.card.draft.person_id
        if person_id is not None and file.person is not None:
            self._made = self._named(person_id, file.person)
        else:
            self._made = self._nameless(file.suggested, void=file.card.voided_at is not None)
        self._column.addWidget(self._made)
        self._made.show()

    def is_asking(self) -> bool:
        """Whether somebody is being looked for."""
        return self.picker is not None and self.picker.isVisible()

    def _named(self, person_id: UUID, name: Msg) -> QWidget:
        box, column = _column()
        column.addWidget(Label(_("Belongs to {name}.", name=name), wrap=True))
        record = _button(_("Open the record"), "door-enter")
        record.clicked.connect(lambda: self.opened.emit(person_id))
        everything = _button(_("All contacts"), "list-check")
        everything.clicked.connect(lambda: self.all_wanted.emit(person_id))
        # Translators: takes a contact out of somebody's record; it is anonymous again
        part = _button(_("Part from the record"), "x")
        part.clicked.connect(self.parted)
        column.addWidget(_flow(record, everything, part))
        return box

    def _nameless(self, suggested: Sequence[SuggestedPerson], *, void: bool) -> QWidget:
        box, column = _column()
        column.addWidget(Label(_("Without a name."), kind="muted"))
        if void:
            return box
        for person in suggested:
            column.addWidget(self._suggestion(person))
        make = _button(_("Make a record of this person"), "user-plus")
        make.clicked.connect(self.record_wanted)
        join = _button(_("Join with a record …"), "users")
        column.addWidget(_flow(make, join))
        join.clicked.connect(lambda: self._ask(column))
        return box

    def _suggestion(self, person: SuggestedPerson) -> QWidget:
        """A hint and no more: who chose the same word, and a button."""
        box, column = _column()

        def why(words: Catalogue) -> str:
            return words.joined(words.text(reason) for reason in person.reasons)

        hint = HintLine()
        hint.show_hint(
            _(
                "It may be {name}: {reasons}. Somebody else may have chosen the same word.",
                name=person.name,
                reasons=why,
            )
        )
        join = _button(_("Join with {name}", name=person.name), "check")
        join.clicked.connect(lambda: self.joined.emit(person.id))
        column.addWidget(hint)
        column.addWidget(_flow(join))
        return box

    def _ask(self, column: QVBoxLayout) -> None:
        if self.picker is not None:
            self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        picker = self.picker = PersonField(self._asks, name=_("Whose contact is it?"))
        join = Button(_("Join"), kind="primary")
        _allow(join, picker)
        picker.changed.connect(lambda: _allow(join, picker))
        join.clicked.connect(lambda: self._join(picker))
        field = Field(_("Whose contact is it?"), picker)
        column.addWidget(field)
        field.show()
        column.addLayout(row(1, join))
        join.show()
        picker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _join(self, picker: PersonField) -> None:
        person_id = picker.person_id()
        if person_id is not None:
            self.joined.emit(person_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return in the field chooses; it must not reach a button elsewhere.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.is_asking():
            event.accept()
        else:
            super().keyPressEvent(event)


def _allow(join: Button, picker: PersonField) -> None:
    chosen = picker.person_id() is not None
    join.setEnabled(chosen)
    bind(join, (join.setToolTip, verbatim("") if chosen else _CHOOSE))


def _button(text: Msg, icon: str, kind: ButtonKind = "quiet") -> Button:
    return Button(text, kind=kind, icon=icon)


def _column() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return box, column


def _flow(*buttons: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, spacing=6)
    let_flow(box)
    for button in buttons:
        flow.addWidget(button)
    return box
