# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody asks: find the record, or answer that nothing is held."""

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT, clean_line
from amstrat_desktop.base.lang import LANGUAGES, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.data_requests import REQUEST_KIND_LABELS, RequestKind
from amstrat_desktop.services.data_requests.records import RequestDraft
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField
from amstrat_desktop.ui.widgets.tick import Tick


class AskPart(Page):
    """Intents: open_wanted(draft), nothing_wanted(draft, name, to_file), back_wanted."""

    open_wanted = Signal(object)
    nothing_wanted = Signal(object, str, bool)
    back_wanted = Signal()

    def __init__(self, context: Asks, today: Callable[[], date]) -> None:
        super().__init__(
            _("Somebody asks about their data"),
            _("Ask only as much as you need to find the record."),
            scrolls=True,
        )
        self._today = today
        self.back: Final = Button(_("Cancel"))
        self.go: Final = Button(_("Open the request"), kind="primary", icon="check")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.go)
        self.kind: Final = OneOf[RequestKind](_("What do they ask for?"))
        self.kind.show_choices(Choice(one, REQUEST_KIND_LABELS[one]) for one in RequestKind)
        self.person: Final = PersonField(context, name=_("Who asks?"))
        self.received: Final = DateField(_("Came on"), today=today)
        self.language: Final = OneOf[str](_("Language of the answer"))
        self.language.show_choices(
            Choice(one.code, verbatim(one.endonym)) for one in LANGUAGES.values()
        )
        self.form: Final = Form()
        self.nothing: Final = NothingHeld()
        self._arrange()
        self._connect()
        self.begin()

    def begin(self, person_id: UUID | None = None) -> None:
        """An empty form; person_id: who asks."""
        self.kind.set_value(RequestKind.ACCESS)
        self.language.set_value("de")
        self.received.set_day(self._today())
        self.form.clear_problems()
        self.nothing.clear()
        self.person.set_person(person_id)
        self._show()

    def clear(self) -> None:
        """Let go of every name."""
        self.person.clear()
        self.nothing.clear()

    def focus_start(self) -> None:
        """In the field that searches."""
        self.person.setFocus()

    def mark_field(self, field: str, message: Msg) -> bool:
        """The form has the fields."""
        return self.form.mark_field(field, message)

    def draft(self) -> RequestDraft:
        """What stands in the form."""
        return RequestDraft(
            request_kind=self.kind.value() or RequestKind.ACCESS,
            person_id=self.person.person_id(),
            received_on=self.received.day(),
            language=self.language.value() or "de",
        )

    def submit(self) -> None:
        """Ctrl+Return."""
        self.form.clear_problems()
        self.open_wanted.emit(self.draft())

    def _show(self) -> None:
        """Nothing held can be answered while nobody is chosen, and to a question only."""
        chosen = self.person.person_id() is not None
        self.go.setEnabled(chosen)
        self.nothing.setVisible(not chosen and self.kind.value() is RequestKind.ACCESS)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.go.clicked.connect(self.submit)
        self.person.changed.connect(self._show)
        self.kind.changed.connect(self._show)
        self.nothing.wanted.connect(
            lambda to_file: self.nothing_wanted.emit(self.draft(), self.nothing.name(), to_file)
        )

    def _arrange(self) -> None:
        card = Card()
        card.add(
            self.form.field("request_kind", Field(_("What do they ask for?"), self.kind)),
            self.form.field("person_id", Field(_("Who asks?"), self.person)),
            self.form.field("received_on", Field(_("Came on"), self.received)),
            self.form.field("language", Field(_("Language of the answer"), self.language)),
        )
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.add(self.form)


class NothingHeld(Card):
    """The answer that nothing is held, after two questions to whoever looked.

    wanted(to_file): the paper is to be printed, or saved.
    """

    wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__(_("Nobody found?"))
        self.looked: Final = Tick(
            _("I looked for other spellings, for a code name and for the telephone number.")
        )
        self.asked: Final = Tick(
            _("I asked the colleagues who keep restricted records: these are not found here.")
        )
        self._name = QLineEdit()
        self._name.setMaxLength(LINE_LIMIT)
        self.print: Final = Button(_("Print: nothing is held"), icon="printer")
        self.save: Final = Button(_("Save as PDF"), icon="device-floppy")
        self.add(
            Label(
                _("Then they get that on paper, too. Nobody's name is kept for it."),
                kind="muted",
                wrap=True,
            ),
            self.looked,
            self.asked,
            Field(
                _("Name on the paper"),
                self._name,
                help_text=_("It is printed and not kept. Empty: a line to write it on."),
                optional=True,
            ),
            strip(self.print, self.save, 1),
        )
        for tick in (self.looked, self.asked):
            tick.toggled.connect(self._ticked)
        self.print.clicked.connect(lambda _=False: self.wanted.emit(False))
        self.save.clicked.connect(lambda _=False: self.wanted.emit(True))

    def name(self) -> str:
        """What was typed, for the paper alone."""
        return clean_line(self._name.text())

    def clear(self) -> None:
        """Forget the name, and ask again."""
        self._name.clear()
        for tick in (self.looked, self.asked):
            tick.setChecked(False)
        self._ticked()

    def _ticked(self) -> None:
        ready = self.looked.isChecked() and self.asked.isChecked()
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)
