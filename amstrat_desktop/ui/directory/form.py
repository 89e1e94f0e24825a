# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of an agency: everything that a slip may say about a receiver."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.directory import (
    HOURS_LIMIT,
    LONGEST_RESPONSE,
    OrganisationDraft,
)
from amstrat_desktop.ui.directory.entry import Choices, Entry
from amstrat_desktop.ui.list_and_form import EntryForm
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.tick import Tick

LANGUAGES_SHOWN: Final = 12


class OrganisationForm(EntryForm):
    """changed: somebody typed or chose something."""

    def __init__(self) -> None:
        super().__init__()
        self._entry = Entry()
        self._lines: dict[str, QLineEdit] = {}
        self._kind = OneOf[str](_("Kind"))
        self._languages = ManyOf[str](_("Languages spoken there"), first=LANGUAGES_SHOWN)
        self._documents = ManyOf[str](_("What to bring"))
        self._hours = NoteEdit(
            limit=HOURS_LIMIT, lines=3, placeholder=_("For example: Monday to Friday 8–12")
        )
        self._note = NoteEdit(lines=3)
        self._appointment = Tick(_("Nobody is seen without an appointment"))
        self._slip = Tick(_("Takes people who come with our slip"))
        self._days = QSpinBox()
        self._days.setRange(0, LONGEST_RESPONSE)
        bind(self, (self._days.setSpecialValueText, _("not known")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._who(), self._where(), self._reached(), self._going(), self._referring()):
            column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_entry(self, entry: Entry, choices: Choices) -> None:
        """Show an agency, with what the code lists offer for it."""
        self._entry = entry
        draft = entry.draft
        self.clear_problems()
        for name, edit in self._lines.items():
            edit.setText(getattr(draft, name))
        self._kind.show_choices(_choices(choices.kinds))
        self._kind.set_value(draft.kind)
        self._languages.show_choices(_choices(choices.languages))
        self._languages.set_values(draft.languages)
        self._documents.show_choices(_choices(choices.documents))
        self._documents.set_values(draft.documents)
        self._hours.set_text(draft.hours)
        self._note.set_text(draft.note)
        self._appointment.setChecked(draft.appointment_only)
        self._slip.setChecked(draft.accepts_slip)
        self._days.setValue(draft.response_days or 0)

    def entry(self) -> Entry:
        """What is being changed, with what stands in the form."""
        return replace(self._entry, draft=self.draft())

    def draft(self) -> OrganisationDraft:
        """What stands in the form."""
        before = self._entry.before
        return OrganisationDraft(
            **{name: edit.text() for name, edit in self._lines.items()},
            kind=self._kind.value() or before.kind,
            hours=self._hours.text(),
            note=self._note.text(),
            appointment_only=self._appointment.isChecked(),
            accepts_slip=self._slip.isChecked(),
            response_days=self._days.value() or None,
            languages=_in_order_of(before.languages, self._languages.values()),
            documents=_in_order_of(before.documents, self._documents.values()),
        )

    def focus_name(self) -> None:
        """Put the cursor where the form begins."""
        self._lines["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _line(self, name: str, label: Text) -> Field:
        edit = QLineEdit()
        edit.setMaxLength(LINE_LIMIT)
        self._lines[name] = edit
        return self.field(name, Field(label, edit))

    def _who(self) -> Card:
        card = Card(_("Who"))
        card.add(self._line("name", _("Name")))
        card.add(self.field("kind", Field(_("Kind"), self._kind)))
        card.add(self._line("contact_person", _("Contact person")))
        return card

    def _where(self) -> Card:
        card = Card(_("Where"))
        grid = _grid()
        grid.addWidget(self._line("street", _("Street and number")), 0, 0, 1, 2)
        grid.addWidget(self._line("postcode", _("Postcode")), 1, 0)
        grid.addWidget(self._line("city", _("City")), 1, 1)
        grid.setColumnStretch(1, 3)
        card.add(grid, self._line("stop", _("Stop and way from there")))
        return card

    def _reached(self) -> Card:
        card = Card(_("How they are reached"))
        grid = _grid()
        grid.addWidget(self._line("telephone", _("Telephone")), 0, 0)
        grid.addWidget(self._line("fax", _("Fax")), 0, 1)
        card.add(grid, self._line("email", _("E-mail")))
        card.add(self.field("hours", Field(_("Opening hours"), self._hours)))
        card.add(self.field("appointment_only", Field(_("Appointments"), self._appointment)))
        return card

    def _going(self) -> Card:
        card = Card(_("For whoever goes there"))
        spoken = Field(_("Languages spoken there"), self._languages)
        papers = Field(
            _("What to bring"),
            self._documents,
            help_text=_("Stands on the slip in the person's language, too."),
        )
        card.add(self.field("languages", spoken), self.field("documents", papers))
        return card

    def _referring(self) -> Card:
        card = Card(_("For referrals"))
        days = Field(
            _("Usually answers within (days)"),
            self._days,
            help_text=_("After that the program reminds you to ask."),
        )
        card.add(self.field("accepts_slip", Field(_("Referral slip"), self._slip)))
        card.add(self.field("response_days", days))
        card.add(self.field("note", Field(_("Note"), self._note)))
        return card

    def _connect(self) -> None:
        for edit in self._lines.values():
            edit.textChanged.connect(self.changed)
        for part in (self._kind, self._languages, self._documents, self._hours, self._note):
            part.changed.connect(self.changed)
        for tick in (self._appointment, self._slip):
            tick.toggled.connect(self.changed)
        self._days.valueChanged.connect(self.changed)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _choices(options: Iterable[Option]) -> list[Choice[str]]:
    return [Choice(option.code, option.label, hint=option.hint) for option in options]


def _in_order_of(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """The same codes in another order are no change."""
    return before if set(before) == set(now) else now
