# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first card of the form: the name in any script, how it is read, the year of birth."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.latin_reading import is_latin, suggested_reading
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.tick import Tick

YEAR_DIGITS: Final = 4


class NameCard(Card):
    """Only the name is needed. changed: somebody typed."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(_("Name"))
        self._name = QLineEdit()
        self._latin = QLineEdit()
        self._year = QLineEdit()
        self._year.setMaxLength(YEAR_DIGITS)
        bind(self, (self._year.setPlaceholderText, _("yyyy")))
        # Translators: Codename: die Person möchte ihren Namen nicht nennen
        self._code_name = Tick(_("This is a code name, not the name in the passport"))
        self._use = Button(_("Take over"), kind="quiet")
        name = Field(
            _("Name or code name"),
            self._name,
            help_text=_("As the person writes it, in any script."),
        )
        year = Field(_("Year of birth"), self._year, optional=True)
        self._latin_field = Field(
            _("How it is read in Latin letters"),
            self._latin,
            optional=True,
            help_text=_("For colleagues who don't read this script, and for finding the person."),
        )
        self._suggested = QWidget()
        suggested = row(self._use, 1)
        suggested.setContentsMargins(0, 0, 0, 0)
        self._suggested.setLayout(suggested)
        top = row(form.field("name", name), form.field("birth_year", year), spacing=16)
        top.setStretch(0, 5)
        top.setStretch(1, 2)
        for part in (name, year):
            top.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.add(top, self._code_name, form.field("name_latin", self._latin_field))
        self.add(self._suggested)
        self._connect()

    def show_draft(self, draft: PersonDraft) -> None:
        """Show a person's name."""
        self._name.setText(draft.name)
        self._latin.setText(draft.name_latin)
        self._year.setText("" if draft.birth_year is None else str(draft.birth_year))
        self._code_name.setChecked(draft.code_name)
        self._offer_reading()

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self._name.text()

    @property
    def name_latin(self) -> str:
        """The Latin reading; none is kept of a name that is Latin itself."""
        return self._latin.text() if self._latin_field.isVisibleTo(self) else ""

    @property
    def birth_year(self) -> int | None:
        """The year, None for none. What is no number is a year that can't be."""
        typed = self._year.text().strip()
        if not typed:
            return None
        return int(typed) if typed.isdecimal() else 0

    @property
    def code_name(self) -> bool:
        """Whether it is a code name."""
        return self._code_name.isChecked()

    def focus_name(self) -> None:
        """Put the cursor where the form begins."""
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _connect(self) -> None:
        for edit in (self._name, self._latin):
            edit.textChanged.connect(self._offer_reading)
        for edit in (self._name, self._latin, self._year):
            edit.textChanged.connect(self.changed)
        self._code_name.toggled.connect(self.changed)
        self._use.clicked.connect(self._take_reading)

    def _offer_reading(self) -> None:
        """A name in another script asks for a reading; one is suggested, never forced."""
        name = self._name.text()
        other = bool(self._latin.text()) or not is_latin(name)
        self._latin_field.setVisible(other)
        reading = suggested_reading(name)
        self._suggested.setVisible(bool(reading) and self._latin.text() != reading)
        if reading:
            self._use.say(_("Take over: {reading}", reading=reading))

    def _take_reading(self) -> None:
        self._latin.setText(suggested_reading(self._name.text()))
        self._latin.setFocus(Qt.FocusReason.OtherFocusReason)
