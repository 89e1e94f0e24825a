# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a contact: what is asked first in view, the rest when it is wanted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, catalogue, verbatim
from amstrat_desktop.base.vocabulary.contacts import DURATIONS, KIND_LABELS, SEQUENCE_LABELS
from amstrat_desktop.services.codes import Option
from amstrat_desktop.services.contact_entry import EntryChoices
from amstrat_desktop.ui.consultations.area_picker import AreaPicker
from amstrat_desktop.ui.consultations.child_counts import ChildCounts
from amstrat_desktop.ui.consultations.columns import SideBySide
from amstrat_desktop.ui.consultations.entry import Entry
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES, in_minutes
from amstrat_desktop.ui.consultations.person_part import PersonPart
from amstrat_desktop.ui.consultations.quick_line import QuickLine
from amstrat_desktop.ui.consultations.quick_words import Meant, QuickWords, give_back, take
from amstrat_desktop.ui.consultations.topic_picker import TopicPicker
from amstrat_desktop.ui.consultations.when_field import WhenField
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.person_field import Asks

CODE_LENGTH: Final = 40
_FIRST: Final = {
    "language": 7,
    "channel": 2,
    "interpreter": 4,
    "reached_through": 4,
    "result": 4,
}
_NEEDED: Final = {"channel", "contact_kind"}
_DETAILS: Final = (
    "sequence",
    "result",
    "gender",
    "age_band",
    "children",
    "duration",
    "interpreter",
    "reached_through",
    "contact_kind",
    "held_at",
    "recognition_code",
)
_NOTE_HELP: Final = _("Keywords only, no health data")


