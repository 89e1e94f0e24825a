# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Official notes and one's own, side by side, so that nobody takes one for the other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.notes import NoteCard
from amstrat_desktop.services.personal_notes import LIFETIMES, PersonalNoteCard
from amstrat_desktop.services.personal_seal import seal_draft, unseal_draft
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.notes.entries import (
    EMPTY_OFFICIAL,
    EMPTY_PERSONAL,
    Entry,
    OfficialEntry,
    PersonalEntry,
    nothing,
    with_lines,
)
from amstrat_desktop.ui.people.notes.presenter import NotesPresenter
from amstrat_desktop.ui.people.notes.writing import OfficialWriting, PersonalWriting
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout

_NARROW: Final = 820
"""Pixels at 100 % below which the halves stand below each other."""

# Translators: Aktennotizen (heading: what colleagues read, too)
NOTES_OF_THE_RECORD: Final = pgettext("notes", "On record")
ON_RECORD: Final = _(
    "Part of the record: colleagues read them, they are handed over, and the person may ask "
    "to see them."
)
FOR_ME: Final = _(
    "Encrypted for you: no colleague can read them. They are not found, not handed over, not "
    "exported, and go by themselves. If you lose your passphrase, they are lost, too."
)
NEEDS_PASSPHRASE: Final = _(
    "Personal notes need your passphrase: lock the office and open it with it."
)


