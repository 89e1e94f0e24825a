# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every section of the settings is made of: a heading, a sentence, and a column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.stack import Stack


@dataclass(frozen=True)
class Section:
    """One entry of the settings; built when it is first seen. right: who has it sees the entry."""

    key: str
    name: Msg
    icon: str
    build: Callable[[Context], QWidget]
    right: Right | None = None


class SectionPage(Form):
    """buttons: a row beside the heading. body: the column below.

    scrolls: the content may be taller than the window; lists scroll themselves.
    """

    def __init__(self, heading: Text, sentence: Text, *, scrolls: bool = True) -> None:
        super().__init__()
        self.heading: Final = Label(heading, kind="heading")
        self.sentence: Final = Label(sentence, kind="muted", wrap=True)
        self.buttons: Final = QHBoxLayout()
        self.buttons.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addLayout(self.buttons)
        self.body: Final = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        if scrolls:
            column.addWidget(scrolled(self.body), 1)
        else:
            column.addLayout(self.body, 1)

    def put(self, *cards: QWidget) -> None:
        """Cards below each other, at the top."""
        for card in cards:
            self.body.addWidget(card)
        self.body.addStretch(1)


class RecordForm(SectionPage):
    """A form of one record with a button that saves it; unsaved values survive.

    changed: somebody typed. save_wanted: the values as they stand in the form.
    """

    changed = Signal()
    save_wanted = Signal(object)

    def __init__(self, heading: Text, sentence: Text) -> None:
        super().__init__(heading, sentence)
        self._lines: Final[dict[str, QLineEdit]] = {}
        self._stored: Mapping[str, Any] = {}
        self._keeper: FormKeeper | None = None
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(False)
        self.buttons.addWidget(self.save_button)
        self.changed.connect(self._enable)

    def line(self, name: str, label: Text, *, help_text: Text | None = None) -> Field:
        """A field of one line, kept under its name in the record."""
        edit = QLineEdit()
        edit.setMaxLength(LINE_LIMIT)
        edit.textChanged.connect(self.changed)
        self._lines[name] = edit
        return self.field(name, Field(label, edit, help_text=help_text))

    def values(self) -> Mapping[str, Any]:
        """What stands in the form, as plain JSON; forms with more than lines add theirs."""
        return {name: edit.text() for name, edit in self._lines.items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the form; forms with more than lines add theirs."""
        for name, edit in self._lines.items():
            edit.setText(str(values.get(name, "")))

    def show_stored(self, values: Mapping[str, Any]) -> None:
        """What is on record now; what somebody is typing stays."""
        typing = self.is_changed
        self._stored = dict(values)
        if not typing:
            self.show_values(values)
        self._enable()

    def show_saved(self, values: Mapping[str, Any]) -> None:
        """The form as it was saved; nothing is unsaved any more."""
        if self._keeper is not None:
            self._keeper.drop()
        self._stored = dict(values)
        self.show_values(values)
        self._enable()

    @property
    def is_changed(self) -> bool:
        """Whether the form differs from what is on record."""
        return bool(self._stored) and self.values() != self._stored

    def keep_with(self, keeper: FormKeeper) -> None:
        """Let unsaved values survive."""
        self._keeper = keeper
        self.changed.connect(keeper.touch)

    def kept_values(self) -> Mapping[str, Any] | None:
        """The values worth keeping; None where nothing would be lost."""
        return self.values() if self.is_changed else None

    def save(self) -> None:
        """Ctrl+Return."""
        if self.is_changed:
            self.clear_problems()
            self.save_wanted.emit(self.values())

    def leave(self) -> bool:
        """Keep what was typed."""
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def _enable(self) -> None:
        self.save_button.setEnabled(self.is_changed)


class EditingSection(SectionPage):
    """A list, and in its place a form while something is added or changed.

    Whoever is derived from it gives `begin`, `submit`, `form_values` and `show_kept`.
    """

    def __init__(
        self, heading: Text, sentence: Text, form: Form, *, form_heading: Text, add: Text
    ) -> None:
        super().__init__(heading, sentence, scrolls=False)
        self._texts = (heading, form_heading)
        self._form = form
        self._keeper: FormKeeper | None = None
        self._stack = Stack()
        self._form_place = scrolled(row_of(form))
        self.add_button: Final = Button(add, icon="plus")
        self.cancel: Final = Button(_("Cancel"))
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.add_button.clicked.connect(self.new_item)
        self.cancel.clicked.connect(self.go_back)
        self.save_button.clicked.connect(self.save)
        for button in (self.add_button, self.cancel, self.save_button):
            self.buttons.addWidget(button)
        self.body.addWidget(self._stack, 1)

    def show_beside(self, whole: QWidget) -> None:
        """The list that the form takes the place of."""
        self._stack.addWidget(whole)
        self._stack.addWidget(self._form_place)
        self._turn()

    @property
    def form_is_open(self) -> bool:
        return self._stack.currentWidget() is self._form_place

    def mark_field(self, field: str, message: Msg) -> bool:
        """The form has the fields."""
        return self._form.mark_field(field, message)

    def open_form(self) -> None:
        """Show the form; fill it after that."""
        self._stack.setCurrentWidget(self._form_place)
        self._turn()
        self.begin()

    def close_form(self) -> None:
        """Show the list; what was in the form is kept no longer."""
        self._stack.setCurrentIndex(0)
        self._turn()
        if self._keeper is not None:
            self._keeper.drop()
        self.focus_start()

    def keep_with(self, keeper: FormKeeper) -> None:
        """Let an unsaved form survive."""
        self._keeper = keeper

    def touch(self) -> None:
        """The form changed: keep it in a moment."""
        if self._keeper is not None:
            self._keeper.touch()

    def kept_values(self) -> Mapping[str, Any] | None:
        """The values worth keeping; None where nothing would be lost."""
        return self.form_values() if self.form_is_open else None

    # what the shell asks

    def new_item(self) -> None:
        if not self.form_is_open:
            self.open_form()

    def save(self) -> None:
        if self.form_is_open:
            self.submit()

    def go_back(self) -> bool:
        was_open = self.form_is_open
        if was_open:
            self.close_form()
        return was_open

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def focus_start(self) -> None:
        """Where work begins while the list is seen."""

    # what a section gives

    def begin(self) -> None:
        """Empty the form."""

    def submit(self) -> None:
        """Put the form on record."""

    def form_values(self) -> Mapping[str, Any] | None:
        """What stands in the form."""
        return None

    def show_kept(self, values: Mapping[str, Any]) -> None:
        """Open the form with values that were kept."""

    def _turn(self) -> None:
        opened = self.form_is_open
        self.heading.say(self._texts[opened])
        self.sentence.setVisible(not opened)
        self.add_button.setVisible(not opened)
        self.cancel.setVisible(opened)
        self.save_button.setVisible(opened)


def row_of(widget: QWidget) -> QVBoxLayout:
    """A column of one widget."""
    column = QVBoxLayout()
    column.addWidget(widget)
    return column


def card_of(*parts: QWidget) -> Card:
    """A card without a heading."""
    card = Card()
    card.add(*parts)
    return card
