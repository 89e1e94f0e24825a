# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of an observation: what, where, and words about nobody."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.observations import PLACE_LIMIT, WORDS_LIMIT, ObservationDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import EntryForm
from amstrat_desktop.ui.reports.register.entry import NOTHING, Choices
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

AREAS_SHOWN: Final = 6


class ObservationForm(EntryForm):
    """changed: somebody typed or chose something. today: the clock."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._entry = Entry(None, NOTHING, NOTHING)
        self.kind: Final = OneOf[str](_("What was seen"))
        self.area: Final = OneOf[UUID](_("Area"), optional=True, first=AREAS_SHOWN)
        self.place: Final = QLineEdit()
        self.place.setMaxLength(PLACE_LIMIT)
        bind(self.place, (self.place.setPlaceholderText, _("Street, corner or square")))
        self.day: Final = DateField(_("Day"), today=today)
        self.words: Final = NoteEdit(
            placeholder=_("What is there, since when, what would help?"),
            limit=WORDS_LIMIT,
            lines=4,
        )
        self._guarded = HintLine()
        guard_note(self.words, self._guarded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._what(), self._where(), self._said()):
            column.addWidget(card)
        column.addStretch(1)
        for part in (self.kind, self.area, self.day, self.words):
            part.changed.connect(self.changed)
        self.place.textChanged.connect(self.changed)

    def show_entry(self, entry: Entry[ObservationDraft], choices: Choices) -> None:
        """Show an observation, with what the lists offer for it."""
        self._entry = entry
        draft = entry.draft
        self.clear_problems()
        self.kind.show_choices([Choice(o.code, o.label, hint=o.hint) for o in choices.kinds])
        self.kind.set_value(draft.observation or None)
        areas = sorted(choices.areas, key=lambda area: area.id != draft.area_id)
        self.area.show_choices(
            [Choice(area.id, verbatim(area.name), aliases=area.aliases) for area in areas]
        )
        self.area.set_value(draft.area_id)
        self.place.setText(draft.place)
        self.day.set_day(draft.noted_on)
        self.words.set_text(draft.words)

    def entry(self) -> Entry[ObservationDraft]:
        """What is being changed, with what stands in the form."""
        return replace(self._entry, draft=self.draft())

    def draft(self) -> ObservationDraft:
        """What stands in the form."""
        return replace(
            self._entry.draft,
            observation=self.kind.value() or "",
            area_id=self.area.value(),
            place=self.place.text(),
            words=self.words.text(),
            noted_on=self.day.day(),
        )

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        wrong = self.day.problem()
        return None if wrong is None else FieldProblem("noted_on", wrong)

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        self.kind.focus_first()

    def _what(self) -> Card:
        card = Card()
        card.add(self.field("observation", Field(_("What was seen"), self.kind)))
        return card

    def _where(self) -> Card:
        # Translators: wo und wann (einer Beobachtung)
        card = Card(_("Where and when"))
        place = Field(
            _("Where exactly"),
            self.place,
            help_text=_("A street, a corner, a square; never where somebody lives."),
            optional=True,
        )
        card.add(
            self.field("area_id", Field(_("Area"), self.area, optional=True)),
            self.field("place", place),
            row(self.field("noted_on", Field(_("Day"), self.day)), 1),
        )
        return card

    def _said(self) -> Card:
        card = Card(_("In your words"))
        words = Field(
            _("Words without a person"),
            self.words,
            help_text=_(
                "No name, no address, no family that neighbours would recognise. A colleague "
                "reads it before it leaves the office."
            ),
            optional=True,
        )
        card.add(self.field("words", words), self._guarded)
        return card
