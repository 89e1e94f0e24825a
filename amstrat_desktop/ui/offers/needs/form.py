# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a need signal: codes, a number, and words about nobody."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.offers.need_signals import MOST_PEOPLE, WORDS_LIMIT, SignalDraft
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import EntryForm
from amstrat_desktop.ui.offers.needs.entry import NOTHING, Choices
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.number_edit import NumberEdit

TOPICS_SHOWN: Final = 10
AREAS_SHOWN: Final = 6


class SignalForm(EntryForm):
    """changed: somebody typed or chose something. today: the clock."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._entry = Entry(None, NOTHING, NOTHING)
        self._restricted: frozenset[str] = frozenset()
        self.topic: Final = OneOf[str](_("What it is about"), first=TOPICS_SHOWN)
        self.barrier: Final = OneOf[str](_("What stands in the way"))
        self.area: Final = OneOf[UUID](_("Area"), optional=True, first=AREAS_SHOWN)
        self.number: Final = NumberEdit(len(str(MOST_PEOPLE)))
        self.day: Final = DateField(_("Day"), today=today)
        self.words: Final = NoteEdit(
            placeholder=_("What would help, where and when? For example: mornings, near the tram."),
            limit=WORDS_LIMIT,
            lines=4,
        )
        self._guarded = HintLine()
        guard_note(self.words, self._guarded)
        self._why_no_words = Label(
            _("With this topic the code is enough; words are not kept."), kind="small", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._what(), self._who(), self._said()):
            column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_entry(self, entry: Entry[SignalDraft], choices: Choices) -> None:
        """Show a signal, with what the lists offer for it."""
        self._entry = entry
        draft = entry.draft
        self._restricted = frozenset(o.code for o in choices.topics if o.restricted)
        self.clear_problems()
        self.topic.show_choices(_choices(choices.topics, draft.topic))
        self.topic.set_value(draft.topic or None)
        self.barrier.show_choices(_choices(choices.barriers, draft.barrier))
        self.barrier.set_value(draft.barrier or None)
        self.area.show_choices(_areas(choices.areas, draft.area_id))
        self.area.set_value(draft.area_id)
        self.number.set_number(draft.number)
        self.day.set_day(draft.noted_on)
        self.words.set_text(draft.words)
        self._fit_words()

    def entry(self) -> Entry[SignalDraft]:
        """What is being changed, with what stands in the form."""
        return replace(self._entry, draft=self.draft())

    def draft(self) -> SignalDraft:
        """What stands in the form."""
        return replace(
            self._entry.draft,
            topic=self.topic.value() or "",
            barrier=self.barrier.value() or "",
            area_id=self.area.value(),
            number=self.number.number() or 0,
            words=self.words.text(),
            noted_on=self.day.day(),
        )

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        wrong = self.day.problem()
        return None if wrong is None else FieldProblem("noted_on", wrong)

    def focus_start(self) -> None:
        """Put the cursor where the form begins."""
        self.topic.focus_first()

    def _what(self) -> Card:
        # Translators: was fehlt (in einer Bedarfsmeldung)
        card = Card(_("What is missing"))
        card.add(
            self.field("topic", Field(_("What it is about"), self.topic)),
            self.field("barrier", Field(_("What stands in the way"), self.barrier)),
        )
        return card

    def _who(self) -> Card:
        # Translators: für wie viele, wo, wann (in einer Bedarfsmeldung)
        card = Card(_("For how many, where and when"))
        card.add(
            self.field("area_id", Field(_("Area"), self.area, optional=True)),
            row(
                self.field("number", Field(_("People"), self.number)),
                self.field("noted_on", Field(_("Day"), self.day)),
                1,
            ),
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
        card.add(self.field("words", words), self._guarded, self._why_no_words)
        return card

    def _fit_words(self) -> None:
        """Words only where they may be kept; typed ones stay to be taken out by hand."""
        restricted = self.topic.value() in self._restricted
        self.words.setEnabled(not restricted or bool(self.words.text()))
        self._why_no_words.setVisible(restricted)

    def _connect(self) -> None:
        for part in (self.topic, self.barrier, self.area, self.day, self.words):
            part.changed.connect(self.changed)
        self.number.textChanged.connect(self.changed)
        self.topic.changed.connect(self._fit_words)


def _choices(options: Iterable[Option], chosen: str) -> list[Choice[str]]:
    """The chosen one among the first, so that it is seen."""
    found = [Choice(option.code, option.label, hint=option.hint) for option in options]
    return sorted(found, key=lambda choice: choice.value != chosen) if chosen else found


def _areas(areas: Iterable[AreaOption], chosen: UUID | None) -> list[Choice[UUID]]:
    found = [Choice(area.id, verbatim(area.name), aliases=area.aliases) for area in areas]
    return sorted(found, key=lambda choice: choice.value != chosen) if chosen else found
