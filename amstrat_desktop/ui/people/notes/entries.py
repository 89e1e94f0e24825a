# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One note in a list: who, when, the text, and what can be done with it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.notes import NoteCard
from amstrat_desktop.services.personal_notes import LIFETIMES, PersonalNoteCard
from amstrat_desktop.ui.people.written import Written
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import IconButton
from amstrat_desktop.ui.widgets.card import line, row
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

SOON: Final = 5
"""Days before a note goes that its badge turns to a warning."""


class TextForm(InlineForm):
    """A note's text, in place of the note."""

    def __init__(self, text: str) -> None:
        super().__init__(_("Change the note"))
        self.note: Final = NoteEdit(lines=4, grows_to=14)
        self.note.set_text(text)
        hint = HintLine()
        guard_note(self.note, hint)
        self.ask("text", _("Text"), self.note)
        self.add(hint)


class Entry(QWidget):
    """What both kinds share. rewritten: another text is wanted. deleted: it is to go."""

    rewritten = Signal(str)
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._text: QWidget | None = None
        self.form: TextForm | None = None

    def show_text(self, text: str) -> None:
        """The note, with the form that changes it behind it."""
        self._text = Written(text)
        self._column.addWidget(self._text)

    def begin(self, text: str) -> None:
        """Let somebody change the text; what is typed stays until they save or give up."""
        if self.form is not None or self._text is None:
            return
        form = self.form = TextForm(text)
        self._column.addWidget(form)
        self._text.hide()
        form.submitted.connect(lambda: self.rewritten.emit(form.note.text()))
        form.given_up.connect(self.give_up)
        form.focus_start()

    def give_up(self) -> None:
        """Close the form; the note stays as it is."""
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        if self._text is not None:
            self._text.show()


class OfficialEntry(Entry):
    """Belongs to the record."""

    def __init__(self, note: NoteCard) -> None:
        super().__init__()
        self.note: Final = note
        change = IconButton(_("Change this note"), "pencil")
        change.clicked.connect(lambda: self.begin(note.text))
        delete = IconButton(_("Delete this note"), "trash")
        delete.clicked.connect(self.deleted)
        top = row(Label(_who_and_when(note), kind="muted", wrap=True), change, delete, spacing=2)
        top.setStretch(0, 1)
        self._column.addLayout(top)
        self.show_text(note.text)
        if note.changed:
            changed = _("Changed by {name}, {moment}", name=note.changed_by, moment=note.updated_at)
            self._column.addWidget(Label(changed, kind="small"))


class PersonalEntry(Entry):
    """Only its author sees it. prolonged: days from today on."""

    prolonged = Signal(int)

    def __init__(self, note: PersonalNoteCard, now: datetime) -> None:
        super().__init__()
        self.note: Final = note
        written = Label(lambda words: words.moment(note.written_at), kind="muted")
        delete = IconButton(_("Delete this note"), "trash")
        delete.clicked.connect(self.deleted)
        parts: list[QWidget | int] = [written, Badge(*_left(note.expires_at, now)), 1]
        if note.text is not None:
            text = note.text
            change = IconButton(_("Change this note"), "pencil")
            change.clicked.connect(lambda: self.begin(text))
            parts += [change, self._lifetimes()]
        self._column.addLayout(row(*parts, delete, spacing=8))
        if note.text is not None:
            self.show_text(note.text)
        else:
            self._column.addWidget(Label(UNREADABLE, wrap=True))

    def _lifetimes(self) -> MenuButton:
        menu = MenuButton(_("How long this note is kept"), "clock")
        for days in LIFETIMES:
            action = menu.menu_shown.addAction("")
            bind(menu, (action.setText, keep_for(days)))
            theme.bind_icon(menu, action.setIcon, "clock", "text")
            action.triggered.connect(lambda _=False, days=days: self.prolonged.emit(days))
        return menu


UNREADABLE: Final = _(
    "This note was encrypted with a passphrase that is gone. Nobody can read it any more."
)


def keep_for(days: int) -> Msg:
    """How long from today on."""
    return ngettext("Keep for {count} more day", "Keep for {count} more days", days)


def with_lines(entries: Iterable[QWidget]) -> list[QWidget]:
    """Entries with a hair line between each two."""
    shown: list[QWidget] = []
    for entry in entries:
        if shown:
            shown.append(line())
        shown.append(entry)
    return shown


def _who_and_when(note: NoteCard) -> Msg:
    def said(words: Catalogue) -> str:
        about = office_day(note.about_at)
        same_day = about == office_day(note.created_at)
        return words.moment(note.about_at) if same_day else words.day(about)

    return _("{moment} · {name}", moment=said, name=note.written_by or "–")


def _left(expires_at: datetime, now: datetime) -> tuple[Msg, BadgeTone, str]:
    days = _days_between(office_day(now), office_day(expires_at))
    if days <= 0:
        return _("Goes today"), "warn", "clock"
    left = ngettext("Goes in {count} day", "Goes in {count} days", days)
    return left, "warn" if days <= SOON else "plain", "clock"


def _days_between(start: date, end: date) -> int:
    return (end - start).days


EMPTY_OFFICIAL: Final = _("Nothing is on record yet.")
EMPTY_PERSONAL: Final = _("You keep nothing on this person.")


def nothing(text: Msg) -> Label:
    """What stands where no note is."""
    return Label(text, kind="muted", wrap=True)
