# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a person: a name is enough, the rest is there when it is needed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.people import (
    INTERPRETER_NEED_LABELS,
    LITERACY_LABELS,
    InterpreterNeed,
    Literacy,
)
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.ui.people.channels_part import ChannelsPart
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.people.languages_part import LanguageChoices, LanguagesPart
from amstrat_desktop.ui.people.name_card import NameCard
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow

V = TypeVar("V")

LANGUAGES_SHOWN: Final = 8


class PersonForm(Form):
    """changed: somebody typed or chose something. today: the clock."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._entry = Entry()
        self._name = NameCard(self)
        self._channels = ChannelsPart()
        self._languages = LanguagesPart(today)
        self._language = OneOf[str](_("Language for talking"), optional=True, first=LANGUAGES_SHOWN)
        self._written = ChoiceBox[str](_("Language for reading"), _("The same, or not asked"))
        self._literacy = OneOf[Literacy](_("Reading and writing"), optional=True)
        self._need = OneOf[InterpreterNeed](_("For a conversation"), optional=True)
        self._gender = OneOf[str](_("Gender"), optional=True)
        self._area = ChoiceBox[UUID](_("Area"), _("Not known"))
        self._staff = ChoiceBox[UUID](_("Preferred counsellor"), _("Nobody in particular"))
        self._code = QLineEdit()
        self._literacy.show_choices(_labelled(LITERACY_LABELS, Literacy.NOT_ASKED))
        self._need.show_choices(_labelled(INTERPRETER_NEED_LABELS, InterpreterNeed.NOT_ASKED))
        self.reach: Final = self._reach_card()
        self.speaking: Final = self._speaking_card()
        self.rest: Final = self._rest_card()
        self._arrange()
        self._connect()

    def show_entry(self, entry: Entry, choices: PeopleChoices) -> None:
        """Show a person, with what may be chosen."""
        self._entry = entry
        draft = entry.draft
        self.clear_problems()
        self._offer(choices)
        self._name.show_draft(draft)
        self._channels.show_channels(draft.channels, choices.languages)
        self._languages.show_languages(
            draft.languages, LanguageChoices(choices.languages, choices.levels)
        )
        self._language.set_value(draft.language or None)
        self._written.set_value(draft.written_language or None)
        self._literacy.set_value(draft.literacy or None)
        self._need.set_value(draft.interpreter_need or None)
        self._gender.set_value(draft.gender or None)
        self._area.set_value(draft.area_id)
        self._staff.set_value(draft.preferred_staff_id)
        self._code.setText(draft.recognition_code)
        self._unfold(draft)

    def entry(self) -> Entry:
        """What is being changed, with what stands in the form."""
        return replace(self._entry, draft=self.draft())

    def draft(self) -> PersonDraft:
        """What stands in the form; its status is changed elsewhere."""
        return PersonDraft(
            name=self._name.name,
            name_latin=self._name.name_latin,
            code_name=self._name.code_name,
            birth_year=self._name.birth_year,
            gender=self._gender.value() or "",
            language=self._language.value() or "",
            written_language=self._written.value() or "",
            area_id=self._area.value(),
            literacy=self._literacy.value() or Literacy.NOT_ASKED,
            interpreter_need=self._need.value() or InterpreterNeed.NOT_ASKED,
            preferred_staff_id=self._staff.value(),
            recognition_code=self._code.text(),
            status=self._entry.before.status,
            channels=self._channels.drafts(),
            languages=self._languages.drafts(),
        )

    def focus_name(self) -> None:
        """Put the cursor where the form begins."""
        self._name.focus_name()

    def mark_field(self, field: str, message: Msg) -> bool:
        """Show a problem at a field, or at one line of a part; see `Form`."""
        part, _dot, at = field.partition(".")
        if part in {"channels", "languages"}:
            self._show_card(self.reach if part == "channels" else self.speaking)
            lines: ChannelsPart | LanguagesPart = (
                self._channels if part == "channels" else self._languages
            )
            line = lines.line_of(int(at)) if at else None
            if line is None:
                return super().mark_field(part, message)
            line.field.mark(message)
            line.field.focus()
            return True
        for card, names in self._cards().items():
            if field in names:
                self._show_card(card)
        return super().mark_field(field, message)

    def clear_problems(self, *_: object) -> None:
        """Take all marks away, those of the lines, too."""
        super().clear_problems()
        fields = [line.field for line in self._channels.lines]
        fields += [line.field for line in self._languages.lines]
        for field in fields:
            if field.problem is not None:
                field.mark(None)

    # how it grows

    def _cards(self) -> dict[Card, frozenset[str]]:
        return {
            self.reach: frozenset({"channels"}),
            self.speaking: frozenset(
                {"language", "written_language", "literacy", "interpreter_need", "languages"}
            ),
            self.rest: frozenset({"gender", "area_id", "preferred_staff_id", "recognition_code"}),
        }

    def _unfold(self, draft: PersonDraft) -> None:
        """Show the cards that have something; the others wait behind their button."""
        nothing = PersonDraft()
        for card, names in self._cards().items():
            filled = any(getattr(draft, name) != getattr(nothing, name) for name in names)
            card.setVisible(filled)
            self._openers[card].setVisible(not filled)
        self._offer_more()

    def _show_card(self, card: Card) -> None:
        card.show()
        self._openers[card].hide()
        self._offer_more()

    def _offer_more(self) -> None:
        self._opening.setVisible(not all(b.isHidden() for b in self._openers.values()))

    def _opener(self, text: Msg, icon: str, card: Card, focus: Callable[[], object]) -> Button:
        def open_card(_: bool = False) -> None:
            self._show_card(card)
            focus()

        button = Button(text, icon=icon)
        button.clicked.connect(open_card)
        return button

    def _arrange(self) -> None:
        self._openers = {
            self.reach: self._opener(
                _("How to reach the person"), "phone", self.reach, self._channels.focus_first
            ),
            self.speaking: self._opener(
                _("Languages, reading"), "language", self.speaking, self._language.focus_first
            ),
            self.rest: self._opener(
                _("Area, gender, counsellor"), "map-pin", self.rest, self._gender.focus_first
            ),
        }
        self._opening = QWidget()
        flow = FlowLayout(self._opening, spacing=8)
        for button in self._openers.values():
            flow.addWidget(button)
        let_flow(self._opening)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._name, self.reach, self.speaking, self.rest, self._opening):
            column.addWidget(part)
        column.addStretch(1)

    def _reach_card(self) -> Card:
        card = Card(_("How the person is reached"))
        card.add(self._channels)
        return card

    def _speaking_card(self) -> Card:
        card = Card(_("Languages"))
        card.add(
            self.field("language", Field(_("Language for talking"), self._language)),
            self.field("written_language", Field(_("Language for reading"), self._written)),
            self.field(
                "literacy",
                Field(
                    _("Reading and writing"),
                    self._literacy,
                    help_text=_("Ask only where it helps: for a course, a form, a slip."),
                ),
            ),
            self.field("interpreter_need", Field(_("For a conversation"), self._need)),
            self.field("languages", Field(_("Languages and levels"), self._languages)),
        )
        return card

    def _rest_card(self) -> Card:
        card = Card(_("More"))
        card.add(
            self.field("gender", Field(_("Gender"), self._gender)),
            self.field("area_id", Field(_("Area"), self._area)),
            self.field("preferred_staff_id", Field(_("Preferred counsellor"), self._staff)),
            self.field(
                "recognition_code",
                Field(
                    _("Recognition code"),
                    self._code,
                    help_text=_(
                        "The word of earlier contacts without a name: they are suggested then."
                    ),
                ),
            ),
        )
        return card

    def _offer(self, choices: PeopleChoices) -> None:
        languages = [Choice(one.code, one.label) for one in choices.languages]
        self._language.show_choices(languages)
        self._written.show_choices(languages)
        self._gender.show_choices(Choice(one.code, one.label) for one in choices.genders)
        self._area.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.areas)
        self._staff.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.staff)

    def _connect(self) -> None:
        for signal in (
            self._name.changed,
            self._channels.changed,
            self._languages.changed,
            self._language.changed,
            self._written.changed,
            self._literacy.changed,
            self._need.changed,
            self._gender.changed,
            self._area.changed,
            self._staff.changed,
            self._code.textChanged,
        ):
            signal.connect(self.changed)


def _labelled(labels: dict[V, Msg], without: V) -> list[Choice[V]]:
    return [Choice(one, label) for one, label in labels.items() if one != without]
