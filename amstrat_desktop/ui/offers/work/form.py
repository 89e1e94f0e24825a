# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a place: at which employer, what the work is, until when it can be taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.vacancies import REMARK_LIMIT, VacancyDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import EntryForm
from amstrat_desktop.ui.offers.work.entry import NOTHING, Choices
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.number_edit import NumberEdit


class VacancyForm(EntryForm):
    """changed: somebody typed or chose something. today: the clock."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._entry = Entry(None, NOTHING, NOTHING)
        self._hints: dict[str, Msg | None] = {}
        self.employer: Final = ChoiceBox[UUID](_("Employer"), _("Choose an employer …"))
        self.new_name: Final = QLineEdit()
        self.other: Final = Button(_("An employer who is not in the list"), kind="quiet")
        self.contact: Final = QLineEdit()
        self.title: Final = QLineEdit()
        for edit in (self.new_name, self.contact, self.title):
            edit.setMaxLength(LINE_LIMIT)
        self.kind: Final = OneOf[str](_("Kind"))
        self.places: Final = NumberEdit(3)
        self.hours: Final = NumberEdit(2)
        self.level: Final = ChoiceBox[str](_("German needed"), _("No level needed"))
        self.asks_for: Final = NoteEdit(lines=2, limit=REMARK_LIMIT)
        self.funding: Final = ChoiceBox[str](_("Funding"), _("Not known"))
        self.about_funding: Final = Label(kind="small", wrap=True)
        self.starts_on: Final = DateField(_("Begins on"), today=today)
        self.open_until: Final = DateField(_("Can be taken until"), today=today)
        self.area: Final = ChoiceBox[UUID](_("Area"), _("Not known"))
        self.remark: Final = NoteEdit(lines=2, limit=REMARK_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._where(), self._what(), self._when()):
            column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_entry(self, entry: Entry[VacancyDraft], choices: Choices) -> None:
        """Show a place, with what the lists offer for it."""
        self._entry, draft = entry, entry.draft
        self._hints = {option.code: option.hint for option in choices.fundings}
        self.clear_problems()
        self.employer.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.employers)
        self.employer.set_value(draft.organisation_id)
        self.new_name.setText(draft.employer_name)
        self._fields["employer_name"].setVisible(bool(draft.employer_name))
        self.contact.setText(draft.contact_person)
        self.title.setText(draft.title)
        self.kind.show_choices(Choice(one.code, one.label) for one in choices.kinds)
        self.kind.set_value(draft.kind or None)
        self.places.set_number(draft.places)
        self.hours.set_number(draft.hours)
        self.level.show_choices(Choice(one.code, one.label) for one in choices.levels)
        self.level.set_value(draft.level or None)
        self.asks_for.set_text(draft.asks_for)
        self.funding.show_choices(Choice(one.code, one.label) for one in choices.fundings)
        self.funding.set_value(draft.funding or None)
        self.starts_on.set_day(draft.starts_on)
        self.open_until.set_day(draft.open_until)
        self.area.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.areas)
        self.area.set_value(draft.area_id)
        self.remark.set_text(draft.remark)
        self._tell_of_funding()

    def entry(self) -> Entry[VacancyDraft]:
        """What is being changed, with what stands in the form."""
        draft = VacancyDraft(
            organisation_id=self.employer.value(),
            employer_name="" if self.employer.value() else self.new_name.text(),
            title=self.title.text(),
            kind=self.kind.value() or "",
            places=self.places.number() or 0,
            hours=self.hours.number(),
            level=self.level.value() or "",
            asks_for=self.asks_for.text(),
            area_id=self.area.value(),
            contact_person=self.contact.text(),
            funding=self.funding.value() or "",
            starts_on=self.starts_on.day(),
            open_until=self.open_until.day(),
            remark=self.remark.text(),
            version=self._entry.draft.version,
        )
        return replace(self._entry, draft=draft)

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        for name, field in (("starts_on", self.starts_on), ("open_until", self.open_until)):
            wrong = field.problem()
            if wrong is not None:
                return FieldProblem(name, wrong)
        return None

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        self.employer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _where(self) -> Card:
        card = Card(_("Where"))
        card.add(
            self.field("organisation_id", Field(_("Employer"), self.employer)),
            strip(self.other),
            self.field(
                "employer_name",
                Field(
                    _("New employer"),
                    self.new_name,
                    help_text=_(
                        "Is put into the directory, where address and telephone can follow."
                    ),
                ),
            ),
            self.field("contact_person", Field(_("Contact person"), self.contact, optional=True)),
            self.field("area_id", Field(_("Area"), self.area, optional=True)),
        )
        return card

    def _what(self) -> Card:
        # Translators: worum es bei der Stelle oder dem Praktikum geht
        card = Card(_("What the work is"))
        asks = Field(
            # Translators: was verlangt wird (Voraussetzungen)
            _("What it asks for"),
            self.asks_for,
            help_text=_("For example: early hours, lifting, a driving licence."),
            optional=True,
        )
        card.add(
            self.field("title", Field(_("Work"), self.title)),
            self.field("kind", Field(_("Kind"), self.kind)),
            _beside(
                self.field("places", Field(pgettext("work", "Places"), self.places)),
                self.field("hours", Field(_("Hours a week"), self.hours, optional=True)),
            ),
            self.field("level", Field(_("German needed"), self.level)),
            self.field("asks_for", asks),
        )
        return card

    def _when(self) -> Card:
        card = Card(_("When and how"))
        hint = HintLine()
        guard_note(self.remark, hint)
        card.add(
            self.field("starts_on", Field(_("Begins on"), self.starts_on, optional=True)),
            self.field(
                "open_until", Field(_("Can be taken until"), self.open_until, optional=True)
            ),
            self.field("funding", Field(_("Funding"), self.funding, optional=True)),
            self.about_funding,
            self.field(
                "remark",
                Field(
                    _("Remark"),
                    self.remark,
                    help_text=_("About the place, not about people."),
                    optional=True,
                ),
            ),
            hint,
        )
        return card

    def _connect(self) -> None:
        boxes = (self.employer, self.kind, self.level, self.funding, self.area)
        for part in (*boxes, self.starts_on, self.open_until, self.asks_for, self.remark):
            part.changed.connect(self.changed)
        for edit in (self.new_name, self.contact, self.title, self.places, self.hours):
            edit.textChanged.connect(self.changed)
        self.other.clicked.connect(self._name_another)
        self.employer.changed.connect(self._employer_chosen)
        self.funding.changed.connect(self._tell_of_funding)

    def _name_another(self) -> None:
        self.employer.set_value(None)
        self._fields["employer_name"].show()
        self.new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _employer_chosen(self) -> None:
        if self.employer.value() is not None:
            self._fields["employer_name"].hide()

    def _tell_of_funding(self) -> None:
        hint = self._hints.get(self.funding.value() or "")
        if hint is not None:
            self.about_funding.say(hint)
        self.about_funding.setVisible(hint is not None)


def _beside(*fields: Field) -> QHBoxLayout:
    """Fields side by side, each with half of the room for its label."""
    beside = row(*fields, spacing=24)
    for field in fields:
        beside.setStretchFactor(field, 1)
        beside.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return beside


NAMES: Final[dict[str, Msg]] = {
    "organisation_id": _("Employer"),
    "employer_name": _("New employer"),
    "title": _("Work"),
    "kind": _("Kind"),
    "places": pgettext("work", "Places"),
    "hours": _("Hours a week"),
    "level": _("German needed"),
    "asks_for": _("What it asks for"),
    "area_id": _("Area"),
    "contact_person": _("Contact person"),
    "funding": _("Funding"),
    "starts_on": _("Begins on"),
    "open_until": _("Can be taken until"),
    "remark": _("Remark"),
}
"""The fields by what the form calls them."""