class NotesPanel(Panel, QWidget):
    """What is being typed is kept for each person; of one's own note only as encrypted."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset({Kind.NOTE, Kind.PERSON})
    presenter: NotesPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._keepers: tuple[FormKeeper, ...] = ()
        self.official: Final = OfficialWriting(self._today)
        self.personal: Final = PersonalWriting()
        self._official_list, self._personal_list = _List(), _List()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.official.submitted.connect(
            lambda: self.presenter.write(self.official.note.text(), self.official.about_at())
        )
        self.personal.submitted.connect(
            lambda: self.presenter.keep(self.personal.note.text(), self.personal.lifetime())
        )
        self.official.changed.connect(lambda: self._touch(0))
        self.personal.changed.connect(lambda: self._touch(1))

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
            self._person_id = person_id
            self._keep(person_id)
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self.leave()
        keepers, self._keepers = self._keepers, ()
        for keeper in keepers:
            keeper.deleteLater()
        self._person_id = None
        self.official.empty()
        self.personal.empty()
        self._official_list.show_parts(())
        self._personal_list.show_parts(())
        self.presenter.show(None)

    def leave(self) -> bool:
        for keeper in self._keepers:
            keeper.flush()
        return True

    def new_item(self) -> None:
        self.official.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ctrl+Return: the note that has the cursor, else the one that was begun."""
        open_forms = [entry.form for entry in self._entries() if entry.form is not None]
        focus: QWidget | None = self.focusWidget()
        for form in open_forms:
            if focus is not None and form.isAncestorOf(focus):
                form.submit()
                return
        own = focus is not None and self.personal.isAncestorOf(focus)
        (self.personal if own or self.official.is_empty else self.official).submit()

    def go_back(self) -> bool:
        """Esc closes the forms in which notes are being changed."""
        changing = [entry for entry in self._entries() if entry.form is not None]
        for entry in changing:
            entry.give_up()
        return bool(changing)

    # what the presenter asks

    def show_notes(
        self, official: Sequence[NoteCard], personal: Sequence[PersonalNoteCard]
    ) -> None:
        typed = self._typed()
        self._official_list.show_parts(
            with_lines(map(self._official_entry, official)) or [nothing(EMPTY_OFFICIAL)]
        )
        now = self._context.work.clock()
        self._personal_list.show_parts(
            with_lines(self._personal_entry(note, now) for note in personal)
            or [nothing(EMPTY_PERSONAL)]
        )
        for entry in self._entries():
            if entry.note.id in typed:
                entry.begin(typed[entry.note.id])

    def official_saved(self) -> None:
        self._saved(0, self._official_list)
        self.official.empty()

    def personal_saved(self) -> None:
        self._saved(1, self._personal_list)
        self.personal.empty()

    def show_problem_of(self, half: str, problem: FieldProblem) -> None:
        form = self.official if half == "official" else self.personal
        if not form.mark_field(problem.field, problem.message):
            self._context.say("error", problem.message)

    # inside

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _touch(self, half: int) -> None:
        if self._keepers:
            self._keepers[half].touch()

    def _saved(self, half: int, entries: "_List") -> None:
        for entry in entries.entries():
            entry.give_up()
        if self._keepers:
            self._keepers[half].drop()

    def _keep(self, person_id: UUID) -> None:
        """Bring back what was being typed about this person, and keep what will be."""
        work, runner = self._context.work, self._context.runner
        name = f"people.notes.{person_id.hex}"
        official = FormKeeper(
            f"{name}.official", self, self.official.values, work=work, runner=runner
        )
        personal = FormKeeper(f"{name}.own", self, self._sealed, work=work, runner=runner)
        self._keepers = (official, personal)
        official.restore(lambda kept: self._bring_back(person_id, kept.payload, own=False))
        personal.restore(lambda kept: self._bring_back(person_id, kept.payload, own=True))
        locked = work.actor.own_key is None
        self.personal.setEnabled(not locked)
        self._locked.setVisible(locked)

    def _sealed(self) -> Mapping[str, Any] | None:
        """An unsaved note of one's own is kept as its author's secret, too."""
        actor = self._context.work.actor
        if self._person_id is None or self.personal.is_empty or actor.own_key is None:
            return None
        sealed = seal_draft(self.personal.note.text(), self._person_id, actor=actor)
        return {**sealed, "days": self.personal.lifetime()}

    def _bring_back(self, person_id: UUID, values: Mapping[str, Any], *, own: bool) -> None:
        if person_id != self._person_id:
            return
        if not own:
            if self.official.is_empty:
                self.official.show_values(values)
            return
        text = unseal_draft(values.get("sealed"), person_id, actor=self._context.work.actor)
        if text and self.personal.is_empty:
            self.personal.note.set_text(text)
            days = values.get("days")
            self.personal.days.set_value(days if days in LIFETIMES else None)

    def _typed(self) -> dict[UUID, str]:
        """Changes of notes that are being typed, so that a reload doesn't lose them."""
        return {
            entry.note.id: entry.form.note.text()
            for entry in self._entries()
            if entry.form is not None
        }

    def _entries(self) -> list["OfficialEntry | PersonalEntry"]:
        return [*self._official_list.entries(), *self._personal_list.entries()]

    def _official_entry(self, note: NoteCard) -> OfficialEntry:
        entry = OfficialEntry(note)
        entry.rewritten.connect(lambda text: self.presenter.edit(note, text))
        entry.deleted.connect(lambda: self.presenter.delete(note))
        return entry

    def _personal_entry(self, note: PersonalNoteCard, now: Any) -> PersonalEntry:
        entry = PersonalEntry(note, now)
        entry.rewritten.connect(lambda text: self.presenter.rewrite(note, text))
        entry.prolonged.connect(lambda days: self.presenter.prolong(note, days))
        entry.deleted.connect(lambda: self.presenter.delete_own(note))
        return entry

    def _arrange(self) -> None:
        self._locked = Label(NEEDS_PASSPHRASE, kind="problem", wrap=True)
        self._locked.hide()
        official = _half(NOTES_OF_THE_RECORD, ON_RECORD, "file-text")
        official.add(self.official, self._official_list)
        personal = _half(_("Only for me"), FOR_ME, "lock")
        personal.setProperty("kind", "own")
        personal.add(self._locked, self.personal, self._personal_list)
        self._halves.setSpacing(16)
        for half in (official, personal):
            half.body.addStretch(1)
            self._halves.addWidget(half, 1)
        body = QVBoxLayout()
        body.addLayout(self._halves)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < theme.px(_NARROW)
        self._halves.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


class _List(QWidget):
    """Notes below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(10)

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Show these instead of those before."""
        empty_layout(self._column)
        for part in parts:
            self._column.addWidget(part)
            part.show()

    def entries(self) -> list[Any]:
        """The notes among them."""
        parts = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (part.widget() for part in parts if part is not None)
        return [widget for widget in widgets if isinstance(widget, Entry)]


def _half(heading: Msg, sentence: Msg, icon: str) -> Card:
    """A card with a picture before its heading, and below it what the half is."""
    card = Card(heading)
    picture = QLabel()

    def show(drawn: QIcon) -> None:
        side = theme.px(22)
        picture.setPixmap(drawn.pixmap(side, side))

    theme.bind_icon(card, show, icon, "primary")
    card.heading_row.insertWidget(0, picture)
    card.heading_row.setSpacing(10)
    card.add(Label(sentence, kind="small", wrap=True))
    return card