class EntryForm(Form):
    """changed: somebody chose or typed something. person_chosen: a UUID, or None for nobody.

    clock: the present moment, aware. asks: where people on record are looked for; without it,
    nobody is. correction: of a contact on record; everything is in view and the quick line is
    not.
    """

    changed = Signal()
    person_chosen = Signal(object)

    def __init__(
        self, clock: Callable[[], datetime], asks: Asks | None = None, *, correction: bool = False
    ) -> None:
        super().__init__()
        self._correction = correction
        self._expanded = correction
        self._setting = False
        self._hour_id: UUID | None = None
        self._choices: EntryChoices | None = None
        self._quick_words: tuple[str, QuickWords] | None = None
        self._taken: list[Meant] = []
        self._seen: set[str] = set()
        self.quick: Final = QuickLine(self._meanings)
        self.person: Final = PersonPart(asks)
        self.topics: Final = TopicPicker()
        self.areas: Final = AreaPicker()
        self.children_counts: Final = ChildCounts()
        self.when: Final = WhenField(clock, past=correction)
        self._minutes: tuple[int, ...] = DURATIONS
        self._durations = OneOf[int](FIELD_NAMES["duration"], optional=True, first=6)
        self.code: Final = QLineEdit()
        self.code.setMaxLength(CODE_LENGTH)
        self.note: Final = NoteEdit(
            placeholder=_NOTE_HELP, lines=4 if correction else 1, grows_to=8
        )
        self.code_hint: Final = HintLine()
        self.note_hint: Final = HintLine()
        self.chips: Final = {name: _one_of(name) for name in _ONE_OF}
        self._hints = {"interpreter": HintLine()}
        self._boxes: dict[str, QWidget] = {}
        self._connect()
        self._arrange()
        self.show_details(on=correction)

    def show_choices(self, choices: EntryChoices) -> None:
        """Offer what can be chosen; what is chosen and still offered stays."""
        kept = self.entry()
        self._setting = True
        self._choices = choices
        self._quick_words = None
        for name, chips in self.chips.items():
            if name in choices.options:
                options = choices.options[name]
                chips.show_choices(_choice(name, option) for option in options)
        self.topics.show_topics(choices.options["topic"], choices.topic_groups)
        self.areas.show_areas(choices.areas)
        self.children_counts.show_bands(choices.options["children"])
        self._setting = False
        self._put(kept)

    def entry(self) -> Entry:
        """What stands in the form now."""
        codes = {name: chips.value() or "" for name, chips in self.chips.items()}
        return Entry(
            **codes,
            topics=self.topics.values(),
            area_id=self.areas.value(),
            area_alias=self.areas.alias(),
            office_hour_id=self._hour_id,
            duration=self._durations.value(),
            recognition_code=self.code.text(),
            note=self.note.text(),
            children=self.children_counts.value(),
            held_at=self.when.value(),
            person_id=self.person.value(),
            quick=self.quick.text(),
        )

    def set_entry(self, entry: Entry) -> None:
        """Show another entry; rows that it leaves empty go back behind “More details”."""
        self._seen.clear()
        self._taken.clear()
        self.clear_problems()
        self._put(entry)
        self.person.rest()

    def fill(self, entry: Entry) -> None:
        """Put more into the form that somebody is filling in; what is in view stays there."""
        self._put(entry)
        self._edited()

    def show_details(self, *, on: bool) -> None:
        """Ask for everything, or only for what is asked first."""
        self._expanded = on
        self._show_details()

    @property
    def expanded(self) -> bool:
        """Whether everything is asked for."""
        return self._expanded

    def mark_field(self, field: str, message: Msg) -> bool:
        if field in self._boxes:
            self._seen.add(field)
            self._show_details()
        return super().mark_field(field, message)

    def hint_text(self, field: str) -> str:
        """What is said below a field about what was chosen."""
        return self._hints[field].text()

    def focus_start(self) -> None:
        """Put the cursor where work begins."""
        if self._correction:
            self.chips["language"].focus_first()
        else:
            self.quick.edit.setFocus()

    def _connect(self) -> None:
        self._durations.show_choices(map(_minute_choice, self._minutes))
        self.chips["sequence"].show_choices(_labelled(SEQUENCE_LABELS))
        self.chips["contact_kind"].show_choices(_labelled(KIND_LABELS))
        for chips in self.chips.values():
            chips.changed.connect(self._edited)
        for part in (
            self._durations,
            self.topics,
            self.areas,
            self.children_counts,
            self.when,
            self.note,
        ):
            part.changed.connect(self._edited)
        self.code.textChanged.connect(lambda _: self._edited())
        self.person.changed.connect(self._person_changed)
        self.quick.typed.connect(self._edited)
        self.quick.taken.connect(self._take)
        self.quick.given_back.connect(self._give_back)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.quick.setVisible(not self._correction)
        column.addWidget(self.quick)
        column.addWidget(self.field("person_id", self.person.field))
        column.addWidget(self._field("language", self.chips["language"]))
        topics = Field(FIELD_NAMES["topic"], self.topics)
        column.addWidget(self.field("topics", topics))
        column.addWidget(
            SideBySide(
                self._field("channel", self.chips["channel"]),
                self._field("area_id", self.areas),
                shares=(9, 11),
            )
        )
        self._boxes.update((name, self._detail(name)) for name in _DETAILS)
        self._details = SideBySide(*self._boxes.values(), shares=(9, 11))
        column.addWidget(self._details)
        note = Field(FIELD_NAMES["note"], self.note, optional=True)
        column.addWidget(_above(self.field("note", note), self.note_hint))

    def _detail(self, name: str) -> QWidget:
        special: Mapping[str, QWidget] = {
            "children": self.children_counts,
            "duration": self._durations,
            "held_at": self.when,
            "recognition_code": self.code,
        }
        widget = special.get(name) or self.chips[name]
        if name == "recognition_code":
            help_text = _("A word that the person chooses, to be recognised without a name.")
            field = Field(FIELD_NAMES[name], widget, help_text=help_text, optional=True)
            return _above(self.field(name, field), self.code_hint)
        hint = self._hints.get(name)
        field = self._field(name, widget)
        return _above(field, hint) if hint else field

    def _field(self, name: str, widget: QWidget) -> Field:
        return self.field(name, Field(FIELD_NAMES[name], widget))

    def _put(self, entry: Entry) -> None:
        """Show an entry; what stands there already is not touched, nor is the cursor in it."""
        self._setting = True
        for name, chips in self.chips.items():
            if (chips.value() or "") != getattr(entry, name):
                chips.set_value(getattr(entry, name) or None)
        self.topics.set_values(entry.topics)
        if (self.areas.value(), self.areas.alias()) != (entry.area_id, entry.area_alias):
            self.areas.set_value(entry.area_id, entry.area_alias)
        self._show_duration(entry.duration)
        self.children_counts.set_value(entry.children)
        if self.when.value() != entry.held_at:
            self.when.set_value(entry.held_at)
        if entry.recognition_code != self.code.text():
            self.code.setText(entry.recognition_code)
        if entry.note != self.note.text():
            self.note.set_text(entry.note)
        if entry.person_id != self.person.value():
            self.person.set_value(entry.person_id)
        self.quick.set_text(entry.quick)
        self._hour_id = entry.office_hour_id
        self._setting = False
        self._show_details()

    def _show_duration(self, minutes: int | None) -> None:
        """Choose a duration; one that no chip offers gets a chip of its own."""
        if minutes is not None and minutes not in self._minutes:
            self._minutes = tuple(sorted((*DURATIONS, minutes)))
            self._durations.show_choices(map(_minute_choice, self._minutes))
        if self._durations.value() != minutes:
            self._durations.set_value(minutes)

    def _person_changed(self) -> None:
        if not self._setting:
            self._edited()
            self.person_chosen.emit(self.person.value())

    def _edited(self) -> None:
        if not self._setting:
            self._show_details()
            self.changed.emit()

    def _show_details(self) -> None:
        entry = self.entry()
        for name, box in self._boxes.items():
            if _filled(entry, name):
                self._seen.add(name)
            box.setVisible(self._expanded or name in self._seen)
        self._details.setVisible(self._expanded or bool(self._seen))
        for name, line in self._hints.items():
            line.show_hint(self._hint_of(name, str(getattr(entry, name))))

    def _hint_of(self, name: str, code: str) -> Msg | None:
        options = self._choices.options[name] if self._choices else ()
        return next((option.hint for option in options if option.code == code), None)

    def _meanings(self, typed: str) -> Any:
        if self._choices is None:
            return ()
        words = interface.words
        if self._quick_words is None or self._quick_words[0] != words.code:
            self._quick_words = (words.code, QuickWords(self._choices, words))
        return self._quick_words[1].find(typed, self.entry())

    def _take(self, meant: Meant) -> None:
        self._taken.append(meant)
        self._change(take(self.entry(), meant))

    def _give_back(self) -> None:
        if self._taken:
            self._change(give_back(self.entry(), self._taken.pop()))

    def _change(self, changes: Mapping[str, Any]) -> None:
        entry = self.entry()
        self._put(replace(entry, **changes))
        self._edited()


_ONE_OF: Final = (
    "language",
    "channel",
    "sequence",
    "gender",
    "age_band",
    "interpreter",
    "reached_through",
    "contact_kind",
    "result",
)
_EMPTY: Final = Entry()


def _one_of(name: str) -> OneOf[str]:
    return OneOf[str](FIELD_NAMES[name], optional=name not in _NEEDED, first=_FIRST.get(name))


def _filled(entry: Entry, name: str) -> bool:
    return bool(getattr(entry, name) != getattr(_EMPTY, name))


def _labelled(labels: Mapping[Any, Msg]) -> list[Choice[str]]:
    return [Choice(str(code), label) for code, label in labels.items()]


def _minute_choice(number: int) -> Choice[int]:
    return Choice(number, in_minutes(number), aliases=(str(number),))


def _choice(name: str, option: Option) -> Choice[str]:
    german = catalogue("de").text(option.label)
    if name != "language" or option.code not in LANGUAGES:
        return Choice(option.code, option.label, (german,), option.hint)
    endonym = LANGUAGES[option.code].endonym
    return Choice(option.code, option.label, (german, endonym), verbatim(endonym))


def _above(field: Field, hint: HintLine) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(field)
    column.addWidget(hint)
    return both
